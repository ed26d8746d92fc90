import type { ClientBase } from 'pg';
import { TakenAway } from './known-records';

/** Does work in a transaction of one connection and gives its result; what it throws has been rolled back. */
export type InTransaction = <R>(work: () => Promise<R>) => Promise<R>;

const OF_ITS_OWN = ['BEGIN', 'COMMIT', 'ROLLBACK'] as const;
const WITHIN_ANOTHER = ['SAVEPOINT step', 'RELEASE SAVEPOINT step', 'ROLLBACK TO SAVEPOINT step'] as const;

const DEADLOCK = '40P01';
const MOST_REPEATS = 5;

/**
 * Two imports that write the same records may wait for each other: the database ends the transaction of one. Or one takes away what the
 * other points at, which it found to be another record. The transaction is repeated, so work must be such that it may begin again.
 * @param within whether the connection is in a transaction already, of which this is a part.
 */
export function transactionsOf(client: ClientBase, within = false): InTransaction {
  const [begin, commit, rollback] = within ? WITHIN_ANOTHER : OF_ITS_OWN;
  const attempt = async <R>(work: () => Promise<R>, repeats: number): Promise<R> => {
    await client.query(begin);
    try {
      const result = await work();
      await client.query(commit);
      return result;
    } catch (error) {
      // A lost connection cannot roll back, and need not: what matters is how it was lost.
      await client.query(rollback).catch(() => undefined);
      const isOver = error instanceof TakenAway || (error as { code?: string }).code === DEADLOCK;
      if (isOver && repeats > 0) return attempt(work, repeats - 1);
      throw error;
    }
  };
  return (work) => attempt(work, MOST_REPEATS);
}
