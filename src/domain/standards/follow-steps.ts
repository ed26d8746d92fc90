import { type Certainty } from './bound';
import { firstDay } from './partial-date';
import { type Step } from './act-effects';

/** Where a State stands on a day after every step up to then: bound, not bound, or null where a step is under way. */
export interface Standing {
  readonly bound: boolean | null;
  readonly certainty: Certainty;
  /** The step that brought it about; null when none has yet. */
  readonly by: Step | null;
  /** The step that ends or begins the next state of things; null when none is known. */
  readonly next: Step | null;
  /** The last step that ended a stay. */
  readonly lastEnd: Step | null;
}

/**
 * Follows steps in time up to a day. On one and the same day an end comes before a beginning, so that a State that leaves
 * and returns on that day (Trinidad and Tobago, Optional Protocol, 1998-08-26) stays bound without a gap. A second consent
 * of a State already bound changes nothing.
 */
export function followSteps(steps: readonly Step[], on: string): Standing {
  let bound: boolean | null = false;
  let certainty: Certainty = 'CERTAIN';
  let by: Step | null = null;
  let lastEnd: Step | null = null;
  const ordered = [...steps].sort(compareSteps);
  for (const step of ordered) {
    if (on < step.earliest) continue;
    const settled = on >= step.latest;
    const likely = step.likelyFrom !== null && on >= step.likelyFrom;
    if (bound === step.begins && (certainty === 'CERTAIN' || !settled)) continue;
    by = step;
    bound = settled || likely ? step.begins : null;
    certainty = settled ? 'CERTAIN' : step.doubt;
    if (settled && !step.begins) lastEnd = step;
  }
  return { bound, certainty, by, next: nextStep(ordered, on, bound), lastEnd };
}

/** Leaves out consents dated to a year or month alone where the same stay has one dated to the day: the more exact date wins. */
export function preferExactDates(steps: readonly Step[]): readonly Step[] {
  const ends = steps.filter((step) => !step.begins);
  const stayOf = (step: Step): number => ends.filter((end) => startOf(end) <= startOf(step)).length;
  const exact = steps.filter((step) => step.begins && isExact(step) && step.act.confidence !== 'UNSURE');
  return steps.filter((step) => !step.begins || isExact(step) || !exact.some((other) => stayOf(other) === stayOf(step)));
}

function isExact(step: Step): boolean {
  return (step.act.date ?? step.act.effectiveOn ?? '').length === 10;
}

function startOf(step: Step): string {
  return step.act.date === null ? step.earliest : firstDay(step.act.date);
}

/** The next step that changes something: an end on whose day the State returns is none. */
function nextStep(ordered: readonly Step[], on: string, bound: boolean | null): Step | null {
  const future = ordered.filter((step) => step.earliest > on);
  const change = future.find((step) => step.begins !== (bound ?? !step.begins));
  if (change === undefined) return null;
  const returns = !change.begins && future.some((step) => step.begins && step.earliest === change.earliest);
  return returns ? null : change;
}

function compareSteps(one: Step, other: Step): number {
  if (one.earliest !== other.earliest) return one.earliest < other.earliest ? -1 : 1;
  if (one.begins !== other.begins) return one.begins ? 1 : -1;
  return one.latest === other.latest ? 0 : one.latest < other.latest ? -1 : 1;
}
