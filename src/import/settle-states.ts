/**
 * What follows from all recommendations to a State, however many rows brought them: done once at the end of a run for each State
 * that got new ones. The marks are written with the rows, so that a run that was killed is completed by the next.
 */
import type { ClientBase } from 'pg';
import { indexForSearch } from '../search/index-records';
import { mergeRecommendations } from './merge-recommendations';

/** Marks the States to which the changed recommendations are addressed. */
export async function markStates(client: ClientBase, changed: readonly number[]): Promise<void> {
  await client.query(
    `INSERT INTO unsettled_state (state_id) SELECT DISTINCT s.state_id FROM record_state s JOIN recommendation c ON c.id = s.record_id WHERE c.id = ANY($1::int[])
     ON CONFLICT DO NOTHING`,
    [changed],
  );
}

/** Settles the marked States, each in a transaction of its own; how many recommendations were found to be those of another source. */
export async function settleStates(
  client: ClientBase,
  inTransaction: (work: () => Promise<number>) => Promise<number>,
): Promise<number> {
  const { rows } = await client.query<{ id: number }>('SELECT state_id AS id FROM unsettled_state ORDER BY 1');
  let merged = 0;
  for (const { id } of rows) merged += await inTransaction(() => settleState(client, id));
  return merged;
}

async function settleState(client: ClientBase, id: number): Promise<number> {
  await client.query('DELETE FROM unsettled_state WHERE state_id = $1', [id]);
  const { kept, merged } = await mergeRecommendations(client, id);
  await indexForSearch(client, kept);
  return merged;
}
