import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import { State } from '../states/state';
import { Subject } from '../subjects/subject';
import { mapByMechanism, mapByRight, rightsNotAddressed, sumOf } from './map-state';
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
    description: 'What no source marks with a right of the house. Null when there is nothing.',
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
    const [mechanisms, rights, notAddressed] = await Promise.all([
      mapByMechanism(reader, state, code),
      mapByRight(reader, state, code),
      rightsNotAddressed(reader, state, code),
    ]);
    return {
      state,
      all: sumOf(mechanisms, code),
      mechanisms: mechanisms.map(({ id, figures }) => ({ mechanism: id, figures })),
      rights: rights.flatMap(({ id, figures }) => (id === null ? [] : [{ right: id, figures }])),
      onNoRight: rights.find(({ id }) => id === null)?.figures ?? null,
      notAddressed,
    };
  }
}
