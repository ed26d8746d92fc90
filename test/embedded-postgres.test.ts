/**
 * Runs real servers on files of its own, and ends them as crashes do. "Another process" is a Node process of its own with
 * the sources compiled for it, so that it can be killed.
 */
import { transformFileSync } from '@swc/core';
import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Embedded, startEmbedded } from '../src/embedded-postgres';

const settings = { fsync: 'off', full_page_writes: 'off', shared_buffers: '16MB' };
const lines: string[] = [];
const log = (line: string): void => void lines.push(line);

/** Root's own and closed to others, with a blank in its name. */
let folder: string;
let lock: string;
let program: string;

beforeAll(async () => {
  const around = await mkdtemp(join(tmpdir(), 'embedded postgres '));
  folder = join(around, 'files');
  lock = join(folder, 'postgres-18/data/postmaster.pid');
  program = await compile(join(around, 'program'));
});

afterAll(async () => {
  await rm(dirname(folder), { recursive: true, force: true });
});

const start = (): Promise<Embedded> => startEmbedded(folder, { log, settings });

async function ask<T extends object>({ url }: Pick<Embedded, 'url'>, statement: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  return Number((await readFile(lock, 'utf8')).split('\n')[0]);
}

async function isStopped(): Promise<boolean> {
  return readFile(lock).then(
    () => false,
    () => true,
  );
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await condition().catch(() => false)); waited += 50) {
    if (waited > 25_000) throw new Error('It did not come about in 25 s.');
    await sleep(50);
  }
}

/** Compiles the sources into a folder of their own; gives a program that joins the server of a folder and stays. */
async function compile(into: string): Promise<string> {
  const sources = resolve(__dirname, '../src');
  const files = [
    'embedded-postgres.ts',
    ...(await readdir(join(sources, 'embedded-postgres'))).map((name) => `embedded-postgres/${name}`),
  ];
  await mkdir(join(into, 'embedded-postgres'), { recursive: true });
  for (const file of files) {
    const { code } = transformFileSync(join(sources, file), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    await writeFile(join(into, file.replace(/\.ts$/, '.js')), code);
  }
  const path = join(into, 'stay.js');
  await writeFile(
    path,
    `require('./embedded-postgres').startEmbedded(process.argv[2], { log: () => undefined, settings: ${JSON.stringify(settings)} }).then((server) => {
      process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
      console.log(server.url);
    });`,
  );
  return path;
}

/** Starts another process that uses the server; gives it with the address that it got. */
async function anotherProcess(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const env = { ...process.env, NODE_PATH: resolve(__dirname, '../node_modules') };
  const child = spawn(process.execPath, [program, folder], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((got) => child.stdout.once('data', (text: Buffer) => got(text.toString().trim())));
  return { child, url };
}

const ended = (child: ChildProcess): Promise<unknown> => new Promise((done) => child.once('exit', done));

describe('the embedded PostgreSQL', () => {
  it('starts on an empty folder, for two at once, and stops with the last of them', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(two.url).toBe(one.url);
    expect(await readdir(folder)).toEqual(['postgres-18']);
    await one.stop();
    expect(await ask(two, 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
    await two.stop();
    expect(await isStopped()).toBe(true);
  });

  it('listens on the loopback address alone, and gives its user no rights over the server', async () => {
    const server = await start();
    const [shown] = await ask(
      server,
      `SELECT current_setting('listen_addresses') AS addresses, current_setting('server_encoding') AS encoding,
         current_setting('server_version_num')::int / 10000 AS version, rolsuper AS super,
         EXISTS (SELECT FROM pg_collation WHERE collname = 'und-x-icu') AS icu
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(shown).toEqual({ addresses: '127.0.0.1', encoding: 'UTF8', version: 18, super: false, icu: true });
    await expect(ask({ url: server.url.replace(/:[^:@]+@/, ':wrong@') }, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(folder, 'postgres-18'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'postgres-18/password'))).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('tells letters from quotation marks in every script', async () => {
    const server = await start();
    const [words] = await ask(server, "SELECT to_tsvector('simple', '“Élève” «ŁAD» κράτος') AS found, lower('ÉŁΚ') AS lower");
    expect(words).toEqual({ found: "'élève':1 'ład':2 'κράτος':3", lower: 'éłκ' });
    await server.stop();
  });

  it('is started again at the same port when it is killed, with what was committed', async () => {
    const server = await start();
    await ask(server, 'CREATE TABLE IF NOT EXISTS kept AS SELECT 7 AS number');
    process.kill(await serverPid(), 'SIGKILL');
    await until(async () => (await ask<{ number: number }>(server, 'SELECT number FROM kept'))[0]?.number === 7);
    await until(() => Promise.resolve(lines.at(-1) === 'The embedded PostgreSQL runs again.'));
    await server.stop();
    expect(await isStopped()).toBe(true);
  });

  it('serves the next process when the one that started it is killed, and stops with that one', async () => {
    const { child, url } = await anotherProcess();
    const pid = await serverPid();
    child.kill('SIGKILL');
    await ended(child);
    const next = await start();
    expect(next.url).toBe(url);
    expect(await serverPid()).toBe(pid);
    await next.stop();
    expect(await isStopped()).toBe(true);
  });

  it('goes on when one of two processes is killed, and stops with the other', async () => {
    const [killed, other] = await Promise.all([anotherProcess(), anotherProcess()]);
    killed.child.kill('SIGKILL');
    await ended(killed.child);
    expect(await ask(other, 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
    other.child.kill('SIGTERM');
    await ended(other.child);
    expect(await isStopped()).toBe(true);
  });

  it('starts when both it and its process were killed, and its number was given to another process', async () => {
    const { child } = await anotherProcess();
    const pid = await serverPid();
    child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await ended(child);
    await writeFile(lock, (await readFile(lock, 'utf8')).replace(/^\d+/, String(process.ppid)));
    const server = await start();
    expect(await ask(server, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    await server.stop();
  });

  it('starts when a full disk left its lock empty', async () => {
    const owner = await stat(join(folder, 'postgres-18'));
    await writeFile(lock, '');
    await chown(lock, owner.uid, owner.gid);
    const server = await start();
    await server.stop();
  });

  it('clears away what a process killed while making the files left behind', async () => {
    const home = join(dirname(folder), 'other');
    await mkdir(join(home, 'postgres-18.new-999999999-0a1b2c3d'), { recursive: true });
    await mkdir(join(home, `postgres-18.new-${process.ppid}-0a1b2c3d`), { recursive: true });
    const server = await startEmbedded(home, { log, settings });
    expect(await readdir(home)).toEqual(['postgres-18', `postgres-18.new-${process.ppid}-0a1b2c3d`]);
    await server.stop();
  });

  it('says what is wrong with a folder that cannot be used', async () => {
    const file = join(dirname(folder), 'file');
    await writeFile(file, '');
    await expect(startEmbedded(file, { log })).rejects.toThrow(
      /^The folder of the embedded PostgreSQL cannot be used \(EEXIST.*\)\. DATA_FOLDER names another\.$/,
    );
  });

  it('says what PostgreSQL said when it does not start', async () => {
    await expect(startEmbedded(folder, { log, settings: { ...settings, work_mem: 'much' } })).rejects.toThrow(
      /^The embedded PostgreSQL did not start:[^]*invalid value for parameter "work_mem": "much"/,
    );
    expect(await isStopped()).toBe(true);
  });
});
