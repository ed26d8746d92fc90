/** The connections of a process: one pool for reading callers' requests, one for imports, and TypeORM for metadata and migrations. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Config } from './config';

export interface Database {
  /** For requests: read-only, with limits of time. */
  readonly pool: Pool;
  /** For imports and migrations. */
  readonly writer: Pool;
  readonly dataSource: DataSource;
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

export type DatabaseConfig = Pick<Config, 'databaseUrl' | 'poolSize' | 'poolWaitMs' | 'statementTimeoutMs' | 'databaseWaitMs'>;

/** Says what to check when the database cannot be used. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}

/** Connects; waits for a database that cannot be reached yet, with a line each time, and gives up after `databaseWaitMs`. */
export async function openDatabase(config: DatabaseConfig, log: (line: string) => void, recordClasses: readonly (abstract new () => object)[]): Promise<Database> {
  const url = config.databaseUrl ?? '';
  await waitUntilReachable(url, config.databaseWaitMs, log);
  const connection = { connectionString: url, application_name: 'clearing-house', keepAlive: true };
  const pool = new Pool({
    ...connection,
    max: config.poolSize,
    connectionTimeoutMillis: config.poolWaitMs,
    statement_timeout: config.statementTimeoutMs,
    // What ends a request when PostgreSQL is frozen rather than down.
    query_timeout: config.statementTimeoutMs + 500,
    idle_in_transaction_session_timeout: 10_000,
    options: '-c plan_cache_mode=force_generic_plan -c pg_trgm.word_similarity_threshold=0.5 -c default_transaction_read_only=on -c jit=off',
  });
  const writer = new Pool({ ...connection, max: 4, connectionTimeoutMillis: 10_000 });
  const lost = (error: Error): void => log(`A database connection was lost: ${error.message}`);
  pool.on('error', lost);
  writer.on('error', lost);
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: [...recordClasses] as never,
    migrations: [`${__dirname}/../migrations/*.{js,ts}`],
    migrationsTableName: 'migration',
    extra: { max: 2, connectionTimeoutMillis: 10_000 },
    poolErrorHandler: lost,
  });
  await dataSource.initialize();
  return {
    pool,
    writer,
    dataSource,
    isReachable: () => pool.query('SELECT 1').then(() => true, () => false), // prettier-ignore
    close: async () => {
      await Promise.allSettled([pool.end(), writer.end(), dataSource.destroy()]);
    },
  };
}

async function waitUntilReachable(url: string, patienceMs: number, log: (line: string) => void): Promise<void> {
  const { host, pathname } = new URL(url);
  const place = `${host}${pathname}`;
  const until = Date.now() + patienceMs;
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
      const version = Math.floor((rows[0]?.version ?? 0) / 10_000);
      if (version < 15) throw new DatabaseUnusable(`The database at ${place} is PostgreSQL ${version}: PostgreSQL 15 to 18 is needed.`);
      return;
    } catch (error) {
      if (error instanceof DatabaseUnusable) throw error;
      const { code } = error as { code?: string };
      const why = REASONS[code ?? ''] ?? `it cannot be reached (${code ?? 'no answer'})`;
      if (Date.now() >= until || REASONS[code ?? ''] !== undefined) {
        throw new DatabaseUnusable(`The database at ${place} cannot be used: ${why}. Check that the server runs, that host, port and database in DATABASE_URL are right, and that user and password may log in.`);
      }
      log(`Waiting for the database at ${place}: ${why}.`);
      await sleep(Math.min(3000, Math.max(0, until - Date.now())));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Errors that waiting does not mend: SQLSTATE → words. Source: PostgreSQL, appendix A. */
const REASONS: Readonly<Record<string, string>> = {
  '28P01': 'the password is not accepted',
  '28000': 'the user may not log in',
  '3D000': 'it has no database of this name',
};
