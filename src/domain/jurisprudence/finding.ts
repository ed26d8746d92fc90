import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Paired, Related } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import { instrumentsNamed } from '../standards/instruments-named';
import type { Provision } from '../standards/provision';
import type { Decision } from './decision';

export const Outcome = describedEnum('Outcome', 'What was found of a provision.', {
  VIOLATION: 'Violated.',
  NO_VIOLATION: 'Not violated.',
  INADMISSIBLE: 'The complaint was inadmissible.',
  ADMISSIBLE: 'The complaint was declared admissible.',
  STRUCK_OUT: 'The complaint was struck out.',
});

@Noun('Finding', {
  description:
    'What a decision found of one provision, or of several read together. The same provision may be both violated and not: other complaints or applicants.',
  visible: { through: ['decision'] },
  many: 'findings',
  orders: { ARRIVAL: { by: 'id', description: 'By arrival in this house.' } },
})
@Index(['decision', 'provision', 'outcome', 'respondent'], { unique: true })
@Index(['provision'])
export class Finding {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Decision', 'The decision.')
  decision: Relation<Decision>;

  @Attribute(
    String,
    'Instrument and provision, those read together joined with `+`. Examples: `echr:6(1)`, `echr:14+P1-1`. As printed where no instrument has it.',
    {
      filter: true,
      names: { noun: 'Instrument', keys: instrumentsNamed },
    },
  )
  provision: string;

  @Attribute(Outcome, 'What was found.', { filter: true })
  outcome: keyof typeof Outcome;

  @Attribute(String, 'Alpha-3 code of the State, where the source says it of one of several; else empty.', {
    column: { default: '' },
  })
  respondent: string;

  @Paired(
    'Provision',
    { of: 'FindingProvision', here: 'finding', there: 'provision' },
    'The provisions, as records of the house.',
  )
  provisions: Relation<Provision>[];
}

/**
 * A provision of a finding; derived from its words. What the finding says stands here too, so that what was found on a provision, or
 * by a decision, is read from an index alone: it is what makes the finding this one, and never changes.
 */
@Entity('finding_provision')
@Index('found_on_provision', ['provision', 'decisionId', 'outcome', 'respondent'])
@Index('found_by_decision', ['decisionId', 'provision', 'outcome', 'respondent'])
export class FindingProvision {
  @PrimaryColumn({ name: 'finding_id' })
  findingId: number;
  @PrimaryColumn({ name: 'provision_id' })
  provisionId: number;

  @Column({ name: 'decision_id', type: 'int' })
  decisionId: number;
  @Column({ type: 'text' })
  outcome: keyof typeof Outcome;
  @Column({ type: 'text' })
  respondent: string;

  @ManyToOne('Finding', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'finding_id' })
  finding: Relation<Finding>;
  @ManyToOne('Provision')
  @JoinColumn({ name: 'provision_id' })
  provision: Relation<Provision>;
}
