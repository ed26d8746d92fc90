import type { Act, Bound, InstrumentFacts, Knowledge, StateFacts } from './bound';
import { deriveInForce } from './derive-in-force';
import { deriveProcedure } from './derive-procedure';

export type { Act, Bound, InstrumentFacts, Knowledge, StateFacts } from './bound';

/**
 * Whether a treaty binds a State on a day, derived from the acts of that State. Pure: reads no database and no clock.
 *
 * - History, not a flag: every consent begins and every denunciation, withdrawal or cessation ends a stay; a denunciation
 *   has two days, and the State is bound until the second (`effectiveOn` is the first day no longer bound).
 * - `effectiveOn` counts. Where it is missing the treaty's own wait is applied if `waiting-periods.ts` has it; otherwise the
 *   answer is not known from the act until twelve months later, longer than any treaty of the field makes a State wait.
 *   Where the date is that of an instrument and the deposit is not known (African Union), the answer is not known
 *   until eleven years later, then likely (EFFECT_NOT_KNOWN), and settled on the day until which the list is known.
 * - A year or a month is a span of days: inside it nothing is certain.
 * - No act: not bound up to the day until which a complete list is known; not known after it, and in an incomplete list.
 *   A party on that day is presumed to be one afterwards (PRESUMED): treaties go on until they are denounced.
 * - Rows marked unsure qualify every answer that they change; acts without effect, disputed or never deposited are not applied.
 * - A State is not bound before it existed, nor after; a historic State or a territory that the list does not name is not known.
 *
 * Source of the rules: Vienna Convention on the Law of Treaties, articles 11 to 16, 24, 28, 54, 56 and 70; the final clauses
 * of the treaties; the notes in catalogue/README.md. `on` is a day, `2022-09-15`.
 *
 * @example inForce(acts of RUS, echr, RUS, '2022-09-15', list) // bound: true, until: '2022-09-16'
 */
export function inForce(
  acts: readonly Act[],
  instrument: InstrumentFacts,
  state: StateFacts,
  on: string,
  knowledge: Knowledge | null,
): Bound {
  return deriveInForce(acts, instrument, state, on, knowledge);
}

/**
 * Whether a complaint, inquiry or inter-State procedure, or a jurisdiction, is open against a State on a day. `acts` holds
 * both the State's participation and its acceptances; `knowledge` is of the list of parties, `listed` of the list of declarations
 * or opt-outs (null: absence says nothing). Treaty and jurisdiction are different: withdrawing the declaration of article
 * 34(6) leaves the African Court Protocol in force, and denouncing a treaty closes its procedures. An inquiry is
 * open against every party that did not opt out. The table of procedures is `procedures.ts`; an article that is not in it is not known.
 *
 * @example procedureAccepted(acts of RWA, afchpr-protocol, RWA, '2017-02-28', parties, '34(6)', list) // bound: true, until: '2017-03-01'
 */
export function procedureAccepted(
  acts: readonly Act[],
  instrument: InstrumentFacts,
  state: StateFacts,
  on: string,
  knowledge: Knowledge | null,
  provision: string,
  listed: Knowledge | null = null,
): Bound {
  return deriveProcedure(acts, instrument, state, on, knowledge, provision, listed);
}
