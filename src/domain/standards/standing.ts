import { Field, InterfaceType, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Loaded, ofSize } from '../../graph/noun';
import { PartialDate, describedEnum } from '../../graph/scalars';
import type { State } from '../states/state';
import {
  type Act,
  type Bound,
  type InstrumentFacts,
  type Knowledge,
  type StateFacts,
  inForce,
  procedureAccepted,
} from './in-force';
import type { Instrument } from './instrument';
import type { Participation } from './participation';
import { proceduresOf } from './procedures';

export const Certainty = describedEnum('Certainty', 'How far an answer on participation can be relied on.', {
  CERTAIN: 'The acts settle it.',
  PRESUMED: 'Settled for an earlier day, and nothing later is known: treaties go on until they are left.',
  YEAR_ONLY: 'The day lies inside a year to which alone an act is dated.',
  MONTH_ONLY: 'The day lies inside a month to which alone an act is dated.',
  EFFECT_NOT_KNOWN: 'There is an act; the day from which it counts is not known.',
  UNSURE: 'It rests on a fact that its source marks unsure.',
  DISPUTED: 'An act whose validity is disputed speaks against it.',
  NOT_KNOWN: 'The tables say nothing.',
});

export const ProcedureKind = describedEnum('ProcedureKind', 'What a procedure under a treaty is.', {
  INDIVIDUAL_COMPLAINTS: 'Complaints of persons.',
  INTERSTATE_COMPLAINTS: 'Complaints of other States.',
  INQUIRY: 'Inquiry into grave or systematic violations.',
  VISITS: 'Visits.',
  URGENT_ACTION: 'Urgent action.',
  JURISDICTION: 'Jurisdiction of a court.',
});

/** What is known of a State under a treaty, or a procedure, on a day. */
@InterfaceType({
  description: 'Whether something binds a State on a day, derived from the acts of the State, and why.',
  resolveType: (value: object) => ('procedure' in value ? 'ProcedureStanding' : 'StandardStanding'),
})
export abstract class Standing {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it binds or is accepted on that day. Null when that is not known; `why` says what is missing.',
  })
  bound: boolean | null;

  @Field(() => Certainty, { description: 'How far the answer can be relied on.' })
  certainty: keyof typeof Certainty;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'First day of the present stay, as exact as known. Null when it is not bound, or the day is not known.',
  })
  since: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'First day on which it no longer binds. Null when no end is known.' })
  until: string | null;

  @Field({
    description:
      'The reason in a sentence or two, with days. Example: `Bound since 1981-06-23 by accession deposited on 1981-03-23.`',
  })
  why: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Until when the acts of States in it are known. Null when nobody says.',
  })
  knownUntil: string | null;

  @Loaded('Participation', 'The act on which the answer rests. Null when it rests on none.')
  act: Relation<Participation> | null;
}

@ObjectType({
  implements: Standing,
  description: 'A complaint, inquiry, visit or inter-State procedure, or a jurisdiction, for one State on one day.',
})
export class ProcedureStanding extends Standing {
  @Field({ description: 'Article under which the procedure runs or on which its acceptance rests. Example: `34(6)`.' })
  article: string;

  @Field(() => ProcedureKind, { description: 'What it is.' })
  procedure: keyof typeof ProcedureKind;
}

@ObjectType({ implements: Standing, description: 'A standard in relation to one State on one day.' })
export class StandardStanding extends Standing {
  @Loaded('Instrument', 'The standard.')
  instrument: Relation<Instrument>;

  @Loaded('State', 'The State.')
  state: Relation<State>;

  @Loaded(
    'Participation',
    'Reservations, declarations and objections that the State made to it up to that day, as the depositary prints them.',
    { many: true, size: 1 },
  )
  reservations: Relation<Participation>[];

  @Field(() => [ProcedureStanding], { ...ofSize(0.5), description: 'Procedures and jurisdictions under it, accepted or not.' })
  procedures: ProcedureStanding[];
}

/** The acts of one State in one instrument, with what is needed to say whether it is bound. */
export interface Case {
  readonly instrumentId: number;
  readonly instrument: InstrumentFacts;
  readonly knowledge: Knowledge | null;
  readonly procedureCoverage: Readonly<Record<string, Knowledge>>;
  readonly stateId: number;
  readonly state: StateFacts;
  readonly acts: readonly Act[];
}

const WORDS = new Set(['RESERVATION', 'DECLARATION', 'OBJECTION', 'WITHDRAWAL_OF_RESERVATION', 'DEROGATION']);

/** What the tables say of one State and one instrument on a day, with its procedures; row numbers stand for the records, read when selected. */
export function standingOf(
  { instrumentId, instrument, knowledge, procedureCoverage, stateId, state, acts }: Case,
  on: string,
): object {
  const words = acts.filter(({ act, date }) => WORDS.has(act) && (date === null || date.slice(0, on.length) <= on));
  return {
    ...toStanding(inForce(acts, instrument, state, on, knowledge)),
    instrument: instrumentId,
    state: stateId,
    reservations: words.map(({ id }) => id),
    procedures: proceduresOf(instrument.slug).map(({ provision, kind, optOut }) => ({
      ...toStanding(
        procedureAccepted(acts, instrument, state, on, knowledge, provision, procedureCoverage[optOut ?? provision] ?? null),
      ),
      article: provision,
      procedure: kind,
    })),
  };
}

function toStanding({ act, ...bound }: Bound): object {
  return { ...bound, act: act?.id ?? null };
}
