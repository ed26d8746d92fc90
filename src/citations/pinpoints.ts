/**
 * Places within a decision: paragraphs and pages. Source: citation-formats, section 3. A date after a paragraph mark
 * (`§ 22, 18 January 1978`) is no paragraph, and neither is a number that goes on with a slash.
 */
import { MONTH } from './printed-dates';

const AND = '(?:,? (?:and|et|y|und) |, ?(?:and |et |y )?| ?& ?)';
const TO = '(?: ?- ?| to | à | a )';
const NOT_DATE = `(?! ?(?:de |er |of )?${MONTH}\\b)(?!\\d|\\/\\d)`;
const NUMBER = `\\d{1,4}(?:\\.\\d{1,3}){0,2}(?:\\([a-z\\d]{1,3}\\)|[a-z](?![a-z\\d]))?${NOT_DATE}`;
const ITEM = `${NUMBER}(?:${TO}${NUMBER})?`;
const PARAGRAPH =
  '(?:§§?|¶¶?|paragraphs?|paragraphes?|paras?\\.?|párrafos?|párrs?\\.?|parrs?\\.?|pars?\\.?|OP|consid(?:érants?|erandos?)?\\.?)';
const PAGE = '(?:pp?\\.|pages?|págs?\\.?|at pp?\\.?)';
const LIST = (head: string) => `(?:at |en |in )?${head} ?(${ITEM}(?:${AND}(?:${head} ?)?${ITEM}){0,30})`;
/** `§§ 45 48` of a file that has lost its dash. */
const LOST_DASH = `§§ ?(\\d{1,4}) (\\d{1,4})${NOT_DATE}`;
const AT = new RegExp(`${LOST_DASH}|${LIST(PARAGRAPH)}|${LIST(PAGE)}|at (\\d{1,4})${NOT_DATE}`, 'iuy');
const AFTER = /(?: in fine| et seq\.?| ff?\.(?![a-z])| et suiv\.?| y ss\.?| et s\.)/iy;

/** A pinpoint found at a place: paragraphs or pages, as lists of numbers and closed ranges (`88`, `91-93`). */
export interface Pinpoint {
  readonly end: number;
  readonly unit: 'para' | 'page';
  readonly numbers: readonly string[];
}

/** The pinpoint printed at `at` of a cleaned text; null when none begins there. Example: `§§ 88, 91-93`. */
export function readPinpointAt(text: string, at: number): Pinpoint | null {
  const first = text.charAt(at);
  if (!/[§¶a-zA-Z]/.test(first)) return null;
  AT.lastIndex = at;
  const match = AT.exec(text);
  if (!match) return null;
  let end = at + match[0].length;
  AFTER.lastIndex = end;
  end += AFTER.exec(text)?.[0].length ?? 0;
  const [, lost, found, paragraphs, pages, page] = match;
  if (lost && found) return { end, unit: 'para', numbers: Number(lost) < Number(found) ? [`${lost}-${found}`] : [lost, found] };
  return { end, unit: paragraphs ? 'para' : 'page', numbers: numbersOf(paragraphs ?? pages ?? page ?? '') };
}

/** The pinpoints of one citation in one line; null when there are none. Example: `para. 39, 45; p. 17-18`. */
export function writePinpoints(pinpoints: readonly Pinpoint[]): string | null {
  const write = (unit: Pinpoint['unit'], sign: string) => {
    const numbers = pinpoints.filter((pinpoint) => pinpoint.unit === unit).flatMap((pinpoint) => pinpoint.numbers);
    return numbers.length > 0 ? [`${sign} ${[...new Set(numbers)].join(', ')}`] : [];
  };
  return [...write('para', 'para.'), ...write('page', 'p.')].join('; ') || null;
}

function numbersOf(list: string): string[] {
  const found: string[] = [];
  for (const match of list.matchAll(
    /(\d[\d.]*(?:\([a-z\d]{1,3}\)|[a-z](?![a-z]))?)(?:(?: ?- ?| to | à | a )(\d[\d.]*(?:\([a-z\d]{1,3}\)|[a-z](?![a-z]))?))?/giu,
  )) {
    const [, from = '', to] = match;
    found.push(to ? `${from}-${wholeEnd(from, to)}` : from);
  }
  return found;
}

/** `207-11` is 207 to 211. */
function wholeEnd(from: string, to: string): string {
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to) || to.length >= from.length) return to;
  return from.slice(0, from.length - to.length) + to;
}
