import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { answered } from './answered';
import { indexForSearch } from '../search/index-records';
import type { Steps } from '../citations/steps';
import type { Draft, Outcome, Row } from './draft';
import { linkBatch } from './link-batch';
import { settleStatements } from './recommendation-statements';
import { markStates } from './settle-states';
import type { RefusedRow } from './refusals';
import type { SourceFacts } from './run';
import { inTurns, numberOfSource } from './source-turns';
import type { TakenRows } from './taken-rows';
import { Writer } from './write';

/** A row as drafts, ready to be written. */
export interface DraftRow extends Row<readonly Draft[]> {
  /** The source that says so; left out, it is that of the run. */
  readonly saidBy?: SourceFacts;
}

/** Turns the rows of a batch into drafts, one for one and in their order, with a look at what the house has already. */
export interface ToDrafts<T> {
  (client: ClientBase, rows: readonly Row<T>[]): Promise<readonly DraftRow[]>;
  /**
   * Reads of a row what needs no look at the house, and keeps it for the row's turn: time to do so is while rows before it are written,
   * in steps, between which the database's answers are served.
   */
  readonly ahead?: (row: Row<T>) => Steps<void>;
}

/** How each row ended. */
export type Ends = (readonly [{ readonly file: string }, Outcome | 'refused'])[];

interface BatchOptions<T> {
  readonly client: ClientBase;
  readonly dataSource: DataSource;
  readonly sourceId: number;
  readonly taken: TakenRows;
  /** Left out when the rows are drafts. */
  readonly toDrafts: ToDrafts<T> | undefined;
}

/**
 * Writes a batch of rows and all that follows from it, in the caller's transaction: what several sources say together, links, rights,
 * words to be found by. How each row ended, and the rows that are refused, whose reasons the caller keeps.
 */
export async function writeBatch<T>(
  { client, dataSource, sourceId, taken: takenRows, toDrafts }: BatchOptions<T>,
  batch: readonly Row<T>[],
): Promise<{ ends: Ends; refused: RefusedRow[] }> {
  const fresh = await takenRows.without(batch);
  const drafted = toDrafts ? await toDrafts(client, fresh) : (fresh as readonly DraftRow[]);
  const outcomes = new Map<Draft, Outcome>();
  const writers = new Map<Draft, Writer>();
  const changed = new Map<number, string>();
  const index = new Indexing(client);
  const mentions: number[] = [];
  const turns = inTurns(drafted);
  for (const { saidBy, drafts } of turns) {
    const writer = new Writer(client, dataSource, saidBy === undefined ? sourceId : await numberOfSource(client, saidBy));
    // Who speaks later may say more of the same records.
    const isLast = drafts === turns.at(-1)?.drafts;
    const written = await writer.write(drafts, (records) => isLast && index.begin(new Map([...changed, ...records])));
    for (const [draft, outcome] of written.outcomes) outcomes.set(draft, outcome);
    for (const draft of drafts) writers.set(draft, writer);
    for (const [id, kind] of written.changed) changed.set(id, kind);
    mentions.push(...written.mentions);
  }
  const numbers = [...changed.keys()];
  if (numbers.length > 0) await settleStatements(client, numbers);
  const rows = new Map(fresh.map((row, at) => [row, drafted[at]]));
  const taken = [...rows].map(([row, drafts]) => [
    row,
    (drafts?.value ?? []).flatMap((draft) => writers.get(draft)?.recordsOf([draft]) ?? []),
  ] as const); // prettier-ignore
  await answered([
    index.end(changed),
    markStates(client, numbers),
    linkBatch(client, numbers, mentions),
    takenRows.note(taken, numbers),
  ]);
  return {
    ends: batch.map((row) => [row, endOf(rows.get(row), outcomes)]),
    refused: drafted.flatMap((row) => (row.refusal === undefined ? [] : { ...row, refusal: row.refusal })),
  };
}

/** The words by which the records of a batch are found, written as soon as all is there from which they come. */
class Indexing {
  readonly #begun = new Set<number>();
  readonly #sent: Promise<void>[] = [];

  constructor(readonly client: ClientBase) {}

  /** Sends what can be written of these records; a recommendation is what its sources say together, which is settled later. */
  begin(records: ReadonlyMap<number, string>): void {
    this.#send(new Map([...records].filter(([, kind]) => kind !== 'Recommendation')));
  }

  /** Sends the rest, and waits for all. */
  async end(records: ReadonlyMap<number, string>): Promise<void> {
    this.#send(records);
    await answered(this.#sent);
  }

  #send(records: ReadonlyMap<number, string>): void {
    const more = new Map([...records].filter(([id]) => !this.#begun.has(id)));
    for (const id of more.keys()) this.#begun.add(id);
    const sent = indexForSearch(this.client, more);
    sent.catch(() => undefined); // Told at the end.
    this.#sent.push(sent);
  }
}

/** How a row ended whose drafts ended thus; one that was taken in before has none. */
function endOf(row: DraftRow | undefined, outcomes: ReadonlyMap<Draft, Outcome>): Outcome | 'refused' {
  if (row?.refusal !== undefined) return 'refused';
  const ends = new Set((row?.value ?? []).map((draft) => outcomeOfRow(draft, outcomes.get(draft))));
  return ends.has('created') ? 'created' : ends.has('updated') ? 'updated' : 'unchanged';
}

/** A row that only adds what its record needs beside it, as a proceeding that was missing, has not made its record. */
function outcomeOfRow({ ifMissing }: Draft, outcome: Outcome | undefined): Outcome | undefined {
  return ifMissing && outcome === 'created' ? 'updated' : outcome;
}
