/** Where sentences begin, for names of bodies that stand in the sentence of a number. */

/** A full stop after these parts no sentences: "D.D. c. España", "Velásquez Vs. Honduras", "et al. Against". */
const SENTENCE = /(?:[a-z)\]"\d]|[A-Z]{3})(?<!(?:^| )(?:[cv]|[Vv]s|al))[.;?!] ?\d{0,3} (?=["(]?\p{Lu})/gu;

/** The place in `text` where its last sentence begins; 0 where it has one. Example: `It held. The Committee` -> 9. */
export function lastSentenceStart(text: string): number {
  let start = 0;
  for (const match of text.matchAll(SENTENCE)) start = match.index + match[0].length;
  return start;
}
