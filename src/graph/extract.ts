/**
 * The first rows of several lists of an answer, each with the number of all and with the filter that opens it whole: what is
 * counted and what the list holds come from the same condition, so that they cannot differ.
 */
import type { Viewer } from '../security/viewer';
import { type Where, whereOf } from './filter';
import type { NounModel } from './model';
import { isSeen } from './hidden';
import { Parameters, visibleRows } from './statement';

type Filter = Readonly<Record<string, unknown>>;

/** Which rows of one noun an answer shows: those that meet `within` and `filter`. */
export interface ExtractWanted {
  readonly model: NounModel;
  /** The filter, as a caller would give it to the list of the noun. */
  readonly filter: Filter;
  /** A filter that several lists narrow, one object for all of them: its rows are read once. */
  readonly within?: Filter;
  /** How many rows. */
  readonly size: number;
  /** SQL over the row `t` by which those of one body are ordered, absent last; then, and without it, the newest come first. One for all lists within a filter. */
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
): { readonly text: string; readonly parameters: Parameters; readonly keys: Where['keys'] } {
  const parameters = new OnceEach();
  const sets = new Map<string, string>();
  const keys: Where['keys'][number][] = [];
  /** What meets a filter: joined with the sets that it asks for, since of how many rows meet `IN` a set PostgreSQL has no idea. */
  const meets = (
    model: NounModel,
    filter: Filter,
  ): { readonly told: string | undefined; readonly joins: string; readonly where: string } => {
    const joins: string[] = [];
    let told: string | undefined;
    const where = whereOf(model, filter, viewer, parameters, 't', (column, sql, { isTold } = {}) => {
      const name = sets.get(sql) ?? `s${sets.size}`;
      sets.set(sql, name);
      if (isTold && told === undefined) told = name;
      else joins.push(` JOIN ${name} ON ${name}.id = ${column}`);
      return 'true';
    });
    keys.push(...where.keys.filter(({ count }) => keys.every((key) => key.count !== count)));
    return { told, joins: joins.join(''), where: where.conditions.length > 0 ? ` WHERE ${where.conditions.join(' AND ')}` : '' };
  };
  /** The rows that meet a filter, from the set that tells all of them that is asked, where the filter has one. */
  const rows = (model: NounModel, filter: Filter, by: string | undefined): string => {
    const { told, joins, where } = meets(model, filter);
    const isAll = told !== undefined && Object.keys(filter).every((field) => field in model.conditions || field === 'date');
    if (isAll) return `${rowsTold(model, told, by)}${joins}${where}`;
    return `${rowsOf(model, viewer, by)}${told === undefined ? '' : ` JOIN ${told} ON ${told}.id = t.id`}${joins}${where}`;
  };
  /** Those of the rows `w.id` that meet a filter. */
  const some = (model: NounModel, filter: Filter): string => {
    const { told, joins, where } = meets(model, filter);
    return `${ownRow(model, filter)}${told === undefined ? '' : ` JOIN ${told} ON ${told}.id = w.id`}${joins}${where}`;
  };
  const wholes = new Map<Filter, string>();
  const tables: string[] = [];
  const answers = wanted.map(({ model, filter, within = filter, size, by }, at) => {
    const whole = wholes.get(within) ?? `w${wholes.size}`;
    if (!wholes.has(within)) {
      const order = wanted.find((other) => other.by !== undefined && (other.within ?? other.filter) === within)?.by;
      tables.push(`${whole} AS MATERIALIZED (${rows(model, within, order)})`);
    }
    wholes.set(within, whole);
    const list = within === filter ? whole : `l${at}`;
    if (within !== filter) tables.push(`${list} AS MATERIALIZED (SELECT w.* FROM ${whole} w ${some(model, filter)})`);
    const order = `${by === undefined ? '' : 'f.first NULLS LAST, '}f.date DESC NULLS LAST, f.id`;
    const most = parameters.add(size);
    return `SELECT ${at}, (SELECT count(*)::int FROM ${list}),
        ARRAY(SELECT id FROM (SELECT f.id, f.date, row_number() OVER (PARTITION BY f.mechanism_id ORDER BY ${order}) AS turn FROM ${list} f) o
              WHERE turn <= ${most} ORDER BY turn, date DESC NULLS LAST, id LIMIT ${most}),
        (SELECT coalesce(jsonb_agg(jsonb_build_array(mechanism_id, count) ORDER BY count DESC, mechanism_id), '[]') FROM (SELECT mechanism_id, count(*)::int FROM ${list} GROUP BY 1) b)`;
  });
  const known = keys.map(({ count }) => count);
  const made = [...Array.from(sets, ([sql, name]) => `${name} AS MATERIALIZED (${sql})`), ...tables];
  const text = `WITH ${made.join(', ')} SELECT x.*, ARRAY[${known.join(', ')}]::int[] FROM (${answers.join(' UNION ALL ')}) AS x(place, total, ids, bodies) ORDER BY place`;
  return { text, parameters, keys };
}

/** The rows `t` of a noun, with what lists count and order by. Their kind is named although it is known: an index of one kind is read instead of the whole registry. */
function rowsOf(model: NounModel, viewer: Viewer, by = 'NULL'): string {
  return `SELECT t.id, ${bodyOf(model)}, t_r.date, ${by} AS first FROM ${visibleRows(model, viewer, 't')} JOIN (SELECT) t_k ON t_r.kind = '${model.name}'`;
}

/** The same from a set that tells all this of its rows. */
function rowsTold(model: NounModel, told: string, by = 'NULL'): string {
  return `SELECT t.id, ${bodyOf(model)}, t_r.date, ${by} AS first FROM ${told} t JOIN LATERAL (SELECT t.mechanism_id, t.date) t_r ON ${isSeen('t.id', [model])}`;
}

/** The body of a row; one that the caller may not see is none. */
function bodyOf(model: NounModel): string {
  const body = model.registry().relations.get('mechanism')?.target();
  if (!body) throw new Error('The registry has no body.');
  return `CASE WHEN ${isSeen('t_r.mechanism_id', [body])} THEN t_r.mechanism_id END AS mechanism_id`;
}

/** The rows `t` and `t_r` of those numbered `w.id`; where a filter asks for what is no column, the number is enough. */
function ownRow(model: NounModel, filter: Filter): string {
  const asksForColumns = Object.keys(filter).some((field) => !(field in model.conditions) && !model.lists.has(field));
  return asksForColumns
    ? `JOIN ${model.table} t ON t.id = w.id JOIN record t_r ON t_r.id = w.id`
    : 'JOIN LATERAL (SELECT w.id) t ON true';
}

/** Reads the rows of the statement back, in the order in which the lists were wanted. */
export function toExtracts(wanted: readonly ExtractWanted[], rows: readonly (readonly unknown[])[]): Extract[] {
  return rows.map(([at, total, ids, bodies]) => ({
    total: total as number,
    ids: ids as number[],
    bodies: (bodies as [number | null, number][]).map(([mechanism, count]) => ({ mechanism, count })),
    filter: { ...wanted[at as number]?.filter, ...wanted[at as number]?.within },
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
