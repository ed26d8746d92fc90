import type { Row } from '../draft';
import type { ExchangeRecord } from '../exchange/exchange-record';
import { csvRows, hudocShapeOf, jsonRows, readResults } from './hudoc-files';
import { hudocRecord } from './hudoc-record';
import { type FoundFile, checkFile, findFiles, rowsOfEach, sortFiles } from '../open-file';

/**
 * Reads what HUDOC, the database of the European Court of Human Rights, says of its items: its own JSON answers, and its fields as
 * CSV. A row is one item, that is one language version; rows of one ECLI are versions of one decision and are yielded each
 * for itself. Touches no database. The import run calls it.
 */

/** The format as `npm run import` lists it. */
export const hudocFormat = {
  name: 'hudoc',
  extensions: ['.csv', '.json'],
  describe: 'HUDOC’s JSON answers ({"results": [{"columns": …}]}) and its fields as CSV in any order of columns, plain or gzip',
  example: 'npm run import -- hudoc hudoc-metadata-csv hudoc-native-json/hudoc_query.json',
} as const;

export interface HudocOptions {
  /** Alpha-3 codes of catalogue/states.csv, historic ones among them. A respondent that is none stays in `sourceNote`. */
  readonly states: ReadonlySet<string>;
}

/**
 * The rows of the files in order, each as a decision, as a document or refused. Every file is checked to its end before the
 * first row: one that is empty, cut off, binary or of another format is one refused row. Throws `UnreadableFile` where none can be
 * read, or one is missing, and after the rows of all others where one ends in what is no row.
 * Example: a row with `doctype` HEJUD and an ECLI is the decision `ecli:ECLI:CE:ECHR:1989:0707JUD001403888`.
 */
export async function* readHudoc(paths: readonly string[], { states }: HudocOptions): AsyncGenerator<Row<ExchangeRecord>> {
  const { passed, refused } = await sortFiles(withBaseNames(await findFiles(paths, hudocFormat.extensions)), async (file) => {
    await checkFile(file.path);
    const shape = await hudocShapeOf(file);
    if (shape === 'JSON') await readResults(file);
    return { file, shape };
  });
  yield* refused;
  const rows = rowsOfEach(passed, ({ file, shape }) => (shape === 'CSV' ? csvRows(file) : jsonRows(file)));
  for await (const { columns, ...row } of rows) {
    if (columns === undefined) yield row;
    else {
      const value = hudocRecord(columns, states);
      yield typeof value === 'string' ? { ...row, refusal: value } : { ...row, value };
    }
  }
}

/** The same file bears the same name whether its folder was given or the file itself, plain or gzip; two of one name keep their paths. */
export function withBaseNames(files: readonly FoundFile[]): FoundFile[] {
  const base = ({ path }: FoundFile): string => (path.replaceAll('\\', '/').split('/').at(-1) ?? path).replace(/\.gz$/i, '');
  const counts = new Map<string, number>();
  for (const file of files) counts.set(base(file), (counts.get(base(file)) ?? 0) + 1);
  return files.map((file) => ({ ...file, name: counts.get(base(file)) === 1 ? base(file) : file.path }));
}
