import type { Reader } from '../../graph/reader';
import { Decision } from '../jurisprudence/decision';
import { Mechanism } from '../mechanisms/mechanism';
import { Parallel } from '../subjects/parallel';
import { Subject } from '../subjects/subject';
import { Recommendation, Response } from './recommendation';

/**
 * What mechanisms have told one State, counted: by mechanism, by right, and which rights nobody has addressed. Reads only what the
 * caller may see; each figure comes with the filter that opens its list, and the two are reckoned by the same rule.
 */
export interface MappedRow {
  /** Number of the mechanism or right; null for records without one that the caller may see. */
  readonly id: number | null;
  readonly figures: Figures;
}

/** The figures as `MappedFigures` answers them. */
export interface Figures {
  readonly decisions: number;
  readonly violations: number;
  readonly findingsNotRecorded: number;
  readonly recommendations: number;
  readonly pledges: number;
  readonly responses: readonly { readonly response: string | null; readonly count: number }[];
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly decisionsFilter: object;
  readonly recommendationsFilter: object;
}

const ANSWERS = [...Object.keys(Response), null] as const;

/** The decisions on State `$1`, as `d`. */
function decided(reader: Reader): string {
  return `d AS MATERIALIZED (
      SELECT d.id, d_r.mechanism_id, d_r.date, d_r.source_id FROM ${reader.visible(Decision, 'd')}
      WHERE d.id IN (SELECT record_id FROM record_state WHERE state_id = $1))`;
}

/** The decisions on State `$1` (code `$2`) and the recommendations to it, as `told`. `found`: 0 nothing recorded, 1 something, 2 a violation by it. */
function told(reader: Reader): string {
  return `${decided(reader)}, told AS MATERIALIZED (
      SELECT id, mechanism_id, date, source_id, 'DECISION' AS what, NULL AS response,
        (SELECT coalesce(max(CASE WHEN f.outcome = 'VIOLATION' AND f.respondent IN ('', $2) THEN 2 ELSE 1 END), 0) FROM finding f WHERE f.decision_id = d.id) AS found
      FROM d
      UNION ALL SELECT c.id, c_r.mechanism_id, c_r.date, c_r.source_id, c.recommendation_kind, c.response, NULL
      FROM ${reader.visible(Recommendation, 'c')} WHERE c.id IN (SELECT record_id FROM record_state WHERE state_id = $1))`;
}

const FIGURES = `count(*) FILTER (WHERE told.what = 'DECISION')::int, count(*) FILTER (WHERE told.found = 2)::int, count(*) FILTER (WHERE told.found = 0)::int,
  count(*) FILTER (WHERE told.what <> 'DECISION')::int, count(*) FILTER (WHERE told.what = 'VOLUNTARY_PLEDGE')::int,
  ${ANSWERS.map((answer) => `count(*) FILTER (WHERE told.what <> 'DECISION' AND told.response ${answer === null ? 'IS NULL' : `= '${answer}'`})::int`).join(', ')},
  min(told.date), max(told.date)`;

/** By mechanism, those that told most first; together they hold every record once. */
export async function mapByMechanism(reader: Reader, stateId: number, code: string): Promise<MappedRow[]> {
  const rows = await reader.query(
    `WITH ${told(reader)} SELECT m.id, m.slug, ${FIGURES} FROM told LEFT JOIN (${reader.visible(Mechanism, 'm')}) ON m.id = told.mechanism_id
     GROUP BY m.id ORDER BY count(*) DESC, m.id`,
    [stateId, code],
  );
  return rows.map((row) => toRow(row, code, 'mechanism'));
}

/** By right, those of which most was told first; a record on several rights counts for each. Last what is on no right of the house. */
export async function mapByRight(reader: Reader, stateId: number, code: string): Promise<MappedRow[]> {
  const rows = await reader.query(
    `WITH ${told(reader)} SELECT s.id, s.slug, ${FIGURES} FROM told
     LEFT JOIN (record_subject p JOIN (${reader.visible(Subject, 's')}) ON s.id = p.subject_id AND s.scheme = 'RIGHT') ON p.record_id = told.id
     GROUP BY s.id ORDER BY s.id IS NULL, count(*) DESC, s.id`,
    [stateId, code],
  );
  return rows.map((row) => toRow(row, code, 'rights'));
}

/** What was found on the provisions that serve a right. */
export interface FoundRow extends MappedRow {
  readonly decisionsByFinding: number;
  readonly violationsByFinding: number;
}

/**
 * By right, decisions with a finding on a provision that serves it, and those of them that found it violated by the State; its
 * figures are empty. A decision whose source marks no rights, as most do, is in these alone.
 */
export async function mapByFinding(reader: Reader, stateId: number, code: string): Promise<FoundRow[]> {
  const rows = await reader.query(
    `WITH ${decided(reader)} SELECT s.id, s.slug, count(DISTINCT d.id)::int, count(DISTINCT d.id) FILTER (WHERE f.outcome = 'VIOLATION' AND f.respondent IN ('', $2))::int
     FROM d JOIN finding f ON f.decision_id = d.id JOIN finding_provision v ON v.finding_id = f.id
     JOIN (${reader.visible(Parallel, 'p')}) ON p.provision_id = v.provision_id JOIN (${reader.visible(Subject, 's')}) ON s.id = p.right_id
     GROUP BY s.id ORDER BY 3 DESC, s.id`,
    [stateId, code],
  );
  return rows.map(([id, slug, decisions, violations]) => ({
    ...toRow([id, slug], code, 'rights'),
    decisionsByFinding: decisions as number,
    violationsByFinding: violations as number,
  }));
}

/** The rights of the house, without its groups. */
export async function allRights(reader: Reader): Promise<number[]> {
  const rows = await reader.query(
    `SELECT s.id FROM ${reader.visible(Subject, 's')} WHERE s.subject_kind = 'RIGHT' ORDER BY s.id`,
    [],
  );
  return rows.map(([id]) => id as number);
}

/** By source and year: source, year or null, decisions, recommendations. */
export async function mapBySource(reader: Reader, stateId: number, code: string): Promise<unknown[][]> {
  return reader.query(
    `WITH ${told(reader)} SELECT told.source_id, left(told.date, 4)::int, count(*) FILTER (WHERE told.what = 'DECISION')::int, count(*) FILTER (WHERE told.what <> 'DECISION')::int
     FROM told JOIN source s ON s.id = told.source_id GROUP BY told.source_id, s.slug, 2 ORDER BY s.slug, 2 NULLS LAST`,
    [stateId, code],
  );
}

/** All figures as one: of rows that hold every record once. */
export function sumOf(rows: readonly MappedRow[], code: string): Figures {
  const add = (of: (figures: Figures) => number): number => rows.reduce((sum, { figures }) => sum + of(figures), 0);
  const days = rows.flatMap(({ figures: { oldest, newest } }) => [oldest, newest].filter((day) => day !== null)).sort();
  return {
    decisions: add(({ decisions }) => decisions),
    violations: add(({ violations }) => violations),
    findingsNotRecorded: add(({ findingsNotRecorded }) => findingsNotRecorded),
    recommendations: add(({ recommendations }) => recommendations),
    pledges: add(({ pledges }) => pledges),
    responses: ANSWERS.map((response) => ({
      response,
      count: add(({ responses }) => responses.find((one) => one.response === response)?.count ?? 0),
    })).filter(({ count }) => count > 0),
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
    decisionsFilter: { respondents: [code] },
    recommendationsFilter: { addressees: [code] },
  };
}

function toRow(row: readonly unknown[], code: string, field: 'mechanism' | 'rights'): MappedRow {
  const [id, slug, decisions, violations, unrecorded, recommendations, pledges, ...rest] = row as [
    number | null,
    string | null,
    ...number[],
  ];
  const [oldest, newest] = rest.slice(ANSWERS.length) as unknown as (string | null)[];
  const door = { [field]: slug === null ? null : [slug] };
  return {
    id,
    figures: {
      decisions: decisions ?? 0,
      violations: violations ?? 0,
      findingsNotRecorded: unrecorded ?? 0,
      recommendations: recommendations ?? 0,
      pledges: pledges ?? 0,
      responses: ANSWERS.map((response, at) => ({
        response,
        count: rest[at] ?? 0,
      })).filter(({ count }) => count > 0),
      oldest: oldest ?? null,
      newest: newest ?? null,
      decisionsFilter: { respondents: [code], ...door },
      recommendationsFilter: { addressees: [code], ...door },
    },
  };
}
