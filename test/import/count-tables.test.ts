import { countChangedTables } from '../../src/import/count-tables';
import { type TestDatabase, testDatabase } from '../test-database';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(() => database.drop());

it('counts a table anew and puts it in order in which much has changed, and no other', async () => {
  const client = await database.writer.connect();
  const when = async (): Promise<Record<string, string>> => {
    await client.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await client.query<{ relname: string; last: string }>('SELECT relname, concat(last_analyze, last_vacuum) AS last FROM pg_stat_user_tables');
    return Object.fromEntries(rows.map(({ relname, last }) => [relname, last]));
  }; // prettier-ignore
  await client.query(`INSERT INTO unsettled_state SELECT id FROM state LIMIT 60`);
  await client.query(`INSERT INTO identifier (record_id, scheme, value) SELECT id, 'test', key FROM record LIMIT 1`);
  const before = await when();
  await countChangedTables(client);
  const after = await when();
  const { rows } = await client.query(
    `SELECT last_vacuum IS NOT NULL AS done FROM pg_stat_user_tables WHERE relname = 'unsettled_state'`,
  );
  client.release();
  expect(rows).toEqual([{ done: true }]);
  expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual(['unsettled_state']);
});
