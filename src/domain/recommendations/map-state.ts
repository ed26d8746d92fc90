import type { Reader } from '../../graph/reader';
import { Mechanism } from '../mechanisms/mechanism';
import { Subject } from '../subjects/subject';
import { foundBy, recordsOnState, servedRights } from './on-state';
import { RecommendationKind, Response } from './recommendation';

/**
 * What mechanisms have told one State, counted along several axes in one statement that reads its records once. Reads only what the
 * caller may see; each figure comes with the filter that opens its list, and the two are reckoned by the same rule.
 */
export interface MappedRow {
  /** Number of the mechanism, right or source; null for records without one that the caller may see, and for years. */
  readonly id: number | null;
  readonly slug: string | null;
  readonly year: number | null;
  readonly figures: Figures;
}

/** The figures as `MappedFigures` answers them. */
export interface Figures {
  readonly decisions: number;
  readonly violations: number;
  readonly findingsNotRecorded: number;
  readonly recommendations: number;
  readonly pledges: number;
  readonly concerns: number;
  readonly responses: readonly { readonly response: string | null; readonly count: number }[];
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly decisionsFilter: object;
  readonly violationsFilter: object;
  readonly findingsNotRecordedFilter: object;
  readonly recommendationsFilter: object;
  readonly concernsFilter: object;
}

/** Along what the records of a State are counted. FINDING: by right of the provisions on which there are findings, decisions alone. */
export type Axis = 'MECHANISM' | 'RIGHT' | 'FINDING' | 'YEAR' | 'SOURCE_YEAR';

const ANSWERS = [...Object.keys(Response), null] as const;
/** Kinds that ask or promise something; a concern does neither. */
const ASKING = Object.keys(RecommendationKind).filter((kind) => kind !== 'CONCERN');

/** The decisions on State `$1` (code `$2`) and the recommendations to it. `found`: 0 nothing recorded, 1 something, 2 a violation by it. */
function told(reader: Reader): string {
  return `judged AS MATERIALIZED (
      SELECT f.decision_id AS id, bool_or(f.outcome = 'VIOLATION' AND f.respondent IN ('', $2)) AS violated
      FROM finding f WHERE f.decision_id = ANY(ARRAY(SELECT r.id FROM ${recordsOnState(reader, 'Decision')})) GROUP BY 1),
    told AS MATERIALIZED (
      SELECT r.id, r.mechanism_id, r.date, r.source_id, coalesce(c.recommendation_kind, 'DECISION') AS what, c.response, CASE
        WHEN r.kind <> 'Decision' THEN NULL WHEN r.id IN (SELECT id FROM judged WHERE violated) THEN 2 WHEN r.id IN (SELECT id FROM judged) THEN 1 ELSE 0 END AS found
      FROM ${recordsOnState(reader, 'Decision', 'Recommendation')} LEFT JOIN recommendation c ON c.id = CASE WHEN r.kind = 'Recommendation' THEN r.id END),
    alike AS MATERIALIZED (
      SELECT mechanism_id, source_id, left(date, 4)::int AS year, ${ALIKE} FROM told GROUP BY mechanism_id, source_id, year, what, response, found)`;
}

/** Records that count alike in every figure are counted together first: there are few such groups. */
const ALIKE = 'what, response, found, count(*) AS number, min(date) AS first, max(date) AS last';

const count = (condition: string): string => `coalesce(sum(number) FILTER (WHERE ${condition}), 0)::int`;
const ASKED = "what NOT IN ('DECISION', 'CONCERN')";
/** In the order in which `toRow` reads them. */
const FIGURE_LIST = [
  count("what = 'DECISION'"),
  count('found = 2'),
  count('found = 0'),
  count(ASKED),
  count("what = 'VOLUNTARY_PLEDGE'"),
  count("what = 'CONCERN'"),
  ...ANSWERS.map((answer) => count(`${ASKED} AND response ${answer === null ? 'IS NULL' : `= '${answer}'`}`)),
  'min(first)',
  'max(last)',
];
const FIGURES = FIGURE_LIST.join(', ');

/** The rights of the house and the provisions that serve them, few rows; the rights with which the records are marked, and what was found. */
function rights(reader: Reader): string {
  return `rights AS MATERIALIZED (SELECT s.id, s.slug FROM ${reader.seen(Subject, 's')} WHERE s.scheme = 'RIGHT'),
    marked AS MATERIALIZED (SELECT p.record_id, s.id, s.slug FROM record_subject p JOIN rights s ON s.id = p.subject_id WHERE p.record_id = ANY(ARRAY(SELECT id FROM told))),
    serving AS MATERIALIZED (${servedRights(reader)}), found AS MATERIALIZED (${foundBy("SELECT id FROM told WHERE what = 'DECISION'", 'true')})`;
}

/** What each axis groups by (number, slug, year) and reads from. */
function armsOf(reader: Reader): Readonly<Record<Axis, string>> {
  return {
    MECHANISM: `SELECT m.id, m.slug, NULL::int, ${FIGURES} FROM alike LEFT JOIN (${reader.seen(Mechanism, 'm')}) ON m.id = alike.mechanism_id GROUP BY m.id`,
    RIGHT: `SELECT s.id, s.slug, NULL::int, ${FIGURES} FROM (
        SELECT s.id, s.slug, ${ALIKE} FROM told LEFT JOIN marked s ON s.record_id = told.id GROUP BY s.id, s.slug, what, response, found) s
      GROUP BY s.id, s.slug`,
    FINDING: `SELECT s.id, s.slug, NULL::int, o.decisions, o.violations, ${FIGURE_LIST.slice(4).map(() => '0').join(', ')}, NULL, NULL
      FROM (SELECT right_id, count(*)::int AS decisions, count(*) FILTER (WHERE violated)::int AS violations FROM (
        SELECT p.right_id, f.id, bool_or(f.outcome = 'VIOLATION' AND f.respondent IN ('', $2)) AS violated FROM found f JOIN serving p ON p.provision_id = f.provision_id GROUP BY 1, 2) w GROUP BY 1) o JOIN rights s ON s.id = o.right_id`,
    YEAR: `SELECT NULL::int, NULL, year, ${FIGURES} FROM alike GROUP BY 3`,
    SOURCE_YEAR: `SELECT alike.source_id, s.slug, year, ${FIGURES} FROM alike JOIN source s ON s.id = alike.source_id GROUP BY 1, 2, 3`,
  }; // prettier-ignore
}

/** The figures of a State along the axes asked for, in one statement. Rows of an axis: those of which most was told first, what has none last; years and sources in their own order. */
export async function mapState(
  reader: Reader,
  stateId: number,
  code: string,
  axes: readonly Axis[],
): Promise<Readonly<Record<Axis, readonly MappedRow[]>>> {
  const arms = armsOf(reader);
  const rows = await reader.query(
    `WITH ${told(reader)}, ${rights(reader)} ${axes.map((axis) => `SELECT '${axis}', a.* FROM (${arms[axis]}) a`).join(' UNION ALL ')}`,
    [stateId, code],
  );
  const of = (axis: Axis): MappedRow[] =>
    rows
      .filter(([name]) => name === axis)
      .sort(ORDERS[axis])
      .map(([, ...row]) => toRow(row, code, axis));
  return {
    MECHANISM: of('MECHANISM'),
    RIGHT: of('RIGHT'),
    FINDING: of('FINDING'),
    YEAR: of('YEAR'),
    SOURCE_YEAR: of('SOURCE_YEAR'),
  };
}

type Raw = readonly unknown[];
const number = (value: unknown): number => (value === null ? Infinity : (value as number));
const records = (row: Raw): number => number(row[4]) + number(row[7]) + number(row[9]);
const mostFirst = (one: Raw, other: Raw): number =>
  Number(one[1] === null) - Number(other[1] === null) || records(other) - records(one) || number(one[1]) - number(other[1]);
const byYear = (one: Raw, other: Raw): number =>
  (String(one[2]) < String(other[2]) ? -1 : Number(String(one[2]) > String(other[2]))) || number(one[3]) - number(other[3]) || 0;
const ORDERS = { MECHANISM: mostFirst, RIGHT: mostFirst, FINDING: mostFirst, YEAR: byYear, SOURCE_YEAR: byYear } as const;

/** The rights of the house, without its groups. */
export async function allRights(reader: Reader): Promise<number[]> {
  const rows = await reader.query(
    `SELECT s.id FROM ${reader.seen(Subject, 's')} WHERE s.subject_kind = 'RIGHT' AND s.scheme = 'RIGHT' ORDER BY s.id`,
    [],
  );
  return rows.map(([id]) => id as number);
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
    concerns: add(({ concerns }) => concerns),
    responses: ANSWERS.map((response) => ({
      response,
      count: add(({ responses }) => responses.find((one) => one.response === response)?.count ?? 0),
    })).filter((one) => one.count > 0),
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
    ...doors(code, {}),
  };
}

/** The filters that open the lists behind the figures, narrowed by what a row stands for. */
function doors(code: string, narrowed: object): Pick<Figures, Extract<keyof Figures, `${string}Filter`>> {
  const [decisions, recommendations] = [
    { respondents: [code], ...narrowed },
    { addressees: [code], ...narrowed },
  ];
  return {
    decisionsFilter: decisions,
    violationsFilter: { ...decisions, finding: { outcome: ['VIOLATION'], respondent: [code] } },
    findingsNotRecordedFilter: { ...decisions, finding: null },
    recommendationsFilter: { ...recommendations, recommendationKind: ASKING },
    concernsFilter: { ...recommendations, recommendationKind: ['CONCERN'] },
  };
}

function toRow(row: Raw, code: string, axis: Axis): MappedRow {
  const [id, slug, year, decisions, violations, unrecorded, recommendations, pledges, concerns, ...rest] = row as [
    number | null,
    string | null,
    number | null,
    ...number[],
  ];
  const [oldest, newest] = rest.slice(ANSWERS.length) as unknown as (string | null)[];
  const narrowed = {
    MECHANISM: { mechanism: slug === null ? null : [slug] },
    RIGHT: { rights: slug === null ? null : [slug] },
    FINDING: { rights: slug === null ? null : [slug] },
    YEAR: { date: year === null ? null : { from: String(year), until: String(year) } },
    SOURCE_YEAR: {},
  };
  return {
    id,
    slug,
    year,
    figures: {
      decisions: decisions ?? 0,
      violations: violations ?? 0,
      findingsNotRecorded: unrecorded ?? 0,
      recommendations: recommendations ?? 0,
      pledges: pledges ?? 0,
      concerns: concerns ?? 0,
      responses: ANSWERS.map((response, at) => ({ response, count: rest[at] ?? 0 })).filter((one) => one.count > 0),
      oldest: oldest ?? null,
      newest: newest ?? null,
      ...doors(code, narrowed[axis]),
    },
  };
}
