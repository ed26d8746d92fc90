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
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase(); // prettier-ignore
  return plain.replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a query, folded: letters and digits only, so that no character of it is an operator anywhere. */
export function wordsOf(query: string): string[] {
  return fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether a word of a query, folded, is found as a whole only, and not by its beginning: one of one or two letters or digits. What begins
 * with `r` is a twentieth of all words, and nobody looks for it. In scripts whose letters say more, two are a beginning.
 */
export function isWhole(word: string): boolean {
  return /^[a-z\d]{1,2}$/.test(word);
}

/**
 * Where words of `text` begin with one of `words` (folded), or are one that is found as a whole only, as ranges of the text itself.
 * @example highlight('Droit à la vie', ['vie']) // [{ start: 11, end: 14 }]
 */
export function highlight(text: string, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(match[0]);
    const word = words.filter((one) => (isWhole(one) ? folded === one : folded.startsWith(one))).sort((a, b) => b.length - a.length)[0]; // prettier-ignore
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

/** The longest text that is shown whole, and how much of a longer one is shown: before its first mark, and in all. */
const WHOLE = 600;
const BEFORE = 120;
const SHOWN = 500;

/** A stretch of a text, and where it begins in it; its ranges are counted in the stretch. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly ranges: readonly Range[];
}

/** A long text cut, between words, to the stretch in which most different words are marked; the first of several. */
export function excerpt(text: string, ranges: readonly Range[]): Excerpt {
  if (text.length <= WHOLE) return { text, start: 0, ranges };
  const from = Math.max(0, (ranges[richest(text, ranges)]?.start ?? 0) - BEFORE);
  let start = from === 0 ? 0 : from + Math.max(0, text.slice(from, from + BEFORE).search(/(?<=\s)\S/));
  let end = Math.min(text.length, start + SHOWN);
  const space = end === text.length ? -1 : text.slice(start, end).search(/\s+\S*$/);
  if (space > BEFORE) end = start + space;
  // Never between the two units of one character.
  if (/[\uDC00-\uDFFF]/.test(text.charAt(start))) start += 1;
  if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
  const inside = ranges.filter((range) => range.start >= start && range.end <= end);
  return {
    text: text.slice(start, end),
    start,
    ranges: inside.map((range) => ({ start: range.start - start, end: range.end - start })),
  };
}

/** Which mark begins the stretch with most different words. */
function richest(text: string, ranges: readonly Range[]): number {
  const words = ranges.map(({ start, end }) => fold(text.slice(start, end)));
  const counts = new Map<string, number>();
  let best = { at: 0, size: 0 };
  let next = 0;
  for (const [at, { start }] of ranges.entries()) {
    for (; (ranges[next]?.end ?? Infinity) <= start + SHOWN - BEFORE; next += 1)
      counts.set(words[next] ?? '', (counts.get(words[next] ?? '') ?? 0) + 1);
    if (counts.size > best.size) best = { at, size: counts.size };
    const left = (counts.get(words[at] ?? '') ?? 0) - 1;
    if (left > 0) counts.set(words[at] ?? '', left);
    else counts.delete(words[at] ?? '');
  }
  return best.at;
}
