import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Reader } from '../../graph/reader';
import { Mechanism } from '../mechanisms/mechanism';
import { State } from '../states/state';
import { Recommendation } from './recommendation';

@ObjectType({ description: 'How many messages to a State are said in more than one recommendation, and by how many.' })
export class ClusterCounts {
  @Field(() => Int, { description: 'Number of clusters of recommendations to it that say the same.' })
  total: number;
  @Field(() => Int, { description: 'Of these, clusters with recommendations of two or more mechanisms.' })
  bySeveralMechanisms: number;
  @Field(() => Int, { description: 'Of these, clusters with recommendations of two or more recommending States.' })
  bySeveralStates: number;
  @Field(() => GraphQLJSONObject, {
    description: 'The `filter` of `clusters` that opens the list behind `total`. Example: `{"state": ["MEX"]}`.',
  })
  clustersFilter: object;
}

/** Counts the clusters of a State by who said what they say. One statement. */
export async function countClusters(reader: Reader, state: number, code: string): Promise<ClusterCounts> {
  const rows = await reader.query(
    `SELECT count(*)::int, count(*) FILTER (WHERE mechanisms > 1)::int, count(*) FILTER (WHERE states > 1)::int FROM (
       SELECT count(DISTINCT b.id) AS mechanisms, count(DISTINCT s.id) AS states
       FROM cluster k JOIN cluster_member m ON m.cluster_id = k.id JOIN (${reader.visible(Recommendation, 'c')}) ON c.id = m.record_id
       LEFT JOIN (${reader.seen(Mechanism, 'b')}) ON b.id = c_r.mechanism_id
       LEFT JOIN (recommendation_state p JOIN (${reader.seen(State, 's')}) ON s.id = p.state_id) ON p.record_id = c.id
       WHERE k.state_id = $1 GROUP BY k.id HAVING count(DISTINCT c.id) > 1) o`,
    [state],
  );
  const [total, bySeveralMechanisms, bySeveralStates] = (rows[0] ?? [0, 0, 0]) as number[];
  return Object.assign(new ClusterCounts(), { total, bySeveralMechanisms, bySeveralStates, clustersFilter: { state: [code] } });
}
