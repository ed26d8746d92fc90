import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { badInput } from '../../errors';
import type { Pairs } from '../../graph/declarations';
import { HELD } from '../../graph/noun';
import type { Proceeding } from '../jurisprudence/proceeding';
import type { State } from '../states/state';
import type { Subject } from '../subjects/subject';
import type { Record } from './record';

/** What a record says that its lists count and order by. */
abstract class OfRecord {
  @Column({ type: 'text' })
  kind: string;
  @Column({ name: 'mechanism_id', type: 'int', nullable: true })
  mechanismId: number | null;
  @Column({ type: 'text', nullable: true })
  date: string | null;
}

/**
 * A State that a record is about or against: the respondents of a decision. What is counted of the records on a State stands here too, so that
 * it is read from the index alone; triggers copy it from the record.
 */
@Entity('record_state')
@Index('record_on_state', ['stateId', 'kind', 'recordId', 'mechanismId', 'date', 'sourceId'])
export class RecordState extends OfRecord {
  @PrimaryColumn({ name: 'record_id' })
  recordId: number;
  @PrimaryColumn({ name: 'state_id' })
  stateId: number;

  @Column({ name: 'source_id', type: 'int' })
  sourceId: number;

  @ManyToOne('Record', HELD)
  @JoinColumn({ name: 'record_id' })
  record: Relation<Record>;
  @ManyToOne('State', HELD)
  @JoinColumn({ name: 'state_id' })
  state: Relation<State>;
}

/** A right, theme or keyword of a record: marked by a source, or a right to which one of those is mapped. */
@Entity('record_subject')
@Index(['subject', 'record'])
export class RecordSubject {
  @PrimaryColumn({ name: 'record_id' })
  recordId: number;
  @PrimaryColumn({ name: 'subject_id' })
  subjectId: number;

  /** Whether no source marks it: it is the right to which a subject that a source marks is mapped (`SubjectMapping`). */
  @Column({ type: 'boolean', default: false })
  derived: boolean;

  @ManyToOne('Record', HELD)
  @JoinColumn({ name: 'record_id' })
  record: Relation<Record>;
  @ManyToOne('Subject', HELD)
  @JoinColumn({ name: 'subject_id' })
  subject: Relation<Subject>;
}

/**
 * A right that a decision or document is on: a source marks it so, or a provision that serves the right is at issue or was found upon. What
 * its lists count and order by stands here too, so that they are read from the index alone. Kept by `import/derive-rights.ts`.
 */
@Entity('record_right')
@Index('record_on_right', ['rightId', 'kind', 'recordId', 'mechanismId', 'date', 'importance'])
export class RecordRight extends OfRecord {
  @PrimaryColumn({ name: 'record_id' })
  recordId: number;
  @PrimaryColumn({ name: 'right_id' })
  rightId: number;

  /** Of a decision; null of a document. */
  @Column({ type: 'int', nullable: true })
  importance: number | null;

  @ManyToOne('Record', HELD)
  @JoinColumn({ name: 'record_id' })
  record: Relation<Record>;
  @ManyToOne('Subject', HELD)
  @JoinColumn({ name: 'right_id' })
  right: Relation<Subject>;
}

/** A proceeding to which a record belongs: one number has many decisions, one decision up to 1,600 joined numbers. */
@Entity('record_proceeding')
@Index(['proceeding'])
export class RecordProceeding {
  @PrimaryColumn({ name: 'record_id' })
  recordId: number;
  @PrimaryColumn({ name: 'proceeding_id' })
  proceedingId: number;

  @ManyToOne('Record', HELD)
  @JoinColumn({ name: 'record_id' })
  record: Relation<Record>;
  @ManyToOne('Proceeding', HELD)
  @JoinColumn({ name: 'proceeding_id' })
  proceeding: Relation<Proceeding>;
}

/** @throws BAD_USER_INPUT for the slug of a subject that is no right: only what another list names has its list in its slug. */
export function refuseOtherLists(slugs: readonly string[]): void {
  const other = slugs.find((slug) => slug.includes(':'));
  if (other !== undefined)
    throw badInput(
      `${JSON.stringify(other.slice(0, 60))} is a subject of another list: give the slug of a right, as \`life\`. The \`mappings\` of the subject tell its rights; a list has \`subjects\` for it.`,
    );
}

/** All subjects of a record, by their pairs. */
export const SUBJECTS: Pairs = { of: 'RecordSubject', here: 'record', there: 'subject' };
/** Of these, the rights of the house; and of those, the ones that no source marks. */
export const RIGHTS: Pairs = {
  ...SUBJECTS,
  only: `EXISTS (SELECT FROM subject u WHERE u.id = l.subject_id AND u.scheme = 'RIGHT')`,
  refuse: refuseOtherLists,
};
export const DERIVED_RIGHTS: Pairs = { ...SUBJECTS, only: 'l.derived' };

/** What the lists of subjects of a record are; the same for decisions, documents and recommendations. */
export const ABOUT = {
  subjects:
    'What it is about: rights, themes, keywords and goals as its sources mark them, and the rights to which those are mapped.',
  rights: 'Of `subjects`, the rights of the house: those that a source marks, and those to which its other subjects are mapped.',
  unknownSubjects: 'Subjects that its sources mark it with and that the house does not have.',
  derivedRights: 'Of `rights`, those that no source marks: a subject that a source marks is mapped to them.',
} as const;
