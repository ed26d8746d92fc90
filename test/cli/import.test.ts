import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PoolClient } from 'pg';
import { importCommand } from '../../src/cli/import';
import { FORMATS } from '../../src/import/formats';
import { type LogicalDump, logicalDump } from '../import/logical-dump';
import { type TestDatabase, testDatabase } from '../test-database';
import { type Ended, run, start, until } from './child-process';

const FIXTURES = resolve(__dirname, '../fixtures/treaty-status');
const HEAD = 'Participant,Signature,"Accession(a), Succession(d), Ratification"';
const SECONDS = 1000;

let folder: string;
let bigger: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-cli-'));
  database = await testDatabase();
  bigger = await biggerFixture(join(folder, 'bigger'), database);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

/** The command within this process. */
async function command(args: readonly string[], url: string): Promise<Ended> {
  let [out, errors] = ['', ''];
  const terminal = { say: (line: string) => void (out += `${line}\n`), log: (line: string) => void (errors += `${line}\n`) };
  const status = await importCommand(args, terminal, { DATABASE_URL: url });
  return { status, out, errors };
}
const treatyStatus = (url: string, ...paths: string[]) => command(['treaty-status', ...paths], url);

/** Nine treaties that nobody knows, each with every State and a statement of every third: three batches. */
async function biggerFixture(into: string, { writer }: TestDatabase): Promise<string> {
  const { rows } = await writer.query<{ name: string }>(
    "SELECT names->>'en' AS name FROM state WHERE exists_until IS NULL AND names->>'en' !~ '[,\"]' ORDER BY code",
  );
  await mkdir(join(into, 'treaties'), { recursive: true });
  await mkdir(join(into, 'declarations'));
  for (const treaty of [91, 92, 93, 94, 95, 96, 97, 98, 99]) {
    const day = (at: number): string => `${(at % 28) + 1} Mar ${1950 + (at % 60)}`;
    const lines = rows.map(({ name }, at) => `${name},${day(at + treaty)},${day(at + treaty + 30)}${at % 2 ? ' a' : ''}`);
    await writeFile(join(into, 'treaties', `4-${treaty}.csv`), [HEAD, ...lines, 'Freedonia,,1 Jan 1999', ''].join('\n'));
    const statements = rows
      .filter((_row, at) => at % 3 === 0)
      .map(({ name }) => `#${name}\nReservation:\nA reservation is made to article ${treaty}.\n`);
    await writeFile(join(into, 'declarations', `4-${treaty}.txt`), statements.join('\n'));
  }
  return into;
}

async function query<T extends object>({ writer }: TestDatabase, statement: string, values: unknown[] = []): Promise<T[]> {
  return (await writer.query<T>(statement, values)).rows;
}

/** What a run leaves behind besides records: the refusals of the last run. */
const refusals = (of: TestDatabase) =>
  query(
    of,
    'SELECT file, "row", reason, printed FROM refusal WHERE run_id = (SELECT max(id) FROM import_run) ORDER BY file, "row"',
  );

describe('npm run import', () => {
  it('alone lists the formats with one example each', async () => {
    const { status, out, errors } = await run('import', [], {});
    expect(await command([], '')).toEqual({ status: 0, out, errors });
    expect(status).toBe(0);
    expect(errors).toBe('');
    for (const { name, describe: says, example } of FORMATS) expect(out).toContain(`  ${name}\n    ${says}\n    ${example}\n`);
  });

  it('explains itself', async () => {
    const { status, out } = await command(['--help'], '');
    expect(status).toBe(0);
    expect(out).toContain('--dry-run');
  });
});

describe('a file that cannot be imported', () => {
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const gzip = gzipSync(`${HEAD}\nMexico,,1 Jan 1999\n`);

  it.each<[string, () => Promise<string[]> | string[], RegExp]>([
    ['an empty file', async () => ['treaty-status', await file('empty.csv', '')], /empty\.csv: the file is empty/],
    ['blank lines only', async () => ['treaty-status', await file('blank.csv', '\n \n')], /blank\.csv: the file is empty/],
    [
      'another format',
      async () => ['treaty-status', await file('other.csv', 'a,b\n1,2\n')],
      /other\.csv: not a treaty-status file; expected/,
    ],
    ['half a gzip', async () => ['treaty-status', await file('4-4.csv.gz', gzip.subarray(0, gzip.length / 2))], /ends too early/],
    [
      'a binary',
      async () => ['treaty-status', await file('photo.csv', new Uint8Array([0x50, 0x41, 0, 1, 2]))],
      /photo\.csv: a binary file/,
    ],
    ['a missing path', () => ['treaty-status', join(folder, 'absent.csv')], /absent\.csv: no such file or folder/],
    [
      'a folder without files',
      async () => (await mkdir(join(folder, 'none')), ['treaty-status', join(folder, 'none')]),
      /the folder has no \.csv or \.txt file/,
    ],
    ['no path', () => ['treaty-status'], /treaty-status: name at least one file or folder, as in: npm run import/],
    ['an unknown format', () => ['pdf', FIXTURES], /There is no format "pdf"\. Formats: treaty-status, hudoc, .+, exchange\./],
    ['an unknown option', () => ['treaty-status', FIXTURES, '--dri-run'], /unknown option '--dri-run'/],
  ])('such as %s is told in one line, and nothing is changed', async (_name, args, expected) => {
    const before = await query(database, 'SELECT max(id) FROM import_run');
    const { status, out, errors } = await command(await args(), database.url);
    expect(errors).toMatch(expected);
    expect(
      errors
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('(Did you mean')),
    ).toHaveLength(1);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(await query(database, 'SELECT max(id) FROM import_run')).toEqual(before);
  });

  it('is none that was taken out without rows: that is said, and all is well', async () => {
    const { status, errors } = await command(['exchange', await file('none.jsonl', '')], database.url);
    expect({ status, errors }).toEqual({ status: 0, errors: 'The files have no rows.\n' });
  });

  it('of one file among others is a refused row, and the others are read', async () => {
    const { status, out, errors } = await command(
      ['treaty-status', FIXTURES, await file('bad.csv', ''), '--dry-run'],
      database.url,
    );
    expect(errors).toMatch(/^ {2}refused: bad\.csv, row 1: .*bad\.csv: the file is empty\.$/m);
    expect(errors).not.toContain('importRuns');
    expect(out).toMatch(/bad\.csv: 1 rows read = 0 created \+ 0 updated \+ 0 unchanged \+ 1 refused/);
    expect(out).toMatch(/index\.csv: [1-9]/);
    expect(status).toBe(0);
  });

  it('is told without opening a database', async () => {
    const { errors } = await command(['treaty-status', join(folder, 'absent.csv')], 'postgres://127.0.0.1:1/none');
    expect(errors).toMatch(/^[^\n]+absent\.csv: no such file or folder\.\n$/);
  });

  it('says so when it has a header and no rows', async () => {
    const { status, out, errors } = await treatyStatus(database.url, await file('4-4.csv', `${HEAD}\n`));
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(errors).toBe('The files have no rows.\n');
  });
});

describe('the report', () => {
  it('adds up for each file and each source, with gzip among them, and a dry run tells the same and changes nothing', async () => {
    const mine = await testDatabase();
    const before = [await logicalDump(mine.writer), await query(mine, 'SELECT * FROM import_run')];
    const dry = await command(['treaty-status', FIXTURES, '--dry-run'], mine.url);
    expect([await logicalDump(mine.writer), await query(mine, 'SELECT * FROM import_run')]).toEqual(before);
    const wet = await treatyStatus(mine.url, FIXTURES);
    expect(wet.status).toBe(0);
    expect(dry.out.replaceAll(' (dry run: no row was kept)', '').split('\n')[0]).toBe(wet.out.split('\n')[0]);
    expect(wet.out).toMatch(/^ {2}treaties\/26-2-a\.csv: \d+ rows read/m);
    const sums = [...wet.out.matchAll(/(\d+) rows read = (\d+) created \+ (\d+) updated \+ (\d+) unchanged \+ (\d+) refused/g)];
    expect(sums.length).toBeGreaterThan(5);
    for (const [, read, ...ends] of sums) expect(ends.map(Number).reduce((sum, end) => sum + end)).toBe(Number(read));
    expect(dry.out.match(/\d+ refused/g)).toEqual(wet.out.match(/\d+ refused/g));
    const again = await treatyStatus(mine.url, FIXTURES);
    expect(again.out).not.toMatch(/[1-9]\d* (created|updated)/);
    await mine.drop();
  });
});

describe('rows that are refused', () => {
  const unknown = Array.from({ length: 7 }, (_, at) => `Freedonia ${at + 1},,1 Jan 1999`);
  const table = async (name: string, lines: readonly string[]): Promise<string> => {
    await mkdir(join(folder, 'treaties'), { recursive: true });
    await writeFile(join(folder, 'treaties', name), [HEAD, ...lines, ''].join('\n'));
    return join(folder, 'treaties', name);
  };

  it('are told with their reasons, the first five of them, and end with 1 where no other row was kept', async () => {
    const { status, out, errors } = await treatyStatus(database.url, await table('4-71.csv', unknown));
    expect(errors.split('\n')).toEqual([
      ...[1, 2, 3, 4, 5].map(
        (number) =>
          `  refused: treaties/4-71.csv, row ${number}: State "Freedonia ${number}" is not known: expected a name, alias or code of the catalogue's states.`,
      ),
      '  and 2 more: importRuns { nodes { refusals { nodes { file row reason } } } } tells them',
      'Every row was refused: nothing was taken in.',
      '',
    ]);
    expect(out).toContain('7 rows read = 0 created + 0 updated + 0 unchanged + 7 refused\n');
    expect(status).toBe(1);
  });

  it('are told, and end with 0, where another row was kept, or would be, or is there already', async () => {
    const file = await table('4-72.csv', [...unknown.slice(0, 2), 'Mexico,,1 Jan 1999']);
    for (const args of [[file, '--dry-run'], [file], [file]]) {
      const { status, out, errors } = await treatyStatus(database.url, ...args);
      expect(errors.split('\n').map((line) => line.slice(0, 40))).toEqual([
        '  refused: treaties/4-72.csv, row 1: Sta',
        '  refused: treaties/4-72.csv, row 2: Sta',
        '',
      ]);
      expect(out).toMatch(/3 rows read = . created \+ 0 updated \+ . unchanged \+ 2 refused/);
      expect(status).toBe(0);
    }
  });

  it('are told on one line each, which a terminal can print, whatever their file says', async () => {
    const { errors } = await treatyStatus(
      database.url,
      await table('4-74.csv', ['"Free\n\u001b[2Jdonia",,', `${'x'.repeat(9999)},,`]),
    );
    expect(errors).toMatch(/row 1: State "Free \[2Jdonia" is not known: [^\n]+\n[^\n]+row 2: State "x{493}…\nEvery row/);
  });

  it('are told, too, where the run fails after them', async () => {
    const { status, errors } = await treatyStatus(database.url, await table('4-73.csv', [unknown[0] ?? '', 'Mexico,"x']));
    expect(errors).toMatch(/^ {2}refused: treaties\/4-73\.csv, row 1: [^\n]+\n[^\n]+4-73\.csv: not a comma-separated table/);
    expect(status).toBe(1);
  });
});

describe('two imports at once', () => {
  it(
    'take turns and say so, and both end right',
    async () => {
      const mine = await testDatabase();
      const held = await holdRecord(mine, 'instrument:untc-iv-93');
      const first = start('import', ['treaty-status', bigger], { DATABASE_URL: mine.url });
      await held.reached;
      let waits = (): void => undefined;
      const waiting = new Promise<void>((resolve) => (waits = resolve));
      let told = '';
      const second = importCommand(
        ['treaty-status', bigger],
        {
          say: (line) => void (told += `${line}\n`),
          log: (line) => line === 'Another import of un-treaty-status-csv is running; this one waits for it to end.' && waits(),
        },
        { DATABASE_URL: mine.url },
      );
      await waiting;
      await held.letGo();
      const one = await first.ended;
      const two = { status: await second, out: told };
      expect([one.status, two.status]).toEqual([0, 0]);
      expect(one.out).toMatch(/: \d+ rows read = [1-9]\d* created \+ 0 updated \+ \d+ unchanged \+ 9 refused\n$/);
      expect(two.out).toMatch(/: \d+ rows read = 0 created \+ 0 updated \+ \d+ unchanged \+ 9 refused\n$/);
      await mine.drop();
    },
    60 * SECONDS,
  );
});

describe('an import killed with -9 and repeated', () => {
  let clean: TestDatabase;
  let expected: LogicalDump;
  beforeAll(async () => {
    clean = await testDatabase();
    expect((await treatyStatus(clean.url, bigger)).status).toBe(0);
    expected = await logicalDump(clean.writer);
  }, 60 * SECONDS);
  afterAll(() => clean.drop());

  /** Where the child is stopped: the key of the record that it cannot get past, and how many rows are safe by then. */
  it.each([
    ['in its first batch', 'instrument:untc-iv-91', 0],
    ['in the middle', 'participation:untc-iv-95:ZWE:%', 1000],
    ['in its last batch', 'participation:untc-iv-99:ZMB:RESERVATION:%', 2000],
  ])(
    '%s gives the same as one clean run',
    async (_where, key, least) => {
      const mine = await testDatabase();
      const held = await holdRecord(mine, key, clean);
      const { child, ended } = start('import', ['treaty-status', bigger], { DATABASE_URL: mine.url });
      await held.reached;
      child.kill('SIGKILL');
      expect((await ended).status).toBeNull();
      await held.letGo();
      const [killed] = await query<{ state: string; rows_read: number }>(
        mine,
        'SELECT state, rows_read FROM import_run ORDER BY id DESC LIMIT 1',
      );
      expect(killed?.state).toBe('RUNNING');
      expect(killed?.rows_read).toBeGreaterThanOrEqual(least);

      const { status } = await treatyStatus(mine.url, bigger);
      expect(status).toBe(0);
      expect(await query(mine, 'SELECT state FROM import_run ORDER BY id DESC LIMIT 2')).toEqual([
        { state: 'FINISHED' },
        { state: 'INTERRUPTED' },
      ]);
      expect(await logicalDump(mine.writer)).toEqual(expected);
      expect(await refusals(mine)).toEqual(await refusals(clean));
      await mine.drop();
    },
    60 * SECONDS,
  );
});

/**
 * Makes whoever writes a record with this key wait: the key is taken by a transaction that does not end until `letGo`.
 * A key with `%` is looked up in a database that has it.
 */
async function holdRecord(
  where: TestDatabase,
  pattern: string,
  filled?: TestDatabase,
): Promise<{ readonly reached: Promise<void>; letGo(): Promise<void> }> {
  const [found] = filled
    ? await query<{ kind: string; key: string }>(filled, 'SELECT kind, key FROM record WHERE key LIKE $1 ORDER BY key LIMIT 1', [
        pattern,
      ])
    : [];
  const holder: PoolClient = await where.writer.connect();
  await holder.query('BEGIN');
  await holder.query('INSERT INTO record (kind, key, source_id) SELECT $1, $2, min(id) FROM source', [
    found?.kind ?? 'Instrument',
    found?.key ?? pattern,
  ]);
  const reached = until(async () => {
    const waiting = await query(
      where,
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO record %'",
    );
    return waiting.length > 0;
  });
  return {
    reached,
    letGo: async () => {
      await holder.query('ROLLBACK');
      holder.release();
    },
  };
}
