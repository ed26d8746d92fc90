import type { Row } from '../draft';
import type { ExchangeLine } from '../exchange/exchange-recommendation';
import type { ExchangeRecord } from '../exchange/exchange-record';
import { withBaseNames } from '../hudoc/hudoc';
import { UnreadableDocument, readDocx } from '../hudoc-text/hudoc-text-docx';
import { type FoundFile, UnreadableFile, findFiles, readWhole } from '../open-file';
import type { StateNames } from '../state-names';
import { type ReadRecommendation, readReport } from './upr-report';
import { isReport } from './upr-report-head';
import { isThematicList, readThematicList } from './upr-thematic-list';

/**
 * Reads what comes of the review of States by States: reports of its Working Group as text, and the thematic lists that the OHCHR
 * makes of them. A row is a report (with its paragraphs), or one recommendation by its number. Touches no database.
 */

/** The format as `npm run import` lists it. */
export const uprDocumentsFormat = {
  name: 'upr-documents',
  extensions: ['.txt', '.md', '.docx'],
  describe:
    'Reports of the UPR Working Group as text (.txt, .md) and OHCHR’s thematic lists of recommendations (.docx, .md), plain or gzip',
  example: 'npm run import -- upr-documents upr-working-group-reports-txt upr-thematic-lists',
  sources: { TEXT: 'upr-working-group-reports-txt', MARKDOWN: 'upr-working-group-reports-md', LISTS: 'upr-thematic-lists' },
} as const;

/** A report, or one of its recommendations. */
export type UprDocument = ExchangeRecord | ExchangeLine;

/** A row with the source of its file: a report and a list say the same recommendation, and both are kept. */
export interface UprRow extends Row<UprDocument> {
  readonly source: string;
}

/** The catalogue's upr-reports.csv: which report each review has. */
export interface KnownReview {
  readonly state: string;
  readonly session: number;
  readonly symbol: string;
}

const MAX_FILE = 8 * 1024 * 1024;
const LONGEST_PRINTED = 4000;
/** Files that tell of a folder and belong to no review. */
const COMPANION = /(?:^|\/)README\.md$/i;

/** A file as rows: what it says, or why it says nothing that can be taken. */
interface ReadFile {
  readonly source: string;
  readonly printed: string;
  readonly document?: ExchangeRecord;
  readonly recommendations: readonly ReadRecommendation[];
}

/**
 * The rows of each file in order. A number that an earlier file of the same kind gave with the same words is a row without a value,
 * and changes nothing; with other words it is refused. A file that is no report is one refused row, and the rest goes on; where no
 * file is one, and where a path cannot be found, throws `UnreadableFile`.
 */
export async function* readUprDocuments(
  paths: readonly string[],
  names: StateNames,
  known: readonly KnownReview[],
): AsyncGenerator<UprRow> {
  const taken = new Map<string, Taken>();
  const unread: UprRow[] = [];
  let isAnyRead = false;
  for (const file of withBaseNames(await findFiles(paths, uprDocumentsFormat.extensions))) {
    if (COMPANION.test(file.path)) continue;
    const read = await readOne(file, names, known);
    if (typeof read === 'string') {
      const row = { source: reportsIn(file), file: file.name, number: 1, printed: file.name, refusal: read };
      if (isAnyRead) yield row;
      else unread.push(row);
      continue;
    }
    if (!isAnyRead) yield* unread;
    isAnyRead = true;
    const { source, document } = read;
    const all = [...(document ? [{ printed: read.printed, value: document }] : []), ...read.recommendations];
    for (const [at, { printed, value }] of all.entries()) {
      const row = { source, file: file.name, number: at + 1, printed: printed.slice(0, LONGEST_PRINTED) };
      yield typeof value === 'string' ? { ...row, refusal: value } : once(row, value, taken);
    }
  }
  if (!isAnyRead && unread[0]) throw new UnreadableFile(`${unread[0].file}: ${unread[0].refusal ?? ''}`);
}

/** Where a record was read first, and what was said of it there. */
interface Taken {
  readonly file: string;
  readonly said: string;
}

function once(row: UprRow, value: UprDocument, taken: Map<string, Taken>): UprRow {
  const said = JSON.stringify(value);
  const former = taken.get(`${row.source} ${value.key}`);
  if (former === undefined) {
    taken.set(`${row.source} ${value.key}`, { file: row.file, said });
    return { ...row, value };
  }
  if (former.said === said) return row;
  return { ...row, refusal: `${value.key} was taken from ${former.file} already, with other words.` };
}

/** The collection of reports that a file is of. */
function reportsIn({ name }: FoundFile): string {
  return /\.txt(?:\.gz)?$/i.test(name) ? uprDocumentsFormat.sources.TEXT : uprDocumentsFormat.sources.MARKDOWN;
}

async function readOne(file: FoundFile, names: StateNames, known: readonly KnownReview[]): Promise<ReadFile | string> {
  const text = await textOf(file);
  if (typeof text === 'string') return text;
  if (isThematicList(text.lines)) {
    const reviews = new Map(known.map((review) => [review.symbol, review]));
    const recommendations = readThematicList(text.lines, file.name, names, reviews);
    return typeof recommendations === 'string'
      ? recommendations
      : { source: uprDocumentsFormat.sources.LISTS, printed: file.name, recommendations };
  }
  const printed = text.lines.join('\n');
  if (!isReport(printed))
    return 'The text is no report of the Working Group on the Universal Periodic Review and no thematic list: expected these words on its title page, or "Source of position:" below its recommendations.';
  const report = readReport(printed, names, new Map(known.map(({ state, session, symbol }) => [`${state} ${session}`, symbol])));
  return typeof report === 'string' ? report : { source: reportsIn(file), printed: printed.slice(0, LONGEST_PRINTED), ...report };
}

/** The lines of a file: of a Word document its paragraphs, of a text in UTF-8 or Mac Roman what stands between line ends. */
async function textOf(file: FoundFile): Promise<{ readonly lines: readonly string[] } | string> {
  const bytes = await readWhole(file.path, MAX_FILE, 'a report or a list of one review');
  if (typeof bytes === 'string') return bytes;
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    try {
      return { lines: (await readDocx(bytes)).lines.map(({ text }) => text) };
    } catch (error) {
      if (error instanceof UnreadableDocument) return error.message;
      throw error;
    }
  }
  if (bytes.includes(0)) return 'The file is binary: expected text in UTF-8 or Mac Roman, or a Word document.';
  const text = decoded(bytes);
  return text.trim() === '' ? 'The file is empty.' : { lines: text.split(/\r\n?|[\n\f]/) };
}

/** UTF-8 where the whole file is; else Mac Roman, in which the texts of this source were saved: 0xd5 is ’. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('macintosh').decode(bytes);
  }
}
