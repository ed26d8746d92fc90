/** Dates as decisions print them, in English, French and Spanish. Source: citation-formats, sections 4 to 10 (examples). */

const MONTHS = [
  'january|january|janvier|enero|jan|ene',
  'february|février|fevrier|febrero|feb|fév|fevr',
  'march|mars|marzo|mar',
  'april|avril|abril|apr|avr|abr',
  'may|mai|mayo',
  'june|juin|junio|jun',
  'july|juillet|julio|jul|juil',
  'august|août|aout|agosto|aug|ago',
  'september|septembre|septiembre|setiembre|sept|sep',
  'october|octobre|octubre|oct',
  'november|novembre|noviembre|nov',
  'december|décembre|decembre|diciembre|dec|déc|dic',
] as const;

const MONTH_OF = new Map(MONTHS.flatMap((names, month) => names.split('|').map((name): [string, number] => [name, month + 1])));
/** Any month in words; alternatives in falling length, so that `sept` never cuts `september`. */
export const MONTH = `(?:${[...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const YEAR = '(?:19|20)\\d{2}';
const DAY_FIRST = `(\\d{1,2})(?:er|st|nd|rd|th|o|º)?(?: of| de)? (${MONTH})\\.?,?(?: del?| of)? (${YEAR})(?!\\d)`;
const MONTH_FIRST = `(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (${YEAR})(?!\\d)`;
const FIGURES = `(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)?\\d{2})(?![\\d/])`;
const ISO = `(${YEAR})-(\\d{2})-(\\d{2})(?!\\d)`;
const MONTH_ONLY = `(${MONTH}),? (${YEAR})(?!\\d)`;
const YEAR_ONLY = `\\((${YEAR})\\)`;
const DATE = new RegExp(`${DAY_FIRST}|${MONTH_FIRST}|${FIGURES}|${ISO}|${MONTH_ONLY}|${YEAR_ONLY}`, 'iuy');

/** A date found at a place. `value` is null when the words have the form of a date and no such day exists. */
export interface PrintedDate {
  readonly end: number;
  readonly value: string | null;
}

/**
 * The date printed at `at` of a cleaned text; null when none begins there. A year alone counts only in brackets.
 * Example: `7 July 1989` -> `1989-07-07`, `29 de julio de 1988` -> `1988-07-29`, `(2008)` -> `2008`.
 */
export function readDateAt(text: string, at: number): PrintedDate | null {
  const first = text.charCodeAt(at);
  const isOpening = first === 0x28 || (first >= 0x30 && first <= 0x39) || first >= 0x41;
  if (!isOpening) return null;
  DATE.lastIndex = at;
  const match = DATE.exec(text);
  if (!match) return null;
  const end = at + match[0].length;
  const [, d1, m1, y1, m2, d2, y2, d3, m3, y3, y4, m4, d4, m5, y5, y6] = match;
  if (y6) return { end, value: y6 };
  if (y5) return { end, value: `${y5}-${pad(monthOf(m5))}` };
  if (y3) return { end, value: dayOf(fullYear(y3), Number(m3), Number(d3)) };
  if (y4) return { end, value: dayOf(y4, Number(m4), Number(d4)) };
  return { end, value: y1 ? dayOf(y1, monthOf(m1), Number(d1)) : dayOf(y2 ?? '', monthOf(m2), Number(d2)) };
}

/** A year of two figures: the field's documents begin in 1946. Example: `89` -> `1989`, `04` -> `2004`. */
export function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return `${Number(year) >= 46 ? '19' : '20'}${year}`;
}

function monthOf(name: string | undefined): number {
  return MONTH_OF.get((name ?? '').toLowerCase()) ?? 0;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function dayOf(year: string, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}
