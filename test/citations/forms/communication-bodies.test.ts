import { keyIn, schemesFor } from '../../../src/citations/forms/communication-bodies';
import { findCitations } from '../../../src/citations/find-citations';
import { keyOf } from '../../../src/citations/forms/form';
import { SMALL_INDEX } from '../small-index';

const nobody = { named: null, citing: null };

describe('whose communication a number is', () => {
  it.each([
    ['the body named', 488, 1992, { named: 'ccpr', citing: null }, null, ['ccpr-comm']],
    ['the citing body', 233, 2003, { named: null, citing: 'cat' }, null, ['cat-comm']],
    ['a body named that heard nothing yet gives way', 560, 1993, { named: 'cedaw', citing: null }, null, ['ccpr-comm']],
    ['so does one that was elsewhere, where the State is a party to the African Charter', 241, 2001, { named: 'ccpr', citing: null }, true, ['achpr-comm']],
    ['without any name the one whose numbers go that far', 2728, 2016, nobody, null, ['ccpr-comm']],
  ] as const)('is told by %s', (_why, number, year, body, isAfrican, expected) => {
    expect(schemesFor(number, year, false, body, isAfrican)).toEqual(expected);
  }); // prettier-ignore

  it('is told by the symbol that ends with the number, whichever body is named before', () => {
    const keys = findCitations(
      'African Commission and Communication No. 488/1992, Toonen v. Australia (CCPR/C/50/D/488/1992)',
      SMALL_INDEX,
    ).flatMap((mention) => [keyOf(mention), ...mention.otherKeys]);
    expect(keys).toEqual(['un:CCPR/C/50/D/488/1992', 'ccpr-comm:488/1992']);
  });
});

test('the African Commission has two figures for the year', () => {
  expect([keyIn('achpr-comm', 155, '1996'), keyIn('ccpr-comm', 488, '1992')]).toEqual(['155/96', '488/1992']);
});
