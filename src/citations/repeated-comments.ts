/**
 * "General recommendation No. 35" after the text has said whose it is: a number without a committee is that of the committee whose
 * comment of that number was cited last, where no other was named since. Source of the rule: citation-formats, section 14.
 */
import type { CleanText } from './clean-text';
import { bodiesNamed, COMMENTING_BODIES, lastBodyNamed, type CommentingBody } from './committees';
import type { Reference } from './mention';
import type { StandardsIndex } from './standards-index';

/** Farther back the words are those of another part of the text. */
const FAR = 3_000;
/** Those whose comments are recommendations. */
const RECOMMENDING = COMMENTING_BODIES.filter(({ scheme }) => scheme.endsWith('-gr'));
const FORM = 'general-comment-number';

interface Cited {
  readonly end: number;
  readonly scheme: string;
}

/** The references, in the order of the text, with repeated comments given the key of the comment that they repeat. */
export function settleRepeated(page: CleanText, references: readonly Reference[], index: StandardsIndex): Reference[] {
  const cited = new Map<string, Cited | null>();
  let bodies: readonly CommentingBody[] | null = null;
  /** The committee of a text that names one only, before the number. */
  const soleNamed = ({ start, candidates }: Reference, key: string): string | null => {
    bodies ??= bodiesNamed(page.folded, COMMENTING_BODIES);
    const [only] = bodies;
    if (
      !only ||
      bodies.length > 1 ||
      saysRecommendation(page, start) !== only.scheme.endsWith('-gr') ||
      !candidates.includes(`${only.scheme}:${key}`)
    )
      return null;
    return bodiesNamed(page.folded.slice(Math.max(0, start - FAR), start), [only]).length > 0 ? only.scheme : null;
  };
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
      const scheme =
        last && isRepeated(page, last, reference, key)
          ? last.scheme
          : (recommending(page, reference, key) ?? soleNamed(reference, key));
      if (scheme === null) return reference;
      cited.set(key, { scheme, end: reference.end });
      const slug = index.slugOfIdentifier(`${scheme}:${key}`);
      return { ...reference, scheme, key, kind: 'SHORT', candidates: [], slugs: slug === null ? [] : [slug] };
    });
}

const saysRecommendation = (page: CleanText, start: number): boolean =>
  /^[^\d]{0,24}recom/.test(page.folded.slice(start, start + 30));

/**
 * "In its general recommendation No. 19": only two committees adopt recommendations, so that the one of them that the text has named, and
 * not the other, is meant; null where it has named both or neither.
 */
function recommending(page: CleanText, { start, candidates }: Reference, key: string): string | null {
  if (!saysRecommendation(page, start)) return null;
  const before = page.folded.slice(Math.max(0, start - FAR), start);
  const named = bodiesNamed(before, RECOMMENDING);
  const [only] = named;
  return only && named.length === 1 && candidates.includes(`${only.scheme}:${key}`) ? only.scheme : null;
}

function isRepeated(page: CleanText, last: Cited, { start, candidates }: Reference, key: string): boolean {
  if (start - last.end > FAR || !candidates.includes(`${last.scheme}:${key}`)) return false;
  const between = lastBodyNamed(page.folded.slice(last.end, start));
  return between === null || between.scheme === last.scheme;
}
