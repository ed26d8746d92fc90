/** A stretch of a text, in UTF-16 code units, end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Letters that are no letter with an accent for Unicode, as `unaccent` of PostgreSQL writes them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
};

/** Lower case without accents, as the database folds: `Égalité` → `egalite`, `œuvre` → `oeuvre`. */
export function fold(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase(); // prettier-ignore
  return plain.replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a query, folded: letters and digits only, so that no character of it is an operator anywhere. */
export function wordsOf(query: string): string[] {
  return fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Where words of `text` begin with one of `words` (folded), as ranges of the text itself.
 * @example highlight('Droit à la vie', ['vie']) // [{ start: 11, end: 14 }]
 */
export function highlight(text: string, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(match[0]);
    const word = words.filter((one) => folded.startsWith(one)).sort((a, b) => b.length - a.length)[0]; // prettier-ignore
    if (word === undefined) continue;
    let end = match.index;
    let seen = '';
    for (const character of match[0]) {
      if (fold(seen).length >= word.length && !/\p{M}/u.test(character)) break;
      seen += character;
      end += character.length;
    }
    ranges.push({ start: match.index, end });
  }
  return ranges;
}
