import { type PartialDate, isPartialDate } from '../../domain/standards/partial-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as the Collection prints it: `24 Jan 1983`, `5 Sept 2000`, `19 July 2006`, `31st March 2014`. Null for any other words and for 30 February. */
export function readDay(printed: string): PartialDate | null {
  const parts = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(printed.trim());
  if (parts === null) return null;
  const month = MONTHS.indexOf((parts[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = `${parts[3] ?? ''}-${String(month).padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`;
  return month > 0 && isPartialDate(day) ? day : null;
}

/**
 * The day with which a statement closes: `Done at Vienna on 28 April 1971.`, `New York, 10 December 1956`, `[21 May 1991]`. Null when
 * the last words are no date, or one that only stands in a sentence (`the Act of 9 August 1849.`).
 */
export function closingDay(text: string): PartialDate | null {
  const end = /(\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+\d{4})[\s.\])"”’]*$/.exec(text);
  if (end === null) return null;
  const before = text.slice(0, end.index);
  const isSigned = /\b(?:done|fait|hecho)\b[^.]{0,80}$/i.test(before);
  const isAfterPlace = /(?:^|[.;:"”])\s*(?:[A-Z][\p{L}'’.-]*[\s-]?){1,4},\s*$/u.test(before);
  const standsAlone = /(?:^|[.;:"”[])\s*$/.test(before);
  return isSigned || isAfterPlace || standsAlone ? readDay(end[1] ?? '') : null;
}
