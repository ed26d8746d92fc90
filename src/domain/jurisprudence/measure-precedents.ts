import { Field, ObjectType } from 'type-graphql';
import type { ExtractWanted } from '../../graph/extract';
import type { Reader } from '../../graph/reader';
import { DecisionExtract, RecommendationExtract, toAnswer } from '../recommendations/extracts';
import { Recommendation } from '../recommendations/recommendation';
import { Decision } from './decision';

/**
 * Provisions under which provisional measures are asked for, or under which it is a breach not to heed them. Of the European
 * Convention the right of application: a State that ignores a measure under Rule 39 hinders it (Mamatkulov and Askarov v. Turkey
 * [GC], nos. 46827/99 and 46951/99, §§ 128-129). Of the Covenant's Optional Protocol article 1: General Comment no. 33, § 19.
 */
export const MEASURE_PROVISIONS: readonly string[] = [
  'achr:63(2)',
  'afchpr-protocol:27(2)',
  'cedaw-op:5',
  'crc-opic:6',
  'crpd-op:4',
  'echr:34',
  'iacfd:XIV',
  'iccpr-op1:1',
  'icescr-op:5',
  'icpped:30',
  'icpped:31(4)',
];

@ObjectType({
  description:
    'What bodies have decided that may matter to a provisional measure. Every body, any system first; none is put above another, and none is said to be followed.',
})
export class MeasurePrecedents {
  @Field(() => DecisionExtract, { description: 'Provisional measures on the State, of every body and on any right.' })
  measuresOnState: DecisionExtract;
  @Field(() => DecisionExtract, { description: 'Provisional measures on other States; with `rights`, those on one of them.' })
  measuresOnOthers: DecisionExtract;
  @Field(() => DecisionExtract, {
    nullable: true,
    description:
      'Provisional measures on other States of which the house does not know the rights: they may matter too. Null when no `rights` are named.',
  })
  measuresRightsNotKnown: DecisionExtract | null;
  @Field(() => DecisionExtract, {
    description:
      'Decisions on the State with a finding on a provision on provisional measures, or on the duty to heed them, such as article 34 of the European Convention.',
  })
  onMeasuresOnState: DecisionExtract;
  @Field(() => DecisionExtract, { description: 'The same on other States; with `rights`, those on one of them too.' })
  onMeasuresOnOthers: DecisionExtract;
  @Field(() => DecisionExtract, {
    description:
      'Decisions of any kind on the State; with `rights`, on one of them. Of each body those come first that it, or the compiler, holds most important, then the newest.',
  })
  decisionsOnState: DecisionExtract;
  @Field(() => DecisionExtract, {
    nullable: true,
    description: 'The same on other States. Null when no `rights` are named: it would be all that the house holds.',
  })
  decisionsOnOthers: DecisionExtract | null;
}

@ObjectType({
  description: 'What was found of the State or recommended to it, and is not known to be settled: the house holds no follow-ups.',
})
export class PendingMatters {
  @Field(() => DecisionExtract, {
    description: 'Decisions that found a violation by the State; with `rights`, of a provision that serves one of them.',
  })
  violations: DecisionExtract;
  @Field(() => RecommendationExtract, { description: 'Recommendations that it supported.' })
  supported: RecommendationExtract;
  @Field(() => RecommendationExtract, { description: 'Recommendations that it has not answered yet, or did not answer.' })
  pending: RecommendationExtract;
  @Field(() => RecommendationExtract, {
    description: 'Recommendations without an answer that the house can name: most mechanisms ask for none.',
  })
  withoutAnswer: RecommendationExtract;
  @Field(() => RecommendationExtract, { description: 'What it pledged of its own accord.' })
  pledges: RecommendationExtract;
  @Field(() => RecommendationExtract, {
    description: 'Concerns that mechanisms expressed: they ask for nothing and have no answer.',
  })
  concerns: RecommendationExtract;
}

/** Of which State, rights and days. */
export interface MeasureQuestion {
  readonly code: string;
  /** Slugs; null for all. */
  readonly rights: readonly string[] | null;
  /** Last day of what may be known. Null for all that the house holds. */
  readonly until: string | null;
}

/** A list as it is wanted of the one noun or the other; of the size asked for where it says none. */
type Wanted = Pick<ExtractWanted, 'filter' | 'within' | 'by'> & { readonly size?: number };

/** The lists of an answer, by the name of their field, as one statement. */
export async function readLists(
  reader: Reader,
  { code, rights, until }: MeasureQuestion,
  size: number,
): Promise<{
  readonly precedents: object;
  readonly pending: object;
  readonly notMarked: { total: number; filter: object } | null;
}> {
  const days = until === null ? {} : { date: { until } };
  const [mine, others] = [
    { respondents: [code], ...days },
    { notRespondents: [code], ...days },
  ];
  const [onRights, told] = [
    rights ? { onRights: rights } : {},
    { addressees: [code], ...(rights ? { subjects: rights } : {}), ...days },
  ];
  const measure = { decisionKind: ['PROVISIONAL_MEASURE'] };
  const onMeasures = { finding: { provision: MEASURE_PROVISIONS } };
  const asked = { ...told, recommendationKind: ['RECOMMENDATION'] };
  // Without rights the others are all that the house holds: each list finds its own by itself.
  const onOthers = { ...others, ...onRights };
  const amongOthers = (filter: Wanted['filter']): Wanted =>
    rights ? { filter, within: onOthers } : { filter: { ...filter, ...others } };
  const decisions: Readonly<Record<string, Wanted>> = {
    measuresOnState: { filter: measure, within: mine },
    measuresOnOthers: amongOthers(measure),
    ...(rights ? { measuresRightsNotKnown: { filter: { ...measure, ...others, onRights: null } } } : {}),
    onMeasuresOnState: { filter: onMeasures, within: mine },
    onMeasuresOnOthers: amongOthers(onMeasures),
    decisionsOnState: { filter: onRights, within: mine, by: 't.importance' },
    ...(rights ? { decisionsOnOthers: { ...amongOthers({}), by: 't.importance' } } : {}),
    violations: {
      filter: { finding: { outcome: ['VIOLATION'], respondent: [code], ...(rights ? { rights } : {}) } },
      within: mine,
    },
    ...(rights ? { notMarked: { filter: { onRights: null }, within: mine, size: 0 } } : {}),
  };
  const recommendations: Readonly<Record<string, Wanted>> = {
    supported: { filter: { ...asked, response: ['SUPPORTED'] } },
    pending: { filter: { ...asked, response: ['PENDING', 'NOT_GIVEN'] } },
    withoutAnswer: { filter: { ...asked, response: null } },
    pledges: { filter: { ...told, recommendationKind: ['VOLUNTARY_PLEDGE'] } },
    concerns: { filter: { ...told, recommendationKind: ['CONCERN'] } },
  };
  const of = (target: typeof Decision | typeof Recommendation, lists: Readonly<Record<string, Wanted>>) =>
    Object.values(lists).map((list) => ({ size, ...list, model: reader.model.of(target) }));
  const [found, asks] = await Promise.all([
    reader.extracts(of(Decision, decisions)),
    reader.extracts(of(Recommendation, recommendations)),
  ]);
  const byName = new Map([
    ...Object.keys(decisions).map((name, at) => [name, found[at]] as const),
    ...Object.keys(recommendations).map((name, at) => [name, asks[at]] as const),
  ]);
  const answer = (names: readonly string[]): object =>
    Object.fromEntries(names.map((name) => [name, toAnswer(byName.get(name))]));
  return {
    precedents: answer([
      'measuresOnState',
      'measuresOnOthers',
      'measuresRightsNotKnown',
      'onMeasuresOnState',
      'onMeasuresOnOthers',
      'decisionsOnState',
      'decisionsOnOthers',
    ]),
    pending: answer(['violations', ...Object.keys(recommendations)]),
    notMarked: byName.get('notMarked') ?? null,
  };
}
