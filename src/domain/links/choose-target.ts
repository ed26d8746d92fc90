/**
 * Which record does a printed mention mean? One rule for the importers, `ResolveCitation` and `VerifyCitations`, pure and
 * without a database: the records that have one of its keys are handed in, the choice and its reason come out.
 * Source of the rule: data model, rules 5 and 6; citation-formats, section 2.
 */
import { firstDay, lastDay } from '../standards/partial-date';
import type { CitationStatus } from './citation';
import { type NameComparison, compareNames, isSameName } from './compare-names';
import { isSilent } from './day-key';
import { isNamedOtherwise, isSharedVolume, isUnmarkedDecision } from './document-series';
import { ofStage } from './decision-stages';

/** What is printed. */
export interface Printed {
  /** Every key, `scheme:value`, whether a record has it or not. */
  readonly keys: readonly string[];
  /** Name of the case, as printed; null when there is none. */
  readonly name: string | null;
  /** Date as printed, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when there is none. */
  readonly date: string | null;
  /** `GRAND_CHAMBER`, `DECISION`, `MERITS`, ...; null when there is none. */
  readonly stage: string | null;
  /** Alpha-3 code of the respondent in the printed name; null or left out when it is not plainly one State. */
  readonly respondent?: string | null;
  /** The name with the State that brought the case in other words: see `otherNamesOf`. */
  readonly otherNames?: readonly string[];
}

/** A record that has one of the printed keys, or is a decision of a proceeding that has. */
export interface Target {
  readonly id: number;
  readonly kind: string;
  readonly key: string;
  readonly date: string | null;
  /** Every name and title of it. */
  readonly names: readonly string[];
  /** Alpha-3 codes of the States that it is against; left out or empty when none is recorded. */
  readonly respondents?: readonly string[];
  /** What kind of decision it is, and by which formation; null where it is none. */
  readonly decisionKind: string | null;
  readonly formation: string | null;
  /** Through how many of the printed keys it was found; those of the proceedings that it decides count here. */
  readonly found: number;
  /** Whether only a number of a proceeding leads to it. */
  readonly viaProceeding: boolean;
  /** Whether only its day leads to it: see `day-key.ts`. */
  readonly viaDay?: boolean;
}

/** The record in which the mention stands, as far as it matters. */
export interface Citing {
  readonly id: number | null;
  readonly date: string | null;
}

export interface Choice {
  readonly status: CitationStatus;
  readonly target: Target | null;
  readonly candidates: readonly Target[];
  /** Why it is not resolved; of one that is, what differs from its record, else null. */
  readonly reason: string | null;
}

/** Kinds that end a proceeding as a rule: a date before theirs, printed without a stage, contradicts them. */
const FINAL = new Set(['JUDGMENT', 'VIEWS', 'MERITS_REPORT', 'ADVISORY_OPINION']);
const NOT_BEFORE = 'The records with this key are later than the text, or are the text itself.';
const OWN = 'The number of the proceeding in which the text itself was adopted.';

/**
 * The record that a mention means. A document key decides by itself, unless the year or the name printed with it contradicts
 * the record; the number of a proceeding needs a date, a stage or a name, else it means the proceeding. Where the words name a
 * document that the house does not have, no other document of its proceeding is taken for it.
 */
export function chooseTarget(printed: Printed, every: readonly Target[], citing: Citing): Choice {
  const targets = every.filter(({ viaDay }) => !viaDay);
  if (targets.length === 0 && every.length > 0) return ofDay(printed, every, citing);
  const possible = targets.filter((target) => target.id !== citing.id && !isLater(target.date, citing.date));
  const proceedings = possible.filter(({ kind }) => kind === 'Proceeding');
  const documents = possible.filter(isDocument);
  if (documents.length > 0) return ofDocuments(printed, documents, proceedings);
  if (targets.some(isDocument)) return unresolved(NOT_BEFORE);
  if (isOfItself(printed, targets, citing)) return unresolved(OWN);
  const decisions = mostFound(possible.filter(({ viaProceeding }) => viaProceeding));
  if (decisions.length > 0) return ofDecisions(printed, decisions, proceedings);
  const [only] = proceedings;
  if (only && proceedings.length === 1 && printed.date === null && printed.stage === null) return resolved(only);
  return unresolved(
    targets.length > possible.length
      ? NOT_BEFORE
      : proceedings.length > 0
        ? 'The house knows the proceeding, and no decision of it up to the day of the text.'
        : NOT_HERE,
  );
}

/**
 * Among the decisions of the printed day, of which no printed key is known: the one that bears the printed name word for word. Where
 * a number is printed that it would have, and has not, it is no more than a candidate.
 */
function ofDay(printed: Printed, targets: readonly Target[], citing: Citing): Choice {
  const { keys } = printed;
  const named = targets.filter(
    ({ id, date, names }) =>
      id !== citing.id && !isLater(date, citing.date) && everyNameOf(printed).some((name) => isSameName(name, names)),
  );
  const staged = ofStage(printed.stage, named);
  const [only] = staged;
  if (!only) return unresolved(NOT_HERE);
  if (staged.length > 1) return ambiguous(staged);
  if (keys.every(isSilent)) return resolved(only);
  return { status: 'CONFLICT', target: null, candidates: [only], reason: `Printed with ${keys.filter((key) => !isSilent(key)).join(', ')}; the decision of that name and day is ${only.key}.` }; // prettier-ignore
}

const NOT_HERE = 'The house has no record with this key.';

const isDocument = ({ kind, viaProceeding }: Target): boolean => kind !== 'Proceeding' && !viaProceeding;

/** Whether a decision names its own proceeding, as each does at its head: another decision of it is meant only where a date or a stage says so. */
function isOfItself({ date, stage }: Printed, targets: readonly Target[], citing: Citing): boolean {
  const itself = targets.find(({ id }) => id === citing.id);
  if (!itself) return false;
  if (date !== null) return itself.date !== null && isWithin(itself.date, date);
  return stage === null || stage === 'GRAND_CHAMBER' || stage === 'COMMITTEE';
}

/** Whether the printed name is that of another case: of no word of the record's names, or against a State that it is not against. */
function isOfAnother(printed: Printed, { names, respondents = [] }: Target): boolean {
  return comparedWith(printed, names) === 'DIFFERS' || isAgainstAnother(printed.respondent, respondents);
}

const everyNameOf = ({ name, otherNames = [] }: Printed): readonly string[] => (name === null ? [] : [name, ...otherNames]);

/** `compareNames` of the printed name in the words in which it comes nearest to the record's. */
function comparedWith(printed: Printed, names: readonly string[]): NameComparison {
  const found = everyNameOf(printed).map((name) => compareNames(name, names));
  return found.includes('AGREES') ? 'AGREES' : (found[0] ?? 'UNKNOWN');
}

function isAgainstAnother(respondent: string | null | undefined, respondents: readonly string[]): boolean {
  return respondent != null && respondents.length > 0 && !respondents.some((code) => (SAME_STATE[code] ?? code) === (SAME_STATE[respondent] ?? respondent)); // prettier-ignore
}

/** Codes of one respondent before and after a change of name or of state; sources print either. */
const SAME_STATE: Readonly<Record<string, string>> = { SUN: 'RUS', CSK: 'CZE', SVK: 'CZE', YUG: 'SRB', SCG: 'SRB', MNE: 'SRB', DDR: 'DEU', ZAR: 'COD' }; // prettier-ignore

/** Among records that have a printed key of their own. */
function ofDocuments(printed: Printed, documents: readonly Target[], proceedings: readonly Target[]): Choice {
  const best = narrowed(printed, documents);
  const [only] = best;
  if (!only || best.every((target) => isOfAnother(printed, target))) return contradiction(printed, best);
  if (best.length > 1) return ambiguous(best);
  if (printed.date !== null && only.date !== null && printed.date.slice(0, 4) !== only.date.slice(0, 4))
    return contradiction(printed, best);
  const isDay = printed.date?.length === 10 && only.date !== null && isWithin(only.date, printed.date);
  // Some bodies number proceedings only, and the record has that number for its key: it stands for one of several documents.
  if (proceedings.some(({ key }) => key === only.key)) {
    const isOtherDay = printed.date !== null && only.date !== null && !isWithin(only.date, printed.date);
    if (isOtherDay || (!isDay && ofStage(printed.stage, best).length === 0))
      return unresolved(`The house has of this proceeding what was decided on ${only.date ?? 'a day that is not known'}, and nothing else.`); // prettier-ignore
  }
  const isOfVolume = printed.keys.length > 0 && printed.keys.every(isSharedVolume);
  if (isOfVolume && !isDay && comparedWith(printed, only.names) !== 'AGREES')
    return ambiguous(best, 'The volume has several judgments, of which the house has this one: name the case or its date.');
  const isOtherDay = printed.date?.length === 10 && only.date !== null && !isWithin(only.date, printed.date);
  return isOtherDay ? { ...resolved(only), reason: otherDay(printed.date, only) } : resolved(only);
}

/** Where a key stands on several records, those whose date and name agree; all when none does. */
function narrowed(printed: Printed, documents: readonly Target[]): readonly Target[] {
  const { date } = printed;
  const best = mostFound(documents);
  if (best.length === 1) return best;
  const dated = date === null ? best : best.filter((target) => target.date !== null && isWithin(target.date, date));
  const of = dated.length > 0 ? dated : best;
  const named = of.filter(({ names }) => comparedWith(printed, names) === 'AGREES');
  return named.length > 0 ? named : of;
}

/** Among the decisions of the proceedings that are printed. */
function ofDecisions(printed: Printed, decisions: readonly Target[], proceedings: readonly Target[]): Choice {
  const named = decisions.filter((target) => !isOfAnother(printed, target));
  if (named.length === 0) return contradiction(printed, decisions);
  if (printed.date !== null) return byDate(printed, printed.date, named);
  const same = named.filter((target) => !isNamedOtherwise(printed.keys, target.key));
  if (same.length === 0) return ambiguous(named, ANOTHER);
  const staged = ofStage(printed.stage, withoutUnmarked(printed, same));
  const [only] = staged;
  if (!only) return unresolved('The house knows the proceeding, and no decision of it at the stage that is printed.');
  if (staged.length > 1) return ambiguous(staged);
  if (printed.stage !== null) return resolved(only);
  if (comparedWith(printed, only.names) === 'AGREES')
    return isMarked(only)
      ? ambiguous(
          staged,
          'The only candidate would be printed with (dec.), (just satisfaction) or the like: a judgment may be meant.',
        )
      : resolved(only);
  const [proceeding] = proceedings;
  // A bare number names the proceeding; with several decisions it is open which of them is meant.
  return proceedings.length === 1 && proceeding ? { ...resolved(proceeding), candidates: staged } : ambiguous(staged);
}

function byDate(printed: Printed, date: string, decisions: readonly Target[]): Choice {
  const sameDay = withoutUnmarked(
    printed,
    decisions.filter((decision) => decision.date !== null && isWithin(decision.date, date)),
  );
  const staged = ofStage(printed.stage, sameDay);
  const [only] = sameDay;
  if (only && staged.length !== 1) {
    // The day with the number is surer than the word that a source has for the stage.
    const isSure = staged.length === 0 && sameDay.length === 1 && date.length === 10;
    return isSure ? resolved(only) : ambiguous(staged.length > 0 ? staged : sameDay);
  }
  const [chosen] = staged;
  if (chosen)
    return date.length < 10 && isNamedOtherwise(printed.keys, chosen.key) ? ambiguous(staged, ANOTHER) : resolved(chosen);
  const undated = decisions.filter((decision) => decision.date === null);
  if (undated.length > 0) return ambiguous(undated);
  const isOtherStage = printed.stage !== null && ofStage(printed.stage, decisions).length === 0;
  const contradicts = decisions.some(
    ({ decisionKind, date: day }) =>
      day !== null && (day.slice(0, 4) === date.slice(0, 4) || (FINAL.has(decisionKind ?? '') && !isLater(date, day))),
  );
  if (contradicts && !isOtherStage) return ofNotice(printed, date, decisions) ?? contradiction(printed, decisions);
  return unresolved(`The house has decisions of this proceeding of ${datesOf(decisions)}, and none of ${date}.`);
}

/**
 * The European Court prints its decisions with "(dec.)": where a case is named without it, and a judgment is among those that may be
 * meant, no decision is.
 */
function withoutUnmarked(printed: Printed, decisions: readonly Target[]): readonly Target[] {
  const { stage } = printed;
  if (stage !== null && stage !== 'GRAND_CHAMBER') return decisions;
  const judgments = decisions.filter(({ key }) => !isUnmarkedDecision(key));
  return judgments.some((target) => !isMarked(target) && comparedWith(printed, target.names) === 'AGREES')
    ? judgments
    : decisions;
}

/** Whether the European Court prints it with a mark: a decision, or a judgment beside the one on the merits. */
function isMarked({ key, decisionKind }: Target): boolean {
  return isUnmarkedDecision(key) || (key.startsWith('ecli:ECLI:CE:ECHR:') && BESIDE_MERITS.has(decisionKind ?? ''));
}

const BESIDE_MERITS = new Set(['REPARATIONS', 'REVISION', 'INTERPRETATION']);

/**
 * Views on a communication are often cited by the day on which they were sent to the parties: where number, case and year agree, and
 * one decision of that year alone is there, it is meant. Of a court another day is another document.
 */
function ofNotice(printed: Printed, date: string, decisions: readonly Target[]): Choice | null {
  if (!printed.keys.some((key) => COMMUNICATION.test(key))) return null;
  const ofYear = decisions.filter((decision) => decision.date?.slice(0, 4) === date.slice(0, 4));
  const [only, ...others] = ofStage(printed.stage, ofYear);
  if (!only || others.length > 0 || !isOfCase(printed, only)) return null;
  return { ...resolved(only), reason: otherDay(date, only) };
}

const COMMUNICATION = /^(?:ccpr|cat|cedaw|crc|crpd|ced|cerd|cescr)-comm:/;

/** Whether the name or the State printed with it is that of the record. */
function isOfCase(printed: Printed, { names, respondents = [] }: Target): boolean {
  const { respondent } = printed;
  return comparedWith(printed, names) === 'AGREES' || (respondent != null && respondents.length > 0 && !isAgainstAnother(respondent, respondents)); // prettier-ignore
}

/** Whether it bears the printed name and is against the State in it: of several keys that words fit, what tells the one that is meant. */
export function isOfNameAndState(printed: Printed, { names, respondents = [] }: Target): boolean {
  return comparedWith(printed, names) === 'AGREES' && printed.respondent != null && respondents.length > 0 && !isAgainstAnother(printed.respondent, respondents); // prettier-ignore
}

const otherDay = (date: string, target: Target): string =>
  `Printed with the date ${date}; the record is of ${String(target.date)}.`;

const ANOTHER =
  'A key is printed that the house does not have, beside the number of a proceeding of which it has the candidates.';

/** What is printed beside a key and is not so of the records that have it. */
function contradiction(printed: Printed, candidates: readonly Target[]): Choice {
  const { name, date, respondent } = printed;
  const [only] = candidates;
  const isOne = candidates.length === 1;
  const isOtherDate = date !== null && candidates.every((target) => target.date !== null && !isWithin(target.date, date));
  const isOtherState = candidates.every(
    ({ names, respondents = [] }) => isAgainstAnother(respondent, respondents) && comparedWith(printed, names) !== 'DIFFERS',
  );
  const reason = isOtherState
    ? `Printed as against ${String(respondent)}; ${isOne ? 'the record is' : 'the records are'} against ${[...new Set(candidates.flatMap(({ respondents = [] }) => respondents))].join(', ')}.`
    : isOtherDate
      ? `Printed with the date ${date}; the ${isOne ? 'record is' : 'records are'} of ${datesOf(candidates)}.`
      : `Printed with the name ${JSON.stringify(name)}; ${isOne ? 'the record is' : 'one of the records is'} ${JSON.stringify(only?.names[0])}.`;
  return { status: 'CONFLICT', target: null, candidates, reason };
}

const datesOf = (targets: readonly Target[]): string => targets.map(({ date }) => date).join(', ');

function mostFound(targets: readonly Target[]): readonly Target[] {
  const most = Math.max(...targets.map(({ found }) => found));
  return targets.filter(({ found }) => found === most);
}

const isLater = (date: string | null, than: string | null): boolean =>
  date !== null && than !== null && firstDay(date) > lastDay(than);
const isWithin = (date: string, span: string): boolean => firstDay(date) <= lastDay(span) && lastDay(date) >= firstDay(span);

const resolved = (target: Target): Choice => ({ status: 'RESOLVED', target, candidates: [], reason: null });
const unresolved = (reason: string): Choice => ({ status: 'UNRESOLVED', target: null, candidates: [], reason });
const ambiguous = (candidates: readonly Target[], reason = severalOf(candidates.length)): Choice => ({
  status: 'AMBIGUOUS',
  target: null,
  candidates,
  reason,
});
export const severalOf = (count: number): string =>
  count === 1
    ? 'The only candidate may be meant, and what is printed does not say so: its day or stage would.'
    : `The words may mean each of the ${count} candidates: name its date or stage.`;
