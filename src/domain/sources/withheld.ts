import { Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Record } from './record';

/**
 * A record that not everyone may see. What follows from records (which one a mention means, which recommendations say the same, whose a
 * proceeding is) is reckoned without it, as if the house did not have it: the answer to anyone else would tell of it.
 * Kept by `import/settle-withheld.ts`, which reckons anew whenever a record goes from sight or comes into it.
 */
@Entity('withheld')
export class Withheld {
  @PrimaryColumn({ name: 'record_id' })
  recordId: number;

  @OneToOne('Record', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'record_id' })
  record: Relation<Record>;
}

/** SQL condition that what follows from records is reckoned with the one whose number stands in `column`. */
export const isReckonedWith = (column: string): string =>
  `NOT EXISTS (SELECT FROM withheld WHERE withheld.record_id = ${column})`;
