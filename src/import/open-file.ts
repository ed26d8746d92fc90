import { createReadStream } from 'node:fs';
import { open, readFile, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, posix, relative, sep } from 'node:path';
import { Transform } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip, gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse';
import type { Row } from './draft';

/**
 * Finds, opens and decodes the files of an import: plain or gzip (by its magic number, RFC 1952, 2.3.1, whatever the name
 * says), UTF-8 text in lines or in CSV records (RFC 4180), as streams. Knows no format of a source and no database.
 */

/** How a file is written, where it is not UTF-8 in lines of today: the name of its encoding as the WHATWG standard has it. */
export type Encoding = 'utf-8' | 'macintosh';

/** How a table is written: its encoding, what ends its lines (`\r` alone in files of the classic Macintosh), and how long a row may be. */
interface TableForm {
  readonly encoding?: Encoding;
  readonly lineEnds?: readonly string[];
  readonly longest?: number;
}

/** A file that cannot be read as text. The message is one sentence: which file, what is wrong, what would be right. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

export interface FoundFile {
  /** Where it lies. */
  readonly path: string;
  /** Its name relative to the folder that was given, or its base name when the file itself was given: `treaties/4-4.csv`. */
  readonly name: string;
}

export interface CsvRecord {
  /** 0 for the header line, 1 for the first row after it. Blank lines are no records. */
  readonly number: number;
  readonly cells: readonly string[];
  /** The record as it stands in the file, without its line end. */
  readonly printed: string;
}

/**
 * The files named, and those with one of the extensions (`.csv`, also as `.csv.gz`) anywhere below the folders named: in the
 * order given, a folder's files sorted by name, each file once. A file named by the caller is taken whatever its extension.
 */
export async function findFiles(paths: readonly string[], extensions: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const isFolder = (await look(path)).isDirectory();
    const files = isFolder ? await filesBelow(path, extensions, new Set()) : [path];
    if (files.length === 0) throw new UnreadableFile(`${path}: the folder has no ${extensions.join(' or ')} file.`);
    for (const file of files) {
      const real = await realpath(file);
      if (seen.has(real)) continue;
      seen.add(real);
      found.push({ path: file, name: isFolder ? relative(path, file).split(sep).join(posix.sep) : basename(file) });
    }
  }
  return found;
}

/**
 * What a check gives for each file that passes it, and a refused row for each that does not, so that one odd file of many stops no
 * import. Throws the first fault where no file passes.
 */
export async function sortFiles<F extends FoundFile, T>(
  files: readonly F[],
  check: (file: F) => Promise<T>,
): Promise<{ readonly passed: readonly T[]; readonly refused: readonly Row<never>[] }> {
  const passed: T[] = [];
  const refused: Row<never>[] = [];
  const faults: UnreadableFile[] = [];
  for (const file of files) {
    try {
      passed.push(await check(file));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      faults.push(error);
      refused.push({ file: file.name, number: 1, printed: file.name, refusal: error.message.replace(file.path, file.name) });
    }
  }
  if (passed.length === 0 && faults[0]) throw faults[0];
  return { passed, refused };
}

/** Reads the file to its end and keeps nothing, so that half a gzip, a binary or an empty file is told before any row is taken. */
export async function checkFile(path: string, encoding?: Encoding): Promise<void> {
  let isBlank = true;
  for await (const text of readText(path, encoding)) if (isBlank && text.trim() !== '') isBlank = false;
  if (isBlank) throw new UnreadableFile(`${path}: the file is empty.`);
}

/** The text of the file in pieces of arbitrary length, without byte order mark. Throws `UnreadableFile`. */
export async function* readText(path: string, encoding: Encoding = 'utf-8'): AsyncGenerator<string> {
  if (!(await look(path)).isFile()) throw new UnreadableFile(`${path}: not a file.`);
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    const pieces = await bytesOf(path);
    let fault: unknown;
    for await (const bytes of pieces) {
      // A damaged gzip gives bytes of any kind before it is found to be damaged: that is what is told then.
      if (fault !== undefined) continue;
      let text: string;
      try {
        text = decode(decoder, bytes as Buffer, path);
      } catch (error) {
        if (!(pieces instanceof Transform)) throw error;
        fault = error;
        continue;
      }
      yield text;
    }
    if (fault !== undefined) throw fault as Error;
    yield decode(decoder, undefined, path);
  } catch (error) {
    throw explained(path, error);
  }
}

/** The bytes of the whole file, unpacked when it is gzip; one sentence when they are more than `most`, or the gzip is damaged. `expected`: `the text of one decision`. */
export async function readWhole(path: string, most: number, expected: string): Promise<Buffer | string> {
  const tooLarge = `The file has more than ${most / 1024 / 1024} MB: expected ${expected}.`;
  if ((await look(path)).size > most) return tooLarge;
  const bytes = await readFile(path);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge
      : 'The gzip is cut off or damaged: copy it again.';
  }
}

/** Longest line, and longest row of a table, in UTF-16 code units; the longest real one, a list of 1,600 applications, has some 110,000. */
const LONGEST = 5_000_000;

/** The lines of the file, without line ends (`\n`, `\r\n`). Throws `UnreadableFile` at one that no real file has, so that memory has a bound. */
export async function* readLines(path: string, longest = LONGEST): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  let number = 1;
  for await (const text of readText(path)) {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      yield [...begun, line].join('').replace(/\r$/, '');
      [begun, length] = [[], 0];
      number += 1;
    }
    begun.push(rest);
    length += rest.length;
    if (length > longest) throw new UnreadableFile(`${path}: line ${number} is longer than ${longest} characters.`);
  }
  if (length > 0) yield begun.join('').replace(/\r$/, '');
}

/**
 * The records of a comma-separated file, the header among them as number 0. Cells are not trimmed; rows may be of unequal length. Throws
 * `UnreadableFile` after the last whole row where what follows is no row, or a longer one than any real file has.
 */
export async function* readRecords(
  path: string,
  { encoding = 'utf-8', lineEnds = ['\r\n', '\n'], longest = LONGEST }: TableForm = {},
): AsyncGenerator<CsvRecord> {
  let whole: CsvRecord[] = [];
  let number = 0;
  const parser = parse({
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: [...lineEnds],
    // Taken here and not from the stream, which loses those that wait to be read when a fault ends it.
    on_record: (given: unknown) => {
      const { record, raw } = given as { record: string[]; raw: string };
      whole.push({ number: number++, cells: record, printed: raw.replace(/^[\r\n]+|[\r\n]+$/g, '') });
      return null;
    },
  });
  parser.on('error', () => undefined); // Told by what was written.
  const taken = (): CsvRecord[] => {
    const now = whole;
    whole = [];
    return now;
  };
  try {
    let since = 0;
    let fault: Error | undefined;
    for await (const text of readText(path, encoding)) {
      const before = number;
      fault = await done((callback) => parser.write(text, callback));
      since = number > before ? text.length : since + text.length;
      yield* taken();
      if (fault !== undefined) break;
      if (since > longest)
        throw new UnreadableFile(`${path}: ${placeOf(number)} is longer than ${longest} characters: a quotation mark may not be closed.`); // prettier-ignore
    }
    fault ??= await done((callback) => parser.end(callback));
    yield* taken();
    if (fault !== undefined)
      throw new UnreadableFile(`${path}: not a comma-separated table after ${number} lines: ${fault.message}.`);
  } finally {
    parser.destroy();
  }
}

const placeOf = (number: number): string => (number === 0 ? 'the header' : `row ${number}`);

/** What went wrong with a step of a stream; undefined when nothing did. */
async function done(step: (callback: (error?: Error | null) => void) => void): Promise<Error | undefined> {
  return new Promise((resolve) => step((error) => resolve(error ?? undefined)));
}

/**
 * The rows of each file in turn. One that turns out not to be readable after some rows stops none of the others: its fault, the first where
 * there are several, is thrown after the last row of all.
 */
export async function* rowsOfEach<F, R>(files: readonly F[], read: (file: F) => AsyncIterable<R>): AsyncGenerator<R> {
  const faults: UnreadableFile[] = [];
  for (const file of files) {
    try {
      yield* read(file);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      faults.push(error);
    }
  }
  if (faults[0]) throw faults[0];
}

async function look(path: string): ReturnType<typeof stat> {
  return stat(path).catch((error: unknown) => {
    throw explained(path, error);
  });
}

async function filesBelow(folder: string, extensions: readonly string[], visited: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (visited.has(real)) return [];
  visited.add(real);
  const names = await readdir(folder).catch((error: unknown) => {
    throw explained(folder, error);
  });
  const files: string[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    if ((await look(path)).isDirectory()) files.push(...(await filesBelow(path, extensions, visited)));
    else if (extensions.some((extension) => name.replace(/\.gz$/i, '').toLowerCase().endsWith(extension))) files.push(path);
  }
  return files;
}

async function bytesOf(path: string): Promise<NodeJS.ReadableStream> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  const isGzip = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  const file = createReadStream(path);
  if (!isGzip) return file;
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}

function decode(decoder: TextDecoder, bytes: Buffer | undefined, path: string): string {
  const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  if (text.includes('\0')) throw new UnreadableFile(`${path}: a binary file; expected UTF-8 text, plain or gzip.`);
  return text;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'a symbolic link to itself',
  Z_BUF_ERROR: 'the gzip ends too early: the file was cut off, copy it again',
  Z_DATA_ERROR: 'the gzip is damaged, copy it again',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'not UTF-8 text; expected UTF-8, plain or gzip',
};

/** The fault as an `UnreadableFile` where it is the file's; any other error as it is. */
function explained(path: string, error: unknown): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? error : new UnreadableFile(`${path}: ${reason}.`);
}
