import { hudocColumns } from '../../../src/import/hudoc/hudoc-columns';
import { provisionOfCode, readAtIssue, readFindings } from '../../../src/import/hudoc/hudoc-findings';

test.each([
  ['6', 'echr:6'],
  ['6-1', 'echr:6(1)'],
  ['5-1-c', 'echr:5(1)(c)'],
  ['35-3-a', 'echr:35(3)(a)'],
  ['P1-1', 'echr-p1:1'],
  ['P1-1-1', 'echr-p1:1(1)'],
  ['P12-1', 'echr-p12:1'],
  ['13+3', 'echr:13+3'],
  ['14+8-1', 'echr:14+8(1)'],
  ['14+P1-1', 'echr:14+P1-1'],
  ['13+P4-2-2', 'echr:13+P4-2(2)'],
  ['6-3-c+6-1', 'echr:6(3)(c)+6(1)'],
  [' 6-1 ', 'echr:6(1)'],
  ['6 bis', 'echr:6 bis'],
  ['14+', 'echr:14+'],
  ['P1', 'echr:P1'],
])('code %s is %s', (code, provision) => {
  expect(provisionOfCode(code)).toBe(provision);
});

const read = (fields: Record<string, string>) => readFindings(hudocColumns(Object.entries(fields)));

test('the same article in both lists is two findings; the same code twice is one', () => {
  expect(read({ violation: '6;6-1;6-1', nonviolation: '6-1;14+P1-1' }).findings).toEqual([
    { provision: 'echr:6', outcome: 'VIOLATION' },
    { provision: 'echr:6(1)', outcome: 'VIOLATION' },
    { provision: 'echr:6(1)', outcome: 'NO_VIOLATION' },
    { provision: 'echr:14+P1-1', outcome: 'NO_VIOLATION' },
  ]);
});

test('what only the conclusion states by code is found too, and told', () => {
  const conclusion =
    'Violation of Art. 6-1 (length);Violation of P1-1;No violation of P1-3;Violation of P1-1;Remainder inadmissible';
  expect(read({ violation: '6-1', conclusion })).toEqual({
    findings: [
      { provision: 'echr:6(1)', outcome: 'VIOLATION' },
      { provision: 'echr-p1:1', outcome: 'VIOLATION' },
      { provision: 'echr-p1:3', outcome: 'NO_VIOLATION' },
    ],
    statedOnly: ['P1-1', 'P1-3'],
    renumbered: [],
  });
});

test('the old right of petition is Article 34, once', () => {
  expect(read({ violation: '25;25-1', conclusion: 'Violation of Art. 25-1' })).toEqual({
    findings: [{ provision: 'echr:34', outcome: 'VIOLATION' }],
    statedOnly: [],
    renumbered: ['25', '25-1'],
  });
});

test.each([
  [
    'Violation of Article 6 - Right to a fair trial (Article 6-1 - Fair hearing;Impartial tribunal) (Georgia)',
    'echr:6',
    'VIOLATION',
  ],
  ['No violation of Article 13+3 - Right to an effective remedy', 'echr:13+3', 'NO_VIOLATION'],
  ['Violation of Article 14+P1-1 - Prohibition of discrimination', 'echr:14+P1-1', 'VIOLATION'],
  ['Violation of Article 10 - Freedom of expression-{general}', 'echr:10', 'VIOLATION'],
  ['No violation of Article 3 of Protocol No. 1 - Right to free elections', 'echr-p1:3', 'NO_VIOLATION'],
  ['Violation of Article 1 para. 1 of Protocol No. 1 - Peaceful enjoyment', 'echr-p1:1(1)', 'VIOLATION'],
  ["Violation de l'art. 6-1", 'echr:6(1)', 'VIOLATION'],
  ["Non-violation de l'article 2 - Droit à la vie (Article 2-1 - Vie) (Volet matériel)", 'echr:2', 'NO_VIOLATION'],
  ['Violation de l’article 1 du Protocole n° 1 - Protection de la propriété', 'echr-p1:1', 'VIOLATION'],
  ['Violation de P1-1', 'echr-p1:1', 'VIOLATION'],
] as const)('%s states %s, %s', (conclusion, provision, outcome) => {
  expect(read({ conclusion }).findings).toEqual([{ provision, outcome }]);
});

test.each([
  'Not necessary to examine P1-1',
  'No violation of Art. 13 and 14+10',
  'Violation of P1-2+Art. 9',
  'Alleged violation of P1-1',
  'Violation of Article',
  'Violation of Article 6 and Article 13',
])('%s states nothing that can be told', (conclusion) => {
  expect(read({ conclusion }).findings).toEqual([]);
});

describe('what is at issue', () => {
  const ofCodes = (article: string, date?: string) => readAtIssue(hudocColumns([['article', article]]), date);

  it('is each code of its own field once, and no finding', () => {
    const columns = hudocColumns(Object.entries({ article: '13;13+3;3;P1-1;6-1;6-1;25-1;6 bis', violation: '8' }));
    const atIssue = ['echr:13', 'echr:13+3', 'echr:3', 'echr-p1:1', 'echr:6(1)', 'echr:34', 'echr:6 bis'];
    expect(readAtIssue(columns, '2001-05-10')).toEqual(atIssue);
    expect(ofCodes(' ; ')).toEqual([]);
  });

  it('is no article of today where its number was another article’s until Protocol No. 11', () => {
    const old = ['echr:26 (before Protocol No. 11)', 'echr:48(1) (before Protocol No. 11)'];
    expect(ofCodes('26;48-1;25;35-1;41;8', '1998-10-31')).toEqual([...old, 'echr:34', 'echr:35(1)', 'echr:41', 'echr:8']);
    expect(ofCodes('26;48-1', '1998-11-01')).toEqual(['echr:26', 'echr:48(1)']);
    expect(ofCodes('46', '1995')).toEqual(['echr:46 (before Protocol No. 11)']);
    expect(ofCodes('46')).toEqual(['echr:46']);
  });
});
