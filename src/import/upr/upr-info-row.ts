import { createHash } from 'node:crypto';
import { type StateNames, decodeEntities } from '../state-names';

/** What a row of UPR Info says, in its own words: one recommending State of a recommendation to one State. */
export interface UprInfoRow {
  /** Alpha-3 code of the State under review. */
  readonly state: string;
  /** Session of the Working Group, from 1. */
  readonly session: number;
  readonly text: string;
  readonly isPledge: boolean;
  /** `Accepted`, `Noted`; of pledges null. */
  readonly response: string | null;
  /** Alpha-3 code of the State that recommends; null for none, and for a name of no State. */
  readonly recommender: string | null;
  readonly unknownRecommender: string | null;
  readonly issues: readonly string[];
  /** UPR Info's category of the action asked for, from 1 (least) to 5 (a specific action), as printed. */
  readonly action: string;
}

/** Columns that a table of recommendations must have, as UPR Info heads them; those of regional groups are facts of the States. */
export const UPR_INFO_COLUMNS = ['To', 'Text', 'From', 'Response', 'Action', 'Issue', 'Session'] as const;
type UprInfoColumn = (typeof UPR_INFO_COLUMNS)[number];

/**
 * Year in which each session of the Working Group met, from the first. Source: the list of sessions of the OHCHR
 * (https://www.ohchr.org/en/hr-bodies/upr/cycles-upr); `upr-years.csv` of the same data set gives the same years for every State.
 */
const YEARS = [2008, 2008, 2008, 2009, 2009, 2009, 2010, 2010, 2010, 2011, 2011, 2011, 2012, 2012, 2013, 2013, 2013, 2014, 2014, 2014]; // prettier-ignore

/** Last session of the first cycle, and of the second. Source: Human Rights Council, decision 17/119 and resolution 16/21. */
const CYCLES = [12, 26, 40];

/** Year of a session; null of sessions after the twentieth, which this source does not have. */
export function yearOfSession(session: number): string | null {
  return YEARS[session - 1]?.toString() ?? null;
}

/** Cycle of a session: 12 is of the first, 13 of the second. Null after the fortieth. */
export function cycleOfSession(session: number): number | null {
  const at = CYCLES.findIndex((last) => session <= last);
  return at < 0 ? null : at + 1;
}

/** A row from its cells, or the sentence that refuses it. */
export function uprInfoRow(cells: Readonly<Record<UprInfoColumn, string>>, names: StateNames): UprInfoRow | string {
  const session = cells.Session.trim();
  if (!/^[1-9]\d?$/.test(session)) return `The session "${session.slice(0, 40)}" is not known: expected a number like 17.`;
  const on = yearOfSession(Number(session));
  const { code } = names.recognise(cells.To, { on });
  if (code === undefined)
    return `State under review "${cells.To.slice(0, 80)}" is not known: expected a name, alias or code of the catalogue's states.`;
  const text = decodeEntities(cells.Text).replace(/\s+/g, ' ').trim();
  if (normalised(text) === '') return 'The recommendation has no text: expected its words in the column Text.';
  const isPledge = cells.Response.trim() === 'Voluntary Pledge';
  const from = cells.From.trim() === '' || isPledge ? null : names.recognise(cells.From, { on });
  return {
    state: code,
    session: Number(session),
    text,
    isPledge,
    response: isPledge || cells.Response.trim() === '' ? null : cells.Response.trim(),
    recommender: from?.code ?? null,
    unknownRecommender: from?.unknown ?? null,
    issues: cells.Issue.split(',').map((issue) => issue.trim()).filter((issue) => issue !== ''),
    action: cells.Action.trim(),
  }; // prettier-ignore
}

/** Letters and digits of a text in lower case, with single blanks: what two printings of one recommendation share. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Key of the recommendation of which the row tells one recommender: State under review, session, and a digest of its words, since the
 * source has no number of its own. Two rows that differ in capitals, blanks or stops are of one. Example: `upr-info:MEX/17/2f0c…`.
 */
export function uprInfoKey({ state, session, text, isPledge }: UprInfoRow): string {
  const digest = createHash('sha256').update(normalised(text)).digest('hex').slice(0, 20);
  return `upr-info:${state}/${session}/${isPledge ? 'pledge-' : ''}${digest}`;
}
