/** The mentions of drafts, written when all else of their batch is: what each means is chosen before it is written, and written with it. */
import { answered } from './answered';
import { addCandidates, addKeys, chooseRecords } from './choose-records';
import type { ConflictRule } from './conflict-rules';
import type { Draft, Outcome } from './draft';
import { type Batch, type PartRow, type PartTable, addParts, statementOf } from './write-parts';

/** A mention as it came to be: one that was there already keeps what it was found to mean. */
interface WrittenMention {
  readonly id: number;
  readonly isNew: boolean;
  readonly keys: readonly string[];
  readonly [column: string]: unknown;
}

/** Columns of what a mention means: those of one that is there already are changed only where all that may change them is at hand (link-batch.ts). */
const MEANING = [
  { name: 'outcome', type: 'text' },
  { name: 'cited_id', type: 'int' },
  { name: 'because', type: 'text' },
];

/**
 * Adds mentions to their records, as parts are added; the numbers of those that are new.
 * @param meanwhile told before what they mean is chosen: statements sent then are done while it is.
 */
export async function addMentions(
  batch: Batch,
  drafts: readonly Draft[],
  outcomes: Map<Draft, Outcome>,
  ruleOf: (draft: Draft) => ConflictRule,
  meanwhile: () => void,
): Promise<number[]> {
  const fresh: number[] = [];
  const write = async (table: PartTable): Promise<readonly PartRow[]> => {
    const written = await writeMentions(batch, table, meanwhile);
    for (const { id, isNew } of written) if (isNew) fresh.push(id);
    return written;
  };
  await addParts(batch, drafts, outcomes, ruleOf, { of: ({ mentions = [] }) => mentions, write });
  return fresh;
}

async function writeMentions({ client }: Batch, table: PartTable, meanwhile: () => void): Promise<WrittenMention[]> {
  const rows = [...table.rows];
  const chosen = await chooseRecords(client, rows.map(([, row]) => ({ citingId: row['citing_id'] as number, keys: row['keys'] as string[], name: row['name'] as string | null, date: row['printed_date'] as string | null, stage: row['stage'] as string | null })), meanwhile); // prettier-ignore
  const said = rows.map(([, row], at) => {
    const { status, target = null, reason } = chosen[at]?.choice ?? {};
    return { ...row, outcome: status, cited_id: target?.id ?? null, because: reason };
  });
  const statement = statementOf(table, said, MEANING);
  const { rows: written } = await client.query<WrittenMention>(
    `${statement.text}, ${[...table.key, 'keys', 'id'].join(', ')}, xmax = 0 AS "isNew"`,
    statement.values,
  );
  const places = new Map(rows.map(([key], at) => [key, at]));
  const found = written.flatMap((mention) => {
    const one = chosen[places.get(JSON.stringify(table.key.map((column) => mention[column]))) ?? -1];
    return one ? [{ ...one, ...mention }] : [];
  });
  await answered([
    addKeys(client, found.flatMap(({ id, keys, day }) => [...keys.filter((key) => !key.startsWith('words:')), ...(day === null ? [] : [day])].map((key) => ({ id, key })))), // prettier-ignore
    addCandidates(client, found.filter(({ isNew }) => isNew)), // prettier-ignore
  ]);
  return written;
}
