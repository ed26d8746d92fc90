/**
 * Rows as comma-separated values after RFC 4180: UTF-8 with a byte order mark, without which Excel takes it for another
 * encoding; lines end in CR LF; the first names the columns. Source of the rule on formulas: OWASP, "CSV Injection"
 * (https://owasp.org/www-community/attacks/CSV_Injection, seen 2026-11-27).
 */
import type { Column } from './columns';
import { type FlatColumn, flatColumns } from './flat-columns';
import type { Cells } from './read-rows';

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet takes for a formula: one of these signs, also full-width, behind blanks, quotes and apostrophes. */
const FORMULA = /^[\s'"\u200B]*[=+\-@\t\r\n＝＋－＠]/;

/** The lines of a file, a page at a time. */
export async function* writeCsv(columns: readonly Column[], pages: AsyncIterable<readonly Cells[]>): AsyncGenerator<string> {
  const flat = flatColumns(columns);
  yield BYTE_ORDER_MARK + lineOf(flat.map(({ name }) => name));
  for await (const rows of pages) yield rows.map((cells) => lineOf(flat.map((column) => cellOf(column, cells)))).join('');
}

function cellOf({ read }: FlatColumn, cells: Cells): string {
  const value = read(cells);
  return value === null ? '' : typeof value === 'string' ? neutral(value) : String(value);
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

const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
