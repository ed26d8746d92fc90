import { setTimeout } from 'node:timers/promises';
import { withDatabase } from '../../src/cli/with-database';
import { type TestDatabase, testDatabase } from '../test-database';

const quiet = (): void => undefined;
let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(() => database.drop());

/** The server takes a moment to notice that a connection was closed. */
const untilConnectionsAre = async (wanted: number): Promise<void> => {
  const deadline = Date.now() + 10_000;
  while ((await connections()) !== wanted && Date.now() < deadline) await setTimeout(20);
  expect(await connections()).toBe(wanted);
};

const connections = async (): Promise<number> => {
  const { rows } = await database.writer.query(
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'clearing-house'",
  );
  return rows.length;
};

describe('a piece of work with the database of the settings', () => {
  it('finds it migrated and with the catalogue, and leaves no connection behind', async () => {
    const before = await connections();
    let instruments = 0;
    await withDatabase({ DATABASE_URL: database.url }, quiet, async ({ pool }) => {
      instruments = (await pool.query('SELECT FROM instrument')).rowCount ?? 0;
    });
    expect(instruments).toBeGreaterThanOrEqual(500);
    await untilConnectionsAre(before);
  });

  it('closes it when the work fails, and passes on why', async () => {
    const before = await connections();
    await expect(withDatabase({ DATABASE_URL: database.url }, quiet, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    await untilConnectionsAre(before);
  });
});
