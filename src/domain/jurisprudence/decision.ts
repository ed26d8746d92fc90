import { Int } from 'type-graphql';
import { Index, type Relation } from 'typeorm';
import { type LocalizedText, type Texts, Localized, TextsColumn } from '../../graph/localized';
import { Attribute, Connected, Noun, Paired } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import { Recorded } from '../sources/record';
import { ABOUT, DERIVED_RIGHTS, RIGHTS, SUBJECTS } from '../sources/record-pairs';
import type { State } from '../states/state';
import type { Subject } from '../subjects/subject';
import type { UnknownSubject } from '../subjects/unknown-subject';
import { DECISION_CONDITIONS } from './decision-conditions';
import type { Expression } from './expression';
import type { Finding } from './finding';
import type { Paragraph } from './paragraph';
import type { Proceeding } from './proceeding';
import { AT_ISSUE, type ProvisionAtIssue } from './provision-at-issue';

/** Kinds with what each means; also those of the exchange format. */
export const DECISION_KINDS = {
  JUDGMENT: 'A court’s judgment on the merits, or on merits and more.',
  VIEWS: 'A treaty body’s views or opinion on the merits of a communication.',
  MERITS_REPORT: 'A merits decision or report of a commission or committee.',
  ADMISSIBILITY: 'Only on admissibility, preliminary objections or competence.',
  DECISION: 'A decision of which the source does not say whether it is on admissibility, striking out or more.',
  DISCONTINUANCE: 'The case was closed without a decision on the merits.',
  STRIKING_OUT: 'The case was struck out of the list.',
  FRIENDLY_SETTLEMENT: 'A settlement between the parties was approved.',
  REPARATIONS: 'Only on reparations, just satisfaction or costs.',
  INTERPRETATION: 'Interprets an earlier decision.',
  REVISION: 'Revises an earlier decision.',
  COMPLIANCE: 'On whether an earlier decision was carried out.',
  ADVISORY_OPINION: 'An advisory opinion.',
  OPINION: 'An opinion of a working group or of an advocate.',
  PROVISIONAL_MEASURE: 'An order or request of provisional, interim or precautionary measures.',
  ORDER: 'Another order.',
} as const;
export const DecisionKind = describedEnum(
  'DecisionKind',
  'What a decision is; its title has the body’s own words.',
  DECISION_KINDS,
);

export const Formation = describedEnum('Formation', 'In which formation a body decided.', {
  PLENARY: 'The whole body.',
  GRAND_CHAMBER: 'Grand Chamber.',
  CHAMBER: 'Chamber.',
  COMMITTEE: 'Committee of a few members.',
  SINGLE_JUDGE: 'Single judge.',
  COMMISSION: 'A commission.',
});

@Noun('Decision', {
  description:
    'A judgment, decision, views, report on the merits or advisory opinion. One work: its language versions are expressions of it. What it cites and who cites it stands in `cites` and `citedBy`.',
  many: 'decisions',
  conditions: DECISION_CONDITIONS,
  orders: {
    DATE: { by: 'date', nullable: true, description: 'By day of the decision.' },
    KEY: { by: 'key', description: 'By primary key.' },
  },
})
@Index(['id', 'importance'])
export class Decision extends Recorded {
  @Attribute(DecisionKind, 'What it is.', { filter: true, index: true })
  decisionKind: keyof typeof DecisionKind;

  @Attribute(
    String,
    'Name by which it is known, in no language of its own. Null when the source gives titles only. Example: `Soering v. the United Kingdom`.',
    {
      nullable: true,
    },
  )
  name: string | null;

  @TextsColumn()
  titles: Texts;

  @Localized('titles', 'Title as its language versions print it.')
  title: LocalizedText | null;

  @Attribute(Formation, 'Formation that decided. Null where the body has none or the source does not say.', {
    nullable: true,
    filter: true,
  })
  formation: keyof typeof Formation | null;

  @Attribute(Int, 'Level of importance that the body itself, or the compiler, gives: 1 is the highest. Null when none does.', {
    nullable: true,
    filter: true,
  })
  importance: number | null;

  @Attribute(String, 'What was decided, in the words of the source. Null when it gives none.', { nullable: true })
  conclusion: string | null;

  @Attribute(Boolean, 'Whether a separate opinion is attached. Null when the source does not say.', {
    nullable: true,
    filter: true,
  })
  hasSeparateOpinion: boolean | null;

  @Attribute(
    String,
    'How the field cites it. Null when not recorded. Example: `Soering v. the United Kingdom, 7 July 1989, Series A no. 161`.',
    {
      nullable: true,
    },
  )
  citeAs: string | null;

  @Attribute(String, 'Address of the official text. Null when it is not known for certain.', { nullable: true })
  url: string | null;

  @Paired(
    'State',
    { of: 'RecordState', here: 'record', there: 'state' },
    'The States against which it was brought, or that it is about.',
    { filter: true },
  )
  respondents: Relation<State>[];

  @Paired('Proceeding', { of: 'RecordProceeding', here: 'record', there: 'proceeding' }, 'The proceedings that it decides.')
  proceedings: Relation<Proceeding>[];

  @Paired('Subject', SUBJECTS, ABOUT.subjects, { filter: true })
  subjects: Relation<Subject>[];

  @Paired('Subject', RIGHTS, ABOUT.rights, { filter: true })
  rights: Relation<Subject>[];

  @Paired('Subject', DERIVED_RIGHTS, ABOUT.derivedRights)
  derivedRights: Relation<Subject>[];

  @Connected('UnknownSubject', 'record', ABOUT.unknownSubjects)
  unknownSubjects: Relation<UnknownSubject>[];

  @Connected('ProvisionAtIssue', 'record', AT_ISSUE)
  atIssue: Relation<ProvisionAtIssue>[];

  @Connected('Finding', 'decision', 'What it found, provision by provision.')
  findings: Relation<Finding>[];

  @Connected('Expression', 'record', 'Its language versions.')
  expressions: Relation<Expression>[];

  @Connected('Paragraph', 'record', 'Its text, paragraph by paragraph, where the house holds it.')
  paragraphs: Relation<Paragraph>[];
}
