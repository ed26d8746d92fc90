import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import { Day, today } from '../../graph/scalars';
import type { Source } from '../sources/source';
import { readCases } from '../standards/read-cases';
import { standingOf } from '../standards/standing';
import { State } from '../states/state';
import { mapByMechanism, mapBySource, sumOf } from './map-state';
import { MappedFigures, MechanismMapping } from './mapped-figures';

@ObjectType({ description: 'How many records on a State the house holds from one source, of one year.' })
export class SourceYear {
  @Loaded('Source', 'The source from which they were first taken.')
  source: Relation<Source>;
  @Field(() => Int, { nullable: true, description: 'Year of the records. Null for those without a date.' })
  year: number | null;
  @Field(() => Int, { description: 'Number of decisions on the State.' })
  decisions: number;
  @Field(() => Int, { description: 'Number of recommendations to it, pledges included.' })
  recommendations: number;
}

@ObjectType({
  description:
    'A State on one page: how many treaties bind it on a day, what mechanisms have told it, and from which sources the house knows. The lists themselves are in `state`, `applicableStandards` and behind the filters of the figures.',
})
export class StateDossier {
  @Loaded('State', 'The State, with its memberships, acts, decisions and recommendations as lists.')
  state: Relation<State>;
  @Field(() => Day, { description: 'The day for which the numbers of treaties hold.' })
  on: string;
  @Field(() => Int, {
    description: 'Number of treaties of the catalogue of standards that bind it on that day; `applicableStandards` lists them.',
  })
  treatiesBinding: number;
  @Field(() => Int, { description: 'Number of treaties of which it is not known whether they bind it on that day.' })
  treatiesNotKnown: number;
  @Field(() => MappedFigures, { description: 'What all mechanisms have told it.' })
  all: MappedFigures;
  @Field(() => [MechanismMapping], { ...ofSize(20), description: 'The same by mechanism, most records first; no rank is meant.' })
  mechanisms: MechanismMapping[];
  @Field(() => [SourceYear], {
    ...ofSize(60),
    description:
      'What the house holds, by source and year. A year that is not there is a gap of the house, not of the mechanism.',
  })
  coverage: SourceYear[];
}

@Resolver()
export class StateDossierResolver {
  @Query(() => StateDossier, { description: 'Everything about one State on one page, each figure with the way to its list.' })
  async stateDossier(
    @Arg('state', () => String, { description: 'ISO 3166-1 alpha-3 code. Example: `MEX`.' }) given: string,
    @Ctx() { reader }: ReadingContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day for the treaties. Today (UTC) when left out.' })
    on?: string | null,
  ): Promise<object> {
    const code = given.toUpperCase();
    const [state = 0] = await reader.idsOf(State, [code]);
    const day = on ?? today();
    const [cases, mechanisms, coverage] = await Promise.all([
      readCases(reader, { states: [state] }),
      mapByMechanism(reader, state, code),
      mapBySource(reader, state, code),
    ]);
    const standings = cases
      .filter(({ knowledge }) => knowledge)
      .map((one) => (standingOf(one, day) as { readonly bound: boolean | null }).bound);
    return {
      state,
      on: day,
      treatiesBinding: standings.filter((bound) => bound === true).length,
      treatiesNotKnown: standings.filter((bound) => bound === null).length,
      all: sumOf(mechanisms, code),
      mechanisms: mechanisms.map(({ id, figures }) => ({ mechanism: id, figures })),
      coverage: coverage.map(([source, year, decisions, recommendations]) => ({ source, year, decisions, recommendations })),
    };
  }
}
