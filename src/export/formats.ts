import type { Column } from './columns';
import { writeCsv } from './csv';
import { writeJsonl } from './jsonl';
import type { Cells } from './read-rows';

/** A format in which rows are taken out. */
export interface ExportFormat {
  /** Its name, which is also the ending of a file. */
  readonly name: string;
  readonly contentType: string;
  readonly describe: string;
  readonly write: (columns: readonly Column[], pages: AsyncIterable<readonly Cells[]>) => AsyncIterable<string | Uint8Array>;
}

/** Every format. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    describe:
      'Comma-separated values (RFC 4180), UTF-8 with a byte order mark. A text that a spreadsheet would take for a formula has an apostrophe before it.',
    write: writeCsv,
  },
  {
    name: 'jsonl',
    contentType: 'application/x-ndjson; charset=utf-8',
    describe: 'A JSON object a line, values as the graph has them; lists are arrays, texts by language are objects.',
    write: writeJsonl,
  },
];
