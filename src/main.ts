/**
 * The service as a process: settings, database, migrations, catalogue, then requests; and the way back, whenever SIGINT or
 * SIGTERM comes. Every start ends with one clear line: the address, or what is wrong and what to do.
 */
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import pino, { type Logger } from 'pino';
import { type Config, ConfigError, readConfig } from './config';
import { type Database, DatabaseUnusable, openDatabase } from './database';
import { startEmbedded } from './embedded-postgres';
import { Exporter } from './export/exporter';
import { installReading } from './graph/install';
import { compileModel } from './graph/model';
import { type Queryable, Reader } from './graph/reader';
import { loadCatalogue } from './import/catalogue/load-catalogue';
import { keepWithheld } from './import/settle-withheld';
import { isMigrated, migrate } from './migrate';
import { ENTITIES, buildGraphSchema } from './schema';
import { PUBLIC } from './security/viewer';
import { type Service, createServer } from './server/create-server';
import { houseCounts } from './server/house-counts';
import { SharedPool } from './server/shared-pool';

/** Told to whoever started the process; once it serves, lines go to its log. */
type Say = (line: string) => void;

/** Steps that undo what was started, the last one first. */
class Undo {
  readonly #steps: (() => Promise<unknown>)[] = [];

  add(step: () => Promise<unknown>): void {
    this.#steps.unshift(step);
  }

  /** Runs every step, each after the other, whatever became of the one before. */
  async run(complain: (error: unknown) => void): Promise<void> {
    for (const step of this.#steps.splice(0)) await step().catch(complain);
  }
}

/** Opens the database, brings it up to date, and serves it. Gives the port. */
async function start(config: Config, log: Logger, say: Say, undo: Undo): Promise<number> {
  const database = await openCurrent(config, say, undo);
  const model = compileModel(database.dataSource);
  const schema = buildGraphSchema();
  installReading(schema, model, config);
  const limits = { defaultSize: config.defaultPageSize, maxSize: config.maxPageSize };
  const reader = (pool: Queryable = database.pool): Reader => new Reader(model, pool, PUBLIC, limits);
  const shared = new SharedPool(database.pool, Math.ceil(config.poolSize / 2));
  const service = await createServer({
    schema,
    database,
    config,
    log,
    contextFor: (caller) => ({ reader: reader(shared.for(caller)) }),
    checks: [{ name: 'migrations', holds: remembered(() => isMigrated(database.dataSource)), otherwise: 'some have not run' }],
    counts: () => houseCounts(reader()),
    exporter: new Exporter(model, schema, reader),
  });
  undo.add(keepWithheld(database, (error) => log.error({ err: error }, 'Hidden records could not be looked for')));
  undo.add(() => service.close());
  return listen(service, config);
}

/** The database with every migration run and the catalogue in it. */
async function openCurrent(config: Config, say: Say, undo: Undo): Promise<Database> {
  let { databaseUrl } = config;
  if (databaseUrl === undefined) {
    const starting = startEmbedded(config.dataFolder, { log: say });
    // A signal may come while it starts: it must not be left behind.
    undo.add(async () => (await starting).stop());
    databaseUrl = (await starting).url;
  }
  const database = await openDatabase({ ...config, databaseUrl }, say, ENTITIES);
  undo.add(() => database.close());
  await migrate(database, say);
  await loadCatalogue(database, say);
  return database;
}

/** A check that need not be asked again once it held: migrations do not go back while a process runs. */
function remembered(check: () => Promise<boolean>): () => Promise<boolean> {
  let held = false;
  return async () => (held ||= await check());
}

async function listen({ app }: Service, { host, port }: Config): Promise<number> {
  await app.listen({ host, port });
  return (app.server.address() as AddressInfo).port;
}

/** What is wrong, for the person who starts the service; undefined when it is a fault of ours. */
export function explain(error: unknown, config: Pick<Config, 'host' | 'port'> | undefined): string | undefined {
  if (error instanceof ConfigError || error instanceof DatabaseUnusable) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'listen' || config === undefined) return undefined;
  if (code === 'EADDRINUSE') return `Port ${config.port} is in use: end the process that has it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${config.port} may not be used by this user: set PORT to one above 1023.`;
  return `The service cannot listen on ${config.host} port ${config.port} (${String(code)}): set HOST and PORT to an address of this machine.`;
}

/** Where the service is found, as a person would open it. */
export function addressFor(host: string, port: number): string {
  const name = host === '::' || host === '0.0.0.0' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Runs the process until a signal ends it. */
async function main(): Promise<void> {
  let config: Config | undefined;
  let serving = false;
  let log = pino();
  const say: Say = (line) => (serving ? log.warn(line) : console.log(line));
  const undo = new Undo();
  let stopping: Promise<void> | undefined;
  const stop = (status: number): Promise<void> =>
    (stopping ??= (async () => {
      // Longer than the drain: whatever does not end by then is left to the database, which ends what its client left.
      setTimeout(() => process.exit(status), (config?.drainMs ?? 0) + 10_000).unref();
      await undo.run((error) => log.error({ err: error }, 'A step of stopping failed'));
      process.exit(status);
    })());
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'A promise was rejected and nobody waited for it'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'An error was caught by nobody');
    void stop(1);
  });
  try {
    config = readConfig(process.env);
    log = pino({ level: config.logLevel });
    const port = await start(config, log, say, undo);
    console.log(`Clearing House answers at ${addressFor(config.host, port)}/graphql`);
    serving = true;
  } catch (error) {
    // A signal during the start makes its steps fail; that is no fault.
    if (stopping) return;
    const line = explain(error, config);
    if (line === undefined) log.fatal({ err: error }, 'The service could not start');
    else console.error(line);
    await stop(1);
  }
}

if (require.main === module) void main();
