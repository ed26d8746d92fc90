import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ReadingContext } from '../../graph/install';
import { Day, today } from '../../graph/scalars';
import { ACTS, stateAsked } from '../states/state-asked';
import { ApplicableStandards, listStandards, rightsNamed } from './list-standards';

@Resolver()
export class ApplicableStandardsResolver {
  @Query(() => ApplicableStandards, {
    description:
      'Which standards bind this State on this day: since when, by which act, with which reservations, with which procedures accepted; and what is not accepted.',
  })
  async applicableStandards(
    @Arg('state', () => String, { description: 'ISO 3166-1 alpha-3 code. Example: `MEX`.' }) code: string,
    @Ctx() { reader }: ReadingContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day. Today (UTC) when left out.' }) on?: string | null,
    @Arg('rights', () => [String], {
      nullable: true,
      description: 'Slugs of rights: only standards with a provision that serves one of them. All when left out.',
    })
    rights?: string[] | null,
  ): Promise<object> {
    const rightIds = await rightsNamed(reader, rights);
    const { state } = await stateAsked(reader, code, ACTS);
    return listStandards(reader, { state, on: on ?? today(), rights: rightIds });
  }
}
