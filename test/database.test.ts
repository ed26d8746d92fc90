import { type AddressInfo, type Server, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../src/config';
import { type Database, DatabaseUnusable, openDatabase } from '../src/database';
import { SERVER_URL, newDatabase, onServer, urlOf } from './test-database';

const quiet = (): void => undefined;
const open = (url: string, settings: Record<string, string> = {}, log: (line: string) => void = quiet): Promise<Database> =>
  openDatabase(readConfig({ DATABASE_WAIT_MS: '0', ...settings, DATABASE_URL: url }), log, []);

async function faultOf(opening: Promise<Database>): Promise<string> {
  try {
    await (await opening).close();
  } catch (error) {
    expect(error).toBeInstanceOf(DatabaseUnusable);
    return (error as Error).message;
  }
  return 'no fault';
}

/** A port that nothing listens on, until the server given back is made to. */
async function closedPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

let url: string;
let drop: () => Promise<void>;
let database: Database;
const lines: string[] = [];

beforeAll(async () => {
  ({ url, drop } = await newDatabase());
  database = await open(url, { STATEMENT_TIMEOUT_MS: '500', POOL_SIZE: '2', POOL_WAIT_MS: '1000' }, (line) => lines.push(line));
});

afterAll(async () => {
  await database.close();
  await drop();
});

describe('connections for requests', () => {
  it('plan generically, are read-only and have limits of time', async () => {
    const shown = async (name: string): Promise<unknown> => {
      const { rows } = await database.pool.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
      return rows[0]?.value;
    };
    expect(await shown('plan_cache_mode')).toBe('force_generic_plan');
    expect(await shown('default_transaction_read_only')).toBe('on');
    expect(await shown('statement_timeout')).toBe('500ms');
    expect(await shown('idle_in_transaction_session_timeout')).toBe('10s');
    expect(await shown('application_name')).toBe('clearing-house');
  });

  it('plan a statement for its values where that is asked, and only that one, also after one that failed', async () => {
    const text = "SELECT current_setting('plan_cache_mode')";
    const planned = async (statement: string): Promise<unknown> =>
      (await database.pool.planned({ text: statement, rowMode: 'array' })).rows[0]?.[0];
    expect(await planned(text)).toBe('force_custom_plan');
    expect(await planned("SELECT current_setting('cpu_tuple_cost')")).toBe('0.03');
    await expect(planned('SELECT 1 / 0')).rejects.toMatchObject({ code: '22012' });
    await expect(planned('SELECT pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
    for (let at = 0; at < 5; at += 1)
      expect((await database.pool.query<{ mode: string }>(`${text} AS mode`)).rows[0]?.mode).toBe('force_generic_plan');
    expect(await planned(text)).toBe('force_custom_plan');
  });

  it('refuse to write', async () => {
    await expect(database.pool.query('CREATE TABLE x ()')).rejects.toMatchObject({ code: '25006' });
  });

  it('end a statement that runs too long', async () => {
    await expect(database.pool.query('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
  });

  it('do not let a request wait for ever for one of them', async () => {
    const held = await Promise.all([database.pool.connect(), database.pool.connect()]);
    await expect(database.pool.query('SELECT 1')).rejects.toThrow('timeout exceeded when trying to connect');
    expect(await database.isReachable()).toBe(false);
    for (const client of held) client.release();
    expect(await database.isReachable()).toBe(true);
  });

  it('are made anew after the server has ended them all', async () => {
    await database.isReachable();
    await database.writer.query('SELECT 1');
    await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${new URL(url).pathname.slice(1)}'`);
    await sleep(100);
    expect(await database.isReachable()).toBe(true);
    expect((await database.writer.query('SELECT 1')).rowCount).toBe(1);
    expect(lines).toContain('A database connection was lost: terminating connection due to administrator command');
  });
});

describe('connections for imports', () => {
  it('write, and are not hurried', async () => {
    await database.writer.query('CREATE TABLE written AS SELECT 1 FROM pg_sleep(0.6)');
    expect((await database.pool.query('SELECT * FROM written')).rowCount).toBe(1);
  });
});

describe('a database that cannot be used', () => {
  it('is told with what to check, without the password', async () => {
    const port = await closedPort();
    const fault = await faultOf(open(`postgres://somebody:secret@127.0.0.1:${port}/house`));
    expect(fault).toMatch(
      new RegExp(
        `^The database at 127\\.0\\.0\\.1:${port}/house cannot be used: it cannot be reached \\(ECONNREFUSED\\)\\. Check that`,
      ),
    );
    expect(fault).not.toMatch(/secret|somebody/);
  });

  it('is told at once when there is no such database', async () => {
    const fault = await faultOf(open(urlOf('no_such_house'), { DATABASE_WAIT_MS: '60000' }));
    expect(fault).toContain('/no_such_house cannot be used: it has no database of this name.');
  });

  it('is told when it is not in UTF-8', async () => {
    const name = `clearing_house_test_ascii_${process.pid}`;
    await onServer(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`);
    try {
      expect(await faultOf(open(urlOf(name)))).toContain('cannot be used: its encoding is SQL_ASCII;');
    } finally {
      await onServer(`DROP DATABASE ${name}`);
    }
  });
});

describe('a database that cannot be reached yet', () => {
  it('is waited for with a line, and used when it comes', async () => {
    const server = new URL(process.env[SERVER_URL] ?? '');
    const port = await closedPort();
    const address = new URL(url);
    address.host = `127.0.0.1:${port}`;
    const told: string[] = [];
    const opening = open(address.href, { DATABASE_WAIT_MS: '20000' }, (line) => told.push(line));
    await sleep(50);
    const door: Server = createServer((socket) => {
      const through = connect(Number(server.port || 5432), server.hostname);
      socket.pipe(through).pipe(socket);
      for (const end of [socket, through]) end.on('error', quiet);
    });
    await new Promise<void>((done) => door.listen(port, '127.0.0.1', done));
    const late = await opening;
    expect(await late.isReachable()).toBe(true);
    await late.close();
    door.close();
    expect(told).toEqual([
      `Waiting up to 20 s for the database at 127.0.0.1:${port}${address.pathname}: it cannot be reached (ECONNREFUSED).`,
    ]);
  });
});
