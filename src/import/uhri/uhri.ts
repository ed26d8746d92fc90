import { open } from 'node:fs/promises';
import type { Row } from '../draft';
import type { ExchangeRecommendation } from '../exchange/exchange-recommendation';
import { withBaseNames } from '../hudoc/hudoc';
import { type JsonRecord, readJsonRecords } from '../json-records';
import { type FoundFile, UnreadableFile, findFiles, rowsOfEach, sortFiles } from '../open-file';
import { type UhriFields, type UhriVocabulary, uhriRecommendation } from './uhri-record';
import { readUhriTable } from './uhri-xlsx';

/**
 * Reads the exports of the Universal Human Rights Index of OHCHR: the full one as JSON, a list of annotations of any length, and the
 * table as XLSX. An annotation is a recommendation to a State or a concern about it, keyed by its AnnotationId. Memory does not grow
 * with the file. Touches no database. The import run calls it.
 */
export const uhriFormat = {
  name: 'uhri',
  extensions: ['.json', '.xlsx'],
  describe:
    'The Universal Human Rights Index’s full export as JSON (AnnotationId, Body, Text …), plain or gzip, and its table as XLSX',
  example: 'npm run import -- uhri export-full-en.json',
  source: 'uhri',
} as const;

/**
 * One row for each annotation, in order, as a recommendation or refused; a file that is empty or no export is one refused row. Throws
 * `UnreadableFile` where no file is an export, and after the last whole row of all files when one was cut off, so that the rest is read.
 */
export async function* readUhri(
  paths: readonly string[],
  vocabulary: UhriVocabulary,
): AsyncGenerator<Row<ExchangeRecommendation>> {
  const files = withBaseNames(await findFiles(paths, uhriFormat.extensions));
  const { passed, refused } = await sortFiles(files, async (file) => {
    await checkBeginning(file);
    return file;
  });
  yield* refused;
  const seen = new Map<string, number>();
  yield* rowsOfEach(passed, async function* ({ path, name }) {
    for await (const { number, printed, value, refusal } of recordsOf(path)) {
      const row = { file: name, number, printed };
      const read = refusal ?? annotationOf(value, vocabulary, seen);
      yield typeof read === 'string' ? { ...row, refusal: read } : { ...row, value: read };
    }
  });
}

/**
 * An annotation of the file, or why it is none. One that stands a second time and says the same changes nothing; one that says
 * something else is refused, since which of both is right is not known and each import would change it again.
 * @param seen key of an annotation → digest of what it said.
 */
function annotationOf(value: unknown, vocabulary: UhriVocabulary, seen: Map<string, number>): ExchangeRecommendation | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `The record is ${JSON.stringify(value).slice(0, 40)}: expected an annotation with AnnotationId, Body, Countries and Text.`;
  const read = uhriRecommendation(value as UhriFields, vocabulary);
  if (typeof read === 'string') return read;
  const digest = digestOf(JSON.stringify(read));
  const earlier = seen.get(read.key);
  if (earlier !== undefined && earlier !== digest)
    return `AnnotationId ${read.key.slice('uhri:'.length)} stands a second time and says something else: expected each once.`;
  seen.set(read.key, digest);
  return read;
}

/** A number of 30 bits that stands for a text (FNV-1a), small enough to be kept for each annotation of a long file. */
function digestOf(text: string): number {
  let digest = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193);
  return digest >>> 2;
}

/** The annotations of a file in either form, told by its first bytes. */
async function* recordsOf(path: string): AsyncGenerator<JsonRecord> {
  if (!(await isArchive(path))) yield* readJsonRecords(path);
  else for await (const { fields, ...row } of readUhriTable(path)) yield { ...row, value: fields };
}

/** Whether a file begins as a ZIP archive does, which a workbook is (APPNOTE 4.3.7). */
async function isArchive(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await file.close();
  }
}

/** Tells a file that is none of the Index's before any is taken. */
async function checkBeginning({ path }: FoundFile): Promise<void> {
  for await (const { value } of recordsOf(path)) {
    if (typeof value === 'object' && value !== null && !('AnnotationId' in value || 'AnnotationType' in value))
      throw new UnreadableFile(
        `${path}: not an export of the Universal Human Rights Index; expected a JSON list of records with AnnotationId, AnnotationType, Body, Countries and Text.`,
      );
    return;
  }
}
