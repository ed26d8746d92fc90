import type { ClientBase } from 'pg';
import { answered } from './answered';
import { rowSet } from './row-set';
import { type Choice, type Printed, chooseTarget } from '../domain/links/choose-target';
import { dayKeyOf } from '../domain/links/day-key';
import { findAllTargets } from '../domain/links/find-targets';
import { isReckonedWith } from '../domain/sources/withheld';
import { type NamedState, PrintedStates } from '../domain/links/printed-states';

/** A mention, with the number of the record in which it stands. */
export interface PrintedIn extends Omit<Printed, 'respondent'> {
  readonly citingId: number;
}

/** What a mention means among the records that the house has, and the day under which it is tried again; see `day-key.ts`. */
export interface Chosen {
  readonly choice: Choice;
  readonly day: string | null;
}

/**
 * What each of these mentions means, in their order. Four statements at most, however many they are.
 * @param meanwhile told when all is asked, before anything is chosen: statements sent then are done while it is.
 */
export async function chooseRecords(
  client: ClientBase,
  mentions: readonly PrintedIn[],
  meanwhile: () => void = () => undefined,
): Promise<Chosen[]> {
  const [citing, named] = await answered([
    client.query<{ id: number; date: string | null; body: string | null }>(
      'SELECT r.id, r.date, m.slug AS body FROM record r LEFT JOIN mechanism m ON m.id = r.mechanism_id WHERE r.id = ANY($1::int[])',
      [[...new Set(mentions.map(({ citingId }) => citingId))]],
    ),
    client.query<NamedState>(`SELECT code, names, aliases FROM state s WHERE ${isReckonedWith('s.id')}`),
  ]);
  const byId = new Map(citing.rows.map((record) => [record.id, record]));
  const ask = async (text: string, values: unknown[]): Promise<unknown[][]> =>
    (await client.query<unknown[]>({ text, values, rowMode: 'array' })).rows;
  const lookups = mentions.map((mention) => ({
    keys: mention.keys,
    day: dayKeyOf(mention, byId.get(mention.citingId)?.body ?? null),
  }));
  const targets = await findAllTargets(ask, lookups, (record) => isReckonedWith(`${record}.id`));
  meanwhile();
  const states = new PrintedStates(named.rows);
  return mentions.map((mention, at) => ({
    choice: chooseTarget(
      { ...mention, respondent: states.respondentOf(mention.name), otherNames: states.otherNamesOf(mention.name) },
      targets[at] ?? [],
      {
        id: mention.citingId,
        date: byId.get(mention.citingId)?.date ?? null,
      },
    ),
    day: lookups[at]?.day ?? null,
  }));
}

/** A mention by its number, with what it was found to mean. */
export interface Found extends Chosen {
  readonly id: number;
}

/** Numbers of the candidates that are kept, in their order. */
export function candidatesOf({ candidates }: Choice): number[] {
  return candidates.slice(0, 20).map(({ id }) => id);
}

/** Writes the candidates of mentions that have none yet. */
export async function addCandidates(client: ClientBase, found: readonly Found[]): Promise<void> {
  const candidates = found.flatMap(({ id, choice }) =>
    candidatesOf(choice).map((record_id, at) => ({ citation_id: id, record_id, position: at + 1 })),
  );
  if (candidates.length === 0) return;
  const { text, values } = rowSet(['citation_id', 'record_id', 'position'].map((name) => ({ name, type: 'int' })), candidates); // prettier-ignore
  await client.query(
    `INSERT INTO citation_candidate (citation_id, record_id, position) SELECT citation_id, record_id, position FROM ${text}`,
    [...values],
  );
}

/** Writes keys under which mentions are tried again when a record with one of them arrives. */
export async function addKeys(client: ClientBase, keys: readonly { readonly id: number; readonly key: string }[]): Promise<void> {
  if (keys.length === 0) return;
  await client.query(
    `INSERT INTO citation_key (citation_id, key) SELECT DISTINCT id, key FROM unnest($1::int[], $2::text[]) AS d(id, key) ON CONFLICT DO NOTHING`,
    [keys.map(({ id }) => id), keys.map(({ key }) => key)],
  );
}
