/**
 * One record of jurisprudence as any body can write it, a JSON object a line (`exchange`). Every reader of jurisprudence
 * (HUDOC, OHCHR, texts, the catalogue's tables) gives its rows in this form, so that one place turns them into drafts.
 * Published as `schema/exchange.schema.json`. Keys are `scheme:value`, dates `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export type ExchangeRecord = ExchangeDecision | ExchangeDocument;

interface Common {
  /** Primary key: `ecli:ECLI:CE:ECHR:1989:0707JUD001403888`, `un:CCPR/C/50/D/488/1992`. */
  readonly key: string;
  /** Slug of the body that decided or published; left out where the catalogue has none, as of national courts. Example: `ecthr`. */
  readonly mechanism?: string;
  /** Slug of the source that says so, where the line hands on what another one said. Example: `hudoc`. */
  readonly source?: string;
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
  /** Provisions that it is about, whatever was found of them: `echr:6(1)`, `echr:13+3`. */
  readonly atIssue?: readonly string[];
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
  /** What the words were read as by a house that took them in before; with it they are not read again. */
  readonly read?: { readonly keys: readonly string[]; readonly name?: string; readonly date?: string; readonly stage?: string };
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
