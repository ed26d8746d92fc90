import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClearingHouseError } from '../errors';
import { addressOf } from './caller';
import type { CostBudget } from './cost-budget';

/** What is paid for apart from an operation: `What costs N points ...; come back in N s, or <advice>`. */
export interface Charge {
  readonly points: number;
  /** Example: `These 4000 rows cost`. */
  readonly what: string;
  /** Example: `take fewer with \`first\``. */
  readonly advice: string;
}

/** Takes points from what the caller's address has in a minute. RATE_LIMITED, with Retry-After, when they are more than is left. */
export function pay(budget: CostBudget, { points, what, advice }: Charge, request: FastifyRequest, reply: FastifyReply): void {
  const { allowed, limit, remaining, resetAt } = budget.take(addressOf(request), points);
  if (allowed) return;
  const seconds = Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1000));
  void reply.header('retry-after', seconds);
  throw new ClearingHouseError(
    'RATE_LIMITED',
    `${what} ${points} points, and ${remaining} of the ${limit} that one address has in a minute are left. Come back in ${seconds} s, or ${advice}.`,
  );
}
