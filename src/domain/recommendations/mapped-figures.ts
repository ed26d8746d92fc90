import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Loaded, ofSize } from '../../graph/noun';
import { PartialDate } from '../../graph/scalars';
import type { Mechanism } from '../mechanisms/mechanism';
import type { Subject } from '../subjects/subject';
import { Response } from './recommendation';

@ObjectType({ description: 'How many recommendations have one answer.' })
export class ResponseCount {
  @Field(() => Response, {
    nullable: true,
    description: 'The answer. Null counts those without one that the house can name, pledges among them.',
  })
  response: keyof typeof Response | null;
  @Field(() => Int, { description: 'Number of recommendations and pledges.' })
  count: number;
}

@ObjectType({
  description:
    'How much was told a State, as far as the house holds it: a number says nothing of what it does not hold (`coverage`).',
})
export class MappedFigures {
  @Field(() => Int, { description: 'Number of decisions brought against it, or about it.' })
  decisions: number;
  @Field(() => Int, { description: 'Of these, decisions with a recorded finding of a violation by it.' })
  violations: number;
  @Field(() => Int, {
    description:
      'Of these, decisions of which the house has no finding at all: what they found is not known here, so that no violation is no answer.',
  })
  findingsNotRecorded: number;
  @Field(() => Int, { description: 'Number of recommendations to it, its own pledges included, concerns not.' })
  recommendations: number;
  @Field(() => Int, { description: 'Of these, voluntary pledges.' })
  pledges: number;
  @Field(() => Int, { description: 'Number of concerns and observations, which ask for nothing and are no recommendations.' })
  concerns: number;
  @Field(() => [ResponseCount], {
    ...ofSize(3),
    description: 'The recommendations by answer; they add up to `recommendations`. Answers that none has are left out.',
  })
  responses: ResponseCount[];
  @Field(() => PartialDate, { nullable: true, description: 'Day of the oldest of all these records. Null when no day is known.' })
  oldest: string | null;
  @Field(() => PartialDate, { nullable: true, description: 'Day of the newest of all these records. Null when no day is known.' })
  newest: string | null;
  @Field(() => GraphQLJSONObject, {
    description:
      'The `filter` of `decisions` that opens the list behind `decisions`. Example: `{"respondents": ["MEX"], "mechanism": ["iacthr"]}`.',
  })
  decisionsFilter: object;
  @Field(() => GraphQLJSONObject, { description: 'The `filter` of `decisions` that opens the list behind `violations`.' })
  violationsFilter: object;
  @Field(() => GraphQLJSONObject, {
    description: 'The `filter` of `decisions` that opens the list behind `findingsNotRecorded`.',
  })
  findingsNotRecordedFilter: object;
  @Field(() => GraphQLJSONObject, {
    description:
      'The `filter` of `recommendations` that opens the list behind `recommendations`; with `response` added, that behind one of `responses`; with `recommendationKind` `["VOLUNTARY_PLEDGE"]`, that behind `pledges`. Example: `{"addressees": ["MEX"], "rights": ["life"], "recommendationKind": ["RECOMMENDATION", "VOLUNTARY_PLEDGE"]}`.',
  })
  recommendationsFilter: object;
  @Field(() => GraphQLJSONObject, { description: 'The `filter` of `recommendations` that opens the list behind `concerns`.' })
  concernsFilter: object;
}

@ObjectType({ description: 'What one year brought a State.' })
export class YearMapping {
  @Field(() => Int, { nullable: true, description: 'The year. Null for records without a date.' })
  year: number | null;
  @Field(() => MappedFigures, { description: 'The figures.' })
  figures: MappedFigures;
}

@ObjectType({ description: 'What one mechanism has told a State.' })
export class MechanismMapping {
  @Loaded('Mechanism', 'The mechanism. Null for records of which no mechanism is known.')
  mechanism: Relation<Mechanism> | null;
  @Field(() => MappedFigures, { description: 'The figures.' })
  figures: MappedFigures;
}

@ObjectType({ description: 'What all mechanisms have told a State on one right.' })
export class RightMapping {
  @Loaded('Subject', 'The right, as the sources mark their records with it or with what is mapped to it.')
  right: Relation<Subject>;
  @Field(() => MappedFigures, {
    description:
      'The records that their sources mark with the right, or with what is mapped to it. A record on several rights counts for each, so rights do not add up to the whole.',
  })
  figures: MappedFigures;
  @Field(() => Int, {
    description:
      'Number of decisions with a finding on a provision that serves the right, marked with it or not: many sources mark no rights.',
  })
  decisionsByFinding: number;
  @Field(() => Int, { description: 'Of these, decisions that found such a provision violated by the State.' })
  violationsByFinding: number;
  @Field(() => GraphQLJSONObject, {
    description: 'The `filter` of `decisions` that opens the list behind `decisionsByFinding`.',
  })
  decisionsByFindingFilter: object;
  @Field(() => GraphQLJSONObject, {
    description: 'The `filter` of `decisions` that opens the list behind `violationsByFinding`.',
  })
  violationsByFindingFilter: object;
}
