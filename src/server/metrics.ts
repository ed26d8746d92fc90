/** What Prometheus reads at `/metrics`. Names of operations come from callers, so only those that the project ships are labels. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { ClearingHouseError } from '../errors';

/** What is read of a pool of connections. */
export interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Seconds; the service level is a second at the 99th percentile. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class Metrics {
  readonly #registry = new Registry();
  readonly #known: ReadonlySet<string>;
  readonly #requests: Counter<'operation' | 'code'>;
  readonly #seconds: Histogram<'operation'>;

  constructor(operations: readonly string[], pools: Readonly<Record<string, PoolCounts>>) {
    const registers = [this.#registry];
    this.#known = new Set(operations);
    this.#requests = new Counter({
      name: 'graphql_requests_total',
      help: 'Answers by operation and code of the first error, OK without one.',
      labelNames: ['operation', 'code'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'graphql_request_duration_seconds',
      help: 'Time from reading a query to its answer.',
      labelNames: ['operation'],
      buckets: BUCKETS,
      registers,
    });
    new Gauge({
      name: 'database_pool_connections',
      help: 'Connections of a pool by state, and requests that wait for one.',
      labelNames: ['pool', 'state'],
      registers,
      collect() {
        for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
          this.set({ pool, state: 'busy' }, totalCount - idleCount);
          this.set({ pool, state: 'idle' }, idleCount);
          this.set({ pool, state: 'waiting' }, waitingCount);
        }
      },
    });
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Counts one answer; an operation that the project does not ship is `other`, one without a name `anonymous`. */
  answered(operationName: string | null, code: string, seconds: number): void {
    const operation = operationName === null ? 'anonymous' : this.#known.has(operationName) ? operationName : 'other';
    this.#requests.inc({ operation, code });
    this.#seconds.observe({ operation }, seconds);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All figures in Prometheus' text form. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  close(): void {
    this.#registry.clear();
  }
}

/** Adds `/metrics`. With a token they are given to those alone who send it, as Prometheus does by `authorization: { credentials: ... }`. */
export function installMetrics(app: FastifyInstance, metrics: Metrics, token: string | undefined): void {
  app.get('/metrics', { config: { rateLimit: false } }, async ({ headers }, reply) => {
    if (token !== undefined && !isSame(headers.authorization ?? '', `Bearer ${token}`)) {
      void reply.header('www-authenticate', 'Bearer');
      throw new ClearingHouseError(
        'UNAUTHENTICATED',
        'These figures are for those who run the house: send its token as `authorization: Bearer ...`.',
      );
    }
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text());
  });
}

/** In the same time for every text. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
