import { ALIKE, SAME_TREATIES, scoreOf, whatParts } from './compare-wordings';
import type { Pair } from './form-clusters';
import type { Wording } from './wording';

/** Likeness of words that a pair needs, whatever it asks to ratify. */
const LEAST = ALIKE - SAME_TREATIES;

/**
 * The pairs of a list of texts that may stand in one cluster, by their places. Finds them by their shared words, the heavy ones first: two
 * texts that share none of these cannot be alike (all-pairs search by prefix: Bayardo, Ma, Srikant, "Scaling Up All Pairs Similarity
 * Search", 2007), so that most pairs of a long list are never looked at.
 */
export function alikePairs(wordings: readonly Wording[]): Pair[] {
  const postings = new Map<string, number[]>();
  const pairs: Pair[] = [];
  // Texts that ask to ratify different instruments are most of those that share words: they need not be compared.
  const treaties = wordings.map(({ asks, instruments }) => (asks.has('RATIFY') ? [...instruments].sort().join(' ') : null));
  /** The text by which a candidate was last met: each is compared once. */
  const met = new Int32Array(wordings.length).fill(-1);
  for (const [place, wording] of wordings.entries()) {
    const sorted = [...wording.words].sort(([a, v], [b, w]) => w - v || (a < b ? -1 : 1));
    for (const [word] of sorted)
      for (const other of postings.get(word) ?? []) {
        const before = wordings[other];
        if (!before || met[other] === place) continue;
        met[other] = place;
        if (treaties[other] !== treaties[place]) continue;
        const score = scoreOf(before, wording);
        if (score >= ALIKE && whatParts(before, wording) === null) pairs.push({ one: other, other: place, score });
      }
    // What the light words of this text can add to a likeness stays below the least: whoever is alike shares one of the others.
    let light = wording.norm ** 2;
    for (const [word, weight] of sorted) {
      if (light < (LEAST * wording.norm) ** 2) break;
      light -= weight * weight;
      const places = postings.get(word);
      if (places) places.push(place);
      else postings.set(word, [place]);
    }
  }
  return pairs;
}
