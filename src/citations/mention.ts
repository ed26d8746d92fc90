/**
 * What the citation library hands back: one printed mention of a standard, a decision or a document.
 *
 * This room is pure text. It reads words and rows handed in, touches no database and imports no other room. It says what
 * is printed; whether the record exists is for the caller to say (RESOLVED, UNRESOLVED ...).
 */

/**
 * FULL: the words name the instrument, or print a key or a date of the decision. SHORT: "the Covenant", "Soering, cited
 * above". BARE_PROVISION: "Article 3" and no instrument beside it.
 */
export type MentionKind = 'FULL' | 'SHORT' | 'BARE_PROVISION';

/** What kind of document of a proceeding the words say is meant; the formation only where nothing else is said. */
export type Stage =
  | 'GRAND_CHAMBER'
  | 'COMMITTEE'
  | 'DECISION'
  | 'ADMISSIBILITY'
  | 'MERITS'
  | 'JUST_SATISFACTION'
  | 'REPARATIONS'
  | 'PRELIMINARY_OBJECTIONS'
  | 'PROVISIONAL_MEASURE'
  | 'ADVISORY_OPINION'
  | 'FRIENDLY_SETTLEMENT'
  | 'STRIKING_OUT'
  | 'REVISION'
  | 'INTERPRETATION'
  | 'COMPLIANCE'
  | 'REPORT'
  | 'VIEWS';

/** What is printed beside the keys of a decision: hints for choosing among candidates, never a link by themselves. */
export interface DecisionHints {
  /** `scheme:value` of the other keys printed in the same citation, in the order of the text; empty when there is one key. */
  readonly otherKeys: readonly string[];
  /** The case name as printed (`Soering v. the United Kingdom`); null when none is printed. */
  readonly name: string | null;
  /** The printed date, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when none is printed or the day does not exist. */
  readonly date: string | null;
  /** What the words say the document is; null when they do not say. */
  readonly stage: Stage | null;
  /** Of a SHORT mention of a decision: `start` of the full citation it repeats; null for all others, and where none is found. */
  readonly antecedent: number | null;
}

/** The hints of what is not a decision. */
export const NO_HINTS: DecisionHints = { otherKeys: [], name: null, date: null, stage: null, antecedent: null };

/** One printed mention, with its place in the text as it was given. */
export interface Mention extends DecisionHints {
  /** First UTF-16 code unit of the mention in the original text. */
  readonly start: number;
  /** The code unit after the last one. */
  readonly end: number;
  /** `text.slice(start, end)`, exactly as printed. */
  readonly printed: string;
  /**
   * Scheme of the key: `provision`, `instrument`, `un`, `coe-ets`, `unts`, `ccpr-gc`, `ecli`, `echr-app`, `iactr-c` ...
   * (citation-formats, section 2; decisions.README). Of several keys the one that names a document rather than a proceeding.
   * `name` where a decision is named with its date and no number is printed: such a mention never links.
   */
  readonly scheme: string;
  /**
   * Value within the scheme: `iccpr:14(3)(d)`, `echr`, `CCPR/C/GC/34`, `005`, `14038/88`. Where the instrument is not
   * determined a provision's key is its number alone (`14(3)(d)`) and an instrument's is empty; a scheme `name` has none.
   */
  readonly key: string;
  /**
   * What is printed beyond the record the key names: `(5)` of an article without rows for paragraphs, `para. 10`,
   * `para. 88, 91-93`, `p. 250`, `para. 39, 45; p. 17-18`.
   */
  readonly pinpoint: string | null;
  readonly kind: MentionKind;
  /** `scheme:value` of each record the words can mean, nearest first; empty when the key says it or nothing fits. */
  readonly candidates: readonly string[];
  /** Name of the form that read it, for reports and tests. */
  readonly form: string;
}

/** A reference in the cleaned text, before it becomes a mention. Offsets are those of the cleaned text. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly scheme: string;
  readonly key: string;
  readonly pinpoint: string | null;
  readonly kind: MentionKind;
  readonly candidates: readonly string[];
  readonly form: string;
  /** Slugs of the instruments the words can mean; one when they are plain, none when the catalogue holds none. */
  readonly slugs: readonly string[];
  /** False for words that name an instrument only beside an article (`ECHR` is also a court). */
  readonly standsAlone: boolean;
  /** True for words that name all of `slugs` at once: the four Geneva Conventions. */
  readonly meansAll?: boolean;
}

/** A citation of a decision in the cleaned text; `antecedent` is a cleaned offset too. */
export interface DecisionReference extends DecisionHints {
  readonly start: number;
  readonly end: number;
  readonly scheme: string;
  readonly key: string;
  readonly pinpoint: string | null;
  readonly kind: 'FULL' | 'SHORT';
  readonly candidates: readonly string[];
  readonly form: string;
}
