import { createHash } from 'node:crypto';
import { badInput } from '../errors';
import type { OrderDeclaration } from './declarations';
import type { NounModel } from './model';
import type { Parameters } from './statement';

/** Where a row stands in an order: the value that is ordered by, as text (null when it has none), and its number. */
export type Place = readonly [value: string | null, id: number];

export interface Order {
  readonly name: string;
  readonly sql: string;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** The order of arrival, which every noun has besides those that it offers to callers. */
const ARRIVAL: OrderDeclaration = { by: '$.id', nullable: false, description: 'By arrival in this house.' };

/** The order that `orderBy` names (`NAME`, `NAME_DESC`, `ARRIVAL`), or the noun's first. */
export function orderOf(model: NounModel, orderBy: string | null | undefined, t: string): Order {
  const name = orderBy ?? Object.keys(model.orders)[0] ?? '';
  const backwards = name.endsWith('_DESC') && !(name in model.orders);
  const order = model.orders[backwards ? name.slice(0, -5) : name] ?? (name === 'ARRIVAL' ? ARRIVAL : undefined);
  if (!order) throw new Error(`${model.name} has no order ${name}.`);
  const column = model.columns.get(order.by)?.(t, `${t}_r`);
  return {
    name,
    sql: column ?? order.by.replaceAll('$', t),
    descending: backwards !== (order.descending ?? false),
    // What an expression gives may be null whatever its columns are: a title that there is in French only.
    nullable: order.nullable ?? column === undefined,
  };
}

/** `ORDER BY` of an order; `reversed` reads a page from its end. Rows without the value stand last in both directions. */
export function orderSql(order: Order, t: string, reversed: boolean): string {
  const direction = order.descending !== reversed ? 'DESC' : 'ASC';
  const nulls = order.nullable ? (reversed ? ' NULLS FIRST' : ' NULLS LAST') : '';
  return `${order.sql} ${direction}${nulls}, ${t}.id ${direction}`;
}

/** Condition "after (or before) this place" of an order. */
export function keysetSql(order: Order, t: string, [value, id]: Place, before: boolean, parameters: Parameters): string {
  const beyond = order.descending !== before ? '<' : '>';
  const idParameter = parameters.add(id);
  if (value === null) {
    const sameEnd = `(${order.sql} IS NULL AND ${t}.id ${beyond} ${idParameter}::int)`;
    return before ? `(${order.sql} IS NOT NULL OR ${sameEnd})` : sameEnd;
  }
  const valueParameter = parameters.add(value);
  const past = `(${order.sql}, ${t}.id) ${beyond} (${valueParameter}, ${idParameter}::int)`;
  return order.nullable && !before ? `(${past} OR ${order.sql} IS NULL)` : past;
}

/** A cursor: opaque, bound to its list and order, with a checksum so that a cut one is told from a whole one. */
export function toCursor(list: string, place: Place): string {
  const body = JSON.stringify(place);
  return Buffer.from(checksum(list, body) + body).toString('base64url');
}

/** The place that a cursor stands for; BAD_USER_INPUT when it is cut, or was made by another list or order. */
export function fromCursor(list: string, argument: 'after' | 'before', cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const body = text.slice(8);
  const place = text.slice(0, 8) === checksum(list, body) ? toPlace(body) : null;
  if (!place) {
    throw badInput(
      `\`${argument}\` ${JSON.stringify(cursor.slice(0, 60))} is not a cursor of this list in this order: pass a cursor exactly as this list gave it, in the same order.`,
    );
  }
  return place;
}

/** The checksum is no secret, so that a forged cursor may hold anything; null unless it is a place. */
function toPlace(body: string): Place | null {
  try {
    const [value, id] = JSON.parse(body) as unknown[];
    const isValue = value === null || (typeof value === 'string' && !value.includes('\0'));
    return isValue && Number.isInteger(id) ? [value, id as number] : null;
  } catch {
    return null;
  }
}

function checksum(list: string, body: string): string {
  return createHash('sha256').update(`${list}\n${body}`).digest('base64url').slice(0, 8);
}
