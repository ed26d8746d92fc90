import { type DocumentNode, type ExecutionResult, type GraphQLSchema, execute, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { installReading } from '../src/graph/install';
import { type Model, compileModel } from '../src/graph/model';
import { type Queryable, Reader } from '../src/graph/reader';
import { buildGraphSchema } from '../src/schema';
import { PUBLIC } from '../src/security/viewer';
import { type TestDatabase, testDatabase } from './test-database';

export type Variables = Readonly<Record<string, unknown>>;

/** Asks as a caller does and gives the answer as JSON, with the number of SQL statements that it took. */
export type Ask = (operation: string, variables?: Variables) => Promise<Answer>;

/** What came back: loose, as JSON is; a test reads it as it goes. */
export type Answer = ReturnType<typeof toAnswer>;

/** Changes the database by one SQL statement. */
export type Write = (statement: string, values?: unknown[]) => Promise<unknown[][]>;

/** The whole house for one test file: a database of its own with the catalogue, and the graph over it. */
export interface House {
  readonly schema: GraphQLSchema;
  readonly model: Model;
  readonly database: TestDatabase;
  readonly ask: Ask;
  /** Changes the database of this house for good. */
  readonly write: Write;
  /** A reader for one request, as a resolver has it. */
  reader(): Reader;
  /** Runs a test in a transaction that is rolled back: what `write` changes, its `ask` sees, and nobody after it. */
  pretend(test: (ask: Ask, write: Write, reader: () => Reader, client: PoolClient) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const LIMITS = { defaultSize: 20, maxSize: 100 };

/** The graph follows from the classes alone: the houses of a test file share it. */
let graph: { readonly schema: GraphQLSchema; readonly model: Model } | undefined;
/** Operations that were found valid: a test asks many of them again and again. */
const valid = new Map<string, DocumentNode>();

function graphOf({ dataSource }: TestDatabase): { readonly schema: GraphQLSchema; readonly model: Model } {
  if (graph) return graph;
  graph = { schema: buildGraphSchema(), model: compileModel(dataSource) };
  installReading(graph.schema, graph.model, { maxIds: 100 });
  return graph;
}

function validOperation(schema: GraphQLSchema, operation: string): DocumentNode {
  const known = valid.get(operation);
  if (known) return known;
  const document = parse(operation);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  valid.set(operation, document);
  return document;
}

export async function openHouse(options: { readonly empty?: boolean } = {}): Promise<House> {
  const database = await testDatabase(options);
  const { schema, model } = graphOf(database);
  const readerOver = (pool: Queryable): Reader => new Reader(model, pool, PUBLIC, LIMITS);
  const askOver =
    (pool: Queryable): Ask =>
    async (operation, variables = {}) => {
      const document = validOperation(schema, operation);
      const reader = readerOver(pool);
      return toAnswer(await run(schema, document, variables, reader), reader.statements);
    };
  return {
    schema,
    model,
    database,
    ask: askOver(database.pool),
    write: async (text, values = []) => (await database.writer.query({ text, values, rowMode: 'array' })).rows as unknown[][],
    reader: () => readerOver(database.pool),
    pretend: async (test) => {
      const client = await database.writer.connect();
      try {
        await client.query('BEGIN');
        await client.query('SET LOCAL pg_trgm.word_similarity_threshold = 0.5');
        const pool = oneByOne(client);
        await test(
          askOver(pool),
          async (text, values = []) => (await client.query({ text, values, rowMode: 'array' })).rows as unknown[][],
          () => readerOver(pool),
          client,
        );
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    },
    close: () => database.drop(),
  };
}

async function run(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
  reader: Reader,
): Promise<ExecutionResult> {
  return execute({ schema, document, variableValues: variables, contextValue: { reader } });
}

function toAnswer(result: ExecutionResult, statements: number) {
  return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors: result.errors ?? [], statements };
}

/** One connection as a pool: a statement waits for the one before it. */
function oneByOne(client: PoolClient): Queryable {
  let last: Promise<unknown> = Promise.resolve();
  return {
    query: (statement) => {
      const next = last.then(() => client.query(statement) as unknown as Promise<{ rows: unknown[][] }>);
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** A saved operation, with the variables of its header. */
export function savedOperation(name: string): { readonly text: string; readonly variables: Variables } {
  const text = readFileSync(join(__dirname, `../schema/operations/${name}.graphql`), 'utf8');
  return { text, variables: JSON.parse(/^# variables: (.*)$/m.exec(text)?.[1] ?? '{}') as Variables };
}

/** The only error of an answer, as its message; fails when there are none or several. */
export function onlyError({ errors }: Pick<Answer, 'errors'>): string {
  if (errors.length !== 1) throw new Error(`${errors.length} errors: ${errors.map(({ message }) => message).join('\n')}`);
  const [error] = errors;
  if (error?.extensions['code'] !== 'BAD_USER_INPUT') throw new Error(`No BAD_USER_INPUT: ${error?.stack ?? ''}`);
  return error.message;
}

/** One field of every row, as text: `pluck(data.states.nodes, 'name.text')`. A null on the way is `null`. */
export function pluck(rows: unknown, path: string): string[] {
  return (rows as Record<string, unknown>[]).map((row) =>
    String(path.split('.').reduce<unknown>((value, field) => (value as Record<string, unknown> | null)?.[field] ?? null, row)),
  );
}
