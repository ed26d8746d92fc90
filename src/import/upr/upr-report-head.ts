import type { StateNames } from '../state-names';
import { readDay } from '../treaty-status/treaty-status-dates';
import { cycleOfSession } from './upr-info-row';

/** What a report says of itself: its title page and its first paragraph. */
export interface ReportHead {
  /** `A/HRC/27/14`; with `/Add.1` for what the State under review sent after it. */
  readonly symbol: string;
  /** Alpha-3 code of the State under review. */
  readonly state: string;
  /** Its name as the report prints it. */
  readonly stateName: string;
  /** Session of the Working Group, from 1; absent where the text names none. */
  readonly session?: number;
  readonly cycle?: number;
  /** Day on which the Working Group adopted the report; of an addendum, or where that is not printed, the day of its publication. */
  readonly date?: string;
  readonly isAddendum: boolean;
}

/** Symbols of reports whose text does not print them: `ETH 19` is `A/HRC/27/14`. See catalogue/upr-reports.csv. */
export type KnownReports = ReadonlyMap<string, string>;

const IS_REPORT = /\breport\s+of\s+the\s+working\s+group\s+on\s+the\s+universal\s*periodic\s+review/i;
const SYMBOL = /\bA\/HRC\/\d{1,3}\/\d{1,3}(?:\/Add\.\d{1,2})?(?![\d/])/;
const SESSION = /\bheld its ([a-z]+(?:-[a-z]+)?|\d{1,2}(?:st|nd|rd|th)) session\b/;
const REVIEW = /\bThe review of (?:the )?([\p{L}'’(),. -]{3,80}?) (?:was|were) (?:held|conducted|considered)\b/u;
const ADOPTED = /\bon (\d{1,2} [A-Z][a-z]+ \d{4}),? ?the Working Group adopted\b/;
const PUBLISHED = /\bDistr\.? ?:? ?\w+,?\s+(?:A\/HRC\/\S+\s+)?(\d{1,2} \p{L}+ \d{4})\b/u;

/** Longest title page, with contents, in UTF-16 code units. */
const LONGEST_HEAD = 12_000;

/** Whether a text is a report of the Working Group, or an addendum to one: its title page says so. */
export function isReport(text: string): boolean {
  return IS_REPORT.test(text.slice(0, LONGEST_HEAD));
}

/** What the title page and the first paragraph say, or one sentence why they do not suffice. */
export function readHead(head: string, first: string, names: StateNames, known: KnownReports): ReportHead | string {
  const page = head.slice(0, LONGEST_HEAD);
  const printed = REVIEW.exec(first)?.[1] ?? lineOfState(page, names);
  if (printed === undefined)
    return 'The report names no State under review: expected "The review of … was held" in its first paragraph.';
  const { code: state } = names.recognise(printed.replace(/^the /i, ''));
  if (state === undefined)
    return `State under review "${printed}" is not known: expected a name, alias or code of the catalogue's states.`;
  const session = numberOfOrdinal(SESSION.exec(first)?.[1] ?? '');
  const symbol = SYMBOL.exec(page)?.[0] ?? known.get(`${state} ${session ?? ''}`);
  if (symbol === undefined)
    return `The report on ${printed} prints no symbol like A/HRC/27/14, and catalogue/upr-reports.csv has none for ${state} at session ${session ?? '(not printed)'}.`;
  const cycle = session === undefined ? null : cycleOfSession(session);
  const day = ADOPTED.exec(first)?.[1] ?? PUBLISHED.exec(page.replace(/\s+/g, ' '))?.[1];
  const date =
    day === undefined ? null : readDay(day.replace(/\p{L}+/u, (word) => (word[0] ?? '') + word.slice(1).toLowerCase()));
  return {
    symbol,
    state,
    stateName: printed,
    ...(session === undefined ? {} : { session }),
    ...(cycle === null ? {} : { cycle }),
    ...(date === null ? {} : { date }),
    isAddendum: symbol.includes('/Add.'),
  };
}

/** The first line of the title page that is the name of a State. */
function lineOfState(page: string, names: StateNames): string | undefined {
  const lines = page.split('\n').map((line) => line.replace(/[*. ]+$/, '').trim());
  return lines.find((line) => line.length > 3 && line.length < 80 && names.recognise(line).code !== undefined);
}

const UNITS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' '); // prettier-ignore
const TENS: Readonly<Record<string, number>> = { twent: 20, thirt: 30, fort: 40, fift: 50, sixt: 60 };

/** The number of an ordinal: `nineteenth` is 19, `thirty-fourth` 34, `20th` 20; undefined for other words. */
export function numberOfOrdinal(printed: string): number | undefined {
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(printed)) return parseInt(printed, 10);
  const [, stem = '', end = '', unit] = /^([a-z]+?)(y|ieth)(?:-([a-z]+))?$/.exec(printed) ?? [];
  const tens = TENS[stem];
  if (tens !== undefined && end === 'ieth' && unit === undefined) return tens;
  const number = UNITS.indexOf(unit ?? printed) + 1;
  if (tens !== undefined) return end === 'y' && number > 0 && number < 10 ? tens + number : undefined;
  return unit === undefined && number > 0 ? number : undefined;
}
