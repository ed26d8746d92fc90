import { type HudocColumns, listOf } from './hudoc-columns';

/** The parts of an ECLI of the Strasbourg Court or Commission. */
export interface StrasbourgEcli {
  /** Upper case, without blanks and a doubled prefix. */
  readonly ecli: string;
  readonly type: 'JUD' | 'DEC' | 'REP' | 'ADV';
  /** `1989-07-07`, or null when the month and day in it are no date. */
  readonly date: string | null;
}

/**
 * Reads `ECLI:CE:ECHR:1989:0707JUD001403888`; null for anything else. Source of the form: citation-formats, 4.1 ("parts" and
 * the normaliser). An advisory opinion has a number of its own, `ECLI:CE:ECHR:2019:0410ADV010000118`, of the same length.
 */
export function readStrasbourgEcli(printed: string): StrasbourgEcli | null {
  const ecli = printed
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^(ECLI:)+/, 'ECLI:');
  const parts = /^ECLI:CE:ECHR:(\d{4}):(\d{2})(\d{2})(JUD|DEC|REP|ADV)\d{9}$/.exec(ecli);
  if (!parts) return null;
  const [, year, month, day, type] = parts as unknown as [string, string, string, string, StrasbourgEcli['type']];
  return { ecli, type, date: realDay(year, month, day) };
}

/** Whether the text is the id of a HUDOC item: `001-57619`, `003-6890614-9246441`. */
export function isItemId(text: string): boolean {
  return /^\d{3}-\d{1,8}(-\d{1,8})?$/.test(text);
}

export interface ReadDate {
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** The words of the source where they are no date. */
  readonly printed?: string;
}

/**
 * The date of a record from its fields, in the order in which they are to be trusted: `judgementdate`, `decisiondate` and
 * `kpdateAsText` (DD/MM/YYYY), then `kpdate` (US M/D/YYYY until 2018, ISO 8601 today; README of hudoc-native-json). Empty
 * when no field has a word. Example: `29/02/2019 00:00:00` is `{ printed }`, since no such day exists.
 */
export function readFieldDate(columns: HudocColumns): ReadDate {
  let printed: string | undefined;
  for (const name of ['judgementdate', 'decisiondate', 'kpdateastext', 'kpdate']) {
    const words = columns.get(name).trim();
    if (words === '') continue;
    const date = name === 'kpdate' ? parseApiDate(words) : parseDay(words);
    if (date !== null) return { date };
    printed ??= words;
  }
  return printed === undefined ? {} : { printed };
}

export interface ReadNumbers {
  /** `echr-app:14038/88`, each once, in order. */
  readonly keys: readonly string[];
  /** What stands in the field and is no application number. */
  readonly unreadable: readonly string[];
}

/**
 * The application numbers of `appno`, separated by semicolons, one to 1,628 of them. Leading zeros go; a number has one to six
 * digits, a slash and the year in two (citation-formats, 4.1). Example: `00604/14;x` -> `echr-app:604/14`, and `x` unreadable.
 */
export function readApplicationNumbers(field: string): ReadNumbers {
  const keys = new Set<string>();
  const unreadable: string[] = [];
  for (const printed of listOf(field)) {
    const parts = /^0*([1-9]\d{0,5})\s?\/\s?(\d{2})$/.exec(printed);
    if (parts) keys.add(`echr-app:${parts[1] ?? ''}/${parts[2] ?? ''}`);
    else unreadable.push(printed);
  }
  return { keys: [...keys], unreadable };
}

/**
 * The key that `publishedby` gives, where it names a place of one decision: `A170-A` is Series A no. 170-A, `D.R. No. 65, p. 89`
 * the Commission's Decisions and Reports. `Reports 1996-II` is a volume of many cases and gives none (citation-formats, 4.1, 4.2).
 */
export function readReporterKey(field: string): string | null {
  const printed = field.trim();
  const seriesA = /^A\s?(\d{1,3})(?:\s?-\s?([A-Z]))?$/.exec(printed);
  if (seriesA) return `echr-a:${seriesA[1] ?? ''}${seriesA[2] === undefined ? '' : `-${seriesA[2]}`}`;
  const reports = /^D\.?\s?R\.?\s*(?:n[o°]?\.?\s*)?(\d{1,3})(?:-([AB]))?,?\s*p\.?\s*(\d{1,4})$/i.exec(printed);
  if (!reports) return null;
  return `dr:${reports[1] ?? ''}${reports[2] === undefined ? '' : `-${reports[2].toUpperCase()}`}/${reports[3] ?? ''}`;
}

function parseDay(words: string): string | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s|$)/.exec(words);
  return parts ? realDay(parts[3] ?? '', parts[2] ?? '', parts[1] ?? '') : null;
}

function parseApiDate(words: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T|\s|$)/.exec(words);
  if (iso) return realDay(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s|$)/.exec(words);
  return american ? realDay(american[3] ?? '', american[1] ?? '', american[2] ?? '') : null;
}

/** The day where it exists in the calendar, else null: the year must lie between the Convention and the next century. */
function realDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || year < '1950' || year > '2099') return null;
  return new Date(time).toISOString().startsWith(iso) ? iso : null;
}
