/** Asks two servers the same questions in turns, and takes the figures of both. */
import { isDeepStrictEqual } from 'node:util';
import type { SavedOperation } from '../server/operations';
import { BY_HAND } from './bench-by-hand';
import { type Figures, type Target, load, medians } from './bench-load';

export interface Effort {
  readonly rounds: number;
  /** Seconds that a round gives one operation of one server. */
  readonly seconds: number;
  /** Requests that warm a server; every database connection should have run every statement by then. */
  readonly warming: number;
}

/** The house, and the questions by hand. */
export interface Targets {
  readonly house: Target;
  readonly floor: Target;
}

export interface Measured {
  readonly operation: SavedOperation;
  readonly house: Figures;
  /** Undefined: nobody wrote the question by hand. */
  readonly floor: Figures | undefined;
}

/** One question to one server. */
interface Asked {
  readonly target: Target;
  readonly body: string;
  readonly amount: number;
  readonly runs: Figures[];
}

/** Asks each operation for some seconds in each round; whoever goes first changes with the round. */
export async function measure(
  { house, floor }: Targets,
  operations: readonly SavedOperation[],
  { rounds, seconds, warming }: Effort,
  tell: (line: string) => void,
): Promise<Measured[]> {
  const pairs = [];
  for (const operation of operations) {
    const { name, query, variables } = operation;
    const body = JSON.stringify({ query, variables, operationName: name });
    const byHand = name in BY_HAND ? floor : undefined;
    if (byHand) compare(name, await answerOf(house.url, body), await answerOf(byHand.url, body));
    const pair: Asked[] = [];
    for (const target of byHand ? [house, byHand] : [house]) {
      await load(target, body, warming);
      const { perSecond } = await load(target, body, warming);
      pair.push({ target, body, amount: Math.max(32, Math.round(perSecond * seconds)), runs: [] });
    }
    pairs.push({ operation, pair });
  }
  tell('Warm; the answers by hand are those of the graph.');
  for (let round = 1; round <= rounds; round += 1) {
    for (const { pair } of pairs) {
      for (const { target, body, amount, runs } of round % 2 === 1 ? pair : [...pair].reverse()) {
        runs.push(await load(target, body, amount));
      }
    }
    tell(`Round ${round} of ${rounds} is done.`);
  }
  return pairs.map(({ operation, pair: [ours, theirs] }) => ({
    operation,
    house: medians(ours?.runs ?? []),
    floor: theirs && medians(theirs.runs),
  }));
}

async function answerOf(url: string, body: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return comparable(await (await fetch(url, { method: 'POST', headers, body })).text());
}

function compare(name: string, graph: unknown, byHand: unknown): void {
  if (!isDeepStrictEqual(graph, byHand)) throw new Error(`${name}: the answer by hand is not that of the graph.`);
}

/** An answer's data without cursors, which are each server's own. */
export function comparable(answer: string): unknown {
  const plain = JSON.parse(answer, (key, value: unknown) => (key === 'endCursor' ? undefined : value)) as Record<string, unknown>;
  if (plain['errors'] !== undefined) throw new Error(`An error was answered: ${answer.slice(0, 500)}`);
  return plain['data'];
}
