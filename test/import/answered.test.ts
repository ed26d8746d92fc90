/** Statements sent one behind another, and what is told when one of them fails. */
import { answered } from '../../src/import/answered';
import { type TestDatabase, testDatabase } from '../test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('answered', () => {
  it('gives the answers in the order in which the statements were sent', async () => {
    const client = await database.writer.connect();
    try {
      const [one, two] = await answered([
        client.query<{ at: number }>('SELECT pg_sleep(0.05), 1 AS at'),
        client.query<{ at: number }>('SELECT 2 AS at'),
      ]);
      expect([one.rows[0]?.at, two.rows[0]?.at]).toEqual([1, 2]);
    } finally {
      client.release();
    }
  });

  it('throws what failed first, when all is answered, not what failed for it', async () => {
    const client = await database.writer.connect();
    let isEnded = false;
    try {
      await client.query('BEGIN');
      const twoSteps = async (): Promise<void> => {
        await client.query('SELECT pg_sleep(0.05)');
        try {
          await client.query('SELECT 1');
        } finally {
          isEnded = true;
        }
      };
      const sent = [twoSteps(), client.query('SELECT 1 / 0'), client.query('SELECT 2')];
      await expect(answered(sent)).rejects.toMatchObject({ code: '22012' });
      expect(isEnded).toBe(true);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
