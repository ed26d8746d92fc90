import { visibleTo } from '../security/abilities';
import type { Viewer } from '../security/viewer';
import type { Row } from './declarations';
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
  const wholes = wholesOf(model).map(({ field, kinds }) => isSeen(model.relations.get(field)?.column(t, `${t}_r`) ?? '', kinds, viewer)); // prettier-ignore
  const seen = wholes.length > 0 ? ` JOIN (SELECT) ${t}_w ON ${wholes.join(' AND ')}` : '';
  return `${model.table} ${t}${own}${seen}${joinSeveral(model, viewer, t)}`;
}

/** The same without their registry rows, for statements that ask nothing of these. */
export function seenRows(model: NounModel, viewer: Viewer, t: string): string {
  return model.visible === 'OWN_RECORD'
    ? `${model.table} ${t} JOIN (SELECT) ${t}_w ON ${isSeen(`${t}.id`, [model], viewer)}`
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

/** What a row cannot be without, each with the kinds of record that it may be. */
function wholesOf(model: NounModel, kinds: readonly NounModel[] = [...model.others()]): { field: string; kinds: NounModel[] }[] {
  const through = typeof model.visible === 'object' && 'through' in model.visible ? model.visible.through : [];
  return [...through, ...model.partOf].map((field) => {
    const relation = model.relations.get(field);
    if (!relation) throw new Error(`${model.name}: visibility names ${field}, which is no relation.`);
    const target = relation.target();
    // A link may hang on a record of any kind, but not on another link: that is what ends this.
    return { field, kinds: target ? [target] : kinds.filter((kind) => kind !== model) };
  });
}

/**
 * Numbers of the records of these kinds that the viewer may not see, at any depth: a parallel is hidden with its provision, that with its
 * instrument. They are few, and found by their index: leaving them out costs less than asking of each row whether it is seen.
 */
function hiddenRecords(kinds: readonly NounModel[], viewer: Viewer): string {
  const parts = kinds
    .filter(({ visible }) => visible === 'OWN_RECORD')
    .flatMap((part) =>
      wholesOf(part, kinds).map(({ field, kinds: of }) => {
        const column = part.relations.get(field)?.column('h', 'h') ?? '';
        return ` UNION ALL SELECT h.id FROM ${part.table} h WHERE ${column} = ANY(ARRAY(${hiddenRecords(of, viewer)}))`;
      }),
    );
  const [only] = kinds.length === 1 ? kinds : [];
  const ofKind = only ? ` AND h.kind = '${only.name}'` : '';
  return `SELECT h.id FROM record h WHERE h.visibility <> 'PUBLIC'${ofKind} AND (${visibleTo(viewer, 'h')}) IS NOT TRUE${parts.join('')}`;
}

/**
 * The same as one multirange, `ids`, that a statement makes once and in which a number is looked up by halves: an array would be held
 * against each row from end to end, and the table of a `NOT IN` is reckoned anew for each row by whoever plans the statement.
 */
export function hiddenIds(kinds: readonly NounModel[], viewer: Viewer): string {
  return `SELECT coalesce(range_agg(int4range(h.id, h.id, '[]')), '{}') AS ids FROM (${hiddenRecords(kinds, viewer)}) h`;
}

const isSeen = (column: string, kinds: readonly NounModel[], viewer: Viewer): string =>
  `NOT ${column} <@ (${hiddenIds(kinds, viewer)})`;

/** The rule over a row of the registry that may be of any of these kinds: seen itself, and, where it is a part, with its wholes. */
export function visibleAny(kinds: Iterable<NounModel>, viewer: Viewer, r: string): string {
  return isSeen(`${r}.id`, [...kinds], viewer);
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
          `LEFT JOIN record ${record} ON ${record}.id = ${relation.column(t, r)} AND ${visibleAny(noun.others(), viewer, record)}`,
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
