import { type TestDatabase, testDatabase } from '../test-database';
import { SharedPool } from '../../src/server/shared-pool';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase({ empty: true })));
afterAll(() => database.drop());

const statement = (text: string) => ({ name: text, text, values: [], rowMode: 'array' as const });
const callerAt = (address: string, signal = new AbortController().signal) => ({ requestId: address, address, signal });

describe('connections for requests', () => {
  it('are left for others, whatever one address asks', async () => {
    const shared = new SharedPool(database.pool, 2);
    const [one, other] = [shared.for(callerAt('192.0.2.1')), shared.for(callerAt('192.0.2.2'))];
    const began = performance.now();
    const busy = Promise.all(Array.from({ length: 6 }, () => one.query(statement('SELECT pg_sleep(0.2)'))));
    expect((await other.query(statement('SELECT 1'))).rows).toEqual([[1]]);
    const { rows } = await database.writer.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query = 'SELECT pg_sleep(0.2)'`,
    );
    expect(rows).toHaveLength(2);
    await busy;
    expect(performance.now() - began).toBeGreaterThan(590);
  });

  it('are not used for a caller that has left while it waited, nor lost by a fault', async () => {
    const shared = new SharedPool(database.pool, 1);
    const left = new AbortController();
    const pool = shared.for(callerAt('192.0.2.1', left.signal));
    const [first, second, third] = [
      pool.query(statement('SELECT pg_sleep(0.1)')),
      pool.planned(statement('SELECT 1 / 0')),
      shared.for(callerAt('192.0.2.1')).query(statement('SELECT 2')),
    ];
    left.abort();
    await expect(second).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
    await first;
    expect((await third).rows).toEqual([[2]]);
    await expect(shared.for(callerAt('192.0.2.1')).query(statement('SELECT 1 / 0'))).rejects.toMatchObject({ code: '22012' });
    expect((await shared.for(callerAt('192.0.2.1')).query(statement('SELECT 3'))).rows).toEqual([[3]]);
  });
});
