/**
 * Which recommendations of different sources are one and the same: of one body to one State in one cycle or document, by the same
 * recommending States, in the same words but for numbering, brackets and slips. Pure: touches no database.
 */

/** A recommendation as it is compared with others of the same body, State, and cycle or document. */
export interface Comparable {
  readonly id: number;
  readonly key: string;
  /** Every printing of it, by every source that speaks of it. */
  readonly texts: readonly string[];
  /** Numbers of the recommending States; empty when none is known. */
  readonly recommenders: readonly number[];
  /** Numbers of the sources that speak of it. */
  readonly sources: readonly number[];
  readonly kind: string;
  readonly number: string | null;
}

/** From which likeness of words two printings are the same. */
const SAME = 0.9;

interface Wording {
  readonly words: ReadonlySet<string>;
  readonly joined: string;
  /** Numbers and capitals, `1961` or `ICRMW`: what differs in these asks for something else. */
  readonly marks: string;
  /** Which part of a numbered paragraph it is; 0 for the whole. */
  readonly part: number;
}

/** `148.30 Ratify it (Spain); Sign it (France);` as a whole and in its parts, each without number and names. */
export function wordingsOf(text: string): Wording[] {
  const bare = text.replace(/^\s*\d+(?:\.\d+)*[.)]?\s*/, '').trim();
  const parts = bare.split(/(?<=\))\s*[;.]\s*/).filter((part) => part.trim() !== '');
  return (parts.length > 1 ? [bare, ...parts] : [bare]).map((part, at) => wordingOf(part, at));
}

function wordingOf(text: string, part: number): Wording {
  const bare = text.replace(/(?:\s*\([^()]*\))+\s*[;.,]*\s*$/, '').normalize('NFKC');
  const words = bare.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const marks = [...new Set(bare.match(/\p{N}+|\b\p{Lu}{3,}\b/gu) ?? [])].sort().join(' ');
  return { words: new Set(words), joined: words.join(' '), marks, part };
}

/** Share of the words that two printings have in common, from 0 to 1. */
function likeness(one: Wording, other: Wording): number {
  if (one.joined === other.joined) return one.joined === '' ? 0 : 1;
  if (one.marks !== other.marks) return 0;
  const smaller = one.words.size < other.words.size ? one.words : other.words;
  const larger = smaller === one.words ? other.words : one.words;
  if (smaller.size * 2 < SAME * (smaller.size + larger.size)) return 0;
  let common = 0;
  for (const word of smaller) if (larger.has(word)) common += 1;
  return (2 * common) / (smaller.size + larger.size);
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly score: number;
  /** Part of each that the other is; 0 for the whole. */
  readonly parts: readonly [number, number];
}

/** Groups of numbers of those that are one and the same, two or more each; those that are alone are left out. */
export function sameOnes(all: readonly Comparable[]): number[][] {
  const inOrder = [...all].sort((a, b) => (a.key < b.key ? -1 : 1));
  const wordings = inOrder.map(({ texts }) => texts.flatMap(wordingsOf));
  const pairs: Pair[] = [];
  for (let one = 0; one < inOrder.length; one += 1)
    for (let other = one + 1; other < inOrder.length; other += 1) {
      const [a, b] = [inOrder[one], inOrder[other]];
      if (!a || !b || !mayBeSame(a, b)) continue;
      const best = bestOf(wordings[one] ?? [], wordings[other] ?? []);
      if (best && best.score >= SAME) pairs.push({ one, other, ...best });
    }
  return groupsOf(inOrder, pairs.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)); // prettier-ignore
}

function mayBeSame(a: Comparable, b: Comparable): boolean {
  if (a.kind !== b.kind || a.sources.every((source) => b.sources.includes(source))) return false;
  if (a.number !== null && b.number !== null && a.number !== b.number) return false;
  return a.recommenders.length === 0 || b.recommenders.length === 0 || a.recommenders.some((state) => b.recommenders.includes(state));
} // prettier-ignore

function bestOf(one: readonly Wording[], other: readonly Wording[]): Pick<Pair, 'score' | 'parts'> | undefined {
  let best: Pick<Pair, 'score' | 'parts'> | undefined;
  for (const a of one)
    for (const b of other) {
      if (a.part > 0 && b.part > 0 && one.length !== other.length) continue;
      const score = likeness(a, b);
      if (score > (best?.score ?? 0)) best = { score, parts: [a.part, b.part] };
    }
  return best;
}

/** The likest pairs first; of one source, one record is the whole of another, or one is each of its parts. */
function groupsOf(all: readonly Comparable[], pairs: readonly Pair[]): number[][] {
  const groupOf = new Map<number, number[]>();
  const taken = new Set<string>();
  for (const { one, other, parts } of pairs) {
    const [group, joining] = [groupOf.get(one) ?? [one], groupOf.get(other) ?? [other]];
    if (group === joining) continue;
    const slots = [...slotsOf(all, group, joining, parts[0]), ...slotsOf(all, joining, group, parts[1])];
    if (slots.some((slot) => taken.has(slot))) continue;
    if (parts[0] === 0 && parts[1] === 0 && shareSource(all, group, joining)) continue;
    for (const slot of slots) taken.add(slot);
    const together = [...group, ...joining];
    for (const member of together) groupOf.set(member, together);
  }
  return [...new Set(groupOf.values())].map((group) => group.map((at) => all[at]?.id ?? 0));
}

function slotsOf(all: readonly Comparable[], group: readonly number[], joining: readonly number[], part: number): string[] {
  if (part === 0) return [];
  const sources = new Set(joining.flatMap((at) => all[at]?.sources ?? []));
  return group.flatMap((at) => [...sources].map((source) => `${at} ${part} ${source}`));
}

function shareSource(all: readonly Comparable[], group: readonly number[], joining: readonly number[]): boolean {
  const sources = new Set(group.flatMap((at) => all[at]?.sources ?? []));
  return joining.some((at) => all[at]?.sources.some((source) => sources.has(source)));
}
