import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { badInput } from '../../errors';
import type { Extract } from '../../graph/extract';
import { Loaded, ofSize } from '../../graph/noun';
import type { Decision } from '../jurisprudence/decision';
import type { Mechanism } from '../mechanisms/mechanism';
import type { Recommendation } from './recommendation';

@ObjectType({ description: 'How many of the records are of one body.' })
export class BodyCount {
  @Loaded('Mechanism', 'The body. Null for records of which no body is known.')
  mechanism: Relation<Mechanism> | null;
  @Field(() => Int, { description: 'Number of its records.' })
  count: number;
}

@ObjectType({
  description: 'The first decisions of a list, and the way to all of it. The bodies take turns, so that none hides another.',
})
export class DecisionExtract {
  @Field(() => Int, { description: 'Number of decisions of the whole list.' })
  total: number;
  @Field(() => [BodyCount], { ...ofSize(8), description: 'By body; they add up to `total`.' })
  bodies: BodyCount[];
  @Loaded('Decision', 'The first of them.', { many: true, size: 5 })
  decisions: Relation<Decision>[];
  @Field(() => GraphQLJSONObject, {
    description:
      'The `filter` of `decisions` that opens the whole list. Example: `{"respondents": ["MEX"], "onRights": ["life"]}`.',
  })
  filter: object;
}

@ObjectType({ description: 'The first recommendations of a list, and the way to all of it. The bodies take turns.' })
export class RecommendationExtract {
  @Field(() => Int, { description: 'Number of recommendations of the whole list.' })
  total: number;
  @Field(() => [BodyCount], { ...ofSize(2), description: 'By body; they add up to `total`.' })
  bodies: BodyCount[];
  @Loaded('Recommendation', 'The first of them.', { many: true, size: 5 })
  recommendations: Relation<Recommendation>[];
  @Field(() => GraphQLJSONObject, {
    description:
      'The `filter` of `recommendations` that opens the whole list. Example: `{"addressees": ["MEX"], "subjects": ["life"]}`.',
  })
  filter: object;
}

/** An extract as the two types answer it. */
export function toAnswer(extract: Extract | undefined): object | null {
  return extract ? { ...extract, decisions: extract.ids, recommendations: extract.ids } : null;
}

/** How many rows of each list: 5 when nothing is said. @throws BAD_USER_INPUT outside 1 to 50. */
export function sizeOf(first: number | null | undefined): number {
  if (first != null && (first < 1 || first > 50))
    throw badInput(`\`first\` is ${first}: it must be 1 to 50. The filter of a list opens all of it.`);
  return first ?? 5;
}
