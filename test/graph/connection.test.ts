/** The rules of Relay connections, asked of every connection that the schema has. */
import { getNamedType, isEnumType, isObjectType, type GraphQLOutputType } from 'graphql';
import { type House, onlyError, openHouse, pluck } from '../ask';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A field that gives a connection, and the type that has it. */
interface ConnectionField {
  readonly type: string;
  readonly field: string;
  readonly args: readonly string[];
  readonly orders: readonly string[];
  /** Fields of the connection and of its edges. */
  readonly has: readonly string[];
  readonly edgesHave: readonly string[];
}

function connections(): ConnectionField[] {
  return Object.values(house.schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => {
          const order = field.args.find(({ name }) => name === 'orderBy');
          const enumeration = order && getNamedType(order.type);
          return {
            type: type.name,
            field: field.name,
            args: field.args.map(({ name }) => name),
            orders: isEnumType(enumeration) ? enumeration.getValues().map(({ name }) => name) : [],
            has: fieldsOf(field.type),
            edgesHave: fieldsOf(
              house.schema.getType(getNamedType(field.type).name.replace(/Connection$/, 'Edge')) as GraphQLOutputType,
            ),
          };
        }),
    );
}

function fieldsOf(type: GraphQLOutputType): string[] {
  const named = getNamedType(type);
  return isObjectType(named) ? Object.keys(named.getFields()) : [];
}

/** Selects `selection` below a connection, through `node(id)` or as a root field. */
function operationFor({ type, field }: ConnectionField, selection: string, args = 'first: 3'): string {
  const list = `list: ${field}(${field === 'search' ? 'query: "life", ' : ''}${args}) { ${selection} }`;
  return type === 'Query' ? `{ ${list} }` : `query ($id: ID!) { node(id: $id) { ... on ${type} { ${list} } } }`;
}

const RELAY =
  'edges { cursor node { __typename } } nodes { __typename } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';

interface Page {
  readonly edges: readonly { readonly cursor: string }[];
  readonly nodes: readonly unknown[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
  readonly totalCount: number;
}

/** Global ids of two rows of a noun. */
async function someIds(type: string): Promise<string[]> {
  const many = house.model.nouns.get(type)?.many ?? '';
  const { data } = await house.ask(`{ rows: ${many}(first: 2) { nodes { id } } }`);
  return pluck(data.rows.nodes, 'id');
}

describe('every connection', () => {
  it('is described as Relay asks', () => {
    const faults = connections().flatMap(({ type, field, args, has, edgesHave }) => {
      const wanted = field === 'search' ? ['first', 'after'] : ['first', 'after', 'last', 'before', 'filter', 'orderBy'];
      return [
        ...['edges', 'nodes', 'pageInfo', 'totalCount'].filter((name) => !has.includes(name)),
        ...['cursor', 'node'].filter((name) => !edgesHave.includes(name)),
        ...wanted.filter((name) => !args.includes(name)),
      ].map((name) => `${type}.${field} lacks ${name}`);
    });
    expect(faults).toEqual([]);
    expect(connections().length).toBeGreaterThan(40);
  });

  it('gives edges, nodes, cursors and a count that agree', async () => {
    const faults: string[] = [];
    for (const connection of connections()) {
      const ids = connection.type === 'Query' ? [undefined] : await someIds(connection.type);
      for (const id of ids) {
        const { data, errors } = await house.ask(operationFor(connection, RELAY), { id });
        const { edges, nodes, pageInfo, totalCount } = (id === undefined ? data : data.node).list as Page;
        const agrees =
          errors.length === 0 &&
          edges.length === nodes.length &&
          nodes.length === Math.min(3, totalCount) &&
          pageInfo.hasNextPage === totalCount > 3 &&
          !pageInfo.hasPreviousPage &&
          pageInfo.startCursor === (edges[0]?.cursor ?? null) &&
          pageInfo.endCursor === (edges.at(-1)?.cursor ?? null);
        if (!agrees)
          faults.push(
            `${connection.type}.${connection.field}: ${JSON.stringify(errors)} ${JSON.stringify(pageInfo)} of ${totalCount}`,
          );
      }
    }
    expect(faults).toEqual([]);
  });

  it('can be read in every order that its enum offers', async () => {
    const faults: string[] = [];
    for (const connection of connections().filter(({ type }) => type === 'Query')) {
      for (const order of connection.orders) {
        const { data, errors } = await house.ask(operationFor(connection, 'nodes { __typename }', `first: 2, orderBy: ${order}`));
        if (errors.length > 0 || data.list.nodes.length > 2) faults.push(`${connection.field} ${order}: ${errors[0]?.message}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ['first: 0', /`first` is 0: it must be 1 to 100/],
    ['first: -1', /`first` is -1: it must be 1 to 100/],
    ['last: 101', /`last` is 101: it must be 1 to 100.*`before`/],
    ['first: 1, last: 1', /give one of them, 1 to 100/],
    ['after: ""', /`after` "" is not a cursor of this list/],
    ['before: "nonsense"', /`before` "nonsense" is not a cursor of this list/],
  ])('refuses %s, saying what is allowed', async (args, says) => {
    for (const connection of connections().filter(({ type, field }) => type === 'Query' && field !== 'search')) {
      expect(onlyError(await house.ask(operationFor(connection, 'totalCount', args)))).toMatch(says);
    }
  });
});
