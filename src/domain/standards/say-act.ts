import type { Act, Knowledge } from './bound';
import type { Step } from './act-effects';

/** The words of `Bound.why`: acts and lists as part of an English sentence. */

/** An act with its days: `RATIFICATION of 1975-12-23, in effect on 1976-03-23`. */
export function sayAct(act: Act): string {
  const provision = act.provision === null ? '' : ` under article ${act.provision}`;
  const date = act.date === null ? 'on a day not known' : `of ${act.date}`;
  const effect = act.effectiveOn === null ? 'day of effect not given' : `in effect on ${act.effectiveOn}`;
  return `${act.act}${provision} ${date}, ${effect}${act.note === null ? '' : ` (${act.note})`}`;
}

/** Why a step is not settled on a day: `the act can have taken effect on any day from 2019-01-01 to 2020-03-31`. */
export function sayDoubt(step: Step): string {
  const what = step.begins ? 'taken effect' : 'ended it';
  if (step.latest === '9999-12-31') return `it can have ${what} on any day from ${step.earliest}, and nothing says when`;
  return `it can have ${what} on any day from ${step.earliest} to ${step.latest}`;
}

/** How far a list goes: `The list is known until 2015-03-09 and is complete.` */
export function sayKnowledge(knowledge: Knowledge | null): string {
  if (knowledge === null) return 'No list of acts was compiled.';
  const until = knowledge.knownUntil === null ? 'until a day not known' : `until ${knowledge.knownUntil}`;
  return `The list is known ${until} and is ${knowledge.complete ? 'complete' : 'not complete'}.`;
}

/** What else the rows say that does not count: signatures, provisional application, acts without effect. */
export function sayRemarks(acts: readonly Act[], withoutEffect: readonly Act[]): string {
  const signature = acts.find((act) => act.act === 'SIGNATURE');
  const provisional = acts.find((act) => act.act === 'PROVISIONAL_APPLICATION');
  return [
    signature === undefined ? '' : ` Signed${signature.date === null ? '' : ` on ${signature.date}`}, which does not bind.`,
    provisional === undefined
      ? ''
      : ` Applied provisionally${provisional.date === null ? '' : ` from ${provisional.date}`}, which is not being a party.`,
    ...withoutEffect.map((act) => ` Not applied: ${sayAct(act)}.`),
  ].join('');
}
