import { TextDecoder } from 'node:util';
import type { Row } from '../draft';
import type { ExchangeRecord } from '../exchange/exchange-record';
import { withBaseNames } from '../hudoc/hudoc';
import { NOTE_MARK, UnreadableDocument, readDocx } from './hudoc-text-docx';
import { pageRecord } from './hudoc-text-page';
import { paragraphsOfPieces } from './hudoc-text-paragraphs';
import { type Piece, piecesOfLines, piecesOfPage } from './hudoc-text-pieces';
import { recordOfText } from './hudoc-text-record';
import { type FoundFile, findFiles, readWhole } from '../open-file';

/**
 * Reads the texts of decisions of the European Court and Commission of Human Rights: Word documents as HUDOC gives them, plain
 * text, and JSON with metadata and `full_text`. A file is one row. What a text does not say (its kind, its
 * date) the format `hudoc` says of the same key.
 */

/** The format as `npm run import` lists it. */
export const hudocTextFormat = {
  name: 'hudoc-text',
  extensions: ['.docx', '.txt', '.json'],
  describe:
    'Texts of ECtHR judgments and decisions: .docx and .txt named by itemid or ECLI (001-57619.docx), .json with itemid and full_text',
  example: 'npm run import -- hudoc-text hudoc-judgment-docx ecthr-judgment-texts',
} as const;

export interface HudocTextOptions {
  /** Alpha-3 codes of catalogue/states.csv. */
  readonly states: ReadonlySet<string>;
}

const MAX_FILE = 32 * 1024 * 1024;
const LONGEST_PRINTED = 4000;

/**
 * One row a file, in order: the record with its paragraphs, or why the file has none; a file that cannot be read is a refused
 * row, and the rest goes on. Throws `UnreadableFile` only where a path cannot be found or a folder has no such file.
 */
export async function* readHudocText(
  paths: readonly string[],
  { states }: HudocTextOptions,
): AsyncGenerator<Row<ExchangeRecord>> {
  for (const file of withBaseNames(await findFiles(paths, hudocTextFormat.extensions))) {
    const { printed, value } = await readOne(file, states);
    const row = { file: file.name, number: 1, printed: printed.slice(0, LONGEST_PRINTED) };
    yield typeof value === 'string' ? { ...row, refusal: value } : { ...row, value };
  }
}

interface Read {
  readonly printed: string;
  readonly value: ExchangeRecord | string;
}

async function readOne(file: FoundFile, states: ReadonlySet<string>): Promise<Read> {
  const bytes = await readWhole(file.path, MAX_FILE, 'the text of one decision');
  if (typeof bytes === 'string') return { printed: file.name, value: bytes };
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return { printed: file.name, value: await valueOfDocx(file, bytes) };
  const text = decode(bytes);
  if (text === null) return { printed: file.name, value: 'Not UTF-8 text and no Word document; expected .docx, .txt or .json.' };
  if (text.trim() === '') return { printed: file.name, value: 'The file is empty.' };
  return { printed: text, value: /^\s*\{/.test(text) ? valueOfPage(text, states) : valueOfPlain(file, text) };
}

async function valueOfDocx(file: FoundFile, bytes: Buffer): Promise<ExchangeRecord | string> {
  try {
    const { lines, notes } = await readDocx(bytes);
    return recordOfText(file.name, lines.map(({ text }) => text.replace(NOTE_MARK, '')), piecesOfLines(lines), notes); // prettier-ignore
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.message;
    throw error;
  }
}

function valueOfPlain(file: FoundFile, text: string): ExchangeRecord | string {
  const lines = text.split(/\r\n?|[\n\f\v\u2028\u2029]/);
  const isOneLine = lines.filter((line) => line.trim() !== '').length === 1;
  const pieces: Piece[] = isOneLine ? piecesOfPage(text) : piecesOfLines(lines.map((line) => ({ text: line })));
  return recordOfText(file.name, lines, pieces, new Map());
}

function valueOfPage(text: string, states: ReadonlySet<string>): ExchangeRecord | string {
  let page: unknown;
  try {
    page = JSON.parse(text);
  } catch (error) {
    return `Not JSON: ${(error as Error).message.slice(0, 200)}.`;
  }
  const read = pageRecord(page, states);
  if (typeof read === 'string') return read;
  const language = read.record.expressions?.[0]?.language ?? 'und';
  return { ...read.record, paragraphs: paragraphsOfPieces(piecesOfPage(read.text), language) };
}

function decode(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
