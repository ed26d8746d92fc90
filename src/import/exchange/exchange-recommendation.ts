/**
 * One recommendation to a State, or one answer of a State, as any body can write it, a JSON object a line (`exchange`). Every reader
 * of recommendations (UHRI, reports of the review by States) gives its rows in this form, so that one place turns them into drafts.
 * Keys are `scheme:value`, dates `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export type ExchangeLine = ExchangeRecommendation | ExchangeResponse;

/** A recommendation, a pledge or a concern: `document` and `number` name it, or the source's own id. */
export interface ExchangeRecommendation {
  readonly type: 'recommendation';
  readonly kind: 'RECOMMENDATION' | 'VOLUNTARY_PLEDGE' | 'CONCERN';
  /** Primary key: `un-rec:A/HRC/25/7#148.23` where its document numbers it, else the source's own: `uhri:a9ceae8c-fe1c-…`. */
  readonly key: string;
  /** Slug of the body that recommends: `upr`, `crc`, `cpt`. */
  readonly mechanism: string;
  /** Slug of the source that says so, where the line hands on what another one said: `uhri`. */
  readonly source?: string;
  /** Day of the session or document. */
  readonly date?: string;
  readonly datePrinted?: string;
  /** Further keys of the same record. */
  readonly identifiers?: readonly string[];
  /** The document in which it stands, made if it is missing: `un:A/HRC/25/7`, and what kind that is. */
  readonly document?: { readonly key: string; readonly kind: string };
  /** Number in its document, as printed: `148.30` is another than `148.3`. */
  readonly number?: string;
  readonly language: string;
  readonly text: string;
  /** Alpha-3 codes of the States to which it is addressed. */
  readonly addressees: readonly string[];
  /** Alpha-3 codes of the States that made it; names of no State of the house stand in `unknownRecommenders`, as printed. */
  readonly recommenders?: readonly string[];
  readonly unknownRecommenders?: readonly string[];
  readonly response?: 'SUPPORTED' | 'NOTED' | 'PENDING' | 'NOT_GIVEN';
  /** The answer as the source prints it. */
  readonly responsePrinted?: string;
  /** Cycle and session of a review by States. */
  readonly cycle?: number;
  readonly session?: string;
  /** Rights, themes, keywords: `right:life`, `uhri-theme:enforced-disappearances`, `sdg:16.2`. Unknown ones are kept as printed. */
  readonly subjects?: readonly string[];
  /** What it is about in the words of the source's own list, all of them. */
  readonly issues?: readonly string[];
  readonly confidence?: 'CHECKED' | 'KNOWN' | 'UNSURE';
  readonly sourceNote?: string;
}

/** What a State answered to a recommendation that the house has, told apart from it: in an addendum, a letter, a later report. */
export interface ExchangeResponse {
  readonly type: 'response';
  /** Any key of the recommendation. */
  readonly key: string;
  /** Slug of the source that says so, as above. */
  readonly source?: string;
  /** Left out where `responsePrinted` is none of these. */
  readonly response?: 'SUPPORTED' | 'NOTED' | 'PENDING' | 'NOT_GIVEN';
  readonly responsePrinted: string;
  readonly date?: string;
  readonly sourceNote?: string;
}
