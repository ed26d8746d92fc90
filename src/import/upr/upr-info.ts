import type { Row } from '../draft';
import { withBaseNames } from '../hudoc/hudoc';
import { type Encoding, type FoundFile, UnreadableFile, checkFile, findFiles, readRecords, sortFiles } from '../open-file';
import type { ExchangeRecommendation } from '../exchange/exchange-recommendation';
import type { StateNames } from '../state-names';
import { uprInfoRecommendation } from './upr-info-recommendation';
import { type UprInfoRow, UPR_INFO_COLUMNS, uprInfoKey, uprInfoRow } from './upr-info-row';

/**
 * Reads UPR Info's table of recommendations and voluntary pledges of the Universal Periodic Review. A row is one recommending State; rows
 * with the same State, session and words are one recommendation with many recommenders, and each of them tells it whole, so that
 * neither the order of rows nor a repetition changes anything. The tables of sessions and years beside them hold no recommendation: their
 * rows are checked and change nothing. Touches no database. The import run calls it.
 */
export const uprInfoFormat = {
  name: 'upr-info',
  extensions: ['.csv'],
  describe:
    'UPR Info’s recommendations and voluntary pledges as CSV (To, Text, From, Response …), UTF-8 or Mac Roman, plain or gzip',
  example: 'npm run import -- upr-info upr-info-csv',
  source: 'upr-info-csv',
} as const;

type Told = Row<UprInfoRow | null>;

/** A file that is empty, cut off, binary or of another format is one refused row. Throws `UnreadableFile` where none can be read. */
export async function* readUprInfo(paths: readonly string[], names: StateNames): AsyncGenerator<Row<ExchangeRecommendation>> {
  const files = withBaseNames(await findFiles(paths, uprInfoFormat.extensions));
  const { passed, refused } = await sortFiles(files, async (file) => {
    const rows: Told[] = [];
    for await (const row of rowsOf(file, names)) rows.push(row);
    return rows;
  });
  yield* refused;
  const told = passed.flat();
  const byKey = new Map<string, UprInfoRow[]>();
  for (const { value } of told) {
    if (!value) continue;
    const key = uprInfoKey(value);
    const rows = byKey.get(key);
    if (rows) rows.push(value);
    else byKey.set(key, [value]);
  }
  for (const { value, ...row } of told) {
    // A row of a table that holds no recommendation says nothing, and ends as unchanged.
    if (!value) {
      yield row;
      continue;
    }
    const key = uprInfoKey(value);
    yield { ...row, value: uprInfoRecommendation(key, byKey.get(key) ?? []) };
  }
}

async function* rowsOf(file: FoundFile, names: StateNames): AsyncGenerator<Told> {
  const encoding = await encodingOf(file);
  let header: string[] = [];
  let shape: Shape = 'RECOMMENDATIONS';
  for await (const { number, cells, printed } of readRecords(file.path, { encoding, lineEnds: ['\r\n', '\n', '\r'] })) {
    if (number === 0) {
      header = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
      shape = shapeOf(file, header);
      continue;
    }
    const row = { file: file.name, number, printed: printed.slice(0, 4000) };
    const value =
      cells.length === header.length
        ? valueOf(shape, Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])), names)
        : `The row has ${cells.length} cells where the header has ${header.length}: its cells may have moved.`;
    yield typeof value === 'string' ? { ...row, refusal: value } : { ...row, value };
  }
}

/** UTF-8 where the whole file is; else Mac Roman, in which UPR Info's spreadsheets were saved: 0x8e is é. */
async function encodingOf({ path }: FoundFile): Promise<Encoding> {
  try {
    await checkFile(path);
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof UnreadableFile && error.message.includes('not UTF-8'))) throw error;
  }
  await checkFile(path, 'macintosh');
  return 'macintosh';
}

type Shape = 'RECOMMENDATIONS' | 'SESSIONS' | 'YEARS';

/** `sessions.csv` and `upr-years.csv` stand beside the recommendations and say when each State was reviewed. */
const SHAPES: readonly (readonly [Shape, readonly string[]])[] = [
  ['RECOMMENDATIONS', UPR_INFO_COLUMNS],
  ['SESSIONS', ['To', 'To_COW', 'Session']],
  ['YEARS', ['country', 'review1', 'review2']],
];

function shapeOf({ path }: FoundFile, header: readonly string[]): Shape {
  const found = SHAPES.find(([, columns]) => columns.every((column) => header.includes(column)));
  if (found) return found[0];
  throw new UnreadableFile(`${path}: not a UPR Info table; expected a header with ${UPR_INFO_COLUMNS.join(', ')}.`);
}

/** What a row says; null for a State of the tables that hold no recommendation; a sentence where it is refused. */
function valueOf(shape: Shape, cells: Readonly<Record<string, string>>, names: StateNames): UprInfoRow | null | string {
  if (shape === 'RECOMMENDATIONS') return uprInfoRow(cells, names);
  const printed = cells[shape === 'SESSIONS' ? 'To' : 'country'] ?? '';
  return names.recognise(printed).code === undefined
    ? `State "${printed.slice(0, 80)}" is not known: expected a name, alias or code of the catalogue's states.`
    : null;
}
