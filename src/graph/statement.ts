import { visibleTo } from '../security/abilities';
import type { Viewer } from '../security/viewer';
import type { Row } from './declarations';
import { isSeen, wholesOf } from './hidden';
import type { ListModel, NounModel } from './model';
import type { Selection } from './selection';

/** One noun with its joined relations as SQL, and how to read a row of the answer (an array of values) back. */
export interface Shape {
  readonly columns: readonly string[];
  readonly from: string;
  readonly read: (values: readonly unknown[]) => Row | null;
  /** Alias of the noun's own row, and of its registry row. */
  readonly alias: string;
  readonly record: string;
}

/**
 * The rows of a noun that the viewer may see, as a FROM item: `table t JOIN record r ON … AND visible`. Every statement
 * that reads records for a caller starts from here; there is no other way to their rows.
 */
export function visibleRows(model: NounModel, viewer: Viewer, t: string): string {
  const own =
    model.visible === 'OWN_RECORD' ? ` JOIN record ${t}_r ON ${t}_r.id = ${t}.id AND ${visibleTo(viewer, `${t}_r`)}` : '';
  const wholes = wholesOf(model).map(({ field, kinds }) => isSeen(model.relations.get(field)?.column(t, `${t}_r`) ?? '', kinds));
  const conditions = model.knownBy.length > 0 ? [...wholes, isSeen(`${t}.id`, [model])] : wholes;
  const seen = conditions.length > 0 ? ` JOIN (SELECT) ${t}_w ON ${conditions.join(' AND ')}` : '';
  return `${model.table} ${t}${own}${seen}${joinSeveral(model, viewer, t)}`;
}

/** The same without their registry rows, for statements that ask nothing of these. */
export function seenRows(model: NounModel, viewer: Viewer, t: string): string {
  return model.visible === 'OWN_RECORD'
    ? `${model.table} ${t} JOIN (SELECT) ${t}_w ON ${isSeen(`${t}.id`, [model])}`
    : visibleRows(model, viewer, t);
}

/** A join that leaves a row out unless two rows of the list by which it is seen are seen themselves. */
function joinSeveral({ visible, lists, name }: NounModel, viewer: Viewer, t: string): string {
  if (typeof visible !== 'object' || !('bySeveral' in visible)) return '';
  const list = lists.get(visible.bySeveral);
  if (!list || !('table' in list.link))
    throw new Error(`${name}: visibility names ${visible.bySeveral}, which is no list of pairs.`);
  const { table, here, there } = list.link;
  const rows = `${visibleRows(list.target(), viewer, `${t}_m`)} JOIN ${table} ${t}_l ON ${t}_l."${there}" = ${t}_m.id`;
  return ` JOIN LATERAL (SELECT 1 FROM ${rows} WHERE ${t}_l."${here}" = ${t}.id OFFSET 1 LIMIT 1) ${t}_several ON true`;
}

/** Asked once a statement: while no record is hidden, no list is shorter for a caller than it is. */
const NOTHING_HIDDEN = `NOT EXISTS (SELECT 1 FROM record hidden WHERE hidden.visibility <> 'PUBLIC')`;

/** A row of the registry under the name of its kind. */
function named(row: Row | null, kind: unknown): Row | null {
  return row && { ...row, __typename: String(kind) };
}

/** Compiles what is wanted of a noun into columns and joins: to-one relations at any depth become LEFT JOINs of this one statement. */
export function shapeOf(model: NounModel, selection: Selection, viewer: Viewer, prefix = 't'): Shape {
  const columns: string[] = [];
  const joins: string[] = [];
  let aliases = 0;

  function place(noun: NounModel, wanted: Selection, t: string): (values: readonly unknown[]) => Row | null {
    const r = `${t}_r`;
    const at = columns.push(`${noun === noun.registry() ? r : t}.id`) - 1;
    const plain: [string, number][] = [];
    for (const field of wanted.fields) {
      const column = noun.columns.get(field);
      if (column && field !== 'id') plain.push([field, columns.push(column(t, r)) - 1]);
    }
    const nested: [string, (values: readonly unknown[]) => unknown][] = [];
    for (const field of wanted.fields) {
      const list = noun.lists.get(field);
      if (list) plain.push([field, columns.push(sizesOf(list, viewer, t, `${t}_${field.toLowerCase()}`)) - 1]);
    }
    for (const [field, below] of wanted.relations) {
      const relation = noun.relations.get(field);
      if (!relation) continue;
      const target = relation.target();
      const alias = `${prefix}${++aliases}`;
      if (target) {
        const rows = visibleRows(target, viewer, alias);
        joins.push(`LEFT JOIN ${target.visible === 'ALWAYS' ? rows : `(${rows})`} ON ${alias}.id = ${relation.column(t, r)}`);
        nested.push([field, place(target, below, alias)]);
      } else {
        const record = `${alias}_r`;
        joins.push(
          `LEFT JOIN record ${record} ON ${record}.id = ${relation.column(t, r)} AND ${isSeen(`${record}.id`, [...noun.others()])}`,
        );
        const kind = columns.push(`${record}.kind`) - 1;
        if (below.isPlain) {
          const read = place(noun.registry(), below, alias);
          nested.push([field, (values) => named(read(values), values[kind])]);
        } else {
          const id = columns.push(`${record}.id`) - 1;
          nested.push([field, (values) => (values[id] === null ? null : { kind: values[kind], id: values[id] })]);
        }
      }
    }
    return (values) => {
      const rowId = values[at];
      if (typeof rowId !== 'number') return null;
      const row: Record<string, unknown> = { __typename: noun.name, rowId };
      for (const [field, index] of plain) row[field] = values[index];
      for (const [field, read] of nested) row[field] = read(values);
      return row as Row;
    };
  }

  const alias = `${prefix}0`;
  const read = place(model, selection, alias);
  return { columns, from: [visibleRows(model, viewer, alias), ...joins].join(' '), read, alias, record: `${alias}_r` };
}

/** SQL of how many rows a list has, and how many of them the viewer may see, as an array of both; null while nothing is hidden. */
function sizesOf({ target, link }: ListModel, viewer: Viewer, t: string, alias: string): string {
  if (!('column' in link)) throw new Error(`The rows of ${alias} are tied by pairs: they cannot be counted so.`);
  const model = target();
  const count = (rows: string): string =>
    `(SELECT count(*)::int FROM ${rows} WHERE ${link.column(alias, `${alias}_r`)} = ${t}.id)`;
  const every = `${model.table} ${alias}${model.visible === 'OWN_RECORD' ? ` JOIN record ${alias}_r ON ${alias}_r.id = ${alias}.id` : ''}`;
  return `CASE WHEN NOT ${NOTHING_HIDDEN} THEN ARRAY[${count(every)}, ${count(visibleRows(model, viewer, alias))}] END`;
}

/** Collects parameters while SQL is written: `add` gives the placeholder. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
