import { fold, highlight, wordsOf } from '../../src/search/highlight';

describe('fold', () => {
  it.each([
    ['Égalité', 'egalite'],
    ['ÉGALITÉ', 'egalite'],
    ['niñez', 'ninez'],
    ['œuvre', 'oeuvre'],
    ['Øresund', 'oresund'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Łódź', 'lodz'],
    ['日本', '日本'],
  ])('writes %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('wordsOf', () => {
  it.each([
    ["l'égalité", ['l', 'egalite']],
    ['life & !death | (x) <-> y:*', ['life', 'death', 'x', 'y']],
    ['100% _ \\', ['100']],
    ['CCPR/C/GC/34', ['ccpr', 'c', 'gc', '34']],
    ['...', []],
  ])('finds in %p the words %p', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
  });
});

describe('highlight', () => {
  const marked = (text: string, words: readonly string[]): string[] =>
    highlight(text, words).map(({ start, end }) => text.slice(start, end));

  it.each<[string, readonly string[], readonly string[]]>([
    ['Droit à la vie', ['vie'], ['vie']],
    ['Égalité des sexes', ['egal'], ['Égal']],
    ['E\u0301galite\u0301', ['egalite'], ['E\u0301galite\u0301']],
    ['E\u0301galite\u0301', ['e'], ['E\u0301']],
    ['mise en œuvre', ['oeuvre'], ['œuvre']],
    ['mise en œuvre', ['o'], ['œ']],
    ['torture and tortures', ['tortur'], ['tortur', 'tortur']],
    ['Convention européenne', ['europeenne', 'europ'], ['européenne']],
    ['CCPR/C/GC/34', ['34', 'gc'], ['GC', '34']],
    ['\u{1F600} life', ['life'], ['life']],
    ['right', ['ight'], []],
    ['', ['a'], []],
  ])('marks in %p for %p the stretches %p', (text, words, stretches) => {
    expect(marked(text, words)).toEqual(stretches);
  });
});
