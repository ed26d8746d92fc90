/** What `npm run bench` measures: a database, and servers on it as processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../embedded-postgres';
import { parentOf } from './bench-cpu';

export interface Started {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The database of DATABASE_URL, else an embedded one in a temporary folder that goes away with it. `pid` is PostgreSQL's first process. */
export async function startDatabase(log: (line: string) => void): Promise<Started> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, pid: await postmasterOf(given), stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'clearing-house-bench-'));
  // As root, the server is run by another user, who must be able to enter.
  await chmod(folder, 0o711);
  const embedded = await startEmbedded(folder, { log });
  const stop = async (): Promise<void> => {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: embedded.url, pid: await postmasterOf(embedded.url), stop };
}

/** The process whose children are the server's: the parent of that which serves a connection. */
async function postmasterOf(url: string): Promise<number> {
  const pid = await onConnection(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return parentOf(rows[0]?.pid ?? 0);
  });
  if (pid === 0)
    throw new Error(
      'The CPU time of PostgreSQL is read from /proc: run the bench on the Linux machine where the server of DATABASE_URL runs.',
    );
  return pid;
}

/** Does something on a connection of its own. */
export async function onConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Starts a script that prints its address when it serves; what it prints before goes to `log`. */
export async function startServer(
  script: string,
  settings: Readonly<Record<string, string>>,
  flags: readonly string[],
  log: (line: string) => void,
): Promise<Started> {
  const child = spawn(process.execPath, [...flags, script], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url: await addressOf(child, script, log), pid: child.pid ?? 0, stop };
}

function addressOf(child: ChildProcess, script: string, log: (line: string) => void): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    child.once('close', (status) => failed(new Error(`${script} ended (${String(status)}) before it served.`)));
    child.once('error', failed);
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const lines = said.split('\n');
      said = lines.pop() ?? '';
      for (const line of lines) {
        const [address] = /http:\/\/\S+/.exec(line) ?? [];
        if (address === undefined) log(line);
        else found(address);
      }
    });
  });
}
