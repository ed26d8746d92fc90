/** Rows as JSON Lines: an object a line, by the names of the columns; lists are arrays, texts by language are objects. */
import type { Column } from './columns';
import { CURSOR } from './flat-columns';
import type { Cells } from './read-rows';

/** The lines of a file, a page at a time. */
export async function* writeJsonl(columns: readonly Column[], pages: AsyncIterable<readonly Cells[]>): AsyncGenerator<string> {
  const names = [...columns.map(({ name }) => name), CURSOR.name];
  for await (const rows of pages)
    yield rows.map((cells) => `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, cells[at]])))}\n`).join('');
}
