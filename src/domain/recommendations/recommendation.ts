import { Int } from 'type-graphql';
import { Index, type Relation } from 'typeorm';
import { Attribute, Connected, Noun, Paired, Related } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import type { Document } from '../jurisprudence/document';
import { Recorded } from '../sources/record';
import { ABOUT, DERIVED_RIGHTS, RIGHTS, SUBJECTS } from '../sources/record-pairs';
import type { State } from '../states/state';
import type { Subject } from '../subjects/subject';
import type { Cluster } from './cluster';
import type { UnknownSubject } from '../subjects/unknown-subject';
import { NO_LANGUAGE, isLanguage } from '../../graph/localized';

export const RECOMMENDATION_KINDS = {
  RECOMMENDATION: 'A body, or other States before it, recommend something.',
  VOLUNTARY_PLEDGE: 'The State under review promised something of its own accord.',
  CONCERN: 'A body states a concern or an observation.',
} as const;
export const RecommendationKind = describedEnum(
  'RecommendationKind',
  'Whether others ask a State, it promises itself, or a body is concerned.',
  RECOMMENDATION_KINDS,
);

export const RESPONSES = {
  SUPPORTED: 'It accepted or supported the recommendation: sources use both words for the same.',
  NOTED: 'It took note of the recommendation without supporting it; older sources say rejected.',
  PENDING: 'It promised an answer and had not given it when the source was made.',
  NOT_GIVEN: 'The source says that no answer was given.',
} as const;
export const Response = describedEnum(
  'Response',
  'What a State answered to a recommendation; `responsePrinted` has the word.',
  RESPONSES,
);

@Noun('Recommendation', {
  description:
    'What a mechanism, or States before it, recommend to a State, and what a State under review pledges: one record, however many States recommend the same in the same words. Its day is that of the session or document, as exact as the source has it.',
  many: 'recommendations',
  orders: {
    DATE: { by: 'date', nullable: true, description: 'By day of the session or document.' },
    KEY: { by: 'key', description: 'By primary key.' },
  },
})
@Index(['session'])
@Index('recommendation_words', { synchronize: false })
export class Recommendation extends Recorded {
  @Attribute(RecommendationKind, 'What it is.', { filter: true })
  recommendationKind: keyof typeof RecommendationKind;

  @Related('Document', 'The document in which it stands. Null when the source names none that the house has.', {
    nullable: true,
  })
  document: Relation<Document> | null;

  @Attribute(
    String,
    'Number in its document, as printed: `148.30` is another than `148.3`. Where a report of the first cycle of the UPR prints `23.` below its paragraph 95, both are put together: `95.23`. Null when the source gives none. Example: `148.30`.',
    { nullable: true },
  )
  number: string | null;

  @Attribute(
    String,
    'Its words, in the language of the source. Example: `Ratify the Optional Protocol to the Convention against Torture.`',
  )
  text: string;

  @Attribute(String, 'Language of its words, BCP 47. Example: `en`.', {
    filter: true,
    isCode: isLanguage,
    notCode: NO_LANGUAGE,
    column: { default: 'en' },
  })
  language: string;

  @Attribute(
    Response,
    'What the State answered. Null for pledges, where the mechanism asks for no answer, and where the source prints several answers: `responsePrinted` has them.',
    { nullable: true, filter: true },
  )
  response: keyof typeof Response | null;

  @Attribute(String, 'The answer as the source prints it. Null when it prints none. Example: `Accepted`.', { nullable: true })
  responsePrinted: string | null;

  @Attribute(Int, 'Cycle of the review, from 1. Null for mechanisms without cycles.', { nullable: true, filter: true })
  cycle: number | null;

  @Attribute(String, 'Session of the mechanism, as it numbers them. Null when not known. Example: `17`.', {
    nullable: true,
    filter: true,
  })
  session: string | null;

  @Attribute([String], 'What it is about in the words of the source’s own list. Example: `Torture and other CID treatment`.')
  issues: string[];

  @Attribute(
    [String],
    'Recommending States as printed where the source’s name is that of no State of the house. Empty when all are known.',
    {},
  )
  unknownRecommenders: string[];

  @Paired('State', { of: 'RecordState', here: 'record', there: 'state' }, 'The States to which it is addressed.', {
    filter: true,
  })
  addressees: Relation<State>[];

  @Paired(
    'State',
    { of: 'RecommendationState', here: 'record', there: 'state' },
    'The States that made it. Empty for pledges and for mechanisms that are no review by States.',
    { filter: true },
  )
  recommenders: Relation<State>[];

  @Paired('Subject', SUBJECTS, ABOUT.subjects, { filter: true })
  subjects: Relation<Subject>[];

  @Paired(
    'Cluster',
    { of: 'ClusterMember', here: 'record', there: 'cluster' },
    'The clusters of recommendations that say the same to the same State: one for each State to which it is addressed, at most.',
  )
  clusters: Relation<Cluster>[];

  @Paired('Subject', RIGHTS, ABOUT.rights, { filter: true })
  rights: Relation<Subject>[];

  @Paired('Subject', DERIVED_RIGHTS, ABOUT.derivedRights)
  derivedRights: Relation<Subject>[];

  @Connected('UnknownSubject', 'record', ABOUT.unknownSubjects)
  unknownSubjects: Relation<UnknownSubject>[];
}
