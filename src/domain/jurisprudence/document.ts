import { type Relation } from 'typeorm';
import { type LocalizedText, type Texts, Localized, TextsColumn } from '../../graph/localized';
import { Attribute, Connected, Noun, Paired } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import type { Recommendation } from '../recommendations/recommendation';
import { Recorded } from '../sources/record';
import { ABOUT, DERIVED_RIGHTS, RIGHTS, SUBJECTS } from '../sources/record-pairs';
import type { State } from '../states/state';
import type { Subject } from '../subjects/subject';
import type { UnknownSubject } from '../subjects/unknown-subject';
import type { Expression } from './expression';
import { DOCUMENT_CONDITIONS } from './issue-conditions';
import type { Paragraph } from './paragraph';
import type { Proceeding } from './proceeding';
import { AT_ISSUE, type ProvisionAtIssue } from './provision-at-issue';

/** Kinds with what each means; also those of the exchange format. */
export const DOCUMENT_KINDS = {
  COMMUNICATED_CASE: 'Facts and questions of a pending case, sent to the State.',
  LEGAL_SUMMARY: 'A summary of a decision by the registry.',
  PRESS_RELEASE: 'A press release.',
  PANEL_DECISION: 'What a screening panel decided on a request.',
  EXECUTION: 'On the execution of a judgment.',
  CONCLUDING_OBSERVATIONS: 'What a treaty body concludes on a State’s report.',
  CONCLUSION: 'A conclusion of a committee on a State’s report, provision by provision.',
  REPORT: 'A report.',
  RESOLUTION: 'A resolution.',
  OTHER: 'Something else; the title says what.',
} as const;
export const DocumentKind = describedEnum('DocumentKind', 'What a document is.', DOCUMENT_KINDS);

@Noun('Document', {
  description: 'A document that is no decision: a report, summary, communicated case, resolution.',
  many: 'documents',
  conditions: DOCUMENT_CONDITIONS,
  orders: {
    DATE: { by: 'date', nullable: true, description: 'By day of the document.' },
    KEY: { by: 'key', description: 'By primary key.' },
  },
})
export class Document extends Recorded {
  @Attribute(DocumentKind, 'What it is.', { filter: true })
  documentKind: keyof typeof DocumentKind;

  @Attribute(String, 'Name by which it is known, in no language of its own. Null when the source gives titles only.', {
    nullable: true,
  })
  name: string | null;

  @TextsColumn()
  titles: Texts;

  @Localized('titles', 'Title as its language versions print it.')
  title: LocalizedText | null;

  @Attribute(String, 'How the field cites it. Null when not recorded.', { nullable: true })
  citeAs: string | null;

  @Attribute(String, 'Address of the official text. Null when it is not known for certain.', { nullable: true })
  url: string | null;

  @Paired('State', { of: 'RecordState', here: 'record', there: 'state' }, 'The States that it is about.', { filter: true })
  respondents: Relation<State>[];

  @Paired('Proceeding', { of: 'RecordProceeding', here: 'record', there: 'proceeding' }, 'The proceedings that it is about.')
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

  @Connected('Recommendation', 'document', 'The recommendations that stand in it.')
  recommendations: Relation<Recommendation>[];

  @Connected('Expression', 'record', 'Its language versions.')
  expressions: Relation<Expression>[];

  @Connected('Paragraph', 'record', 'Its text, paragraph by paragraph, where the house holds it.')
  paragraphs: Relation<Paragraph>[];
}
