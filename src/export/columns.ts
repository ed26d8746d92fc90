/**
 * Which columns an export of a noun has: reckoned from what the noun declares, so that a new field is a new column. Names and
 * descriptions are those of the graph. What another noun points at this one with (the findings of a decision) is an export of its
 * own, whose rows name this one by its key.
 */
import { type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, getNamedType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql'; // prettier-ignore
import { Attestation } from '../domain/sources/attestation';
import { Identifier } from '../domain/sources/identifier';
import { Source } from '../domain/sources/source';
import { type Row, declarationOf } from '../graph/declarations';
import { toGlobalId } from '../graph/global-id';
import type { ListModel, NounModel } from '../graph/model';
import type { Selection } from '../graph/selection';

export type ColumnType = 'text' | 'number' | 'boolean' | 'list' | 'texts';

/** A column: what it is called, what it says, and how it is read from a row and from the keys of the row's lists. */
export interface Column {
  readonly name: string;
  readonly description: string;
  /** `list`: several texts. `texts`: one text in several languages, by language. */
  readonly type: ColumnType;
  readonly read: (row: Row, lists: ReadonlyMap<string, readonly string[]>) => unknown;
}

/** A list whose keys are a column: `key` is SQL over the alias of its rows. */
export interface KeyList {
  readonly field: string;
  readonly list: ListModel;
  readonly key: (alias: string) => string;
}

/** What is read of a noun, and the columns into which it is put. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly selection: Selection;
  readonly lists: readonly KeyList[];
}

interface Wish {
  readonly fields: Set<string>;
  readonly relations: Map<string, Wish>;
  isPlain?: boolean;
}

const wish = (...fields: string[]): Wish => ({ fields: new Set(fields), relations: new Map() });

/** What is said of the source of a row, and in which column. */
const SOURCE: readonly (readonly [field: string, column: string, description: string])[] = [
  ['slug', 'source', 'Slug of the source from which the row was first taken.'],
  ['name', 'sourceName', 'What that source calls itself.'],
  ['url', 'sourceUrl', 'Address of that source. Null when it has none.'],
  ['licence', 'licence', 'Terms under which its data may be used, as far as known. Null when none are known.'],
  ['retrievedOn', 'sourceRetrievedOn', 'Day, month or year in which the copy of the source was made. Null when not known.'],
];

/** Lists that say of a record by which keys and sources it is known: a column although others point here with them. */
const OF_RECORDS = new Map<object, (alias: string) => string>([
  [Identifier, (alias) => `${alias}.scheme || ':' || ${alias}.value`],
  [Attestation, (alias) => `(SELECT s.slug FROM source s WHERE s.id = ${alias}.source_id)`],
]);

/** The columns of a noun: its key, its own fields, what every record has, its source, its global id. */
export function columnsOf(model: NounModel, schema: GraphQLSchema): Columns {
  const type = objectOf(schema, model.name);
  const wanted = wish();
  const columns: Column[] = [];
  const lists: KeyList[] = [];

  for (const field of fieldsInOrder(model, type)) {
    const { description, type: output } = type.getFields()[field] ?? { description: '', type: type as GraphQLOutputType };
    const add = (name: string, columnType: ColumnType, read: Column['read'], said = description ?? ''): void =>
      void columns.push({ name, type: columnType, read, description: said });
    const list = model.lists.get(field);
    const computed = model.computed.get(field);
    const relation = model.relations.get(field);
    if (list) {
      const key = keySqlOf(list);
      if (!key) continue;
      lists.push({ field, list, key });
      add(field, 'list', (_row, keys) => keys.get(field) ?? []);
    } else if (computed) {
      for (const need of computed.needs) {
        if (model.relations.has(need)) wanted.relations.set(need, wanted.relations.get(need) ?? wish());
        else wanted.fields.add(need);
      }
      const [texts = ''] = computed.needs;
      if (getNamedType(output).name === 'LocalizedText') add(field, 'texts', (row) => row[texts]);
      else if (isLeafType(getNamedType(output))) add(field, columnTypeOf(output), (row) => computed.compute(row, {}));
    } else if (relation) {
      const target = relation.target();
      if (target?.class === Source) continue;
      const below = wanted.relations.get(field) ?? wish();
      wanted.relations.set(field, below);
      for (const name of target ? keyFieldsOf(target) : ['kind', 'key']) below.fields.add(name);
      if (!target) below.isPlain = true;
      add(field, 'text', (row) => keyOf(row[field] as Row | null, target));
      if (!target)
        add(
          `${field}Kind`,
          'text',
          (row) => (row[field] as Row | null)?.['kind'] ?? null,
          `What kind of record \`${field}\` is.`,
        );
    } else if (model.columns.has(field) && field !== 'id') {
      wanted.fields.add(field);
      add(field, columnTypeOf(output), (row) => plain(row[field]));
    }
  }
  const path = pathToSource(model);
  if (path) {
    wishAlong(wanted, path);
    for (const [field, name, description] of SOURCE)
      columns.push({ name, type: 'text', description, read: (row) => along(row, path)?.[field] ?? null });
  }
  columns.push({ name: 'id', type: 'text', description: type.getFields()['id']?.description ?? '', read: ({ rowId }) => toGlobalId(model.name, rowId) }); // prettier-ignore
  return { columns, selection: wanted, lists };
}

function objectOf(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The graph has no type ${name}.`);
  return type;
}

/** Keys first, then what only this noun has, then what every record has; each in the order of its declaration. */
function fieldsInOrder(model: NounModel, type: GraphQLObjectType): string[] {
  const { attributes, relations, lists, computed } = declarationOf(model.class);
  const own = (field: string): boolean => [attributes, relations, lists, computed].some((declared) => declared.has(field));
  const rank = (field: string): number =>
    field === model.key?.field ? 0
    : field === 'key' && model.recorded ? 1
    : own(field) ? 2
    : 3; // prettier-ignore
  return Object.keys(type.getFields()).sort((one, other) => rank(one) - rank(other));
}

function columnTypeOf(output: GraphQLOutputType): ColumnType {
  if (isListType(isNonNullType(output) ? output.ofType : output)) return 'list';
  const { name } = getNamedType(output);
  return name === 'Int' || name === 'Float' ? 'number'
    : name === 'Boolean' ? 'boolean'
    : 'text'; // prettier-ignore
}

/** How rows of a list are named, when they are: by their business key, or by the key of their record. */
function keySqlOf(list: ListModel): KeyList['key'] | undefined {
  const target = list.target();
  if (!('table' in list.link)) return OF_RECORDS.get(target.class);
  // What others are paired with it by is theirs: the decisions of a State may be thousands.
  if (!list.link.isOwn || keyFieldsOf(target).length === 0) return undefined;
  return (alias) => (target.key ? `${alias}."${target.key.column}"` : `${alias}_r.key`);
}

function keyFieldsOf(target: NounModel): string[] {
  return target.key ? [target.key.field] : target.recorded ? ['key'] : [];
}

/** The key by which a filter names the target; of one that has no key its global id. */
function keyOf(row: Row | null, target: NounModel | undefined): unknown {
  if (!row) return null;
  const [field] = target ? keyFieldsOf(target) : ['key'];
  return field === undefined ? toGlobalId(row.__typename, row.rowId) : row[field];
}

/** The relations that lead to the source of a row: its own, or that of the whole of which it is a part. */
function pathToSource(model: NounModel): string[] | undefined {
  for (const [field, relation] of model.relations) if (relation.target()?.class === Source) return [field];
  const [whole] = typeof model.visible === 'object' && 'through' in model.visible ? model.visible.through : [];
  if (whole === undefined) return undefined;
  const beyond = pathToSource(model.relations.get(whole)?.target() ?? model.registry());
  return beyond && [whole, ...beyond];
}

function wishAlong(from: Wish, path: readonly string[]): void {
  let at = from;
  for (const step of path) {
    const next = at.relations.get(step) ?? wish();
    at.relations.set(step, next);
    at = next;
  }
  for (const [field] of SOURCE) at.fields.add(field);
}

function along(row: Row, path: readonly string[]): Row | null {
  return path.reduce<Row | null>((at, step) => (at?.[step] as Row | null | undefined) ?? null, row);
}

/** A value as JSON has it: an instant becomes text. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : (value ?? null);
}
