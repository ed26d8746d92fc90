import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Record } from '../sources/record';
import type { State } from '../states/state';

/** A State that made a recommendation in a review by States; those to which it is addressed stand in `RecordState`. */
@Entity('recommendation_state')
@Index(['state'])
export class RecommendationState {
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

/** A State of which not all that follows from the recommendations to it has been worked out yet. */
@Entity('unsettled_state')
export class UnsettledState {
  @PrimaryColumn({ name: 'state_id' })
  stateId: number;

  @ManyToOne('State')
  @JoinColumn({ name: 'state_id' })
  state: Relation<State>;
}
