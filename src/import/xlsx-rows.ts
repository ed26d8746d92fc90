import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';
import { UnreadableFile } from './open-file';

/**
 * The rows of the first sheet of a workbook (Office Open XML, ECMA-376 part 1, 18), as a stream. The file may be an attack: what is read of it
 * is unpacked within bounds before the first row is given, a document type and with it every entity is refused, and nothing is fetched.
 */
export interface SheetRow {
  /** Number of the row in the sheet, from 1. */
  readonly number: number;
  /** Texts of its cells by column, `A` being 0; left out where a cell is empty. Numbers and dates stand as the file has them. */
  readonly cells: readonly (string | undefined)[];
}

/** Longest file, most that its parts may unpack to, and how many times their packed size, and most that its shared texts may hold, in characters. */
export const XLSX_BOUNDS = {
  packed: 256 * 2 ** 20,
  unpacked: 2 ** 30,
  ratio: 200,
  shared: 128 * 2 ** 20,
  parts: 2000,
  text: 1_000_000,
};

/** What is small has a ratio that says nothing. */
const SMALL = 2 ** 20;
const MOST_COLUMNS = 1000;

export interface Sheet {
  /** Whether days are counted from 1904 and not from 1900. */
  readonly countsFrom1904: boolean;
  readonly rows: AsyncGenerator<SheetRow>;
}

/** Throws `UnreadableFile` when the file is no workbook or oversteps a bound. */
export async function readXlsx(path: string, bounds = XLSX_BOUNDS): Promise<Sheet> {
  const fault = (reason: string): UnreadableFile => new UnreadableFile(`${path}: ${reason}.`);
  const { size } = await stat(path);
  if (size > bounds.packed)
    throw fault(`a workbook of more than ${megabytes(bounds.packed)}; take the export as JSON, which has no bound`);
  const bytes = await readFile(path);
  const archive = await JSZip.loadAsync(bytes).catch((error: unknown) => {
    throw fault(`not a workbook (XLSX): ${(error as Error).message.replace(/\s+/g, ' ').slice(0, 120).replace(/[.?]$/, '')}`);
  });
  if (Object.keys(archive.files).length > bounds.parts) throw fault(`a workbook of more than ${bounds.parts} parts`);
  let unpacked = 0;
  const piecesOf = async function* (name: string): AsyncGenerator<string> {
    const part = archive.file(name);
    if (part === null) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const piece of new Readable().wrap(part.nodeStream()) as AsyncIterable<Buffer>) {
        unpacked += piece.length;
        if (unpacked > bounds.unpacked) throw fault(`the workbook unpacks to more than ${megabytes(bounds.unpacked)}`);
        if (unpacked > Math.max(SMALL, size * bounds.ratio))
          throw fault(`the workbook unpacks to more than ${bounds.ratio} times its size, which no real one does`);
        yield decoder.decode(piece, { stream: true });
      }
    } catch (error) {
      throw error instanceof UnreadableFile
        ? error
        : fault(`the part ${name} of the workbook is damaged: ${(error as Error).message}`);
    }
  };
  const parse = (name: string, take: (parser: SaxesParser) => void): AsyncGenerator<void> => parseXml(piecesOf(name), take, (reason) => fault(`in ${name}: ${reason}`)); // prettier-ignore
  const { sheet, countsFrom1904 } = await findSheet(parse);
  if (archive.file(sheet) === null) throw fault('not a workbook (XLSX): it has no sheet');
  for (const name of [sheet, 'xl/sharedStrings.xml']) await drain(piecesOf(name));
  unpacked = 0;
  const shared = await sharedTexts(parse, bounds.shared, fault);
  return { countsFrom1904, rows: rowsOf(parse, sheet, shared, bounds.text, fault) };
}

type Parse = (name: string, take: (parser: SaxesParser) => void) => AsyncGenerator<void>;
type Fault = (reason: string) => UnreadableFile;

/** Gives way after each piece of the part. */
async function* parseXml(pieces: AsyncIterable<string>, take: (parser: SaxesParser) => void, fault: Fault): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw fault('it declares a document type (DTD), which is not read; expected none');
  });
  parser.on('error', (error) => {
    throw fault(`not well-formed XML: ${error.message.replace(/\.$/, '')}`);
  });
  take(parser);
  let isThere = false;
  for await (const piece of pieces) {
    isThere = true;
    parser.write(piece);
    yield;
  }
  // A workbook without shared texts has no part for them.
  if (isThere) parser.close();
}

async function drain(pieces: AsyncGenerator): Promise<void> {
  while ((await pieces.next()).done !== true);
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const numberIn = (text: string | undefined): number => Number(text ?? NaN);

/** The part that holds the first sheet, and from when its days are counted. */
async function findSheet(parse: Parse): Promise<{ sheet: string; countsFrom1904: boolean }> {
  let id: string | undefined;
  let countsFrom1904 = false;
  const workbook = parse('xl/workbook.xml', (parser) =>
    parser.on('opentag', ({ name, attributes }) => {
      if (local(name) === 'sheet')
        id ??= Object.entries(attributes).find(([key]) => local(key) === 'id' && key.includes(':'))?.[1];
      if (local(name) === 'workbookPr') countsFrom1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    }),
  );
  await drain(workbook);
  let target = 'worksheets/sheet1.xml';
  const relations = parse('xl/_rels/workbook.xml.rels', (parser) =>
    parser.on('opentag', ({ attributes }) => {
      if (id !== undefined && attributes['Id'] === id) target = attributes['Target'] ?? target;
    }),
  );
  await drain(relations);
  return { sheet: target.startsWith('/') ? target.slice(1) : `xl/${target}`, countsFrom1904 };
}

/** Texts that cells name by their number. Readings of East Asian words beside a text are no part of it. */
async function sharedTexts(parse: Parse, most: number, fault: Fault): Promise<string[]> {
  const texts: string[] = [];
  let [text, isText, isReading, total] = ['', false, false, 0];
  const parts = parse('xl/sharedStrings.xml', (parser) => {
    parser.on('opentag', ({ name }) => {
      if (local(name) === 'si') text = '';
      else if (local(name) === 'rPh') isReading = true;
      isText = local(name) === 't' && !isReading;
    });
    parser.on('text', (piece) => {
      if (isText) text += piece;
    });
    parser.on('closetag', ({ name }) => {
      isText = false;
      if (local(name) === 'rPh') isReading = false;
      if (local(name) !== 'si') return;
      texts.push(unescaped(text));
      total += text.length;
      if (total > most)
        throw fault(`its shared texts have more than ${most} characters; take the export as JSON, which has no bound`);
    });
  });
  await drain(parts);
  return texts;
}

async function* rowsOf(
  parse: Parse,
  sheet: string,
  shared: readonly string[],
  longest: number,
  fault: Fault,
): AsyncGenerator<SheetRow> {
  let found: SheetRow[] = [];
  let [number, column, type, text, isText] = [0, -1, '', '', false];
  let cells: (string | undefined)[] = [];
  const parts = parse(sheet, (parser) => {
    parser.on('opentag', ({ name, attributes }) => {
      const tag = local(name);
      if (tag === 'row') {
        [number, column, cells] = [numberIn(attributes['r']) || number + 1, -1, []];
      } else if (tag === 'c') {
        [column, type, text] = [columnOf(attributes['r']) ?? column + 1, attributes['t'] ?? '', ''];
      }
      isText = tag === 'v' || tag === 't';
    });
    parser.on('text', (piece) => {
      if (!isText) return;
      text += piece;
      if (text.length > longest) throw fault(`a cell of row ${number} is longer than ${longest} characters`);
    });
    parser.on('closetag', ({ name }) => {
      const tag = local(name);
      isText = false;
      if (tag === 'c' && text !== '' && column < MOST_COLUMNS)
        cells[column] = type === 's' ? shared[numberIn(text)] : unescaped(text);
      if (tag === 'row') found.push({ number, cells });
    });
  });
  while ((await parts.next()).done !== true) {
    yield* found;
    found = [];
  }
}

/** Place of a column by the letters of a cell's name: `A1` is 0, `AB12` is 27. */
function columnOf(name: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(name ?? '')?.[1];
  return letters === undefined ? undefined : [...Buffer.from(letters)].reduce((place, code) => place * 26 + code - 64, 0) - 1;
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
