import type { Reader } from '../../graph/reader';
import { Parallel } from '../subjects/parallel';

/** Pieces of SQL over what is told one State, whose number is `$1` and whose code is `$2`; they read thousands of rows, and each row once. */

/** The records of these kinds on the State that the caller may see, `r`, from the registry alone. */
export function recordsOnState(reader: Reader, ...kinds: readonly ('Decision' | 'Recommendation')[]): string {
  return `record_state x JOIN record r ON r.id = x.record_id AND r.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) AND x.state_id = $1 AND ${reader.visibleAny('r')}`;
}

/** Provisions with the rights that they serve: `provision_id`, `right_id`. */
export function servedRights(reader: Reader): string {
  return `SELECT p.provision_id, p.right_id FROM ${reader.seen(Parallel, 'p')}`;
}

/** What the decisions `d` found on their provisions, `id` the decision: asked one by one, so that the findings of all others are never read. */
export function foundBy(decisions: string, outcomes: string): string {
  return `SELECT d.id, v.provision_id, v.outcome, v.respondent FROM ${decisions} CROSS JOIN LATERAL (SELECT v.provision_id, v.outcome, v.respondent FROM finding_provision v WHERE v.decision_id = d.id AND ${outcomes} OFFSET 0) v`;
}
