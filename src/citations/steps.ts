/** Work in steps, so that a server can do other work between them; each step of half a megabyte of text takes some tens of milliseconds. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. Example: `atOnce(findCitationsInSteps(text, index))`. */
export function atOnce<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
