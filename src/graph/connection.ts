import { Arg, Field, InputType, Int, InterfaceType, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type Declaration, type OrderDeclaration, nounNamed } from './declarations';
import { Day, PartialDate } from './scalars';

/** Anything with a global id. */
@InterfaceType('Node', {
  description: 'Anything with a global id, so that `node(id)` and `nodes(ids)` find it again.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Opaque global id, the same for ever. Not a business key: those are `key`, `slug`, `code`. Example: `U3RhdGU6MTI`.',
  })
  id: string;
}

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field({ description: 'Whether rows follow this page; read from one row more than the page, never guessed.' })
  hasNextPage: boolean;
  @Field({ description: 'Whether rows stand before this page. After `after` it is true, since the row of the cursor does.' })
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first row, for `before`. Null on an empty page.' })
  startCursor: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row, for `after`. Null on an empty page.' })
  endCursor: string | null;
}

@InputType({
  description:
    'A span of days. Both ends are included; a missing end is open. A date known only to its year or month is inside when it may be.',
})
export class DateRange {
  @Field(() => PartialDate, { nullable: true, description: 'First day of the span. Example: `2010-01-01`.' })
  from?: string | null;
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Last day of the span. Example: `2014`, meaning up to its 31 December.',
  })
  until?: string | null;
}

@InputType({ description: 'A span of whole numbers. Both ends are included; a missing end is open.' })
export class IntRange {
  @Field(() => Int, { nullable: true, description: 'Smallest number of the span.' })
  from?: number | null;
  @Field(() => Int, { nullable: true, description: 'Largest number of the span.' })
  until?: number | null;
}

/** Makes the edge and connection types of a noun; called once, by `@Noun`. */
export function makeConnection(declaration: Declaration, name: string): void {
  abstract class Edge {}
  ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })(Edge);
  Field(() => String, {
    description:
      'Opaque place of this row in its list, for `after` and `before`; it stays valid while rows are added, and belongs to this list and order only.',
  })(Edge.prototype, 'cursor');
  Field(() => declaration.class as never, { description: `The ${name} itself.` })(Edge.prototype, 'node');
  abstract class Connection {}
  ObjectType(`${name}Connection`, { description: `A page of a list of ${name} (Relay connection).` })(Connection);
  Field(() => [Edge as never], { description: 'The rows of this page with their cursors.' })(Connection.prototype, 'edges');
  Field(() => [declaration.class as never], { description: 'The rows of this page, without cursors.' })(
    Connection.prototype,
    'nodes',
  );
  Field(() => PageInfo, { description: 'Where this page stands in its list.' })(Connection.prototype, 'pageInfo');
  Field(() => Int, {
    description:
      'Exact number of rows of the whole list under its filter that the caller may see. Counted only when it is selected.',
  })(Connection.prototype, 'totalCount');
  declaration.connectionType = Connection;
}

/**
 * Makes the filter input of a noun from the attributes, relations and lists that say `filter`, its own and those of the
 * registry where it has a record; called once, by `@Noun`.
 */
export function makeFilter(declaration: Declaration, name: string, registry: Declaration | undefined): void {
  abstract class Filter {}
  InputType(`${name}Filter`, {
    description: `Which ${name} rows to list. Every condition given must hold; several values in one condition mean any of them; null means: has none.`,
  })(Filter);
  for (const [field, { type, filter, isCode, description }] of new Map([
    ...(registry?.attributes ?? []),
    ...declaration.attributes,
  ])) {
    if (!filter) continue;
    const input =
      type === PartialDate || type === Day ? () => DateRange
      : type === Int ? () => IntRange
      : type === Boolean ? () => Boolean
      : () => [type as never]; // prettier-ignore
    Field(input as never, {
      nullable: true,
      description: `By ${field}${isCode ? '; an unknown one is an error' : ''}: ${description}`,
    })(Filter.prototype, field);
  }
  for (const [field, { filter, description }] of [
    ...(registry?.relations ?? []),
    ...declaration.relations,
    ...declaration.lists,
  ]) {
    if (!filter) continue;
    Field(() => [String], {
      nullable: true,
      description: `By business key of ${field}; an unknown one is an error. ${description}`,
    })(Filter.prototype, field);
  }
  for (const [field, { type, description }] of Object.entries(declaration.noun?.conditions ?? {}))
    Field(type as never, { nullable: true, description })(Filter.prototype, field);
  declaration.filterType = Filter;
}

/** Makes the order enum of a noun, each order forwards and backwards; called once, by `@Noun`. */
export function makeOrder(declaration: Declaration, name: string, orders: Readonly<Record<string, OrderDeclaration>>): void {
  const members: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const [order, { description }] of Object.entries(orders)) {
    members[order] = order;
    members[`${order}_DESC`] = `${order}_DESC`;
    valuesConfig[order] = { description: `${description} Ascending, rows without it last.` };
    valuesConfig[`${order}_DESC`] = { description: `${description} Descending, rows without it last.` };
  }
  registerEnumType(members, {
    name: `${name}Order`,
    description: `In which order to list ${name} rows; ties are broken by id.`,
    valuesConfig,
  });
  declaration.orderType = members;
}

/** Gives a field the arguments of every list: first, after, last, before, filter, orderBy. */
export function listArguments(target: string, prototype: object, field: string): void {
  const arg = (name: string, type: () => unknown, description: string): void => {
    Arg(name, type as never, { nullable: true, description })(prototype, field, 0);
  };
  arg('first', () => Int, 'How many rows from the start (or after `after`): 1 to 100. Default 20. Not together with `last`.');
  arg('after', () => String, 'Only rows after the row with this cursor of the same list and order.');
  arg('last', () => Int, 'How many rows from the end (or before `before`): 1 to 100. Not together with `first`.');
  arg('before', () => String, 'Only rows before the row with this cursor of the same list and order.');
  arg('filter', () => nounNamed(target).filterType, 'Which rows; all when left out.');
  arg('orderBy', () => nounNamed(target).orderType, 'In which order; the first of the enum when left out.');
}
