import type { PartialDate } from '../../domain/standards/partial-date';

/** A treaty of the UN Treaty Collection. */
export interface TreatyRef {
  /** `untc:IV-4`: chapter in Roman numerals and number, as the Collection's own addresses print them (`mtdsg_no=IV-4`). */
  readonly identifier: string;
  /** Slug of the catalogue (`iccpr`), or for a treaty that it lacks the identifier in lower case (`untc-iii-2-1`). */
  readonly slug: string;
  readonly isInCatalogue: boolean;
  /** Title without place and day. Null when no index is among the files that were given. */
  readonly title: string | null;
}

/** What a State did, in the words of the status tables. */
export type TreatyAct =
  | 'SIGNATURE'
  | 'SUCCESSION_TO_SIGNATURE'
  | 'DEFINITIVE_SIGNATURE'
  | 'RATIFICATION'
  | 'ACCESSION'
  | 'SUCCESSION'
  | 'ACCEPTANCE'
  | 'APPROVAL'
  | 'FORMAL_CONFIRMATION'
  | 'CONSENT_TO_BE_BOUND'
  | 'PROVISIONAL_APPLICATION'
  | 'APPLICATION'
  | 'ADMISSION'
  | 'REGISTRATION'
  | 'ACCEPTANCE_OF_JURISDICTION'
  | 'LISTED'
  | 'UNCLEAR';

export interface PrintedAct {
  /** LISTED: the table prints only that the State takes part. UNCLEAR: the table does not say which act; `printed` has its words. */
  readonly act: TreatyAct;
  /** Null when the cell has no date that can be read. */
  readonly date: PartialDate | null;
  /** The cell, or its part, as printed: `24 Jan 1983 a`. */
  readonly printed: string;
  /** Head of the column as printed. */
  readonly column: string;
  /** What the head or the cell adds: `under article 23`. Null when nothing. */
  readonly note: string | null;
}

export interface PrintedStatement {
  /** DECLARATION also where the text does not say what it is: the collection prints both under one heading. */
  readonly act: 'DECLARATION' | 'RESERVATION' | 'OBJECTION';
  /** LABEL: the text bears the name (`Reservation:`); WORDS: its words do it (`does not consider itself bound`); NONE: neither. */
  readonly basis: 'LABEL' | 'WORDS' | 'NONE';
  readonly text: string;
  /** Provisions of this treaty that the text names, in order: `14(3)(d)`. */
  readonly provisions: readonly string[];
  /** Alpha-3 of the States whose reservation or declaration is objected to, when the text names them plainly. */
  readonly against: readonly string[];
  /** Treaties to whose statement the text refers: `See chapter IV.3.` is `untc:IV-3`. */
  readonly seeAlso: readonly string[];
  /** Day with which the text closes. Null when it prints none. */
  readonly date: PartialDate | null;
  /** BCP 47. */
  readonly language: 'en' | 'fr' | 'es';
}

interface OfState {
  readonly treaty: TreatyRef;
  /** Alpha-3 code. */
  readonly state: string;
  /** The State as printed. */
  readonly participant: string;
}

export interface TreatyRow {
  readonly kind: 'TREATY';
  readonly treaty: TreatyRef;
  /** Title as printed, with place and day. */
  readonly printedTitle: string;
  readonly title: string;
  /** The day that ends the printed title: adoption or opening for signature. Null when none can be read. */
  readonly concludedOn: PartialDate | null;
  readonly concludedAt: string | null;
  readonly chapter: string;
  readonly url: string | null;
}

export interface ActsRow extends OfState {
  readonly kind: 'ACTS';
  readonly acts: readonly PrintedAct[];
}

export interface StatementRow extends OfState {
  readonly kind: 'STATEMENT';
  /** Empty when the heading stands without text, as where a statement was withdrawn. */
  readonly statements: readonly PrintedStatement[];
}

export interface YearStatusRow extends OfState {
  readonly kind: 'YEAR_STATUS';
  readonly status: 'STATE_PARTY' | 'SIGNATORY' | 'NO_ACTION';
  /** Year of ratification or accession. Null when the table prints none. */
  readonly year: number | null;
  readonly printed: string;
  readonly note: string | null;
  /** Whether the three 0/1 columns say the same as the words in `status`. Ten rows of the 2022 tables contradict themselves. */
  readonly isConsistent: boolean;
}

export type PrintedRow = TreatyRow | ActsRow | StatementRow | YearStatusRow;

/** A row with its place, by which its attestations name it: `treaties/4-4.csv:12`. */
export type TreatyStatusRow = PrintedRow & { readonly place: string };

/** The format as `npm run import` lists it; `sources` says which source each kind of row comes from. */
export const treatyStatusFormat = {
  name: 'treaty-status',
  sources: {
    TREATY: 'un-treaty-status-csv',
    ACTS: 'un-treaty-status-csv',
    STATEMENT: 'un-treaty-status-csv',
    YEAR_STATUS: 'un-treaty-status-2022',
  },
  extensions: ['.csv', '.txt'],
  describe:
    'Status tables of the UN Treaty Collection (index.csv, treaties/*.csv, declarations/*.txt) and yearly status tables (hr_status_*.csv), plain or gzip',
  example: 'npm run import -- treaty-status un-treaty-status-csv un-treaty-status-2022',
} as const;
