import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ENTITIES } from '../src/schema';
import { readConfig } from '../src/config';
import { type Database, openDatabase } from '../src/database';

/** Where the tests' server is, and the database with the migrated schema and the catalogue, both made by `global-setup.ts`. */
export const SERVER_URL = 'TEST_SERVER_URL';
export const TEMPLATE = 'clearing_house_template';

export function urlOf(database: string): string {
  const url = new URL(process.env[SERVER_URL] ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement on the server itself: creating and dropping databases. */
export async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env[SERVER_URL] });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export interface TestDatabase extends Database {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own for a test file, with the catalogue in it (`empty`: without anything); end it with `drop`. */
export async function testDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}${options.empty ? '' : ` TEMPLATE ${TEMPLATE}`}`);
  const url = urlOf(name);
  const database = await openDatabase(readConfig({ DATABASE_URL: url }), () => undefined, ENTITIES);
  return {
    ...database,
    url,
    drop: async () => {
      await database.close();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
