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
