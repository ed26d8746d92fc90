/** The service as a process: how it starts, what it survives, how it ends. Runs what `npm run build` made. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { ConfigError, readConfig } from '../src/config';
import { addressFor, explain } from '../src/main';
import { onServer, testDatabase, type TestDatabase } from './test-database';

const MAIN = join(__dirname, '..', 'dist', 'src', 'main.js');

interface Process {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** The address that it gave, once it has. */
  readonly url: Promise<string>;
  /** Its exit status. */
  readonly end: Promise<number | null>;
}

const running = new Set<ChildProcess>();

function run(environment: Readonly<Record<string, string>>): Process {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...environment },
  });
  running.add(child);
  let output = '';
  const end = once(child, 'close').then(([status]) => {
    running.delete(child);
    return status as number | null;
  });
  const url = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        output += data.toString();
        const address = /answers at (http:\S+)\/graphql/.exec(output)?.[1];
        if (address) resolve(address);
      });
    }
    void end.then(() => reject(new Error(`It ended before it answered: ${output}`)));
  });
  url.catch(() => undefined);
  return { child, output: () => output, url, end };
}

async function until(holds: () => Promise<boolean> | boolean, milliseconds = 15_000): Promise<void> {
  const late = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > late) throw new Error('It did not come true in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const ask = (url: string, query = '{ states(first: 1) { nodes { code } } }'): Promise<Response> =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
});

describe('a process with a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const start = (more: Readonly<Record<string, string>> = {}): Process => run({ DATABASE_URL: database.url, ...more });
  const terminate = (): Promise<unknown> =>
    onServer(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${databaseName()}' AND application_name = 'clearing-house'`,
    );
  const databaseName = (): string => new URL(database.url).pathname.slice(1);
  const allowConnections = (yes: boolean): Promise<unknown> =>
    onServer(`ALTER DATABASE ${databaseName()} ALLOW_CONNECTIONS ${yes}`);

  it('gives its address in one line, answers, and ends with 0 though a client keeps its connection', async () => {
    const { child, output, url, end } = start();
    const response = await ask(await url);
    expect(await response.json()).toMatchObject({ data: { states: { nodes: [{ code: expect.any(String) }] } } });
    expect((await fetch(`${await url}/`)).status).toBe(200);
    child.kill('SIGINT');
    expect(await end).toBe(0);
    expect(output()).toBe(`Clearing House answers at ${await url}/graphql\n`);
  });

  it('answers what it accepted before SIGTERM', async () => {
    const { child, url, end } = start();
    const address = await url;
    const blocker = new Client({ connectionString: database.url });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE state IN ACCESS EXCLUSIVE MODE');
    const accepted = ask(address);
    await until(async () => {
      // Not in the transaction of the lock, which would see the same sessions all the time.
      const { rows } = await database.writer.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      return rows.length > 0;
    });
    child.kill('SIGTERM');
    await until(() => ask(address, '{ __typename }').then(() => false, () => true)); // prettier-ignore
    await blocker.query('COMMIT');
    await blocker.end();
    expect(await (await accepted).json()).toMatchObject({ data: { states: { nodes: [{}] } } });
    expect(await end).toBe(0);
  });

  it('lives without the database, says so within the time, and is back without a restart', async () => {
    const { child, url, end } = start();
    const address = await url;
    const ready = async (): Promise<boolean> => (await fetch(`${address}/readyz`)).ok;
    expect((await ask(address)).status).toBe(200);
    await allowConnections(false);
    await terminate();
    const started = Date.now();
    await until(async () => !(await ready()), 10_000);
    const away = await ask(address);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
    const text = await away.text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    expect(text).not.toMatch(/terminat|accepting|database "/);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    await allowConnections(true);
    await until(ready, 30_000);
    expect((await ask(address)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await end).toBe(0);
  });

  it('says which port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { output, end } = start({ PORT: String(port) });
    expect(await end).toBe(1);
    expect(output()).toBe(`Port ${port} is in use: end the process that has it, or set PORT to another one.\n`);
    other.close();
  });
});

describe('a process that cannot start', () => {
  it('names every wrong setting in a line and ends with 1', async () => {
    const { output, end } = run({ PORT: 'many', MAX_DEPTH: '-1' });
    expect(await end).toBe(1);
    expect(output()).toMatch(/^PORT is "many", but it takes .*\nMAX_DEPTH is "-1", but it takes .*\n$/);
  });

  it('waits for a database, and ends at once and with 0 when told to', async () => {
    const { child, output, end } = run({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    await until(() => /^Waiting .*for the database/.test(output()));
    child.kill('SIGTERM');
    const started = Date.now();
    expect(await end).toBe(0);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('gives up on the database after a while, saying what to check', async () => {
    const { output, end } = run({ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/nothing', DATABASE_WAIT_MS: '10' });
    expect(await end).toBe(1);
    expect(output()).toMatch(/127\.0\.0\.1:1\/nothing cannot be used.*Check/);
    expect(output()).not.toContain('secret');
  });
});

describe('what is said', () => {
  const listen = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'listen' });
  const config = readConfig({ PORT: '80' });

  it.each<[string, Error, RegExp | undefined]>([
    ['a wrong setting', new ConfigError('PORT is wrong.'), /^PORT is wrong\.$/],
    ['a port that only root may take', listen('EACCES'), /^Port 80 may not be used/],
    ['an address that is not here', listen('EADDRNOTAVAIL'), /^The service cannot listen on .* \(EADDRNOTAVAIL\)/],
    ['a fault of ours', new Error('bug'), undefined],
  ])('of %s', (_what, error, line) => {
    if (line) expect(explain(error, config)).toMatch(line);
    else expect(explain(error, config)).toBeUndefined();
  });

  it.each([
    ['::', 'http://localhost:80'],
    ['0.0.0.0', 'http://localhost:80'],
    ['127.0.0.1', 'http://127.0.0.1:80'],
    ['::1', 'http://[::1]:80'],
  ])('of the address %s: %s', (host, address) => {
    expect(addressFor(host, 80)).toBe(address);
  });
});
