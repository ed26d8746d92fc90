import { LRUCache } from 'lru-cache';
import pLimit, { type Limit } from 'p-limit';
import { ClearingHouseError } from '../errors';
import type { Queryable } from '../graph/reader';
import type { Caller } from './caller';

/** Addresses remembered; one that is forgotten begins anew. */
const ADDRESSES = 5000;

/** Connections for requests, shared out: one address has at most so many at once, whatever it asks, so that others are not kept from theirs. */
export class SharedPool {
  readonly #shares = new LRUCache<string, Limit>({ max: ADDRESSES });

  constructor(
    readonly pool: Required<Queryable>,
    readonly most: number,
  ) {}

  /** The pool as a caller may use it: statements beyond the share of its address wait for those before them. */
  for(caller: Caller): Required<Queryable> {
    return {
      query: (statement) => this.#inShare(caller, () => this.pool.query(statement)),
      planned: (statement) => this.#inShare(caller, () => this.pool.planned(statement)),
    };
  }

  #inShare<T>(caller: Caller, ask: () => Promise<T>): Promise<T> {
    let share = this.#shares.get(caller.address);
    if (!share) this.#shares.set(caller.address, (share = pLimit(this.most)));
    const waits = share.activeCount + share.pendingCount >= this.most;
    return share(() => {
      // Nobody reads what comes of it.
      if (waits && caller.signal.aborted) throw new ClearingHouseError('TIMEOUT', 'The answer took longer than is allowed.');
      return ask();
    });
  }
}
