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

/** How a row, or a draft of it, ended. */
export type Outcome = 'created' | 'updated' | 'unchanged';

/** What a row of a source says of one record: columns by property name, relations by the key of the record they point at. */
export interface Draft {
  /** Noun, by the name of its class. */
  readonly noun: string;
  /** Primary key in the registry, `scheme:value`. */
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Columns that a record has when it is made, and that what follows from all of its parts changes later (link-batch.ts). */
  readonly atFirst?: Readonly<Record<string, unknown>>;
  /** Property of a relation → kind and key of its target; null for none. */
  readonly relations?: Readonly<Record<string, Pointer | null>>;
  /** The body whose record it is, and its day, as the registry has them. */
  readonly mechanism?: Pointer | null;
  readonly date?: string | null;
  readonly confidence?: string | null;
  readonly sourceNote?: string | null;
  /** `scheme:value` of every other key of the record. */
  readonly identifiers?: readonly string[];
  /** What this source says of the record, kept beside what others say. */
  readonly attestation?: {
    readonly place: string;
    readonly printed: string | null;
    readonly date: string | null;
    readonly agreement: string;
  };
  /** Rows without a key of their own that are part of the record: the parties of an arrangement. */
  readonly parts?: readonly Part[];
  /** The mentions in its fields and texts: written when all else of the batch is, so that what each means is known. */
  readonly mentions?: readonly Part[];
  /** Class of a table of pairs → what the record is paired with: the States of a decision. */
  readonly pairs?: Readonly<Record<string, readonly Pointer[]>>;
  /**
   * Given where several rows and sources speak of the record, none of them whole: what it lacks is filled in, nothing that it
   * has is emptied, another source's value stands, and keys, parts and pairs are added to it whoever made it. Of the rows of
   * one source the one with the lowest voice is believed where they differ, so that the order of rows does not matter.
   */
  readonly voice?: string;
  /** Whether a record that exists is left as it is, whoever made it: the draft is only for when it is missing. */
  readonly ifMissing?: boolean;
  /**
   * What this source says, column by column, of a record that other sources speak of as well: kept with the attestation, beside which
   * only keys and pairs are written. What the record becomes follows from all statements on it (recommendation-statements.ts).
   */
  readonly statement?: object;
  /** Whether an existing record, whoever made it, is left as it is: only the attestation is added. */
  readonly onlyAttest?: boolean;
}

export interface Pointer {
  readonly kind: string;
  readonly key: string;
}

/** Parts of a record: a noun whose relation `whole` points at it. */
export interface Part {
  readonly noun: string;
  readonly whole: string;
  readonly rows: readonly {
    readonly values?: Readonly<Record<string, unknown>>;
    readonly relations?: Readonly<Record<string, Pointer | null>>;
  }[];
  /** Of a text that was read whole: rows of this source with these values of a column that are not among `rows` are taken away. */
  readonly tellsAll?: { readonly column: string; readonly values: readonly string[] };
}
