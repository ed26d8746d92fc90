import type { PoolClient } from 'pg';
import { transactionsOf } from '../../src/import/in-transaction';
import { KnownRecords, TakenAway } from '../../src/import/known-records';
import { type TestDatabase, testDatabase } from '../test-database';

const FRANCE = { kind: 'State', key: 'state:FRA' };
const aDraft = { noun: 'Decision', key: 'test:1', values: {} };

let database: TestDatabase;
let mine: PoolClient;
let theirs: PoolClient;
beforeAll(async () => {
  database = await testDatabase();
  [mine, theirs] = [await database.writer.connect(), await database.writer.connect()];
});
afterAll(async () => {
  for (const client of [mine, theirs]) client.release();
  await database.drop();
});

async function aProceeding(key: string): Promise<number> {
  const { rows } = await mine.query<{ id: number }>(
    `INSERT INTO record (kind, key, source_id) VALUES ('Proceeding', $1, (SELECT min(id) FROM source)) RETURNING id`,
    [key],
  );
  return rows[0]?.id ?? 0;
}

describe('KnownRecords', () => {
  it('finds what drafts point at, and refuses what is not there', async () => {
    const known = new KnownRecords(mine);
    await known.findTargets([{ ...aDraft, pairs: { RecordState: [FRANCE] } }]);
    expect(known.targetOf(aDraft, 'states', FRANCE)).toBeGreaterThan(0);
    expect(known.targetOf(aDraft, 'states', null)).toBeNull();
    expect(() => known.targetOf(aDraft, 'states', { kind: 'State', key: 'state:XXX' })).toThrow(
      'Decision test:1: its states state:XXX does not exist as State',
    );
    expect(known.idOf(aDraft)).toBeUndefined();
  });

  it('holds what a batch points at until it ends: another run must wait to take it away', async () => {
    const id = await aProceeding('held');
    const known = new KnownRecords(mine);
    known.set({ kind: 'Proceeding', key: 'held' }, id);
    await mine.query('BEGIN');
    await known.hold();
    await theirs.query("SET lock_timeout = '200ms'");
    await expect(theirs.query('DELETE FROM record WHERE id = $1', [id])).rejects.toThrow('lock timeout');
    await mine.query('COMMIT');
    expect((await theirs.query('DELETE FROM record WHERE id = $1', [id])).rowCount).toBe(1);
  });

  it('has the batch written anew when something was taken away before it could be held', async () => {
    const id = await aProceeding('taken');
    let attempts = 0;
    const seen = await transactionsOf(mine)(async () => {
      attempts += 1;
      const known = new KnownRecords(mine);
      await known.findTargets([{ ...aDraft, pairs: { RecordProceeding: [{ kind: 'Proceeding', key: 'taken' }] } }]);
      if (attempts === 1) await theirs.query('DELETE FROM record WHERE id = $1', [id]);
      await known.hold();
      return () => known.targetOf(aDraft, 'proceedings', { kind: 'Proceeding', key: 'taken' });
    });
    expect(attempts).toBe(2);
    expect(seen).toThrow('taken does not exist as Proceeding');
    const known = new KnownRecords(mine);
    known.set({ kind: 'Proceeding', key: 'taken' }, id);
    await expect(known.hold()).rejects.toThrow(TakenAway);
  });
});
