/** The connections of a process: one pool for reading callers' requests, one for imports, and TypeORM for metadata and migrations. */
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Config } from './config';

export interface Database {
  readonly pool: Pool;
  readonly writer: Pool;
  readonly dataSource: DataSource;
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

export async function openDatabase(config: Config, log: (line: string) => void, recordClasses: readonly (new () => object)[]): Promise<Database> {
  const connection = { connectionString: config.databaseUrl, application_name: 'clearing-house' };
  const pool = new Pool({
    ...connection,
    max: config.poolSize,
    connectionTimeoutMillis: config.poolWaitMs,
    statement_timeout: config.statementTimeoutMs,
    query_timeout: config.statementTimeoutMs + 1000,
    idle_in_transaction_session_timeout: 10_000,
    options: '-c plan_cache_mode=force_generic_plan -c pg_trgm.word_similarity_threshold=0.5 -c default_transaction_read_only=on',
  });
  const writer = new Pool({ ...connection, max: 4, connectionTimeoutMillis: 10_000 });
  for (const one of [pool, writer]) one.on('error', (error) => log(`A database connection was lost: ${error.message}`));
  const dataSource = new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    entities: [...recordClasses],
    migrations: [`${__dirname}/../migrations/*.{js,ts}`],
    migrationsTableName: 'migration',
    extra: { max: 2 },
    poolErrorHandler: (error: Error) => log(`A database connection was lost: ${error.message}`),
  } as never);
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
