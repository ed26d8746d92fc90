import type { Tables } from '../../../src/import/catalogue/catalogue-row';
import { TABLES } from '../../../src/import/catalogue/catalogue-schema';
import { findProblems } from '../../../src/import/catalogue/check-catalogue';

const NOTHING = Object.fromEntries(Object.keys(TABLES).map((name) => [name, []])) as unknown as Tables;

it('finds nothing wrong with nothing', () => expect(findProblems(NOTHING)).toEqual([]));

it('says where: file, row, key, column, value', () => {
  const rights = [{ slug: 'life', name_en: '', name_fr: '', name_es: '', broader_slug: 'gone', kind: 'WRONG', note: '' }];
  expect(findProblems({ ...NOTHING, rights })).toEqual([
    { file: 'rights.csv', row: 1, key: 'life', column: 'kind', value: 'WRONG', problem: 'is none of GROUP, RIGHT' },
    { file: 'rights.csv', row: 1, key: 'life', column: 'broader_slug', value: 'gone', problem: 'the parent has no row' },
  ]);
});
