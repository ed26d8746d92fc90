/** A service on a free port of loopback with a small graph of its own, for tests of what every graph gets from the server. */
import { GraphQLError, type GraphQLFieldResolver, buildSchema } from 'graphql';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { readConfig } from '../../src/config';
import { badInput } from '../../src/errors';
import { type ServerConfig, type ServerOptions, createServer } from '../../src/server/create-server';

/** The settings as they are by default, with budgets that no test meets by chance. */
export const CONFIG: ServerConfig = readConfig({ REQUESTS_PER_MINUTE: '1000000', COST_PER_MINUTE: '1000000000' });

export const SDL = /* GraphQL */ `
  interface Node {
    id: ID!
  }
  type Item implements Node {
    id: ID!
    name: String
    must: String!
    items(first: Int, last: Int, after: String): ItemConnection!
    next: Item
  }
  type ItemEdge {
    cursor: String!
    node: Item!
  }
  type PageInfo {
    hasNextPage: Boolean!
  }
  type ItemConnection {
    edges: [ItemEdge!]!
    nodes: [Item!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  enum Colour {
    RED
    GREEN
  }
  input Wish {
    text: String
    colour: Colour
    numbers: [Int!]
  }
  type Query {
    hello: String
    echo(text: String, wish: Wish, limit: Int! = 3): String
    item: Item
    items(first: Int, last: Int, after: String): ItemConnection!
    nodes(ids: [ID!]!): [Node]!
    fail(how: String!): String
    mustFail(how: String!): String!
    slow(ms: Int!): String
    requestId: String
  }
  type Mutation {
    change: String
  }
`;

const ITEM = {
  __typename: 'Item',
  id: '1',
  name: 'one',
  must: 'must',
  next: { __typename: 'Item', id: '2', name: 'two', must: null },
};
const PAGE = { edges: [{ cursor: 'c', node: ITEM }], nodes: [ITEM], pageInfo: { hasNextPage: false }, totalCount: 1 };

/** Errors as the driver and the domain throw them, by name. */
export const FAULTS: Readonly<Record<string, () => Error>> = {
  sql: () =>
    Object.assign(new Error('relation "secret_table" does not exist'), { code: '42P01', query: 'SELECT * FROM secret_table' }),
  bug: () => new TypeError("Cannot read properties of undefined (reading 'x') at /srv/app/src/secret.ts:3"),
  word: () => 'a bare string' as unknown as Error,
  input: () => badInput('`first` is 0: it must be 1 to 100.', { argument: 'first' }),
  uncoded: () => new GraphQLError('internal words of graphql'),
  refused: () => new AggregateError([Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })]),
  shutdown: () => Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
  full: () => Object.assign(new Error('sorry, too many clients already'), { code: '53300' }),
  frozen: () => new Error('Query read timeout'),
  waiting: () => new Error('timeout exceeded when trying to connect'),
  timeout: () => Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }),
};

const fail: GraphQLFieldResolver<unknown, unknown, { how: string }> = async (_source, { how }) => {
  throw FAULTS[how]?.() ?? new Error(how);
};

export function testSchema(): ReturnType<typeof buildSchema> {
  const schema = buildSchema(SDL);
  const resolvers: Record<string, Record<string, GraphQLFieldResolver<never, never>>> = {
    Query: {
      hello: () => 'hello',
      echo: (_source, args) => JSON.stringify(args),
      item: async () => ITEM,
      items: async () => PAGE,
      nodes: (_source, { ids }: { ids: string[] }) => ids.map(() => ITEM),
      fail: fail as never,
      mustFail: fail as never,
      slow: (_source, { ms }: { ms: number }) => new Promise((resolve) => setTimeout(() => resolve('late'), ms)),
      requestId: (_source, _args, { caller }: { caller: { requestId: string } }) => caller.requestId,
    },
    Mutation: { change: () => 'changed' },
    Item: { items: async () => PAGE },
  };
  for (const [type, fields] of Object.entries(resolvers)) {
    const known = (schema.getType(type) as unknown as { getFields(): Record<string, { resolve?: unknown }> }).getFields();
    for (const [field, resolve] of Object.entries(fields)) known[field]!.resolve = resolve;
  }
  return schema;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Lines of the log, as objects. */
  readonly log: Record<string, unknown>[];
  readonly close: () => Promise<void>;
  /** Sends a query by POST. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Loose, as JSON is: a test reads it as it goes. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export async function startServer({
  config,
  ...options
}: Partial<Omit<ServerOptions, 'config'>> & { config?: Partial<ServerConfig> } = {}): Promise<RunningServer> {
  const log: Record<string, unknown>[] = [];
  const service = await createServer({
    schema: testSchema(),
    database: { pool: { totalCount: 3, idleCount: 2, waitingCount: 1 }, isReachable: async () => true },
    config: { ...CONFIG, ...config },
    log: pino({ level: 'info' }, { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) }),
    contextFor: () => ({}),
    operations: [],
    ...options,
  });
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = service.app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    log,
    close: () => service.close(),
    ask: async (query, variables, headers = {}) =>
      answerOf(
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query, variables }),
        }),
      ),
  };
}

/** Reads an answer of `fetch`; `body` is its JSON, when it is JSON. */
export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== '' ? JSON.parse(text) : undefined,
  };
}
