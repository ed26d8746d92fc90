import type { ClientBase } from 'pg';

/** A record that is another, found out later. */
export interface Same {
  readonly from: number;
  readonly into: number;
}

/** Where a record is pointed at, and what else makes the row one of its kind: it moves, unless the other has the same already. */
const POINTERS: readonly (readonly [table: string, column: string, rest: readonly string[]])[] = [
  ['identifier', 'record_id', ['scheme', 'value']],
  ['attestation', 'record_id', ['source_id', 'place']],
  ['record_state', 'record_id', ['state_id']],
  ['recommendation_state', 'record_id', ['state_id']],
  ['record_subject', 'record_id', ['subject_id']],
  ['unknown_subject', 'record_id', ['key']],
  ['cross_reference', 'citing_id', ['cited_id', 'relation']],
  ['cross_reference', 'cited_id', ['citing_id', 'relation']],
  ['citation', 'citing_id', ['place', 'language', 'start', 'scheme', 'value']],
  ['citation', 'cited_id', ['id']],
  ['citation_candidate', 'record_id', ['citation_id']],
  ['cluster_member', 'record_id', ['cluster_id']],
  ['taken_row', 'record_id', ['digest']],
];

/** Gives all that stands on some records of a noun to those that they are, their keys included, and takes their rows away. */
export async function mergeRecords(client: ClientBase, table: string, same: readonly Same[]): Promise<void> {
  const pairs = `jsonb_to_recordset($1) AS s("from" int, "into" int)`;
  const json = [JSON.stringify(same)];
  await client.query(
    `INSERT INTO identifier (record_id, scheme, value) SELECT s."into", split_part(r.key, ':', 1), substr(r.key, strpos(r.key, ':') + 1)
     FROM ${pairs} JOIN record r ON r.id = s."from" ON CONFLICT DO NOTHING`,
    json,
  );
  for (const [name, column, rest] of POINTERS) {
    // Of several that are given to one record only the first may move: the others would be the same row.
    await client.query(
      `UPDATE "${name}" t SET "${column}" = f."into" FROM (
         SELECT DISTINCT ON (s."into", ${rest.map((one) => `o."${one}"`).join(', ')}) o.ctid AS at, s."into" FROM ${pairs} JOIN "${name}" o ON o."${column}" = s."from"
         WHERE NOT EXISTS (SELECT FROM "${name}" h WHERE h."${column}" = s."into" AND ${rest.map((one) => `h."${one}" = o."${one}"`).join(' AND ')})
         ORDER BY s."into", ${rest.map((one) => `o."${one}"`).join(', ')}, o.ctid) f WHERE t.ctid = f.at`,
      json,
    );
    await client.query(`DELETE FROM "${name}" t USING ${pairs} WHERE t."${column}" = s."from"`, json);
  }
  await client.query(`DELETE FROM search_entry t USING ${pairs} WHERE t.record_id = s."from"`, json);
  await client.query(`DELETE FROM "${table}" t USING ${pairs} WHERE t.id = s."from"`, json);
  await client.query(`DELETE FROM record t USING ${pairs} WHERE t.id = s."from"`, json);
}
