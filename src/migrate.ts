import type { DataSource } from 'typeorm';
import type { Database } from './database';

/** One lock for all processes: two that start together on an empty database must not both create it. */
const LOCK = "hashtextextended('clearing-house migrations', 0)";

/** Brings the schema up to date; processes wait for each other. Tells each migration that ran. */
export async function migrate({ writer, dataSource }: Pick<Database, 'writer' | 'dataSource'>, log: (line: string) => void): Promise<void> {
  const client = await writer.connect();
  try {
    await client.query('SET statement_timeout = 0');
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    for (const { name } of await dataSource.runMigrations({ transaction: 'each' })) log(`Migrated: ${name}`);
    await client.query('ANALYZE');
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${LOCK})`).catch(() => undefined);
    client.release();
  }
}

/** Whether every migration has run. */
export async function isMigrated(dataSource: DataSource): Promise<boolean> {
  return !(await dataSource.showMigrations());
}

/** SQL that TypeORM would still run to bring the database to the classes; empty when the migrations are complete. */
export async function pendingSchemaChanges(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
