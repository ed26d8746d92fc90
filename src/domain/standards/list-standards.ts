import { Field, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { badInput } from '../../errors';
import { Loaded, ofSize } from '../../graph/noun';
import type { Reader } from '../../graph/reader';
import { Day } from '../../graph/scalars';
import { CrossReference } from '../links/cross-reference';
import type { State } from '../states/state';
import { Parallel } from '../subjects/parallel';
import { findRights } from '../subjects/find-rights';
import { Instrument, Region } from './instrument';
import { Provision } from './provision';
import { readCases } from './read-cases';
import { StandardStanding, standingOf } from './standing';

@ObjectType({ description: 'The standards of one family of systems in relation to one State on one day.' })
export class SystemStandards {
  @Field(() => Region, {
    description: 'The family of systems. Global and regional stand beside each other; none goes first by rank.',
  })
  region: keyof typeof Region;

  @Field(() => [StandardStanding], { ...ofSize(40), description: 'What binds the State on that day.' })
  binding: StandardStanding[];

  @Field(() => [StandardStanding], { ...ofSize(40), description: 'What the State had not accepted, or had left, on that day.' })
  notAccepted: StandardStanding[];

  @Field(() => [StandardStanding], {
    ...ofSize(40),
    description: 'Treaties of which it is not known whether they bound the State on that day; each says why.',
  })
  notKnown: StandardStanding[];
}

@ObjectType({
  description:
    'Which standards bind a State on a day. It lists what is relevant and shows its sources; it says nothing on what the law demands.',
})
export class ApplicableStandards {
  @Loaded('State', 'The State.')
  state: Relation<State>;

  @Field(() => Day, { description: 'The day for which the answer holds.' })
  on: string;

  @Field(() => [SystemStandards], {
    ...ofSize(1),
    description:
      'Treaties by family of systems. All treaties of which this house records acts of States, with their number in `Coverage`.',
  })
  systems: SystemStandards[];

  @Field(() => [StandardStanding], {
    ...ofSize(100),
    description:
      'Other treaties in which the State acted, as depositaries’ tables print them, outside the catalogue of standards: it is not recorded until when their lists are known. Empty when `rights` are named.',
  })
  otherTreaties: StandardStanding[];

  @Loaded(
    'Instrument',
    'Standards that bind nobody by themselves (declarations, guidelines, general comments), adopted by that day; with `rights`, those that serve or interpret one of them.',
    { many: true, size: 100 },
  )
  nonBinding: Relation<Instrument>[];
}

/** Numbers of the rights with these slugs; null for all. BAD_USER_INPUT for an empty list, and for a slug that no right has. */
export async function rightsNamed(reader: Reader, slugs: readonly string[] | null | undefined): Promise<number[] | null> {
  if (slugs?.length === 0) throw badInput('`rights` is an empty list: leave it out for all rights, or name at least one slug.');
  return slugs ? findRights(reader, slugs) : null;
}

/** An `ApplicableStandards` before it is read: row numbers stand for the records. */
export interface ListedStandards {
  readonly state: number;
  readonly on: string;
  readonly systems: readonly (Readonly<Record<Box, readonly Standing[]>> & { readonly region: string })[];
  readonly otherTreaties: readonly object[];
  readonly nonBinding: readonly number[];
}
type Box = 'binding' | 'notAccepted' | 'notKnown';

/** Which standards bind a State on a day, of all rights (null) or of those named. */
export async function listStandards(
  reader: Reader,
  { state, on, rights }: { readonly state: number; readonly on: string; readonly rights: readonly number[] | null },
): Promise<ListedStandards> {
  const [cases, standards] = await Promise.all([readCases(reader, { states: [state] }), standardsOn(reader, rights)]);
  const regions = new Map(standards.map(([id, region]) => [id, region]));
  const [listed, others] = [cases.filter(({ knowledge }) => knowledge), cases.filter(({ knowledge }) => !knowledge)];
  const standings = listed
    .filter(({ instrumentId }) => regions.has(instrumentId))
    .map((one) => ({ region: regions.get(one.instrumentId), ...standingOf(one, on) }) as Standing);
  const systems = Object.keys(Region).map((region) => {
    const of = (bound: boolean | null): Standing[] =>
      standings.filter((standing) => standing.region === region && standing.bound === bound);
    return { region, binding: of(true), notAccepted: of(false), notKnown: of(null) };
  });
  return {
    state,
    on,
    systems: systems.filter(({ binding, notAccepted, notKnown }) => binding.length + notAccepted.length + notKnown.length > 0),
    otherTreaties: rights ? [] : others.map((one) => standingOf(one, on)),
    nonBinding: standards
      .filter(([, , binding, adopted]) => binding === false && (adopted === null || adopted.slice(0, 10) <= on))
      .map(([id]) => id),
  };
}

/** The standards of the house with their family: those with a provision that serves, or that interpret, one of the rights; all without. */
async function standardsOn(
  reader: Reader,
  rights: readonly number[] | null,
): Promise<[number, string, boolean | null, string | null][]> {
  const serving =
    rights &&
    `
      WITH served AS MATERIALIZED (
        SELECT v.instrument_id AS id FROM ${reader.seen(Parallel, 'p')} JOIN (${reader.seen(Provision, 'v')}) ON v.id = p.provision_id WHERE p.right_id = ANY($1))
      SELECT id FROM served
      UNION SELECT c.citing_id FROM ${reader.seen(CrossReference, 'c')} WHERE c.relation = 'CONCERNS' AND c.cited_id = ANY($1)
      UNION SELECT c.id FROM instrument c JOIN served ON served.id = c.parent_id WHERE c.instrument_kind = 'PROTOCOL'`;
  const rows = await reader.query(
    `SELECT i.id, i.region, i.is_binding, i.adopted_on FROM ${reader.seen(Instrument, 'i')} ${serving ? `WHERE i.id IN (${serving})` : ''}
       ORDER BY i.region, i.adopted_on NULLS LAST, i.id`,
    rights ? [rights] : [],
  );
  return rows as [number, string, boolean | null, string | null][];
}

/** What is said of one standard: of `StandardStanding` what is asked here. */
export interface Standing {
  readonly region: string;
  readonly bound: boolean | null;
  readonly knownUntil: string | null;
}
