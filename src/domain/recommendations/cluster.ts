import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Noun, Paired, Related } from '../../graph/noun';
import type { Record } from '../sources/record';
import type { State } from '../states/state';
import type { Recommendation } from './recommendation';

@Noun('Cluster', {
  description:
    'Recommendations to one State that say the same, whoever made them and when: derived from their words, the instruments and numbers that they name and what they ask, never from who says so. It keeps its id while most of its members stay: when two become one, the larger one’s id goes on and the other ends. Pledges and concerns are in none. `clusterEvidence` tells why its members stand together.',
  visible: { bySeveral: 'members' },
  many: 'clusters',
  orders: { ARRIVAL: { by: 'id', description: 'In the order in which they were found.' } },
})
export class Cluster {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('State', 'The State to which they are all addressed.', { always: true, filter: true })
  state: Relation<State>;

  @Paired(
    'Recommendation',
    { of: 'ClusterMember', here: 'cluster', there: 'record' },
    'The recommendations, two or more. Those that the caller may not see are left out, and without two that may be seen there is no cluster.',
  )
  members: Relation<Recommendation>[];
}

/** A recommendation of a cluster. */
@Entity('cluster_member')
@Index(['record'])
export class ClusterMember {
  @PrimaryColumn({ name: 'cluster_id' })
  clusterId: number;
  @PrimaryColumn({ name: 'record_id' })
  recordId: number;

  @ManyToOne('Cluster', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cluster_id' })
  cluster: Relation<Cluster>;
  @ManyToOne('Record')
  @JoinColumn({ name: 'record_id' })
  record: Relation<Record>;
}

/**
 * What a person said of two recommendations: that they say the same, or not. It stands whatever their words, survives every new
 * clustering and every new import, since it names keys, and is obeyed as soon as the State is clustered again. Of two that
 * contradict each other by way of a third, DIFFERENT is obeyed.
 */
@Entity('cluster_assertion')
@Index(['oneKey', 'otherKey'], { unique: true })
@Check('cluster_assertion_pair', `"one_key" < "other_key" COLLATE "C"`)
@Check('cluster_assertion_said', `"said" IN ('SAME', 'DIFFERENT')`)
export class ClusterAssertion {
  @PrimaryGeneratedColumn()
  id: number;

  /** Keys of the two, the smaller first by its bytes. */
  @Column({ name: 'one_key', type: 'text' })
  oneKey: string;
  @Column({ name: 'other_key', type: 'text' })
  otherKey: string;

  @Column({ type: 'text' })
  said: 'SAME' | 'DIFFERENT';

  @Column({ name: 'said_by', type: 'text' })
  saidBy: string;

  @Column({ name: 'said_at', type: 'timestamptz', default: () => 'now()' })
  saidAt: Date;

  @Column({ type: 'text' })
  reason: string;
}

/**
 * What persons said of two of the records `$1` (numbers): `said`, `reason` and the two numbers, the smaller first; the oldest saying first.
 * A record is found by any of its keys, since it may get another first key when a further source speaks of it.
 */
export const ASSERTED = `WITH known AS (
    SELECT id AS record_id, key FROM record WHERE id = ANY($1::int[])
    UNION SELECT record_id, scheme || ':' || value FROM identifier WHERE record_id = ANY($1::int[]))
  SELECT a.said, a.reason, least(o.record_id, p.record_id) AS one, greatest(o.record_id, p.record_id) AS other
  FROM cluster_assertion a JOIN known o ON o.key = a.one_key JOIN known p ON p.key = a.other_key AND p.record_id <> o.record_id
  ORDER BY a.said_at, a.id`;
