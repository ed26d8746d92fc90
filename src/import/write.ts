import type { DataSource, EntityMetadata } from 'typeorm';
import type { ClientBase } from 'pg';

/** How a row, or a draft of it, ended. */
export type Outcome = 'created' | 'updated' | 'unchanged';

/** What a row of a source says of one record: columns by property name, relations by the key of the record they point at. */
export interface Draft {
  /** Noun, by the name of its class. */
  readonly noun: string;
  /** Primary key in the registry, `scheme:value`. */
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Property of a relation → kind and key of its target; null for none. */
  readonly relations?: Readonly<Record<string, Pointer | null>>;
  readonly confidence?: string | null;
  readonly sourceNote?: string | null;
  /** `scheme:value` of every other key of the record. */
  readonly identifiers?: readonly string[];
  /** What this source says of the record, kept beside what others say. */
  readonly attestation?: {
    readonly place: string;
    readonly printed: string | null;
    readonly date: string | null;
    readonly agreement: string;
  };
  /** Rows without a key of their own that are part of the record: the parties of an arrangement. */
  readonly parts?: readonly Part[];
  /** Whether a record that exists is left as it is, whoever made it: the draft is only for when it is missing. */
  readonly ifMissing?: boolean;
  /** Whether an existing record, whoever made it, is left as it is: only the attestation is added. */
  readonly onlyAttest?: boolean;
}

export interface Pointer {
  readonly kind: string;
  readonly key: string;
}

/** Parts of a record: a noun whose relation `whole` points at it. */
export interface Part {
  readonly noun: string;
  readonly whole: string;
  readonly rows: readonly {
    readonly values?: Readonly<Record<string, unknown>>;
    readonly relations?: Readonly<Record<string, Pointer | null>>;
  }[];
}

/** A draft that points at a record that does not exist. */
export class MissingTarget extends Error {
  constructor(draft: Draft, property: string, pointer: Pointer) {
    super(
      `${draft.noun} ${draft.key}: its ${property} ${pointer.key} does not exist as ${pointer.kind}; import that first or correct the key.`,
    );
  }
}

const address = ({ kind, key }: Pointer): string => `${kind} ${key}`;

/**
 * Writes drafts set-based: one statement per noun for the registry, one for the noun's table, one each for identifiers and
 * attestations, however many drafts. A record that another source made first is not overwritten: this source's statement
 * stays beside it as an attestation.
 */
export class Writer {
  readonly #known = new Map<string, number>();

  constructor(
    readonly client: ClientBase,
    readonly dataSource: DataSource,
    readonly sourceId: number,
  ) {}

  /** Writes all drafts, nouns in the order of their first draft; the outcome of each, and the numbers of records that changed. */
  async write(drafts: readonly Draft[]): Promise<{ outcomes: Map<Draft, Outcome>; changed: number[] }> {
    const outcomes = new Map<Draft, Outcome>();
    const changed: number[] = [];
    const byNoun = new Map<string, Draft[]>();
    // What is made only because it is missing comes first: others of the batch point at it, also those of an earlier row.
    const inOrder = [...drafts].sort((one, other) => Number(other.ifMissing ?? false) - Number(one.ifMissing ?? false));
    for (const draft of inOrder) {
      const ofNoun = byNoun.get(draft.noun);
      if (ofNoun) ofNoun.push(draft);
      else byNoun.set(draft.noun, [draft]);
    }
    for (const [noun, all] of byNoun) {
      // Two drafts of one record in a batch: the first that makes it is written, the statements of all are kept.
      const list = [...new Map([...all].reverse().sort((a, b) => Number(b.onlyAttest ?? false) - Number(a.onlyAttest ?? false)).map((draft) => [draft.key, draft])).values()].reverse(); // prettier-ignore
      const existing = await this.#existing(noun, list);
      const mine = list.filter(
        (draft) =>
          !draft.onlyAttest &&
          !(draft.ifMissing && existing.has(draft.key)) &&
          (existing.get(draft.key) ?? this.sourceId) === this.sourceId,
      );
      await this.#register(noun, mine, outcomes);
      await this.#resolve(mine);
      await this.#fill(this.dataSource.getMetadata(noun), mine, outcomes);
      await this.#identify(mine, outcomes);
      await this.#addParts(mine, outcomes);
      await this.#attest(noun, all, outcomes);
      for (const draft of all) {
        const outcome = outcomes.get(draft) ?? 'unchanged';
        outcomes.set(draft, outcome);
        const id = this.#known.get(address({ kind: noun, key: draft.key }));
        if (outcome !== 'unchanged' && id !== undefined) changed.push(id);
      }
    }
    return { outcomes, changed };
  }

  /** Key → source that made the record, for those that exist. */
  async #existing(noun: string, drafts: readonly Draft[]): Promise<Map<string, number>> {
    const { rows } = await this.client.query<{ id: number; key: string; source_id: number }>(
      'SELECT id, key, source_id FROM record WHERE kind = $1 AND key = ANY($2)',
      [noun, drafts.map(({ key }) => key)],
    );
    for (const { id, key } of rows) this.#known.set(address({ kind: noun, key }), id);
    return new Map(rows.map(({ key, source_id }) => [key, source_id]));
  }

  async #register(noun: string, drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
    if (drafts.length === 0) return;
    const { rows } = await this.client.query<{ id: number; key: string; created: boolean }>(
      `INSERT INTO record AS r (kind, key, source_id, source_note, confidence)
       SELECT $1, d.key, $2, d.source_note, d.confidence
       FROM jsonb_to_recordset($3) AS d(key text, source_note text, confidence text)
       ON CONFLICT (kind, key) DO UPDATE SET source_note = excluded.source_note, confidence = excluded.confidence, updated_at = now()
       WHERE (r.source_note, r.confidence) IS DISTINCT FROM (excluded.source_note, excluded.confidence)
       RETURNING id, key, xmax = 0 AS created`,
      [
        noun,
        this.sourceId,
        JSON.stringify(
          drafts.map(({ key, sourceNote = null, confidence = null }) => ({ key, source_note: sourceNote, confidence })),
        ),
      ],
    );
    const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
    for (const { id, key, created } of rows) {
      const draft = byKey.get(key);
      if (draft) outcomes.set(draft, created ? 'created' : 'updated');
      this.#known.set(address({ kind: noun, key }), id);
    }
  }

  /** Finds the numbers of all records that the drafts point at. */
  async #resolve(drafts: readonly Draft[]): Promise<void> {
    const wanted = new Map<string, Pointer>();
    const all = drafts.flatMap(({ relations, parts = [] }) => [
      relations,
      ...parts.flatMap(({ rows }) => rows.map((row) => row.relations)),
    ]);
    for (const relations of all) {
      for (const pointer of Object.values(relations ?? {}))
        if (pointer && !this.#known.has(address(pointer))) wanted.set(address(pointer), pointer);
    }
    if (wanted.size === 0) return;
    const pointers = [...wanted.values()];
    const { rows } = await this.client.query<{ id: number; kind: string; key: string }>(
      'SELECT r.id, r.kind, r.key FROM record r JOIN unnest($1::text[], $2::text[]) AS w(kind, key) ON r.kind = w.kind AND r.key = w.key',
      [pointers.map(({ kind }) => kind), pointers.map(({ key }) => key)],
    );
    for (const row of rows) this.#known.set(address(row), row.id);
  }

  async #fill(metadata: EntityMetadata, drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
    const [first] = drafts;
    if (!first) return;
    const properties = [...Object.keys(first.values), ...Object.keys(first.relations ?? {})];
    const columns = properties.map((property) => columnOf(metadata, property));
    const rows = drafts.map((draft) => {
      const row: Record<string, unknown> = { id: this.#known.get(address({ kind: draft.noun, key: draft.key })) };
      for (const [at, property] of properties.entries()) {
        const pointer = draft.relations?.[property];
        const target = pointer ? this.#known.get(address(pointer)) : null;
        if (target === undefined && pointer) throw new MissingTarget(draft, property, pointer);
        row[columns[at]?.name ?? property] = property in draft.values ? draft.values[property] : target;
      }
      return row;
    });
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const { rows: written } = await this.client.query<{ id: number }>(
      `INSERT INTO "${metadata.tableName}" AS t (id, ${names})
       SELECT id, ${names} FROM jsonb_to_recordset($1) AS d(id int, ${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${columns.map(({ name }) => `"${name}" = excluded."${name}"`).join(', ')}
       WHERE (${columns.map(({ name }) => `t."${name}"`).join(', ')}) IS DISTINCT FROM (${columns.map(({ name }) => `excluded."${name}"`).join(', ')})
       RETURNING id`,
      [JSON.stringify(rows)],
    );
    const changed = new Set(written.map(({ id }) => id));
    const updated: unknown[] = [];
    for (const [at, draft] of drafts.entries()) {
      const id = rows[at]?.['id'];
      if (outcomes.has(draft) || !changed.has(id as number)) continue;
      outcomes.set(draft, 'updated');
      updated.push(id);
    }
    if (updated.length > 0) await this.client.query('UPDATE record SET updated_at = now() WHERE id = ANY($1::int[])', [updated]);
  }

  async #identify(drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
    const owners = new Map<number, Draft>();
    const rows: { record_id: number; scheme: string; value: string }[] = [];
    for (const draft of drafts) {
      const id = this.#known.get(address({ kind: draft.noun, key: draft.key }));
      for (const identifier of draft.identifiers ?? []) {
        const colon = identifier.indexOf(':');
        if (id === undefined || colon < 1) continue;
        owners.set(id, draft);
        rows.push({ record_id: id, scheme: identifier.slice(0, colon), value: identifier.slice(colon + 1) });
      }
    }
    await this.#insert(
      'identifier',
      '(record_id, scheme, value)',
      'record_id int, scheme text, value text',
      rows,
      owners,
      outcomes,
    );
  }

  async #addParts(drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
    const tables = new Map<
      string,
      { columns: { name: string; type: string }[]; rows: Record<string, unknown>[]; whole: string; key: string[] }
    >();
    const owners = new Map<number, Draft>();
    for (const draft of drafts) {
      const id = this.#known.get(address({ kind: draft.noun, key: draft.key }));
      if (id !== undefined) owners.set(id, draft);
      for (const { noun, whole, rows } of draft.parts ?? []) {
        const metadata = this.dataSource.getMetadata(noun);
        const owner = columnOf(metadata, whole);
        for (const { values = {}, relations = {} } of rows) {
          const cells: [{ name: string; type: string }, unknown][] = [[owner, id]];
          for (const [property, value] of Object.entries(values)) cells.push([columnOf(metadata, property), value]);
          for (const [property, pointer] of Object.entries(relations)) {
            const target = pointer ? this.#known.get(address(pointer)) : null;
            if (target === undefined && pointer) throw new MissingTarget(draft, property, pointer);
            cells.push([columnOf(metadata, property), target]);
          }
          const table = tables.get(metadata.tableName) ?? {
            columns: cells.map(([column]) => column),
            rows: [],
            whole: owner.name,
            key: keyOf(metadata),
          };
          tables.set(metadata.tableName, table);
          table.rows.push(Object.fromEntries(cells.map(([{ name }, value]) => [name, value])));
        }
      }
    }
    for (const [table, { columns, rows, whole, key }] of tables) {
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      // A part that named something unknown points at it once it has arrived.
      const rest = columns.map(({ name }) => name).filter((name) => !key.includes(name));
      const update = rest.map((name) => `"${name}" = excluded."${name}"`).join(', ');
      const changes = rest.map((name) => `t."${name}" IS DISTINCT FROM excluded."${name}"`).join(' OR ');
      const { rows: written } = await this.client.query<Record<string, number>>(
        `INSERT INTO "${table}" AS t (${names}) SELECT ${names} FROM jsonb_to_recordset($1) AS d(${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})
         ON CONFLICT (${key.map((name) => `"${name}"`).join(', ')}) DO ${rest.length > 0 ? `UPDATE SET ${update} WHERE ${changes}` : 'NOTHING'} RETURNING "${whole}"`,
        [JSON.stringify(rows)],
      );
      for (const row of written) {
        const draft = owners.get(row[whole] ?? 0);
        if (draft && !outcomes.has(draft)) outcomes.set(draft, 'updated');
      }
    }
  }

  async #attest(noun: string, drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
    const owners = new Map<string, Draft>();
    const rows = drafts.flatMap((draft) => {
      const id = this.#known.get(address({ kind: noun, key: draft.key }));
      if (!draft.attestation || id === undefined) return [];
      owners.set(`${id} ${draft.attestation.place}`, draft);
      return [{ record_id: id, ...draft.attestation }];
    });
    if (rows.length === 0) return;
    const { rows: written } = await this.client.query<{ record_id: number; place: string }>(
      `INSERT INTO attestation AS a (record_id, source_id, place, printed, date, agreement)
       SELECT DISTINCT ON (record_id, place) record_id, $1::int, place, printed, date, agreement
       FROM jsonb_to_recordset($2) AS d(record_id int, place text, printed text, date text, agreement text)
       ON CONFLICT (record_id, source_id, place) DO UPDATE SET printed = excluded.printed, date = excluded.date, agreement = excluded.agreement
       WHERE (a.printed, a.date, a.agreement) IS DISTINCT FROM (excluded.printed, excluded.date, excluded.agreement)
       RETURNING record_id, place`,
      [this.sourceId, JSON.stringify(rows)],
    );
    for (const { record_id, place } of written) {
      const draft = owners.get(`${record_id} ${place}`);
      if (draft && !outcomes.has(draft)) outcomes.set(draft, 'updated');
    }
  }

  /** Adds what is not there yet; a draft whose record got something new is updated. */
  async #insert(
    table: string,
    conflict: string,
    columns: string,
    rows: readonly object[],
    owners: Map<number, Draft>,
    outcomes: Map<Draft, Outcome>,
  ): Promise<void> {
    if (rows.length === 0) return;
    const names = columns.replace(/ \w+(?=,|$)/g, '');
    const { rows: written } = await this.client.query<{ record_id: number }>(
      `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1) AS d(${columns}) ON CONFLICT ${conflict} DO NOTHING RETURNING record_id`,
      [JSON.stringify(rows)],
    );
    for (const { record_id } of written) {
      const draft = owners.get(record_id);
      if (draft && !outcomes.has(draft)) outcomes.set(draft, 'updated');
    }
  }
}

/** The columns that tell a part of a record from its other parts. */
function keyOf(metadata: EntityMetadata): string[] {
  const unique = metadata.indices.find(({ isUnique }) => isUnique);
  if (!unique) throw new Error(`${metadata.name} has no unique index: its rows cannot be parts of a record.`);
  return unique.columns.map(({ databaseName }) => databaseName);
}

function columnOf(metadata: EntityMetadata, property: string): { readonly name: string; readonly type: string } {
  const join = metadata.findRelationWithPropertyPath(property)?.joinColumns[0];
  if (join) return { name: join.databaseName, type: 'int' };
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no column ${property}.`);
  return { name: column.databaseName, type: `${String(column.type)}${column.isArray ? '[]' : ''}` };
}
