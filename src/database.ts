/**
 * The connections of a process: one pool for reading callers' requests, one for imports, and TypeORM for metadata and
 * migrations. Only `main`, `cli` and tests open them; what they are opened for comes as a parameter, so no noun is known here.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Pool, type QueryArrayConfig, type QueryArrayResult } from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { Config } from './config';

export interface Database {
  /** For requests: read-only, with limits of time. */
  readonly pool: ReadingPool;
  /** For imports and migrations. */
  readonly writer: Pool;
  readonly dataSource: DataSource;
  /** Whether the database answers a caller's statement now. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

export type DatabaseConfig = Pick<
  Config,
  'databaseUrl' | 'poolSize' | 'poolWaitMs' | 'statementTimeoutMs' | 'writerPoolSize' | 'databaseWaitMs'
>;

/** The database cannot be used; the message says why and what to check, and has no password in it. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}

/** Settings of a connection for requests. Source: `reference/performance.md`, "What each step is worth"; PostgreSQL, chapter 19. */
const FOR_READING = {
  plan_cache_mode: 'force_generic_plan',
  default_transaction_read_only: 'on',
  jit: 'off',
  'pg_trgm.word_similarity_threshold': '0.5',
};

/**
 * Settings of a statement that is planned for its values. A row read through whole is reckoned at three times what PostgreSQL takes it for: its
 * tables are in memory and its conditions cost more than a comparison, so that looking up ten thousand numbers is quicker than it believes.
 * Measured: a check before a provisional measure for Mexico and life takes 31 ms instead of 84, for Russia 67 instead of 136.
 */
const FOR_ITS_VALUES = 'SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL cpu_tuple_cost = 0.03';

/** Connections for requests. */
class ReadingPool extends Pool {
  /** Runs a statement by a plan made for its values: for one of many conditions, whose best plan depends on how many rows meet them. */
  async planned(statement: QueryArrayConfig): Promise<QueryArrayResult<unknown[]>> {
    const client = await this.connect();
    // Without a listener, a connection that is lost would end the process; the statement that it carried fails by itself.
    const lost = (): void => undefined;
    client.on('error', lost);
    let isWhole = false;
    try {
      await client.query(`BEGIN; ${FOR_ITS_VALUES}`);
      const result = await client.query<unknown[]>(statement);
      await client.query('COMMIT');
      isWhole = true;
      return result;
    } finally {
      client.off('error', lost);
      // One that failed may be in the middle of anything: the pool makes a new one.
      client.release(!isWhole);
    }
  }
}

/**
 * Connects to `databaseUrl`. A database that cannot be reached is waited for, with a line every ten seconds.
 *
 * @throws DatabaseUnusable after `databaseWaitMs`, or at once when waiting does not help: wrong password, no such database,
 *   older than PostgreSQL 15, not in UTF-8, without the extensions.
 */
export async function openDatabase(
  config: DatabaseConfig,
  log: (line: string) => void,
  recordClasses: readonly (abstract new () => object)[],
): Promise<Database> {
  const url = config.databaseUrl ?? '';
  await waitUntilUsable(url, config.databaseWaitMs, log);
  const connection = { connectionString: url, application_name: 'clearing-house', keepAlive: true };
  const pool = new ReadingPool({
    ...connection,
    max: config.poolSize,
    connectionTimeoutMillis: config.poolWaitMs,
    // Prepared statements go with their connection.
    idleTimeoutMillis: 60_000,
    statement_timeout: config.statementTimeoutMs,
    // What ends a request when PostgreSQL is frozen rather than down.
    query_timeout: config.statementTimeoutMs + 500,
    idle_in_transaction_session_timeout: 10_000,
    options: Object.entries(FOR_READING)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  });
  const writer = new Pool({
    ...connection,
    max: config.writerPoolSize,
    connectionTimeoutMillis: 10_000,
    // Statements that do not wait for each other's answers are sent one behind another, and the database need not wait for us.
    pipeline: true,
    // Compiling a statement of an import takes longer than the statement.
    options: '-c jit=off',
  });
  // Without a listener, a database that restarts would end the process.
  const lost = (error: Error): void => log(`A database connection was lost: ${error.message}`);
  pool.on('error', lost);
  writer.on('error', lost);
  forgetNeedlessIndexes();
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
    isReachable: async () => {
      try {
        await pool.query('SELECT 1');
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await Promise.allSettled([pool.end(), writer.end(), dataSource.destroy()]);
    },
  };
}

/** A foreign key has an index by which its rows are found; not one more where another index of its table begins with it. */
function forgetNeedlessIndexes(): void {
  const { indices } = getMetadataArgsStorage();
  const columnsOf = ({ columns }: (typeof indices)[number]): string[] => (Array.isArray(columns) ? columns : []);
  for (const one of [...indices]) {
    const [column, second] = columnsOf(one);
    const isNeedless = indices.some(
      (other) => other.target === one.target && !other.where && columnsOf(other).length > 1 && columnsOf(other)[0] === column,
    );
    if (!one.unique && !one.where && second === undefined && isNeedless) indices.splice(indices.indexOf(one), 1);
  }
}

/** Refusals that waiting does not mend, by SQLSTATE. Source: PostgreSQL, appendix A. */
const REFUSALS: Readonly<Record<string, string>> = {
  '28P01': 'the password is not accepted',
  '28000': 'the user may not log in',
  '3D000': 'it has no database of this name',
  '42501': 'the user may not connect',
};

async function waitUntilUsable(url: string, patienceMs: number, log: (line: string) => void): Promise<void> {
  const place = placeOf(url);
  const until = Date.now() + patienceMs;
  let toldAt = 0;
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const fault = await faultOf(client);
      if (fault !== undefined) throw new DatabaseUnusable(`The database at ${place} cannot be used: ${fault}.`);
      return;
    } catch (error) {
      if (error instanceof DatabaseUnusable) throw error;
      const { code = 'no answer' } = error as { code?: string };
      const why = REFUSALS[code] ?? `it cannot be reached (${code})`;
      if (Date.now() >= until || code in REFUSALS) {
        throw new DatabaseUnusable(
          `The database at ${place} cannot be used: ${why}. Check that the server runs, that host, port and database in DATABASE_URL are right, and that user and password may log in.`,
        );
      }
      if (Date.now() - toldAt >= 10_000) {
        toldAt = Date.now();
        log(`Waiting up to ${Math.ceil((until - toldAt) / 1000)} s for the database at ${place}: ${why}.`);
      }
      await sleep(Math.min(500, Math.max(0, until - Date.now())));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** What makes a database unfit that does answer; undefined: nothing. */
async function faultOf(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ version: number; encoding: string; missing: string | null }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding,
       (SELECT string_agg(name, ' and ') FROM unnest(ARRAY['pg_trgm', 'unaccent']) AS name
         WHERE name NOT IN (SELECT name FROM pg_available_extensions)) AS missing`,
  );
  const { version, encoding, missing } = rows[0] ?? { version: 0, encoding: '', missing: null };
  if (version < 15) return `it is PostgreSQL ${version}, and PostgreSQL 15 to 18 is needed`;
  if (encoding !== 'UTF8')
    return `its encoding is ${encoding}; make one with CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0`;
  if (missing !== null) return `its server lacks ${missing}; install the contrib package of PostgreSQL there`;
  return undefined;
}

/** Host, port and database of an address, without user and password. `db.example:5432/house` */
function placeOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${host || (searchParams.get('host') ?? '')}${pathname}`;
}
