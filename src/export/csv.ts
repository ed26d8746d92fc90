/**
 * Rows as comma-separated values after RFC 4180: UTF-8 with a byte order mark, without which Excel takes it for another
 * encoding; lines end in CR LF; the first names the columns. Source of the rule on formulas: OWASP, "CSV Injection"
 * (https://owasp.org/www-community/attacks/CSV_Injection, seen 2026-11-27).
 */
import { type Options, stringify } from 'csv-stringify/sync';
import type { Column } from './columns';
import { flatColumns } from './flat-columns';
import type { Cells } from './read-rows';

/** What a spreadsheet takes for a formula: one of these signs, also full-width, behind blanks, quotes and apostrophes. */
const FORMULA = /^[\s'"\u200B]*[=+\-@\t\r\n＝＋－＠]/;

/**
 * What the library alone does not: blanks at the ends of a cell are quoted, and whatever any reader takes for the end of a line, of which
 * the library quotes CR LF only; its own list of formulas knows nothing before their sign.
 */
const OPTIONS: Options = { record_delimiter: 'windows', quoted_match: /^\s|\s$|[\n\v\f\r\u0085\u2028\u2029]/, cast: { string: neutral, boolean: String } }; // prettier-ignore

/** The lines of a file, a page at a time. */
export async function* writeCsv(columns: readonly Column[], pages: AsyncIterable<readonly Cells[]>): AsyncGenerator<string> {
  const flat = flatColumns(columns);
  yield stringify([flat.map(({ name }) => name)], { ...OPTIONS, bom: true });
  for await (const rows of pages) yield stringify(rows.map((cells) => flat.map(({ read }) => read(cells))), OPTIONS); // prettier-ignore
}

/**
 * A text as a cell that no spreadsheet takes for a formula: an apostrophe is put before it. To read it back, take away one apostrophe
 * from a cell of text where what follows would be taken for a formula.
 *
 * @example neutral('=1+1') // "'=1+1"
 */
export function neutral(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
