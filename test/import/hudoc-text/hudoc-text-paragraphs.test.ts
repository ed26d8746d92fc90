import { paragraphsOfPieces } from '../../../src/import/hudoc-text/hudoc-text-paragraphs';
import { piecesOfLines } from '../../../src/import/hudoc-text/hudoc-text-pieces';

function read(...lines: string[]): string[] {
  return paragraphsOfPieces(piecesOfLines(lines.map((text) => ({ text }))), 'en').map(
    ({ number = '-', section = '-', text }) => `${number} | ${section} | ${text}`,
  );
}

test('numbered paragraphs go on until the next number or heading; headings stand for themselves and above what follows', () => {
  expect(
    read('DOE v. AUSTRIA', 'Sitting on 1 May,', 'THE FACTS', '1. A was born.', '“A quotation.”', '2. B.', 'A. Damage', 'Words.', '3.  C.'),
  ).toEqual([
    '- | - | DOE v. AUSTRIA',
    '- | - | Sitting on 1 May,',
    '- | - | THE FACTS',
    '1 | THE FACTS | A was born.\n“A quotation.”',
    '2 | THE FACTS | B.',
    '- | - | A. Damage',
    '- | A. Damage | Words.',
    '3 | A. Damage | C.',
  ]); // prettier-ignore
});

test('numbers of headings and enumerations are not those of paragraphs', () => {
  expect(
    read('1. One.', '2. Two.', '3. Three.', '1. Admissibility', '4. Four:', '“1. Everyone has.', '2. No one has.”', '5. Five.'),
  ).toEqual([
    '1 | - | One.',
    '2 | - | Two.',
    '3 | - | Three.',
    '- | - | 1. Admissibility',
    '4 | 1. Admissibility | Four:\n“1. Everyone has.\n2. No one has.”',
    '5 | 1. Admissibility | Five.',
  ]); // prettier-ignore
});

test('the operative part and opinions number anew', () => {
  const numbers = read('1. A.', '2. B.', 'FOR THESE REASONS, THE COURT', '1. Holds;', '2. Holds.', 'DISSENTING OPINION OF JUDGES DOE,', 'ROE AND POE', '1. I regret.'); // prettier-ignore
  expect(numbers.filter((line) => /^\d/.test(line)).map((line) => line.slice(0, 1))).toEqual(['1', '2', '1', '2', '1']);
  expect(numbers.at(-1)).toBe('1 | DISSENTING OPINION OF JUDGES DOE, ROE AND POE | I regret.');
});

test('a number may be missing, a year is none, a table of contents has none', () => {
  expect(read('1. A.', '3. C.', '2019. It was.').map((line) => line[0])).toEqual(['1', '3']);
  expect(read('1. Introduction', '2. The facts', '3. The law').map((line) => line[0])).toEqual(['-', '-', '-']);
});

test('nothing is lost but blanks', () => {
  const lines = ['COVER', '5. five', '', '1. one', ' \u00a0x ', '2. two', 'FOR THESE REASONS', '9. nine', '1.  ', 'end'];
  const squeezed = (text: string): string => text.replace(/[\s\u00a0]/g, '');
  const back = paragraphsOfPieces(piecesOfLines(lines.map((text) => ({ text }))), 'en');
  expect(squeezed(back.map(({ number, text }) => `${number === undefined ? '' : `${number}.`}${text}`).join(''))).toBe(
    squeezed(lines.join('')),
  );
});

test('no pieces, no paragraphs; a hundred thousand take no time', () => {
  expect(paragraphsOfPieces([], 'en')).toEqual([]);
  const lines = Array.from({ length: 100_000 }, (_, at) => ({ text: `${(at * 7919) % 1800}. x.` }));
  const begun = performance.now();
  expect(paragraphsOfPieces(piecesOfLines(lines), 'en').length).toBeGreaterThan(10);
  const goingOn = [{ text: '1. x.' }, ...Array.from({ length: 300_000 }, () => ({ text: 'goes on.' }))];
  expect(paragraphsOfPieces(piecesOfLines(goingOn), 'en')).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(5000);
});
