import type { Act, Bound, Certainty, Knowledge } from './bound';
import { isDisputed, isWithoutEffect, type Step } from './act-effects';
import { followSteps, preferExactDates, type Standing } from './follow-steps';
import { firstDay } from './partial-date';
import { sayAct, sayDoubt, sayKnowledge, sayRemarks } from './say-act';

/** What is asked of a list of acts: which of them begin and end, and how an absent act is to be read. */
export interface Question {
  readonly acts: readonly Act[];
  readonly on: string;
  readonly knowledge: Knowledge | null;
  readonly stepOf: (act: Act) => Step | null;
  /** False where the list does not name such States or territories: their absence says nothing. */
  readonly isListed: boolean;
  /** Whether a first act proves that there was none before it. */
  readonly isFirstActFirst: boolean;
  /** The verb of the sentence: `Bound`, `Accepted`. */
  readonly verb: string;
}

/** The answer that the acts give for a day. Rows marked unsure are followed too, and qualify the answer they change. */
export function deriveStanding(question: Question): Bound {
  const { acts, on, knowledge, verb } = question;
  const withoutEffect = acts.filter((act) => isWithoutEffect(act) && question.stepOf(act) !== null);
  const steps = preferExactDates(
    acts
      .filter((act) => !isWithoutEffect(act))
      .map(question.stepOf)
      .filter((step) => step !== null),
  );
  const sure = steps.filter((step) => step.act.confidence !== 'UNSURE');
  const standing = followSteps(steps, on);
  const remarks = sayRemarks(
    standing.bound === true ? [] : acts.filter((act) => act.date === null || firstDay(act.date) <= on),
    withoutEffect.filter((act) => act.date === null || firstDay(act.date) <= on),
  );
  const knownUntil = knowledge?.knownUntil ?? null;
  if (standing.by === null) return absent(question, sure, standing, remarks);
  const certainty = weigh(standing, followSteps(sure, on), on, horizonOf(sure, knownUntil), withoutEffect);
  return {
    bound: standing.bound,
    certainty,
    since: standing.bound === true ? standing.by.effect : null,
    until:
      standing.bound === false
        ? (standing.lastEnd?.effect ?? null)
        : standing.next?.begins === false
          ? standing.next.effect
          : null,
    act: standing.by.act,
    why: `${say(standing, standing.by, verb)}${sayCertainty(certainty, knownUntil)}${sayNext(standing, on)}${remarks}`,
    knownUntil,
  };
}

/** No act has begun to count by that day: not bound where the list, or a first act later, proves it; else not known. */
function absent(question: Question, sure: readonly Step[], standing: Standing, remarks: string): Bound {
  const { on, knowledge, verb } = question;
  const knownUntil = knowledge?.knownUntil ?? null;
  const first = sure.find((step) => step.begins && step.earliest > on);
  const listed =
    question.isListed && knowledge !== null && knowledge.complete && knownUntil !== null && on <= firstDay(knownUntil);
  const proved = listed || (first !== undefined && question.isFirstActFirst);
  const disputed = question.acts.some((act) => isDisputed(act) && act.date !== null && firstDay(act.date) <= on);
  const reason = !question.isListed
    ? 'its acts are not listed under this name'
    : knownUntil !== null && knowledge?.complete === true && on > firstDay(knownUntil)
      ? `not known since ${knownUntil}`
      : 'the list does not say';
  return {
    bound: proved ? false : null,
    certainty: !proved ? 'NOT_KNOWN' : disputed ? 'DISPUTED' : 'CERTAIN',
    since: null,
    until: null,
    act: proved ? (first?.act ?? null) : null,
    why: proved
      ? `Not ${verb.toLowerCase()} on ${on}: no act counts by then.${first === undefined ? ` ${sayKnowledge(knowledge)}` : ''}${sayNext(standing, on)}${remarks}`
      : `Not known: no act is in the tables for ${on}, and ${reason}. ${sayKnowledge(knowledge)}${sayNext(standing, on)}${remarks}`,
    knownUntil,
  };
}

function weigh(standing: Standing, sure: Standing, on: string, horizon: string, withoutEffect: readonly Act[]): Certainty {
  if (standing.bound === null) return standing.certainty;
  if (standing.bound !== sure.bound || sure.by === null) return 'UNSURE';
  if (!standing.bound && withoutEffect.some((act) => isDisputed(act) && act.date !== null && firstDay(act.date) <= on))
    return 'DISPUTED';
  if (standing.certainty !== 'CERTAIN') return standing.certainty;
  return on > horizon ? 'PRESUMED' : 'CERTAIN';
}

/** Until when a State's own acts and the list settle the matter. */
function horizonOf(sure: readonly Step[], knownUntil: string | null): string {
  const days = sure.flatMap((step) => [step.earliest, step.act.date === null ? step.earliest : firstDay(step.act.date)]);
  return [knownUntil === null ? '' : firstDay(knownUntil), ...days].reduce((one, other) => (one > other ? one : other), '');
}

function say(standing: Standing, step: Step, verb: string): string {
  if (standing.bound === null) return `Not known on this day: ${sayAct(step.act)}; ${sayDoubt(step)}.`;
  if (standing.bound)
    return `${verb} ${step.effect === null ? 'since a day that is not known exactly' : `since ${step.effect}`}: ${sayAct(step.act)}.`;
  return `No longer ${verb.toLowerCase()}: ${sayAct(step.act)}.`;
}

function sayCertainty(certainty: Certainty, knownUntil: string | null): string {
  if (certainty === 'PRESUMED')
    return ` Presumed to go on: ${knownUntil === null ? 'no day is known until which acts were listed' : `acts are listed until ${knownUntil}`}.`;
  if (certainty === 'UNSURE') return ' The answer rests on a row marked unsure.';
  if (certainty === 'EFFECT_NOT_KNOWN') return ' The day of effect is not in the tables.';
  return '';
}

function sayNext(standing: Standing, on: string): string {
  const next = standing.next;
  if (next === null || next.earliest <= on) return '';
  return ` Later: ${sayAct(next.act)}.`;
}
