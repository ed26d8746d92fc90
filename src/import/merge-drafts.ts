import type { Draft, Pointer } from './draft';

/** The drafts that say what a record is; those that only make it when it is missing count where there are no others. */
export function saidOf(drafts: readonly Draft[]): readonly Draft[] {
  const said = drafts.filter(({ ifMissing }) => ifMissing !== true);
  return said.length > 0 ? said : drafts;
}

/** Drafts of one record in one batch as one: of those with a voice the lowest says, the others fill in and add; else the first is it. */
export function inOne(drafts: readonly Draft[]): Draft {
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
      mentions: [...(one.mentions ?? []), ...(draft.mentions ?? [])],
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
