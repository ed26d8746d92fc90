/** `/livez` says that the process runs, `/readyz` that it can answer, each for a balancer; both tell nothing of the inside. */
import type { FastifyInstance } from 'fastify';

/** One thing that must hold for answers to be right. */
export interface ReadinessCheck {
  readonly name: string;
  /** Whether it holds now. */
  readonly holds: () => Promise<boolean> | boolean;
  /** What is said when it does not. */
  readonly otherwise: string;
}

/** A check that has not ended by then does not hold: a frozen database answers never. */
const CHECK_MS = 2_000;
/** For how long an outcome is given again: probes may be many, and each takes a connection of the pool. */
const FRESH_MS = 1_000;

/** Adds the two routes. */
export function installHealth(app: FastifyInstance, checks: readonly ReadinessCheck[]): void {
  let outcome: Promise<string[]> | undefined;
  let askedAt = 0;
  const reasons = (): Promise<string[]> => {
    if (!outcome || Date.now() - askedAt > FRESH_MS) {
      askedAt = Date.now();
      outcome = Promise.all(checks.map(failure)).then((failures) => failures.filter((reason) => reason !== ''));
    }
    return outcome;
  };
  app.get('/livez', { config: { rateLimit: false } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  );
  app.get('/readyz', { config: { rateLimit: false } }, async (_request, reply) => {
    const failed = await reasons();
    void reply.header('cache-control', 'no-store').code(failed.length === 0 ? 200 : 503);
    if (failed.length > 0) void reply.header('retry-after', 5);
    return failed.length === 0 ? { status: 'ready' } : { status: 'not ready', reasons: failed };
  });
}

async function failure({ name, holds, otherwise }: ReadinessCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), CHECK_MS);
  });
  const held = await Promise.race([Promise.resolve().then(holds).catch(() => false), late]); // prettier-ignore
  clearTimeout(timer);
  return held ? '' : `${name}: ${otherwise}`;
}
