import { DECISIVE, FAMILIES } from './recommendation-language';
import type { Wording } from './wording';

/** What two recommendations share, and why they are not the same where that is plain. */
export interface Comparison {
  /** Likeness from 0 to 1: of the words, and more where both ask to ratify the same. */
  readonly score: number;
  /** What parts them whatever their words: another instrument, number or ask. Null when nothing does. */
  readonly apart: 'INSTRUMENT' | 'NUMBER' | 'ASK' | null;
}

/** Likeness below which two texts never stand in one cluster. */
export const ALIKE = 0.5;
/** Mean likeness from which two groups of texts are one cluster. */
export const SAME = 0.6;
/** How much more alike two texts are that ask to ratify just the same instruments: their other words say why, or how soon. */
export const SAME_TREATIES = 0.2;

export function compareWordings(one: Wording, other: Wording): Comparison {
  return { score: scoreOf(one, other), apart: whatParts(one, other) };
}

/** Likeness from 0 to 1. */
export function scoreOf(one: Wording, other: Wording): number {
  const sameTreaties = one.asks.has('RATIFY') && one.instruments.size > 0 && isEqual(one.instruments, other.instruments);
  return Math.min(1, likeness(one, other) + (sameTreaties ? SAME_TREATIES : 0));
}

/** Stems and instruments that stand in both, the heaviest first. */
export function sharedWords(one: Wording, other: Wording): string[] {
  return [...one.words]
    .filter(([word]) => other.words.has(word))
    .sort(([a, v], [b, w]) => w - v || (a < b ? -1 : 1))
    .map(([word]) => word);
}

/** The cosine of the two vectors of weights. */
function likeness(one: Wording, other: Wording): number {
  if (one.norm === 0 || other.norm === 0) return 0;
  const [few, many] = one.words.size <= other.words.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, weight] of few.words) if (many.words.has(word)) shared += weight * weight;
  return shared / (one.norm * other.norm);
}

/** What parts two texts, whatever their words. */
export function whatParts(one: Wording, other: Wording): Comparison['apart'] {
  const ratified = one.asks.has('RATIFY') || other.asks.has('RATIFY');
  if (ratified ? !isEqual(one.instruments, other.instruments) : differs(one.instruments, other.instruments)) return 'INSTRUMENT';
  if (differs(one.numbers, other.numbers)) return 'NUMBER';
  for (const ask of DECISIVE) if (one.asks.has(ask) !== other.asks.has(ask)) return 'ASK';
  for (const family of FAMILIES) {
    const [a = [], b = []] = [one, other].map(({ asks }) => family.filter((ask) => asks.has(ask)));
    if (a.length > 0 && b.length > 0 && !a.some((ask) => b.includes(ask))) return 'ASK';
  }
  return null;
}

function isEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((key) => other.has(key));
}

/** Whether each has what the other has not: with one more than the other, it may only say more. */
function differs(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => !other.has(key)) && [...other].some((key) => !one.has(key));
}
