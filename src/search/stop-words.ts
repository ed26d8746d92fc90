/**
 * Articles, prepositions and conjunctions of the three languages, folded: they stand in every text and tell none from another. Left
 * out are those that are also a code or an abbreviation and that somebody may look for: `un` (United Nations), `est` (Estonia), `sur` (Suriname). Andorra, `AND`, is found by `resolve`.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an and as by for from in of on or that the this to with',
    'aux avec ce cette dans de des du en et la le les ou par pour que qui une',
    'al con del el las los para por una y',
  ].flatMap((words) => words.split(' ')),
);

/** Whether a word of a query, folded, tells no record from another. Example: `la` is one, `vida` is none. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
