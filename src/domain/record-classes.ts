import { ArrangementParty } from './mechanisms/arrangement-party';
import { Arrangement } from './mechanisms/arrangement';
import { Mechanism } from './mechanisms/mechanism';
import { Decision } from './jurisprudence/decision';
import { Document } from './jurisprudence/document';
import { Expression } from './jurisprudence/expression';
import { Finding, FindingProvision } from './jurisprudence/finding';
import { Paragraph } from './jurisprudence/paragraph';
import { Proceeding } from './jurisprudence/proceeding';
import { ProvisionAtIssue } from './jurisprudence/provision-at-issue';
import { Citation, CitationCandidate, CitationKey } from './links/citation';
import { CitationFlowEntry } from './links/citation-flow-entry';
import { CrossReference } from './links/cross-reference';
import { Cluster, ClusterAssertion, ClusterMember } from './recommendations/cluster';
import { Recommendation } from './recommendations/recommendation';
import { RecommendationState, UnsettledState } from './recommendations/recommendation-state';
import { Attestation } from './sources/attestation';
import { Identifier } from './sources/identifier';
import { ImportRun } from './sources/import-run';
import { Record } from './sources/record';
import { RecordProceeding, RecordRight, RecordState, RecordSubject } from './sources/record-pairs';
import { Refusal } from './sources/refusal';
import { Source } from './sources/source';
import { TakenRow } from './sources/taken-row';
import { Withheld } from './sources/withheld';
import { Membership } from './states/membership';
import { State } from './states/state';
import { Instrument } from './standards/instrument';
import { ParticipationProvision } from './standards/participation-provision';
import { Participation } from './standards/participation';
import { Provision } from './standards/provision';
import { Parallel } from './subjects/parallel';
import { Subject } from './subjects/subject';
import { SubjectMapping } from './subjects/subject-mapping';
import { UnknownSubject } from './subjects/unknown-subject';

/** Every class with a table, as TypeORM and the schema need them. */
export const RECORD_CLASSES = [
  Record,
  Source,
  Identifier,
  Attestation,
  ImportRun,
  Refusal,
  TakenRow,
  Withheld,
  State,
  Membership,
  Mechanism,
  Arrangement,
  ArrangementParty,
  Instrument,
  Provision,
  Participation,
  ParticipationProvision,
  Subject,
  SubjectMapping,
  UnknownSubject,
  Parallel,
  CrossReference,
  Decision,
  Proceeding,
  Finding,
  FindingProvision,
  ProvisionAtIssue,
  Expression,
  Document,
  Paragraph,
  Citation,
  CitationCandidate,
  CitationKey,
  CitationFlowEntry,
  RecordState,
  RecordSubject,
  RecordProceeding,
  RecordRight,
  Recommendation,
  RecommendationState,
  UnsettledState,
  Cluster,
  ClusterMember,
  ClusterAssertion,
];
