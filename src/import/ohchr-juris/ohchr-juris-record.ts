import type { ExchangeDecision, ExchangeRecord } from '../exchange/exchange-record';
import type { JurisprudenceItem } from './ohchr-juris-xml';
import { treatyBodyForm } from '../cite-as';
import type { StateNames } from '../state-names';
import { subjectKey } from '../subject-keys';
import { readDay } from '../treaty-status/treaty-status-dates';
import { communicationKeys, readUnSymbol, type UnSymbol } from '../un-symbol';

/** What the other items of the files say: whether a symbol stands on several communications, as that of a compilation does. */
export interface Companions {
  isShared(symbol: string): boolean;
}

/** `Type_of_decision` of the source. An inadmissibility decision and one that only declares admissible are the same kind. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['adoption of views', 'VIEWS'],
  ['decision on merits', 'VIEWS'],
  ['opinion', 'VIEWS'],
  ['inadmissibility decision', 'ADMISSIBILITY'],
  ['admissibility decision', 'ADMISSIBILITY'],
  ['revised decision on admissibility', 'ADMISSIBILITY'],
  ['discontinuance decision', 'DISCONTINUANCE'],
  ['discontinuance', 'DISCONTINUANCE'],
  ['', 'DECISION'],
]);

/** The outcome that a comment of the database begins with: `Views violation`, `Decision - non-violation`. */
const OUTCOME = /^(?:(?:Views|Decision|Opinion)\s*[-–]?\s*(?:non-)?violations?|Non-violation decision)/i;
const OWN_OPINION = /\b(?:individual|separate|joint|dissenting|concurring) opinions?\b/i;

/** Kind of a treaty body's decision by the words of OHCHR's database: `Adoption of views` is VIEWS. Undefined for other words. */
export function kindOfDecision(printed: string): string | undefined {
  return KINDS.get(printed.trim().toLowerCase());
}

/**
 * The decision that an item describes, or one sentence why it cannot be taken. `Articles` (at issue, not found violated) have
 * no place in an exchange record and are left out, and so are author, victim and session. Where the source lists several
 * States (the respondent and often the author's own), it does not say which is complained of: none is taken, and a note says so.
 */
export function recordOfItem(item: JurisprudenceItem, names: StateNames, companions: Companions): ExchangeRecord | string {
  const first = (name: string): string => item.values.get(name)?.[0] ?? '';
  const printed = first('Id_string');
  if (printed === '') return 'The item has no Id_string: expected a symbol like CCPR/C/50/D/488/1992.';
  const given = readUnSymbol(printed, first('Session_No'));
  if (given === null) return `Id_string "${printed}" is no treaty body's symbol: expected one like CCPR/C/50/D/488/1992.`;
  const committee = first('Committee').toLowerCase();
  if (committee !== given.mechanism)
    return `Committee "${first('Committee')}" and symbol "${printed}" name two bodies: expected ${given.mechanism.toUpperCase()}.`;
  const notes: string[] = [];
  const kind = kindOfDecision(first('Type_of_decision')) ?? 'DECISION';
  if (kindOfDecision(first('Type_of_decision')) === undefined)
    notes.push(`Type of decision as printed: "${first('Type_of_decision')}".`);
  const numbers = communicationsOf(first('Communication_numbers'), given, notes);
  const symbol = given.isDecision ? given : symbolInCompilation(given, numbers, first('Session_No'), companions, notes);
  if (symbol === null)
    return `Symbol "${printed}" stands on several decisions and session and communication do not tell which: expected a symbol of its own.`;
  const dates = datesOf(kind, first('Date_of_adoption_of_the_Views'), first('Admission_date'));
  const states = statesOf(item.values.get('Countries/value') ?? [], first('Display_name'), dates.date, names, notes);
  if (typeof states === 'string') return states;
  const comment = first('Comment');
  const outcome = OUTCOME.exec(comment)?.[0];
  if (outcome !== undefined) notes.push(`Comment of the database: "${outcome}".`);
  const proceedings = communicationKeys(symbol.mechanism, [...new Set([...numbers, ...symbol.communications])]);
  const identifiers = symbol.others.map((other) => (other.includes(':') ? other : `un:${other}`));
  const subjects = [...new Set((item.values.get('Issues/value') ?? []).map((issue) => subjectKey('ohchr-issue', issue)))];
  const url = first('file_urls/value') || first('files/value/url');
  const citeAs = treatyBodyForm(states.name, symbol.symbol);
  return {
    type: 'decision',
    key: `un:${symbol.symbol}`,
    mechanism: symbol.mechanism,
    kind,
    ...dates,
    ...(identifiers.length > 0 ? { identifiers } : {}),
    ...states,
    ...(proceedings.length > 0 ? { proceedings } : {}),
    ...(subjects.length > 0 ? { subjects } : {}),
    ...(citeAs === undefined ? {} : { citeAs }),
    ...(url === '' ? {} : { url }),
    ...(OWN_OPINION.test(comment) ? { hasSeparateOpinion: true } : {}),
    ...(notes.length > 0 ? { sourceNote: notes.join(' ') } : {}),
  };
}

/** `146/1983,148/1983,385/1989/Rev.1,` as `146/1983`, `148/1983`, `385/1989`. A contradiction with the symbol is noted, and both kept. */
function communicationsOf(printed: string, symbol: UnSymbol, notes: string[]): string[] {
  const numbers: string[] = [];
  for (const part of printed.split(',').map((each) => each.trim())) {
    const [, number, year] = /^0*(\d{1,4})\/(\d{4})(?:\/Rev\.\d+)?$/.exec(part) ?? [];
    if (number !== undefined && year !== undefined) numbers.push(`${number}/${year}`);
    else if (part !== '') notes.push(`Communication number "${part}" could not be read.`);
  }
  const named = symbol.communications;
  if (numbers.length > 0 && named.length > 0 && !numbers.some((number) => named.includes(number)))
    notes.push(`The source prints communication ${numbers.join(', ')} beside the symbol of ${named.join(', ')}.`);
  return numbers;
}

/**
 * The symbol of a decision that the source only gives by the document in which it stands, CERD/C/390 with nine of them: built
 * from session and number as the harmonised form has them (citation-formats.md 5.1), unless the two contradict each other.
 * The document's own symbol stays its key where it holds this decision alone; null when neither tells the decision.
 */
function symbolInCompilation(
  given: UnSymbol,
  numbers: readonly string[],
  session: string,
  companions: Companions,
  notes: string[],
): UnSymbol | null {
  const isShared = companions.isShared(given.symbol);
  const [number, another] = numbers;
  const isClear = number !== undefined && another === undefined && session !== '' && (given.session ?? session) === session;
  if (!isClear) return isShared ? null : given;
  const prefix = given.mechanism === 'cescr' ? 'E/C.12' : `${given.mechanism.toUpperCase()}/C`;
  const built = readUnSymbol(`${prefix}/${session}/D/${number}`);
  if (built === null) return isShared ? null : given;
  notes.push(`The source gives the symbol ${given.symbol}; that of the decision is built from session ${session} and number.`);
  return { ...built, others: [isShared ? `un-in:${given.symbol}` : given.symbol] };
}

function datesOf(kind: string, adopted: string, admitted: string): Pick<ExchangeDecision, 'date' | 'datePrinted'> {
  const printed = adopted === '' && kind === 'ADMISSIBILITY' ? admitted : adopted;
  if (printed === '') return {};
  const date = readDay(printed);
  return date === null ? { datePrinted: printed } : { date };
}

function statesOf(
  printed: readonly string[],
  displayName: string,
  on: string | undefined,
  names: StateNames,
  notes: string[],
): Pick<ExchangeDecision, 'respondents' | 'name'> | string {
  const codes: string[] = [];
  for (const state of printed) {
    const { code } = names.recognise(state, { on });
    if (code === undefined) return `State "${state}" is not known: expected a name, alias or code of the catalogue's states.`;
    codes.push(code);
  }
  const named = printed.findIndex((state) => displayName.endsWith(` v. ${state}`));
  const respondent = codes[printed.length === 1 ? 0 : named];
  if (respondent === undefined) {
    if (printed.length > 1)
      notes.push(`States that the source lists, without saying which is the respondent: ${printed.join('; ')}.`);
    return displayName === '' ? {} : { name: displayName };
  }
  if (displayName === '') return { respondents: [respondent] };
  const name = displayName.includes(' v. ') ? displayName : `${displayName} v. ${printed[0] ?? ''}`;
  return { respondents: [respondent], name };
}
