/**
 * What every reader of a source format hands to the import run: one `Row` per row of the file, in order, each with
 * either what the row says (`value`) or why it cannot be read (`refusal`). A reader touches no database, drops no
 * row and invents nothing; the run counts the rows, writes them and keeps the refusals.
 */
export interface Row<T> {
  /** The file as the caller named it, relative to the folder that was given: `treaties/4-4.csv`. */
  readonly file: string;
  /** Row number in that file, the first row after the header being 1. */
  readonly number: number;
  /** The row as printed, cut after 4,000 characters. */
  readonly printed: string;
  /** What the row says; absent when it is refused. */
  readonly value?: T;
  /** One sentence: what is wrong, the value, what would be right. Absent when the row was read. */
  readonly refusal?: string;
}
