import type { Reader } from '../../graph/reader';
import { CrossReference } from './cross-reference';

/** A link as a step of a walk: from the record that is known to one beside it, whichever of the two cites the other. */
export interface Step {
  readonly link: number;
  readonly from: number;
  readonly to: number;
}

/** How many links of one record are followed, heaviest first, and how many records of one level. */
export const MOST_LINKS = 200;
export const MOST_RECORDS = 5000;

/** The steps from these records to the records beside them, in either direction; `isCut` when a record has more than are followed. */
export async function stepsFrom(
  reader: Reader,
  records: readonly number[],
  most = MOST_LINKS,
): Promise<{ readonly steps: readonly Step[]; readonly isCut: boolean }> {
  const frontier = records.slice(0, MOST_RECORDS);
  const side = (here: string, there: string): string =>
    `(SELECT x.id, x.${there} AS other, x.mentions FROM ${reader.seen(CrossReference, 'x')} WHERE x.${here} = f.id AND x.relation = 'CITES' AND x.status <> 'WITHDRAWN' ORDER BY x.mentions DESC, x.id LIMIT $2 + 1)`;
  const rows = await reader.query(
    `SELECT l.id, f.id, l.other FROM unnest($1::int[]) WITH ORDINALITY AS f(id, at) CROSS JOIN LATERAL (
       SELECT * FROM (${side('citing_id', 'cited_id')} UNION ALL ${side('cited_id', 'citing_id')}) both_sides ORDER BY mentions DESC, id LIMIT $2 + 1) l ORDER BY f.at, l.mentions DESC, l.id`,
    [frontier, most],
  );
  const counts = new Map<number, number>();
  let isCut = frontier.length < records.length;
  const steps: Step[] = [];
  for (const [link, from, to] of rows as [number, number, number][]) {
    const count = (counts.get(from) ?? 0) + 1;
    counts.set(from, count);
    if (count > most) isCut = true;
    else steps.push({ link, from, to });
  }
  return { steps, isCut };
}

/** Shortest way between two records over at most `longest` links: from both ends at once, the smaller side first. */
export async function shortestWay(
  reader: Reader,
  start: number,
  end: number,
  longest: number,
): Promise<{ readonly way: readonly Step[] | null; readonly isCut: boolean }> {
  const sides = [start, end].map((id) => ({ frontier: [id], reached: new Map<number, Step | null>([[id, null]]) }));
  let isCut = false;
  for (let length = 0; length < longest; length++) {
    const [one, other] = [...sides].sort((a, b) => a.frontier.length - b.frontier.length);
    if (!one || !other || one.frontier.length === 0) break;
    const found = await stepsFrom(reader, one.frontier);
    isCut ||= found.isCut;
    one.frontier = [];
    for (const step of found.steps) {
      if (one.reached.has(step.to)) continue;
      one.reached.set(step.to, step);
      one.frontier.push(step.to);
      if (other.reached.has(step.to)) {
        const [first, second] = sides.map(({ reached }) => trace(reached, step.to));
        return { way: [...(first ?? []).reverse(), ...(second ?? []).map(turned)], isCut };
      }
    }
  }
  return { way: null, isCut };
}

/** The steps that led to a record, the last one first. */
function trace(reached: ReadonlyMap<number, Step | null>, id: number): Step[] {
  const steps: Step[] = [];
  for (let step = reached.get(id); step; step = reached.get(step.from)) steps.push(step);
  return steps;
}

const turned = ({ link, from, to }: Step): Step => ({ link, from: to, to: from });
