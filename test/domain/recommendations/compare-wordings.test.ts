import { findCitations } from '../../../src/citations/find-citations';
import { compareWordings, sharedWords } from '../../../src/domain/recommendations/compare-wordings';
import { type Wording, wordingOf } from '../../../src/domain/recommendations/wording';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/catalogue-tables';
import { catalogueIndex } from '../../../src/import/mention-reader';

const index = catalogueIndex(CATALOGUE_FOLDER);
const read = (text: string): Wording => wordingOf(text, (words) => findCitations(words, index));

it.each<[one: string, other: string, apart: string | null]>([
  ['Ratify OPCAT', 'Ratify CRPD', 'INSTRUMENT'],
  ['Ratify CEDAW', 'Ratify CEDAW and CAT', 'INSTRUMENT'],
  ['Bring its law into line with CEDAW and CRC', 'Bring its law into line with CEDAW', null],
  ['Ratify CAT', 'Ratify CAT and the Protocols thereto', 'INSTRUMENT'],
  ['Ratify ICCPR', 'Ratify the Second Protocol to the ICCPR', 'INSTRUMENT'],
  ['Ratify ICESCR', 'Ratify the Optional Protocol to ICESCR', 'INSTRUMENT'],
  ['Adhere to the principles of ICRMW', 'Ratify ICRMW', 'ASK'],
  ['Adopt an action plan for children', 'Implement the action plan for children', 'ASK'],
  ['Reform the Penal Code', 'Amend the Penal Code', null],
  ['Sign CRPD', 'Ratify CRPD', 'ASK'],
  ['Sign and ratify CRPD', 'Ratify CRPD', null],
  ['Implement CRPD', 'Ratify CRPD', 'ASK'],
  ['Withdraw its reservations to CEDAW', 'Implement CEDAW', 'ASK'],
  ['Abolish the death penalty', 'Maintain the death penalty', 'ASK'],
  ['Abolish the death penalty', 'Establish a moratorium on the death penalty', 'ASK'],
  ['Decriminalize defamation', 'Criminalize defamation', 'ASK'],
  ['Raise the age of criminal responsibility', 'Lower the age of criminal responsibility', 'ASK'],
  ['Raise the age of criminal responsibility to 12', 'Raise the age of criminal responsibility to 14', 'NUMBER'],
  ['Raise the age of criminal responsibility to 12', 'Raise the age of criminal responsibility', null],
  ['Establish an ombudsman', 'Strengthen the ombudsman', 'ASK'],
  ['Do not return refugees', 'Return refugees', 'ASK'],
])('tells what parts "%s" from "%s"', (one, other, apart) => {
  expect(compareWordings(read(one), read(other)).apart).toBe(apart);
  expect(compareWordings(read(other), read(one)).apart).toBe(apart);
});

it('finds the same words alike whatever the manner of asking, other words less, and none not at all', () => {
  const ask = read('Combat violence against women');
  expect(compareWordings(ask, read('Continue its efforts to combat violence against women')).score).toBeCloseTo(1);
  const other = compareWordings(ask, read('Combat discrimination against women')).score;
  expect(other).toBeGreaterThan(0.2);
  expect(other).toBeLessThan(0.8);
  expect(compareWordings(ask, read('Build roads')).score).toBe(0);
  expect(compareWordings(ask, read('')).score).toBe(0);
});

it('names the words that two texts share, the heaviest first', () => {
  expect(sharedWords(read('Ratify OPCAT to prevent torture'), read('Prevent torture and sign OPCAT'))).toEqual([
    '@opcat',
    'tortur',
    'prevent',
  ]);
});
