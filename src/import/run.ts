/**
 * The import run that every format shares: reads rows in order, writes them in batches inside transactions, ends each row
 * as created, updated, unchanged or refused, keeps refusals with their reason, and records itself. Repeating a run after a
 * kill completes it; the same files twice change nothing; two runs of one source wait for each other.
 */
import { setImmediate as answersIn } from 'node:timers/promises';
import { DatabaseError, type PoolClient } from 'pg';
import type { Database } from '../database';
import { sumFlowEntries } from '../domain/links/citation-flow-entry';
import { countChangedTables } from './count-tables';
import type { Draft, Row } from './draft';
import { type InTransaction, transactionsOf } from './in-transaction';
import { UnreadableFile } from './open-file';
import { type RefusedRow, faultOfRow, keepRefusals } from './refusals';
import { settleStates } from './settle-states';
import { settleWithheld } from './settle-withheld';
import { numberOfSource } from './source-turns';
import { TakenRows } from './taken-rows';
import { type Ends, type ToDrafts, writeBatch } from './write-batch';

/** A source as `catalogue/sources.csv` describes it. */
export interface SourceFacts {
  readonly slug: string;
  readonly name: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly retrievedOn: string | null;
  readonly note: string | null;
}

export interface Counts {
  rowsRead: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
}

export interface RunOptions<T = readonly Draft[]> {
  readonly database: Pick<Database, 'writer' | 'dataSource'>;
  readonly source: SourceFacts;
  readonly format: string;
  readonly files: readonly string[];
  readonly digest: string | null;
  readonly rows: AsyncIterable<Row<T>> | Iterable<Row<T>>;
  /** Turns the rows of a batch into drafts, with a look at what the house has already; left out when the rows are drafts. */
  readonly toDrafts?: ToDrafts<T>;
  /** Digest of what the rows are read with besides the code, as the catalogue is; left out when there is nothing. */
  readonly readWith?: string;
  readonly dryRun?: boolean;
  readonly batchSize?: number;
  /** Asked once it is this run's turn: when true, another process has done the work meanwhile and nothing is read. */
  readonly skipWhen?: () => Promise<boolean>;
  /** Told after every batch. */
  readonly progress?: (counts: Counts) => void;
  /** Told of each row that was refused and of its reason, once both are kept, or would be but for a dry run. */
  readonly refused?: (row: RefusedRow) => void;
  readonly log: (line: string) => void;
}

/** The result of a run: totals, and the same by file. They add up to the rows read, or the run fails. */
export interface RunReport {
  readonly totals: Counts;
  readonly byFile: ReadonlyMap<string, Counts>;
}

/** What came of rows that were written. */
interface Written {
  readonly ends: Ends;
  readonly refused: readonly RefusedRow[];
}

const ignore = (): void => undefined;
const noCounts = (): Counts => ({ rowsRead: 0, created: 0, updated: 0, unchanged: 0, refused: 0 });

export async function runImport<T>(options: RunOptions<T>): Promise<RunReport> {
  const client = await options.database.writer.connect();
  // Without a listener, a connection that is lost would end the process. What comes of it says less than how it was lost.
  let fault: Error | undefined;
  const lost = (error: Error): void => void (fault ??= error);
  client.on('error', lost);
  const lock = [`import ${options.source.slug}`];
  try {
    await waitForTurn(client, lock, options);
    if (await options.skipWhen?.()) return { totals: noCounts(), byFile: new Map() };
    if (options.dryRun) await client.query('BEGIN');
    const run = new Run(client, options);
    await run.start();
    try {
      const report = await run.readAll();
      if (options.dryRun) await client.query('ROLLBACK');
      return report;
    } catch (error) {
      await client
        .query(options.dryRun ? 'ROLLBACK' : `UPDATE import_run SET state = 'INTERRUPTED' WHERE id = ${run.id}`)
        .catch(ignore);
      if (fault === undefined) throw error;
      // A database without space says so before it breaks down, and that is what helps.
      const reason = saysWhyItEnds(error) ? error : fault;
      throw new Error(`The database connection was lost: ${reason.message}. Repeat the import to complete it.`);
    }
  } finally {
    // Gives up the lock, and the settings.
    await client.query('DISCARD ALL').catch(ignore);
    client.off('error', lost);
    client.release();
  }
}

/** 53 insufficient resources (53100 disk full), 58 system error. Source: PostgreSQL, appendix A. */
const saysWhyItEnds = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && /^5[38]/.test(error.code ?? '');

/** How many rows are a batch: each costs some sixty statements, however many its rows. */
const MOST_ROWS = 1000;
/** How much the rows of a batch may say, in UTF-16 code units: few rows of long texts are a batch, too. */
const LARGEST_BATCH = 2_000_000;

/**
 * Settings of a run's connection. Rows are found by key: a plan that was made while a table was small, as PostgreSQL keeps
 * them for foreign keys, must not read it whole when it has grown. Batches that a crash of the server loses are written
 * when the run is repeated, like those that a kill prevents; only its end is waited for.
 */
const FOR_WRITING = `SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET enable_seqscan = off; SET synchronous_commit = off`;

async function waitForTurn(
  client: PoolClient,
  lock: string[],
  { source, log }: Pick<RunOptions, 'source' | 'log'>,
): Promise<void> {
  await client.query(FOR_WRITING);
  const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got', lock);
  if (rows[0]?.got) return;
  log(`Another import of ${source.slug} is running; this one waits for it to end.`);
  await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', lock);
}

class Run<T> {
  id = 0;
  #sourceId = 0;
  #taken: TakenRows;
  readonly #inTransaction: InTransaction;
  readonly #totals = noCounts();
  readonly #byFile = new Map<string, Counts>();
  /** Whether the last batch had anything new: where all is known, nothing needs to be read ahead. */
  #hadNews = false;

  constructor(
    readonly client: PoolClient,
    readonly options: RunOptions<T>,
  ) {
    this.#inTransaction = transactionsOf(client, options.dryRun);
  }

  async start(): Promise<void> {
    const { source, format, files, digest } = this.options;
    this.#sourceId = await numberOfSource(this.client, source);
    // Holding the lock of the source, no other run of it can be alive: what still says RUNNING was killed.
    await this.client.query("UPDATE import_run SET state = 'INTERRUPTED' WHERE source_id = $1 AND state = 'RUNNING'", [
      this.#sourceId,
    ]);
    const run = await this.client.query<{ id: number }>(
      `INSERT INTO import_run (source_id, format, state, started_at, files, digest, rows_read, created, updated, unchanged, refused)
       VALUES ($1, $2, 'RUNNING', now(), $3, $4, 0, 0, 0, 0, 0) RETURNING id`,
      [this.#sourceId, format, files, digest],
    );
    this.id = run.rows[0]?.id ?? 0;
    this.#taken = new TakenRows(this.client, this.id, [source.slug, this.options.readWith]);
  }

  async readAll(): Promise<RunReport> {
    let batch: Row<T>[] = [];
    let size = 0;
    let writing = Promise.resolve();
    await this.#inTransaction(() => settleWithheld(this.client, this.options.database.dataSource));
    try {
      // The next batch is read while one is written.
      for await (const row of this.options.rows) {
        batch.push(row);
        size += this.#taken.learn(row);
        if (this.#hadNews) await this.#readAhead(row);
        // Rows that come without waiting would keep the database's answers waiting.
        else if (batch.length % 50 === 0) await answersIn();
        if (batch.length < (this.options.batchSize ?? MOST_ROWS) && size < LARGEST_BATCH) continue;
        await writing;
        writing = this.#writeBatch(batch);
        writing.catch(ignore); // Told where it is awaited.
        [batch, size] = [[], 0];
      }
    } catch (error) {
      await writing;
      // What was read before a file turned out to be cut off is kept, as the batches before it are.
      if (error instanceof UnreadableFile && batch.length > 0) await this.#writeBatch(batch);
      throw error;
    }
    await writing;
    if (batch.length > 0) await this.#writeBatch(batch);
    const { rowsRead, created, updated, unchanged, refused } = this.#totals;
    if (created + updated + unchanged + refused !== rowsRead)
      throw new Error(`The counts of run ${this.id} do not add up to the ${rowsRead} rows read.`);
    const merged = await settleStates(this.client, this.#inTransaction);
    if (merged > 0)
      this.options.log(
        `${merged} recommendations were here from another source already: each is one record, with the words of both.`,
      );
    await this.client.query('SET synchronous_commit = on');
    await this.client.query("UPDATE import_run SET state = 'FINISHED', ended_at = clock_timestamp() WHERE id = $1", [this.id]);
    if (!this.options.dryRun) {
      await sumFlowEntries(this.client);
      await countChangedTables(this.client);
    }
    return { totals: this.#totals, byFile: this.#byFile };
  }

  async #readAhead(row: Row<T>): Promise<void> {
    const steps = this.options.toDrafts?.ahead?.(row);
    while (steps?.next().done === false) await answersIn();
    await answersIn();
  }

  /** One transaction per batch: records, refusals and counts together, so that a kill leaves whole batches. */
  async #writeBatch(batch: readonly Row<T>[]): Promise<void> {
    try {
      this.#count(await this.#inTransaction(() => this.#write(batch)));
      return;
    } catch (error) {
      if (faultOfRow(error) === undefined) throw error;
    }
    // A row of the batch cannot be written: find it by writing the rows one at a time.
    for (const row of batch) {
      const one = await this.#inTransaction(() => this.#write([row])).catch((error: unknown) => {
        const fault = faultOfRow(error);
        if (fault === undefined) throw error;
        return this.#refuse(row, fault);
      });
      this.#count(one);
    }
  }

  async #write(batch: readonly Row<T>[]): Promise<Written> {
    const written = await writeBatch(
      {
        client: this.client,
        dataSource: this.options.database.dataSource,
        sourceId: this.#sourceId,
        taken: this.#taken,
        toDrafts: this.options.toDrafts,
      },
      batch,
    );
    return this.#keep(written);
  }

  #refuse(row: Row<T>, refusal: string): Promise<Written> {
    return this.#inTransaction(() => this.#keep({ ends: [[row, 'refused']], refused: [{ ...row, refusal }] }));
  }

  async #keep(written: Written): Promise<Written> {
    await keepRefusals(this.client, this.id, written.refused);
    await this.#saveCounts(written.ends);
    return written;
  }

  async #saveCounts(ends: Ends): Promise<void> {
    const of = (end: string): number => ends.filter(([, one]) => one === end).length;
    await this.client.query(
      `UPDATE import_run SET rows_read = rows_read + $2, created = created + $3, updated = updated + $4, unchanged = unchanged + $5, refused = refused + $6 WHERE id = $1`,
      [this.id, ends.length, of('created'), of('updated'), of('unchanged'), of('refused')],
    );
  }

  #count({ ends, refused }: Written): void {
    this.#hadNews = ends.some(([, end]) => end === 'created' || end === 'updated');
    for (const [{ file }, end] of ends) {
      const ofFile = this.#byFile.get(file) ?? noCounts();
      this.#byFile.set(file, ofFile);
      for (const counts of [this.#totals, ofFile]) {
        counts.rowsRead += 1;
        counts[end] += 1;
      }
    }
    for (const row of refused) this.options.refused?.(row);
    this.options.progress?.(this.#totals);
  }
}
