import { fold } from '../../src/citations/clean-text';
import { OPENING_LETTERS, Words } from '../../src/citations/words';

const valuesOf = (text: string): string[] => {
  const words = new Words(fold(text));
  return Array.from({ length: words.count }, (_, at) => words.value(at));
};

function openingOf(text: string): string {
  const base = OPENING_LETTERS.length;
  const code = new Words(fold(text)).opening(0);
  return [code / base / base, code / base, code].map((part) => OPENING_LETTERS[Math.floor(part) % base]).join('');
}

describe('Words', () => {
  it.each<[string, string[]]>([
    ['the Convention20, Art. 6', ['the', 'convention', '20', 'art', '6']],
    ['Pacto de San José', ['pacto', 'de', 'san', 'jose']],
    ['Страсбург 1950', ['страсбург', '1950']],
    ['𝔸bc 𐐷', ['𝔸bc', '𐐷']],
    ['— §', []],
    ['', []],
  ])('parts %p', (text, expected) => expect(valuesOf(text)).toEqual(expected));

  it('tells where words stand', () => {
    const words = new Words('no. 12');
    expect([words.start(0), words.end(0), words.start(1), words.end(1)]).toEqual([0, 2, 4, 6]);
    expect([words.start(2), words.end(2), words.value(2), words.opening(2)]).toEqual([NaN, NaN, '', 0]);
  });

  it.each([
    ['Article', 'art'],
    ['n° 12', 'n--'],
    ['no 12', 'no-'],
    ['12/98', '00-'],
    ['été', 'ete'],
    ['C-1', 'c-0'],
    ['a', 'a--'],
  ])('tells the opening of %p', (text, opening) => expect(openingOf(text)).toBe(opening));
});
