import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  defaultFieldResolver,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { badInput } from '../errors';
import { type Row, declaredLoaded } from './declarations';
import { fromGlobalId, toGlobalId } from './global-id';
import type { Model, NounModel, RelationModel } from './model';
import type { AnyRecord, Reader } from './reader';

/** What every resolver of this room needs of the request. */
export interface ReadingContext {
  readonly reader: Reader;
}

type Resolve = GraphQLFieldResolver<Row, ReadingContext, Record<string, unknown>>;

/**
 * Gives the fields of every noun their reading: plain columns are properties of the row, relations were joined, lists are
 * batched per level, root fields open the doors. type-graphql described the schema; nothing of it runs per field.
 */
export function installReading(schema: GraphQLSchema, model: Model, limits: { readonly maxIds: number }): void {
  const query = schema.getQueryType();
  for (const noun of model.nouns.values()) {
    const type = schema.getType(noun.name);
    if (!isObjectType(type)) continue;
    for (const field of Object.keys(type.getFields())) set(type, field, resolverOf(noun, field));
    if (query && noun.one !== undefined && noun.key) {
      const { field } = noun.key;
      set(query, noun.one, (_root, args, { reader }, info) => reader.byKey(noun, String(args[field]), info));
    }
    if (query && noun.many !== undefined) set(query, noun.many, (_root, args, { reader }, info) => reader.page(noun, args, info));
  }
  for (const { class: target, field, target: name, many } of declaredLoaded()) {
    const declared = schema.getType(target.name);
    const types = isInterfaceType(declared) ? schema.getPossibleTypes(declared) : isObjectType(declared) ? [declared] : [];
    for (const type of types) set(type, field, loadedResolver(field, model.nouns.get(name), many));
  }
  if (!query) return;
  set(query, 'node', (_root, { id }, { reader }, info) => byGlobalId(reader, String(id), info));
  set(query, 'nodes', (_root, { ids }, { reader }, info) => {
    const wanted = ids as string[];
    if (wanted.length > limits.maxIds)
      throw badInput(
        `\`ids\` has ${wanted.length} ids: at most ${limits.maxIds} are allowed. Ask for the others in a further request.`,
      );
    return wanted.map((id) => byGlobalId(reader, id, info));
  });
}

function set(type: GraphQLObjectType, name: string, resolve: Resolve | undefined): void {
  const field = type.getFields()[name];
  if (field) field.resolve = (resolve ?? defaultFieldResolver) as never;
  if (field && !resolve) delete field.resolve;
}

function resolverOf(noun: NounModel, field: string): Resolve | undefined {
  if (field === 'id') return (row) => toGlobalId(row.__typename, row.rowId);
  const list = noun.lists.get(field);
  if (list) return (row, args, { reader }, info) => reader.list(list, noun.name, row.rowId, args, info);
  const computed = noun.computed.get(field);
  if (computed) return (row, args) => computed.compute(row, args);
  const relation = noun.relations.get(field);
  return relation && !isJoined(relation)
    ? (row, _args, { reader }, info) => anyRecord(reader, row[field] as AnyRecord | Row | null, info)
    : undefined;
}

function isJoined(relation: RelationModel): boolean {
  return relation.target() !== undefined;
}

function anyRecord(reader: Reader, pointer: AnyRecord | Row | null, info: GraphQLResolveInfo): Promise<Row | null> | Row | null {
  if (pointer && 'rowId' in pointer) return pointer;
  const noun = pointer && reader.model.nouns.get(pointer.kind);
  return noun ? reader.one(noun, pointer.id, info) : null;
}

function byGlobalId(reader: Reader, globalId: string, info: GraphQLResolveInfo): Promise<Row | null> | Row | null {
  return anyRecord(reader, fromGlobalId(globalId), info);
}

function loadedResolver(field: string, noun: NounModel | undefined, many: boolean): Resolve {
  const load = (reader: Reader, value: number | AnyRecord | null | undefined, info: GraphQLResolveInfo) =>
    value == null ? null : typeof value === 'number' ? noun && reader.one(noun, value, info) : anyRecord(reader, value, info);
  return async (source, _args, { reader }, info) => {
    const value = source[field] as number | AnyRecord | null | (number | AnyRecord)[];
    if (!many) return load(reader, value as number | AnyRecord | null, info);
    const rows = await Promise.all((value as (number | AnyRecord)[]).map(async (one) => await load(reader, one, info)));
    return rows.filter((row) => row != null);
  };
}
