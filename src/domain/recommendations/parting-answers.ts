import type { Reader } from '../../graph/reader';
import { Subject } from '../subjects/subject';
import { Recommendation } from './recommendation';

/** A right on which a State supported some recommendations of one cycle of a review and took note of others. */
export interface PartingAnswers {
  readonly right: number;
  readonly cycle: number | null;
  readonly supportedTotal: number;
  readonly notedTotal: number;
  readonly supported: readonly number[];
  readonly noted: readonly number[];
  readonly recommendationsFilter: object;
}

/** By right and cycle, those with most answers of both kinds first. One statement. */
export async function partingAnswers(reader: Reader, stateId: number, code: string): Promise<PartingAnswers[]> {
  const of = (response: string): string => `FILTER (WHERE c.response = '${response}')`;
  const rows = await reader.query(
    `WITH c AS MATERIALIZED (
       SELECT c.id, c.cycle, c.response FROM ${reader.seen(Recommendation, 'c')}
       WHERE c.id IN (SELECT record_id FROM record_state WHERE state_id = $1) AND c.response IN ('SUPPORTED', 'NOTED')),
     answered AS (
       SELECT p.subject_id, c.cycle, count(*) ${of('SUPPORTED')}::int AS supported, count(*) ${of('NOTED')}::int AS noted,
         (array_agg(c.id ORDER BY c.id) ${of('SUPPORTED')})[1:3] AS yes, (array_agg(c.id ORDER BY c.id) ${of('NOTED')})[1:3] AS no
       FROM c JOIN record_subject p ON p.record_id = c.id GROUP BY 1, 2)
     SELECT s.id, s.slug, a.cycle, a.supported, a.noted, a.yes, a.no FROM answered a JOIN (${reader.seen(Subject, 's')}) ON s.id = a.subject_id AND s.scheme = 'RIGHT'
     WHERE a.supported > 0 AND a.noted > 0 ORDER BY least(a.supported, a.noted) DESC, s.id, a.cycle`,
    [stateId],
  );
  return rows.map(([right, slug, cycle, supportedTotal, notedTotal, supported, noted]) => ({
    right: right as number,
    cycle: cycle as number | null,
    supportedTotal: supportedTotal as number,
    notedTotal: notedTotal as number,
    supported: supported as number[],
    noted: noted as number[],
    recommendationsFilter: {
      addressees: [code],
      rights: [slug],
      response: ['SUPPORTED', 'NOTED'],
      cycle: cycle === null ? null : { from: cycle, until: cycle },
    },
  }));
}

/** Recommendations that say the same and were answered differently. */
export interface PartingMessage {
  readonly cluster: number;
  readonly supportedTotal: number;
  readonly notedTotal: number;
  readonly supported: readonly number[];
  readonly noted: readonly number[];
}

/** Clusters with both answers among their members, those with most of both first. One statement. */
export async function partingMessages(reader: Reader, stateId: number): Promise<PartingMessage[]> {
  const of = (response: string): string => `FILTER (WHERE c.response = '${response}')`;
  const rows = await reader.query(
    `SELECT k.id, count(*) ${of('SUPPORTED')}::int, count(*) ${of('NOTED')}::int,
       (array_agg(c.id ORDER BY c_r.date DESC NULLS LAST, c.id) ${of('SUPPORTED')})[1:3], (array_agg(c.id ORDER BY c_r.date DESC NULLS LAST, c.id) ${of('NOTED')})[1:3]
     FROM cluster k JOIN cluster_member m ON m.cluster_id = k.id JOIN (${reader.visible(Recommendation, 'c')}) ON c.id = m.record_id
     WHERE k.state_id = $1 GROUP BY k.id HAVING count(*) ${of('SUPPORTED')} > 0 AND count(*) ${of('NOTED')} > 0
     ORDER BY least(count(*) ${of('SUPPORTED')}, count(*) ${of('NOTED')}) DESC, count(*) DESC, k.id`,
    [stateId],
  );
  return rows.map(([cluster, supportedTotal, notedTotal, supported, noted]) => ({ cluster, supportedTotal, notedTotal, supported, noted }) as PartingMessage); // prettier-ignore
}
