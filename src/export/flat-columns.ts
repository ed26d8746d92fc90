/** Columns of a table, whose cells hold one thing each: several texts are joined, texts by language have a column a language. */
import type { Column } from './columns';
import type { Cells } from './read-rows';

/** A column of a table; `read` gives its cell of a row. */
export interface FlatColumn {
  readonly name: string;
  readonly description: string;
  readonly read: (cells: Cells) => string | number | boolean | null;
}

/** Languages with a column of their own; texts in others stand together in one. */
const LANGUAGES = ['en', 'fr', 'es'];

/** The columns of a table, the cursor of the row last. */
export function flatColumns(columns: readonly Column[]): FlatColumn[] {
  const flat = columns.flatMap(({ name, description, type }, at): FlatColumn[] => {
    if (type === 'list')
      return [{ name, description: `${description} ${LIST}`, read: (cells) => joined(cells[at] as readonly unknown[] | null) }];
    if (type !== 'texts') return [{ name, description, read: (cells) => cells[at] as string | number | boolean | null }];
    const texts = (cells: Cells): Record<string, string> => (cells[at] ?? {}) as Record<string, string>;
    return [
      ...LANGUAGES.map((language) => ({
        name: `${name}_${language}`,
        description: `${description} In the language \`${language}\`.`,
        read: (cells: Cells) => texts(cells)[language] ?? null,
      })),
      {
        name: `${name}_other`,
        description: `${description} In all other languages, as a JSON object by language.`,
        read: (cells) => others(texts(cells)),
      },
    ];
  });
  return [...flat, { ...CURSOR, read: (cells) => cells.at(-1) as string }];
}

/** The last column of every format. */
export const CURSOR = {
  name: 'cursor',
  description: 'Place of the row in this export: with it as `after`, an export goes on behind this row.',
} as const;

const LIST = 'Joined with `|`; a `|` or `\\` within one has a `\\` before it.';

function joined(values: readonly unknown[] | null): string {
  return (values ?? []).map((value) => String(value).replace(/[\\|]/g, '\\$&')).join('|');
}

function others(texts: Record<string, string>): string | null {
  const rest = Object.entries(texts).filter(([language]) => !LANGUAGES.includes(language));
  return rest.length > 0 ? JSON.stringify(Object.fromEntries(rest)) : null;
}
