import type { Reader } from '../../graph/reader';
import { Parameters } from '../../graph/statement';
import { State } from '../states/state';
import { CONSENTS } from './bound';
import type { Act, Knowledge } from './in-force';
import { Instrument } from './instrument';
import { Participation } from './participation';
import type { Case } from './standing';

/** Which pairs of State and instrument to read: all States and instruments of which acts are recorded, unless named. */
export interface CaseFilter {
  readonly states?: readonly number[];
  readonly instruments?: readonly number[];
}

/**
 * Every pair of the States and of the treaties of which the house knows acts, with the acts of the one in the other, as one
 * statement. A pair without an act is there too: that nothing was accepted is an answer.
 */
export async function readCases(reader: Reader, { states, instruments }: CaseFilter): Promise<Case[]> {
  // Only what is named becomes a condition: an index cannot serve `$1 IS NULL OR ...`.
  const parameters = new Parameters();
  const [ofStates, ofInstruments] = [states, instruments].map((ids) => ids && `= ANY(${parameters.add(ids)}::int[])`);
  const where = (state: string, instrument: string): string[] => [
    ...(ofStates ? [`${state} ${ofStates}`] : []),
    ...(ofInstruments ? [`${instrument} ${ofInstruments}`] : []),
  ];
  const acts = where('p.state_id', 'p.instrument_id');
  const pairs = [
    ...where('s.id', 'i.id'),
    ...(ofInstruments ? [] : ['(i.participation_known_until IS NOT NULL OR a.acts IS NOT NULL)']),
  ];
  const rows = await reader.query(
    `SELECT i.id, i.slug, i.instrument_kind, i.is_binding, i.in_force_from, i.participation_known_until, i.participation_is_complete, i.procedure_coverage,
            s.id, s.code, s.exists_from, s.exists_until, s.state_kind, a.acts
     FROM ${reader.seen(State, 's')} CROSS JOIN (${reader.seen(Instrument, 'i')})
     LEFT JOIN (
       SELECT p.state_id, p.instrument_id,
              jsonb_agg(jsonb_build_array(p.id, p.act, p.date, p.effective_on, p.article, p_r.confidence, p.note) ORDER BY p.date, p.id) AS acts
       FROM ${reader.visible(Participation, 'p')} ${acts.length > 0 ? `WHERE ${acts.join(' AND ')}` : ''}
       GROUP BY p.state_id, p.instrument_id
     ) a ON a.state_id = s.id AND a.instrument_id = i.id
     ${pairs.length > 0 ? `WHERE ${pairs.join(' AND ')}` : ''}
     ORDER BY s.code, i.id`,
    parameters.values,
  );
  return rows.map(toCase);
}

function toCase([
  id,
  slug,
  kind,
  binding,
  inForceFrom,
  knownUntil,
  complete,
  coverage,
  stateId,
  code,
  existsFrom,
  existsUntil,
  stateKind,
  acts,
]: unknown[]): Case {
  return {
    instrumentId: id as number,
    instrument: {
      slug: slug as string,
      kind: kind as string,
      binding: binding !== false,
      inForceFrom: inForceFrom as string | null,
    },
    knowledge: complete === null ? null : { knownUntil: knownUntil as string | null, complete: complete as boolean },
    procedureCoverage: (coverage ?? {}) as Record<string, Knowledge>,
    stateId: stateId as number,
    state: {
      code: code as string,
      existsFrom: existsFrom as string | null,
      existsUntil: existsUntil as string | null,
      kind: stateKind as string,
    },
    acts: mostExact(((acts ?? []) as unknown[][]).map(toAct)),
  };
}

/** Leaves out a consent dated less exactly (`1981`) where another source dates a consent of that year to the day: the more exact is preferred. */
export function mostExact(acts: readonly Act[]): Act[] {
  const exact = acts.filter(({ act, date }) => CONSENTS.has(act) && date !== null && date.length > 4);
  return acts.filter(
    ({ act, date }) =>
      !CONSENTS.has(act) ||
      date === null ||
      date.length === 10 ||
      !exact.some((other) => (other.date?.length ?? 0) > date.length && other.date?.startsWith(date)),
  );
}

function toAct([id, act, date, effectiveOn, provision, confidence, note]: unknown[]): Act {
  return { id, act, date, effectiveOn, provision, confidence, note } as Act;
}
