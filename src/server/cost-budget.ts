import { LRUCache } from 'lru-cache';

/** What is left of an address's budget after a request. */
export interface BudgetState {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Date;
}

/** Addresses remembered; beyond them the ones not seen longest begin anew. */
const ADDRESSES = 20_000;

/** Counts what each address spent in the running minute, in the points of `costOf`. Kept in this process. */
export class CostBudget {
  readonly #spent = new LRUCache<string, { points: number; readonly resetAt: number }>({ max: ADDRESSES });

  constructor(
    readonly limit: number,
    readonly windowMs = 60_000,
    readonly now: () => number = Date.now,
  ) {}

  /** Takes `points` from the budget of `address`, or nothing when they are more than is left. */
  take(address: string, points: number): BudgetState {
    const now = this.now();
    let spent = this.#spent.get(address);
    if (!spent || spent.resetAt <= now) this.#spent.set(address, (spent = { points: 0, resetAt: now + this.windowMs }));
    const allowed = spent.points + points <= this.limit;
    if (allowed) spent.points += points;
    return { allowed, limit: this.limit, remaining: this.limit - spent.points, resetAt: new Date(spent.resetAt) };
  }
}
