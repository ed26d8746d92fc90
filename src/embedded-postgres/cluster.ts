/**
 * The files of one embedded PostgreSQL, and the server on them. `<folder>/postgres-18` belongs to whoever runs the server and
 * holds `data`, `password` and `log`. It appears at once and complete, by renaming: a process killed meanwhile leaves nothing
 * that looks like a database. PostgreSQL's own lock (`data/postmaster.pid`) decides which of several processes starts it.
 */
import type { ChildProcess } from 'node:child_process';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { chown, mkdir, open, readFile, readdir, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findPrograms } from './programs';
import { type Runner, findRunner } from './runner';

export interface Cluster {
  readonly data: string;
  readonly log: string;
  /** Of the superuser `postgres` and of the user `clearing_house`. */
  readonly password: string;
  /** Starts the server; the caller waits until it takes connections. */
  start(port: number): Promise<ChildProcess>;
}

export type ServerSettings = Readonly<Record<string, string>>;

const run = promisify(execFile);
// As root we write where another user may: never through a link of his.
const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;

/** Settings for many short reads on one machine. Source: PostgreSQL 18, chapter 19; `reference/performance.md`. */
function standardSettings(): ServerSettings {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${Math.max(32, Math.min(256, Math.floor(totalmem() / 8_388_608)))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    // Parallel work would need more of /dev/shm than the 64 MB that containers get.
    max_parallel_workers_per_gather: '0',
    max_parallel_maintenance_workers: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  };
}

/** Opens the cluster of a folder; makes it when there is none yet (half a second). */
export async function openCluster(folder: string, settings: ServerSettings): Promise<Cluster> {
  const programs = await findPrograms();
  const home = join(folder, `postgres-${programs.version}`);
  await mkdir(folder, { recursive: true });
  const runner = await findRunner(programs.folder, existsSync(home) ? home : folder);
  if (!existsSync(home)) await makeCluster(home, programs.initdb, runner, settings['fsync'] !== 'off');
  const password = await readFile(join(home, 'password'), 'utf8');
  const data = join(home, 'data');
  const log = join(home, 'log');
  const flags = Object.entries({ ...standardSettings(), ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return {
    data,
    log,
    password,
    start: async (port) => {
      await shorten(log);
      const lines = await open(log, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
      try {
        // In a session of its own: Ctrl-C on a terminal is for us, and the server stays until requests are drained.
        const child = runner.start(programs.postgres, ['-D', data, '-p', String(port), ...flags], {
          detached: true,
          stdio: ['ignore', lines.fd, lines.fd],
        });
        child.on(
          'error',
          (error) => void writeFile(log, `${error.message}\n`, { flag: O_WRONLY | O_APPEND | O_NOFOLLOW }).catch(() => undefined),
        );
        child.unref();
        return child;
      } finally {
        await lines.close();
      }
    },
  };
}

async function makeCluster(home: string, initdb: string, runner: Runner, durable: boolean): Promise<void> {
  await removeUnfinished(home);
  const draft = `${home}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(draft, { mode: 0o700 });
  const passwordFile = join(draft, 'password');
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (runner.owner) for (const path of [draft, passwordFile]) await chown(path, runner.owner.uid, runner.owner.gid);
  // The provider of collations is PostgreSQL's own, so that no index depends on the machine's libraries; words are told from signs by the locale.
  const locale = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${await unicodeLocale()}`,
  ];
  // One call for the whole file system instead of one for each of a thousand files.
  const syncing = durable ? (process.platform === 'linux' ? ['--sync-method=syncfs'] : []) : ['--no-sync'];
  const files = [`--pgdata=${join(draft, 'data')}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    await finished(
      runner.start(initdb, [...files, ...locale, '--no-instructions', ...syncing], {
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process that started now may have been quicker: its files are as good.
    if (!existsSync(home)) throw error;
  }
}

/** Removes what processes that were killed while they made a cluster left behind. */
async function removeUnfinished(home: string): Promise<void> {
  const folder = join(home, '..');
  for (const name of await readdir(folder)) {
    const [, pid] = /^postgres-\d+\.new-(\d+)-[0-9a-f]{8}$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** The machine's name for a locale that knows letters beyond ASCII; `C` where there is none. */
async function unicodeLocale(): Promise<string> {
  const { stdout } = await run('locale', ['-a']).catch(() => ({ stdout: '' }));
  const known = stdout.split('\n');
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => known.includes(name)) ?? 'C';
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
    child.once('error', failed);
    child.once('close', (status) => {
      if (status === 0) done();
      else
        failed(new Error(`The embedded PostgreSQL could not make its files:\n${said.trim().split('\n').slice(-5).join('\n')}`));
    });
  });
}

/** Process and port of the server that runs on the files, 0 when it has not told them yet; undefined: none runs. A lock left by a dead one is put right. */
export async function runningServer({ data }: Cluster): Promise<{ readonly pid: number; readonly port: number } | undefined> {
  const lock = join(data, 'postmaster.pid');
  const text = await readFile(lock, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const [pid, port] = [Number(text.split('\n')[0]), Number(text.split('\n')[3])];
  if (!(pid > 0)) {
    // Made a moment ago and not written yet; or cut off by a full disk, which PostgreSQL would refuse for ever.
    if (Date.now() - (await stat(lock)).mtimeMs < 2000) return { pid: 0, port: 0 };
    await rm(lock, { force: true });
    return undefined;
  }
  if (!isAlive(pid)) return undefined;
  if (await isServerOf(pid, data)) return { pid, port };
  // The number was given to another process. PostgreSQL gives way to any that lives, but not to its own parent, and still
  // looks whether memory of the dead server is in use. Source: CreateLockFile in src/backend/utils/init/miscinit.c.
  await writeFile(lock, text.replace(/^\d+/, String(process.pid)), { flag: O_WRONLY | O_NOFOLLOW }).catch((error: unknown) => {
    // Another process put it right meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
  return undefined;
}

/** Whether a process is PostgreSQL on these files: it works in its data folder. */
async function isServerOf(pid: number, data: string): Promise<boolean> {
  if (existsSync('/proc/self/cwd')) return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === (await realpath(data));
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') && stdout.includes(data);
}

/** Ends the server of the files: running statements are broken off, what was acknowledged is on disk. */
export async function endServer(cluster: Cluster): Promise<void> {
  const running = await runningServer(cluster);
  if (!running || running.pid === 0) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if ((await runningServer(cluster))?.pid === running.pid) process.kill(running.pid, signal);
    for (let waited = 0; waited < 20_000; waited += 20) {
      if ((await runningServer(cluster))?.pid !== running.pid) return;
      await sleep(20);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Keeps the log from growing for ever: the last one is kept as `log.old`. */
async function shorten(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 5_000_000) await rename(log, `${log}.old`);
}
