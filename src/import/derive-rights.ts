/**
 * Rights of records that follow from their other subjects: a record marked with a subject that is mapped to a right is on that right
 * too, and stays so just as long as the mapping does. Set-based, in the transaction of the batch: for the records that it changed, and
 * for every record marked with a subject that it changed, since mappings are part of a subject.
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
