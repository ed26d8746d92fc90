import { type PartialDate } from './partial-date';

/** The words of the question "is this State bound on this day?" and of its answer; shared by what derives it. */

/** One act of one State about one instrument, as a row of participation or of accepted procedures has it. */
export interface Act {
  readonly id: number | string;
  /** RATIFICATION, ACCESSION, DENUNCIATION, ACCEPTANCE_OF_JURISDICTION ...; an act not known here binds nobody. */
  readonly act: string;
  /** Day of deposit or notice; of the instrument where `note` begins so. Null: not known. */
  readonly date: PartialDate | null;
  /** Day from which the act counts. Null: not known. */
  readonly effectiveOn: PartialDate | null;
  /** The article a declaration, acceptance or denunciation rests on. */
  readonly provision: string | null;
  readonly confidence: 'CHECKED' | 'KNOWN' | 'UNSURE' | null;
  readonly note: string | null;
  /** True when the source says that the act had no effect. */
  readonly withoutEffect?: boolean;
}

/** Until when a list of acts is known, and whether it then names every State that acted. */
export interface Knowledge {
  readonly knownUntil: PartialDate | null;
  readonly complete: boolean;
}

export interface InstrumentFacts {
  readonly slug: string;
  readonly binding: boolean;
  readonly inForceFrom: PartialDate | null;
  readonly kind: string;
}

export interface StateFacts {
  readonly code: string;
  readonly existsFrom: PartialDate | null;
  /** Last day of existence. */
  readonly existsUntil: PartialDate | null;
  /** STATE, TERRITORY, HISTORIC, ORGANISATION, OBSERVER, OTHER; left out: a State. */
  readonly kind?: string | null;
}

/**
 * How far the answer can be relied on. CERTAIN: the acts settle it. PRESUMED: settled for an earlier day, and nothing
 * later is known. YEAR_ONLY, MONTH_ONLY: the day lies inside the year or month to which alone an act is dated.
 * EFFECT_NOT_KNOWN: an act exists, the day from which it counts does not. UNSURE: it rests on a row marked unsure.
 * DISPUTED: an act whose validity is disputed speaks against it. NOT_KNOWN: the tables say nothing.
 */
export type Certainty =
  'CERTAIN' | 'PRESUMED' | 'YEAR_ONLY' | 'MONTH_ONLY' | 'EFFECT_NOT_KNOWN' | 'UNSURE' | 'DISPUTED' | 'NOT_KNOWN';

export interface Bound {
  /** Null: not known. */
  readonly bound: boolean | null;
  readonly certainty: Certainty;
  /** First day of the present stay, as exactly as it is known; null when not bound, or when the day is not known. */
  readonly since: PartialDate | null;
  /** First day on which it is no longer bound: of the present stay when its end is known, else of the last one. */
  readonly until: PartialDate | null;
  /** The act on which the answer rests. */
  readonly act: Act | null;
  /** One plain sentence or two: the answer's reason, with days. */
  readonly why: string;
  /** Until when the list of acts is known; null when nobody says. */
  readonly knownUntil: PartialDate | null;
}

/** Acts by which a State agrees to be bound (Vienna Convention on the Law of Treaties, articles 2(1)(b) and 11 to 16). */
export const CONSENTS: ReadonlySet<string> = new Set([
  'RATIFICATION',
  'ACCESSION',
  'SUCCESSION',
  'ACCEPTANCE',
  'APPROVAL',
  'FORMAL_CONFIRMATION',
  'DEFINITIVE_SIGNATURE',
  'CONSENT_TO_BE_BOUND',
  'ENTRY_INTO_FORCE',
]);
