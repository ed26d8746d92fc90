/**
 * What follows from a batch of written records, in its own transaction: titles of works from their language versions,
 * provisions of findings, rights that follow from other subjects, and which record each mention means. Mentions whose key has arrived with this batch are tried again, so
 * that any order of imports gives the same links (data model, rule 5).
 */
import type { ClientBase } from 'pg';
import { answered } from './answered';
import { type Found, type PrintedIn, addCandidates, addKeys, candidatesOf, chooseRecords } from './choose-records';
import { isReckonedWith } from '../domain/sources/withheld';
import { deriveRights, settleRights } from './derive-rights';

interface StoredMention extends PrintedIn {
  readonly id: number;
  readonly outcome: string;
  readonly citedId: number | null;
  readonly because: string | null;
  readonly candidates: readonly number[];
}

/** How many mentions are settled by one statement. */
const AT_ONCE = 2000;

/**
 * @param changed numbers of the records that the batch made or changed.
 * @param fresh numbers of the mentions that it made, with what they mean.
 */
export async function linkBatch(client: ClientBase, changed: readonly number[], fresh: readonly number[]): Promise<void> {
  if (changed.length === 0) return;
  const [ids] = await answered([
    mentionsToSettle(client, changed, fresh),
    moveProceedings(client, changed),
    deriveRights(client, changed),
    ...DERIVED.map((statement) => client.query(statement, [changed])),
  ]);
  const citing = new Set<number>(changed);
  for (let from = 0; from < ids.length; from += AT_ONCE)
    for (const id of await settle(client, ids.slice(from, from + AT_ONCE))) citing.add(id);
  await answered([settleRights(client, changed), client.query(LINKS, [[...citing]])]);
}

const DERIVED = [
  ...['decision', 'document'].map(
    (table) => `UPDATE ${table} w SET titles = e.titles FROM (
       SELECT record_id, jsonb_object_agg(language, title) AS titles FROM (
         SELECT DISTINCT ON (record_id, language) record_id, language, title FROM expression
         WHERE record_id = ANY($1::int[]) AND title IS NOT NULL ORDER BY record_id, language, identifier) one GROUP BY record_id) e
     WHERE w.id = e.record_id AND w.titles IS DISTINCT FROM e.titles`,
  ),
  // `echr:14+P1-1` is article 14 of the Convention and article 1 of its first Protocol.
  `INSERT INTO finding_provision (finding_id, provision_id, decision_id, outcome, respondent)
   SELECT DISTINCT f.id, p.id, f.decision_id, f.outcome, f.respondent FROM finding f
   CROSS JOIN LATERAL regexp_split_to_table(substr(f.provision, strpos(f.provision, ':') + 1), '\\+') AS part
   JOIN provision p ON p.citation = CASE WHEN part ~ '^P\\d+-' THEN regexp_replace(split_part(f.provision, ':', 1), '-p\\d+$', '') || '-p' || regexp_replace(part, '^P(\\d+)-', '\\1:') ELSE split_part(f.provision, ':', 1) || ':' || part END
   WHERE f.decision_id = ANY($1::int[]) ON CONFLICT DO NOTHING`,
  `UPDATE cross_reference x SET citing_mechanism_id = r.mechanism_id, cited_mechanism_id = s.mechanism_id, citing_year = left(r.date, 4)::int
   FROM record r, record s WHERE r.id = x.citing_id AND s.id = x.cited_id AND x.relation <> 'CITES' AND x.citing_id = ANY($1::int[])
     AND (x.citing_mechanism_id, x.cited_mechanism_id, x.citing_year) IS DISTINCT FROM (r.mechanism_id, s.mechanism_id, left(r.date, 4)::int)`,
];

/** A proceeding is one of the body that decided first in it, which gave it its number: several may decide in one, as the Commission and the Court. */
const BODIES_OF_PROCEEDINGS = `
  WITH parted AS (
    SELECT DISTINCT q.id FROM record_proceeding c JOIN record q ON q.id = c.proceeding_id JOIN record_proceeding p ON p.proceeding_id = q.id
    JOIN record r ON r.id = p.record_id WHERE c.record_id = ANY($1::int[]) AND r.mechanism_id IS NOT NULL AND r.mechanism_id IS DISTINCT FROM q.mechanism_id
  )
  UPDATE record q SET mechanism_id = f.mechanism_id FROM (
    SELECT DISTINCT ON (p.proceeding_id) p.proceeding_id, r.mechanism_id FROM parted JOIN record_proceeding p ON p.proceeding_id = parted.id
    JOIN record r ON r.id = p.record_id AND r.mechanism_id IS NOT NULL AND ${isReckonedWith('r.id')} ORDER BY p.proceeding_id, r.date NULLS LAST, r.key
  ) f WHERE q.id = f.proceeding_id AND q.mechanism_id IS DISTINCT FROM f.mechanism_id RETURNING q.id`;

/** Links to records whose body became known or is another now. */
const BODIES_OF_CITED = `
  UPDATE cross_reference x SET cited_mechanism_id = s.mechanism_id,
    across_systems = coalesce(a.organisation_id, a.id) IS DISTINCT FROM coalesce(b.organisation_id, b.id) AND a.id IS NOT NULL AND b.id IS NOT NULL
  FROM cross_reference y JOIN record s ON s.id = y.cited_id LEFT JOIN mechanism a ON a.id = y.citing_mechanism_id LEFT JOIN mechanism b ON b.id = s.mechanism_id
  WHERE y.id = x.id AND y.cited_id = ANY($1::int[]) AND y.cited_mechanism_id IS DISTINCT FROM s.mechanism_id`;

async function moveProceedings(client: ClientBase, changed: readonly number[]): Promise<void> {
  const { rows: moved } = await client.query<{ id: number }>(BODIES_OF_PROCEEDINGS, [changed]);
  await client.query(BODIES_OF_CITED, [[...changed, ...moved.map(({ id }) => id)]]);
}

/** Mentions of the changed records that were there before, and mentions of a key by which one of them, or its proceeding, is known. */
async function mentionsToSettle(client: ClientBase, changed: readonly number[], fresh: readonly number[]): Promise<number[]> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT key FROM record WHERE id = ANY($1::int[])
     UNION SELECT scheme || ':' || value FROM identifier WHERE record_id = ANY($1::int[])
     UNION SELECT q.key FROM record_proceeding p JOIN record q ON q.id = p.proceeding_id WHERE p.record_id = ANY($1::int[])
     UNION SELECT 'day:' || m.slug || ':' || r.date FROM record r JOIN mechanism m ON m.id = r.mechanism_id WHERE r.id = ANY($1::int[]) AND r.kind = 'Decision' AND length(r.date) = 10`,
    [changed],
  );
  const found = await client.query<{ id: number }>(
    `SELECT id FROM citation WHERE citing_id = ANY($1::int[]) AND id <> ALL($3::int[]) UNION SELECT citation_id FROM unnest($2::text[]) AS w(key) JOIN citation_key USING (key) ORDER BY id`,
    [changed, rows.map(({ key }) => key), fresh],
  );
  return found.rows.map(({ id }) => id);
}

/** Settles these mentions; the numbers of the records whose links changed with them. */
async function settle(client: ClientBase, ids: readonly number[]): Promise<number[]> {
  const { rows: mentions } = await client.query<StoredMention>(
    `SELECT id, citing_id AS "citingId", keys, name, printed_date AS date, stage, outcome, cited_id AS "citedId", because,
       ARRAY(SELECT record_id FROM citation_candidate d WHERE d.citation_id = c.id ORDER BY position) AS candidates
     FROM citation c WHERE id = ANY($1::int[])`,
    [ids],
  );
  const chosen = await chooseRecords(client, mentions);
  const found = mentions.flatMap((mention, at) => {
    const one = chosen[at];
    return one ? [{ ...mention, ...one }] : [];
  });
  await addKeys(client, found.flatMap(({ id, day }) => (day === null ? [] : [{ id, key: day }]))); // prettier-ignore
  const changes = found.filter((mention) => !isSame(mention));
  if (changes.length === 0) return [];
  await client.query(
    `UPDATE citation c SET outcome = d.outcome, cited_id = d.cited_id, because = d.because
     FROM jsonb_to_recordset($1) AS d(id int, outcome text, cited_id int, because text) WHERE c.id = d.id`,
    [JSON.stringify(changes.map(({ id, choice }) => ({ id, outcome: choice.status, cited_id: choice.target?.id ?? null, because: choice.reason })))], // prettier-ignore
  );
  await client.query('DELETE FROM citation_candidate WHERE citation_id = ANY($1::int[])', [changes.map(({ id }) => id)]);
  await addCandidates(client, changes);
  return changes.map(({ citingId }) => citingId);
}

function isSame({ outcome, citedId, because, candidates, choice }: StoredMention & Found): boolean {
  const isMeant = outcome === choice.status && citedId === (choice.target?.id ?? null) && because === choice.reason;
  return isMeant && candidatesOf(choice).join() === candidates.join();
}

/** Links of these records from their resolved mentions: one for each record that they mean, weighed by its distinct places. */
const LINKS = `
  WITH mention AS (
    SELECT citing_id, cited_id, min(origin) AS origin, min(source_id) AS source_id, count(DISTINCT place)::int AS mentions, (array_agg(DISTINCT place))[1:100] AS places,
      coalesce((array_agg(DISTINCT pinpoint) FILTER (WHERE pinpoint IS NOT NULL))[1:100], '{}') AS pinpoints, min(printed) AS evidence, min(confidence) AS confidence,
      CASE WHEN bool_or(confidence = 'CHECKED' OR place = 'scl') THEN 'CONFIRMED' ELSE 'PROPOSED' END AS status
    FROM citation WHERE citing_id = ANY($1::int[]) AND cited_id IS NOT NULL GROUP BY 1, 2
  ), gone AS (
    DELETE FROM cross_reference x WHERE x.citing_id = ANY($1::int[]) AND x.relation = 'CITES' AND x.origin <> 'ASSERTED'
      AND NOT EXISTS (SELECT FROM mention m WHERE (m.citing_id, m.cited_id) = (x.citing_id, x.cited_id))
  )
  INSERT INTO cross_reference AS x (citing_id, cited_id, relation, origin, source_id, status, mentions, places, pinpoints, evidence, confidence,
    citing_mechanism_id, cited_mechanism_id, citing_year, across_systems)
  SELECT m.citing_id, m.cited_id, 'CITES', m.origin, m.source_id, m.status, m.mentions, m.places, m.pinpoints, m.evidence, m.confidence,
    a.id, b.id, left(r.date, 4)::int, coalesce(a.organisation_id, a.id) IS DISTINCT FROM coalesce(b.organisation_id, b.id) AND a.id IS NOT NULL AND b.id IS NOT NULL
  FROM mention m JOIN record r ON r.id = m.citing_id JOIN record s ON s.id = m.cited_id
  LEFT JOIN mechanism a ON a.id = r.mechanism_id LEFT JOIN mechanism b ON b.id = s.mechanism_id
  ON CONFLICT (citing_id, cited_id, relation) DO UPDATE SET origin = excluded.origin, status = excluded.status, mentions = excluded.mentions, places = excluded.places,
    pinpoints = excluded.pinpoints, evidence = excluded.evidence, confidence = excluded.confidence, citing_mechanism_id = excluded.citing_mechanism_id,
    cited_mechanism_id = excluded.cited_mechanism_id, citing_year = excluded.citing_year, across_systems = excluded.across_systems
  WHERE (x.origin, x.status, x.mentions, x.places, x.pinpoints, x.evidence, x.confidence, x.citing_mechanism_id, x.cited_mechanism_id, x.citing_year, x.across_systems)
    IS DISTINCT FROM (excluded.origin, excluded.status, excluded.mentions, excluded.places, excluded.pinpoints, excluded.evidence, excluded.confidence,
    excluded.citing_mechanism_id, excluded.cited_mechanism_id, excluded.citing_year, excluded.across_systems)`;
