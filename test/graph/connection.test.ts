/** The rules of Relay connections, of nodes and of cursors, asked of every connection that the schema has. */
import { type GraphQLField, type GraphQLObjectType, isEnumType, isObjectType, getNamedType } from 'graphql';
import { type House, onlyError, openHouse } from '../ask';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Every field that gives a connection, as the type that has it and the field. */
function connections(): { readonly type: GraphQLObjectType; readonly field: GraphQLField<unknown, unknown> }[] {
  return Object.values(house.schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ type: result }) => getNamedType(result).name.endsWith('Connection'))
        .map((field) => ({ type, field })),
    );
}

/** Selects `selection` below the connection field of a type, through `node(id)` or as a root field. */
function operationFor({ type, field }: ReturnType<typeof connections>[number], selection: string, args = 'first: 3'): string {
  const list = `list: ${field.name}${field.name === 'search' ? `(query: "life", first: 3)` : args ? `(${args})` : ''} { ${selection} }`;
  return type.name === 'Query' ? `{ ${list} }` : `query ($id: ID!) { node(id: $id) { ... on ${type.name} { ${list} } } }`;
}

const RELAY = 'edges { cursor node { __typename } } nodes { __typename } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';

/** Global ids of some rows of a noun. */
async function someIds(type: string): Promise<string[]> {
  const many = house.model.nouns.get(type)?.many ?? '';
  const { data } = await house.ask(`{ rows: ${many}(first: 2) { nodes { id } } }`);
  return data.rows.nodes.map(({ id }: { id: string }) => id);
}

describe('every connection', () => {
  it('is described as Relay asks', () => {
    const faults = connections().flatMap(({ type, field }) => {
      const where = `${type.name}.${field.name}`;
      const connection = getNamedType(field.type) as GraphQLObjectType;
      const fields = connection.getFields();
      const edge = getNamedType(fields['edges']?.type ?? field.type);
      const args = field.args.map(({ name }) => name);
      return [
        ...['edges', 'nodes', 'pageInfo', 'totalCount'].filter((name) => !fields[name]).map((name) => `${where} has no ${name}`),
        ...(isObjectType(edge) && edge.name.endsWith('Edge') && edge.getFields()['cursor'] && edge.getFields()['node'] ? [] : [`${where} has no edges`]),
        ...(field.name === 'search' ? ['first', 'after'] : ['first', 'after', 'last', 'before', 'filter', 'orderBy'])
          .filter((name) => !args.includes(name))
          .map((name) => `${where} takes no ${name}`),
      ];
    });
    expect(faults).toEqual([]);
    expect(connections().length).toBeGreaterThan(40);
  });

  it('gives edges, nodes, cursors and a count that agree', async () => {
    const faults: string[] = [];
    for (const connection of connections()) {
      const ids = connection.type.name === 'Query' ? [undefined] : await someIds(connection.type.name);
      for (const id of ids) {
        const { data, errors } = await house.ask(operationFor(connection, RELAY), { id });
        const { list } = id === undefined ? data : data.node;
        const agrees =
          errors.length === 0 &&
          list.edges.length === list.nodes.length &&
          list.nodes.length === Math.min(3, list.totalCount) &&
          list.pageInfo.hasNextPage === list.totalCount > 3 &&
          list.pageInfo.hasPreviousPage === false &&
          list.pageInfo.startCursor === (list.edges[0]?.cursor ?? null) &&
          list.pageInfo.endCursor === (list.edges.at(-1)?.cursor ?? null);
        if (!agrees) faults.push(`${connection.type.name}.${connection.field.name}: ${JSON.stringify(errors)} ${JSON.stringify(list)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('can be read in every order that its enum offers', async () => {
    const faults: string[] = [];
    for (const connection of connections().filter(({ type }) => type.name === 'Query')) {
      const order = getNamedType(connection.field.args.find(({ name }) => name === 'orderBy')?.type ?? connection.field.type);
      for (const value of isEnumType(order) ? order.getValues() : []) {
        const { data, errors } = await house.ask(operationFor(connection, 'pageInfo { startCursor } nodes { __typename }', `first: 2, orderBy: ${value.name}`));
        if (errors.length > 0 || data.list.nodes.length > 2) faults.push(`${connection.field.name} ${value.name}: ${String(errors[0]?.message)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('refuses sizes that are not 1 to 100, and both ends at once, saying what is allowed', async () => {
    for (const connection of connections().filter(({ type, field }) => type.name === 'Query' && field.name !== 'search')) {
      for (const [args, says] of [
        ['first: 0', /`first` is 0: it must be 1 to 100/],
        ['first: -1', /`first` is -1: it must be 1 to 100/],
        ['last: 101', /`last` is 101: it must be 1 to 100.*`before`/],
        ['first: 1, last: 1', /give one of them, 1 to 100/],
      ] as const) {
        expect(onlyError(await house.ask(operationFor(connection, 'totalCount', args)))).toMatch(says);
      }
    }
  });
});
