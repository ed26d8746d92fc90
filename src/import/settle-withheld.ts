/**
 * What follows from records rests on those that everyone may see. When one goes from sight or comes into it, by a change or because the
 * day of its embargo has come, what follows from it is reckoned anew: which record each mention means and the links that come of it, whose
 * a proceeding is, which recommendations say the same. Done at the start of the service, every minute while it runs, and at the start of
 * every run; where nothing changed, by one statement over the few hidden records.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { Database } from '../database';
import { hiddenNumbers } from '../graph/hidden';
import { compileModel } from '../graph/model';
import { PUBLIC } from '../security/viewer';
import { type InTransaction, transactionsOf } from './in-transaction';
import { linkBatch } from './link-batch';
import { markStates, settleStates } from './settle-states';

type Written = Pick<Database, 'writer' | 'dataSource'>;

/** How many records are reckoned with at once. */
const AT_ONCE = 1000;

/** In the caller's transaction; States whose recommendations are to be clustered anew are marked. Gives how many records went from sight or came into it. */
export async function settleWithheld(client: ClientBase, dataSource: Pick<DataSource, 'getMetadata'>): Promise<number> {
  // One after another: what one has found to be hidden, the next need not.
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('withheld', 0))`);
  const { nouns } = compileModel(dataSource);
  const { rows } = await client.query<{ id: number }>(
    `WITH hidden AS MATERIALIZED (SELECT DISTINCT id FROM (${hiddenNumbers([...nouns.values()], PUBLIC)}) h),
       seen AS (DELETE FROM withheld w WHERE NOT EXISTS (SELECT FROM hidden h WHERE h.id = w.record_id) RETURNING record_id AS id),
       gone AS (INSERT INTO withheld (record_id) SELECT id FROM hidden ON CONFLICT DO NOTHING RETURNING record_id AS id)
     SELECT id FROM seen UNION ALL SELECT id FROM gone ORDER BY id`,
  );
  const changed = rows.map(({ id }) => id);
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    const some = changed.slice(from, from + AT_ONCE);
    await linkBatch(client, some, []);
    await markStates(client, some);
  }
  return changed.length;
}

/** Outside a run, at the start: what changed in sight, and what a kill or a change of the rules left undone. */
export async function settleWhatWasLeft({ writer, dataSource }: Written): Promise<void> {
  await onWriter(writer, async (client, inTransaction) => {
    await inTransaction(() => settleWithheld(client, dataSource));
    await settleStates(client, inTransaction);
  });
}

/**
 * Looks every minute for what changed in sight, so that what follows from a record is told for no longer after it was hidden. Gives how to stop.
 * @param complain told of a look that failed; the next one makes up for it.
 */
export function keepWithheld(
  { writer, dataSource }: Written,
  complain: (error: unknown) => void,
  every = 60_000,
): () => Promise<void> {
  const stop = new AbortController();
  const look = (): Promise<void> =>
    onWriter(writer, async (client, inTransaction) => {
      // States that are marked while nothing changed in sight are those of a run, which settles them at its end.
      if ((await inTransaction(() => settleWithheld(client, dataSource))) > 0) await settleStates(client, inTransaction);
    });
  const looking = (async () => {
    // Ends by being stopped.
    for (;;) {
      await sleep(every, undefined, { signal: stop.signal, ref: false });
      await look().catch(complain);
    }
  })();
  return async () => {
    stop.abort();
    await looking.catch(() => undefined);
  };
}

async function onWriter(
  writer: Written['writer'],
  work: (client: ClientBase, inTransaction: InTransaction) => Promise<void>,
): Promise<void> {
  const client = await writer.connect();
  // Without a listener, a connection that is lost would end the process; the statement that it carried fails by itself.
  const lost = (): void => undefined;
  client.on('error', lost);
  try {
    await client.query('SET statement_timeout = 0');
    await work(client, transactionsOf(client));
  } finally {
    // Gives up the settings.
    await client.query('DISCARD ALL').catch(() => undefined);
    client.off('error', lost);
    client.release();
  }
}
