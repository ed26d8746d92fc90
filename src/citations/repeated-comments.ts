/**
 * "General recommendation No. 35" after the text has said whose it is: a number without a committee is that of the committee whose
 * comment of that number was cited last, where no other was named since. Source of the rule: citation-formats, section 14.
 */
import type { CleanText } from './clean-text';
import { lastBodyNamed } from './committees';
import type { Reference } from './mention';
import type { StandardsIndex } from './standards-index';

/** Farther back the words are those of another part of the text. */
const FAR = 3_000;
const FORM = 'general-comment-number';

interface Cited {
  readonly end: number;
  readonly scheme: string;
}

/** The references, in the order of the text, with repeated comments given the key of the comment that they repeat. */
export function settleRepeated(page: CleanText, references: readonly Reference[], index: StandardsIndex): Reference[] {
  const cited = new Map<string, Cited | null>();
  return [...references]
    .sort((a, b) => a.start - b.start)
    .map((reference) => {
      if (reference.form !== FORM) return reference;
      const open = reference.key === '';
      const key = open ? (reference.candidates[0]?.split(':')[1] ?? '') : reference.key;
      const last = cited.get(key);
      if (!open) {
        // A number of two committees says nothing from there on.
        cited.set(
          key,
          last === undefined || last?.scheme === reference.scheme ? { end: reference.end, scheme: reference.scheme } : null,
        );
        return reference;
      }
      if (!last || !isRepeated(page, last, reference, key)) return reference;
      cited.set(key, { ...last, end: reference.end });
      const slug = index.slugOfIdentifier(`${last.scheme}:${key}`);
      return { ...reference, scheme: last.scheme, key, kind: 'SHORT', candidates: [], slugs: slug === null ? [] : [slug] };
    });
}

function isRepeated(page: CleanText, last: Cited, { start, candidates }: Reference, key: string): boolean {
  if (start - last.end > FAR || !candidates.includes(`${last.scheme}:${key}`)) return false;
  const between = lastBodyNamed(page.folded.slice(last.end, start));
  return between === null || between.scheme === last.scheme;
}
