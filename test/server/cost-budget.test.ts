import { CostBudget } from '../../src/server/cost-budget';

describe('the budget of an address', () => {
  it('is spent in a minute, by each for itself, and is whole again after it', () => {
    let now = 1000;
    const budget = new CostBudget(100, 60_000, () => now);
    expect(budget.take('a', 60)).toEqual({ allowed: true, limit: 100, remaining: 40, resetAt: new Date(61_000) });
    expect(budget.take('a', 41)).toMatchObject({ allowed: false, remaining: 40 });
    expect(budget.take('a', 40)).toMatchObject({ allowed: true, remaining: 0 });
    expect(budget.take('b', 100)).toMatchObject({ allowed: true });
    now = 61_000;
    expect(budget.take('a', 1)).toMatchObject({ allowed: true, remaining: 99, resetAt: new Date(121_000) });
  });
});
