/**
 * `npm run bench`: how fast the service answers its saved operations under 16 clients, beside the same questions in
 * hand-written SQL. Both are processes of their own on one database, asked in turns; figures are medians of several rounds.
 */
import 'reflect-metadata';
import { join } from 'node:path';
import { Command } from 'commander';
import { readOperations } from '../server/operations';
import { cpuOf } from './bench-cpu';
import { explain, openStatements } from './bench-explain';
import type { Target } from './bench-load';
import { measure } from './bench-measure';
import { type Started, onConnection, startDatabase, startServer } from './bench-processes';
import { type Line, table } from './bench-table';

interface Options {
  readonly quick?: true;
  readonly explain?: true;
  readonly rounds: string;
  readonly seconds: string;
  readonly only?: readonly string[];
  readonly profile?: string;
}

/** One address may ask as much as the machine gives, and a request may wait: a busy machine makes the figures worse, not the bench fail. */
const UNLIMITED = {
  REQUESTS_PER_MINUTE: '10000000',
  COST_PER_MINUTE: '1000000000',
  POOL_WAIT_MS: '60000',
  STATEMENT_TIMEOUT_MS: '60000',
  REQUEST_TIMEOUT_MS: '60000',
  LOG_LEVEL: 'warn',
  HOST: '127.0.0.1',
  PORT: '0',
};

const tell = (line: string): void => console.error(line);

/** Measures and prints; `started` gets the way to end whatever it started. */
async function bench(options: Options, started: (() => Promise<void>)[]): Promise<void> {
  const kept = (one: Started): Started => {
    started.unshift(() => one.stop());
    return one;
  };
  const database = kept(await startDatabase(tell));
  const settings = { ...UNLIMITED, DATABASE_URL: database.url };
  const profile = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const house = kept(await startServer(join(__dirname, '../main.js'), settings, profile, tell));
  const floor = kept(await startServer(join(__dirname, 'bench-floor.js'), settings, [], tell));
  await onConnection(database.url, (client) => client.query('ANALYZE'));

  const operations = readOperations().filter(({ name }) => options.only?.includes(name) ?? true);
  const target = ({ url, pid }: Started): Target => ({ url, cpu: () => cpuOf([pid, database.pid]) });
  const targets = { house: target(house), floor: target(floor) };
  const effort = options.quick
    ? { rounds: 1, seconds: 0.3, warming: 32 }
    : { rounds: Number(options.rounds), seconds: Number(options.seconds), warming: 160 };
  const measured = await measure(targets, operations, effort, tell);

  const graph = await openStatements(database.url);
  started.unshift(() => graph.database.close());
  const lines: Line[] = [];
  for (const line of measured) lines.push({ ...line, statements: await graph.statementsOf(line.operation) });
  console.log(`${table(lines)}\n\n16 clients; medians of ${effort.rounds} round${effort.rounds === 1 ? '' : 's'}. CPU: of the server and of PostgreSQL, for one request.`); // prettier-ignore
  if (!options.explain) return;
  for (const { operation, statements } of lines.sort((a, b) => b.house.cpuMs - a.house.cpuMs).slice(0, 2)) {
    for (const [at, statement] of statements.entries()) {
      const plan = await explain(graph.database, statement);
      console.log(`\n## ${operation.name}, statement ${at + 1}\n\n${statement.text}\n\n${plan}`);
    }
  }
}

async function main(): Promise<void> {
  const options = new Command('bench')
    .description('Measures the saved operations beside hand-written SQL, on a database of its own or that of DATABASE_URL.')
    .option('--quick', 'one short round: does it work at all')
    .option('--explain', 'print how PostgreSQL runs the statements of the two slowest operations')
    .option('--rounds <number>', 'rounds', '5')
    .option('--seconds <number>', 'seconds that a round gives one operation of one server', '1')
    .option('--only <names...>', 'these operations only')
    .option('--profile <folder>', 'write a CPU profile of the service into a folder')
    .parse()
    .opts<Options>();
  const started: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    for (const step of started.splice(0)) await step();
  };
  process.once('SIGINT', () => void end().then(() => process.exit(130)));
  try {
    await bench(options, started);
  } finally {
    await end();
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    tell((error as Error).message);
    process.exitCode = 1;
  });
}
