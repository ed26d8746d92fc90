import type { Row } from '../draft';
import {
  type CsvRecord,
  type FoundFile,
  UnreadableFile,
  checkFile,
  findFiles,
  readLines,
  readRecords,
  rowsOfEach,
  sortFiles,
} from '../open-file';
import type { StateNames } from '../state-names';
import { actsOfRow } from './treaty-status-acts';
import { type PrintedRow, type TreatyStatusRow, treatyStatusFormat } from './treaty-status-row';
import { headingSections } from './treaty-status-sections';
import { statementsOf } from './treaty-status-statements';
import { type IndexRow, TreatyBook } from './treaty-status-treaties';
import { yearStatusOf } from './treaty-status-years';

/**
 * Reads the status of UN treaties: the index of treaties, the tables of 2015 with the act behind the date, the declarations as text,
 * the yearly tables of 2022. A row is a line of a table, or one heading of a declarations file with its text; each is yielded
 * once, in order, with its value or its refusal. Every file is checked to its end before the first row is yielded.
 */
export interface TreatyStatusOptions {
  /** Identifier to slug of the catalogue: `untc:IV-4` to `iccpr`. Treaties that it lacks get a slug of their identifier. */
  readonly slugs?: ReadonlyMap<string, string>;
}

type Shape = 'INDEX' | 'PARTICIPANTS' | 'DECLARATIONS' | 'YEARS';
interface ShapedFile extends FoundFile {
  readonly shape: Shape;
  /** Base name without extensions: `4-4`. */
  readonly key: string;
}

/** Index first, since it has the titles; then acts, statements, years. */
const ORDER: readonly Shape[] = ['INDEX', 'PARTICIPANTS', 'DECLARATIONS', 'YEARS'];

/**
 * A file that is empty, cut off, binary or of another format is one refused row. Throws `UnreadableFile` where none can be read, where an
 * index cannot be read to its end, and after the rows of all others where another file cannot.
 */
export async function* readTreatyStatus(
  paths: readonly string[],
  names: StateNames,
  options: TreatyStatusOptions = {},
): AsyncGenerator<Row<TreatyStatusRow>> {
  const { passed, refused } = await sortFiles(withStableNames(await findFiles(paths, treatyStatusFormat.extensions)), shaped);
  yield* refused;
  const files = [...passed].sort((one, other) => ORDER.indexOf(one.shape) - ORDER.indexOf(other.shape));
  const book = new TreatyBook(options.slugs ?? new Map());
  for (const file of files.filter(({ shape }) => shape === 'INDEX')) {
    for await (const { cells } of readRows(file)) book.learn(cells as unknown as IndexRow);
  }
  yield* rowsOfEach(files, (file) =>
    file.shape === 'DECLARATIONS' ? rowsOfDeclarations(file, book, names) : rowsOfTable(file, book, names),
  );
}

async function* rowsOfTable(file: ShapedFile, book: TreatyBook, names: StateNames): AsyncGenerator<Row<TreatyStatusRow>> {
  for await (const { head, record, cells } of readRows(file)) {
    const value =
      record.cells.length > head.length
        ? `The row has ${record.cells.length} cells where the header has ${head.length}.`
        : valueOf(file, head, record.cells, cells, book, names);
    yield rowOf(file, record.number, record.printed, value);
  }
}

function valueOf(
  file: ShapedFile,
  head: readonly string[],
  line: readonly string[],
  cells: Readonly<Record<string, string>>,
  book: TreatyBook,
  names: StateNames,
): PrintedRow | string {
  if (file.shape === 'INDEX')
    return (
      book.ofIndexRow(cells as unknown as IndexRow) ??
      `No treaty can be told from chapter "${cells.chapter_no ?? ''}", number "${cells.treaty_no ?? ''}".`
    );
  const treaty = file.shape === 'YEARS' ? book.ofYearlyTable(file.key) : book.ofKey(file.key);
  if (treaty === null) return namesNoTreaty(file);
  if (file.shape === 'YEARS') return yearStatusOf(cells, treaty, names);
  const participant = (line[0] ?? '').trim();
  const acts = actsOfRow(head, line, treaty.identifier);
  const { code } = names.recognise(participant, {
    on: acts
      .map(({ date }) => date ?? '')
      .sort()
      .at(-1),
  });
  return code === undefined ? unknownState(participant) : { kind: 'ACTS', treaty, state: code, participant, acts };
}

async function* rowsOfDeclarations(file: ShapedFile, book: TreatyBook, names: StateNames): AsyncGenerator<Row<TreatyStatusRow>> {
  const treaty = book.ofKey(file.key);
  let number = 0;
  for await (const { heading, text } of headingSections(readLines(file.path))) {
    const state = heading === null ? undefined : names.recognise(heading).code;
    const refusal =
      treaty === null
        ? namesNoTreaty(file)
        : heading === null
          ? 'The text stands before the first heading "#State".'
          : unknownState(heading);
    const value: PrintedRow | string =
      treaty === null || heading === null || state === undefined
        ? refusal
        : { kind: 'STATEMENT', treaty, state, participant: heading, statements: statementsOf(text, state, treaty, names) };
    yield rowOf(file, ++number, heading === null ? text : `#${heading}\n${text}`, value);
  }
}

function rowOf(file: FoundFile, number: number, printed: string, value: PrintedRow | string): Row<TreatyStatusRow> {
  const row = { file: file.name, number, printed: printed.slice(0, 4000) };
  return typeof value === 'string'
    ? { ...row, refusal: value }
    : { ...row, value: { ...value, place: `${file.name}:${number}` } };
}

function unknownState(printed: string): string {
  return `State "${printed}" is not known: expected a name, alias or code of the catalogue's states.`;
}

function namesNoTreaty(file: ShapedFile): string {
  return `The file name "${file.key}" names no treaty: expected ${file.shape === 'YEARS' ? 'one like hr_status_iccpr' : 'chapter and number like 4-4'}.`;
}

async function* readRows(
  file: FoundFile,
): AsyncGenerator<{ head: readonly string[]; record: CsvRecord; cells: Readonly<Record<string, string>> }> {
  let head: readonly string[] = [];
  for await (const record of readRecords(file.path)) {
    if (record.number === 0) head = record.cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
    else yield { head, record, cells: Object.fromEntries(head.map((name, at) => [name, record.cells[at] ?? ''])) };
  }
}

async function shaped(file: FoundFile): Promise<ShapedFile> {
  await checkFile(file.path);
  const key = file.name
    .replace(/^.*\//, '')
    .replace(/\.gz$/i, '')
    .replace(/\.[a-z]+$/i, '');
  for await (const line of readLines(file.path)) {
    if (line.trim() === '') continue;
    const shape = shapeOf(line);
    if (shape !== null) return { ...file, key, shape };
    break;
  }
  throw new UnreadableFile(
    `${file.path}: not a treaty-status file; expected a header chapter_no,treaty_no, Participant or iso2,member, or a heading #State.`,
  );
}

function shapeOf(line: string): Shape | null {
  if (line.startsWith('#')) return 'DECLARATIONS';
  if (line.startsWith('chapter_no,treaty_no,')) return 'INDEX';
  if (/^Participant(,|$)/.test(line)) return 'PARTICIPANTS';
  return line.startsWith('iso2,member,') ? 'YEARS' : null;
}

/** The same file bears the same name whether its folder was given, the folder above, or the file itself, plain or gzip: `treaties/4-4.csv`. */
function withStableNames(files: readonly FoundFile[]): FoundFile[] {
  const stable = (path: string): string =>
    path
      .replaceAll('\\', '/')
      .replace(/\.gz$/i, '')
      .split('/')
      .slice(/\/(treaties|declarations)\/[^/]+$/.test(path) ? -2 : -1)
      .join('/');
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(stable(path), (counts.get(stable(path)) ?? 0) + 1);
  return files.map((file) => ({ ...file, name: counts.get(stable(file.path)) === 1 ? stable(file.path) : file.path }));
}
