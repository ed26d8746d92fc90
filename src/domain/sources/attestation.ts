import { Column, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import { PartialDate, describedEnum } from '../../graph/scalars';
import type { Record } from './record';
import type { Source } from './source';

export const Agreement = describedEnum('Agreement', 'How what one source says compares with what the record holds.', {
  AGREES: 'The source says the same.',
  LESS_EXACT: 'The source says the same, less exactly: a year where the record has the day.',
  CONFLICTS: 'The source says something else. What it printed is kept here; the record holds the more exact statement.',
});

@Noun('Attestation', {
  description:
    'What one source says of a record that the house has: which place, which words, and whether it agrees. Nothing that a source says is overwritten by another.',
  visible: { through: ['record'] },
  many: 'attestations',
  orders: { ARRIVAL: { by: 'id', description: 'By arrival in this house.' } },
})
@Index(['record', 'source', 'place'], { unique: true })
export class Attestation {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Record', 'The record spoken of.')
  record: Relation<Record>;

  @Related('Source', 'The source that speaks.', { filter: true, always: true })
  source: Relation<Source>;

  @Attribute(String, 'Where in the source: file and row number. Example: `treaties/4-4.csv:12`.')
  place: string;

  @Attribute(String, 'What the source prints there. Null when it prints no words of its own.', { nullable: true })
  printed: string | null;

  @Attribute(PartialDate, 'The date that the source gives, as exact as it is. Null when it gives none.', { nullable: true })
  date: string | null;

  @Attribute(Agreement, 'How it compares with the record.', { filter: true })
  agreement: keyof typeof Agreement;

  /** Column by column, where the record follows from what several sources say of it. */
  @Column({ type: 'jsonb', nullable: true })
  said: object | null;
}
