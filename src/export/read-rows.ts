/** Reads the rows of an export, a page at a time: each page is one statement, and one more for each list whose keys are a column. */
import type { NounModel } from '../graph/model';
import { type Wanted, pageOfAll } from '../graph/read-all';
import type { Row } from '../graph/declarations';
import type { Reader } from '../graph/reader';
import type { Columns, KeyList } from './columns';

/** The values of one row in the order of the columns, the cursor of the row last. */
export type Cells = readonly unknown[];

/** Rows of a page: few at first, then as many as fill it, at most so many. */
const FIRST_ROWS = 100;
const MOST_ROWS = 1000;
/** Characters that a page should have: one with long texts has fewer rows, so that memory stays the same. */
const PAGE_LENGTH = 1_000_000;

/** Pages of rows up to that of the cursor `last`; no connection is held while one is written. */
export async function* readRows(
  reader: Reader,
  model: NounModel,
  { columns, selection, lists }: Columns,
  { filter, after, last }: Wanted & { readonly last: string | null },
): AsyncGenerator<readonly Cells[]> {
  let from = after;
  let size = FIRST_ROWS;
  while (last !== null && from !== last) {
    const { edges } = await pageOfAll(reader, model, selection, { filter, after: from, last, size });
    if (edges.length === 0) return;
    const keys = await keysOf(reader, lists, edges.map(({ node }) => node)); // prettier-ignore
    yield edges.map(({ node, cursor }) => [...columns.map(({ read }) => read(node, keys.get(node.rowId) ?? NO_KEYS)), cursor]);
    from = edges.at(-1)?.cursor ?? last;
    const length = edges.reduce((sum, { node }) => sum + lengthOf(node), 0) / edges.length;
    size = Math.max(1, Math.min(MOST_ROWS, Math.floor(PAGE_LENGTH / Math.max(1, length))));
  }
}

const NO_KEYS: ReadonlyMap<string, readonly string[]> = new Map();

/** Row number → field → keys of what its lists have, in the order of the keys. */
async function keysOf(
  reader: Reader,
  lists: readonly KeyList[],
  rows: readonly Row[],
): Promise<Map<number, Map<string, string[]>>> {
  const found = new Map(rows.map(({ rowId }) => [rowId, new Map<string, string[]>()]));
  for (const { field, list, key } of lists) {
    const { link } = list;
    const there = reader.visible(list.target().class, 'k');
    const [here, from] =
      'table' in link
        ? [`l."${link.here}"`, `${there} JOIN ${link.table} l ON l."${link.there}" = k.id${link.only}`]
        : [link.column('k', 'k_r'), there];
    const text = `SELECT DISTINCT ${here}, ${key('k')} FROM ${from} WHERE ${here} = ANY($1::int[]) ORDER BY 1, 2`;
    for (const [id, value] of await reader.query(text, [[...found.keys()]])) {
      const keys = found.get(id as number);
      const values = keys?.get(field);
      if (values) values.push(value as string);
      else keys?.set(field, [value as string]);
    }
  }
  return found;
}

/** About how many characters a row has. */
function lengthOf(row: Row): number {
  let length = 0;
  for (const value of Object.values(row)) length += typeof value === 'string' ? value.length : 10;
  return length;
}
