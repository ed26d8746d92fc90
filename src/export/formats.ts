import type { NounModel } from '../graph/model';
import type { Wanted } from '../graph/read-all';
import type { Reader } from '../graph/reader';
import type { Column, Columns } from './columns';
import { writeCsv } from './csv';
import { isExchanged, writeExchange } from './exchange-lines';
import { writeJsonl } from './jsonl';
import { type Cells, readRows } from './read-rows';
import { XLSX_ROWS, writeXlsx } from './xlsx';

type Chunks = AsyncIterable<string | Uint8Array>;

/** What is to be written: rows of a noun up to that of the cursor `last`. */
export interface ExportWork {
  readonly reader: Reader;
  readonly noun: NounModel;
  readonly columns: Columns;
  readonly wanted: Wanted & { readonly last: string | null };
}

/** A format in which rows are taken out. */
export interface ExportFormat {
  /** Its name, which is also the ending of a file. */
  readonly name: string;
  readonly contentType: string;
  readonly describe: string;
  /** Whether a noun can be written in it. */
  readonly takes: (noun: NounModel) => boolean;
  /** Rows that it can hold; any number when left out. */
  readonly mostRows?: number;
  readonly write: (work: ExportWork) => Chunks;
}

const anyNoun = (): boolean => true;

/** Writes a table, row by row. */
function table(write: (columns: readonly Column[], pages: AsyncIterable<readonly Cells[]>) => Chunks): ExportFormat['write'] {
  return ({ reader, noun, columns, wanted }) => write(columns.columns, readRows(reader, noun, columns, wanted));
}

const JSON_LINES = 'application/x-ndjson; charset=utf-8';

/** Every format. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    describe:
      'Comma-separated values (RFC 4180), UTF-8 with a byte order mark. A text that a spreadsheet would take for a formula has an apostrophe before it.',
    takes: anyNoun,
    write: table(writeCsv),
  },
  {
    name: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    describe: `A workbook with a sheet of rows, at most ${XLSX_ROWS}, and one that tells the columns. Texts are texts, whatever they begin with. A text too long for a cell is cut, and the last column says so.`,
    takes: anyNoun,
    mostRows: XLSX_ROWS,
    write: table(writeXlsx),
  },
  {
    name: 'jsonl',
    contentType: JSON_LINES,
    describe: 'A JSON object a line, values as the graph has them; lists are arrays, texts by language are objects.',
    takes: anyNoun,
    write: table(writeJsonl),
  },
  {
    name: 'exchange.jsonl',
    contentType: JSON_LINES,
    describe:
      'Records as they are imported (schema/exchange.schema.json): decisions, documents, recommendations, and texts of instruments.',
    takes: isExchanged,
    write: ({ reader, noun, wanted }) => writeExchange(reader, noun, wanted),
  },
];
