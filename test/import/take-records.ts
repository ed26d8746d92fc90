/** Hand-made records of jurisprudence for tests of import, and what came of their mentions. */
import type { PoolClient } from 'pg';
import { exchangeDrafts } from '../../src/import/exchange/exchange-drafts';
import type { ExchangeDecision, ExchangeRecord } from '../../src/import/exchange/exchange-record';
import { linkBatch } from '../../src/import/link-batch';
import { CATALOGUE_FOLDER } from '../../src/import/catalogue/load-catalogue';
import { catalogueIndex, mentionReader, treatiesByBody } from '../../src/import/mention-reader';
import { Writer } from '../../src/import/write';
import { type TestDatabase, testDatabase } from '../test-database';

/** A database in which each test works in a transaction that is rolled back. */
export interface Desk {
  readonly client: PoolClient;
  /** Takes a batch of records in as a source, as the import run does; how each of them ended. */
  take(records: readonly ExchangeRecord[], source?: string): Promise<string[]>;
  /** What follows from a change of these records. */
  settle(changed: readonly number[]): Promise<void>;
  query(statement: string, values?: readonly unknown[]): Promise<unknown[]>;
  begin(): Promise<void>;
  end(): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const database: TestDatabase = await testDatabase();
  const client = await database.writer.connect();
  const toDrafts = exchangeDrafts(mentionReader(catalogueIndex(CATALOGUE_FOLDER), treatiesByBody(CATALOGUE_FOLDER)));
  return {
    client,
    take: async (records, source = 'of-tests') => {
      const { rows } = await client.query<{ id: number }>(
        'INSERT INTO source (slug, name) VALUES ($1, $1) ON CONFLICT (slug) DO UPDATE SET name = excluded.name RETURNING id',
        [source],
      );
      const drafts = await toDrafts(client, records.map((value, at) => ({ file: 'test', number: at + 1, printed: '', value }))); // prettier-ignore
      const writer = new Writer(client, database.dataSource, rows[0]?.id ?? 0);
      const { outcomes, changed, mentions } = await writer.write(drafts.flatMap(({ value }) => value ?? []));
      await linkBatch(client, [...changed.keys()], mentions);
      return drafts.map(({ value = [] }) => {
        const ends = value.map((draft) => outcomes.get(draft));
        return ends.includes('created') ? 'created' : ends.includes('updated') ? 'updated' : 'unchanged';
      });
    },
    settle: (changed) => linkBatch(client, changed, []),
    query: async (statement, values = []) => (await client.query<object>(statement, [...values])).rows,
    begin: async () => {
      await client.query('BEGIN');
    },
    end: async () => {
      await client.query('ROLLBACK');
    },
    close: async () => {
      client.release();
      await database.drop();
    },
  };
}

/** A decision of the European Court in the case of Doe, unless something else is said. */
export const aJudgment = (key: string, more: Partial<ExchangeDecision> = {}): ExchangeDecision => ({
  type: 'decision',
  kind: 'JUDGMENT',
  mechanism: 'ecthr',
  key,
  ...more,
});

/** What is printed in the field `scl`, an entry after the other. */
export const printing = (...entries: readonly string[]): Pick<ExchangeDecision, 'citations'> => ({
  citations: entries.map((printed, at) => ({ printed, place: 'scl', start: at * 1000 })),
});

/** Mentions of the records of tests with what they mean, and the links, by keys. */
export async function linksOf({ query }: Desk): Promise<{ readonly mentions: unknown[]; readonly links: unknown[] }> {
  return {
    mentions: await query(
      `SELECT r.key AS citing, c.place, c.printed, c.outcome, c.because, s.key AS cited,
         ARRAY(SELECT k.key FROM citation_candidate d JOIN record k ON k.id = d.record_id WHERE d.citation_id = c.id ORDER BY k.key) AS candidates
       FROM citation c JOIN record r ON r.id = c.citing_id JOIN source o ON o.id = c.source_id LEFT JOIN record s ON s.id = c.cited_id
       WHERE o.slug <> 'catalogue' ORDER BY 1, 2, c.start, 3`,
    ),
    links: await query(
      `SELECT r.key AS citing, s.key AS cited, x.relation, x.origin, x.status, x.mentions, x.places, x.pinpoints, x.evidence, x.citing_year, x.across_systems, a.slug AS by, b.slug AS of
       FROM cross_reference x JOIN record r ON r.id = x.citing_id JOIN record s ON s.id = x.cited_id JOIN source o ON o.id = x.source_id
       LEFT JOIN mechanism a ON a.id = x.citing_mechanism_id LEFT JOIN mechanism b ON b.id = x.cited_mechanism_id
       WHERE o.slug <> 'catalogue' AND x.relation = 'CITES' ORDER BY 1, 2`,
    ),
  };
}
