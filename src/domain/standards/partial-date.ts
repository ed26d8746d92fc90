/**
 * Dates as exact as a source prints them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601-1:2019, 4.3 and 5.2.2), without hour
 * or time zone. A partial date is a span of days; whole days compare correctly as text. Knows no noun and no database.
 */
export type PartialDate = string;

/** Before and after every day of the tables: the ends of a span whose end is not known. */
export const BEGINNING = '0001-01-01';
export const NEVER = '9999-12-31';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a date of the calendar: `2022-02-30`, `2022-13` and `22-1-1` are not, `2022`, `2022-02`, `2022-02-28` are. */
export function isPartialDate(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (parts === null || Number(parts[1]) === 0) return false;
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(parts[1]), month);
}

/** The first day a partial date can mean: `2022` is 2022-01-01. */
export function firstDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day a partial date can mean: `2024-02` is 2024-02-29. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  return `${date}-${pad(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))))}`;
}

/** The day so many days later: `2001-05-26` and 30 is 2001-06-25. */
export function addDays(day: string, count: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + count);
  return moment.toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of that month where it has no such day: `2015-11-30` and 3 is 2016-02-29. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(Math.min(Number(day.slice(8)), daysInMonth(year, month)))}`;
}

/** The first day of the month that follows: `2022-10-21` is 2022-11-01, and so is 2022-10-01. */
export function firstOfNextMonth(day: string): string {
  return addMonths(`${day.slice(0, 7)}-01`, 1);
}

/** What two days have in common, as exactly as can be said: the day, the month, the year, or null: `2019-01-01`, `2019-12-31` is 2019. */
export function commonDate(first: string, last: string): PartialDate | null {
  if (first === last) return first;
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : null;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
