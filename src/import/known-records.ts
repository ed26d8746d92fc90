import type { ClientBase } from 'pg';
import type { Draft, Pointer } from './draft';

/** A draft that points at a record that does not exist. */
export class MissingTarget extends Error {
  constructor(draft: Draft, property: string, pointer: Pointer) {
    super(
      `${draft.noun} ${draft.key}: its ${property} ${pointer.key} does not exist as ${pointer.kind}; import that first or correct the key.`,
    );
  }
}

/** Another run has taken away what this batch points at: the batch is to be written anew. */
export class TakenAway extends Error {}

const address = ({ kind, key }: Pointer): string => `${kind} ${key}`;

/** The numbers of the records that a batch writes or points at, by kind and key. */
export class KnownRecords {
  readonly #numbers = new Map<string, number>();

  constructor(readonly client: ClientBase) {}

  set(pointer: Pointer, id: number): void {
    this.#numbers.set(address(pointer), id);
  }

  /** The number of the record that a draft speaks of; undefined as long as it is not made. */
  idOf({ noun, key }: Pick<Draft, 'noun' | 'key'>): number | undefined {
    return this.#numbers.get(address({ kind: noun, key }));
  }

  /** The number of the record that a pointer means; null for none. Throws where it does not exist. */
  targetOf(draft: Draft, property: string, pointer: Pointer | null | undefined): number | null {
    if (!pointer) return null;
    const target = this.#numbers.get(address(pointer));
    if (target === undefined) throw new MissingTarget(draft, property, pointer);
    return target;
  }

  /**
   * Holds all of them until the end of the transaction: no other run can take them away meanwhile, so that the database need not look for
   * each from every row that points at it.
   */
  async hold(): Promise<void> {
    const ids = new Set(this.#numbers.values());
    const { rows } = await this.client.query<{ held: number }>(
      'SELECT count(*)::int AS held FROM (SELECT FROM record WHERE id = ANY($1::int[]) ORDER BY id FOR KEY SHARE) r',
      [[...ids]],
    );
    if (rows[0]?.held !== ids.size) throw new TakenAway('A record to which the batch points was taken away meanwhile.');
  }

  /** Finds the numbers of all records that the drafts point at. */
  async findTargets(drafts: readonly Draft[]): Promise<void> {
    const wanted = new Map<string, Pointer>();
    const all = drafts.flatMap(({ relations, parts = [], pairs = {}, mechanism = null }) => [
      relations,
      { mechanism },
      ...Object.values(pairs).flatMap((pointers) => pointers.map((pointer) => ({ pointer }))),
      ...parts.flatMap(({ rows }) => rows.map((row) => row.relations)),
    ]);
    for (const relations of all) {
      for (const pointer of Object.values(relations ?? {}))
        if (pointer && !this.#numbers.has(address(pointer))) wanted.set(address(pointer), pointer);
    }
    if (wanted.size === 0) return;
    const pointers = [...wanted.values()];
    const { rows } = await this.client.query<{ id: number; kind: string; key: string }>(
      'SELECT r.id, r.kind, r.key FROM record r JOIN unnest($1::text[], $2::text[]) AS w(kind, key) ON r.kind = w.kind AND r.key = w.key',
      [pointers.map(({ kind }) => kind), pointers.map(({ key }) => key)],
    );
    for (const row of rows) this.set(row, row.id);
  }
}
