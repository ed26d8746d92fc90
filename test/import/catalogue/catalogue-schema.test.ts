import { TABLES, type TableDescription } from '../../../src/import/catalogue/catalogue-schema';

it.each(Object.entries(TABLES) as [string, TableDescription][])(
  '%s: every column that a rule names is a column',
  (_name, table) => {
    const named = [
      ...table.key,
      ...Object.keys(table.references ?? {}),
      ...(table.dates ?? []),
      ...Object.keys(table.values ?? {}),
      ...(table.parent === undefined ? [] : [table.parent]),
      ...(table.spans ?? []).flat(),
    ];
    expect(named.filter((column) => !table.columns.includes(column))).toEqual([]);
  },
);
