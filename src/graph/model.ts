import type { DataSource, EntityMetadata } from 'typeorm';
import {
  type Class,
  type ComputedDeclaration,
  type ConditionDeclaration,
  type OrderDeclaration,
  type Pairs,
  type Visibility,
  declarationOf,
  declaredNouns,
  nounNamed,
} from './declarations';
import { ordersOf, registryClass } from './noun';

/** SQL of one column over the aliases of the noun's own row (`t`) and of its registry row (`r`). */
export type ColumnSql = (t: string, r: string) => string;

export interface RelationModel {
  readonly column: ColumnSql;
  /** Undefined when the target is any record: its kind is then read beside the number. */
  readonly target: () => NounModel | undefined;
}

export interface ListModel {
  readonly target: () => NounModel;
  readonly link: ListLink;
}

/** What ties the rows of a list to their parents: a column of their own or of their registry row, or a table of pairs. */
export type ListLink =
  | { readonly column: ColumnSql }
  | {
      readonly table: string;
      readonly here: string;
      readonly there: string;
      /** Whether a pair belongs to the row here: the States of a decision, not the decisions of a State. */
      readonly isOwn: boolean;
      /** Further condition on the pairs, begun with AND; empty when there is none. */
      readonly only: string;
      readonly refuse: Pairs['refuse'];
    };

export interface NounModel {
  readonly name: string;
  readonly class: Class;
  readonly table: string;
  readonly recorded: boolean;
  readonly visible: Visibility;
  /** Relations that a row cannot be without: with a hidden whole its part is hidden too. */
  readonly partOf: readonly string[];
  /** Lists of pairs: with all of their rows hidden a row is hidden too; one without any is not. */
  readonly knownBy: readonly string[];
  readonly columns: ReadonlyMap<string, ColumnSql>;
  readonly relations: ReadonlyMap<string, RelationModel>;
  readonly lists: ReadonlyMap<string, ListModel>;
  readonly computed: ReadonlyMap<string, ComputedDeclaration>;
  readonly orders: Readonly<Record<string, OrderDeclaration>>;
  readonly conditions: Readonly<Record<string, ConditionDeclaration>>;
  /** Type names whose fragments apply to a row of this noun. */
  readonly typeNames: ReadonlySet<string>;
  readonly key?: {
    readonly field: string;
    readonly column: string;
    readonly normalise: (value: string) => string;
    /** Column with the keys of those that took its place; undefined where nothing ends. */
    readonly followers: string | undefined;
    /** SQL of other names of row `t`, none where nothing is said. */
    readonly alsoCalled: (t: string) => string;
  };
  /** All nouns of the graph, and the registry of their records. */
  readonly others: () => Iterable<NounModel>;
  readonly registry: () => NounModel;
  readonly one?: string;
  readonly many?: string;
}

export interface Model {
  readonly nouns: ReadonlyMap<string, NounModel>;
  of(target: Class): NounModel;
}

/** Joins what the decorators declared with TypeORM's metadata: tables, columns, foreign keys. Done once per process. */
export function compileModel(dataSource: Pick<DataSource, 'getMetadata'>): Model {
  const registry = registryClass();
  const registryFields = fieldsOf(dataSource.getMetadata(registry as never), registry, (column) => (_t, r) => `${r}.${column}`);
  const nouns = new Map<string, NounModel>();
  const byClass = new Map<Class, NounModel>();

  function fieldsOf(metadata: EntityMetadata, target: Class, sql: (column: string) => ColumnSql) {
    const declaration = declarationOf(target);
    const columns = new Map(
      metadata.columns.filter((c) => !c.relationMetadata).map((c) => [c.propertyName, sql(`"${c.databaseName}"`)]),
    );
    const relations = new Map<string, RelationModel>();
    for (const [field, { target: targetName }] of declaration.relations) {
      const column = metadata.findRelationWithPropertyPath(field)?.joinColumns[0]?.databaseName;
      if (column === undefined) throw new Error(`${target.name}.${field} has no join column.`);
      relations.set(field, { column: sql(`"${column}"`), target: () => nouns.get(targetName) });
    }
    return { columns, relations, lists: listsOf(target), computed: declaration.computed };
  }

  function listsOf(target: Class): Map<string, ListModel> {
    const lists = new Map<string, ListModel>();
    for (const [field, { target: targetName, inverse, pairs }] of declarationOf(target).lists) {
      const link = pairs
        ? pairLink(dataSource.getMetadata(pairs.of), pairs)
        : { column: pointsBack(nounNamed(targetName).class, String(inverse)) };
      lists.set(field, { link, target: () => named(targetName) });
    }
    return lists;
  }

  function pairLink(metadata: EntityMetadata, { here, there, only, refuse }: Pairs): ListLink {
    const column = joinColumn(metadata, here);
    const isOwn = metadata.primaryColumns[0]?.databaseName === column;
    return {
      table: `"${metadata.tableName}"`,
      here: column,
      there: joinColumn(metadata, there),
      isOwn,
      only: only === undefined ? '' : ` AND ${only}`,
      refuse,
    };
  }

  function pointsBack(target: Class, relation: string): ColumnSql {
    const ofRegistry = declarationOf(registry).relations.has(relation) && !declarationOf(target).relations.has(relation);
    const column = joinColumn(dataSource.getMetadata((ofRegistry ? registry : target) as never), relation);
    return (t, r) => `${ofRegistry ? r : t}."${column}"`;
  }

  function joinColumn(metadata: EntityMetadata, property: string): string {
    const column = metadata.findRelationWithPropertyPath(property)?.joinColumns[0]?.databaseName;
    if (column === undefined) throw new Error(`${metadata.name} has no relation ${property}.`);
    return column;
  }

  /** What a row cannot be without. When one of these records is hidden, so is the row: what it says, it says of that record. */
  function wholesOf(metadata: EntityMetadata, target: Class, visible: Visibility): string[] {
    const through = typeof visible === 'object' && 'through' in visible ? visible.through : [];
    const isHideable = (name: string): boolean =>
      declaredNouns().find(({ noun }) => noun?.name === name)?.noun?.visible !== 'ALWAYS';
    return [...declarationOf(target).relations]
      .filter(
        ([field, { target: name }]) =>
          metadata.findRelationWithPropertyPath(field)?.isNullable === false && isHideable(name) && !through.includes(field),
      )
      .map(([field]) => field);
  }

  function named(name: string): NounModel {
    const found = nouns.get(name);
    if (!found) throw new Error(`There is no noun ${name}.`);
    return found;
  }

  function of(target: Class): NounModel {
    const found = byClass.get(target);
    if (!found) throw new Error(`${target.name} is no noun.`);
    return found;
  }

  /** The registry as a noun: a record of any kind, of which no more is asked than what every kind has. */
  const ofRegistry: NounModel = {
    name: registry.name,
    class: registry,
    table: 'record',
    recorded: false,
    visible: 'ALWAYS',
    partOf: [],
    knownBy: [],
    ...registryFields,
    orders: {},
    conditions: {},
    typeNames: new Set([registry.name, 'Node']),
    others: () => nouns.values(),
    registry: () => ofRegistry,
  };

  for (const { class: target, noun } of declaredNouns()) {
    if (!noun) continue;
    const metadata = dataSource.getMetadata(target as never);
    const own = fieldsOf(metadata, target, (column) => (t) => `${t}.${column}`);
    const visible = noun.visible ?? 'OWN_RECORD';
    const recorded = visible === 'OWN_RECORD';
    const columnOf = (field: string | undefined): string | undefined =>
      field === undefined ? undefined : metadata.findColumnWithPropertyName(field)?.databaseName;
    const keyColumn = columnOf(noun.key);
    const model: NounModel = {
      name: noun.name,
      class: target,
      table: `"${metadata.tableName}"`,
      recorded,
      visible,
      partOf: wholesOf(metadata, target, visible),
      knownBy: noun.knownBy ?? [],
      columns: new Map([...(recorded ? registryFields.columns : []), ...own.columns, ...Object.entries(noun.reckoned ?? {})]),
      relations: new Map([...(recorded ? registryFields.relations : []), ...own.relations]),
      lists: new Map([...(recorded ? registryFields.lists : []), ...own.lists]),
      computed: new Map([...(recorded ? registryFields.computed : []), ...own.computed]),
      orders: ordersOf(noun),
      conditions: noun.conditions ?? {},
      others: () => nouns.values(),
      registry: () => ofRegistry,
      typeNames: new Set([noun.name, 'Node', ...(recorded ? [registry.name] : [])]),
      ...(noun.key !== undefined && keyColumn !== undefined
        ? {
            key: {
              field: noun.key,
              column: keyColumn,
              normalise: normaliser(noun.keyCase),
              followers: columnOf(noun.followedBy),
              alsoCalled: noun.alsoCalled ?? (() => `'{}'::text[]`),
            },
          }
        : {}),
      ...(noun.one === undefined ? {} : { one: noun.one }),
      ...(noun.many === undefined ? {} : { many: noun.many }),
    };
    nouns.set(noun.name, model);
    byClass.set(target, model);
  }
  return { nouns, of };
}

function normaliser(keyCase: 'UPPER' | 'LOWER' | undefined): (value: string) => string {
  if (keyCase === 'UPPER') return (value) => value.trim().toUpperCase();
  if (keyCase === 'LOWER') return (value) => value.trim().toLowerCase();
  return (value) => value.trim();
}
