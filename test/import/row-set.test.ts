/** Rows as arrays of columns: what arrives in PostgreSQL is what was sent. */
import { UnfitText, rowSet } from '../../src/import/row-set';
import { faultOfRow } from '../../src/import/refusals';
import { type TestDatabase, testDatabase } from '../test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const COLUMNS = [
  { name: 'id', type: 'int' },
  { name: 'text', type: 'text' },
  { name: 'keys', type: 'text[]' },
  { name: 'names', type: 'jsonb' },
  { name: 'isTold', type: 'boolean' },
];

async function sent(rows: readonly Record<string, unknown>[], first = 1): Promise<unknown[]> {
  const { text, values } = rowSet(COLUMNS, rows, first);
  return (await database.writer.query<object>(`SELECT d.* FROM ${text} ORDER BY d.id`, [...values])).rows;
}

describe('rowSet', () => {
  it('keeps what is in a cell, whatever it is', async () => {
    const rows = [
      { id: 1, text: 'a "b", {c}\\d\n’é', keys: ['NULL', '', 'a,b', '{"x"}', '\\'], names: { en: 'A "b"\\', list: [1, null] }, isTold: true },
      { id: 2, text: 'NULL', keys: [], names: [], isTold: false },
      { id: 3, text: '', keys: ['😀'], names: 'x', isTold: null },
    ]; // prettier-ignore
    expect(await sent(rows)).toEqual(rows);
  });

  it('takes what a row does not have for null, and no rows for none', async () => {
    expect(await sent([{ id: 1 }])).toEqual([{ id: 1, text: null, keys: null, names: null, isTold: null }]);
    expect(await sent([])).toEqual([]);
  });

  it('numbers its parameters from the first that is free', () => {
    expect(rowSet([{ name: 'id', type: 'int' }], [{ id: 7 }], 3)).toEqual({
      text: '(SELECT "id" FROM unnest($3::int[]) AS u("id")) AS d',
      values: [[7]],
    });
  });

  it.each([
    ['a text', { id: 1, text: 'half \ud83d' }],
    ['one of several texts', { id: 1, keys: ['whole', '\ude00'] }],
  ])('refuses %s with half of a character, which would arrive as another', (_, row) => {
    const made = (): unknown => rowSet(COLUMNS, [row]);
    expect(made).toThrow(UnfitText);
    expect(() => made()).toThrow(/half of a character/);
    expect(faultOfRow(new UnfitText('why'))).toBe('why');
  });
});
