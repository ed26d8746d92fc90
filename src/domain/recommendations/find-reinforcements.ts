import type { Reader } from '../../graph/reader';
import { Mechanism } from '../mechanisms/mechanism';
import { State } from '../states/state';
import { Subject } from '../subjects/subject';
import { foundBy, recordsOnState, servedRights } from './on-state';
import { Recommendation, Response } from './recommendation';

/** How many members of a cluster, and records of a system on a right, are told at most. */
export const MEMBERS_TOLD = 10;
export const RECORDS_TOLD = 3;

/** A cluster of recommendations to a State with who speaks in it; fields as `ReinforcedCluster` answers them. */
export interface FoundCluster {
  readonly cluster: number;
  readonly words: string;
  readonly systems: number;
  readonly mechanisms: number;
  readonly occasions: number;
  readonly recommenders: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly responses: readonly { readonly response: string | null; readonly count: number }[];
  readonly total: number;
  readonly members: readonly number[];
}

/** A right on which two or more systems speak to a State; fields as `ReinforcedRight` answers them. */
export interface FoundRight {
  readonly right: number;
  readonly systems: readonly {
    readonly system: number;
    readonly violations: number;
    readonly recommendations: number;
    readonly first: string | null;
    readonly last: string | null;
    readonly records: readonly { readonly kind: string; readonly id: number }[];
    readonly decisionsFilter: object;
    readonly recommendationsFilter: object;
  }[];
}

const ANSWERS = [...Object.keys(Response), null] as const;

/** The day of record `r` with its number, of which the greatest is the newest. */
const DAY = `coalesce(r.date, '') || ' ' || lpad(r.id::text, 10, '0') AS day`;

/** A body as `m`, and the system to which it belongs: its organisation as `o`, or itself. */
function bodies(reader: Reader, of: string): string {
  return `JOIN (${reader.seen(Mechanism, 'm')}) ON m.id = ${of}.mechanism_id LEFT JOIN (${reader.seen(Mechanism, 'o')}) ON o.id = m.organisation_id`;
}
const SYSTEM = 'coalesce(o.id, m.id)';

/**
 * The clusters in which two bodies, occasions or recommending States speak, the strongest first: those of most systems, of these those
 * of most bodies, occasions, recommending States, members. Of members that the caller may not see nothing is counted.
 */
export async function clustersOf(reader: Reader, state: number): Promise<FoundCluster[]> {
  const rows = await reader.query(
    `WITH member AS MATERIALIZED (
       SELECT n.cluster_id, c.id, c_r.key, c_r.mechanism_id, c_r.date, c.response, c.text, coalesce('cycle ' || c.cycle, 'session ' || c.session, left(c_r.date, 4), '') AS occasion
       FROM cluster k JOIN cluster_member n ON n.cluster_id = k.id JOIN (${reader.visible(Recommendation, 'c')}) ON c.id = n.record_id WHERE k.state_id = $1),
     voice AS (
       SELECT n.cluster_id, count(DISTINCT s.id)::int AS recommenders
       FROM member n JOIN recommendation_state p ON p.record_id = n.id JOIN (${reader.seen(State, 's')}) ON s.id = p.state_id GROUP BY 1),
     found AS (
       SELECT n.cluster_id, (array_agg(n.text ORDER BY length(n.text), n.key COLLATE "C"))[1] AS words, count(DISTINCT ${SYSTEM})::int AS systems, count(DISTINCT m.id)::int AS mechanisms,
         count(DISTINCT coalesce(m.id, 0) || ' ' || n.occasion)::int AS occasions, coalesce(max(v.recommenders), 0) AS recommenders, min(n.date), max(n.date), count(*)::int AS total,
         (array_agg(n.id ORDER BY length(n.text), n.key COLLATE "C"))[1:${MEMBERS_TOLD}],
         ${ANSWERS.map((answer) => `count(*) FILTER (WHERE n.response ${answer === null ? 'IS NULL' : `= '${answer}'`})::int`).join(', ')}
       FROM member n LEFT ${bodies(reader, 'n')} LEFT JOIN voice v ON v.cluster_id = n.cluster_id GROUP BY n.cluster_id HAVING count(*) > 1)
     SELECT * FROM found WHERE mechanisms > 1 OR occasions > 1 OR recommenders > 1
     ORDER BY systems DESC, mechanisms DESC, occasions DESC, recommenders DESC, total DESC, cluster_id`,
    [state],
  );
  return rows.map(([cluster, words, systems, mechanisms, occasions, recommenders, first, last, total, members, ...counts]) => ({
    cluster: cluster as number,
    words: words as string,
    systems: systems as number,
    mechanisms: mechanisms as number,
    occasions: occasions as number,
    recommenders: recommenders as number,
    first: first as string | null,
    last: last as string | null,
    total: total as number,
    members: members as number[],
    responses: ANSWERS.map((response, at) => ({ response, count: counts[at] as number })).filter(({ count }) => count > 0),
  }));
}

/**
 * The rights on which two or more systems speak to a State (number and code): found a provision violated that serves the right, or
 * recommended something that is marked with it. Those of most systems first, of these those of most records.
 */
export async function rightsOf(reader: Reader, state: number, code: string): Promise<FoundRight[]> {
  const rows = await reader.query(
    `WITH d AS MATERIALIZED (SELECT r.id, r.mechanism_id, r.date, ${DAY} FROM ${recordsOnState(reader, 'Decision')}),
     c AS MATERIALIZED (
       SELECT r.id, r.mechanism_id, r.date, ${DAY} FROM ${recordsOnState(reader, 'Recommendation')} JOIN recommendation c ON c.id = r.id AND c.recommendation_kind = 'RECOMMENDATION'),
     serving AS MATERIALIZED (${servedRights(reader)}),
     found AS MATERIALIZED (${foundBy('SELECT id FROM d', "v.outcome = 'VIOLATION' AND v.respondent IN ('', $2)")}),
     rights AS MATERIALIZED (SELECT s.id, s.slug FROM ${reader.seen(Subject, 's')} WHERE s.subject_kind = 'RIGHT'),
     said AS (
       SELECT w.right_id, d.*, true AS judged FROM (SELECT DISTINCT p.right_id, f.id FROM found f JOIN serving p ON p.provision_id = f.provision_id) w JOIN d ON d.id = w.id
       UNION ALL SELECT b.subject_id, c.*, false FROM c JOIN record_subject b ON b.record_id = c.id AND b.subject_id IN (SELECT id FROM rights)),
     figure AS MATERIALIZED (
       SELECT right_id, mechanism_id, judged, count(*)::int AS number, min(date COLLATE "C") AS first, max(date COLLATE "C") AS last, array_agg(day) AS days
       FROM said GROUP BY right_id, mechanism_id, judged)
     SELECT s.id, s.slug, ${SYSTEM}, coalesce(sum(n.number) FILTER (WHERE n.judged), 0)::int, coalesce(sum(n.number) FILTER (WHERE NOT n.judged), 0)::int, min(n.first), max(n.last),
       array_agg(DISTINCT m.slug), array_agg(n.judged),
       jsonb_agg(ARRAY(SELECT unnest(n.days) COLLATE "C" ORDER BY 1 DESC LIMIT ${RECORDS_TOLD}))
     FROM figure n ${bodies(reader, 'n')} JOIN rights s ON s.id = n.right_id
     GROUP BY s.id, s.slug, ${SYSTEM} ORDER BY sum(n.number) DESC, ${SYSTEM}`,
    [state, code],
  );
  const byRight = new Map<number, FoundRight['systems'][number][]>();
  for (const [right, slug, system, violations, recommendations, first, last, mechanism, judged, newest] of rows) {
    const ofRight = byRight.get(right as number) ?? [];
    byRight.set(right as number, ofRight);
    ofRight.push({
      system: system as number,
      violations: violations as number,
      recommendations: recommendations as number,
      first: first as string | null,
      last: last as string | null,
      records: newestOf(judged as boolean[], newest as string[][]),
      decisionsFilter: {
        respondents: [code],
        mechanism,
        finding: { outcome: ['VIOLATION'], respondent: [code], rights: [slug] },
      },
      recommendationsFilter: { addressees: [code], mechanism, rights: [slug], recommendationKind: ['RECOMMENDATION'] },
    });
  }
  const records = (systems: FoundRight['systems']): number => systems.reduce((sum, one) => sum + one.violations + one.recommendations, 0); // prettier-ignore
  return [...byRight]
    .map(([right, systems]) => ({ right, systems }))
    .filter(({ systems }) => systems.length > 1)
    .sort((a, b) => b.systems.length - a.systems.length || records(b.systems) - records(a.systems) || a.right - b.right);
}

/** The newest of all: of lists of days with numbers, each of decisions or of recommendations. */
function newestOf(judged: readonly boolean[], lists: readonly (readonly string[])[]): { kind: string; id: number }[] {
  return lists
    .flatMap((days, at) => days.map((day) => ({ kind: judged[at] ? 'Decision' : 'Recommendation', day })))
    .sort((one, other) => (one.day < other.day ? 1 : -1))
    .slice(0, RECORDS_TOLD)
    .map(({ kind, day }) => ({ kind, id: Number(day.split(' ')[1]) }));
}
