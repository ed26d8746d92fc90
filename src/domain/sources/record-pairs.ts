import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Proceeding } from '../jurisprudence/proceeding';
import type { State } from '../states/state';
import type { Subject } from '../subjects/subject';
import type { Record } from './record';

/** A State that a record is about or against: the respondents of a decision. */
@Entity('record_state')
@Index(['state'])
export class RecordState {
  @PrimaryColumn({ name: 'record_id' })
  recordId: number;
  @PrimaryColumn({ name: 'state_id' })
  stateId: number;

  @ManyToOne('Record')
  @JoinColumn({ name: 'record_id' })
  record: Relation<Record>;
  @ManyToOne('State')
  @JoinColumn({ name: 'state_id' })
  state: Relation<State>;
}

/** A right, theme or keyword of a record. */
@Entity('record_subject')
@Index(['subject'])
export class RecordSubject {
  @PrimaryColumn({ name: 'record_id' })
  recordId: number;
  @PrimaryColumn({ name: 'subject_id' })
  subjectId: number;

  @ManyToOne('Record')
  @JoinColumn({ name: 'record_id' })
  record: Relation<Record>;
  @ManyToOne('Subject')
  @JoinColumn({ name: 'subject_id' })
  subject: Relation<Subject>;
}

/** A proceeding to which a record belongs: one number has many decisions, one decision up to 1,600 joined numbers. */
@Entity('record_proceeding')
@Index(['proceeding'])
export class RecordProceeding {
  @PrimaryColumn({ name: 'record_id' })
  recordId: number;
  @PrimaryColumn({ name: 'proceeding_id' })
  proceedingId: number;

  @ManyToOne('Record')
  @JoinColumn({ name: 'record_id' })
  record: Relation<Record>;
  @ManyToOne('Proceeding')
  @JoinColumn({ name: 'proceeding_id' })
  proceeding: Relation<Proceeding>;
}
