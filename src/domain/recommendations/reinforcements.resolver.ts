import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import { badInput } from '../../errors';
import { PageInfo } from '../../graph/connection';
import { fromCursor, toCursor } from '../../graph/cursor';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import { PartialDate } from '../../graph/scalars';
import type { Mechanism } from '../mechanisms/mechanism';
import type { Record } from '../sources/record';
import type { State } from '../states/state';
import { TOLD, stateAsked } from '../states/state-asked';
import type { Subject } from '../subjects/subject';
import type { Cluster } from './cluster';
import { MEMBERS_TOLD, RECORDS_TOLD, clustersOf, rightsOf } from './find-reinforcements';
import { ResponseCount } from './mapped-figures';
import type { Recommendation } from './recommendation';

@ObjectType({
  description: 'Recommendations to a State that say the same, with who says it. What the caller may not see is counted nowhere.',
})
export class ReinforcedCluster {
  @Loaded('Cluster', 'The cluster, with all its members as a list.')
  cluster: Relation<Cluster>;
  @Field({ description: 'The words of its shortest member. Example: `Ratify OPCAT`.' })
  words: string;
  @Field(() => Int, {
    description:
      'Number of systems (organisations) whose bodies say it. The United Nations is one, the Council of Europe another.',
  })
  systems: number;
  @Field(() => Int, { description: 'Number of bodies that say it.' })
  mechanisms: number;
  @Field(() => Int, {
    description: 'On how many occasions it was said: cycles of a review, else sessions, else years of a body.',
  })
  occasions: number;
  @Field(() => Int, { description: 'Number of States that made it in reviews by States. 0 where none did.' })
  recommenders: number;
  @Field(() => PartialDate, { nullable: true, description: 'Day on which it was first said. Null when no day is known.' })
  first: string | null;
  @Field(() => PartialDate, { nullable: true, description: 'Day on which it was last said. Null when no day is known.' })
  last: string | null;
  @Field(() => [ResponseCount], {
    ...ofSize(2),
    description: 'The members by answer of the State; they add up to `total`. Answers that none has are left out.',
  })
  responses: ResponseCount[];
  @Field(() => Int, { description: 'Number of members.' })
  total: number;
  @Loaded(
    'Recommendation',
    `The members with their own words, the shortest first, at most ${MEMBERS_TOLD} of \`total\`; \`cluster\` lists all.`,
    { many: true, size: 4 },
  )
  members: Relation<Recommendation>[];
}

@ObjectType({ description: 'What the bodies of one system said to a State on one right.' })
export class SystemOnRight {
  @Loaded('Mechanism', 'The organisation, or a body that belongs to none.')
  system: Relation<Mechanism>;
  @Field(() => Int, {
    description: 'Number of its decisions that found a provision violated by the State that serves the right.',
  })
  violations: number;
  @Field(() => Int, { description: 'Number of its recommendations marked with the right; pledges and concerns are not counted.' })
  recommendations: number;
  @Field(() => PartialDate, { nullable: true, description: 'Day of the oldest of these. Null when no day is known.' })
  first: string | null;
  @Field(() => PartialDate, { nullable: true, description: 'Day of the newest of these. Null when no day is known.' })
  last: string | null;
  @Loaded('Record', `The newest of these, at most ${RECORDS_TOLD}: decisions and recommendations.`, {
    many: true,
    size: RECORDS_TOLD,
  })
  records: Relation<Record>[];
  @Field(() => GraphQLJSONObject, { description: 'The `filter` of `decisions` that opens the list behind `violations`.' })
  decisionsFilter: object;
  @Field(() => GraphQLJSONObject, {
    description: 'The `filter` of `recommendations` that opens the list behind `recommendations`.',
  })
  recommendationsFilter: object;
}

@ObjectType({ description: 'A right on which two or more systems speak to a State.' })
export class ReinforcedRight {
  @Loaded('Subject', 'The right.')
  right: Relation<Subject>;
  @Field(() => [SystemOnRight], { ...ofSize(2), description: 'By system, most records first; no rank is meant.' })
  systems: SystemOnRight[];
}

@ObjectType({
  description:
    'Where several say the same to a State: clusters of recommendations in which two bodies, occasions or recommending States speak, and rights on which two or more systems do. The strongest first: of clusters those of most systems, of these those of most bodies, then occasions, recommending States, members; of rights those of most systems, of these those of most records. It counts voices and weighs none.',
})
export class Reinforcements {
  @Loaded('State', 'The State.')
  state: Relation<State>;
  @Field(() => [ReinforcedCluster], { ...ofSize(20), description: 'The clusters of this page.' })
  clusters: ReinforcedCluster[];
  @Field(() => PageInfo, { description: 'Where this page of clusters stands.' })
  pageInfo: PageInfo;
  @Field(() => Int, { description: 'Number of clusters of all pages.' })
  totalCount: number;
  @Field(() => [ReinforcedRight], {
    ...ofSize(20),
    description: 'The rights, all of them, on every page. Empty where only one system speaks.',
  })
  rights: ReinforcedRight[];
}

@Resolver()
export class ReinforcementsResolver {
  @Query(() => Reinforcements, { description: 'Where do two or more say the same to this State, with each one’s own words?' })
  async reinforcements(
    @Arg('state', () => String, { description: 'ISO 3166-1 alpha-3 code. Example: `MEX`.' }) given: string,
    @Ctx() { reader }: ReadingContext,
    @Arg('first', () => Int, { nullable: true, description: 'How many clusters: 1 to 100. Default 20.' }) first?: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Only clusters after the one with this cursor, of the same State.',
    })
    after?: string | null,
  ): Promise<object> {
    const size = first ?? reader.limits.defaultSize;
    if (size < 1 || size > reader.limits.maxSize)
      throw badInput(
        `\`first\` is ${size}: it must be 1 to ${reader.limits.maxSize}. For more ask for the next page with \`after\`.`,
      );
    const list = `reinforcements ${given.trim().toUpperCase()}`;
    const place = after == null ? undefined : fromCursor(list, 'after', after)[1];
    const { state, code } = await stateAsked(reader, given, TOLD);
    const [all, rights] = await Promise.all([clustersOf(reader, state), rightsOf(reader, state, code)]);
    const from = place === undefined ? 0 : all.findIndex(({ cluster }) => cluster === place) + 1;
    if (place !== undefined && from === 0)
      throw badInput(
        '`after` names a cluster that is no longer there: clusters are formed anew when recommendations arrive. Ask for the first page.',
      );
    const clusters = all.slice(from, from + size);
    const cursor = (at: number): string | null => {
      const cluster = clusters.at(at)?.cluster;
      return cluster === undefined ? null : toCursor(list, [null, cluster]);
    };
    return {
      state,
      clusters,
      pageInfo: {
        hasNextPage: from + size < all.length,
        hasPreviousPage: from > 0,
        startCursor: cursor(0),
        endCursor: cursor(-1),
      },
      totalCount: all.length,
      rights,
    };
  }
}
