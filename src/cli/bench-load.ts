/** Puts a server under load and says how it answers. */
import autocannon from 'autocannon';

/** Callers at once. */
const CLIENTS = 16;

export interface Figures {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** CPU milliseconds for one request, server and PostgreSQL together. */
  readonly cpuMs: number;
}

export interface Target {
  readonly url: string;
  /** CPU milliseconds spent so far by the processes that answer. */
  readonly cpu: () => number;
}

/** The value that a share of the sorted values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Each figure's median over the rounds. */
export function medians(rounds: readonly Figures[]): Figures {
  const of = (figure: keyof Figures): number => percentile(rounds.map((round) => round[figure]), 0.5); // prettier-ignore
  return { perSecond: of('perSecond'), medianMs: of('medianMs'), p99Ms: of('p99Ms'), cpuMs: of('cpuMs') };
}

/**
 * Asks `body` of a target by 16 clients, a number of times, and waits for the last answer: so the CPU counted is that of the
 * requests counted. Throws when an answer is no 200.
 */
export async function load({ url, cpu }: Target, body: string, amount: number): Promise<Figures> {
  const times: number[] = [];
  const refused: number[] = [];
  const [started, spent] = [performance.now(), cpu()];
  // autocannon itself ends at its next tick of a second.
  let last = started;
  await new Promise<void>((done, failed) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const run = autocannon(
      { url, method: 'POST', headers, body, connections: CLIENTS, timeout: 30, amount },
      (error: unknown) => {
        if (error === null || error === undefined) done();
        else failed(error instanceof Error ? error : new Error('autocannon failed', { cause: error }));
      },
    );
    run.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      last = performance.now();
      if (status !== 200) refused.push(status);
    });
  });
  if (times.length < amount || refused.length > 0)
    throw new Error(
      `${url}: ${times.length} answers to ${amount} requests, of them not 200: ${refused.length} (${[...new Set(refused)].join(', ')})`,
    );
  return {
    perSecond: (times.length / (last - started)) * 1000,
    medianMs: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    cpuMs: (cpu() - spent) / times.length,
  };
}
