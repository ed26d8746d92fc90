import type { ClientBase } from 'pg';
import type { Part, Pointer } from './draft';

/**
 * The key of a subject whose list has no codes but words: `Torture and other CID treatment` of `upr-issue` is
 * `upr-issue:torture-and-other-cid-treatment`.
 */
export function subjectKey(scheme: string, label: string): string {
  const code = label.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, ''); // prettier-ignore
  return `${scheme}:${code}`;
}

/** Those of these keys under which the house has a record of this kind. */
export async function knownKeys(
  client: ClientBase,
  kind: 'Subject' | 'Provision',
  keys: readonly string[],
): Promise<Set<string>> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return new Set();
  const { rows } = await client.query<{ key: string }>('SELECT key FROM record WHERE kind = $1 AND key = ANY($2::text[])', [
    kind,
    wanted,
  ]);
  return new Set(rows.map(({ key }) => key));
}

/** The subjects that a source marks: those of the house as pairs, the others as they are printed, so that no row is refused for one. */
export function subjectsOf(
  keys: readonly string[],
  isKnown: (key: string) => boolean,
): { readonly pointers: readonly Pointer[]; readonly unknown: readonly string[]; readonly parts: readonly Part[] } {
  const all = [...new Set(keys)].sort();
  const unknown = all.filter((key) => !isKnown(key));
  return {
    pointers: all.filter(isKnown).map((key) => ({ kind: 'Subject', key })),
    unknown,
    parts: unknown.length === 0 ? [] : [{ noun: 'UnknownSubject', whole: 'record', rows: unknown.map((key) => ({ values: { key } })) }], // prettier-ignore
  };
}
