/** What a draft has besides its own row: keys, parts, pairs and statements, each written by one statement for all drafts of a noun. */
import type { ClientBase } from 'pg';
import type { DataSource, EntityMetadata } from 'typeorm';
import { answered } from './answered';
import { CONFLICTS, type ConflictRule } from './conflict-rules';
import type { Draft, Outcome, Part } from './draft';
import { type ColumnName, columnOf, keyOf } from './entity-columns';
import type { KnownRecords } from './known-records';
import { rowSet } from './row-set';

/** Where a batch is written, by which source, and the numbers of its records. */
export interface Batch {
  readonly client: ClientBase;
  readonly dataSource: DataSource;
  readonly sourceId: number;
  readonly known: KnownRecords;
}

export async function addIdentifiers(batch: Batch, drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
  const owners = new Map<number, Draft>();
  const rows: { record_id: number; scheme: string; value: string }[] = [];
  for (const draft of drafts) {
    const id = batch.known.idOf(draft);
    for (const identifier of draft.identifiers ?? []) {
      const colon = identifier.indexOf(':');
      if (id === undefined || colon < 1) continue;
      owners.set(id, draft);
      rows.push({ record_id: id, scheme: identifier.slice(0, colon), value: identifier.slice(colon + 1) });
    }
  }
  if (rows.length === 0) return;
  const { text, values } = rowSet(IDENTIFIER, rows);
  const { rows: written } = await batch.client.query<{ record_id: number }>(
    `INSERT INTO identifier (record_id, scheme, value) SELECT record_id, scheme, value FROM ${text} ON CONFLICT (record_id, scheme, value) DO NOTHING RETURNING record_id`,
    [...values],
  );
  for (const { record_id } of written) {
    const draft = owners.get(record_id);
    if (draft && !outcomes.has(draft)) outcomes.set(draft, 'updated');
  }
}

const IDENTIFIER: readonly ColumnName[] = [{ name: 'record_id', type: 'int' }, { name: 'scheme', type: 'text' }, { name: 'value', type: 'text' }]; // prettier-ignore

export type PartRow = Readonly<Record<string, unknown>>;

/** Parts of one table of which the same becomes where they are there already. */
export interface PartTable {
  readonly name: string;
  readonly rule: ConflictRule;
  readonly columns: readonly ColumnName[];
  readonly whole: string;
  readonly key: readonly string[];
  /** By the values of their key, as JSON. */
  readonly rows: Map<string, PartRow>;
}

/** Texts that were read whole: of each the record, and the value of the column that tells its rows from those of other texts. */
interface WholeTexts {
  readonly metadata: EntityMetadata;
  readonly whole: string;
  readonly column: string;
  readonly texts: { readonly whole: number | undefined; readonly value: string }[];
}

/** Which parts of a draft are added, and how those of one table are written: the rows that are new or changed, with the column of their record. */
interface Adding {
  readonly of: (draft: Draft) => readonly Part[];
  readonly write: (table: PartTable) => Promise<readonly PartRow[]>;
}

/** Adds parts to their records. One that is there is changed as its draft may change the record; of two sources the first to tell it stands. */
export async function addParts(
  batch: Batch,
  drafts: readonly Draft[],
  outcomes: Map<Draft, Outcome>,
  ruleOf: (draft: Draft) => ConflictRule,
  { of, write }: Adding = { of: ({ parts = [] }) => parts, write: (table) => writeTable(batch, table) },
): Promise<void> {
  const tables = new Map<string, PartTable>();
  const wholes = new Map<string, WholeTexts>();
  const owners = new Map<number, Draft>();
  for (const draft of drafts) {
    const id = batch.known.idOf(draft);
    if (id !== undefined) owners.set(id, draft);
    for (const part of of(draft)) {
      collect(batch, draft, part, ruleOf(draft), tables);
      noteWhole(batch, draft, part, wholes);
    }
  }
  const tell = (rows: readonly PartRow[], whole: string): void => {
    for (const row of rows) {
      const draft = owners.get(row[whole] as number);
      if (draft && !outcomes.has(draft)) outcomes.set(draft, 'updated');
    }
  };
  const added = [...tables.values()].map(async (table) => tell(await write(table), table.whole));
  await answered([
    ...added,
    ...[...wholes.values()].map(async (texts) => {
      const rows = [...tables.values()].filter(({ name }) => name === texts.metadata.tableName).flatMap((table) => [...table.rows.values()]); // prettier-ignore
      tell(await takeAway(batch, texts, rows), texts.whole);
    }),
  ]);
}

async function writeTable({ client }: Batch, table: PartTable): Promise<readonly PartRow[]> {
  const { text, values } = statementOf(table, [...table.rows.values()]);
  return (await client.query<PartRow>(text, values)).rows;
}

function noteWhole(batch: Batch, draft: Draft, { noun, whole, tellsAll }: Part, wholes: Map<string, WholeTexts>): void {
  if (!tellsAll) return;
  const metadata = batch.dataSource.getMetadata(noun);
  const texts = wholes.get(noun) ?? { metadata, whole: columnOf(metadata, whole).name, column: columnOf(metadata, tellsAll.column).name, texts: [] }; // prettier-ignore
  wholes.set(noun, texts);
  for (const value of tellsAll.values) texts.texts.push({ whole: batch.known.idOf(draft), value });
}

/** Deletes what an earlier reading of the same text told, and this one does not. */
async function takeAway(
  batch: Batch,
  { metadata, whole, column, texts }: WholeTexts,
  rows: readonly PartRow[],
): Promise<PartRow[]> {
  const key = keyOf(metadata);
  const types = new Map(
    metadata.columns.map(({ databaseName, type }) => [databaseName, typeof type === 'string' ? type : 'int']),
  );
  const typed = key.map((name) => `"${name}" ${types.get(name) ?? 'text'}`);
  const names = (of: string): string => key.map((name) => `${of}."${name}"`).join(', ');
  // `NOT IN` looks each row up in one table of all keys; an outer join would go through all of them for each row.
  const result = await batch.client.query<PartRow>(
    `DELETE FROM "${metadata.tableName}" t USING jsonb_to_recordset($1) AS s(whole int, value text)
     WHERE t."${whole}" = s.whole AND t."${column}" = s.value AND t.source_id = $2
       AND (${names('t')}) NOT IN (SELECT ${names('d')} FROM jsonb_to_recordset($3) AS d(${typed.join(', ')}))
     RETURNING t."${whole}"`,
    [
      JSON.stringify(texts),
      batch.sourceId,
      JSON.stringify(rows.map((row) => Object.fromEntries(key.map((name) => [name, row[name]])))),
    ],
  );
  return result.rows;
}

function collect(batch: Batch, draft: Draft, part: Part, rule: ConflictRule, tables: Map<string, PartTable>): void {
  const metadata = batch.dataSource.getMetadata(part.noun);
  const owner = columnOf(metadata, part.whole);
  const hasSource = metadata.findRelationWithPropertyPath('source') !== undefined;
  for (const { values = {}, relations = {} } of part.rows) {
    const row: Record<string, unknown> = { [owner.name]: batch.known.idOf(draft) };
    if (hasSource) row['source_id'] = batch.sourceId;
    for (const [property, value] of Object.entries(values)) row[columnOf(metadata, property).name] = value;
    for (const [property, pointer] of Object.entries(relations))
      row[columnOf(metadata, property).name] = batch.known.targetOf(draft, property, pointer);
    const name = `${metadata.tableName} ${rule}`;
    const table = tables.get(name) ?? {
      name: metadata.tableName,
      rule,
      columns: [part.whole, ...(hasSource ? ['source'] : []), ...Object.keys(values), ...Object.keys(relations)].map((property) =>
        columnOf(metadata, property),
      ),
      whole: owner.name,
      key: keyOf(metadata),
      rows: new Map<string, PartRow>(),
    };
    tables.set(name, table);
    const key = JSON.stringify(table.key.map((column) => row[column]));
    // What a source says twice of one part, it says once: the first stands, and the second fills in.
    const before = table.rows.get(key);
    table.rows.set(key, before === undefined ? row : { ...row, ...said(before) });
  }
}

function said(row: PartRow): PartRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** Writes rows of a table. @param onlyNew columns that a row has only when it is made: one that is there keeps its own. */
export function statementOf(
  { name: table, rule, columns, whole, key }: PartTable,
  rows: readonly PartRow[],
  onlyNew: readonly ColumnName[] = [],
): { readonly text: string; readonly values: unknown[] } {
  const all = [...columns, ...onlyNew];
  const { text, values } = rowSet(all, rows);
  const names = all.map(({ name }) => `"${name}"`).join(', ');
  const rest = columns.map(({ name }) => name).filter((name) => !key.includes(name) && name !== 'source_id');
  const after = (name: string): string => CONFLICTS[rule](`t."${name}"`, `excluded."${name}"`);
  const update = rest.map((name) => `"${name}" = ${after(name)}`).join(', ');
  const changes = rest.map((name) => `t."${name}" IS DISTINCT FROM ${after(name)}`).join(' OR ');
  const same = columns.some(({ name }) => name === 'source_id') ? 't.source_id = excluded.source_id AND ' : '';
  return {
    text: `INSERT INTO "${table}" AS t (${names}) SELECT ${names} FROM ${text}
    ON CONFLICT (${key.map((name) => `"${name}"`).join(', ')}) DO ${rest.length > 0 ? `UPDATE SET ${update} WHERE ${same}(${changes})` : 'NOTHING'} RETURNING "${whole}"`,
    values: [...values],
  };
}

export async function addPairs(batch: Batch, drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
  const tables = new Map<string, { record_id: number | undefined; there: number | null }[]>();
  const owners = new Map<number | undefined, Draft>();
  for (const draft of drafts) {
    const id = batch.known.idOf(draft);
    owners.set(id, draft);
    for (const [pairs, pointers] of Object.entries(draft.pairs ?? {})) {
      const rows = tables.get(pairs) ?? [];
      tables.set(pairs, rows);
      for (const pointer of pointers) rows.push({ record_id: id, there: batch.known.targetOf(draft, pairs, pointer) });
    }
  }
  const added = [...tables].map(async ([pairs, rows]) => {
    const metadata = batch.dataSource.getMetadata(pairs);
    const there = metadata.relations.find(({ propertyName }) => propertyName !== 'record')?.joinColumns[0]?.databaseName ?? '';
    // What was derived and is now said by a source is no longer derived.
    const said = metadata.findColumnWithPropertyName('derived')
      ? `(record_id, "${there}") DO UPDATE SET derived = false WHERE t.derived`
      : 'DO NOTHING';
    const { text, values } = rowSet([{ name: 'record_id', type: 'int' }, { name: 'there', type: 'int' }], rows); // prettier-ignore
    const { rows: written } = await batch.client.query<{ record_id: number }>(
      `INSERT INTO "${metadata.tableName}" AS t (record_id, "${there}") SELECT DISTINCT record_id, there FROM ${text}
       ON CONFLICT ${said} RETURNING record_id`,
      [...values],
    );
    for (const { record_id } of written) {
      const draft = owners.get(record_id);
      if (draft && !outcomes.has(draft)) outcomes.set(draft, 'updated');
    }
  });
  await answered(added);
}

const ATTESTATION: readonly ColumnName[] = [
  { name: 'record_id', type: 'int' },
  ...['place', 'printed', 'date', 'agreement'].map((name) => ({ name, type: 'text' })),
  { name: 'said', type: 'jsonb' },
];

export async function attest(batch: Batch, drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
  const owners = new Map<string, Draft>();
  const rows = drafts.flatMap((draft) => {
    const id = batch.known.idOf(draft);
    if (!draft.attestation || id === undefined) return [];
    owners.set(`${id} ${draft.attestation.place}`, draft);
    return [{ record_id: id, ...draft.attestation, said: draft.statement ?? null }];
  });
  if (rows.length === 0) return;
  const { text, values } = rowSet(ATTESTATION, rows, 2);
  const { rows: written } = await batch.client.query<{ record_id: number; place: string }>(
    `INSERT INTO attestation AS a (record_id, source_id, place, printed, date, agreement, said)
     SELECT DISTINCT ON (record_id, place) record_id, $1::int, place, printed, date, agreement, said FROM ${text}
     ON CONFLICT (record_id, source_id, place) DO UPDATE SET printed = excluded.printed, date = excluded.date, said = excluded.said,
       agreement = CASE WHEN excluded.said IS NULL THEN excluded.agreement ELSE a.agreement END
     WHERE (a.printed, a.date, a.said) IS DISTINCT FROM (excluded.printed, excluded.date, excluded.said) OR excluded.said IS NULL AND a.agreement <> excluded.agreement
     RETURNING record_id, place`,
    [batch.sourceId, ...values],
  );
  for (const { record_id, place } of written) {
    const draft = owners.get(`${record_id} ${place}`);
    if (draft && !outcomes.has(draft)) outcomes.set(draft, 'updated');
  }
}
