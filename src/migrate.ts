import type { DataSource } from 'typeorm';
import type { Database } from './database';

/** One lock for all processes: two that start together on an empty database must not both create it. */
const LOCK = "hashtextextended('clearing-house migrations', 0)";

/**
 * Brings the schema up to date, and tells each migration that ran. Processes wait for each other: without that, two on an
 * empty database crash at the first try (`reference/protection.md` § 4, 11).
 */
export async function migrate(
  { writer, dataSource }: Pick<Database, 'writer' | 'dataSource'>,
  log: (line: string) => void,
): Promise<void> {
  const client = await writer.connect();
  try {
    await client.query('SET statement_timeout = 0');
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    const migrations = await dataSource.runMigrations({ transaction: 'each' });
    for (const { name } of migrations) log(`Migrated: ${name}`);
    if (migrations.length > 0) await client.query('ANALYZE');
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
