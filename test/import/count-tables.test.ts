import { countChangedTables } from '../../src/import/count-tables';
import { type TestDatabase, testDatabase } from '../test-database';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(() => database.drop());

it('counts a table anew in which much has changed, and no other', async () => {
  const client = await database.writer.connect();
  const when = async (): Promise<Record<string, Date | null>> => {
    await client.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await client.query<{ relname: string; last_analyze: Date | null }>('SELECT relname, last_analyze FROM pg_stat_user_tables');
    return Object.fromEntries(rows.map(({ relname, last_analyze }) => [relname, last_analyze]));
  }; // prettier-ignore
  await client.query(`INSERT INTO unsettled_state SELECT id FROM state LIMIT 60`);
  await client.query(`INSERT INTO identifier (record_id, scheme, value) SELECT id, 'test', key FROM record LIMIT 1`);
  const before = await when();
  await countChangedTables(client);
  const after = await when();
  client.release();
  expect(Object.keys(after).filter((table) => after[table]?.getTime() !== before[table]?.getTime())).toEqual(['unsettled_state']);
});
