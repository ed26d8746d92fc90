import { readTable } from '../../../src/import/catalogue/catalogue-tables';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import { StateNames } from '../../../src/import/state-names';
import { type UprInfoRow, cycleOfSession, uprInfoKey, uprInfoRow, yearOfSession } from '../../../src/import/upr/upr-info-row';

const names = new StateNames(readTable(CATALOGUE_FOLDER, 'states').map(({ values }) => values as never));
const CELLS = { To: 'Tonga', Text: 'Join', From: 'Cuba', Response: 'Noted', Action: '5', Issue: 'Other', Session: '15' };

function row(cells: Partial<typeof CELLS>): UprInfoRow {
  const read = uprInfoRow({ ...CELLS, ...cells }, names);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

it.each([
  ['Join the treaty', 'join  the treaty. ', true],
  ['Join the treaty', 'Join the treaties', false],
  ['Accede to/ratify', 'Accede to ratify', true],
  ['Ratify OP-CAT', 'Ratify OP CAT', true],
  ['Éducation', 'Education', false],
])('%p and %p are one recommendation: %p', (one, other, same) => {
  expect(uprInfoKey(row({ Text: one })) === uprInfoKey(row({ Text: other }))).toBe(same);
});

it('tells recommendations of other sessions and States, and pledges, apart; not those of other recommenders', () => {
  const keys = [{}, { Session: '2' }, { To: 'Cuba' }, { Response: 'Voluntary Pledge' }].map((cells) => uprInfoKey(row(cells)));
  expect(new Set(keys).size).toBe(4);
  expect(uprInfoKey(row({ From: 'Mali', Response: 'Accepted', Issue: '' }))).toBe(keys[0]);
});

it('reads issues, entities and States, and knows no recommender of a pledge', () => {
  expect(row({ Text: 'A &amp; b', Issue: "Women's rights, Justice", From: 'Ruritania' })).toMatchObject({
    text: 'A & b',
    issues: ["Women's rights", 'Justice'],
    recommender: null,
    unknownRecommender: 'Ruritania',
  });
  expect(row({ Response: 'Voluntary Pledge' })).toMatchObject({ isPledge: true, response: null, recommender: null });
});

it('knows the year and the cycle of a session, and of none that the source does not have', () => {
  expect([1, 12, 13, 20, 21].map(yearOfSession)).toEqual(['2008', '2011', '2012', '2014', null]);
  expect([1, 12, 13, 26, 27, 41].map(cycleOfSession)).toEqual([1, 1, 2, 2, 3, null]);
});
