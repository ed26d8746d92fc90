import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import { State } from '../states/state';
import { Subject } from '../subjects/subject';
import { type FoundRow, type MappedRow, allRights, mapByFinding, mapByMechanism, mapByRight, sumOf } from './map-state';
import { MappedFigures, MechanismMapping, RightMapping } from './mapped-figures';

@ObjectType({
  description:
    'Everything that every mechanism has told a State, as far as the house holds it, by mechanism and by right. It lists and counts; it judges nothing. The standards that bind the State are in `applicableStandards`.',
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
    const code = given.toUpperCase();
    const [state = 0] = await reader.idsOf(State, [code]);
    const [mechanisms, rights, found, all] = await Promise.all([
      mapByMechanism(reader, state, code),
      mapByRight(reader, state, code),
      mapByFinding(reader, state, code),
      allRights(reader),
    ]);
    const addressed = new Set([...rights, ...found].map(({ id }) => id));
    return {
      state,
      all: sumOf(mechanisms, code),
      mechanisms: mechanisms.map(({ id, figures }) => ({ mechanism: id, figures })),
      rights: together(rights, found),
      onNoRight: rights.find(({ id }) => id === null)?.figures ?? null,
      notAddressed: all.filter((id) => !addressed.has(id)),
    };
  }
}

/** Rights that sources mark, with what was found on their provisions; then those on which there are findings alone. */
function together(marked: readonly MappedRow[], found: readonly FoundRow[]): object[] {
  const byRight = new Map(found.map((row) => [row.id, row]));
  const ids = new Set(marked.map(({ id }) => id));
  return [...marked, ...found.filter(({ id }) => !ids.has(id))].flatMap(({ id, figures }) => {
    const { decisionsByFinding = 0, violationsByFinding = 0 } = byRight.get(id) ?? {};
    return id === null ? [] : [{ right: id, figures, decisionsByFinding, violationsByFinding }];
  });
}
