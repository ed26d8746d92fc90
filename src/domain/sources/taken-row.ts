import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Record } from './record';

/** That a row of a source was taken in as it stands: one for each record that it speaks of, gone once another run has changed one of them. */
@Entity('taken_row')
@Index(['record'])
export class TakenRow {
  /** Of what the row says, of its source, and of what read it. */
  @PrimaryColumn('uuid')
  digest: string;
  @PrimaryColumn({ name: 'record_id' })
  recordId: number;

  /** Number of the run that took it. */
  @Column({ name: 'run_id' })
  runId: number;

  @ManyToOne('Record', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'record_id' })
  record: Relation<Record>;
}
