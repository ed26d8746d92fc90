import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Reader } from '../../graph/reader';
import { Day } from '../../graph/scalars';
import { readCases } from '../standards/read-cases';
import { standingOf } from '../standards/standing';

@ObjectType({ description: 'How many treaties of the catalogue of standards bind a State on a day.' })
export class BoundByTreaties {
  @Field(() => Day, { description: 'The day.' })
  on: string;
  @Field(() => Int, { description: 'Number of treaties that bind it.' })
  binding: number;
  @Field(() => Int, { description: 'Number of treaties of which it is not known whether they bind it.' })
  notKnown: number;
  @Field(() => GraphQLJSONObject, {
    description: 'The arguments of `applicableStandards` that list them. Example: `{"state": "MEX", "on": "2014-01-24"}`.',
  })
  standardsArguments: object;
}

/** Counts the treaties by their standing, as `applicableStandards` reckons it. One statement. */
export async function countTreaties(reader: Reader, state: number, code: string, on: string): Promise<BoundByTreaties> {
  const standings = (await readCases(reader, { states: [state] }))
    .filter(({ knowledge }) => knowledge)
    .map((one) => (standingOf(one, on) as { readonly bound: boolean | null }).bound);
  const of = (bound: boolean | null): number => standings.filter((one) => one === bound).length;
  return Object.assign(new BoundByTreaties(), {
    on,
    binding: of(true),
    notKnown: of(null),
    standardsArguments: { state: code, on },
  });
}
