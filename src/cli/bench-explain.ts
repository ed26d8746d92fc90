/** The SQL that an operation sends, seen from inside: how many statements, and how PostgreSQL runs each. */
import { execute, parse } from 'graphql';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { readConfig } from '../config';
import { type Database, openDatabase } from '../database';
import { installReading } from '../graph/install';
import { compileModel } from '../graph/model';
import { Reader } from '../graph/reader';
import { ENTITIES, buildGraphSchema } from '../schema';
import { PUBLIC } from '../security/viewer';
import type { SavedOperation } from '../server/operations';

export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Opens the graph over a database and tells, for an operation, the statements that it sends once what is kept in memory is there. */
export async function openStatements(
  url: string,
): Promise<{ database: Database; statementsOf: (operation: SavedOperation) => Promise<Statement[]> }> {
  const database = await openDatabase(readConfig({ DATABASE_URL: url }), console.error, ENTITIES);
  const model = compileModel(database.dataSource);
  const schema = buildGraphSchema();
  installReading(schema, model, { maxIds: 100 });
  const statementsOf = async ({ query, variables }: SavedOperation): Promise<Statement[]> => {
    let sent: Statement[] = [];
    const pool = {
      query: (statement: { name: string; text: string; values: unknown[]; rowMode: 'array' }): Promise<{ rows: unknown[][] }> => {
        sent.push(statement);
        return database.pool.query(statement);
      },
    };
    for (let time = 0; time < 2; time += 1) {
      sent = [];
      const reader = new Reader(model, pool, PUBLIC, { defaultSize: 20, maxSize: 100 });
      await execute({ schema, document: parse(query), variableValues: variables, contextValue: { reader } });
    }
    return sent;
  };
  return { database, statementsOf };
}

/** A value of a statement as SQL: `EXECUTE` takes no parameters of its own. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return value.length === 0 ? `'{}'` : `ARRAY[${value.map(literal).join(', ')}]`;
  return typeof value === 'string' ? escapeLiteral(value) : JSON.stringify(value);
}

/** Runs a statement twice as the house does, prepared and with a generic plan, and gives the second run's plan with its times and buffers. */
export async function explain({ pool }: Pick<Database, 'pool'>, { name, text, values }: Statement): Promise<string> {
  const client = await pool.connect();
  try {
    const prepared = escapeIdentifier(`explain ${name}`);
    await client.query(`PREPARE ${prepared} AS ${text}`);
    const run = `EXECUTE ${prepared}${values.length > 0 ? ` (${values.map(literal).join(', ')})` : ''}`;
    await client.query(run);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${run}`);
    await client.query(`DEALLOCATE ${prepared}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    client.release();
  }
}
