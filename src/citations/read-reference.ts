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

/** One entry of a field. */
export interface ListedReference {
  /** As printed, without blanks around it. */
  readonly printed: string;
  /** Offset in the field, UTF-16 code units: the field cut there equals `printed`. */
  readonly start: number;
}

/**
 * Between two entries: a semicolon; in older fields a full stop with spaces on both sides, or only the spaces where a heading or a number
 * of the Commission follows: "p. 75, para. 26  Eur. Comm. H.R.   No. 9348/81, Dec. 28.2.83".
 */
const BETWEEN = /;| \. {2,}(?=\p{Lu})|\s{2,}(?=Eur\. ?(?:Comm|Court)[^ ]* ?H\. ?R|Nos?\. ?\d{1,5}[/-])/gu;
/** A heading alone is of the entry behind it. */
const HEADING = /^(?:Eur\. ?(?:Comm|Court)[^ ]* ?H\. ?R|European (?:Commission|Court) of Human Rights)[.,]*$/;

/**
 * The citations of one field, in its order, without the semicolons between them; empty for an empty field. A part that begins
 * with a place or a number goes on the entry before it.
 * Example: `A. v. B., no. 1/99;; C. v. D., §§ 4; 6, no. 2/99` has entries at 0 and 22.
 */
export function splitReferences(field: string): ListedReference[] {
  const entries: { start: number; end: number }[] = [];
  let from = 0;
  for (const between of [...field.matchAll(BETWEEN), null]) {
    const part = field.slice(from, between?.index);
    const printed = part.trim();
    const start = from + part.indexOf(printed);
    from = between === null ? field.length : between.index + between[0].length;
    if (printed === '') continue;
    const last = entries[entries.length - 1];
    const before = last === undefined ? '' : field.slice(last.start, last.end);
    const goesOn = PLACE.test(printed) || (REST.test(printed) && !/\d/.test(before)) || HEADING.test(before);
    if (last !== undefined && goesOn) last.end = start + printed.length;
    else entries.push({ start, end: start + printed.length });
  }
  return entries.map(({ start, end }) => ({ printed: field.slice(start, end), start }));
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
  const isName = /^\p{Lu}/u.test(words) && /\p{L}{2}/u.test(words) && !isNumbered && !HEADING.test(words);
  return isName && words.length <= 200 ? words : null;
}
