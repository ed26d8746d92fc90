import type { Viewer } from './viewer';

/**
 * The one rule of visibility, as an SQL condition over the row of `record` that `alias` names.
 *
 * A record is seen by the public when it is PUBLIC, or EMBARGOED and its day has come. PARTNERS and RESTRICTED records
 * are as absent as those that do not exist. `graph` puts this condition into every statement that reads records; nothing
 * filters afterwards. Source of the rule: data model, rule 8.
 *
 * @example visibleTo(PUBLIC, 'r') // "(r.visibility = 'PUBLIC' OR (r.visibility = 'EMBARGOED' AND r.embargoed_until <= CURRENT_DATE))"
 */
export function visibleTo(viewer: Viewer, alias: string): string {
  const conditions: Readonly<Record<Viewer['role'], string>> = {
    PUBLIC: `(${alias}.visibility = 'PUBLIC' OR (${alias}.visibility = 'EMBARGOED' AND ${alias}.embargoed_until <= CURRENT_DATE))`,
  };
  return conditions[viewer.role];
}
