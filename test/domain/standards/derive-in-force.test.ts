import { deriveInForce, isListed } from '../../../src/domain/standards/derive-in-force';
import type { Act, InstrumentFacts, Knowledge, StateFacts } from '../../../src/domain/standards/bound';

const anAct = (act: string, date: string | null, values: Partial<Act> = {}): Act => ({
  id: 1,
  act,
  date,
  effectiveOn: null,
  provision: null,
  confidence: 'KNOWN',
  note: null,
  ...values,
});
const treaty = (values: Partial<InstrumentFacts> = {}): InstrumentFacts => ({
  slug: 'untc-18-7',
  binding: true,
  inForceFrom: '1977-02-20',
  kind: 'TREATY',
  ...values,
});
const state = (values: Partial<StateFacts> = {}): StateFacts => ({ code: 'NOR', existsFrom: null, existsUntil: null, ...values });
const LIST: Knowledge = { knownUntil: '2015-03-09', complete: true };

describe('acts as an importer of status tables brings them, for a treaty without a rule of effect', () => {
  it.each([
    'RATIFICATION',
    'ACCESSION',
    'ACCEPTANCE',
    'APPROVAL',
    'FORMAL_CONFIRMATION',
    'DEFINITIVE_SIGNATURE',
    'CONSENT_TO_BE_BOUND',
  ])('%s binds, on a day within twelve months', (act) => {
    const ask = (on: string) => deriveInForce([anAct(act, '1980-04-28')], treaty(), state(), on, LIST);
    expect(ask('1980-04-27')).toMatchObject({ bound: false, certainty: 'CERTAIN' });
    expect(ask('1980-04-28')).toMatchObject({ bound: null, certainty: 'EFFECT_NOT_KNOWN' });
    expect(ask('1981-04-28')).toMatchObject({ bound: true, certainty: 'CERTAIN', since: null });
  });

  it.each([
    'SIGNATURE',
    'SUCCESSION_TO_SIGNATURE',
    'DECLARATION',
    'RESERVATION',
    'OBJECTION',
    'PROVISIONAL_APPLICATION',
    'SOMETHING_NEW',
  ])('%s alone binds nobody', (act) => {
    expect(deriveInForce([anAct(act, '1980-04-28')], treaty(), state(), '1990-01-01', LIST)).toMatchObject({
      bound: false,
      certainty: 'CERTAIN',
      act: null,
    });
    expect(deriveInForce([anAct(act, '1980-04-28')], treaty(), state(), '2016-01-01', LIST)).toMatchObject({
      bound: null,
      certainty: 'NOT_KNOWN',
      knownUntil: '2015-03-09',
    });
  });

  it('does not know when a succession began to count, but is sure after its notice', () => {
    const ask = (on: string) => deriveInForce([anAct('SUCCESSION', '1992-10-12')], treaty(), state(), on, LIST);
    expect(ask('1991-01-01')).toMatchObject({ bound: null, certainty: 'EFFECT_NOT_KNOWN' });
    expect(ask('1992-10-12')).toMatchObject({ bound: true, certainty: 'CERTAIN', since: null });
  });

  it('takes the exact day where another source gives a year', () => {
    const acts = [anAct('ACCESSION', '1980-04-28', { effectiveOn: '1980-05-28' }), anAct('RATIFICATION', '1978')];
    expect(deriveInForce(acts, treaty(), state(), '1979-06-01', LIST)).toMatchObject({ bound: false, certainty: 'CERTAIN' });
    expect(deriveInForce(acts, treaty(), state(), '1980-05-28', LIST)).toMatchObject({ bound: true, since: '1980-05-28' });
  });

  it('does not say that a treaty binds of which no entry into force is known', () => {
    expect(
      deriveInForce([anAct('RATIFICATION', '1980-04-28')], treaty({ inForceFrom: null }), state(), '2010-01-01', LIST),
    ).toMatchObject({ bound: null, certainty: 'EFFECT_NOT_KNOWN' });
  });

  it('does not know between a notice of denunciation and twelve months later', () => {
    const acts = [anAct('RATIFICATION', '1980-04-28', { effectiveOn: '1980-05-28' }), anAct('DENUNCIATION', '1990-01-01')];
    expect(deriveInForce(acts, treaty(), state(), '1989-12-31', LIST)).toMatchObject({ bound: true, certainty: 'CERTAIN' });
    expect(deriveInForce(acts, treaty(), state(), '1990-06-01', LIST)).toMatchObject({
      bound: null,
      certainty: 'EFFECT_NOT_KNOWN',
    });
    expect(deriveInForce(acts, treaty(), state(), '1991-01-01', LIST)).toMatchObject({ bound: false, certainty: 'CERTAIN' });
  });
});

describe('what settles it before any act', () => {
  const acts = [anAct('RATIFICATION', '1980-04-28', { effectiveOn: '1980-05-28' })];
  it.each<[string, Partial<InstrumentFacts>, Partial<StateFacts>, string, string]>([
    ['a text that binds nobody', { binding: false }, {}, '1990-01-01', 'is not binding'],
    [
      'a State that did not exist yet',
      {},
      { existsFrom: '1991-06-25' },
      '1990-01-01',
      'exists from 1991-06-25. Acts before that day',
    ],
    ['a State that had ended', {}, { existsUntil: '1989-12-31' }, '1990-01-01', 'existed until 1989-12-31'],
    ['a treaty not in force yet', { inForceFrom: '1995-01-01' }, {}, '1990-01-01', 'entered into force on 1995-01-01'],
  ])('%s', (_case, instrument, facts, on, words) => {
    const answer = deriveInForce(acts, treaty(instrument), state(facts), on, LIST);
    expect(answer).toMatchObject({ bound: false, certainty: 'CERTAIN', since: null });
    expect(answer.why).toContain(words);
  });
});

it('reads absence by the list alone', () => {
  expect(deriveInForce([], treaty(), state(), '2010-01-01', null)).toMatchObject({
    bound: null,
    certainty: 'NOT_KNOWN',
    knownUntil: null,
  });
  expect(deriveInForce([], treaty(), state(), '2010-01-01', { ...LIST, complete: false })).toMatchObject({
    bound: null,
    certainty: 'NOT_KNOWN',
  });
  expect(deriveInForce([], treaty(), state(), '2010-01-01', LIST)).toMatchObject({ bound: false, certainty: 'CERTAIN' });
  expect(deriveInForce([], treaty(), state(), '2015-03-10', LIST)).toMatchObject({ bound: null, certainty: 'NOT_KNOWN' });
});

it('does not take the table of 2022 to speak of those outside the United Nations', () => {
  const core = treaty({ slug: 'cedaw-op' });
  expect(deriveInForce([], core, state(), '2020-01-01', { knownUntil: '2022', complete: true })).toMatchObject({ bound: false });
  expect(
    deriveInForce([], core, state({ code: 'PSE', kind: 'OBSERVER' }), '2020-01-01', { knownUntil: '2022', complete: true }),
  ).toMatchObject({ bound: null, knownUntil: '2015-03-09' });
});

it.each<[Partial<StateFacts>, boolean]>([
  [{}, true],
  [{ kind: 'STATE' }, true],
  [{ kind: 'OBSERVER' }, true],
  [{ kind: 'ORGANISATION' }, true],
  [{ kind: 'TERRITORY' }, false],
  [{ kind: 'OTHER' }, false],
  [{ kind: 'HISTORIC' }, false],
  [{ existsUntil: '1992-12-31' }, false],
])('%p is listed: %s', (facts, listed) => expect(isListed(state(facts))).toBe(listed));
