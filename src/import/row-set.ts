import type { ColumnName } from './entity-columns';

/** Rows as a table `d` of a statement, and the values of its parameters. */
export interface RowSet {
  readonly text: string;
  readonly values: readonly (readonly unknown[])[];
}

/** A text that PostgreSQL cannot keep. */
export class UnfitText extends Error {}

/**
 * Rows as a table that a statement reads: an array for each column, which PostgreSQL takes apart some three times as fast as JSON. A
 * cell that a row does not have is null.
 *
 * @param first number of the first parameter.
 * @throws UnfitText for a text with half of a character, which would be kept as another.
 * Example: of the rows `[{ id: 1 }]` with a column `id` of type `int` the text is `(SELECT "id" FROM unnest($1::int[]) AS u("id")) AS d`.
 */
export function rowSet(columns: readonly ColumnName[], rows: readonly Readonly<Record<string, unknown>>[], first = 1): RowSet {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const arrays = columns.map(({ type }, at) => `$${first + at}::${isNested(type) ? 'text' : type}[]`).join(', ');
  const cast = columns.map(({ name, type }) => (isNested(type) ? `"${name}"::${type}` : `"${name}"`)).join(', ');
  return {
    text: `(SELECT ${cast} FROM unnest(${arrays}) AS u(${names})) AS d`,
    values: columns.map(({ name, type }) => rows.map((row) => cellOf(row[name], type))),
  };
}

/** Types whose values are no single ones: an array of such would be taken apart too far, so each goes as text. */
const isNested = (type: string): boolean => type.endsWith('[]') || type === 'jsonb';

function cellOf(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'jsonb') return JSON.stringify(value);
  if (type.endsWith('[]')) return `{${(value as readonly unknown[]).map(elementOf).join(',')}}`;
  return typeof value === 'string' ? whole(value) : value;
}

const elementOf = (value: unknown): string => `"${whole(String(value)).replace(/["\\]/g, '\\$&')}"`;

function whole(text: string): string {
  if (/\p{Surrogate}/u.test(text))
    throw new UnfitText(`The text ${JSON.stringify(text.slice(0, 80))} has half of a character in it, a surrogate without its other half: correct the row.`); // prettier-ignore
  return text;
}
