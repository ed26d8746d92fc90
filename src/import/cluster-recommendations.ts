/**
 * Forms the clusters of the recommendations to a State. A State is always done whole, from all its recommendations in the order of
 * their keys, so the order of imports cannot matter.
 */
import type { ClientBase } from 'pg';
import { findCitations } from '../citations/find-citations';
import type { StandardsIndex } from '../citations/standards-index';
import { alikePairs } from '../domain/recommendations/alike-pairs';
import { ASSERTED } from '../domain/recommendations/cluster';
import { SAME } from '../domain/recommendations/compare-wordings';
import { formClusters } from '../domain/recommendations/form-clusters';
import { stemsOfNames } from '../domain/recommendations/phrases';
import { type NameReader, type Wording, wordingOf } from '../domain/recommendations/wording';
import { isReckonedWith } from '../domain/sources/withheld';
import { CATALOGUE_FOLDER } from './catalogue/catalogue-tables';
import { catalogueIndex } from './mention-reader';

let index: StandardsIndex | undefined;

/** Reads the instruments that recommendations name, by the names of the catalogue; these are read once. */
export function instrumentReader(): NameReader {
  const known = (index ??= catalogueIndex(CATALOGUE_FOLDER));
  return (text) => findCitations(text, known);
}

/** A recommendation to be clustered. */
export interface Told {
  readonly id: number;
  readonly key: string;
  readonly text: string;
  readonly language: string;
}

/** What a person said of two of them, by number. */
interface Asserted {
  readonly said: string;
  readonly one: number;
  readonly other: number;
}

/** Forms the clusters of a State anew; those that stand as they were are not touched. */
export async function clusterState(client: ClientBase, state: number, read: NameReader): Promise<void> {
  const { rows: told } = await client.query<Told>(
    `SELECT r.id, r.key, c.text, c.language FROM record_state p JOIN recommendation c ON c.id = p.record_id JOIN record r ON r.id = c.id
     WHERE p.state_id = $1 AND c.recommendation_kind = 'RECOMMENDATION' AND r.status <> 'WITHDRAWN' AND ${isReckonedWith('r.id')} ORDER BY r.key COLLATE "C"`,
    [state],
  );
  const { rows: names } = await client.query<{ name: string }>(
    `SELECT unnest(aliases || ARRAY(SELECT value FROM jsonb_each_text(names))) AS name FROM state WHERE id = $1`,
    [state],
  );
  const silent = stemsOfNames(names.map(({ name }) => name));
  const { rows: asserted } = await client.query<Asserted>(ASSERTED, [told.map(({ id }) => id)]);
  await keep(client, state, groupsOf(told, silent, read, asserted));
}

/** Numbers of the records of each cluster among recommendations to a State, in the order of their keys. */
export function groupsOf(
  told: readonly Told[],
  silent: ReadonlySet<string>,
  read: NameReader,
  asserted: readonly Asserted[],
): number[][] {
  const wordings: Wording[] = told.map(({ text }) => wordingOf(text, read, silent));
  const places = new Map(told.map(({ id }, place) => [id, place]));
  const said = (what: string): (readonly [number, number])[] =>
    asserted.filter((one) => one.said === what).map(({ one, other }) => [places.get(one) ?? 0, places.get(other) ?? 0] as const);
  const split = new Set(said('DIFFERENT').flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const isSplit = (one: number, other: number): boolean => split.has(`${one} ${other}`);
  const pairs = alikePairs(wordings).filter(
    ({ one, other }) => told[one]?.language === told[other]?.language && !isSplit(one, other),
  );
  return formClusters(pairs, { floor: SAME, together: said('SAME'), isSplit }).map((group) =>
    group.map((place) => told[place]?.id ?? 0),
  );
}

/** Writes the clusters of a State: those that stand keep their number, as long as no other has more of their members. */
async function keep(client: ClientBase, state: number, groups: readonly (readonly number[])[]): Promise<void> {
  const { rows } = await client.query<{ id: number; members: number[] }>(
    `SELECT c.id, coalesce(array_agg(m.record_id) FILTER (WHERE m.record_id IS NOT NULL), '{}') AS members
     FROM cluster c LEFT JOIN cluster_member m ON m.cluster_id = c.id WHERE c.state_id = $1 GROUP BY c.id ORDER BY c.id`,
    [state],
  );
  const heirs = heirsOf(rows, groups);
  const ended = rows.filter(({ id }) => !heirs.has(id)).map(({ id }) => id);
  if (ended.length > 0) await client.query('DELETE FROM cluster WHERE id = ANY($1::int[])', [ended]);
  const taken = new Set(heirs.values());
  const fresh = groups.flatMap((members, at) => (taken.has(at) ? [] : [members]));
  const { rows: made } = await client.query<{ id: number }>(
    'INSERT INTO cluster (state_id) SELECT $1 FROM generate_series(1, $2) RETURNING id',
    [state, fresh.length],
  );
  const members = new Map<number, readonly number[]>(made.map(({ id }, at) => [id, fresh[at] ?? []]));
  for (const [id, at] of heirs) members.set(id, groups[at] ?? []);
  const pairs = [...members].flatMap(([cluster_id, records]) => records.map((record_id) => ({ cluster_id, record_id })));
  await client.query(
    `WITH d AS (SELECT * FROM jsonb_to_recordset($1) AS d(cluster_id int, record_id int)), gone AS (
       DELETE FROM cluster_member m USING cluster c WHERE c.id = m.cluster_id AND c.state_id = $2
         AND NOT EXISTS (SELECT FROM d WHERE (d.cluster_id, d.record_id) = (m.cluster_id, m.record_id)))
     INSERT INTO cluster_member (cluster_id, record_id) SELECT cluster_id, record_id FROM d ON CONFLICT DO NOTHING`,
    [JSON.stringify(pairs), state],
  );
}

/** Which group goes on under the number of which cluster: that with most of its members, each at most once; the older number where equal. */
function heirsOf(
  clusters: readonly { readonly id: number; readonly members: readonly number[] }[],
  groups: readonly (readonly number[])[],
): Map<number, number> {
  const groupOf = new Map(groups.flatMap((members, at) => members.map((member) => [member, at] as const)));
  const claims = clusters.flatMap(({ id, members }) => {
    const shared = new Map<number, number>();
    for (const member of members) {
      const at = groupOf.get(member);
      if (at !== undefined) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared].map(([at, count]) => ({ id, at, count }));
  });
  const heirs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { id, at } of claims.sort((a, b) => b.count - a.count || a.id - b.id || a.at - b.at)) {
    if (heirs.has(id) || taken.has(at)) continue;
    heirs.set(id, at);
    taken.add(at);
  }
  return heirs;
}
