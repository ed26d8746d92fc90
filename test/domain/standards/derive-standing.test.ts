import type { Act } from '../../../src/domain/standards/bound';
import { deriveStanding, type Question } from '../../../src/domain/standards/derive-standing';
import { stepOfConsent, stepOfEnd } from '../../../src/domain/standards/act-effects';

const anAct = (act: string, effectiveOn: string, values: Partial<Act> = {}): Act => ({
  id: act,
  act,
  date: effectiveOn,
  effectiveOn,
  provision: null,
  confidence: 'KNOWN',
  note: null,
  ...values,
});
const ask = (acts: readonly Act[], on: string, values: Partial<Question> = {}) =>
  deriveStanding({
    acts,
    on,
    knowledge: { knownUntil: '2015', complete: true },
    isListed: true,
    isFirstActFirst: true,
    verb: 'Bound',
    stepOf: (act) =>
      act.act === 'BEGIN'
        ? stepOfConsent(act, { beginsOn: null, stateFrom: null, listedUntil: null, wait: null })
        : act.act === 'END'
          ? stepOfEnd(act, null)
          : null,
    ...values,
  });

it('is certain up to the first day of the year until which the list is known, and presumed after it', () => {
  const acts = [anAct('BEGIN', '2000-01-01')];
  expect(ask(acts, '2015-01-01')).toMatchObject({ bound: true, certainty: 'CERTAIN', since: '2000-01-01', until: null });
  expect(ask(acts, '2015-06-01')).toMatchObject({ bound: true, certainty: 'PRESUMED', knownUntil: '2015' });
});

it('presumes that a State which left stays away', () => {
  expect(ask([anAct('BEGIN', '2000-01-01'), anAct('END', '2010-01-01')], '2018-01-01')).toMatchObject({
    bound: false,
    certainty: 'PRESUMED',
    until: '2010-01-01',
  });
});

it('lets a later act of the State itself settle earlier days', () => {
  expect(ask([anAct('BEGIN', '2020-01-01')], '2018-01-01')).toMatchObject({ bound: false, certainty: 'CERTAIN' });
  expect(ask([anAct('BEGIN', '2020-01-01')], '2018-01-01', { isFirstActFirst: false })).toMatchObject({
    bound: null,
    certainty: 'NOT_KNOWN',
  });
  expect(ask([anAct('BEGIN', '2000-01-01'), anAct('END', '2020-01-01')], '2018-01-01')).toMatchObject({
    bound: true,
    certainty: 'CERTAIN',
    until: '2020-01-01',
  });
});

it('qualifies only the answers that an unsure row changes', () => {
  const unsure = { confidence: 'UNSURE' } as const;
  expect(ask([anAct('BEGIN', '2000-01-01', unsure)], '2010-01-01')).toMatchObject({ bound: true, certainty: 'UNSURE' });
  expect(ask([anAct('BEGIN', '2000-01-01', unsure)], '1999-01-01')).toMatchObject({ bound: false, certainty: 'CERTAIN' });
  expect(ask([anAct('BEGIN', '2000-01-01', unsure)], '1999-01-01', { knowledge: null })).toMatchObject({
    bound: null,
    certainty: 'NOT_KNOWN',
  });
  expect(ask([anAct('BEGIN', '2000-01-01'), anAct('END', '2010-01-01', unsure)], '2009-01-01')).toMatchObject({
    bound: true,
    certainty: 'CERTAIN',
  });
  expect(ask([anAct('BEGIN', '2000-01-01'), anAct('END', '2010-01-01', unsure)], '2011-01-01')).toMatchObject({
    bound: false,
    certainty: 'UNSURE',
  });
});

it('leaves acts without effect aside and says so; a disputed one qualifies a no', () => {
  const left = [anAct('BEGIN', '2000-01-01'), anAct('END', '2005-01-01')];
  const disputed = anAct('BEGIN', '2010-01-01', { note: 'DISPUTED: two delegations' });
  expect(ask([...left, disputed], '2009-01-01')).toMatchObject({ bound: false, certainty: 'CERTAIN' });
  expect(ask([...left, disputed], '2011-01-01')).toMatchObject({ bound: false, certainty: 'DISPUTED' });
  expect(ask([disputed], '2011-01-01')).toMatchObject({ bound: false, certainty: 'DISPUTED' });
  const void_ = ask([anAct('BEGIN', '2000-01-01'), anAct('END', '2005-01-01', { withoutEffect: true })], '2011-01-01');
  expect(void_).toMatchObject({ bound: true, certainty: 'CERTAIN' });
  expect(void_.why).toContain('Not applied: END of 2005-01-01');
});

it('knows nothing of those whom the list does not name', () => {
  const answer = ask([], '2010-01-01', { isListed: false });
  expect(answer).toMatchObject({ bound: null, certainty: 'NOT_KNOWN' });
  expect(answer.why).toContain('its acts are not listed under this name');
});
