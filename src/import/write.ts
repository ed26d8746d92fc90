import type { ClientBase } from 'pg';
import type { DataSource, EntityMetadata } from 'typeorm';
import { answered } from './answered';
import type { Draft, Outcome } from './draft';
import { CONFLICTS, type ConflictRule } from './conflict-rules';
import { type ColumnName, columnOf } from './entity-columns';
import { KnownRecords } from './known-records';
import { inOne, saidOf } from './merge-drafts';
import { rowSet } from './row-set';
import { addMentions } from './write-mentions';
import { addIdentifiers, addPairs, addParts, attest } from './write-parts';

/** What came of drafts: how each ended, the numbers of records that changed with the kind of each, and the numbers of mentions that are new. */
export interface Written {
  readonly outcomes: Map<Draft, Outcome>;
  readonly changed: ReadonlyMap<number, string>;
  readonly mentions: readonly number[];
}

/**
 * Writes drafts set-based: one statement per noun for the registry, one for the noun's table, one each for identifiers and
 * attestations, however many drafts. A record that another source made first is not overwritten: this source's statement
 * stays beside it as an attestation.
 */
export class Writer {
  readonly known: KnownRecords;

  constructor(
    readonly client: ClientBase,
    readonly dataSource: DataSource,
    readonly sourceId: number,
  ) {
    this.known = new KnownRecords(client);
  }

  /**
   * Writes all drafts, nouns in the order of their first draft, and last their mentions.
   * @param meanwhile told the records that changed when all but the mentions is written: statements sent then are done while what they mean is chosen.
   */
  async write(drafts: readonly Draft[], meanwhile: (changed: Written['changed']) => void = () => undefined): Promise<Written> {
    const outcomes = new Map<Draft, Outcome>();
    const rules = new Map<Draft, ConflictRule>();
    const ruleIn = (draft: Draft): ConflictRule => rules.get(draft) ?? 'ONLY_WHAT_IS_MISSING';
    const merged = new Map<Draft, readonly Draft[]>();
    const byNoun = new Map<string, Draft[]>();
    // What is made only because it is missing comes first: others of the batch point at it, also those of an earlier row.
    const inOrder = [...drafts].sort((one, other) => Number(other.ifMissing ?? false) - Number(one.ifMissing ?? false));
    for (const draft of inOrder) {
      const ofNoun = byNoun.get(draft.noun);
      if (ofNoun) ofNoun.push(draft);
      else byNoun.set(draft.noun, [draft]);
    }
    const parts: (() => Promise<void>)[] = [];
    for (const [noun, drafts] of byNoun) {
      const stated = drafts.filter(({ statement }) => statement !== undefined);
      const unstated = drafts.filter(({ statement }) => statement === undefined);
      // Two drafts of one record in a batch: the first that makes it is written, the statements of all are kept.
      const ofKey = new Map<string, Draft[]>();
      for (const draft of [...unstated].sort((a, b) => Number(a.onlyAttest ?? false) - Number(b.onlyAttest ?? false)))
        ofKey.set(draft.key, [...(ofKey.get(draft.key) ?? []), draft]);
      const together = new Map([...ofKey].map(([key, ofRecord]) => [key, saidOf(ofRecord)]));
      const list = [...together.values()].map(inOne);
      const { existing, voices } = await this.#existing(noun, [...list, ...stated]);
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
      const ruleOf = ({ key, voice }: Draft): ConflictRule =>
        voice === undefined ? 'REPLACE' : voice <= (voices.get(key) ?? voice) ? 'KEEP_WHAT_IS_NOT_SAID' : 'ONLY_WHAT_IS_MISSING';
      await this.known.findTargets([...mine, ...others, ...stated]);
      await this.#register(noun, mine, outcomes, ruleOf);
      const ofOthers = (): ConflictRule => 'ONLY_WHAT_IS_MISSING';
      for (const draft of [...others, ...stated]) rules.set(draft, ofOthers());
      for (const draft of mine) rules.set(draft, ruleOf(draft));
      const metadata = this.dataSource.getMetadata(noun);
      const all = [...mine, ...others, ...stated];
      parts.push(
        () => this.#complete(others, outcomes),
        () => this.#fill(metadata, mine, outcomes, ruleOf),
        () => this.#fill(metadata, others, outcomes, ofOthers),
        () => addIdentifiers(this, all, outcomes),
        () => addParts(this, all, outcomes, ruleIn),
        () => addPairs(this, all, outcomes),
        () => attest(this, drafts, outcomes),
      );
      for (const one of list) merged.set(one, together.get(one.key) ?? []);
    }
    await this.known.hold();
    await answered(parts.map((add) => add()));
    const mentions = await addMentions(this, [...rules.keys()], outcomes, ruleIn, () => meanwhile(this.#changed(outcomes)));
    for (const [one, [first, ...more]] of merged) {
      const outcome = outcomes.get(one);
      if (first && outcome) outcomes.set(first, outcome);
      // A further row of the same record changes what the first one made.
      if (one.voice !== undefined && outcome) for (const draft of more) outcomes.set(draft, 'updated');
    }
    for (const draft of drafts) if (!outcomes.has(draft)) outcomes.set(draft, 'unchanged');
    return { outcomes, changed: this.#changed(outcomes), mentions };
  }

  #changed(outcomes: ReadonlyMap<Draft, Outcome>): Map<number, string> {
    const changed = [...outcomes].filter(([, outcome]) => outcome !== 'unchanged').map(([draft]) => draft);
    return new Map(
      changed.flatMap((draft) => {
        const id = this.known.idOf(draft);
        return id === undefined ? [] : [[id, draft.noun]];
      }),
    );
  }

  /** Numbers of the records that these drafts, which were written, speak of; not of those that they only make when they are missing. */
  recordsOf(drafts: readonly Draft[]): number[] {
    const own = drafts.filter(({ ifMissing }) => ifMissing !== true);
    return [...new Set(own.flatMap((draft) => this.known.idOf(draft) ?? []))];
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
    for (const { id, key } of rows) this.known.set({ kind: noun, key }, id);
    return {
      existing: new Map(rows.map(({ key, source_id }) => [key, source_id])),
      voices: new Map(rows.flatMap(({ key, voice }) => (voice === null ? [] : [[key, voice]]))),
    };
  }

  async #register(
    noun: string,
    drafts: readonly Draft[],
    outcomes: Map<Draft, Outcome>,
    rule: (draft: Draft) => ConflictRule,
  ): Promise<void> {
    if (drafts.length === 0) return;
    const rowsOf = drafts.map((draft) => ({ ...this.#registryRow(draft), rule: rule(draft) }));
    const table = rowSet([...REGISTRY_ROW, { name: 'rule', type: 'text' }], rowsOf, 3);
    const { rows } = await this.client.query<{ id: number; key: string; created: boolean }>(
      `WITH d AS (SELECT * FROM ${table.text}),
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
      [noun, this.sourceId, ...table.values],
    );
    const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
    for (const { id, key, created } of rows) {
      const draft = byKey.get(key);
      if (draft) outcomes.set(draft, created ? 'created' : 'updated');
      this.known.set({ kind: noun, key }, id);
    }
  }

  #registryRow(draft: Draft): Record<string, unknown> {
    const { key, sourceNote = null, confidence = null, mechanism = null, date = null, voice = null } = draft;
    return {
      key,
      source_note: sourceNote,
      confidence,
      mechanism_id: this.known.targetOf(draft, 'mechanism', mechanism),
      date,
      voice,
    };
  }

  /** Fills in what the registry does not know yet of records that another source made. */
  async #complete(drafts: readonly Draft[], outcomes: Map<Draft, Outcome>): Promise<void> {
    if (drafts.length === 0) return;
    const rowsOf = drafts.map((draft) => ({ ...this.#registryRow(draft), id: this.known.idOf(draft) }));
    const table = rowSet([{ name: 'id', type: 'int' }, ...REGISTRY_ROW], rowsOf);
    const { rows } = await this.client.query<{ id: number }>(
      `UPDATE record r SET mechanism_id = coalesce(r.mechanism_id, d.mechanism_id), date = coalesce(r.date, d.date), updated_at = now()
       FROM ${table.text}
       WHERE r.id = d.id AND (r.mechanism_id IS NULL AND d.mechanism_id IS NOT NULL OR r.date IS NULL AND d.date IS NOT NULL) RETURNING r.id`,
      [...table.values],
    );
    const changed = new Set(rows.map(({ id }) => id));
    for (const draft of drafts) if (changed.has(this.known.idOf(draft) ?? 0)) outcomes.set(draft, 'updated');
  }

  /** Writes the nouns' own rows, one statement for all drafts that speak of the same columns. */
  async #fill(
    metadata: EntityMetadata,
    drafts: readonly Draft[],
    outcomes: Map<Draft, Outcome>,
    rule: (draft: Draft) => ConflictRule,
  ): Promise<void> {
    const groups = new Map<string, Draft[]>();
    for (const draft of drafts) {
      const group = `${rule(draft)} ${Object.keys({ ...draft.values, ...draft.relations, ...draft.atFirst }).join(' ')}`;
      groups.set(group, [...(groups.get(group) ?? []), draft]);
    }
    await answered(
      [...groups].map(([group, ofGroup]) => this.#fillColumns(metadata, ofGroup, outcomes, group.split(' ')[0] as ConflictRule)),
    );
  }

  async #fillColumns(
    metadata: EntityMetadata,
    drafts: readonly Draft[],
    outcomes: Map<Draft, Outcome>,
    rule: ConflictRule,
  ): Promise<void> {
    const [first] = drafts;
    const properties = Object.keys({ ...first?.values, ...first?.relations });
    if (properties.length === 0) return;
    const columns = properties.map((property) => columnOf(metadata, property));
    const onlyNew = Object.keys(first?.atFirst ?? {}).map((property) => ({ property, ...columnOf(metadata, property) }));
    const rows = drafts.map((draft) => {
      const row: Record<string, unknown> = { id: this.known.idOf(draft) };
      for (const { property, name } of onlyNew) row[name] = draft.atFirst?.[property];
      for (const [at, property] of properties.entries())
        row[columns[at]?.name ?? property] =
          property in draft.values ? draft.values[property] : this.known.targetOf(draft, property, draft.relations?.[property]);
      return row;
    });
    const all = [...columns, ...onlyNew];
    const table = rowSet([{ name: 'id', type: 'int' }, ...all], rows);
    const names = all.map(({ name }) => `"${name}"`).join(', ');
    const after = columns.map(({ name }) => CONFLICTS[rule](`t."${name}"`, `excluded."${name}"`));
    const { rows: written } = await this.client.query<{ id: number }>(
      `INSERT INTO "${metadata.tableName}" AS t (id, ${names})
       SELECT id, ${names} FROM ${table.text}
       ON CONFLICT (id) DO UPDATE SET ${columns.map(({ name }, at) => `"${name}" = ${after[at] ?? ''}`).join(', ')}
       WHERE (${columns.map(({ name }) => `t."${name}"`).join(', ')}) IS DISTINCT FROM (${after.join(', ')})
       RETURNING id`,
      [...table.values],
    );
    const changed = new Set(written.map(({ id }) => id));
    const updated = drafts.filter((draft) => !outcomes.has(draft) && changed.has(this.known.idOf(draft) ?? 0));
    for (const draft of updated) outcomes.set(draft, 'updated');
    if (updated.length > 0)
      await this.client.query('UPDATE record SET updated_at = now() WHERE id = ANY($1::int[])', [
        updated.map((draft) => this.known.idOf(draft)),
      ]);
  }
}

/** Columns of the registry that a draft speaks of. */
const REGISTRY = ['source_note', 'confidence', 'mechanism_id', 'date'];

const REGISTRY_ROW: readonly ColumnName[] = ['key', 'voice', ...REGISTRY].map((name) => ({ name, type: name === 'mechanism_id' ? 'int' : 'text' })); // prettier-ignore
