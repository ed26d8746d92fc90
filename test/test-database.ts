import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { readConfig } from '../src/config';
import { type Database, openDatabase } from '../src/database';
import { ENTITIES } from '../src/schema';

/** Environment variables by which `global-setup.ts` tells the tests where the server is, and the name of this run. */
export const SERVER_URL = 'TEST_SERVER_URL';
export const RUN = 'TEST_RUN';

/** Every database of this run begins so: two runs may share a server. */
const prefix = (): string => `clearing_house_test_${process.env[RUN] ?? ''}_`;

/** The database with the migrated schema and the catalogue. */
export function templateName(): string {
  return `${prefix()}template`;
}

export function urlOf(database: string): string {
  const url = new URL(process.env[SERVER_URL] ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement on the server itself: creating and dropping databases. */
export async function onServer(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: process.env[SERVER_URL] });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

export async function databasesOfRun(): Promise<string[]> {
  const rows = await onServer(`SELECT datname AS name FROM pg_database WHERE starts_with(datname, '${prefix()}')`);
  return rows.map(({ name }) => String(name));
}

export interface TestDatabase extends Database {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own for a test file, with the catalogue in it (`empty`: without anything); end it with `drop`. */
export async function testDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  const { url, drop } = await newDatabase(options.empty ? 'template0' : templateName());
  const database = await openDatabase(readConfig({ DATABASE_URL: url }), () => undefined, ENTITIES);
  return {
    ...database,
    url,
    drop: async () => {
      const dangling = await (options.empty ? Promise.resolve([]) : danglingPointers(database)).finally(() => database.close());
      await drop();
      if (dangling.length > 0) throw new Error(`A test has left pointers at what is not there: ${dangling.join(', ')}`);
    },
  };
}

/** Columns that the database does not check itself (`HELD`), with how many of their rows point at nothing: none, whatever a test did. */
export async function danglingPointers({ dataSource, writer }: Pick<Database, 'dataSource' | 'writer'>): Promise<string[]> {
  const held = dataSource.entityMetadatas.flatMap(({ tableName, relations }) =>
    relations
      .filter(({ createForeignKeyConstraints }) => !createForeignKeyConstraints)
      .map(({ joinColumns, inverseEntityMetadata }) => {
        const column = joinColumns[0]?.databaseName ?? '';
        return `SELECT '${tableName}.${column}', count(*)::int FROM ${tableName} t WHERE t.${column} IS NOT NULL AND NOT EXISTS (SELECT FROM ${inverseEntityMetadata.tableName} o WHERE o.id = t.${column})`;
      }),
  );
  const { rows } = await writer.query<[string, number]>({ text: held.join(' UNION ALL '), rowMode: 'array' });
  return rows.filter(([, count]) => count > 0).map(([column, count]) => `${column} (${count})`);
}

/** A new database made from a template, and nothing connected to it. */
export async function newDatabase(template = 'template0'): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `${prefix()}${randomBytes(6).toString('hex')}`;
  // Files are copied in half of the time that writing a log of every page takes.
  await onServer(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE ${template} STRATEGY FILE_COPY`);
  return {
    url: urlOf(name),
    drop: async () => {
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
