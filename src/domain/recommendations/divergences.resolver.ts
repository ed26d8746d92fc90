import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import { PageInfo } from '../../graph/connection';
import { fromCursor, toCursor } from '../../graph/cursor';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import type { Reader } from '../../graph/reader';
import { describedEnum } from '../../graph/scalars';
import { Decision } from '../jurisprudence/decision';
import { CrossReference } from '../links/cross-reference';
import type { Mechanism } from '../mechanisms/mechanism';
import type { State } from '../states/state';
import { TOLD, stateAsked } from '../states/state-asked';
import { Subject } from '../subjects/subject';
import type { Cluster } from './cluster';
import { partingAnswers, partingMessages } from './parting-answers';
import { partingFindings } from './parting-findings';
import type { Recommendation } from './recommendation';
import { DecisionExtract, sizeOf, toAnswer } from './extracts';

export const PairLink = describedEnum('PairLink', 'What brings two decisions of two bodies together.', {
  SAME_PROCEEDING: 'They decide in proceedings of the same number.',
  CROSS_REFERENCE: 'One refers to the other.',
  NEAR_IN_TIME: 'Nothing but the right, the State and the years: they may be on quite different facts.',
});

@ObjectType({ description: 'What one body found on a right of the State.' })
export class DivergingSide {
  @Loaded('Mechanism', 'The body.')
  mechanism: Relation<Mechanism>;
  @Field(() => Int, { description: 'Number of its decisions that found a violation.' })
  violations: number;
  @Field(() => Int, { description: 'Number of its decisions that found none.' })
  noViolations: number;
  @Field(() => Int, { description: 'Number of its decisions that held the complaint inadmissible and found nothing else.' })
  inadmissible: number;
  @Loaded('Decision', 'The newest of those with a violation, at most 3.', { many: true, size: 3 })
  found: Relation<Decision>[];
  @Loaded('Decision', 'The newest of those without, at most 3.', { many: true, size: 3 })
  notFound: Relation<Decision>[];
}

@ObjectType({ description: 'Two decisions of two bodies on one right of the State whose results differ.' })
export class DivergingPair {
  @Loaded('Decision', 'The one that found a violation.')
  found: Relation<Decision>;
  @Loaded('Decision', 'The one that found none, or held the complaint inadmissible.')
  notFound: Relation<Decision>;
  @Field(() => PairLink, { description: 'What brings them together.' })
  link: keyof typeof PairLink;
  @Field(() => Int, { nullable: true, description: 'Years between them. Null when a date is not known.' })
  yearsApart: number | null;
}

@ObjectType({ description: 'A right of which bodies found differently for the State.' })
export class DivergingFindings {
  @Loaded('Subject', 'The right.')
  right: Relation<Subject>;
  @Field(() => [DivergingSide], { ...ofSize(3), description: 'The bodies side by side, most decisions first; no rank is meant.' })
  sides: DivergingSide[];
  @Field(() => [DivergingPair], {
    ...ofSize(3),
    description: 'At most 3 pairs of decisions: linked ones first, then the nearest in time.',
  })
  pairs: DivergingPair[];
  @Field(() => GraphQLJSONObject, {
    description:
      'The `filter` of `decisions` that opens all decisions with findings on the right; with `mechanism` added, those of one side.',
  })
  decisionsFilter: object;
}

@ObjectType({
  description: 'A right of which the State supported recommendations and took note of others, in one cycle of a review.',
})
export class DivergingAnswers {
  @Loaded('Subject', 'The right.')
  right: Relation<Subject>;
  @Field(() => Int, { nullable: true, description: 'The cycle of the review. Null for mechanisms without cycles.' })
  cycle: number | null;
  @Field(() => Int, { description: 'Number of those that it supported.' })
  supportedTotal: number;
  @Field(() => Int, { description: 'Number of those of which it took note.' })
  notedTotal: number;
  @Loaded('Recommendation', 'Of those that it supported, at most 3.', { many: true, size: 3 })
  supported: Relation<Recommendation>[];
  @Loaded('Recommendation', 'Of those of which it took note, at most 3.', { many: true, size: 3 })
  noted: Relation<Recommendation>[];
  @Field(() => GraphQLJSONObject, {
    description: 'The `filter` of `recommendations` that opens all of both; with `response` narrowed, those of one answer.',
  })
  recommendationsFilter: object;
}

@ObjectType({ description: 'Recommendations to the State that say the same and that it answered differently.' })
export class DivergingMessage {
  @Loaded('Cluster', 'The cluster of recommendations that say the same.')
  cluster: Relation<Cluster>;
  @Field(() => Int, { description: 'Number of those that it supported.' })
  supportedTotal: number;
  @Field(() => Int, { description: 'Number of those of which it took note.' })
  notedTotal: number;
  @Loaded('Recommendation', 'The newest of those that it supported, at most 3.', { many: true, size: 3 })
  supported: Relation<Recommendation>[];
  @Loaded('Recommendation', 'The newest of those of which it took note, at most 3.', { many: true, size: 3 })
  noted: Relation<Recommendation>[];
}

@ObjectType({
  description:
    'Where results differ for one State: what bodies found on the same right, what it answered to recommendations on the same right, and decisions that depart from others. Listed with the records, never judged: facts, days and texts may explain every difference.',
})
export class Divergences {
  @Loaded('State', 'The State.')
  state: Relation<State>;
  @Field(() => Int, { description: 'Number of rights on which bodies found differently.' })
  findingsTotal: number;
  @Field(() => [DivergingFindings], {
    ...ofSize(10),
    description: 'Those of this page: those with linked decisions first, then those whose decisions are nearest in time.',
  })
  findings: DivergingFindings[];
  @Field(() => DecisionExtract, {
    description: 'Decisions on the State of which the house holds no finding: what they found cannot be set beside others here.',
  })
  notComparable: DecisionExtract;
  @Field(() => Int, { description: 'Number of messages, each said in several recommendations, that it answered differently.' })
  messagesTotal: number;
  @Field(() => [DivergingMessage], { ...ofSize(10), description: 'Those of this page, most answers of both kinds first.' })
  messages: DivergingMessage[];
  @Field(() => Int, { description: 'Number of rights and cycles in which it answered recommendations differently.' })
  answersTotal: number;
  @Field(() => [DivergingAnswers], { ...ofSize(10), description: 'Those of this page, most answers of both kinds first.' })
  answers: DivergingAnswers[];
  @Field(() => Int, {
    description: 'Number of links by which a decision departs from another or distinguishes it, one of the two on the State.',
  })
  referencesTotal: number;
  @Loaded('CrossReference', 'Those of this page, the newest first.', { many: true, size: 10 })
  references: Relation<CrossReference>[];
  @Field(() => PageInfo, {
    description:
      'Where this page stands in all of these lists: they are turned together, and a list that ends early is empty on later pages. They are made anew for each page, so that an import between two pages may move a row.',
  })
  pageInfo: PageInfo;
}

@Resolver()
export class DivergencesResolver {
  @Query(() => Divergences, {
    description: 'Where results differ between bodies, or between answers, for one State: listed with the records, never judged.',
  })
  async divergences(
    @Arg('state', () => String, { description: 'ISO 3166-1 alpha-3 code. Example: `MEX`.' }) given: string,
    @Ctx() { reader }: ReadingContext,
    @Arg('first', () => Int, { nullable: true, description: 'How many rows of each list, 1 to 50. 10 when left out.' })
    first?: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Only the rows of each list after the page with this cursor, of the same State.',
    })
    after?: string | null,
  ): Promise<object> {
    const size = sizeOf(first ?? 10);
    const list = `divergences ${given.trim().toUpperCase()}`;
    const from = after == null ? 0 : Math.max(0, fromCursor(list, 'after', after)[1]);
    const { state, code } = await stateAsked(reader, given, TOLD);
    const [findings, messages, answers, references, [notComparable]] = await Promise.all([
      partingFindings(reader, state, code),
      partingMessages(reader, state),
      partingAnswers(reader, state, code),
      departures(reader, state),
      reader.extracts([{ model: reader.model.of(Decision), filter: { respondents: [code], finding: null }, size }]),
    ]);
    const page = <T>(rows: readonly T[]): readonly T[] => rows.slice(from, from + size);
    const rows = Math.max(findings.length, messages.length, answers.length, references.length);
    const slugs = await slugsOf(reader, page(findings).map(({ right }) => right)); // prettier-ignore
    return {
      state,
      findingsTotal: findings.length,
      findings: page(findings).map((one) => ({
        ...one,
        decisionsFilter: { respondents: [code], finding: { rights: [slugs.get(one.right)] } },
      })),
      notComparable: toAnswer(notComparable),
      messagesTotal: messages.length,
      messages: page(messages),
      answersTotal: answers.length,
      answers: page(answers),
      referencesTotal: references.length,
      references: page(references),
      pageInfo: {
        hasNextPage: from + size < rows,
        hasPreviousPage: from > 0,
        startCursor: from < rows ? toCursor(list, [null, from + 1]) : null,
        endCursor: from < rows ? toCursor(list, [null, Math.min(from + size, rows)]) : null,
      },
    };
  }
}

async function slugsOf(reader: Reader, rights: readonly number[]): Promise<Map<number, string>> {
  const rows = await reader.query(`SELECT s.id, s.slug FROM ${reader.seen(Subject, 's')} WHERE s.id = ANY($1::int[])`, [rights]);
  return new Map(rows.map(([id, slug]) => [id as number, slug as string]));
}

/** Links by which a decision departs from another, where one of the two is on the State, the newest first. */
async function departures(reader: Reader, state: number): Promise<number[]> {
  const rows = await reader.query(
    `SELECT x.id FROM ${reader.seen(CrossReference, 'x')} WHERE x.relation IN ('DEPARTS_FROM', 'DISTINGUISHES') AND x.status <> 'WITHDRAWN'
       AND EXISTS (SELECT 1 FROM record_state s JOIN decision d ON d.id = s.record_id WHERE s.state_id = $1 AND s.record_id IN (x.citing_id, x.cited_id))
     ORDER BY x.citing_year DESC NULLS LAST, x.id`,
    [state],
  );
  return rows.map(([id]) => id as number);
}
