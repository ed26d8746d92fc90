import { DatabaseError } from 'pg';

/**
 * Answers to statements that were sent one behind another, without waiting: the database goes from each to the next, while we make
 * ready what follows. All are waited for, so that none is sent after the transaction has ended.
 *
 * @throws what failed first: what comes behind it in the transaction fails only for that.
 */
export async function answered<const T extends readonly unknown[]>(
  sent: T,
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  const settled = await Promise.allSettled(sent);
  const faults = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (faults.length > 0) throw faults.find((fault) => !followsAnother(fault)) ?? faults[0];
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as { -readonly [P in keyof T]: Awaited<T[P]> };
}

/** "Current transaction is aborted". Source: PostgreSQL, appendix A. */
const followsAnother = (fault: unknown): boolean => fault instanceof DatabaseError && fault.code === '25P02';
