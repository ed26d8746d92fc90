import type { Reader } from '../../graph/reader';
import { Mechanism } from '../mechanisms/mechanism';
import { foundBy, recordsOnState, servedRights } from './on-state';

/**
 * Where bodies found differently on the same right of one State: one found a violation of a provision that serves it, another none, or
 * held the complaint inadmissible. Other facts, other days and other texts may lie behind it; this lists, and judges nothing.
 */
export interface PartingRight {
  readonly right: number;
  readonly sides: readonly Side[];
  readonly pairs: readonly Pair[];
}

/** What one body found on a right. */
export interface Side {
  readonly mechanism: number;
  readonly violations: number;
  readonly noViolations: number;
  readonly inadmissible: number;
  /** The newest of those with a violation, and of those without. */
  readonly found: readonly number[];
  readonly notFound: readonly number[];
}

export type PairLink = 'SAME_PROCEEDING' | 'CROSS_REFERENCE' | 'NEAR_IN_TIME';

/** Two decisions of two bodies, one with a violation and one without. */
export interface Pair {
  readonly found: number;
  readonly notFound: number;
  readonly link: PairLink;
  /** Between the years of the two. Null when a date is not known. */
  readonly yearsApart: number | null;
}

const SHOWN = 3;
const LINKS: readonly PairLink[] = ['SAME_PROCEEDING', 'CROSS_REFERENCE', 'NEAR_IN_TIME'];

/** The rights on which results differ, those with linked decisions first, then those whose decisions are nearest in time. One statement. */
export async function partingFindings(reader: Reader, stateId: number, code: string): Promise<PartingRight[]> {
  const shown = (condition: string): string =>
    `(array_agg(r.decision_id ORDER BY r.date DESC, r.decision_id) FILTER (WHERE ${condition}))[1:${SHOWN}]`;
  const rows = await reader.query(
    `WITH d AS MATERIALIZED (
       SELECT r.id, b.id AS mechanism_id, r.date FROM ${recordsOnState(reader, 'Decision')} JOIN (${reader.seen(Mechanism, 'b')}) ON b.id = r.mechanism_id),
     serving AS MATERIALIZED (${servedRights(reader)}),
     found AS MATERIALIZED (${foundBy('SELECT id FROM d', "v.respondent IN ('', $2) AND v.outcome IN ('VIOLATION', 'NO_VIOLATION', 'INADMISSIBLE')")}),
     r AS MATERIALIZED (
       SELECT o.*, d.mechanism_id, d.date FROM (
         SELECT p.right_id, f.id AS decision_id, bool_or(f.outcome = 'VIOLATION') AS found, bool_or(f.outcome = 'NO_VIOLATION') AS denied
         FROM found f JOIN serving p ON p.provision_id = f.provision_id GROUP BY 1, 2) o JOIN d ON d.id = o.decision_id),
     side AS (SELECT right_id, mechanism_id, bool_or(found) AS found, bool_or(NOT found) AS apart FROM r GROUP BY 1, 2),
     parted AS MATERIALIZED (
       SELECT * FROM r WHERE right_id IN (SELECT a.right_id FROM side a JOIN side b ON b.right_id = a.right_id AND b.mechanism_id <> a.mechanism_id WHERE a.found AND b.apart)),
     ends AS MATERIALIZED (SELECT DISTINCT decision_id AS id FROM parted),
     linked AS (
       SELECT a.record_id AS one, b.record_id AS other, 'SAME_PROCEEDING' AS link FROM ends d JOIN record_proceeding a ON a.record_id = d.id
         JOIN record_proceeding b ON b.proceeding_id = a.proceeding_id AND b.record_id <> a.record_id
       UNION SELECT x.citing_id, x.cited_id, 'CROSS_REFERENCE' FROM ends d JOIN cross_reference x ON x.citing_id = d.id AND x.status <> 'WITHDRAWN'
       UNION SELECT x.cited_id, x.citing_id, 'CROSS_REFERENCE' FROM ends d JOIN cross_reference x ON x.citing_id = d.id AND x.status <> 'WITHDRAWN')
     SELECT 'YEAR', r.right_id, r.mechanism_id, left(r.date, 4)::int, count(*) FILTER (WHERE found)::int, count(*) FILTER (WHERE NOT found AND denied)::int,
       count(*) FILTER (WHERE NOT found AND NOT denied)::int, ${shown('found')}, ${shown('NOT found')}
     FROM parted r GROUP BY 2, 3, 4
     UNION ALL SELECT l.link, a.right_id, NULL, abs(left(a.date, 4)::int - left(b.date, 4)::int), 0, 0, 0, ARRAY[a.decision_id], ARRAY[b.decision_id]
     FROM linked l JOIN parted a ON a.decision_id = l.one AND a.found JOIN parted b ON b.decision_id = l.other AND b.right_id = a.right_id AND NOT b.found AND b.mechanism_id <> a.mechanism_id`,
    [stateId, code],
  );
  const byRight = grouped(rows.map(toRow), ({ right }) => right);
  return [...byRight].map(([right, all]) => toParting(right, all)).sort(byEvidence);
}

function grouped<T>(rows: readonly T[], key: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

interface Row {
  readonly kind: 'YEAR' | PairLink;
  readonly right: number;
  readonly mechanism: number;
  /** The year, or for a linked pair the years between the two. */
  readonly year: number | null;
  readonly counts: readonly [number, number, number];
  readonly found: readonly number[];
  readonly notFound: readonly number[];
}

function toRow([kind, right, mechanism, year, violations, noViolations, inadmissible, found, notFound]: unknown[]): Row {
  const counts: unknown = [violations, noViolations, inadmissible];
  return { kind, right, mechanism, year, counts, found: found ?? [], notFound: notFound ?? [] } as Row;
}

function toParting(right: number, rows: readonly Row[]): PartingRight {
  const years = rows.filter(({ kind }) => kind === 'YEAR').sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const sides = [...grouped(years, ({ mechanism }) => mechanism)].map(([mechanism, own]) => {
    const sum = (at: 0 | 1 | 2): number => own.reduce((total, { counts }) => total + counts[at], 0);
    const newest = (of: (row: Row) => readonly number[]): number[] => own.flatMap(of).slice(0, SHOWN);
    return { mechanism, violations: sum(0), noViolations: sum(1), inadmissible: sum(2), found: newest(({ found }) => found), notFound: newest(({ notFound }) => notFound) }; // prettier-ignore
  });
  const linked = rows.flatMap(({ kind, year, found: [found = 0], notFound: [notFound = 0] }): Pair[] =>
    kind === 'YEAR' ? [] : [{ found, notFound, link: kind, yearsApart: year }],
  );
  return { right, sides: sides.sort((a, b) => total(b) - total(a) || a.mechanism - b.mechanism), pairs: shownOf([...linked, ...nearest(years)]) }; // prettier-ignore
}

const total = ({ violations, noViolations, inadmissible }: Side): number => violations + noViolations + inadmissible;

/** For each year of one body with a violation and each of another body without, the newest two decisions. */
function nearest(years: readonly Row[]): Pair[] {
  return years.flatMap((one) =>
    years.flatMap((other): Pair[] => {
      const [[found], [notFound]] = [one.found, other.notFound];
      if (one.mechanism === other.mechanism || found === undefined || notFound === undefined) return [];
      const yearsApart = one.year === null || other.year === null ? null : Math.abs(one.year - other.year);
      return [{ found, notFound, link: 'NEAR_IN_TIME', yearsApart }];
    }),
  );
}

const weigh = ({ link, yearsApart }: Pair): number => LINKS.indexOf(link) * 10_000 + (yearsApart ?? 5000);

/** The pairs with most to show, each decision in few of them, and no pair twice. */
function shownOf(pairs: readonly Pair[]): Pair[] {
  const seen = new Set<string>();
  return [...pairs]
    .sort((a, b) => weigh(a) - weigh(b) || b.found - a.found || b.notFound - a.notFound)
    .filter(({ found, notFound }) => !seen.has(`${found} ${notFound}`) && seen.add(`${found} ${notFound}`))
    .slice(0, SHOWN);
}

function byEvidence(one: PartingRight, other: PartingRight): number {
  const [a, b] = [one, other].map(({ pairs: [first] }) => (first ? weigh(first) : Infinity)) as [number, number];
  return a - b || one.right - other.right;
}
