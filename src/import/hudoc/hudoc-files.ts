import type { Row } from '../draft';
import { type HudocColumns, hudocColumns } from './hudoc-columns';
import { type FoundFile, UnreadableFile, readRecords, readText } from '../open-file';

/** An answer of HUDOC has at most some thousand results, 5 MB; a JSON file is held in memory whole, so its size has a limit. */
const MAX_JSON = 64 * 1024 * 1024;

/** A row as it stands in its file: its fields, or the sentence that refuses it. */
export interface HudocRow extends Pick<Row<never>, 'file' | 'number' | 'printed' | 'refusal'> {
  readonly columns?: HudocColumns;
}

/** Whether the file is a CSV table or JSON. Throws `UnreadableFile` when it is neither in HUDOC's form. */
export async function hudocShapeOf(file: FoundFile): Promise<'CSV' | 'JSON'> {
  let beginning = '';
  for await (const text of readText(file.path)) {
    beginning += text;
    if (beginning.trim() !== '' && beginning.length >= 4096) break;
  }
  if (/^\s*[{[]/.test(beginning)) return 'JSON';
  const header = new Set((beginning.split(/\r?\n/, 1)[0] ?? '').split(',').map(headerName));
  if (header.has('itemid') && header.has('doctype')) return 'CSV';
  throw new UnreadableFile(
    `${file.path}: not a HUDOC file; expected a CSV header with itemid and doctype, or JSON with results and columns.`,
  );
}

/** The rows of a CSV of HUDOC's fields, in any order of columns. A row of another length than the header is refused: its cells have moved. */
export async function* csvRows(file: FoundFile): AsyncGenerator<HudocRow> {
  let header: string[] = [];
  for await (const { number, cells, printed } of readRecords(file.path)) {
    if (number === 0) {
      header = cells.map(headerName);
      const twice = header.find((name, at) => header.indexOf(name) !== at);
      if (twice !== undefined) throw new UnreadableFile(`${file.path}: the column "${twice}" stands twice in the header.`);
      continue;
    }
    const row = { file: file.name, number, printed: printed.slice(0, 4000) };
    yield cells.length === header.length
      ? { ...row, columns: hudocColumns(header.map((name, at) => [name, cells[at]])) }
      : { ...row, refusal: `The row has ${cells.length} cells where the header has ${header.length}: its cells may have moved.` };
  }
}

/** The results of a JSON answer (`results` of `{ columns }`), of a list of them, or a bare record. */
export async function* jsonRows(file: FoundFile): AsyncGenerator<HudocRow> {
  for (const [at, result] of (await readResults(file)).entries()) {
    const fields = columnsOf(result);
    const row = { file: file.name, number: at + 1, printed: JSON.stringify(result).slice(0, 4000) };
    yield fields === null
      ? { ...row, refusal: `The result is ${describe(result)}: expected an object with columns.` }
      : { ...row, columns: hudocColumns(Object.entries(fields)) };
  }
}

/** Reads a JSON file whole, up to 64 MB. Throws `UnreadableFile` when it is larger or no JSON. */
export async function readJson(file: FoundFile): Promise<unknown> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of readText(file.path)) {
    length += piece.length;
    if (length > MAX_JSON)
      throw new UnreadableFile(
        `${file.path}: more than ${MAX_JSON / 1024 / 1024} MB of JSON; cut it into answers of some thousand results.`,
      );
    pieces.push(piece);
  }
  try {
    return JSON.parse(pieces.join('').replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new UnreadableFile(`${file.path}: not JSON: ${(error as Error).message.slice(0, 200)}.`);
  }
}

/** The results that a JSON file holds. Throws `UnreadableFile` when it is no JSON, or none of HUDOC's form. */
export async function readResults(file: FoundFile): Promise<readonly unknown[]> {
  const value = await readJson(file);
  if (Array.isArray(value) && value.every((result) => columnsOf(result) !== null)) return value as unknown[];
  const results = isObject(value) ? value['results'] : undefined;
  if (Array.isArray(results)) return results as unknown[];
  if (columnsOf(value) !== null) return [value];
  throw new UnreadableFile(
    `${file.path}: not a HUDOC answer; expected {"results": [{"columns": {"itemid": …}}]} or one such record.`,
  );
}

/** The fields of a result: those under `columns`, or the object itself when it has an itemid and a doctype. */
function columnsOf(result: unknown): Record<string, unknown> | null {
  if (!isObject(result)) return null;
  const columns = result['columns'];
  if (isObject(columns)) return columns;
  return 'itemid' in result && 'doctype' in result ? result : null;
}

function headerName(cell: string): string {
  return cell
    .replace(/^\uFEFF/, '')
    .replaceAll('"', '')
    .trim()
    .toLowerCase();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  return value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : isObject(value)
        ? 'an object without columns'
        : `a ${typeof value}`;
}
