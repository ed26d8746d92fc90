import { badInput } from '../errors';

/**
 * The opaque global id of a row: base64url of `Kind:number`.
 * Source of the rule: Global Object Identification, https://graphql.org/learn/global-object-identification/ (seen 2026-11-24).
 *
 * @example toGlobalId('State', 12) // 'U3RhdGU6MTI'
 */
export function toGlobalId(kind: string, id: number): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

/** The kind and number that an id stands for; BAD_USER_INPUT when it is not one of ours. */
export function fromGlobalId(globalId: string): { readonly kind: string; readonly id: number } {
  const parts = /^([A-Za-z]{1,40}):([1-9]\d{0,9})$/.exec(Buffer.from(globalId, 'base64url').toString('latin1'));
  const kind = parts?.[1];
  const id = Number(parts?.[2]);
  if (kind === undefined || id > 2147483647 || toGlobalId(kind, id) !== globalId) {
    throw badInput(
      `${JSON.stringify(globalId.slice(0, 60))} is not an id of this service: pass an \`id\` exactly as an earlier answer gave it.`,
    );
  }
  return { kind, id };
}
