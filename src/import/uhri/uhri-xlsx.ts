import { UnreadableFile } from '../open-file';
import type { UhriFields } from './uhri-record';
import { readXlsx } from '../xlsx-rows';

/** An annotation of the table, with the fields that the JSON export has. */
export interface UhriTableRow {
  /** Place below the headings, from 1. */
  readonly number: number;
  readonly printed: string;
  readonly fields: UhriFields;
}

/** Headings of the table, as it misspells them and right, in lower case, with the field of the JSON export that holds the same. */
const HEADINGS: Readonly<Record<string, string>> = {
  'ohchr annotation id': 'AnnotationId',
  type: 'AnnotationType',
  'reccomending body': 'Body',
  'recommending body': 'Body',
  'countries concerned': 'Countries',
  text: 'Text',
  'document symbol': 'Symbol',
  'document publication date': 'PublicationDate',
  themes: 'Themes',
  'affected persons': 'AffectedPersons',
  sdgs: 'Sdgs',
  'upr cycle': 'UprCycle',
  'upr session': 'UprSession',
  'upr position': 'UprPositions',
  'upr reccomending states': 'UprRecommendingCountry',
  'upr recommending states': 'UprRecommendingCountry',
};
const NEEDED = ['AnnotationId', 'AnnotationType', 'Body', 'Countries', 'Text'];
const ONE_TEXT = new Set(['AnnotationId', 'Text', 'Symbol', 'PublicationDate']);

/** The annotations of a table, below its headings. Throws `UnreadableFile` before the first when it is no table of the Index. */
export async function* readUhriTable(path: string): AsyncGenerator<UhriTableRow> {
  const { rows, countsFrom1904 } = await readXlsx(path);
  let columns: (string | undefined)[] | undefined;
  let first = 0;
  for await (const { number, cells } of rows) {
    if (cells.every((cell) => (cell ?? '').trim() === '')) continue;
    if (columns === undefined) {
      columns = Array.from(cells, (heading) => HEADINGS[(heading ?? '').replace(/\s+/g, ' ').trim().toLowerCase()]);
      const missing = NEEDED.filter((field) => !columns?.includes(field));
      if (missing.length > 0)
        throw new UnreadableFile(
          `${path}: not a table of the Universal Human Rights Index; its first row lacks the headings of ${missing.join(', ')}: expected OHCHR Annotation Id, Type, Reccomending Body, Countries Concerned and Text.`,
        );
      first = number;
      continue;
    }
    const fields: Record<string, string> = {};
    for (const [at, field] of columns.entries()) {
      const cell = cells[at];
      if (field === undefined || cell === undefined) continue;
      const text = ONE_TEXT.has(field) ? cell.replace(/^\s*- /, '') : cell;
      fields[field] = field === 'PublicationDate' ? dayOf(text, countsFrom1904) : text;
    }
    yield { number: number - first, printed: JSON.stringify(fields).slice(0, 4000), fields };
  }
  if (columns === undefined) throw new UnreadableFile(`${path}: the table is empty.`);
}

/** Days between the first of 1970 and the day from which spreadsheets count, which takes 1900 for a leap year. */
const BEFORE_1970 = { from1900: 25_569, from1904: 24_107 };

/** The day of a serial number, whose fraction is the hour: `46125.4996` is 2026-04-13. Other text is left as it is. */
export function dayOf(printed: string, countsFrom1904: boolean): string {
  if (!/^\d{4,6}(?:\.\d+)?$/.test(printed.trim())) return printed;
  const days = Math.floor(Number(printed)) - (countsFrom1904 ? BEFORE_1970.from1904 : BEFORE_1970.from1900);
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
