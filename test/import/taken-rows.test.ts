import { TakenRows } from '../../src/import/taken-rows';
import type { Draft, Row } from '../../src/import/draft';
import { type RunOptions, runImport } from '../../src/import/run';
import { type TestDatabase, testDatabase } from '../test-database';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(() => database.drop());

const right = (slug: string, note: string | null = null): Draft => ({
  noun: 'Subject',
  key: `right:${slug}`,
  values: { slug, scheme: 'RIGHT', subjectKind: 'RIGHT', names: { en: slug }, note },
  relations: { broader: null },
});
const row = (number: number, ...value: Draft[]): Row<readonly Draft[]> => ({ file: 'a.csv', number, printed: '', value });

/** Imports rows; how many rows came to be turned into drafts, and how they ended. */
async function take(rows: Row<readonly Draft[]>[], slug = 'taken', options: Partial<RunOptions> = {}) {
  let drafted = 0;
  const { totals } = await runImport({
    database,
    source: { slug, name: slug, url: null, licence: null, retrievedOn: null, note: null },
    format: 'test',
    files: [],
    digest: null,
    rows,
    toDrafts: (_, fresh) => {
      drafted += fresh.length;
      return Promise.resolve([...fresh]);
    },
    log: () => undefined,
    ...options,
  });
  return { drafted, ...totals };
}

describe('a row that was taken in as it stands', () => {
  it('is not written again, wherever it stands, and is again when it says something else or something else read it', async () => {
    await take([row(1, right('one')), row(2, right('two'))]);
    expect(await take([row(7, right('two')), row(8, right('one'))])).toMatchObject({ drafted: 0, unchanged: 2 });
    expect(await take([row(1, right('one', 'new')), row(2, right('two'))])).toMatchObject({
      drafted: 1,
      updated: 1,
      unchanged: 1,
    });
    expect(await take([row(1, right('one'))])).toMatchObject({ drafted: 1, updated: 1 });
    expect(await take([row(1, right('one'))], 'taken', { readWith: 'another catalogue' })).toMatchObject({
      drafted: 1,
      unchanged: 1,
    });
  });

  it('is written again when another run changed its record, and when its record is gone', async () => {
    const said = row(1, right('three'));
    await take([said]);
    await take(
      [{ ...said, value: [{ ...right('three'), voice: 'a', values: {}, relations: {}, identifiers: ['upr-issue:three'] }] }],
      'another',
    );
    expect(await take([said])).toMatchObject({ drafted: 1, unchanged: 1 });
    expect(await take([said])).toMatchObject({ drafted: 0, unchanged: 1 });
    const lone = row(2, right('four'));
    await take([lone]);
    for (const [table, id] of [['search_entry', 'record_id'], ['subject', 'id'], ['record', 'id']] as const)
      await database.writer.query(`DELETE FROM ${table} WHERE ${id} = (SELECT id FROM record WHERE key = 'right:four')`); // prettier-ignore
    expect(await take([lone])).toMatchObject({ drafted: 1, created: 1 });
  });

  it('is so too when several rows of one run made one record', async () => {
    const rows = [row(1, { ...right('five'), voice: 'a' }), row(2, { ...right('five', 'more'), voice: 'b' })];
    await take(rows, 'taken', { batchSize: 1 });
    expect(await take(rows)).toMatchObject({ drafted: 0, unchanged: 2 });
  });

  it('is forgotten whole when one of its several records changed', async () => {
    const both = row(1, right('six'), right('seven'));
    await take([both]);
    await take([row(2, right('seven', 'new'))]);
    expect(await take([both])).toMatchObject({ drafted: 1, updated: 1 });
  });
});

describe('a row that was refused', () => {
  it('is tried again', async () => {
    const lost = row(1, { ...right('eight'), relations: { broader: { kind: 'Subject', key: 'right:nine' } } });
    expect(await take([lost])).toMatchObject({ refused: 1 });
    expect(await take([row(2, right('nine')), lost])).toMatchObject({ created: 2 });
  });
});

it('has the same digest only for what says the same, of one source', () => {
  const of = (source: string, value: unknown): string | undefined => {
    const [rows, row] = [new TakenRows(undefined as never, 1, [source]), { file: '', number: 1, printed: '', value }];
    rows.learn(row);
    return rows.digestOf(row);
  };
  expect(of('a', { one: 1 })).toBe(of('a', { one: 1 }));
  expect(new Set([of('a', 1), of('b', 1), of('a', 2)]).size).toBe(3);
});
