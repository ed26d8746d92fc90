import { Field, Int, InterfaceType, ObjectType, Query, Resolver } from 'type-graphql';
import { Arg, ID } from 'type-graphql';
import { Check, Column, type ColumnOptions, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Node, listArguments, makeConnection, makeFilter, makeOrder } from './connection';
import {
  type AttributeDeclaration,
  type Class,
  type ComputedDeclaration,
  type ListDeclaration,
  type NounOptions,
  type Pairs,
  declarationOf,
  declareLoaded,
  nounNamed,
} from './declarations';
import { Day, PartialDate } from './scalars';

let registry: Class | undefined;

/** Marks the class of the registry (table `record`), whose fields every noun with its own record has too. */
export function Registry(name: string, description: string): ClassDecorator {
  return (target) => {
    registry = target as never;
    Entity('record')(target);
    InterfaceType(name, {
      description,
      implements: Node,
      resolveType: (value: { __typename: string }) => value.__typename,
    })(target);
  };
}

/** The class of the registry; the room cannot work before it is declared. */
export function registryClass(): Class {
  if (!registry) throw new Error('No class has @Registry: import the registry before any noun.');
  return registry;
}

/** What was declared of an attribute of a noun, its own or one of the registry. */
export function attributeOf(target: Class, field: string): AttributeDeclaration | undefined {
  return declarationOf(target).attributes.get(field) ?? declarationOf(registryClass()).attributes.get(field);
}

/** The class of a noun, or of the registry, by its GraphQL name. */
function classNamed(name: string): Class {
  return name === registry?.name ? registryClass() : nounNamed(name).class;
}

/** Makes a class a noun: a table, a GraphQL type, its connection, filter and order. */
export function Noun(name: string, options: NounOptions): ClassDecorator {
  return (target) => {
    const declaration = declarationOf(target as never);
    declaration.noun = { ...options, name };
    Entity(snake(name))(target);
    const recorded = (options.visible ?? 'OWN_RECORD') === 'OWN_RECORD';
    ObjectType(name, { description: options.description, implements: (recorded ? [registryClass(), Node] : [Node]) as never })(
      target,
    );
    makeConnection(declaration, name);
    makeFilter(declaration, name, recorded ? declarationOf(registryClass()) : undefined);
    makeOrder(declaration, name, ordersOf(options));
  };
}

/** The orders of a noun; without any, by id (the order of arrival). */
export function ordersOf(options: NounOptions): NonNullable<NounOptions['orders']> {
  return options.orders ?? { ARRIVAL: { by: 'id', description: 'By arrival in this house.' } };
}

export interface AttributeOptions {
  readonly nullable?: boolean;
  readonly filter?: boolean;
  readonly isCode?: AttributeDeclaration['isCode'];
  readonly notCode?: AttributeDeclaration['notCode'];
  readonly names?: AttributeDeclaration['names'];
  readonly unique?: boolean;
  readonly index?: boolean;
  readonly column?: ColumnOptions;
}

/**
 * A column that is a GraphQL field: type, description and column written once.
 * @param type String, Int, Boolean, Date, PartialDate, Day, an enum of `describedEnum`, or a list of one of these.
 */
export function Attribute(type: unknown, description: string, options: AttributeOptions = {}): PropertyDecorator {
  return (prototype, property) => {
    const field = String(property);
    const inner = Array.isArray(type) ? (type as unknown[])[0] : type;
    const nullable = options.nullable ?? false;
    declarationOf(prototype.constructor as never).attributes.set(field, {
      type: inner,
      filter: options.filter ?? false,
      isCode: options.isCode,
      notCode: options.notCode,
      names: options.names,
      description,
    });
    Field(() => type as never, { nullable, description })(prototype, property);
    Column({
      name: snake(field),
      type: columnType(inner),
      array: Array.isArray(type),
      nullable,
      ...(Array.isArray(type) && !nullable ? { default: '{}' } : {}),
      ...options.column,
    } as ColumnOptions)(prototype, property);
    if (options.unique) Index({ unique: true })(prototype, property);
    if (options.index) Index()(prototype, property);
    const check = columnCheck(inner, snake(field));
    if (check && !Array.isArray(type))
      Check(`${snake(prototype.constructor.name)}_${snake(field)}`, check)(prototype.constructor);
  };
}

function columnType(type: unknown): string {
  if (type === Int) return 'integer';
  if (type === Boolean) return 'boolean';
  if (type === Date) return 'timestamptz';
  return 'text';
}

function columnCheck(type: unknown, column: string): string | undefined {
  if (type === PartialDate) return `"${column}" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`;
  if (type === Day) return `"${column}" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`;
  if (typeof type === 'object' && type !== null && !('parseValue' in type)) {
    return `"${column}" IN (${Object.keys(type).map((value) => `'${value}'`).join(', ')})`; // prettier-ignore
  }
  return undefined;
}

/** `foundingInstrument` → `founding_instrument`: how a property is called in the database. */
export function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

/**
 * A pointer that the database does not check row by row, which takes two thirds of the time of writing a pair: the run that writes it holds
 * what its batch points at, at once, and what it copies from a record was checked there.
 */
export const HELD = { createForeignKeyConstraints: false } as const;

/** A foreign key that is a GraphQL field: joined or batched by the reader; null when the viewer may not see its target. */
export function Related(
  target: string,
  description: string,
  options: {
    readonly nullable?: boolean;
    readonly filter?: boolean;
    readonly always?: boolean;
    /** Whether a row is deleted with its target. */
    readonly goesWith?: boolean;
    readonly isHeld?: boolean;
  } = {},
): PropertyDecorator {
  return (prototype, property) => {
    declarationOf(prototype.constructor as never).relations.set(String(property), {
      target,
      filter: options.filter ?? false,
      description,
    });
    Field(() => classNamed(target) as never, { nullable: !options.always, description })(prototype, property);
    ManyToOne(target, {
      nullable: options.nullable ?? false,
      ...(options.isHeld ? HELD : {}),
      ...(options.goesWith ? { onDelete: 'CASCADE' } : {}),
    })(prototype, property);
    JoinColumn({ name: `${snake(String(property))}_id` })(prototype, property);
    Index()(prototype, property);
  };
}

/** A list of the rows of another noun whose relation `inverse` points here, as a Relay connection. */
export function Connected(target: string, inverse: string, description: string): PropertyDecorator {
  return (prototype, property) => {
    const field = String(property);
    declareList(prototype, field, { target, inverse, filter: false, description });
  };
}

/** A list of what is paired with this row in a table of pairs, as a Relay connection: the States of a decision, the decisions of a State. */
export function Paired(
  target: string,
  pairs: Pairs,
  description: string,
  options: { readonly filter?: boolean } = {},
): PropertyDecorator {
  return (prototype, property) =>
    declareList(prototype, String(property), { target, pairs, filter: options.filter ?? false, description });
}

function declareList(prototype: object, field: string, list: ListDeclaration): void {
  declarationOf(prototype.constructor as never).lists.set(field, list);
  const method = { value: () => undefined, writable: true, configurable: true };
  Object.defineProperty(prototype, field, method);
  Field(() => nounNamed(list.target).connectionType as never, { description: list.description })(prototype, field, method);
  listArguments(list.target, prototype, field);
}

/** A field reckoned from columns of the same row. Arguments, if any, are declared by `arguments`. */
export function Computed(
  type: unknown,
  description: string,
  declaration: ComputedDeclaration & {
    readonly nullable?: boolean;
    readonly arguments?: Readonly<Record<string, { type: unknown; description: string }>>;
  },
): PropertyDecorator {
  return (prototype, property) => {
    const field = String(property);
    declarationOf(prototype.constructor as never).computed.set(field, declaration);
    const method = { value: () => undefined, writable: true, configurable: true };
    Object.defineProperty(prototype, field, method);
    Field(() => type as never, { nullable: declaration.nullable ?? false, description })(prototype, property, method);
    for (const [name, argument] of Object.entries(declaration.arguments ?? {})) {
      Arg(name, () => argument.type as never, { nullable: true, description: argument.description })(prototype, field, 0);
    }
  };
}

/** In an answer that is no noun: a field whose value is the row number of a noun (or a list of them), read when it is selected. */
export function Loaded(
  target: string,
  description: string,
  options: { readonly many?: boolean; readonly size?: number } = {},
): PropertyDecorator {
  return (prototype, property) => {
    const many = options.many ?? false;
    declareLoaded({ class: prototype.constructor as never, field: String(property), target, many });
    Field(() => (many ? [classNamed(target)] : classNamed(target)) as never, {
      nullable: !many,
      description,
      ...(options.size === undefined ? {} : ofSize(options.size)),
    })(prototype, property);
  };
}

/** For a list that is no connection: how many rows it is taken to have when the cost of a query is reckoned. Fractions are allowed. */
export function ofSize(size: number): { complexity: (cost: { childComplexity: number }) => number } {
  return { complexity: ({ childComplexity }) => 1 + Math.ceil(size * childComplexity) };
}

/** The root fields of a noun: one by its business key, and the list. Their resolvers are set by `installReading`. */
export function rootFields(target: Class): Class {
  const { noun } = declarationOf(target);
  if (!noun) throw new Error(`${target.name} has no @Noun.`);
  abstract class Root {}
  const method = { value: () => undefined, writable: true, configurable: true };
  Resolver()(Root);
  if (noun.one && noun.key) {
    Object.defineProperty(Root.prototype, noun.one, method);
    Query(() => target as never, {
      nullable: true,
      description: `One ${noun.name} by its ${noun.key}. An unknown one is an error that proposes some that exist.`,
    })(Root.prototype, noun.one, method);
    Arg(noun.key, () => String, { description: `Business key: \`${noun.key}\` of the ${noun.name}.` })(
      Root.prototype,
      noun.one,
      0,
    );
  }
  if (noun.many) {
    Object.defineProperty(Root.prototype, noun.many, method);
    Query(() => declarationOf(target).connectionType as never, { description: `All ${noun.name} rows that the caller may see.` })(
      Root.prototype,
      noun.many,
      method,
    );
    listArguments(noun.name, Root.prototype, noun.many);
  }
  return Root;
}

/** The root fields `node` and `nodes`. */
@Resolver()
export class NodeRoot {
  @Query(() => Node, {
    nullable: true,
    description: 'The object with this global id; null when there is none that the caller may see.',
  })
  node(@Arg('id', () => ID, { description: 'Global id as an earlier answer gave it.' }) _id: string): undefined {
    return undefined;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The objects with these global ids, in their order; null in the place of each that is not there or not to be seen.',
  })
  nodes(@Arg('ids', () => [ID], { description: 'At most 100 global ids.' }) _ids: string[]): undefined {
    return undefined;
  }
}
