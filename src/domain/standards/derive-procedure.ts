import type { Act, Bound, InstrumentFacts, Knowledge, StateFacts } from './bound';
import { stepOfConsent, stepOfEnd, type Step } from './act-effects';
import { deriveInForce, isListed } from './derive-in-force';
import { deriveStanding } from './derive-standing';
import { findProcedure, type Procedure } from './procedures';

const DECLARATIONS = new Set([
  'INDIVIDUAL_COMPLAINTS_DECLARATION',
  'INTERSTATE_COMPLAINTS_DECLARATION',
  'INQUIRY_OPT_IN',
  'ACCEPTANCE_OF_JURISDICTION',
]);
const END_OF_DECLARATION = new Set(['WITHDRAWAL_OF_ACCEPTANCE', 'WITHDRAWAL_OF_DECLARATION']);
const OPT_OUTS = new Set(['INQUIRY_OPT_OUT']);
const END_OF_OPT_OUT = new Set(['WITHDRAWAL_OF_INQUIRY_OPT_OUT']);

/** A declaration made for some years at a time: its days of expiry are in the note, not in a row. */
const LIMITED_IN_TIME = /five years|earlier ones|renewed/i;

/** Whether a procedure is open against a State on a day: see `procedureAccepted` in in-force.ts. */
export function deriveProcedure(
  acts: readonly Act[],
  instrument: InstrumentFacts,
  state: StateFacts,
  on: string,
  knowledge: Knowledge | null,
  provision: string,
  listed: Knowledge | null,
): Bound {
  const procedure = findProcedure(instrument.slug, provision);
  const party = deriveInForce(acts, instrument, state, on, knowledge);
  if (procedure === null)
    return unknown(party, `No procedure under article ${provision} of ${instrument.slug} is in the tables.`);
  if (procedure.pending !== undefined)
    return {
      ...party,
      bound: false,
      certainty: 'PRESUMED',
      since: null,
      until: null,
      why: `The procedure under article ${provision} is not in force: ${procedure.pending}.`,
    };
  if (party.bound === false)
    return { ...party, why: `Not a party, so the procedure under article ${provision} is closed. ${party.why}` };
  if (procedure.beginsOn !== undefined && on < procedure.beginsOn) {
    return procedure.before === undefined
      ? {
          ...party,
          bound: false,
          certainty: 'CERTAIN',
          since: null,
          until: null,
          act: null,
          why: `The procedure under article ${provision} began on ${procedure.beginsOn}.`,
        }
      : unknown(party, `Before ${procedure.beginsOn} the procedure under article ${provision} rested on ${procedure.before}.`);
  }
  if (procedure.opens === 'PARTY')
    return {
      ...party,
      since: later(party.since, procedure.beginsOn),
      why: `Being a party opens the procedure under article ${provision}. ${party.why}`,
    };
  return procedure.opens === 'DECLARATION'
    ? declaration(acts, instrument, state, on, procedure, party, listed)
    : unlessOptedOut(acts, instrument, state, on, procedure, party, listed);
}

/** Open only by a declaration of its own; the lists of declarations are mostly not complete, so that absence is not refusal. */
function declaration(
  acts: readonly Act[],
  instrument: InstrumentFacts,
  state: StateFacts,
  on: string,
  procedure: Procedure,
  party: Bound,
  listed: Knowledge | null,
): Bound {
  const own = acts.filter(
    (act) => act.provision === procedure.provision && (DECLARATIONS.has(act.act) || END_OF_DECLARATION.has(act.act)),
  );
  const isLimited = own.some((act) => LIMITED_IN_TIME.test(act.note ?? ''));
  const declared = deriveStanding({
    acts: own,
    on,
    knowledge: listed,
    verb: 'Accepted',
    isListed: isListed(state),
    isFirstActFirst: !isLimited,
    stepOf: (act) => stepOf(act, DECLARATIONS, END_OF_DECLARATION, instrument, state, procedure, listed),
  });
  if (declared.bound !== true) return declared;
  // Only a party can declare, so a certain declaration is itself evidence of being one; a doubtful one is not.
  if (party.bound === null && declared.certainty !== 'CERTAIN') {
    return {
      ...declared,
      bound: null,
      certainty: party.certainty,
      since: null,
      why: `${declared.why} But whether the State is a party is not known: ${party.why}`,
    };
  }
  const presumed =
    declared.certainty === 'CERTAIN' && (isLimited || party.certainty === 'PRESUMED') ? 'PRESUMED' : declared.certainty;
  return { ...declared, certainty: presumed, until: declared.until ?? party.until };
}

/** Open against every party, unless it opted out when it agreed to be bound; an opt-out can be withdrawn. */
function unlessOptedOut(
  acts: readonly Act[],
  instrument: InstrumentFacts,
  state: StateFacts,
  on: string,
  procedure: Procedure,
  party: Bound,
  listed: Knowledge | null,
): Bound {
  const own = acts.filter((act) => act.provision === procedure.optOut && (OPT_OUTS.has(act.act) || END_OF_OPT_OUT.has(act.act)));
  // An opt-out can be made only on becoming a party: without one, that day decides.
  const asked = own.length === 0 && party.since?.length === 10 ? party.since : on;
  const optedOut = deriveStanding({
    acts: own,
    on: asked,
    knowledge: listed,
    verb: 'Opted out',
    isListed: isListed(state),
    isFirstActFirst: true,
    stepOf: (act) => stepOf(act, OPT_OUTS, END_OF_OPT_OUT, instrument, state, procedure, listed),
  });
  if (optedOut.bound === true)
    return {
      ...optedOut,
      bound: false,
      since: null,
      until: null,
      why: `Opted out under article ${procedure.optOut}. ${optedOut.why}`,
    };
  if (own.length > 0 && optedOut.bound === null) return { ...optedOut, since: null, until: null };
  if (party.bound === null) return party;
  const since = own.length > 0 ? optedOut.until : party.since;
  const certainty = party.certainty !== 'CERTAIN' ? party.certainty : optedOut.bound === null ? 'PRESUMED' : optedOut.certainty;
  const doubt =
    optedOut.bound === null
      ? ` No opt-out is in the tables. ${optedOut.why}`
      : own.length > 0
        ? ` The opt-out was withdrawn: ${optedOut.why}`
        : '';
  return {
    ...party,
    certainty,
    since,
    act: own.length > 0 ? optedOut.act : party.act,
    why: `Article ${procedure.provision} is open against every party that did not opt out under article ${procedure.optOut}. ${party.why}${doubt}`,
  };
}

function stepOf(
  act: Act,
  begin: ReadonlySet<string>,
  end: ReadonlySet<string>,
  instrument: InstrumentFacts,
  state: StateFacts,
  procedure: Procedure,
  listed: Knowledge | null,
): Step | null {
  if (end.has(act.act)) return stepOfEnd(act, null);
  if (!begin.has(act.act)) return null;
  const beginsOn = procedure.beginsOn ?? instrument.inForceFrom;
  return stepOfConsent(act, { beginsOn, stateFrom: state.existsFrom, listedUntil: listed?.knownUntil ?? null, wait: null });
}

function unknown(party: Bound, why: string): Bound {
  return { bound: null, certainty: 'NOT_KNOWN', since: null, until: null, act: null, why, knownUntil: party.knownUntil };
}

function later(since: string | null, beginsOn: string | undefined): string | null {
  return since !== null && beginsOn !== undefined && since < beginsOn ? beginsOn : since;
}
