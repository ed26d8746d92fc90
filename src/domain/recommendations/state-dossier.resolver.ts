import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import type { ExtractWanted } from '../../graph/extract';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import { Day, today } from '../../graph/scalars';
import { Decision } from '../jurisprudence/decision';
import type { Source } from '../sources/source';
import type { State } from '../states/state';
import { ACTS, TOLD, stateAsked } from '../states/state-asked';
import { countTreaties } from './bound-by-treaties';
import { DecisionExtract, RecommendationExtract, sizeOf, toAnswer } from './extracts';
import { mapState, sumOf } from './map-state';
import { MappedFigures, MechanismMapping } from './mapped-figures';
import { Recommendation } from './recommendation';

@ObjectType({ description: 'How many records on a State the house holds from one source, of one year.' })
export class SourceYear {
  @Loaded('Source', 'The source from which they were first taken.')
  source: Relation<Source>;
  @Field(() => Int, { nullable: true, description: 'Year of the records. Null for those without a date.' })
  year: number | null;
  @Field(() => Int, { description: 'Number of decisions on the State.' })
  decisions: number;
  @Field(() => Int, { description: 'Number of recommendations to it, pledges and concerns included.' })
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
  @Field(() => DecisionExtract, { description: 'The newest decisions of each body on it; the bodies take turns.' })
  newestDecisions: DecisionExtract;
  @Field(() => RecommendationExtract, { description: 'The newest recommendations of each body to it; the bodies take turns.' })
  newestRecommendations: RecommendationExtract;
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
    @Arg('first', () => Int, { nullable: true, description: 'How many of the newest records, 1 to 50. 5 when left out.' })
    first?: number | null,
  ): Promise<object> {
    const { state, code } = await stateAsked(reader, given, [...ACTS, ...TOLD]);
    const day = on ?? today();
    const size = sizeOf(first);
    const of = (target: typeof Decision | typeof Recommendation, filter: ExtractWanted['filter']): ExtractWanted => ({ model: reader.model.of(target), filter, size }); // prettier-ignore
    const [treaties, map, newest] = await Promise.all([
      countTreaties(reader, state, code, day),
      mapState(reader, state, code, ['MECHANISM', 'SOURCE_YEAR']),
      reader.extracts([of(Decision, { respondents: [code] }), of(Recommendation, { addressees: [code] })]),
    ]);
    return {
      state,
      on: day,
      treatiesBinding: treaties.binding,
      treatiesNotKnown: treaties.notKnown,
      all: sumOf(map.MECHANISM, code),
      mechanisms: map.MECHANISM.map(({ id, figures }) => ({ mechanism: id, figures })),
      newestDecisions: toAnswer(newest[0]),
      newestRecommendations: toAnswer(newest[1]),
      coverage: map.SOURCE_YEAR.map(({ id, year, figures: { decisions, recommendations, concerns } }) => ({
        source: id, year, decisions, recommendations: recommendations + concerns,
      })),
    }; // prettier-ignore
  }
}
