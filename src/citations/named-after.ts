/**
 * The instrument named after an article: "Article 3 ECHR", "article 22, paragraph 5 (a), of the Convention", and the articles that share the
 * head of another. Source of the rule: citation-formats, sections 3 and 14.
 */
import type { CleanText } from './clean-text';
import type { Reference } from './mention';
import type { Group } from './provision-groups';
import { readProvisionList } from './provision-numbers';
import { ASIDE, LEAD, QUALIFIER, SAME_HEAD, SAME_HEAD_OF_ONE } from './provision-words';
import { joinSame } from './same-instrument';
import type { StandardsIndex } from './standards-index';

/** A treaty that is named further before is not the one that was just spoken of. */
const FARTHEST = 300;

/** Joins each group to the instrument named after it; those that share the head of another are put in behind it. */
export function joinAllFollowing(
  page: CleanText,
  groups: Group[],
  byStart: ReadonlyMap<number, Reference>,
  used: Set<Reference>,
  index: StandardsIndex,
): void {
  const heads = groups.splice(0);
  let last: Group | null = null;
  for (const [at, head] of heads.entries()) {
    const stop = heads[at + 1]?.start ?? Infinity;
    for (let group: Group | null = head; group; group = readSameHead(page, group, stop)) {
      if (group !== head && group.start >= stop) break;
      joinFollowing(page, group, byStart, used);
      if (group !== head && !group.instrument) break;
      if (!group.instrument && last?.instrument)
        joinSame(page, group, last.instrument, last.end, index, namedBetween(byStart, last.end, group.start));
      groups.push(group);
      if (group.instrument) last = group;
    }
  }
}

/** The one that is named last between two places of the text; null for none. */
function namedBetween(byStart: ReadonlyMap<number, Reference>, from: number, to: number): Reference | null {
  for (let at = to; at > from && at > to - FARTHEST; at--) {
    const reference = byStart.get(at);
    if (reference?.slugs.length === 1) return reference;
  }
  return null;
}

/** The numbers after "et" that go on the head of a group which has its instrument; null for none. */
function readSameHead(page: CleanText, group: Group, stop: number): Group | null {
  if (!group.instrument || group.kind !== 'article') return null;
  const joint = (group.isPlural ? SAME_HEAD : SAME_HEAD_OF_ONE).exec(page.text.slice(group.end, group.end + 30));
  const start = group.end + (joint?.[0].length ?? 0);
  const list = joint && start < stop ? readProvisionList(page.text, start, true) : null;
  return list && list.end <= stop
    ? { ...group, start, from: start, list, prefixes: [''], instrument: null, end: list.end, isOfOtherLaw: false }
    : null;
}

/** "Article 3 ECHR", "article 22, paragraph 5 (a), of the Convention", "Article 14 (fair trial) of the Covenant". */
function joinFollowing(page: CleanText, group: Group, byStart: ReadonlyMap<number, Reference>, used: Set<Reference>): void {
  let at = group.list.end;
  for (let aside = 0; aside < 3; aside++) {
    LEAD.lastIndex = at;
    const lead = LEAD.exec(page.text)?.[0] ?? '';
    // "para. 5.6 General comment No. 8": the next footnote.
    if (group.kind === 'paragraph' && !/\p{L}/u.test(lead)) return;
    const reference = referenceAfter(page.text, at + lead.length, byStart);
    // "la ley menciona en su artículo 3 la Convención": its own article, and what that speaks of.
    if (/^ (?:the|la|le|el) $/.test(lead) && /^\p{Ll}/u.test(group.itsOwn)) return;
    // "as Article 11 says, the Convention protects", "in particular its Article 5, the Covenant": the next of the sentence;
    // but "In its article 3, the Covenant" begins one.
    const isOpening = reference?.kind === 'FULL' && /^\p{Lu}/u.test(group.itsOwn);
    if (reference && !isOpening && /^, (?:the|la|le|el) $/i.test(lead)) return;
    // "Convention, art. 33, 189 U.N.T.S. 137": where the treaty named before is printed.
    if (reference?.scheme === 'unts' && !/\p{L}/u.test(lead)) return;
    if (reference && reference.start >= at) {
      group.instrument = reference;
      group.end = reference.end;
      used.add(reference);
      return;
    }
    ASIDE.lastIndex = at;
    const skipped = ASIDE.exec(page.text);
    if (!skipped) return;
    at += skipped[0].length;
  }
}

function referenceAfter(text: string, from: number, byStart: ReadonlyMap<number, Reference>): Reference | null {
  for (let at = from, guard = 0; guard < 3; guard++) {
    const reference = byStart.get(at);
    if (reference) return reference;
    QUALIFIER.lastIndex = at;
    const qualifier = QUALIFIER.exec(text);
    if (!qualifier) return null;
    at += qualifier[0].length;
  }
  return null;
}
