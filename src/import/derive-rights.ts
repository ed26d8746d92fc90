/**
 * Rights of records that follow from their other subjects: a record marked with a subject that is mapped to a right is on that right
 * too, and stays so just as long as the mapping does. And all rights of a decision or document, as `RecordRight` keeps them. Set-based, in
 * the transaction of the batch: for the records that it changed, and for every record that hangs on a subject or parallel that it changed.
 */
import type { ClientBase } from 'pg';
import { isReckonedWith } from '../domain/sources/withheld';

/** @param changed numbers of the records that the batch made or changed. */
export async function deriveRights(client: ClientBase, changed: readonly number[]): Promise<void> {
  const { rows } = await client.query<{ id: number }>(`SELECT id FROM record WHERE id = ANY($1::int[]) AND kind = 'Subject'`, [
    changed,
  ]);
  const subjects = rows.map(({ id }) => id);
  if (subjects.length > 0) await client.query(ARRIVED, [subjects]);
  for (const statement of [GONE, DERIVED]) await client.query(statement, [changed, subjects]);
}

/** What was marked with a subject before the house had it. */
const ARRIVED = `
  WITH arrived AS (
    DELETE FROM unknown_subject w USING record s WHERE s.key = w.key AND s.id = ANY($1::int[]) RETURNING w.record_id, s.id AS subject_id)
  INSERT INTO record_subject AS l (record_id, subject_id) SELECT record_id, subject_id FROM arrived
  ON CONFLICT (record_id, subject_id) DO UPDATE SET derived = false WHERE l.derived`;

const TOUCHED = `touched AS (
    SELECT unnest($1::int[]) AS id UNION SELECT record_id FROM record_subject WHERE subject_id = ANY($2::int[]) AND NOT derived)`;

const GONE = `
  WITH ${TOUCHED}
  DELETE FROM record_subject d USING touched t WHERE d.record_id = t.id AND d.derived AND NOT EXISTS (
    SELECT FROM record_subject s JOIN subject_mapping m ON m.from_id = s.subject_id WHERE s.record_id = d.record_id AND NOT s.derived AND m.to_id = d.subject_id AND ${isReckonedWith('m.from_id')})`;

const DERIVED = `
  WITH ${TOUCHED}
  INSERT INTO record_subject (record_id, subject_id, derived)
  SELECT DISTINCT s.record_id, m.to_id, true FROM touched t JOIN record_subject s ON s.record_id = t.id AND NOT s.derived
  JOIN subject_mapping m ON m.from_id = s.subject_id JOIN subject u ON u.id = m.to_id AND u.scheme = 'RIGHT' WHERE ${isReckonedWith('m.from_id')}
  ON CONFLICT DO NOTHING`;

/** @param changed numbers of the records that the batch made or changed, whose subjects, provisions at issue and findings are written. */
export async function settleRights(client: Pick<ClientBase, 'query'>, changed: readonly number[]): Promise<void> {
  const { rows } = await client.query<{ id: number }>(HANGING, [changed]);
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await client.query(RIGHTS, [rows.slice(from, from + AT_ONCE).map(({ id }) => id)]);
}

/** The database is told how many there are: of a set that it makes itself it expects a third of all. */
const AT_ONCE = 2000;

/** The decisions and documents among the changed records, and those that hang on a changed subject or parallel. */
const HANGING = `
  SELECT id FROM record WHERE id = ANY($1::int[]) AND kind IN ('Decision', 'Document')
  UNION SELECT r.id FROM record c JOIN record_subject s ON s.subject_id = c.id JOIN record r ON r.id = s.record_id AND r.kind IN ('Decision', 'Document')
    WHERE c.id = ANY($1::int[]) AND c.kind = 'Subject'
  UNION SELECT i.record_id FROM parallel p JOIN provision_at_issue i ON i.provision_id = p.provision_id WHERE p.id = ANY($1::int[])
  UNION SELECT v.decision_id FROM parallel p JOIN finding_provision v ON v.provision_id = p.provision_id WHERE p.id = ANY($1::int[])`;

const SERVED = `JOIN parallel p ON p.provision_id = x.provision_id AND ${isReckonedWith('p.id')}`;

const RIGHTS = `
  WITH told AS MATERIALIZED (
    SELECT * FROM (
      SELECT x.record_id, x.subject_id AS right_id FROM record_subject x JOIN subject u ON u.id = x.subject_id AND u.scheme = 'RIGHT' WHERE x.record_id = ANY($1::int[])
      UNION SELECT x.record_id, p.right_id FROM provision_at_issue x ${SERVED} WHERE x.record_id = ANY($1::int[])
      UNION SELECT x.decision_id, p.right_id FROM finding_provision x ${SERVED} WHERE x.decision_id = ANY($1::int[])) n WHERE ${isReckonedWith('n.right_id')}),
  gone AS (
    DELETE FROM record_right g WHERE g.record_id = ANY($1::int[]) AND (g.record_id, g.right_id) NOT IN (SELECT record_id, right_id FROM told))
  INSERT INTO record_right AS k (record_id, right_id, kind, mechanism_id, date, importance)
  SELECT n.record_id, n.right_id, r.kind, r.mechanism_id, r.date, d.importance FROM told n JOIN record r ON r.id = n.record_id AND r.id = ANY($1::int[]) LEFT JOIN decision d ON d.id = n.record_id AND d.id = ANY($1::int[])
  ON CONFLICT (record_id, right_id) DO UPDATE SET mechanism_id = excluded.mechanism_id, date = excluded.date, importance = excluded.importance
  WHERE (k.mechanism_id, k.date, k.importance) IS DISTINCT FROM (excluded.mechanism_id, excluded.date, excluded.importance)`;
