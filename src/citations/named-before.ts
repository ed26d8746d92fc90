/**
 * The instrument named before an article: "ICCPR, arts. 6-8", "the Covenant (art. 2)". Source of the rule: citation-formats, sections 3
 * and 14.
 */
import type { CleanText } from './clean-text';
import type { Reference } from './mention';
import type { Group } from './provision-groups';
import { BEFORE, FOLLOWED_BY_OF, GENERAL_COMMENT } from './provision-words';

const LONGEST_BEFORE = 80;

/** "ICCPR, arts. 6-8", "the Covenant (art. 2)". Words that follow and name a law of a State decide against it. */
export function joinPreceding(page: CleanText, group: Group, byEnd: ReadonlyMap<number, Reference>, used: Set<Reference>): void {
  if (group.instrument || group.isOfOtherLaw || FOLLOWED_BY_OF.test(page.text.slice(group.list.end, group.list.end + 140)))
    return;
  for (let gap = 0; gap <= LONGEST_BEFORE; gap++) {
    const reference = byEnd.get(group.start - gap);
    if (!reference) continue;
    if (group.kind === 'article' && GENERAL_COMMENT.test(reference.scheme)) return;
    const between = page.text.slice(reference.end, group.start);
    // "Articles 1 to 7 of the Charter, particularly Article 7": the name serves both.
    const isUsed =
      used.has(reference) && !/particular|notably|especially|notamment|(?: con| en) (?:las .{0,60})?sus? $/i.test(between);
    if (isUsed || !BEFORE.test(between) || isNewLine(page, reference, group)) return;
    // "Charter of Fundamental Rights - Articles 6 and 47": as the summaries of the Court of Justice print them.
    if (between === ' - ' && (reference.kind !== 'FULL' || reference.form !== 'instrument-name')) return;
    group.instrument = reference;
    group.from = reference.start;
    used.add(reference);
    return;
  }
}

/** A heading that ends in a treaty's name says nothing of the article the next line begins with. */
function isNewLine(page: CleanText, reference: Reference, group: Group): boolean {
  if (/[,:(]/.test(page.text.slice(reference.end, group.start))) return false;
  const { end } = page.toOriginal(reference.start, reference.end);
  return page.original.slice(end, page.toOriginal(group.start, group.start + 1).start).includes('\n');
}
