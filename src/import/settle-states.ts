/**
 * What follows from all recommendations to a State, however many rows brought them: done once at the end of a run for each State
 * that got new ones. The marks are written with the rows, so that a run that was killed is completed by the next.
 */
import type { ClientBase } from 'pg';
import type { NameReader } from '../domain/recommendations/wording';
import { indexForSearch } from '../search/index-records';
import { clusterState, instrumentReader } from './cluster-recommendations';
import type { InTransaction } from './in-transaction';
import { mergeRecommendations } from './merge-recommendations';

/** Marks the States to which the changed recommendations are addressed. A mark that stands is written again: who settles the State then waits for this transaction. */
export async function markStates(client: ClientBase, changed: readonly number[]): Promise<void> {
  if (changed.length === 0) return;
  await client.query(
    `INSERT INTO unsettled_state (state_id) SELECT DISTINCT s.state_id FROM record_state s JOIN recommendation c ON c.id = s.record_id WHERE c.id = ANY($1::int[])
     ORDER BY 1 ON CONFLICT (state_id) DO UPDATE SET state_id = excluded.state_id`,
    [changed],
  );
}

/** Settles the marked States, each in a transaction of its own; how many recommendations were found to be those of another source. */
export async function settleStates(client: ClientBase, inTransaction: InTransaction): Promise<number> {
  let read: NameReader | undefined;
  let merged = 0;
  for (let id = await nextState(client); id !== undefined; id = await nextState(client)) {
    const state = id;
    read ??= instrumentReader();
    const reader = read;
    merged += await inTransaction(() => settleState(client, state, reader));
  }
  return merged;
}

async function nextState(client: ClientBase): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>('SELECT state_id AS id FROM unsettled_state ORDER BY 1 LIMIT 1');
  return rows[0]?.id;
}

async function settleState(client: ClientBase, id: number, read: NameReader): Promise<number> {
  const unmark = 'DELETE FROM unsettled_state WHERE state_id = $1';
  await client.query(unmark, [id]);
  const { kept, merged } = await mergeRecommendations(client, id);
  if (kept.length > 0) {
    await indexForSearch(client, new Map(kept.map((one) => [one, 'Recommendation'])));
    // One that is addressed to several States is clustered with those of each.
    await markStates(client, kept);
    await client.query(unmark, [id]);
  }
  await clusterState(client, id, read);
  return merged;
}
