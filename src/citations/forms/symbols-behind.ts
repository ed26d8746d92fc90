/**
 * What goes on the symbol of a document: its addenda, "A/HRC/36/37/Add.1 and Add.2", "CEDAW/C/UK/4 y Add.1 a Add.4", and the records of
 * further meetings, "CRC/C/SR.2106 y 2107". Source: citation-formats, section 5.1.
 */
import type { FormReading } from './form';

const AND = '(?:,? and |,? et |,? y | ?& ?)';
/** After a number without its word: what goes on, or the end of the words. */
const STOPS = `(?=[,;:)\\]]|\\.(?!\\d)|$| (?:and|et|y|e) [A-Z\\d])`;
const NEXT_ADDENDUM = new RegExp(
  `(?:(?: ?, ?|${AND})(?<named>(?:Add|Corr)\\.\\d{1,3})(?![\\w/])|(?: ?- ?| to | through | à | a )(?:Add\\.)?(?<last>\\d{1,2})(?![\\w/-])|(?:${AND}|, (?=(?:\\d{1,2}, ){0,8}\\d{1,2}${AND}\\d))(?<number>\\d{1,2})${STOPS})`,
  'y',
);
const MOST_ADDENDA = 30;

/** Further parts of the document whose symbol was `read`. */
function addendaBehind(text: string, read: FormReading): FormReading[] {
  const addenda: FormReading[] = [];
  const [, base = read.key, kind, number] = /^(.*)\/(Add|Corr)\.(\d+)$/.exec(read.key) ?? [];
  let last = kind === 'Add' ? Number(number) : null;
  for (let at = read.end; addenda.length < MOST_ADDENDA;) {
    NEXT_ADDENDUM.lastIndex = at;
    const found = NEXT_ADDENDUM.exec(text);
    const { named, last: upper, number: bare } = found?.groups ?? {};
    const printed = named ?? bare ?? upper;
    if (!found || printed === undefined) break;
    const value = Number(printed.replace(/\D/g, ''));
    if (!named && (last === null || (upper !== undefined && !(value > last && value - last < MOST_ADDENDA)))) break;
    const start = upper === undefined ? at + found[0].length - printed.length : at;
    at += found[0].length;
    // What a range leaves out stands with its end.
    const between = upper === undefined ? 0 : value - (last ?? 0) - 1;
    const otherKeys = Array.from({ length: between }, (_, more) => `un:${base}/Add.${(last ?? 0) + more + 1}`);
    addenda.push({ start, end: at, scheme: 'un', key: `${base}/${named ?? `Add.${value}`}`, otherKeys });
    last = named?.startsWith('Corr') ? null : value;
  }
  return addenda;
}

/** Two addenda are two documents; "A/56/10 and Corr.1" is one mention of a document with its parts. */
export function withAddenda(text: string, read: FormReading): FormReading[] {
  const addenda = read.scheme === 'un' ? addendaBehind(text, read) : [];
  if (addenda.length === 0 || /\/(?:Add|Corr)\.\d+$/.test(read.key)) return [read, ...addenda];
  const keys = addenda.flatMap(({ key, otherKeys }) => [...(otherKeys ?? []), `un:${key}`]);
  return [{ ...read, end: addenda[addenda.length - 1]?.end ?? read.end, otherKeys: [...(read.otherKeys ?? []), ...keys] }];
}

/** "CRC/C/SR.2106 y 2107": the records of two meetings. */
const NEXT_RECORD = /(?: ?, ?| ?& ?|,? and |,? et |,? y | to | à | a | ?- ?)(?:SR\.)?(\d{1,4})(?![\w/.-])/y;
const MOST_RECORDS = 30;

/** The records of further meetings behind the one whose symbol was `read`. */
export function recordsBehind(text: string, read: FormReading): FormReading[] {
  const records: FormReading[] = [];
  const [, base, first] = /^(.*\/SR\.)(\d{1,4})$/.exec(read.key) ?? [];
  if (base === undefined) return records;
  for (let at = read.end, last = Number(first); records.length < 12;) {
    NEXT_RECORD.lastIndex = at;
    const found = NEXT_RECORD.exec(text);
    const number = Number(found?.[1]);
    if (!found || !(number > last && number - last <= MOST_RECORDS)) break;
    at += found[0].length;
    last = number;
    records.push({ start: at - (found[1] ?? '').length, end: at, scheme: 'un', key: `${base}${number}` });
  }
  return records;
}
