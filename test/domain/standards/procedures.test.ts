import { join } from 'node:path';
import { findProcedure, PROCEDURES, proceduresOf } from '../../../src/domain/standards/procedures';
import { readTable } from '../../../src/import/catalogue/catalogue-tables';

const FOLDER = join(__dirname, '../../../catalogue');

it('names articles that the catalogue has, each once', () => {
  const provisions = new Set(
    ['provisions', 'provisions-more']
      .flatMap((name) => readTable(FOLDER, name))
      .map(({ values }) => `${values['instrument_slug']} ${values['number']}`),
  );
  const named = PROCEDURES.flatMap(({ instrument, provision, optOut }) => [
    `${instrument} ${provision}`,
    ...(optOut === undefined ? [] : [`${instrument} ${optOut}`]),
  ]);
  expect(named.filter((name) => !provisions.has(name))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

it('has a procedure for every declaration and opt-out of the catalogue', () => {
  const known = new Set(
    PROCEDURES.map(({ instrument, provision, opens, optOut }) => `${instrument} ${opens === 'OPT_OUT' ? optOut : provision}`),
  );
  const declared = readTable(FOLDER, 'procedures-accepted').map(
    ({ values }) => `${values['instrument_slug']} ${values['provision']}`,
  );
  expect([...new Set(declared)].filter((name) => !known.has(name))).toEqual([]);
});

it('finds procedures by treaty and by article', () => {
  expect(proceduresOf('cat-convention').map(({ provision }) => provision)).toEqual(['20', '21', '22']);
  expect(proceduresOf('udhr')).toEqual([]);
  expect(findProcedure('cat-convention', '22')).toMatchObject({
    kind: 'INDIVIDUAL_COMPLAINTS',
    opens: 'DECLARATION',
    beginsOn: '1987-06-26',
  });
  expect(findProcedure('cat-convention', '1')).toBeNull();
});
