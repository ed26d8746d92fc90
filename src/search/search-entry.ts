import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { HELD } from '../graph/noun';
import { Record } from '../domain/sources/record';

/**
 * One text by which a record is found: a name in a language, an alias, an abbreviation, a label, a key. Derived from the
 * nouns at the end of every import batch; never a source of facts. The expression indexes are written in the migration.
 */
@Entity('search_entry')
@Index('search_entry_words', { synchronize: false })
@Index('search_entry_letters', { synchronize: false })
export class SearchEntry {
  @PrimaryGeneratedColumn()
  id: number;

  @ManyToOne(() => Record, { nullable: false, ...HELD })
  @JoinColumn({ name: 'record_id' })
  @Index()
  record: Relation<Record>;

  /** BCP 47, or `und` for words of no one language: keys, abbreviations. */
  @Column({ type: 'text' })
  language: string;

  @Column({ type: 'text' })
  text: string;

  /** 1 for a name or key, lower for aliases and labels. */
  @Column({ type: 'real' })
  weight: number;
}
