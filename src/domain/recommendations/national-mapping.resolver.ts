import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import { today } from '../../graph/scalars';
import type { State } from '../states/state';
import { TOLD, stateAsked } from '../states/state-asked';
import { Subject } from '../subjects/subject';
import { BoundByTreaties, countTreaties } from './bound-by-treaties';
import { ClusterCounts, countClusters } from './count-clusters';
import { type MappedRow, allRights, mapState, sumOf } from './map-state';
import { MappedFigures, MechanismMapping, RightMapping, YearMapping } from './mapped-figures';

@ObjectType({
  description:
    'Everything that every mechanism has told a State, as far as the house holds it, by mechanism and by right. It lists and counts; it judges nothing.',
})
export class NationalMapping {
  @Loaded('State', 'The State.')
  state: Relation<State>;
  @Field(() => MappedFigures, { description: 'All mechanisms and rights together; every record counts once.' })
  all: MappedFigures;
  @Field(() => [MechanismMapping], {
    ...ofSize(20),
    description: 'By mechanism, most records first; no rank is meant. They add up to `all`.',
  })
  mechanisms: MechanismMapping[];
  @Field(() => [RightMapping], { ...ofSize(80), description: 'By right, most records first.' })
  rights: RightMapping[];
  @Field(() => MappedFigures, {
    nullable: true,
    description:
      'What is on no right of the house: no source marks one, and nothing that a source marks is mapped to one. Null when there is nothing.',
  })
  onNoRight: MappedFigures | null;
  @Field(() => [YearMapping], { ...ofSize(40), description: 'By year, the oldest first. They add up to `all`.' })
  years: YearMapping[];
  @Field(() => BoundByTreaties, { description: 'Treaties that bind the State today (UTC).' })
  treaties: BoundByTreaties;
  @Field(() => ClusterCounts, { description: 'Messages said in more than one recommendation.' })
  clusters: ClusterCounts;
  @Loaded(
    'Subject',
    'Rights of which the house holds nothing told to this State: no decision, no finding of a provision that serves them, no recommendation.',
    { many: true, size: 80 },
  )
  notAddressed: Relation<Subject>[];
}

@Resolver()
export class NationalMappingResolver {
  @Query(() => NationalMapping, {
    description: 'Everything that every mechanism has told this State, by mechanism and by right, and what nobody has addressed.',
  })
  async nationalMapping(
    @Arg('state', () => String, { description: 'ISO 3166-1 alpha-3 code. Example: `MEX`.' }) given: string,
    @Ctx() { reader }: ReadingContext,
  ): Promise<object> {
    const { state, code } = await stateAsked(reader, given, TOLD);
    const [map, all, treaties, clusters] = await Promise.all([
      mapState(reader, state, code, ['MECHANISM', 'RIGHT', 'FINDING', 'YEAR']),
      allRights(reader),
      countTreaties(reader, state, code, today()),
      countClusters(reader, state, code),
    ]);
    const addressed = new Set([...map.RIGHT, ...map.FINDING].map(({ id }) => id));
    return {
      state,
      all: sumOf(map.MECHANISM, code),
      mechanisms: map.MECHANISM.map(({ id, figures }) => ({ mechanism: id, figures })),
      rights: together(map.RIGHT, map.FINDING, code),
      onNoRight: map.RIGHT.find(({ id }) => id === null)?.figures ?? null,
      years: map.YEAR,
      treaties,
      clusters,
      notAddressed: all.filter((id) => !addressed.has(id)),
    };
  }
}

/** Rights that sources mark, with what was found on their provisions; then those on which there are findings alone. */
function together(marked: readonly MappedRow[], found: readonly MappedRow[], code: string): object[] {
  const byRight = new Map(found.map((row) => [row.id, row]));
  const ids = new Set(marked.map(({ id }) => id));
  const alone = found
    .filter(({ id }) => !ids.has(id))
    .map((row) => ({ ...row, figures: { ...row.figures, decisions: 0, violations: 0 } }));
  return [...marked, ...alone].flatMap(({ id, slug, figures }) => {
    const { decisions = 0, violations = 0 } = byRight.get(id)?.figures ?? {};
    if (id === null || slug === null) return [];
    const on = { rights: [slug] };
    return [
      {
        right: id,
        figures,
        decisionsByFinding: decisions,
        violationsByFinding: violations,
        decisionsByFindingFilter: { respondents: [code], finding: on },
        violationsByFindingFilter: { respondents: [code], finding: { ...on, outcome: ['VIOLATION'], respondent: [code] } },
      },
    ];
  });
}
