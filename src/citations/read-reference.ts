/**
 * Reads lists of case-law: the entries of HUDOC's field `scl` ("Strasbourg case-law"), each one citation. Source: citation-formats,
 * section 4.1 (the field is free text; its companion list of numbers is unordered and is not read here).
 */
import { cleanText } from './clean-text';
import { findCitations } from './find-citations';
import { applicationKey } from './forms/european-court';
import { keyOf, type FindOptions } from './forms/form';
import { strengthOf } from './key-schemes';
import { NO_HINTS, type Mention } from './mention';
import type { StandardsIndex } from './standards-index';

/** Places go on the entry before them. */
const PLACE = /^(?:and |et |& )?(?:§|¶|pp?\.|paras?\b|paragraphs?\b|\d{1,4}(?!\d|\/)|\(|\[)/;
/** Numbers, dates and reporters go on a name that has none of them: the old lists also print decisions by their number alone. */
const REST =
  /^(?:[Nn][o°º]s?\.? ?\d|\d|ECHR \d|CEDH \d|Reports|Recueil|Series [AB]|série [AB]|D\.? ?R\.|Decisions and Reports|judgment of|decision of|application|appl?\.)/;
const NUMBER = /(?<![\d/.-])\d{1,6}\/\d{2}(?![\d/])/g;
const SLASH_APART = /(\d) ?\/ ?\/? ?(?=\d{2}(?!\d))/g;

/**
 * The citations of one field, in its order, without the semicolons between them; empty for an empty field. A part that begins
 * with a place or a number goes on the entry before it.
 * Example: `A. v. B., no. 1/99;; C. v. D., §§ 4; 6, no. 2/99` -> two entries.
 */
export function splitReferences(field: string): string[] {
  const entries: string[] = [];
  // Older fields part the entries by a full stop with spaces on both sides.
  for (const part of field.split(/;| \. {2,}(?=\p{Lu})/u)) {
    const trimmed = part.trim();
    if (trimmed === '') continue;
    const last = entries[entries.length - 1];
    if (last !== undefined && (PLACE.test(trimmed) || (REST.test(trimmed) && !/\d/.test(last))))
      entries[entries.length - 1] = `${last}; ${trimmed}`;
    else entries.push(trimmed);
  }
  return entries;
}

/**
 * The citation in one entry; null when it is blank or holds no name and no key. The whole entry is its span and `printed`. Since the
 * entry is one citation, numbers count without the words that a running text must have, keys behind the first pinpoint go to
 * `otherKeys`, and a name alone is kept with scheme `name`. Numbers are the Court's unless `options.citingBody` says otherwise.
 * Example: `Winterwerp judgment of 24 October 1979, Series A no. 33, pp. 17-18, paras. 39, 45` -> `echr-a:33`, `para. 39, 45; p. 17-18`.
 */
export function readReference(printed: string, index: StandardsIndex, options: FindOptions = {}): Mention | null {
  if (printed.trim() === '') return null;
  const text = printed.replace(SLASH_APART, '$1/');
  const found = findCitations(printed, index, { citingBody: 'ecthr', ...options }).filter(isOfDecision);
  const keys = new Set(found.flatMap((mention) => [keyOf(mention), ...mention.otherKeys]).filter((key) => !key.endsWith(':')));
  for (const key of numbersOutside(text, found)) keys.add(key);
  const [first] = found;
  const name = found.find((mention) => mention.name !== null)?.name ?? first?.name ?? nameOf(printed);
  const [main = 'name:', ...otherKeys] = [...keys].sort((a, b) => strengthOf(split(a)) - strengthOf(split(b)));
  if (main === 'name:' && name === null) return null;
  return {
    ...NO_HINTS,
    start: 0,
    end: printed.length,
    printed,
    ...split(main),
    otherKeys,
    pinpoint: first?.pinpoint ?? null,
    kind: 'FULL',
    candidates: first?.candidates ?? [],
    form: first?.form ?? 'reference',
    name,
    date: found.find((mention) => mention.date !== null)?.date ?? null,
    stage: found.find((mention) => mention.stage !== null)?.stage ?? null,
  };
}

function isOfDecision(mention: Mention): boolean {
  return mention.kind !== 'BARE_PROVISION' && mention.scheme !== 'provision' && mention.scheme !== 'instrument';
}

function split(key: string): { scheme: string; key: string } {
  const colon = key.indexOf(':');
  return { scheme: key.slice(0, colon), key: key.slice(colon + 1) };
}

/** Application numbers that no mention has read: a number without its sign, or after a second pinpoint. */
function numbersOutside(text: string, found: readonly Mention[]): string[] {
  const covered = found.filter((mention) => mention.scheme !== 'name');
  return [...cleanText(text).text.matchAll(NUMBER)].flatMap((match) => {
    const key = applicationKey(match[0]);
    const isRead = covered.some((mention) => mention.printed.includes(match[0]));
    return key && !isRead ? [`echr-app:${key}`] : [];
  });
}

/** Words before the first comma, where they look like a name: a number or symbol is none. */
function nameOf(printed: string): string | null {
  const words = printed.split(',')[0]?.trim() ?? '';
  const isNumbered = /[\d/]/.test(words.replace(/\([Nn][o°]s?\.? ?\d{1,2}\)/g, ''));
  return /^\p{Lu}/u.test(words) && /\p{L}{2}/u.test(words) && !isNumbered && words.length <= 200 ? words : null;
}
