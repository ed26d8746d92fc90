import { type Act, type Bound, CONSENTS, type InstrumentFacts, type Knowledge, type StateFacts } from './bound';
import { stepOfConsent, stepOfEnd, type Step } from './act-effects';
import { deriveStanding } from './derive-standing';
import { firstDay, lastDay, type PartialDate } from './partial-date';
import { waitAfterConsent, waitAfterDenunciation } from './waiting-periods';

const ENDS = new Set(['DENUNCIATION', 'WITHDRAWAL', 'CESSATION', 'TERMINATION']);

/** Participants that the table of 2022 leaves out, because it names members of the United Nations only. */
const OUTSIDE_THE_UN = new Set(['VAT', 'PSE', 'COK', 'NIU', 'EUE']);
const LAST_ACT_OF_THE_2015_COPY = '2015-03-09';
const KNOWN_BY_THE_TABLE_OF_2022 = '2022';

/** Whether an instrument binds a State on a day: see `inForce` in in-force.ts. */
export function deriveInForce(
  acts: readonly Act[],
  instrument: InstrumentFacts,
  state: StateFacts,
  on: string,
  knowledge: Knowledge | null,
): Bound {
  const own = knowledgeOf(state, knowledge);
  const excluded = excludedBy(instrument, state, on, acts);
  if (excluded !== null)
    return {
      bound: false,
      certainty: 'CERTAIN',
      since: null,
      until: null,
      act: null,
      why: excluded,
      knownUntil: own?.knownUntil ?? null,
    };
  return deriveStanding({
    acts,
    on,
    knowledge: own,
    verb: 'Bound',
    stepOf: (act) => stepOf(act, instrument, state, own?.knownUntil ?? null),
    isListed: isListed(state),
    isFirstActFirst: true,
  });
}

/** Whether lists of parties name such a State. They print present participants: an absent historic State, territory or disputed one says nothing. */
export function isListed(state: StateFacts): boolean {
  const kind = state.kind ?? (state.existsUntil === null ? 'STATE' : 'HISTORIC');
  return kind === 'STATE' || kind === 'OBSERVER' || kind === 'ORGANISATION';
}

function stepOf(act: Act, instrument: InstrumentFacts, state: StateFacts, listedUntil: PartialDate | null): Step | null {
  if (CONSENTS.has(act.act)) {
    return stepOfConsent(act, {
      beginsOn: instrument.inForceFrom,
      stateFrom: state.existsFrom,
      listedUntil,
      wait: waitAfterConsent(instrument.slug),
    });
  }
  return ENDS.has(act.act) ? stepOfEnd(act, waitAfterDenunciation(instrument.slug)) : null;
}

/** What settles the question before any act is looked at. */
function excludedBy(instrument: InstrumentFacts, state: StateFacts, on: string, acts: readonly Act[]): string | null {
  if (!instrument.binding) return `${instrument.slug} (${instrument.kind}) is not binding: no State is a party to it.`;
  if (state.existsFrom !== null && on < firstDay(state.existsFrom)) {
    const earlier = acts.some((act) => (act.effectiveOn ?? act.date ?? '9999') < firstDay(state.existsFrom ?? ''));
    return `${state.code} exists from ${state.existsFrom}.${earlier ? ' Acts before that day under its name are those of the State that it succeeds or continues: ask for that State.' : ''}`;
  }
  if (state.existsUntil !== null && on > lastDay(state.existsUntil)) return `${state.code} existed until ${state.existsUntil}.`;
  if (instrument.inForceFrom !== null && on < firstDay(instrument.inForceFrom))
    return `${instrument.slug} entered into force on ${instrument.inForceFrom}.`;
  return null;
}

function knowledgeOf(state: StateFacts, knowledge: Knowledge | null): Knowledge | null {
  if (knowledge?.knownUntil !== KNOWN_BY_THE_TABLE_OF_2022 || !OUTSIDE_THE_UN.has(state.code)) return knowledge;
  return { ...knowledge, knownUntil: LAST_ACT_OF_THE_2015_COPY };
}
