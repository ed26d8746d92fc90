import { type Act, type Certainty } from './bound';
import { BEGINNING, NEVER, addDays, commonDate, firstDay, lastDay, type PartialDate } from './partial-date';
import { LONGEST_WAIT, afterWait, type WaitingPeriod } from './waiting-periods';

/**
 * What an act does to a State's being bound, and on which day at the earliest and at the latest. Nothing is invented: a year
 * gives a span of days, a deposit without a rule of effect gives a span up to the longest wait that treaties of the field know.
 */
export interface Step {
  readonly act: Act;
  readonly begins: boolean;
  readonly earliest: string;
  readonly latest: string;
  /** From here on the effect is likely though not proved; null: only `latest` settles it. */
  readonly likelyFrom: string | null;
  /** What the answer is worth between `earliest` and `latest`. */
  readonly doubt: Certainty;
  /** The day of effect, as exactly as it is known. */
  readonly effect: PartialDate | null;
}

/** The dates that surround an act: when the treaty or procedure began, when the State did, until when the list is known, how long the treaty waits. */
export interface Setting {
  readonly beginsOn: PartialDate | null;
  readonly stateFrom: PartialDate | null;
  readonly listedUntil: PartialDate | null;
  readonly wait: WaitingPeriod | null;
}

/**
 * The longest time between an African Union instrument and its deposit in the tables (LSO, OAU Refugee Convention,
 * 1988-11-18 to 1998-12-30) and the longest wait after it: after so long a deposit is likely, not proved.
 */
const LONGEST_WAY_TO_DEPOSIT = 11 * 366;

/** Rows that must not be applied: the source says that the act had no effect, is disputed, or never reached the depositary. */
export function isWithoutEffect(act: Act): boolean {
  return act.withoutEffect === true || /^WITHOUT EFFECT|\bNOT deposited\b/.test(act.note ?? '') || isDisputed(act);
}

/** A row whose validity is disputed between States or organs (Venezuela, American Convention, 2019-07-31). */
export function isDisputed(act: Act): boolean {
  return /^DISPUTED\b/.test(act.note ?? '');
}

/** When an act that binds begins to count. */
export function stepOfConsent(act: Act, setting: Setting): Step {
  const floor = setting.beginsOn === null ? BEGINNING : firstDay(setting.beginsOn);
  if (act.effectiveOn !== null)
    return {
      ...step(act, true, soonestOf(act, act.effectiveOn, setting, floor), lastDay(act.effectiveOn), null, doubtOf(act)),
      effect: act.effectiveOn,
    };
  const listed = setting.listedUntil === null ? NEVER : later(lastDay(setting.listedUntil), floor);
  if (act.date === null) return step(act, true, floor, act.confidence === 'UNSURE' ? NEVER : listed, listed, 'EFFECT_NOT_KNOWN');
  const first = later(firstDay(act.date), floor);
  const last = lastDay(act.date);
  if (act.act === 'SUCCESSION')
    return step(
      act,
      true,
      setting.stateFrom === null ? floor : later(floor, firstDay(setting.stateFrom)),
      later(last, floor),
      null,
      'EFFECT_NOT_KNOWN',
    );
  if (setting.beginsOn === null) return step(act, true, first, NEVER, null, 'EFFECT_NOT_KNOWN');
  if (isInstrumentOnly(act)) {
    const likely = addDays(last, LONGEST_WAY_TO_DEPOSIT);
    return step(act, true, first, listed >= last ? later(listed, first) : NEVER, later(likely, first), 'EFFECT_NOT_KNOWN');
  }
  const begun = lastDay(setting.beginsOn);
  const soonest = setting.wait === null ? first : later(afterWait(firstDay(act.date), setting.wait), floor);
  return step(act, true, soonest, later(afterWait(last, setting.wait ?? LONGEST_WAIT), begun), null, doubtOf(act));
}

/** When a denunciation, withdrawal or cessation ends what binds: `effective_on` is the first day no longer bound. */
export function stepOfEnd(act: Act, wait: WaitingPeriod | null): Step {
  if (act.effectiveOn !== null) return step(act, false, firstDay(act.effectiveOn), lastDay(act.effectiveOn), null, doubtOf(act));
  if (act.date === null) return step(act, false, BEGINNING, NEVER, null, 'EFFECT_NOT_KNOWN');
  const soonest = wait === null ? firstDay(act.date) : afterWait(firstDay(act.date), wait);
  return step(act, false, soonest, afterWait(lastDay(act.date), wait ?? LONGEST_WAIT), null, doubtOf(act));
}

/** The date is that of the instrument, not of its deposit, on which the effect depends. */
export function isInstrumentOnly(act: Act): boolean {
  return /^instrument\b(?! of)|\(instrument\)|day of deposit not verified/.test(act.note ?? '');
}

function step(act: Act, begins: boolean, earliest: string, latest: string, likelyFrom: string | null, doubt: Certainty): Step {
  return {
    act,
    begins,
    earliest,
    latest: later(latest, earliest),
    likelyFrom,
    doubt,
    effect: commonDate(earliest, later(latest, earliest)),
  };
}

/**
 * A successor is bound from its first day in the law of succession, while a depositary may count from a later one (Montenegro
 * and the European Convention: 2006-06-06 for the Treaty Office, earlier for the Court): between the two nothing is certain.
 */
function soonestOf(act: Act, effectiveOn: PartialDate, setting: Setting, floor: string): string {
  const first = firstDay(effectiveOn);
  if (act.act !== 'SUCCESSION' || setting.stateFrom === null) return first;
  const soonest = later(firstDay(setting.stateFrom), floor);
  return soonest < first ? soonest : first;
}

function doubtOf(act: Act): Certainty {
  const date = act.effectiveOn ?? act.date ?? '';
  if (date.length === 10) return 'EFFECT_NOT_KNOWN';
  return date.length === 4 ? 'YEAR_ONLY' : date.length === 7 ? 'MONTH_ONLY' : 'CERTAIN';
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
