/**
 * Whose communication a number is. Source: citation-formats, sections 4.3, 5.2, 6, 9.1 and 14: the symbol behind it, the body named
 * nearest, then the citing body; otherwise every committee whose numbers go that far.
 */
import type { CleanText } from '../clean-text';
import { isCharterParty } from '../names/african-charter-parties';
import type { StandardsIndex } from '../standards-index';
import { COMMITTEES, bodiesAt, couldBe, hasBegun } from './communication-series';
import type { FindOptions } from './form';

const PREFIX = /^(?:HRC|CAT|CEDAW|CRC|CRPD|CERD|CESCR)\b/;

/** The body that the words name and the one in whose text they stand; null for one that numbers no communications. */
export interface CommunicationBody {
  readonly named: string | null;
  readonly citing: string | null;
}

/** Slug of the body the words name or, failing that, the citing body; null when neither numbers communications. */
export function bodyOf(page: CleanText, match: RegExpExecArray, index: StandardsIndex, options: FindOptions): CommunicationBody {
  const known = (slug: string | null | undefined) => (slug && (COMMITTEES.has(slug) || OTHERS.has(slug)) ? slug : null);
  const prefix = PREFIX.exec(match[1] ?? '')?.[0];
  const inside = prefix === 'HRC' ? 'ccpr' : (prefix?.toLowerCase() ?? null);
  const end = match.index + match[0].length;
  const named =
    inside ??
    ofSymbolBehind(page.text, match, end) ??
    index.bodies.nearest(page, match.index, end) ??
    index.bodies.subjectBehind(page, end);
  // The Committee of Ministers has the reports on collective complaints.
  const isReported = named === 'coe-cm' && /^(?:complaint|réclamation|reclamaci)/i.test(match[1] ?? '');
  return { named: isReported ? 'ecsr' : known(named), citing: known(options.citingBody) };
}

/** "Communication No. 488/1992, Toonen v. Australia (CCPR/C/50/D/488/1992)": the symbol that ends with the number tells the committee. */
const SYMBOLS_BEHIND = /(CCPR|CAT|CEDAW|CRC|CRPD|CERD|CED|E\/C\.12)(?:\/C)?\/\d{1,3}\/D\/(\d{1,4}\/\d{4})/g;

function ofSymbolBehind(text: string, match: RegExpExecArray, end: number): string | null {
  for (const [, prefix = '', number = ''] of text.slice(end, end + 160).matchAll(SYMBOLS_BEHIND))
    if (match[0].endsWith(number) && !/\d/.test(match[0].charAt(match[0].length - number.length - 1)))
      return prefix === 'E/C.12' ? 'cescr' : prefix.toLowerCase();
  return null;
}

/** Bodies beside the committees that number what they hear in this way. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['ecsr', 'ecsr'],
  ['achpr', 'achpr-comm'],
  ['acerwc', 'acerwc-comm'],
]);

/** Scheme of a body's numbers. */
export const schemeOf = (slug: string): string => OTHERS.get(slug) ?? `${slug}-comm`;

/** A number and year as the body writes it: the African Commission has two figures for the year. */
export function keyIn(scheme: string, number: number, year: string): string {
  return `${number}/${scheme === 'achpr-comm' ? year.slice(-2) : year}`;
}

/** The respondent of the case that stands right before a number, or right after it. */
const NAME_BEFORE = /(?: vs?\.?| c\.| contra| against| ?\/) ((?:(?! vs?\.? | c\. | contra |[;/]|\p{L}{4}\. ).){2,90})$/u;
const NAME_AFTER = /^(?:,|:| \(|, \() ?[^;:]{2,110}? (?:vs?\.?|c\.|contra|against) (.{3,60})/u;

const JUST_BEFORE = /^[^,;:()]{2,40}[ ,:(–—-]{0,4}$/;

/** Whether the case of a communication is against a party to the African Charter; null where no name of a case stands beside it. */
export function isAgainstCharterParty({ folded }: CleanText, start: number, end: number): boolean | null {
  const before = NAME_BEFORE.exec(folded.slice(Math.max(0, start - 160), start))?.[1];
  if (before !== undefined && isCharterParty(before)) return true;
  if (before !== undefined && JUST_BEFORE.test(before)) return false;
  const after = NAME_AFTER.exec(folded.slice(end, end + 180))?.[1];
  return after === undefined ? null : isCharterParty(after);
}

/**
 * Schemes a number and year may belong to, the likeliest alone where it is decided: the body named; the citing body where its
 * numbers had got that far; else all whose numbers had.
 */
export function schemesFor(
  number: number,
  year: number,
  isComplaint: boolean,
  body: CommunicationBody,
  isAfrican: boolean | null,
): string[] {
  // A body named before another citation had heard nothing yet: "A.T. v. Hungary (CEDAW) and A. v. Australia, No. 560/1993".
  const isOfCommission = isAfrican === true && couldBe('achpr', number, year);
  if (body.named && hasBegun(body.named, year) && (!isOfCommission || couldBe(body.named, number, year)))
    return [schemeOf(body.named)];
  const { citing } = body;
  // The African Commission has not registered nine hundred communications, and counts years in two figures to 2000.
  const isItsOwn = citing === 'achpr' && number < 900 && year > 2000;
  if (citing && (citing === 'achpr' ? isItsOwn : couldBe(citing, number, year))) return [schemeOf(citing)];
  const every = bodiesAt(number, year).filter((slug) => (isComplaint ? slug !== 'achpr' : slug !== 'ecsr'));
  // Against another State it is none of the African Commission's; without a name it may be, and the Commission alone is never read so.
  const isOther = isAfrican === false || (isAfrican === null && every.length === 1);
  const possible = isOther ? every.filter((slug) => slug !== 'achpr') : every;
  // A year misprinted: "communication No. 900/1991" in the Committee's own text.
  return (possible.length === 0 && citing && !isComplaint && COMMITTEES.has(citing) ? [citing] : possible).map(schemeOf);
}
