import { piecesOfLines, piecesOfPage } from '../../../src/import/hudoc-text/hudoc-text-pieces';

const HARD = '\u00a0 \u00a0 ';
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('lines', () => {
  const pieceOf = (text: string) => piecesOfLines([{ text }])[0];

  test.each([
    ['1.\u00a0\u00a0The case originated.', 1, 'The case originated.'],
    ['12. The', 12, 'The'],
    ['7 . The', 7, 'The'],
  ])('%j begins with number %d', (text, number, rest) => {
    const piece = pieceOf(text);
    expect([piece?.number, text.slice(piece?.bodyStart)]).toEqual([number, rest]);
  });

  test.each(['1.5 million', '2019', '12345. x', 'Article 3. x', '(1) x'])('%j begins with no number', (text) => {
    expect(pieceOf(text)).not.toHaveProperty('number');
  });

  test.each(['THE FACTS', 'I. THE CIRCUMSTANCES OF THE CASE', 'A. Damage', '1. Admissibility', '(a) General principles', '(ii) The Court'])(
    '%j may be a heading',
    (text) => {
      expect(pieceOf(text)?.isHeading).toBe(true);
    },
  ); // prettier-ignore

  test.each(['The applicant was born.', '(a) that the State is to pay;', 'Mr A. Doe, President,', 'NO. THAT IS ALL.', 'Done in English'])(
    '%j is no heading',
    (text) => {
      expect(pieceOf(text)).not.toHaveProperty('isHeading');
    },
  ); // prettier-ignore

  test('what the format says of headings goes before the form', () => {
    expect(piecesOfLines([{ text: 'The law', isHeading: true }])[0]?.isHeading).toBe(true);
    expect(piecesOfLines([{ text: 'THE LAW', isHeading: false }])[0]).not.toHaveProperty('isHeading');
  });

  test.each(['FOR THESE REASONS, THE COURT', 'Par ces motifs, la Cour', 'PARTLY DISSENTING OPINION OF JUDGE DOE', 'JOINT CONCURRING OPINION OF JUDGES DOE AND ROE', 'OPINION DISSIDENTE DU JUGE DOE', 'APPENDIX'])(
    'numbers may begin anew after %j',
    (text) => {
      expect(pieceOf(text)?.isRestart).toBe(true);
    },
  ); // prettier-ignore

  test.each(['Of judges there were seven', 'The dissenting opinion of Judge Doe', 'Statement of facts'])(
    'but not after %j',
    (text) => {
      expect(pieceOf(text)).not.toHaveProperty('isRestart');
    },
  );
});

describe('a page without line breaks', () => {
  const PAGE = `CASE OF DOE v. AUSTRIA ${HARD}PROCEDURE 1. ${HARD}The case (no. 1/70). It was lodged under Article 3. 2. ${HARD}More. THE FACTS I. ${HARD}THE CIRCUMSTANCES A man was born. 3. The rest was short. FOR THESE REASONS, THE COURT UNANIMOUSLY 1. ${HARD}Holds.`;

  test('is cut at numbers, letters and heads', () => {
    expect(piecesOfPage(PAGE).map(({ text }) => text.replace(/[\s\u00a0]+/g, ' ').trim())).toEqual([
      'CASE OF DOE v. AUSTRIA',
      'PROCEDURE',
      '1. The case (no. 1/70). It was lodged under Article 3.',
      '2. More.',
      'THE FACTS',
      'I. THE CIRCUMSTANCES',
      'A man was born.',
      '3. The rest was short.',
      'FOR THESE REASONS, THE COURT UNANIMOUSLY',
      '1. Holds.',
    ]);
  });

  test('loses nothing', () => {
    expect(squeezed(piecesOfPage(PAGE).map(({ text }) => text).join(''))).toBe(squeezed(PAGE)); // prettier-ignore
  });

  test('a number inside a sentence is none; after the end of one it is doubtful', () => {
    expect(piecesOfPage('He relied on Article 3. The Court')).toHaveLength(1);
    expect(piecesOfPage('He relied on it. 3. The Court')[1]).toMatchObject({ number: 3, isDoubtful: true });
  });

  test('initials with hard blanks are no headings', () => {
    expect(piecesOfPage('by Mr A.\u00a0B.\u00a0Doe of Vienna')).toHaveLength(1);
  });

  test.each([
    ['numbers', '1. '.repeat(300_000)],
    ['hard blanks', `1. ${'\u00a0'.repeat(1_000_000)}`],
    ['blanks', ' '.repeat(1_000_000)],
    ['heads', 'FOR THESE REASONS '.repeat(50_000)],
    ['opinions', 'JOINT DISSENTING '.repeat(60_000)],
    ['capitals', 'A.\u00a0\u00a0'.repeat(200_000)],
  ])('takes linear time: a megabyte of %s', (_, text) => {
    const begun = performance.now();
    piecesOfPage(text);
    piecesOfLines([{ text }]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
