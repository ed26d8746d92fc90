import type { ClientBase } from 'pg';
import { isReckonedWith } from '../domain/sources/withheld';
import { type Same, mergeRecords } from './merge-records';
import { compareKeys, settleStatements, stateOwn } from './recommendation-statements';
import { type Comparable, sameOnes } from './same-recommendation';

interface Found extends Comparable {
  /** Body and cycle, or body and document: what is compared with each other. */
  readonly group: string;
}

/**
 * Makes one record of those recommendations to a State that different sources tell and that are one and the same; each source's
 * words and key stay on it. Numbers of the records that are kept, and how many went into them.
 */
export async function mergeRecommendations(client: ClientBase, stateId: number): Promise<{ kept: number[]; merged: number }> {
  const { rows } = await client.query<Found>(FOUND, [stateId]);
  const groups = new Map<string, Found[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  const same = [...groups.values()].flatMap(sameOnes).flatMap((ids): Same[] => {
    const [into = 0, ...others] = ids.sort((one, other) => compareKeys(keys.get(one) ?? '', keys.get(other) ?? ''));
    return others.map((from) => ({ from, into }));
  });
  if (same.length === 0) return { kept: [], merged: 0 };
  const kept = [...new Set(same.map(({ into }) => into))];
  await stateOwn(client, [...kept, ...same.map(({ from }) => from)]);
  await mergeRecords(client, 'recommendation', same);
  await settleStatements(client, kept);
  return { kept, merged: same.length };
}

/** Those to the State of a body, cycle or document of which several sources speak. */
const FOUND = `
  WITH here AS (
    SELECT c.id, r.key, c.text, c.number, c.recommendation_kind AS kind, r.source_id, r.mechanism_id || ' ' || coalesce('cycle ' || c.cycle, 'document ' || c.document_id) AS "group"
    FROM record_state s JOIN recommendation c ON c.id = s.record_id JOIN record r ON r.id = c.id
    WHERE s.state_id = $1 AND r.mechanism_id IS NOT NULL AND (c.cycle IS NOT NULL OR c.document_id IS NOT NULL) AND ${isReckonedWith('r.id')}
  ), several AS (SELECT "group" FROM here GROUP BY 1 HAVING count(DISTINCT source_id) > 1)
  SELECT h.id, h.key, h.number, h.kind, h."group",
    ARRAY(SELECT h.text UNION SELECT a.said->>'text' FROM attestation a WHERE a.record_id = h.id AND a.said ? 'text') AS texts,
    ARRAY(SELECT h.source_id UNION SELECT a.source_id FROM attestation a WHERE a.record_id = h.id AND a.said ? 'text') AS sources,
    ARRAY(SELECT state_id FROM recommendation_state WHERE record_id = h.id ORDER BY 1) AS recommenders
  FROM here h JOIN several USING ("group")`;
