import type { PoolClient } from 'pg';
import { sumFlowEntries } from '../../../src/domain/links/citation-flow-entry';
import { type TestDatabase, testDatabase } from '../../test-database';

let database: TestDatabase;
let client: PoolClient;
beforeAll(async () => {
  database = await testDatabase();
  client = await database.writer.connect();
});
afterAll(async () => {
  client.release();
  await database.drop();
});
beforeEach(() => client.query('BEGIN'));
afterEach(() => client.query('ROLLBACK'));

const KIND = 'citing_mechanism_id, cited_mechanism_id, citing_year, across_systems';
const ENTRIES = `SELECT ${KIND}, sum(links)::int AS links, sum(mentions)::int AS mentions FROM citation_flow_entry GROUP BY 1, 2, 3, 4 HAVING (sum(links), sum(mentions)) <> (0, 0)`;
const LINKS = `SELECT ${KIND}, count(*)::int, sum(mentions)::int FROM cross_reference
  WHERE relation = 'CITES' AND status <> 'WITHDRAWN' AND citing_mechanism_id IS NOT NULL AND cited_mechanism_id IS NOT NULL GROUP BY 1, 2, 3, 4`;

/** What the entries say and the links do not, or the reverse. */
async function differences(): Promise<unknown[]> {
  return (await client.query<object>(`(${ENTRIES} EXCEPT ${LINKS}) UNION ALL (${LINKS} EXCEPT ${ENTRIES})`)).rows;
}
async function count(): Promise<number | undefined> {
  return (await client.query<{ count: number }>('SELECT count(*)::int FROM citation_flow_entry')).rows[0]?.count;
}

describe('the entries of flows', () => {
  it('say what the links of the catalogue say', async () => {
    expect(await count()).toBeGreaterThan(50);
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['weighed anew', 'UPDATE cross_reference SET mentions = mentions + id % 3'],
    ['withdrawn', "UPDATE cross_reference SET status = 'WITHDRAWN' WHERE id % 3 = 0"],
    ['no citations any more', "UPDATE cross_reference SET relation = 'APPLIES' WHERE relation = 'CITES' AND id % 2 = 0"],
    ['of another year, or of none', 'UPDATE cross_reference SET citing_year = CASE WHEN id % 2 = 0 THEN citing_year + 1 END'],
    ['of another body, or of none', 'UPDATE cross_reference SET cited_mechanism_id = CASE WHEN id % 2 = 0 THEN citing_mechanism_id END'],
    ['removed', 'DELETE FROM cross_reference WHERE id % 2 = 0'],
    ['made, or found to be there', `INSERT INTO cross_reference AS x (citing_id, cited_id, relation, origin, source_id, citing_mechanism_id, cited_mechanism_id, across_systems)
      SELECT DISTINCT citing_id, cited_id, 'CITES', origin, source_id, citing_mechanism_id, citing_mechanism_id, false FROM cross_reference WHERE citing_mechanism_id IS NOT NULL
      ON CONFLICT (citing_id, cited_id, relation) DO UPDATE SET mentions = x.mentions + 1`],
    ['written by nobody', "UPDATE cross_reference SET mentions = 0 WHERE relation = 'NONE'"],
  ])('still do when links are %s', async (_what, statement) => {
    await client.query(statement);
    expect(await differences()).toEqual([]);
  }); // prettier-ignore

  it('put together are one for each kind, say the same, and none is left of what came and went', async () => {
    await client.query('UPDATE cross_reference SET citing_year = 1800');
    await client.query('UPDATE cross_reference SET citing_year = 1900, mentions = mentions + 1');
    const before = await count();
    await sumFlowEntries(client);
    expect(await differences()).toEqual([]);
    expect(await count()).toBeLessThan(before ?? 0);
    expect((await client.query(`SELECT ${KIND} FROM citation_flow_entry GROUP BY 1, 2, 3, 4 HAVING count(*) > 1`)).rows).toEqual([]); // prettier-ignore
    expect((await client.query('SELECT DISTINCT citing_year FROM citation_flow_entry')).rows).toEqual([{ citing_year: 1900 }]);
  });
});

it('two imports at once neither wait for each other nor lose an entry', async () => {
  const other = await database.writer.connect();
  await other.query('BEGIN');
  await client.query('UPDATE cross_reference SET mentions = mentions + 1 WHERE id % 2 = 0');
  await other.query('UPDATE cross_reference SET mentions = mentions + 1 WHERE id % 2 = 1');
  await other.query('COMMIT');
  await sumFlowEntries(client);
  await client.query('COMMIT');
  other.release();
  await client.query('BEGIN');
  expect(await differences()).toEqual([]);
});

it('two that put entries together at once count each once', async () => {
  const other = await database.writer.connect();
  await sumFlowEntries(client);
  const waiting = sumFlowEntries(other);
  await client.query('COMMIT');
  await waiting;
  other.release();
  await client.query('BEGIN');
  expect(await differences()).toEqual([]);
});
