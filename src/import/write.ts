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
  /** The body whose record it is, and its day, as the registry has them. */
  readonly mechanism?: Pointer | null;
  readonly date?: string | null;
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
  /** Class of a table of pairs → what the record is paired with: the States of a decision. */
  readonly pairs?: Readonly<Record<string, readonly Pointer[]>>;
  /**
   * Given where several rows and sources speak of the record, none of them whole: what it lacks is filled in, nothing that it
   * has is emptied, another source's value stands, and keys, parts and pairs are added to it whoever made it. Of the rows of
   * one source the one with the lowest voice is believed where they differ, so that the order of rows does not matter.
   */
  readonly voice?: string;
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
      const together = new Map<string, Draft[]>();
      for (const draft of [...all].sort((a, b) => Number(a.onlyAttest ?? false) - Number(b.onlyAttest ?? false)))
        together.set(draft.key, [...(together.get(draft.key) ?? []), draft]);
      const list = [...together.values()].map(inOne);
      const { existing, voices } = await this.#existing(noun, list);
      const mine = list.filter(
        (draft) =>
          !draft.onlyAttest &&
          !(draft.ifMissing && existing.has(draft.key)) &&
          (existing.get(draft.key) ?? this.sourceId) === this.sourceId,
      );
      const others = list.filter(
        (draft) =>
          draft.voice !== undefined && existing.get(draft.key) !== undefined && existing.get(draft.key) !== this.sourceId,
      );
      const ruleOf = ({ key, voice }: Draft): keyof typeof CONFLICTS =>
        voice === undefined ? 'REPLACE' : voice <= (voices.get(key) ?? voice) ? 'KEEP_WHAT_IS_NOT_SAID' : 'ONLY_WHAT_IS_MISSING';
      await this.#resolve([...mine, ...others]);
      await this.#register(noun, mine, outcomes, ruleOf);
      await this.#complete(others, outcomes);
      const metadata = this.dataSource.getMetadata(noun);
      await this.#fill(metadata, mine, outcomes, ruleOf);
      await this.#fill(metadata, others, outcomes, () => 'ONLY_WHAT_IS_MISSING');
      await this.#identify([...mine, ...others], outcomes);
      await this.#addParts([...mine, ...others], outcomes);
      await this.#pair([...mine, ...others], outcomes);
      await this.#attest(noun, all, outcomes);
      for (const one of list) {
        const [first, ...more] = together.get(one.key) ?? [];
        const outcome = outcomes.get(one);
        if (first && outcome) outcomes.set(first, outcome);
        // A further row of the same record changes what the first one made.
        if (one.voice !== undefined && outcome) for (const draft of more) outcomes.set(draft, 'updated');
      }
      for (const draft of all) {
        const outcome = outcomes.get(draft) ?? 'unchanged';
        outcomes.set(draft, outcome);
        const id = this.#known.get(address({ kind: noun, key: draft.key }));
        if (outcome !== 'unchanged' && id !== undefined) changed.push(id);
      }
    }
    return { outcomes, changed };
  }

  /** Key → source that made the record, and the lowest voice that spoke of it, for those that exist. */
  async #existing(
    noun: string,
    drafts: readonly Draft[],
  ): Promise<{ existing: Map<string, number>; voices: Map<string, string> }> {
    const { rows } = await this.client.query<{ id: number; key: string; source_id: number; voice: string | null }>(
      'SELECT id, key, source_id, voice FROM record WHERE kind = $1 AND key = ANY($2)',
      [noun, drafts.map(({ key }) => key)],
    );
    for (const { id, key } of rows) this.#known.set(address({ kind: noun, key }), id);
    return {
      existing: new Map(rows.map(({ key, source_id }) => [key, source_id])),
      voices: new Map(rows.flatMap(({ key, voice }) => (voice === null ? [] : [[key, voice]]))),
    };
  }

  async #register(
    noun: string,
    drafts: readonly Draft[],
    outcomes: Map<Draft, Outcome>,
    rule: (draft: Draft) => keyof typeof CONFLICTS,
  ): Promise<void> {
    if (drafts.length === 0) return;
    const { rows } = await this.client.query<{ id: number; key: string; created: boolean }>(
      `WITH d AS (SELECT * FROM jsonb_to_recordset($3) AS d(key text, rule text, voice text, source_note text, confidence text, mechanism_id int, date text)),
         h AS (SELECT key, source_note, confidence, mechanism_id, date FROM record WHERE kind = $1 AND key = ANY(SELECT key FROM d))
       INSERT INTO record AS r (kind, key, source_id, voice, ${REGISTRY.join(', ')})
       SELECT $1, d.key, $2, d.voice, ${REGISTRY.map(
         (column) =>
           `CASE d.rule ${Object.entries(CONFLICTS)
             .map(([rule, value]) => `WHEN '${rule}' THEN ${value(`h.${column}`, `d.${column}`)}`)
             .join(' ')} END`,
       ).join(', ')}
       FROM d LEFT JOIN h USING (key)
       ON CONFLICT (kind, key) DO UPDATE SET ${REGISTRY.map((column) => `${column} = excluded.${column}`).join(', ')}, voice = least(r.voice, excluded.voice),
         updated_at = CASE WHEN (${REGISTRY.map((column) => `r.${column}`).join(', ')}) IS DISTINCT FROM (${REGISTRY.map((column) => `excluded.${column}`).join(', ')}) THEN now() ELSE r.updated_at END
       WHERE (${REGISTRY.map((column) => `r.${column}`).join(', ')}) IS DISTINCT FROM (${REGISTRY.map((column) => `excluded.${column}`).join(', ')}) OR excluded.voice < r.voice
       RETURNING id, key, xmax = 0 AS created`,
      [noun, this.sourceId, JSON.stringify(drafts.map((draft) => ({ ...this.#registryRow(draft), rule: rule(draft) })))],
    );
    const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
    for (const { id, key, created } of rows) {
      const draft = byKey.get(key);
      if (draft) outcomes.set(draft, created ? 'created' : 'updated');
      this.#known.set(address({ kind: noun, key }), id);
    }
  }

  #registryRow(draft: Draft): Record<string, unknown> {
    const { key, sourceNote = null, confidence = null, mechanism = null, date = null, voice = null } = draft;
    return {
      key,
      source_note: sourceNote,
      confidence,
      mechanism_id: this.#targetOf(draft, 'mechanism', mechanism),
      date,
      voice,
    };
  }

  /** The number of the record that a pointer means; null for none. Throws where it does not exist. */
  #targetOf(draft: Draft, property: string, pointer: Pointer | null | undefined): number | null {
    if (!pointer) return null;
    const target = this.#known.get(address(pointer));
    if (target === undefined) throw new MissingTarget(draft, property, pointer);
    return target;
  }

  /** Fills in what the registry does not know yet of records that another source made. */
  async #complete(drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
    if (drafts.length === 0) return;
    const { rows } = await this.client.query<{ id: number }>(
      `UPDATE record r SET mechanism_id = coalesce(r.mechanism_id, d.mechanism_id), date = coalesce(r.date, d.date), updated_at = now()
       FROM jsonb_to_recordset($1) AS d(id int, mechanism_id int, date text)
       WHERE r.id = d.id AND (r.mechanism_id IS NULL AND d.mechanism_id IS NOT NULL OR r.date IS NULL AND d.date IS NOT NULL) RETURNING r.id`,
      [JSON.stringify(drafts.map((draft) => ({ ...this.#registryRow(draft), id: this.#idOf(draft) })))],
    );
    const changed = new Set(rows.map(({ id }) => id));
    for (const draft of drafts) if (changed.has(this.#idOf(draft) ?? 0)) outcomes.set(draft, 'updated');
  }

  #idOf(draft: Draft): number | undefined {
    return this.#known.get(address({ kind: draft.noun, key: draft.key }));
  }

  /** Finds the numbers of all records that the drafts point at. */
  async #resolve(drafts: readonly Draft[]): Promise<void> {
    const wanted = new Map<string, Pointer>();
    const all = drafts.flatMap(({ relations, parts = [], pairs = {}, mechanism = null }) => [
      relations,
      { mechanism },
      ...Object.values(pairs).flatMap((pointers) => pointers.map((pointer) => ({ pointer }))),
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

  /** Writes the nouns' own rows, one statement for all drafts that speak of the same columns. */
  async #fill(
    metadata: EntityMetadata,
    drafts: readonly Draft[],
    outcomes: Map<Draft, Outcome>,
    rule: (draft: Draft) => keyof typeof CONFLICTS,
  ): Promise<void> {
    const groups = new Map<string, Draft[]>();
    for (const draft of drafts) {
      const group = `${rule(draft)} ${Object.keys({ ...draft.values, ...draft.relations }).join(' ')}`;
      groups.set(group, [...(groups.get(group) ?? []), draft]);
    }
    for (const [group, ofGroup] of groups)
      await this.#fillColumns(metadata, ofGroup, outcomes, group.split(' ')[0] as keyof typeof CONFLICTS);
  }

  async #fillColumns(
    metadata: EntityMetadata,
    drafts: readonly Draft[],
    outcomes: Map<Draft, Outcome>,
    rule: keyof typeof CONFLICTS,
  ): Promise<void> {
    const [first] = drafts;
    const properties = Object.keys({ ...first?.values, ...first?.relations });
    if (properties.length === 0) return;
    const columns = properties.map((property) => columnOf(metadata, property));
    const rows = drafts.map((draft) => {
      const row: Record<string, unknown> = { id: this.#idOf(draft) };
      for (const [at, property] of properties.entries())
        row[columns[at]?.name ?? property] =
          property in draft.values ? draft.values[property] : this.#targetOf(draft, property, draft.relations?.[property]);
      return row;
    });
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const after = columns.map(({ name }) => CONFLICTS[rule](`t."${name}"`, `excluded."${name}"`));
    const { rows: written } = await this.client.query<{ id: number }>(
      `INSERT INTO "${metadata.tableName}" AS t (id, ${names})
       SELECT id, ${names} FROM jsonb_to_recordset($1) AS d(id int, ${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${columns.map(({ name }, at) => `"${name}" = ${after[at] ?? ''}`).join(', ')}
       WHERE (${columns.map(({ name }) => `t."${name}"`).join(', ')}) IS DISTINCT FROM (${after.join(', ')})
       RETURNING id`,
      [JSON.stringify(rows)],
    );
    const changed = new Set(written.map(({ id }) => id));
    const updated = drafts.filter((draft) => !outcomes.has(draft) && changed.has(this.#idOf(draft) ?? 0));
    for (const draft of updated) outcomes.set(draft, 'updated');
    if (updated.length > 0)
      await this.client.query('UPDATE record SET updated_at = now() WHERE id = ANY($1::int[])', [
        updated.map((draft) => this.#idOf(draft)),
      ]);
  }

  async #identify(drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
    const owners = new Map<number, Draft>();
    const rows: { record_id: number; scheme: string; value: string }[] = [];
    for (const draft of drafts) {
      const id = this.#idOf(draft);
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
      { columns: { name: string; type: string }[]; rows: Map<string, Record<string, unknown>>; whole: string; key: string[] }
    >();
    const owners = new Map<number, Draft>();
    for (const draft of drafts) {
      const id = this.#idOf(draft);
      if (id !== undefined) owners.set(id, draft);
      for (const { noun, whole, rows } of draft.parts ?? []) {
        const metadata = this.dataSource.getMetadata(noun);
        const owner = columnOf(metadata, whole);
        const hasSource = metadata.findRelationWithPropertyPath('source') !== undefined;
        for (const { values = {}, relations = {} } of rows) {
          const cells: [{ name: string; type: string }, unknown][] = [[owner, id]];
          if (hasSource) cells.push([columnOf(metadata, 'source'), this.sourceId]);
          for (const [property, value] of Object.entries(values)) cells.push([columnOf(metadata, property), value]);
          for (const [property, pointer] of Object.entries(relations))
            cells.push([columnOf(metadata, property), this.#targetOf(draft, property, pointer)]);
          const table = tables.get(metadata.tableName) ?? {
            columns: cells.map(([column]) => column),
            rows: new Map(),
            whole: owner.name,
            key: keyOf(metadata),
          };
          tables.set(metadata.tableName, table);
          const row = Object.fromEntries(cells.map(([{ name }, value]) => [name, value]));
          // What a source says twice of one part, it says once.
          const key = JSON.stringify(table.key.map((name) => row[name]));
          if (!table.rows.has(key)) table.rows.set(key, row);
        }
      }
    }
    for (const [table, { columns, rows, whole, key }] of tables) {
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      // A part that named something unknown points at it once it has arrived; of two sources the first to tell a part stands.
      const rest = columns.map(({ name }) => name).filter((name) => !key.includes(name) && name !== 'source_id');
      const update = rest.map((name) => `"${name}" = excluded."${name}"`).join(', ');
      const changes = rest.map((name) => `t."${name}" IS DISTINCT FROM excluded."${name}"`).join(' OR ');
      const same = columns.some(({ name }) => name === 'source_id') ? 't.source_id = excluded.source_id AND ' : '';
      const { rows: written } = await this.client.query<Record<string, number>>(
        `INSERT INTO "${table}" AS t (${names}) SELECT ${names} FROM jsonb_to_recordset($1) AS d(${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})
         ON CONFLICT (${key.map((name) => `"${name}"`).join(', ')}) DO ${rest.length > 0 ? `UPDATE SET ${update} WHERE ${same}(${changes})` : 'NOTHING'} RETURNING "${whole}"`,
        [JSON.stringify([...rows.values()])],
      );
      for (const row of written) {
        const draft = owners.get(row[whole] ?? 0);
        if (draft && !outcomes.has(draft)) outcomes.set(draft, 'updated');
      }
    }
  }

  async #pair(drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
    const tables = new Map<string, { record_id: number | undefined; there: number | null }[]>();
    const owners = new Map<number | undefined, Draft>();
    for (const draft of drafts) {
      const id = this.#idOf(draft);
      owners.set(id, draft);
      for (const [pairs, pointers] of Object.entries(draft.pairs ?? {})) {
        const rows = tables.get(pairs) ?? [];
        tables.set(pairs, rows);
        for (const pointer of pointers) rows.push({ record_id: id, there: this.#targetOf(draft, pairs, pointer) });
      }
    }
    for (const [pairs, rows] of tables) {
      const metadata = this.dataSource.getMetadata(pairs);
      const there = metadata.relations.find(({ propertyName }) => propertyName !== 'record')?.joinColumns[0]?.databaseName ?? '';
      const { rows: written } = await this.client.query<{ record_id: number }>(
        `INSERT INTO "${metadata.tableName}" (record_id, "${there}") SELECT DISTINCT record_id, there FROM jsonb_to_recordset($1) AS d(record_id int, there int)
         ON CONFLICT DO NOTHING RETURNING record_id`,
        [JSON.stringify(rows)],
      );
      for (const { record_id } of written) {
        const draft = owners.get(record_id);
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

/** Columns of the registry that a draft speaks of. */
const REGISTRY = ['source_note', 'confidence', 'mechanism_id', 'date'];

/** Drafts of one record in one batch as one: of those with a voice the lowest says, the others fill in and add; else the first is it. */
function inOne(drafts: readonly Draft[]): Draft {
  const [first, ...more] = [...drafts].sort((a, b) =>
    (a.voice ?? '') < (b.voice ?? '') ? -1 : Number((a.voice ?? '') > (b.voice ?? '')),
  );
  if (!first) throw new Error('There is no draft.');
  if (more.length === 0 || more.some(({ voice }) => voice === undefined)) return drafts[0] ?? first;
  return more.reduce<Draft>(
    (one, draft) => ({
      ...draft,
      ...defined(one),
      values: { ...draft.values, ...defined(one.values) },
      relations: { ...draft.relations, ...(defined(one.relations ?? {}) as Record<string, Pointer>) },
      identifiers: [...(one.identifiers ?? []), ...(draft.identifiers ?? [])],
      parts: [...(one.parts ?? []), ...(draft.parts ?? [])],
      pairs: Object.fromEntries(
        [...new Set([...Object.keys(one.pairs ?? {}), ...Object.keys(draft.pairs ?? {})])].map((pairs) => [
          pairs,
          [...(one.pairs?.[pairs] ?? []), ...(draft.pairs?.[pairs] ?? [])],
        ]),
      ),
    }),
    first,
  );
}

/** Without what is null or not said. */
function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as Partial<T>;
}

/** What becomes of a column that has a value `old` when a draft says `said`: the same for all of its columns. */
const CONFLICTS = {
  REPLACE: (_old: string, said: string) => said,
  KEEP_WHAT_IS_NOT_SAID: (old: string, said: string) => `coalesce(${said}, ${old})`,
  ONLY_WHAT_IS_MISSING: (old: string, said: string) => `coalesce(${old}, ${said})`,
} as const;

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
