/**
 * Which record does a printed mention mean? One rule for the importers, `ResolveCitation` and `VerifyCitations`, pure and
 * without a database: the records that have one of its keys are handed in, the choice and its reason come out.
 * Source of the rule: data model, rules 5 and 6; citation-formats, section 2.
 */
import { firstDay, lastDay } from '../standards/partial-date';
import type { CitationStatus } from './citation';

/** What is printed. */
export interface Printed {
  /** Name of the case, as printed; null when there is none. */
  readonly name: string | null;
  /** Date as printed, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when there is none. */
  readonly date: string | null;
  /** `GRAND_CHAMBER`, `DECISION`, `MERITS`, ...; null when there is none. */
  readonly stage: string | null;
}

/** A record that has one of the printed keys, or is a decision of a proceeding that has. */
export interface Target {
  readonly id: number;
  readonly kind: string;
  readonly key: string;
  readonly date: string | null;
  /** Every name and title of it. */
  readonly names: readonly string[];
  /** What kind of decision it is, and by which formation; null where it is none. */
  readonly decisionKind: string | null;
  readonly formation: string | null;
  /** Through how many of the printed keys it was found; those of the proceedings that it decides count here. */
  readonly found: number;
  /** Whether only a number of a proceeding leads to it. */
  readonly viaProceeding: boolean;
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
  /** Why it is not resolved; null when it is. */
  readonly reason: string | null;
}

/** Kinds of decision that a printed stage may mean. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  DECISION: ['DECISION', 'ADMISSIBILITY', 'STRIKING_OUT', 'DISCONTINUANCE', 'FRIENDLY_SETTLEMENT'],
  JUST_SATISFACTION: ['REPARATIONS'],
  REPARATIONS: ['REPARATIONS'],
  REVISION: ['REVISION'],
  INTERPRETATION: ['INTERPRETATION'],
  STRIKING_OUT: ['STRIKING_OUT'],
  FRIENDLY_SETTLEMENT: ['FRIENDLY_SETTLEMENT'],
  PRELIMINARY_OBJECTIONS: ['ADMISSIBILITY'],
  ADMISSIBILITY: ['ADMISSIBILITY'],
  MERITS: ['JUDGMENT', 'VIEWS', 'MERITS_REPORT'],
  JUDGMENT: ['JUDGMENT'],
  PROVISIONAL_MEASURE: ['PROVISIONAL_MEASURE'],
  ADVISORY_OPINION: ['ADVISORY_OPINION'],
};
/** Kinds after which a proceeding seldom goes on: a later date printed with it is then a contradiction. */
const FINAL = new Set(['JUDGMENT', 'VIEWS', 'MERITS_REPORT', 'ADVISORY_OPINION']);

/**
 * The record that a mention means. A document key decides by itself, unless the year or the name printed with it contradicts
 * the record; the number of a proceeding needs a date, a stage or a name, else it means the proceeding.
 */
export function chooseTarget(printed: Printed, targets: readonly Target[], citing: Citing): Choice {
  const possible = targets.filter((target) => target.id !== citing.id && !isLater(target.date, citing.date));
  const proceedings = possible.filter(({ kind }) => kind === 'Proceeding');
  const documents = possible.filter(({ kind, viaProceeding }) => kind !== 'Proceeding' && !viaProceeding);
  if (documents.length > 0) return among(printed, narrowed(printed, documents));
  const decisions = mostFound(possible.filter(({ viaProceeding }) => viaProceeding));
  if (decisions.length === 0) {
    const [only] = proceedings;
    if (only && proceedings.length === 1 && printed.date === null) return resolved(only);
    return unresolved(
      targets.length > possible.length
        ? 'The records with this key are later than the text, or are the text itself.'
        : proceedings.length > 0
          ? 'The house knows the proceeding, and no decision of it up to the day of the text.'
          : 'The house has no record with this key.',
    );
  }
  const named = bearing(printed.name, decisions);
  if (named.length === 0) return among(printed, decisions);
  if (printed.date !== null) return byDate(printed, printed.date, named);
  const staged = ofStage(printed.stage, named);
  if (staged.length === 1 && staged[0] && (printed.stage !== null || printed.name !== null)) return resolved(staged[0]);
  const [proceeding] = proceedings;
  // A bare number names the proceeding; with several decisions it is open which of them is meant.
  if (proceedings.length === 1 && proceeding && named.length === 1 && printed.name === null)
    return { ...resolved(proceeding), candidates: named };
  return ambiguous(staged.length > 0 ? staged : named);
}

function byDate(printed: Printed, date: string, decisions: readonly Target[]): Choice {
  const sameDay = decisions.filter((decision) => decision.date !== null && isWithin(decision.date, date));
  if (sameDay.length > 0) {
    const staged = ofStage(printed.stage, sameDay);
    const [only] = staged;
    return staged.length === 1 && only ? resolved(only) : ambiguous(staged.length > 0 ? staged : sameDay);
  }
  const undated = decisions.filter((decision) => decision.date === null);
  if (undated.length > 0) return ambiguous(undated);
  const known = decisions.map((decision) => decision.date).join(', ');
  const contradicts = decisions.some(
    (decision) => FINAL.has(decision.decisionKind ?? '') && decision.date !== null && !isLater(date, decision.date),
  );
  const sameYear = decisions.filter((decision) => decision.date?.slice(0, 4) === date.slice(0, 4));
  if (!contradicts && sameYear.length === 0)
    return unresolved(`The house has decisions of this proceeding of ${known}, and none of ${date}.`);
  return { status: 'CONFLICT', target: null, candidates: decisions, reason: `Printed with the date ${date}; the decisions of this proceeding are of ${known}.` }; // prettier-ignore
}

function among(printed: Printed, documents: readonly Target[]): Choice {
  const [only] = documents;
  if (documents.length !== 1 || !only) return ambiguous(documents);
  if (printed.date !== null && only.date !== null && printed.date.slice(0, 4) !== only.date.slice(0, 4))
    return conflict(only, `Printed with the date ${printed.date}; the record is of ${only.date}.`);
  if (bearing(printed.name, [only]).length === 0)
    return conflict(
      only,
      `Printed with the name ${JSON.stringify(printed.name)}; the record is ${JSON.stringify(only.names[0])}.`,
    );
  return resolved(only);
}

/** Where a key stands on several records, those whose date and name agree; all when none does. */
function narrowed(printed: Printed, documents: readonly Target[]): readonly Target[] {
  const best = mostFound(documents);
  if (best.length === 1) return best;
  const { date } = printed;
  const dated = date === null ? best : best.filter((target) => target.date !== null && isWithin(target.date, date));
  const of = dated.length > 0 ? dated : best;
  const named = printed.name === null ? of : bearing(printed.name, of);
  return named.length > 0 ? named : of;
}

function ofStage(stage: string | null, decisions: readonly Target[]): readonly Target[] {
  if (stage === 'GRAND_CHAMBER') {
    const found = decisions.filter(({ formation }) => formation === 'GRAND_CHAMBER');
    return found.length > 0 ? found : decisions;
  }
  const kinds = stage === null ? undefined : STAGES[stage];
  const found = kinds ? decisions.filter(({ decisionKind }) => kinds.includes(decisionKind ?? '')) : decisions;
  return found.length > 0 ? found : decisions;
}

function mostFound(targets: readonly Target[]): readonly Target[] {
  const most = Math.max(...targets.map(({ found }) => found));
  return targets.filter(({ found }) => found === most);
}

/** Words that stand in every name. */
const COMMON = new Set(
  'case affaire caso of the v vs and others other et autres autre y otros c contra la le les de del des du los el no n re matter application party republic kingdom united federation state'.split(
    ' ',
  ),
);

/** Those that bear the printed name: a word of it, or its initials, stands in one of their names. All when there is none to compare. */
export function bearing(name: string | null, targets: readonly Target[]): readonly Target[] {
  const printed = words(name ?? '');
  if (printed.size === 0) return targets;
  return targets.filter(({ names }) => {
    const own = new Set(names.flatMap((one) => [...words(one)]));
    return own.size === 0 || [...printed].some((word) => own.has(word));
  });
}

/** Words of the first party of a name, folded; initials as one word: `A.S. v. Denmark` gives `as`. */
function words(name: string): Set<string> {
  const [party = ''] = name.split(/\s+(?:v\.?|vs\.?|c\.|contra|against)\s+/i);
  const folded = fold(party).replace(/\b(?:\p{L}\.\s?){1,6}/gu, (initials) => ` ${initials.replace(/[.\s]/g, '')} `);
  return new Set((folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word)));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd');
}

const isLater = (date: string | null, than: string | null): boolean =>
  date !== null && than !== null && firstDay(date) > lastDay(than);
const isWithin = (date: string, span: string): boolean => firstDay(date) <= lastDay(span) && lastDay(date) >= firstDay(span);

const resolved = (target: Target): Choice => ({ status: 'RESOLVED', target, candidates: [], reason: null });
const unresolved = (reason: string): Choice => ({ status: 'UNRESOLVED', target: null, candidates: [], reason });
const conflict = (target: Target, reason: string): Choice => ({ status: 'CONFLICT', target: null, candidates: [target], reason });
const ambiguous = (candidates: readonly Target[]): Choice => ({
  status: 'AMBIGUOUS',
  target: null,
  candidates,
  reason: `The words may mean each of the ${candidates.length} candidates: name its date or stage.`,
});
