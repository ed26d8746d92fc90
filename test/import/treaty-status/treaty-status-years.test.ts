import { yearStatusOf } from '../../../src/import/treaty-status/treaty-status-years';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const names = catalogueNames();
const treaty = { identifier: 'untc:IV-4', slug: 'iccpr', isInCatalogue: true, title: null };
const cells = {
  iso2: 'NO',
  member: 'Norway',
  'state party': '1',
  'year ratification or accession': '1972',
  signatory: '0',
  'no action': '0',
  status: 'state party',
  note: '',
};

test('a State party with its year', () => {
  expect(yearStatusOf(cells, treaty, names)).toEqual({
    kind: 'YEAR_STATUS', treaty, state: 'NOR', participant: 'Norway', status: 'STATE_PARTY', year: 1972, printed: 'state party 1972', note: null, isConsistent: true,
  }); // prettier-ignore
});

test.each([
  [{ iso2: 'NA', member: 'Namibia' }, { state: 'NAM' }],
  [{ iso2: 'TP', member: 'East Timor' }, { state: 'TLS' }],
  [{ iso2: 'NO', member: 'Land of fjords' }, { state: 'NOR' }],
  [
    { 'state party': '0', signatory: '1', 'year ratification or accession': '', status: 'signatory state' },
    { status: 'SIGNATORY', year: null, isConsistent: true },
  ],
  [{ 'no action': '1' }, { status: 'STATE_PARTY', isConsistent: false }],
  [{ 'year ratification or accession': 'n/a' }, { year: null, printed: 'state party n/a', isConsistent: false }],
  [{ note: 'Denounced in 2000' }, { note: 'Denounced in 2000' }],
])('%j', (change, expected) => {
  expect(yearStatusOf({ ...cells, ...change }, treaty, names)).toMatchObject(expected);
});

test.each([
  [{ iso2: 'AT', member: 'Australia' }, 'The row names two States: "Australia" is AUS, iso2 "AT" is AUT.'],
  [
    { iso2: 'XX', member: 'Atlantis' },
    'State "Atlantis" (XX) is not known: expected a name, alias or code of the catalogue\'s states.',
  ],
  [{ status: 'perhaps' }, 'Status "perhaps" is not known: expected state party, signatory state, signatory, no action.'],
])('%j is refused', (change, reason) => {
  expect(yearStatusOf({ ...cells, ...change }, treaty, names)).toBe(reason);
});
