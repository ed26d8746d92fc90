import type { Reader } from '../../graph/reader';
import { Parallel } from '../subjects/parallel';

/** Pieces of SQL over what is told one State, whose number is `$1` and whose code is `$2`; they read thousands of rows, and each row once. */

/** The records of these kinds on the State that the caller may see, as `r`: number, kind, body, day and source, from the index of their pairs alone. */
export function recordsOnState(reader: Reader, ...kinds: readonly ('Decision' | 'Recommendation')[]): string {
  return `(SELECT x.record_id AS id, x.kind, x.mechanism_id, x.date, x.source_id FROM record_state x
    WHERE x.state_id = $1 AND x.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})) r JOIN (SELECT) r_w ON ${reader.visibleAny('r')}`;
}

/** Provisions with the rights that they serve: `provision_id`, `right_id`. */
export function servedRights(reader: Reader): string {
  return `SELECT p.provision_id, p.right_id FROM ${reader.seen(Parallel, 'p')}`;
}

/**
 * What these decisions (SQL of their numbers) found on their provisions, `id` the decision: by one walk along the index of findings, not by one
 * search for each decision, and the findings of all others are never read.
 */
export function foundBy(decisions: string, outcomes: string): string {
  return `SELECT v.decision_id AS id, v.provision_id, v.outcome, v.respondent FROM finding_provision v WHERE v.decision_id = ANY(ARRAY(${decisions})) AND ${outcomes}`;
}
