/** By hand: which standards bind a State, which States are bound, and where a right stands. */
import { mostExact } from '../domain/standards/read-cases';
import { type Case, standingOf } from '../domain/standards/standing';
import type { Act } from '../domain/standards/in-force';
import type { Texts } from '../graph/localized';
import { parallelProvisions } from './bench-by-hand-parallels';
import { type ByHand, type Rows, words } from './bench-rows';

interface State { id: number; code: string; names: Texts; exists_from: string | null; exists_until: string | null; successor_codes: string[]; state_kind: string } // prettier-ignore

interface Instrument {
  id: number; slug: string; key: string; titles: Texts; region: string; instrument_kind: string; is_binding: boolean | null; adopted_on: string | null; in_force_from: string | null;
  participation_known_until: string | null; participation_is_complete: boolean | null; procedure_coverage: Case['procedureCoverage'];
} // prettier-ignore

interface ActRow extends Act { state_id: number; instrument_id: number } // prettier-ignore

/** What `standingOf` gives, as far as it is looked into here. */
interface Standing { bound: boolean | null; certainty: string; since: string | null; until: string | null; why: string; knownUntil: string | null; act: number | null; reservations: number[]; procedures: Standing[]; article: string; procedure: string } // prettier-ignore

const STATES = `SELECT id, code, names, exists_from, exists_until, successor_codes, state_kind FROM state WHERE code = ANY($1) ORDER BY code`;

const INSTRUMENT = `i.id, i.slug, r.key, i.titles, i.region, i.instrument_kind, i.is_binding, i.adopted_on, i.in_force_from,
  i.participation_known_until, i.participation_is_complete, i.procedure_coverage FROM instrument i JOIN record r ON r.id = i.id AND r.visibility = 'PUBLIC'`;

const ACTS = `SELECT p.id, p.state_id, p.instrument_id, p.act, p.date, p.effective_on AS "effectiveOn", p.article AS provision, r.confidence, p.note
  FROM participation p JOIN record r ON r.id = p.id AND r.visibility = 'PUBLIC' WHERE p.state_id = ANY($1) AND p.instrument_id = ANY($2) ORDER BY p.date, p.id`;

const SERVING = `WITH served AS (
    SELECT v.instrument_id AS id FROM subject s JOIN parallel p ON p.right_id = s.id JOIN provision v ON v.id = p.provision_id WHERE s.slug = ANY($1))
  SELECT ${INSTRUMENT} WHERE i.id IN (
    SELECT id FROM served
    UNION SELECT c.citing_id FROM subject s JOIN cross_reference c ON c.cited_id = s.id WHERE s.slug = ANY($1) AND c.relation = 'CONCERNS'
    UNION SELECT c.id FROM instrument c JOIN served ON served.id = c.parent_id WHERE c.instrument_kind = 'PROTOCOL')
  ORDER BY i.region, i.adopted_on NULLS LAST, i.id`;

const RESERVATIONS = `SELECT p.id, p.act, p.date, p.text, n.printed, r.key, v.label FROM participation p
  LEFT JOIN participation_provision n ON n.participation_id = p.id LEFT JOIN provision v ON v.id = n.provision_id LEFT JOIN record r ON r.id = v.id
  WHERE p.id = ANY($1) ORDER BY p.id, n.id`;

function standing(state: State, instrument: Instrument, acts: readonly ActRow[], on: string): Standing {
  const {
    slug,
    instrument_kind: kind,
    is_binding: binding,
    in_force_from: inForceFrom,
    participation_known_until: knownUntil,
    participation_is_complete: complete,
  } = instrument;
  return standingOf(
    {
      instrumentId: instrument.id,
      instrument: { slug, kind, binding: binding !== false, inForceFrom },
      knowledge: complete === null ? null : { knownUntil, complete },
      procedureCoverage: instrument.procedure_coverage,
      stateId: state.id,
      state: { code: state.code, existsFrom: state.exists_from, existsUntil: state.exists_until, kind: state.state_kind },
      acts: mostExact(acts),
    },
    on,
  ) as Standing;
}

const participationMatrix: ByHand = async (rows, variables) => {
  const [states, instruments] = await Promise.all([
    rows<State>('states', STATES, [variables['states']]),
    rows<Instrument>('instruments', `SELECT ${INSTRUMENT} WHERE i.slug = ANY($1) ORDER BY i.id`, [variables['instruments']]),
  ]);
  const acts = await rows<ActRow>('acts', ACTS, [states.map(({ id }) => id), instruments.map(({ id }) => id)]);
  const on = String(variables['on']);
  const cell = (state: State, instrument: Instrument): object => {
    const here = acts.filter((act) => act.state_id === state.id && act.instrument_id === instrument.id);
    const { bound, certainty, since, until, why } = standing(state, instrument, here, on);
    return { state: { code: state.code }, instrument: { slug: instrument.slug }, bound, certainty, since, until, why };
  };
  return {
    participationMatrix: {
      on,
      totalCount: states.length,
      hasNextPage: false,
      endCursor: states.at(-1)?.code ?? null,
      rows: states.map((state) => ({
        state: { code: state.code, name: words(state.names) },
        cells: instruments.map((instrument) => cell(state, instrument)),
      })),
    },
  };
};

const applicableStandards: ByHand = async (rows, variables) => {
  const on = String(variables['on']);
  const [[state], standards] = await Promise.all([
    rows<State>('states', STATES, [[variables['state']]]),
    rows<Instrument>('serving', SERVING, [variables['rights']]),
  ]);
  if (!state) throw new Error('No such State.');
  const acts = await rows<ActRow>('acts', ACTS, [[state.id], standards.map(({ id }) => id)]);
  const listed = standards
    .map((instrument) => ({ instrument, acts: acts.filter(({ instrument_id: id }) => id === instrument.id) }))
    .filter(
      ({ instrument, acts: here }) =>
        instrument.participation_is_complete !== null && (instrument.participation_known_until !== null || here.length > 0),
    )
    .sort((a, b) => a.instrument.id - b.instrument.id)
    .map(({ instrument, acts: here }) => ({ ...standing(state, instrument, here, on), instrument }));
  const binding = listed.filter(({ bound }) => bound === true);
  const reservations = await reservationsOf(rows, binding.flatMap((one) => one.reservations)); // prettier-ignore
  const short = ({ instrument, bound, certainty, why, until, knownUntil }: (typeof listed)[number]): object => ({
    instrument: { slug: instrument.slug, title: words(instrument.titles) }, bound, certainty, why, until, knownUntil,
  }); // prettier-ignore
  const full = (one: (typeof listed)[number]): object => {
    const act = acts.find(({ id }) => id === one.act);
    return {
      ...short(one),
      since: one.since,
      act: act ? { act: act.act, date: act.date, confidence: act.confidence } : null,
      reservations: one.reservations.flatMap((id) => reservations.get(id) ?? []),
      procedures: one.procedures.map(({ article, procedure, bound, certainty, since, why }) => ({
        article,
        procedure,
        bound,
        certainty,
        since,
        why,
      })),
    };
  };
  const regions = ['GLOBAL', 'EUROPE', 'AMERICAS', 'AFRICA', 'ASEAN', 'ARAB', 'OIC'].filter((region) =>
    listed.some(({ instrument }) => instrument.region === region),
  );
  const of = (region: string, bound: boolean | null) =>
    listed.filter((one) => one.instrument.region === region && one.bound === bound);
  return {
    applicableStandards: {
      on,
      state: {
        code: state.code,
        name: words(state.names),
        existsUntil: state.exists_until,
        successorCodes: state.successor_codes,
      },
      systems: regions.map((region) => ({
        region,
        binding: of(region, true).map(full),
        notAccepted: of(region, false).map(short),
        notKnown: of(region, null).map(short),
      })),
      nonBinding: standards
        .filter(
          ({ is_binding: binds, adopted_on: adopted }) => binds === false && (adopted === null || adopted.slice(0, 10) <= on),
        )
        .map(({ key, slug, instrument_kind: instrumentKind, titles }) => ({ key, slug, instrumentKind, title: words(titles) })),
    },
  };
};

interface Reservation { act: string; date: string | null; text: string | null; provisions: { nodes: object[] } } // prettier-ignore

async function reservationsOf(rows: Rows, ids: readonly number[]): Promise<Map<number, Reservation>> {
  const found = new Map<number, Reservation>();
  if (ids.length === 0) return found;
  for (const { id, act, date, text, printed, key, label } of await rows<
    Omit<Reservation, 'provisions'> & { id: number; printed: string | null; key: string | null; label: string | null }
  >('reservations', RESERVATIONS, [ids])) {
    const one = found.get(id) ?? { act, date, text, provisions: { nodes: [] } };
    if (printed !== null) one.provisions.nodes.push({ printed, provision: key === null ? null : { key, label } });
    found.set(id, one);
  }
  return found;
}

export const standardsQuestions: Readonly<Record<string, ByHand>> = {
  ApplicableStandards: applicableStandards,
  ParticipationMatrix: participationMatrix,
  ParallelProvisions: parallelProvisions,
};
