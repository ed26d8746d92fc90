import { badInput } from '../errors';
import type { Row } from './declarations';
import { type Order, type Place, fromCursor, keysetSql, orderOf, orderSql, toCursor } from './cursor';
import { type Where, whereOf } from './filter';
import type { ListLink, NounModel } from './model';
import type { ListSelection, Selection } from './selection';
import { Parameters, type Shape, shapeOf, visibleRows } from './statement';
import type { Viewer } from '../security/viewer';

/** The arguments of every list, as GraphQL hands them over. */
export interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: string | null;
}

/** Page sizes: the default and the most. */
export interface PageLimits {
  readonly defaultSize: number;
  readonly maxSize: number;
}

/** A page as its connection type wants it. */
export interface Page {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number | undefined;
}

/** A statement that reads pages: of one list for all its parents at once, or of the noun as a whole. */
export interface PageStatement {
  readonly text: string;
  readonly parameters: Parameters;
  readonly shape: Shape;
  readonly keys: Where['keys'];
  readonly window: Window;
  readonly order: Order;
  readonly list: string;
}

/** For whom, and below which parents, a list is read. */
export interface CountContext {
  readonly viewer: Viewer;
  readonly link?: ListLink;
  readonly parents?: readonly number[];
}

interface Window {
  readonly size: number;
  readonly backwards: boolean;
  readonly after: Place | undefined;
  readonly before: Place | undefined;
}

function windowOf(args: ListArguments, list: string, limits: PageLimits): Window {
  const { first, last } = args;
  if (first != null && last != null)
    throw badInput('`first` and `last` were both given: give one of them, 1 to ' + `${limits.maxSize}.`);
  for (const [name, size] of Object.entries({ first, last })) {
    if (size != null && (size < 1 || size > limits.maxSize)) {
      throw badInput(
        `\`${name}\` is ${size}: it must be 1 to ${limits.maxSize}. For more rows ask for the next page with \`${name === 'first' ? 'after' : 'before'}\`.`,
      );
    }
  }
  return {
    size: first ?? last ?? limits.defaultSize,
    backwards: last != null || (first == null && args.before != null && args.after == null),
    after: args.after == null ? undefined : fromCursor(list, 'after', args.after),
    before: args.before == null ? undefined : fromCursor(list, 'before', args.before),
  };
}

/**
 * Writes the statement of a list. With `link` the first parameter is the array of all parents of the level, and
 * LATERAL gives each its first rows: one statement, however many parents. It reads one row more than the page to know
 * whether there is a next one. Rows of one parent come together and in order: a LATERAL with LIMIT can only be run as a
 * nested loop over the parents.
 */
export function pageStatement(
  field: string,
  model: NounModel,
  selection: Selection,
  args: ListArguments,
  context: CountContext & { readonly limits: PageLimits },
): PageStatement {
  const parameters = new Parameters();
  const parents = context.link === undefined ? undefined : parameters.add(context.parents);
  const shape = shapeOf(model, selection, context.viewer);
  const { alias } = shape;
  const order = orderOf(model, args.orderBy, alias);
  const list = `${field} ${order.name}`;
  const window = windowOf(args, list, context.limits);
  const where = whereOf(model, args.filter, context.viewer, parameters, alias);
  const conditions = [...(context.link ? [isOf(context.link, alias)] : []), ...where.conditions];
  if (window.after) conditions.push(keysetSql(order, alias, window.after, false, parameters));
  if (window.before) conditions.push(keysetSql(order, alias, window.before, true, parameters));
  const columns = [...shape.columns, `(${order.sql})::text`, ...where.keys.map(({ count }) => count)].map(
    (column, i) => `${column} AS c${i}`,
  );
  const rows =
    `SELECT ${columns.join(', ')} FROM ${shape.from}` +
    (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '') +
    ` ORDER BY ${orderSql(order, alias, window.backwards)} LIMIT ${parameters.add(window.size + 1)}`;
  const text = parents ? `SELECT x.*, p.id FROM unnest(${parents}::int[]) AS p(id) CROSS JOIN LATERAL (${rows}) x` : rows;
  return { text, parameters, shape, keys: where.keys, window, order, list };
}

/** Condition that a row is one of parent `p`. */
function isOf(link: ListLink, t: string): string {
  return 'column' in link
    ? `${link.column(t, `${t}_r`)} = p.id`
    : `${t}.id IN (SELECT l."${link.there}" FROM ${link.table} l WHERE l."${link.here}" = p.id${link.only})`;
}

/** Writes the statement that counts a list: per parent with `link`, as a whole without. */
export function countStatement(
  model: NounModel,
  filter: ListArguments['filter'],
  context: CountContext,
): { readonly text: string; readonly parameters: Parameters; readonly where: Where } {
  const parameters = new Parameters();
  const { link } = context;
  const parents = link === undefined ? undefined : parameters.add(context.parents);
  const where = whereOf(model, filter, context.viewer, parameters, 't0');
  const column = link === undefined ? '0' : 'column' in link ? link.column('t0', 't0_r') : `l."${link.here}"`;
  const pairs = link && 'table' in link ? ` JOIN ${link.table} l ON l."${link.there}" = t0.id${link.only}` : '';
  const conditions = [...(parents ? [`${column} = ANY(${parents}::int[])`] : []), ...where.conditions];
  const text =
    `SELECT ${[column, 'count(*)::int', ...where.keys.map(({ count }) => count)].join(', ')} FROM ${visibleRows(model, context.viewer, 't0')}${pairs}` +
    (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '') +
    (parents ? ' GROUP BY 1' : '');
  return { text, parameters, where };
}

/** Makes the page of one parent from the raw rows of a page statement. */
export function toPage(statement: PageStatement, raw: readonly (readonly unknown[])[], wanted: ListSelection): Page {
  const { window, shape, list } = statement;
  const more = raw.length > window.size;
  const kept = more ? raw.slice(0, window.size) : [...raw];
  if (window.backwards) kept.reverse();
  const nodes: Row[] = [];
  for (const values of kept) {
    const row = shape.read(values);
    if (row) nodes.push(row);
  }
  const cursor = (at: number): string | null => {
    const values = kept.at(at);
    const row = nodes.at(at);
    return values && row ? toCursor(list, [values[shape.columns.length] as string | null, row.rowId]) : null;
  };
  return {
    nodes,
    edges: wanted.edges ? nodes.map((node, at) => ({ node, cursor: cursor(at) ?? '' })) : [],
    pageInfo: {
      hasNextPage: (more && !window.backwards) || window.before !== undefined,
      hasPreviousPage: (more && window.backwards) || window.after !== undefined,
      startCursor: cursor(0),
      endCursor: cursor(-1),
    },
    totalCount: undefined,
  };
}
