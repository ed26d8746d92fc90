import type { PartialDate } from './partial-date';

/**
 * The complaint, inquiry and inter-State procedures, visits and jurisdictions of the treaties in the catalogue, with what opens
 * each against a State. Source: the treaties' own articles, and catalogue/README.md, "Accepted procedures".
 */
export interface Procedure {
  readonly instrument: string;
  /** The article under which the procedure runs, or on which its acceptance rests. */
  readonly provision: string;
  readonly kind: 'INDIVIDUAL_COMPLAINTS' | 'INTERSTATE_COMPLAINTS' | 'INQUIRY' | 'VISITS' | 'URGENT_ACTION' | 'JURISDICTION';
  /** PARTY: being a party is enough. DECLARATION: only by a declaration of its own. OPT_OUT: every party that did not opt out. */
  readonly opens: 'PARTY' | 'DECLARATION' | 'OPT_OUT';
  /** The article under which a party opts out. */
  readonly optOut?: string;
  /** First day on which the procedure worked for anybody; left out: with the treaty. */
  readonly beginsOn?: PartialDate;
  /** What the procedure rested on before `beginsOn`, where the tables do not hold it: then nothing is known of earlier days. */
  readonly before?: string;
  /** Why it is not in force for anybody yet. */
  readonly pending?: string;
}

const party = (instrument: string, provision: string, kind: Procedure['kind'], more: Partial<Procedure> = {}): Procedure => ({
  instrument,
  provision,
  kind,
  opens: 'PARTY',
  ...more,
});
const declared = (instrument: string, provision: string, kind: Procedure['kind'], more: Partial<Procedure> = {}): Procedure => ({
  instrument,
  provision,
  kind,
  opens: 'DECLARATION',
  ...more,
});
const unlessOptOut = (instrument: string, provision: string, optOut: string): Procedure => ({
  instrument,
  provision,
  kind: 'INQUIRY',
  opens: 'OPT_OUT',
  optOut,
});

/** Protocol No. 11 made individual applications and the Court's jurisdiction compulsory on this day. */
const PROTOCOL_11 = {
  beginsOn: '1998-11-01',
  before: 'optional declarations under former articles 25 and 46, which the tables do not hold',
};
const TEN_DECLARATIONS = { pending: 'ten declarations are needed and were not made as far as the tables know' };

export const PROCEDURES: readonly Procedure[] = [
  declared('iccpr', '41', 'INTERSTATE_COMPLAINTS', { beginsOn: '1979-03-28' }),
  party('iccpr-op1', '1', 'INDIVIDUAL_COMPLAINTS'),
  party('icescr-op', '2', 'INDIVIDUAL_COMPLAINTS'),
  declared('icescr-op', '10', 'INTERSTATE_COMPLAINTS'),
  declared('icescr-op', '11', 'INQUIRY'),
  party('icerd', '11', 'INTERSTATE_COMPLAINTS'),
  declared('icerd', '14', 'INDIVIDUAL_COMPLAINTS', { beginsOn: '1982-12-03' }),
  party('cedaw-op', '2', 'INDIVIDUAL_COMPLAINTS'),
  unlessOptOut('cedaw-op', '8', '10'),
  unlessOptOut('cat-convention', '20', '28'),
  declared('cat-convention', '21', 'INTERSTATE_COMPLAINTS', { beginsOn: '1987-06-26' }),
  declared('cat-convention', '22', 'INDIVIDUAL_COMPLAINTS', { beginsOn: '1987-06-26' }),
  party('opcat', '4', 'VISITS'),
  party('crc-opic', '5', 'INDIVIDUAL_COMPLAINTS'),
  declared('crc-opic', '12', 'INTERSTATE_COMPLAINTS'),
  unlessOptOut('crc-opic', '13', '13(7)'),
  party('crpd-op', '1', 'INDIVIDUAL_COMPLAINTS'),
  unlessOptOut('crpd-op', '6', '8'),
  declared('icrmw', '76', 'INTERSTATE_COMPLAINTS', TEN_DECLARATIONS),
  declared('icrmw', '77', 'INDIVIDUAL_COMPLAINTS', TEN_DECLARATIONS),
  party('icpped', '30', 'URGENT_ACTION'),
  declared('icpped', '31', 'INDIVIDUAL_COMPLAINTS'),
  declared('icpped', '32', 'INTERSTATE_COMPLAINTS'),
  party('icpped', '33', 'VISITS'),
  party('echr', '32', 'JURISDICTION', PROTOCOL_11),
  party('echr', '33', 'INTERSTATE_COMPLAINTS'),
  party('echr', '34', 'INDIVIDUAL_COMPLAINTS', PROTOCOL_11),
  party('ecpt', '2', 'VISITS'),
  party('achr', '44', 'INDIVIDUAL_COMPLAINTS'),
  declared('achr', '45', 'INTERSTATE_COMPLAINTS'),
  declared('achr', '62', 'JURISDICTION'),
  party('belem-do-para', '12', 'INDIVIDUAL_COMPLAINTS'),
  party('achpr', '47', 'INTERSTATE_COMPLAINTS'),
  party('achpr', '55', 'INDIVIDUAL_COMPLAINTS'),
  party('afchpr-protocol', '3', 'JURISDICTION'),
  declared('afchpr-protocol', '34(6)', 'INDIVIDUAL_COMPLAINTS'),
  party('acrwc', '44', 'INDIVIDUAL_COMPLAINTS'),
  party('rome-statute', '12', 'JURISDICTION'),
];

/** The procedures of one instrument, in the order of its articles; empty where it has none here. */
export function proceduresOf(instrument: string): readonly Procedure[] {
  return PROCEDURES.filter((procedure) => procedure.instrument === instrument);
}

/** The procedure under one article, or null where there is none here: `cat-convention`, `22`. */
export function findProcedure(instrument: string, provision: string): Procedure | null {
  return PROCEDURES.find((procedure) => procedure.instrument === instrument && procedure.provision === provision) ?? null;
}
