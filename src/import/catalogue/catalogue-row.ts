import type { TABLES, TableName } from './catalogue-schema';

/** A row as text, under its column names; an empty cell is the empty string. */
export type RowOf<Name extends TableName> = Readonly<Record<(typeof TABLES)[Name]['columns'][number], string>>;
export type Row = Readonly<Record<string, string>>;

/** A row with its place: the words of the file beside the values, in which every alias of an instrument is replaced by its slug. */
export interface CatalogueRow<Values = Row> {
  /** `states.csv`. */
  readonly file: string;
  /** Number of the row in the file, the first after the header being 1. */
  readonly number: number;
  /** The row as printed, cut after 4,000 characters. */
  readonly printed: string;
  readonly values: Values;
}

/** Tables by name; one that is not there has no rows. */
export type Tables = { readonly [Name in TableName]: readonly RowOf<Name>[] };
export type PlacedTables = { readonly [Name in TableName]: readonly CatalogueRow<RowOf<Name>>[] };
