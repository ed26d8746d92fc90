/**
 * One record of jurisprudence as any body can write it, a JSON object a line (`exchange`). Every reader of jurisprudence
 * (HUDOC, OHCHR, texts, the catalogue's tables) gives its rows in this form, so that one place turns them into drafts.
 * Published as `schema/exchange.schema.json`. Keys are `scheme:value`, dates `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export type ExchangeRecord = ExchangeDecision | ExchangeDocument;

interface Common {
  /** Primary key: `ecli:ECLI:CE:ECHR:1989:0707JUD001403888`, `un:CCPR/C/50/D/488/1992`. */
  readonly key: string;
  /** Slug of the body that decided or published. Example: `ecthr`. */
  readonly mechanism: string;
  /** Day of the decision or of the document. */
  readonly date?: string;
  /** The source's words where they give no date; kept, never guessed. */
  readonly datePrinted?: string;
  /** Further keys of the same record: `echr-a:161`. Keys of one language version stand in `expressions`. */
  readonly identifiers?: readonly string[];
  /** Name in use, in no language of its own. Example: `Soering v. the United Kingdom`. */
  readonly name?: string;
  /** How the body's field cites it. */
  readonly citeAs?: string;
  /** Address of the official text, in whatever language. */
  readonly url?: string;
  /** Language versions, each with the title it prints and the key that only it has. */
  readonly expressions?: readonly ExchangeExpression[];
  /** Rights, themes, keywords, `scheme:code`: `right:life`, `hudoc-keyword:350`. Unknown ones are kept as printed. */
  readonly subjects?: readonly string[];
  /** Alpha-3 codes of the States that it is about or against. */
  readonly respondents?: readonly string[];
  /** Case, application or communication numbers, `echr-app:14038/88`. */
  readonly proceedings?: readonly string[];
  /** Mentions that a field of the source prints, in its order. */
  readonly citations?: readonly ExchangeCitation[];
  readonly paragraphs?: readonly ExchangeParagraph[];
  readonly confidence?: 'CHECKED' | 'KNOWN' | 'UNSURE';
  /** What the source itself rests on. */
  readonly sourceNote?: string;
}

export interface ExchangeDecision extends Common {
  readonly type: 'decision';
  readonly kind: string;
  /** GRAND_CHAMBER, CHAMBER, COMMITTEE, PLENARY, SINGLE_JUDGE, COMMISSION; left out where the body has none. */
  readonly formation?: string;
  /** The body's own level of importance, 1 the highest. */
  readonly importance?: number;
  readonly findings?: readonly ExchangeFinding[];
  /** The operative part in the source's words. */
  readonly conclusion?: string;
  readonly hasSeparateOpinion?: boolean;
}

export interface ExchangeDocument extends Common {
  readonly type: 'document';
  readonly kind: string;
}

export interface ExchangeExpression {
  /** BCP 47: `en`, `fr`, `hr`. */
  readonly language: string;
  readonly title?: string;
  /** Key of this language version alone: `hudoc:001-57619`. */
  readonly identifier?: string;
  readonly url?: string;
}

export interface ExchangeFinding {
  /** Instrument and provisions, those read together joined with `+`: `echr:6(1)`, `echr:14+8`, `echr:14+P1-1`. */
  readonly provision: string;
  readonly outcome: 'VIOLATION' | 'NO_VIOLATION' | 'INADMISSIBLE' | 'ADMISSIBLE' | 'STRUCK_OUT';
  readonly respondent?: string;
}

export interface ExchangeCitation {
  /** The words as printed. */
  readonly printed: string;
  /** Where: `scl`, `para. 12`. */
  readonly place: string;
  /** Offset of the words in their field or paragraph, UTF-16 code units; where there is no text around them, their number among those of that key there. */
  readonly start?: number;
  /** The key that the source itself names; left out, the words are read. */
  readonly key?: string;
  /** Place in the cited text: `para. 88`. */
  readonly pinpoint?: string;
  readonly confidence?: 'CHECKED' | 'KNOWN' | 'UNSURE';
}

export interface ExchangeParagraph {
  readonly language: string;
  /** As printed, `7.2`; left out for a heading or an unnumbered text. */
  readonly number?: string;
  /** Heading under which it stands. */
  readonly section?: string;
  readonly text: string;
}

/** Kinds of decision; the body's own words stay in its titles. */
export const DECISION_KINDS = {
  JUDGMENT: 'A court’s judgment on the merits, or on merits and more.',
  VIEWS: 'A treaty body’s views or opinion on the merits of a communication.',
  MERITS_REPORT: 'A merits decision or report of a commission or committee.',
  ADMISSIBILITY: 'Only on admissibility, preliminary objections or competence.',
  DECISION: 'A decision of which the source does not say whether it is on admissibility, striking out or more.',
  DISCONTINUANCE: 'The case was closed without a decision on the merits.',
  STRIKING_OUT: 'The case was struck out of the list.',
  FRIENDLY_SETTLEMENT: 'A settlement between the parties was approved.',
  REPARATIONS: 'Only on reparations, just satisfaction or costs.',
  INTERPRETATION: 'Interprets an earlier decision.',
  REVISION: 'Revises an earlier decision.',
  COMPLIANCE: 'On whether an earlier decision was carried out.',
  ADVISORY_OPINION: 'An advisory opinion.',
  OPINION: 'An opinion of a working group or of an advocate.',
  PROVISIONAL_MEASURE: 'An order or request of provisional, interim or precautionary measures.',
  ORDER: 'Another order.',
} as const;

export const DOCUMENT_KINDS = {
  COMMUNICATED_CASE: 'Facts and questions of a pending case, sent to the State.',
  LEGAL_SUMMARY: 'A summary of a decision by the registry.',
  PRESS_RELEASE: 'A press release.',
  PANEL_DECISION: 'What a screening panel decided on a request.',
  EXECUTION: 'On the execution of a judgment.',
  CONCLUDING_OBSERVATIONS: 'What a treaty body concludes on a State’s report.',
  CONCLUSION: 'A conclusion of a committee on a State’s report, provision by provision.',
  REPORT: 'A report.',
  RESOLUTION: 'A resolution.',
  OTHER: 'Something else; the title says what.',
} as const;
