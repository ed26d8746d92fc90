/**
 * The first rows of several lists of an answer, each with the number of all and with the filter that opens it whole: what is
 * counted and what the list holds come from the same condition, so that they cannot differ.
 */
import type { Viewer } from '../security/viewer';
import { type KeyCheck, whereOf } from './filter';
import type { NounModel } from './model';
import { Parameters, seenRows, visibleRows } from './statement';

/** Which rows of one noun an answer shows. */
export interface ExtractWanted {
  readonly model: NounModel;
  /** The filter, as a caller would give it to the list of the noun. */
  readonly filter: Readonly<Record<string, unknown>>;
  /** How many rows. */
  readonly size: number;
  /** SQL over the row `t` by which those of one body are ordered, absent last; then, and without it, the newest come first. */
  readonly by?: string;
}

/** Rows of a list: the bodies take turns, so that none hides another. */
export interface Extract {
  readonly total: number;
  readonly ids: readonly number[];
  /** Number of rows by number of the body, most first; null for rows of none that the caller may see. */
  readonly bodies: readonly { readonly mechanism: number | null; readonly count: number }[];
  readonly filter: object;
}

/** The one statement of all lists; what several ask alike is reckoned once. A row of its answer is a list: its place, count, ids, bodies; the counts of keys follow the first. */
export function extractStatement(
  wanted: readonly ExtractWanted[],
  viewer: Viewer,
): { readonly text: string; readonly parameters: Parameters; readonly keys: readonly KeyCheck[] } {
  const parameters = new OnceEach();
  const shared = new Map<string, string>();
  const share = (sql: string): string => {
    const name = shared.get(sql) ?? `s${shared.size}`;
    shared.set(sql, name);
    return `SELECT id FROM ${name}`;
  };
  const keys: KeyCheck[] = [];
  const lists = wanted.map(({ model, filter, size, by = 'NULL' }, at) => {
    const where = whereOf(model, filter, viewer, parameters, 't', share);
    keys.push(...where.keys.filter(({ count }) => keys.every((key) => key.count !== count)));
    const conditions = where.conditions.length > 0 ? ` WHERE ${where.conditions.join(' AND ')}` : '';
    const body = model.registry().relations.get('mechanism')?.target();
    if (!body) throw new Error('The registry has no body.');
    // A body that the caller may not see is none.
    const bodies = `LEFT JOIN (${seenRows(body, viewer, 'b')}) ON b.id = t_r.mechanism_id`;
    return {
      rows: `l${at} AS MATERIALIZED (SELECT t.id, b.id AS mechanism_id, t_r.date, ${by} AS first FROM ${visibleRows(model, viewer, 't')} ${bodies}${conditions})`,
      answer: `SELECT ${at}, (SELECT count(*)::int FROM l${at}),
        ARRAY(SELECT id FROM (SELECT f.id, f.date, row_number() OVER (PARTITION BY f.mechanism_id ORDER BY f.first NULLS LAST, f.date DESC NULLS LAST, f.id) AS turn FROM l${at} f) o
              ORDER BY turn, date DESC NULLS LAST, id LIMIT ${parameters.add(size)}),
        (SELECT coalesce(jsonb_agg(jsonb_build_array(mechanism_id, count) ORDER BY count DESC, mechanism_id), '[]') FROM (SELECT mechanism_id, count(*)::int FROM l${at} GROUP BY 1) b)`,
    };
  });
  const known = keys.map(({ count }) => count);
  const sets = [...shared].map(([sql, name]) => `${name}(id) AS MATERIALIZED (${sql}), `).join('');
  const text = `WITH ${sets}${lists.map(({ rows }) => rows).join(', ')} SELECT x.*, ARRAY[${known.join(', ')}]::int[] FROM (${lists.map(({ answer }) => answer).join(' UNION ALL ')}) AS x(place, total, ids, bodies) ORDER BY place`;
  return { text, parameters, keys };
}

/** Reads the rows of the statement back, in the order in which the lists were wanted. */
export function toExtracts(wanted: readonly ExtractWanted[], rows: readonly (readonly unknown[])[]): Extract[] {
  return rows.map(([at, total, ids, bodies]) => ({
    total: total as number,
    ids: ids as number[],
    bodies: (bodies as [number | null, number][]).map(([mechanism, count]) => ({ mechanism, count })),
    filter: wanted[at as number]?.filter ?? {},
  }));
}

/** The same words have one place, so that the same condition of two lists is the same SQL. */
class OnceEach extends Parameters {
  readonly #places = new Map<string, string>();

  override add(value: unknown): string {
    if (typeof value === 'number') return super.add(value);
    const words = JSON.stringify(value);
    const place = this.#places.get(words) ?? super.add(value);
    this.#places.set(words, place);
    return place;
  }
}
