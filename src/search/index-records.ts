import type { ClientBase } from 'pg';

/** Texts by which each kind of record is found: SQL giving (record_id, language, text, weight) for the records in `$1`. */
const TEXTS = [
  `SELECT s.id, l.key, l.value, 1 FROM state s, jsonb_each_text(s.names) l`,
  `SELECT s.id, 'und', s.code, 1 FROM state s`,
  `SELECT s.id, 'und', a, 0.8 FROM state s, unnest(s.aliases) a`,
  `SELECT s.id, l.key, l.value, 1 FROM mechanism s, jsonb_each_text(s.names) l`,
  `SELECT s.id, 'und', v, 1 FROM mechanism s, unnest(ARRAY[s.slug, s.short_name]) v`,
  `SELECT s.id, l.key, l.value, 1 FROM instrument s, jsonb_each_text(s.titles) l`,
  `SELECT s.id, 'und', v, 1 FROM instrument s, unnest(ARRAY[s.slug, s.short_title, s.abbreviation] || s.aliases) v`,
  `SELECT s.id, 'en', s.label, 0.6 FROM provision s`,
  `SELECT s.id, 'und', i.slug || ' ' || s.number, 0.6 FROM provision s JOIN instrument i ON i.id = s.instrument_id`,
  `SELECT s.id, l.key, l.value, 1 FROM subject s, jsonb_each_text(s.names) l`,
  `SELECT s.id, 'und', s.slug, 1 FROM subject s`,
  `SELECT s.id, 'en', s.title, 0.9 FROM arrangement s`,
  `SELECT s.id, 'und', v, 0.9 FROM (SELECT record_id AS id, scheme, value FROM identifier) s, unnest(ARRAY[s.value, s.scheme || ' ' || s.value]) v`,
];

const STATEMENT = `
  INSERT INTO search_entry (record_id, language, text, weight)
  SELECT id, language, text, max(weight) FROM (${TEXTS.map((text) => `(${text} WHERE s.id = ANY($1::int[]))`).join(' UNION ALL ')}) AS t(id, language, text, weight)
  WHERE text <> '' GROUP BY id, language, text`;

/** Writes the search texts of these records anew. */
export async function indexForSearch(client: ClientBase, records: readonly number[]): Promise<void> {
  if (records.length === 0) return;
  await client.query('DELETE FROM search_entry WHERE record_id = ANY($1::int[])', [records]);
  await client.query(STATEMENT, [records]);
}
