/**
 * Articles, prepositions and conjunctions of the three languages, folded: they stand in every text and tell none from another. Left
 * out are those that are also a code or an abbreviation and that somebody may look for: `un` (United Nations), `est` (Estonia), `sur` (Suriname).
 */
const STOP_WORDS: ReadonlySet<string> = new Set([
  ...['a', 'an', 'and', 'as', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'that', 'the', 'this', 'to', 'with'],
  ...[
    'aux',
    'avec',
    'ce',
    'cette',
    'dans',
    'de',
    'des',
    'du',
    'en',
    'et',
    'la',
    'le',
    'les',
    'ou',
    'par',
    'pour',
    'que',
    'qui',
    'une',
  ],
  ...['al', 'con', 'del', 'el', 'las', 'los', 'para', 'por', 'una', 'y'],
]);

/**
 * The words of a query that tell records apart: those that are no stop words. Letters alone stay, as a party has no other
 * name (`A. v. Norway`). None of a query that is only stop words, letters among them.
 *
 * @param words folded.
 * @example tellingWords(['right', 'to', 'the', 'truth']) // ['right', 'truth']
 */
export function tellingWords(words: readonly string[]): string[] {
  if (words.every((word) => STOP_WORDS.has(word))) return [];
  return words.filter((word) => word.length === 1 || !STOP_WORDS.has(word));
}
