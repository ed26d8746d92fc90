import type { ClientBase } from 'pg';
import type { Draft } from './draft';
import type { SourceFacts } from './run';
import type { DraftRow } from './write-batch';

/** Drafts that are written together: those of one source. */
export interface Turn {
  readonly saidBy: DraftRow['saidBy'];
  readonly drafts: Draft[];
}

/**
 * The drafts of a batch by who says so, in an order in which of several sources of one record each speaks in its turn: the one that
 * comes first makes the record, and the next finds it made.
 */
export function inTurns(rows: readonly DraftRow[]): Turn[] {
  const turns: Map<string, Turn>[] = [];
  const last = new Map<string, { readonly turn: number; readonly slug: string }>();
  for (const { value = [], saidBy } of rows) {
    const record = value.at(-1);
    if (!record) continue;
    const slug = saidBy?.slug ?? '';
    const address = `${record.noun} ${record.key}`;
    const before = last.get(address);
    const turn = before === undefined ? 0 : before.turn + Number(before.slug !== slug);
    last.set(address, { turn, slug });
    const ofTurn = (turns[turn] ??= new Map<string, Turn>());
    const ofSource = ofTurn.get(slug) ?? { saidBy, drafts: [] };
    ofTurn.set(slug, ofSource);
    ofSource.drafts.push(...value);
  }
  return turns.flatMap((ofTurn) => [...ofTurn.values()]);
}

/** The number of a source, with what is said of it now. */
export async function numberOfSource(client: ClientBase, source: SourceFacts): Promise<number> {
  const { slug, name, url, licence, retrievedOn, note } = source;
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO source AS s (slug, name, url, licence, retrieved_on, note) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (slug) DO UPDATE SET name = excluded.name, url = excluded.url, licence = excluded.licence, retrieved_on = excluded.retrieved_on, note = excluded.note
     RETURNING id`,
    [slug, name, url, licence, retrievedOn, note],
  );
  return rows[0]?.id ?? 0;
}
