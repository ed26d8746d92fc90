/**
 * What the citation library hands back: one printed mention of a standard.
 *
 * This room is pure text. It reads words and a list of instruments and provisions, touches no database and imports no
 * other room. It says what is printed; whether the record exists is for the caller to say (RESOLVED, UNRESOLVED ...).
 */

/** FULL: the words name the instrument. SHORT: "the Covenant". BARE_PROVISION: "Article 3" and no instrument beside it. */
export type MentionKind = 'FULL' | 'SHORT' | 'BARE_PROVISION';

/** One printed mention, with its place in the text as it was given. */
export interface Mention {
  /** First UTF-16 code unit of the mention in the original text. */
  readonly start: number;
  /** The code unit after the last one. */
  readonly end: number;
  /** `text.slice(start, end)`, exactly as printed. */
  readonly printed: string;
  /** Scheme of the key: `provision`, `instrument`, `un`, `coe-ets`, `unts`, `ccpr-gc` ... (citation-formats, section 2). */
  readonly scheme: string;
  /**
   * Value within the scheme: `iccpr:14(3)(d)`, `echr`, `CCPR/C/GC/34`, `005`. Where the instrument is not determined a
   * provision's key is its number alone (`14(3)(d)`) and an instrument's is empty.
   */
  readonly key: string;
  /** What is printed beyond the record the key names: `(5)` of an article without rows for paragraphs, `para. 10`. */
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
}
