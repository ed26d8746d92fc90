import type { Pool } from 'pg';

/** Of one table: how many rows, and a digest over them, whatever their order: the sum of those of each. */
export type LogicalDump = Readonly<Record<string, { readonly rows: number; readonly digest: string }>>;

/** Tables that tell of readings, not of what was read. */
const LEFT_OUT = ['migration', 'import_run', 'refusal', 'taken_row', 'typeorm_metadata'];

/** Tables whose rows have no key but their number: what points at them is told without it. */
const WITHOUT_KEY = ['citation', 'cluster', 'finding'];

/**
 * All tables by the keys that people use: a number that points at a record is its kind and key, a source is its slug;
 * numbers of rows, instants and the records of runs are left out. A pointer without a constraint is told by its name. Two databases with the same facts give the same dump.
 */
export async function logicalDump(database: Pool): Promise<LogicalDump> {
  const dump: Record<string, { rows: number; digest: string }> = {};
  for (const [table, select] of await selects(database)) {
    const { rows } = await database.query<{ rows: number; digest: string }>(
      `SELECT count(*)::int AS rows, coalesce(sum(hashtextextended(line, 0)), 0)::text AS digest FROM (${select}) t`,
    );
    if (rows[0]) dump[table] = rows[0];
  }
  return dump;
}

/** Table → statement giving its rows as `line`. */
async function selects(database: Pool): Promise<Map<string, string>> {
  const { rows } = await database.query<{ table: string; columns: { name: string; target: string | null }[] }>(
    `SELECT c.relname AS table, json_agg(json_build_object('name', a.attname, 'target', coalesce(f.target, CASE WHEN a.attname = 'source_id' THEN 'source' WHEN a.attname LIKE '%\\_id' AND a.atttypid = 'int'::regtype THEN 'record' END)) ORDER BY a.attname) AS columns
     FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN LATERAL (
       SELECT t.relname AS target FROM pg_constraint k JOIN pg_class t ON t.oid = k.confrelid
       WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.conkey = ARRAY[a.attnum]
     ) f ON true
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL($1)
     GROUP BY c.relname ORDER BY c.relname`,
    [LEFT_OUT],
  );
  return new Map(rows.map(({ table, columns }) => [table, selectOf(table, columns)]));
}

function selectOf(table: string, columns: readonly { readonly name: string; readonly target: string | null }[]): string {
  const joins: string[] = [];
  const cells = columns.flatMap(({ name, target }, at) => {
    if (target !== null && WITHOUT_KEY.includes(target)) return [];
    if (target !== null) {
      const [from, said] = target === 'source' ? ['source', 'slug'] : ['record', "kind || ' ' || key"];
      joins.push(`LEFT JOIN (SELECT id, ${said} AS key FROM ${from}) j${at} ON j${at}.id = t."${name}"`);
      return [`j${at}.key`];
    }
    if (name === 'id' || name === 'created_at' || name === 'updated_at') return [];
    return [`t."${name}"`];
  });
  return `SELECT ROW(${cells.join(', ')})::text AS line FROM "${table}" t ${joins.join(' ')}`;
}
