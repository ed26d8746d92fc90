import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { logicalDump } from './logical-dump';
import { type TestDatabase, testDatabase } from '../test-database';
import { type RunOptions, type SourceFacts, runImport } from '../../src/import/run';
import { UnreadableFile } from '../../src/import/open-file';
import type { Steps } from '../../src/citations/steps';
import type { Draft, Row } from '../../src/import/draft';

const source = (slug = 'test-source'): SourceFacts => ({
  slug,
  name: 'A test',
  url: null,
  licence: null,
  retrievedOn: '2026-01',
  note: null,
});

/** What a row says of a right: a record that needs no other. */
const right = (slug: string, more: Partial<Draft> = {}, kind = 'RIGHT'): Draft => ({
  noun: 'Subject',
  key: `right:${slug}`,
  values: { slug, scheme: 'RIGHT', subjectKind: kind, names: { en: slug }, note: null },
  relations: { broader: null },
  ...more,
});
const row = (number: number, value: readonly Draft[], file = 'a.csv'): Row<readonly Draft[]> => ({
  file,
  number,
  printed: `row ${number} of ${file}`,
  value,
});
const refused = (number: number, refusal: string, file = 'a.csv'): Row<readonly Draft[]> => ({
  file,
  number,
  printed: `row ${number} of ${file}`,
  refusal,
});

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(() => database.drop());

type Options = Partial<RunOptions> & Pick<RunOptions, 'rows'>;
const run = (options: Options) =>
  runImport({
    database,
    source: source(),
    format: 'test',
    files: ['a.csv'],
    digest: null,
    batchSize: 3,
    log: () => undefined,
    ...options,
  });

async function query<T extends object>(statement: string, values: unknown[] = []): Promise<T[]> {
  return (await database.writer.query<T>(statement, values)).rows;
}
const lastRun = async () => (await query<Record<string, unknown>>('SELECT * FROM import_run ORDER BY id DESC LIMIT 1'))[0] ?? {};

describe('what can be read of a row before its turn', () => {
  it('is read while rows before it are written, and not where all is known', async () => {
    const rows = [1, 2, 3, 4, 5, 6].map((number) => row(number, [right(`ahead-${number}`)]));
    const ahead: number[] = [];
    const toDrafts = Object.assign((_: unknown, fresh: readonly Row<readonly Draft[]>[]) => Promise.resolve([...fresh]), {
      ahead: function* ({ number }: Row<readonly Draft[]>): Steps<void> {
        yield;
        ahead.push(number);
      },
    });
    await run({ rows, toDrafts, batchSize: 2 });
    // The first two batches are read before it is known whether there is any news.
    expect(ahead).toEqual([5, 6]);
    await run({ rows, toDrafts, batchSize: 2 });
    expect(ahead).toEqual([5, 6]);
  });
});

describe('the counts of a run', () => {
  it('do not take a row for created that only makes what was missing beside its record', async () => {
    await run({ rows: [row(1, [right('there')])] });
    const { totals } = await run({
      rows: [
        row(1, [right('there'), right('beside', { ifMissing: true })]),
        row(2, [right('new'), right('beside-new', { ifMissing: true })]),
      ],
    });
    expect(totals).toEqual({ rowsRead: 2, created: 1, updated: 1, unchanged: 0, refused: 0 });
  });

  it('end each row as created, updated, unchanged or refused, and add up for each file', async () => {
    await run({ rows: [row(1, [right('kept')]), row(2, [right('changed')])] });
    const { totals, byFile } = await run({
      rows: [
        row(1, [right('kept')]),
        row(2, [right('changed', { confidence: 'UNSURE' })]),
        row(1, [right('made')], 'b.csv'),
        refused(2, 'The State "Freedonia" is not known.', 'b.csv'),
        row(3, [], 'b.csv'),
      ],
    });
    expect(totals).toEqual({ rowsRead: 5, created: 1, updated: 1, unchanged: 2, refused: 1 });
    expect(byFile.get('a.csv')).toEqual({ rowsRead: 2, created: 0, updated: 1, unchanged: 1, refused: 0 });
    expect(byFile.get('b.csv')).toEqual({ rowsRead: 3, created: 1, updated: 0, unchanged: 1, refused: 1 });
    expect(await lastRun()).toMatchObject({
      state: 'FINISHED',
      rows_read: 5,
      created: 1,
      updated: 1,
      unchanged: 2,
      refused: 1,
      files: ['a.csv'],
    });
  });

  it('are told after every batch', async () => {
    const told: number[] = [];
    await run({
      rows: [1, 2, 3, 4, 5, 6, 7].map((number) => row(number, [right(`told-${number}`)])),
      progress: ({ rowsRead }) => told.push(rowsRead),
    });
    expect(told).toEqual([3, 6, 7]);
  });

  it('are nought for no rows', async () => {
    const { totals, byFile } = await run({ rows: [] });
    expect(totals.rowsRead).toBe(0);
    expect(byFile.size).toBe(0);
    expect(await lastRun()).toMatchObject({ state: 'FINISHED', rows_read: 0 });
  });
});

describe('a refusal', () => {
  it('is kept with file, row number, reason and the row itself', async () => {
    await run({ rows: [refused(7, 'No date.'), row(8, [right('after-a-refusal')])] });
    const { id } = await lastRun();
    expect(await query('SELECT file, "row", reason, printed FROM refusal WHERE run_id = $1', [id])).toEqual([
      { file: 'a.csv', row: 7, reason: 'No date.', printed: 'row 7 of a.csv' },
    ]);
  });

  it('keeps a row that holds what PostgreSQL cannot store, cut where it is long', async () => {
    await run({ rows: [{ ...refused(1, 'No text.'), printed: `\0${'x'.repeat(5000)}` }] });
    const { id } = await lastRun();
    const [kept] = await query<{ printed: string }>('SELECT printed FROM refusal WHERE run_id = $1', [id]);
    expect(kept?.printed).toBe(`\uFFFD${'x'.repeat(3999)}`);
  });

  it('is found inside a batch when only the database can tell, and the rest is written', async () => {
    const { totals } = await run({
      rows: [
        row(1, [right('before-bad')]),
        row(2, [right('bad', {}, 'NONSENSE')]),
        row(3, [right('lost', { relations: { broader: { kind: 'Subject', key: 'right:nowhere' } } })]),
        row(4, [right('after-bad')]),
        row(5, [right('nul\0')]),
      ],
      batchSize: 10,
    });
    expect(totals).toEqual({ rowsRead: 5, created: 2, updated: 0, unchanged: 0, refused: 3 });
    const run_ = await lastRun();
    expect(run_).toMatchObject({ state: 'FINISHED', rows_read: 5, created: 2, refused: 3 });
    expect(
      await query('SELECT file, "row", reason, printed FROM refusal WHERE run_id = $1 ORDER BY "row"', [run_['id']]),
    ).toEqual([
      {
        file: 'a.csv',
        row: 2,
        reason: 'A value is not allowed here (rule subject_subject_kind): correct the row.',
        printed: 'row 2 of a.csv',
      },
      {
        file: 'a.csv',
        row: 3,
        reason: 'Subject right:lost: its broader right:nowhere does not exist as Subject; import that first or correct the key.',
        printed: 'row 3 of a.csv',
      },
      { file: 'a.csv', row: 5, reason: 'A value is not allowed here: correct the row.', printed: 'row 5 of a.csv' },
    ]);
    expect(
      await query(
        "SELECT key FROM record WHERE key IN ('right:before-bad', 'right:bad', 'right:lost', 'right:after-bad') ORDER BY key",
      ),
    ).toEqual([{ key: 'right:after-bad' }, { key: 'right:before-bad' }]);
  });
});

describe('the same rows twice', () => {
  it('change nothing', async () => {
    const rows = [1, 2, 3, 4].map((number) =>
      row(number, [right(`twice-${number}`, { identifiers: [`test:${number}`], confidence: 'KNOWN' })]),
    );
    await run({ rows });
    const before = await logicalDump(database.writer);
    const { totals } = await run({ rows });
    expect(totals).toEqual({ rowsRead: 4, created: 0, updated: 0, unchanged: 4, refused: 0 });
    expect(await logicalDump(database.writer)).toEqual(before);
  });
});

describe('a dry run', () => {
  it('changes nothing, not even the records of sources and runs, and reports the same counts', async () => {
    const rows = [
      row(1, [right('dry-1')]),
      row(2, [right('dry-bad', {}, 'NONSENSE')]),
      refused(3, 'No.'),
      row(4, [right('dry-4')]),
    ];
    const states = async () => [
      await logicalDump(database.writer),
      await query('SELECT * FROM import_run ORDER BY id'),
      await query('SELECT * FROM refusal ORDER BY id'),
    ];
    const before = await states();
    const dry = await run({ rows, dryRun: true, source: source('dry-source') });
    expect(await states()).toEqual(before);
    const wet = await run({ rows, source: source('dry-source') });
    expect(dry).toEqual(wet);
    expect(dry.totals).toEqual({ rowsRead: 4, created: 2, updated: 0, unchanged: 0, refused: 2 });
  });
});

describe('two runs of one source', () => {
  it('take turns: the second says that it waits, and both end right', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    async function* slowly(): AsyncGenerator<Row<readonly Draft[]>> {
      yield row(1, [right('turn-1')]);
      begin();
      await gate;
      yield row(2, [right('turn-2')]);
    }
    const first = run({ rows: slowly(), batchSize: 1 });
    await begun;
    const said: string[] = [];
    const second = run({
      rows: [row(1, [right('turn-1')]), row(2, [right('turn-2')])],
      log: (line) => {
        said.push(line);
        open();
      },
    });
    expect((await first).totals).toMatchObject({ created: 2, unchanged: 0 });
    expect((await second).totals).toMatchObject({ created: 0, unchanged: 2 });
    expect(said).toEqual(['Another import of test-source is running; this one waits for it to end.']);
  });

  it('read nothing when the one before has done the work', async () => {
    const { totals } = await run({
      rows: (function* (): Generator<never> {
        throw new Error('read');
      })(),
      skipWhen: () => Promise.resolve(true),
    });
    expect(totals.rowsRead).toBe(0);
  });
});

describe('two runs that write the same records', () => {
  it('both end right, though each has what the other waits for', async () => {
    await run({ rows: [row(1, [right('meet-1')]), row(2, [right('meet-2')])] });
    const other = await database.writer.connect();
    const waits = async (): Promise<boolean> =>
      (await query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length > 0;
    const lock = (slug: string) => other.query('SELECT FROM subject WHERE slug = $1 FOR UPDATE', [slug]);
    await other.query('BEGIN');
    await lock('meet-2');
    const ending = run({ rows: [row(1, [right('meet-1', {}, 'GROUP')]), row(2, [right('meet-2', {}, 'GROUP')])], batchSize: 2 });
    while (!(await waits())) await sleep(10);
    // The run has waited longer, so that it is the one whose turn it is to look for this, and to give way.
    await lock('meet-1');
    await other.query('COMMIT');
    other.release();
    expect((await ending).totals).toMatchObject({ updated: 2 });
  });
});

describe('a run that breaks off', () => {
  it('says so, keeps the batches before, and is completed by the next', async () => {
    async function* broken(): AsyncGenerator<Row<readonly Draft[]>> {
      for (const number of [1, 2, 3, 4]) yield row(number, [right(`broken-${number}`)]);
      throw new Error('the disk is gone');
    }
    await expect(run({ rows: broken() })).rejects.toThrow('the disk is gone');
    expect(await lastRun()).toMatchObject({ state: 'INTERRUPTED', rows_read: 3, created: 3, ended_at: null });
    const { totals } = await run({ rows: [1, 2, 3, 4].map((number) => row(number, [right(`broken-${number}`)])) });
    expect(totals).toEqual({ rowsRead: 4, created: 1, updated: 0, unchanged: 3, refused: 0 });
  });

  it('because a file was cut off keeps every row before, also those of a batch that was not full', async () => {
    async function* cut(): AsyncGenerator<Row<readonly Draft[]>> {
      for (const number of [1, 2, 3, 4]) yield row(number, [right(`file-cut-${number}`)]);
      yield refused(5, 'The file ends in the middle of this row.');
      throw new UnreadableFile('a.csv: it was cut off.');
    }
    await expect(run({ rows: cut() })).rejects.toThrow('a.csv: it was cut off.');
    expect(await lastRun()).toMatchObject({ state: 'INTERRUPTED', rows_read: 5, created: 4, refused: 1, ended_at: null });
  });

  it('does not end the process when the database ends its connection, and says why', async () => {
    async function* cut(): AsyncGenerator<Row<readonly Draft[]>> {
      for (const number of [1, 2, 3]) yield row(number, [right(`cut-${number}`)]);
      await query(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
      );
      for (const number of [4, 5, 6]) yield row(number, [right(`cut-${number}`)]);
    }
    await expect(run({ rows: cut() })).rejects.toThrow(
      /^The database connection was lost: .*(terminat|ECONNRESET).*Repeat the import to complete it\.$/,
    );
    const { totals } = await run({ rows: [1, 2, 3, 4, 5, 6].map((number) => row(number, [right(`cut-${number}`)])) });
    expect(totals.created + totals.unchanged).toBe(6);
    const states = await query<{ state: string }>('SELECT state FROM import_run ORDER BY id DESC LIMIT 2');
    expect(states).toEqual([{ state: 'FINISHED' }, { state: 'INTERRUPTED' }]);
  });

  it('tells what the database said before it broke down, where that says more than that the connection was lost', async () => {
    async function* full(): AsyncGenerator<Row<readonly Draft[]>> {
      yield row(1, [right('full-1')]);
      await query(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
      );
      await sleep(100);
      const error = new DatabaseError('could not write to file "pg_wal/xlogtemp.1": No space left on device', 0, 'error');
      throw Object.assign(error, { code: '53100' });
    }
    await expect(run({ rows: full() })).rejects.toThrow(
      /^The database connection was lost: could not write .+: No space left on device\. Repeat the import to complete it\.$/,
    );
  });

  it('is not taken for a fault of a row when the fault is ours', async () => {
    await expect(run({ rows: [row(1, [{ noun: 'Subject', key: 'right:x', values: { nonsense: 1 } }])] })).rejects.toThrow(
      'Subject has no column nonsense',
    );
  });
});
