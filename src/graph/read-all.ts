/**
 * Reading all rows of a noun, for whoever takes data out: pages in the order of arrival, each a statement of its own, so that no
 * connection is held between them. What is asked for is measured first, and what arrives meanwhile is not read: no row that
 * was there all the time is missing or comes twice. The rule of visibility stands in every statement, as in all of this room.
 */
import { fromCursor, keysetSql, orderOf, orderSql, toCursor } from './cursor';
import { badInput } from '../errors';
import { whereOf } from './filter';
import type { NounModel } from './model';
import { type ListArguments, type Page, pageStatement, toPage } from './page';
import type { Reader } from './reader';
import type { Selection } from './selection';
import { Parameters, visibleRows } from './statement';

/** Which rows: those of a filter that stand after a cursor. */
export interface Wanted {
  readonly filter?: ListArguments['filter'];
  readonly after?: string | undefined;
}

/** What there is to read: how many rows, the cursor of the last, and whether more follow. */
export interface Extent {
  readonly rows: number;
  readonly last: string | null;
  readonly hasMore: boolean;
}

const ORDER = 'ARRIVAL';

/** The list to which cursors of such a reading belong: those of pages asked through the graph do not fit, nor these there. */
const fieldOf = (model: NounModel): string => `all ${model.name}`;
const listOf = (model: NounModel): string => `${fieldOf(model)} ${ORDER}`;

/**
 * Measures the first `most` rows that are wanted.
 * @throws BAD_USER_INPUT for a cursor of another list, and for a business key in the filter that no visible row has.
 */
export async function extentOf(reader: Reader, model: NounModel, { filter, after }: Wanted, most: number): Promise<Extent> {
  const parameters = new Parameters();
  const order = orderOf(model, ORDER, 't0');
  const where = whereOf(model, filter, reader.viewer, parameters, 't0');
  const conditions = [...where.conditions];
  if (after !== undefined) {
    const place = fromCursor(listOf(model), 'after', after);
    // Only a forged cursor says two things.
    if (place[0] !== String(place[1])) throw badInput('`after` is not a cursor of this export: pass one exactly as it gave it.');
    conditions.push(keysetSql(order, 't0', place, false, parameters));
  }
  const found =
    `SELECT t0.id FROM ${visibleRows(model, reader.viewer, 't0')}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}` +
    ` ORDER BY ${orderSql(order, 't0', false)} LIMIT ${parameters.add(most + 1)}`;
  const counts = where.keys.map(({ count }) => `, ${count}`).join('');
  const [row = []] = await reader.query(
    `WITH found AS MATERIALIZED (${found}) SELECT (SELECT count(*)::int FROM found),
       (SELECT max(id) FROM (SELECT id FROM found ORDER BY id LIMIT ${parameters.add(most)}) kept)${counts}`,
    parameters.values,
  );
  await reader.refuseUnknownKeys(where.keys, row.slice(2));
  const [rows, id] = row as [number, number | null];
  return { rows: Math.min(rows, most), last: id === null ? null : cursorOf(model, id), hasMore: rows > most };
}

/** The next `size` rows that are wanted, none of them beyond the row of the cursor `last`. */
export async function pageOfAll(
  reader: Reader,
  model: NounModel,
  selection: Selection,
  { filter, after, last, size }: Wanted & { readonly last: string; readonly size: number },
): Promise<Page> {
  const [, end] = fromCursor(listOf(model), 'before', last);
  const args = { filter, after, before: cursorOf(model, end + 1), first: size, orderBy: ORDER };
  const context = { viewer: reader.viewer, limits: { defaultSize: size, maxSize: size } };
  const statement = pageStatement(fieldOf(model), model, selection, args, context);
  const raw = await reader.query(statement.text, statement.parameters.values);
  return toPage(statement, raw, { rows: [], edges: true, totalCount: false, page: true });
}

function cursorOf(model: NounModel, id: number): string {
  return toCursor(listOf(model), [String(id), id]);
}
