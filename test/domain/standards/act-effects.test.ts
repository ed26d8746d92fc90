import {
  isDisputed,
  isInstrumentOnly,
  isWithoutEffect,
  stepOfConsent,
  stepOfEnd,
  type Setting,
} from '../../../src/domain/standards/act-effects';
import type { Act } from '../../../src/domain/standards/bound';

const anAct = (values: Partial<Act> = {}): Act => ({
  id: 1,
  act: 'RATIFICATION',
  date: null,
  effectiveOn: null,
  provision: null,
  confidence: 'KNOWN',
  note: null,
  ...values,
});
const setting = (values: Partial<Setting> = {}): Setting => ({
  beginsOn: '2000-06-15',
  stateFrom: null,
  listedUntil: '2020',
  wait: { count: 3, unit: 'MONTHS' },
  ...values,
});

describe('a consent takes effect', () => {
  it.each<[string, Partial<Act>, Partial<Setting>, string, string, string]>([
    [
      'on the day the table gives',
      { date: '2001-01-01', effectiveOn: '2001-04-01' },
      {},
      '2001-04-01',
      '2001-04-01',
      'EFFECT_NOT_KNOWN',
    ],
    [
      'inside the month the table gives',
      { date: '2001-01', effectiveOn: '2001-02' },
      {},
      '2001-02-01',
      '2001-02-28',
      'MONTH_ONLY',
    ],
    ['after the wait of the treaty', { date: '2001-01-31' }, {}, '2001-04-30', '2001-04-30', 'EFFECT_NOT_KNOWN'],
    ['not before the treaty', { date: '1999-01-01' }, {}, '2000-06-15', '2000-06-15', 'EFFECT_NOT_KNOWN'],
    ['inside a year and the wait after it', { date: '2001' }, {}, '2001-04-01', '2002-03-31', 'YEAR_ONLY'],
    [
      'up to twelve months later where no wait is known',
      { date: '2001-01-01' },
      { wait: null },
      '2001-01-01',
      '2002-01-01',
      'EFFECT_NOT_KNOWN',
    ],
    [
      'never for sure where the treaty itself has no day',
      { date: '2001-01-01' },
      { beginsOn: null },
      '2001-01-01',
      '9999-12-31',
      'EFFECT_NOT_KNOWN',
    ],
    ['by the day until which the list is known, without a date', {}, {}, '2000-06-15', '2020-12-31', 'EFFECT_NOT_KNOWN'],
    ['never for sure without a date and a list', {}, { listedUntil: null }, '2000-06-15', '9999-12-31', 'EFFECT_NOT_KNOWN'],
    ['never for sure without a date and unsure', { confidence: 'UNSURE' }, {}, '2000-06-15', '9999-12-31', 'EFFECT_NOT_KNOWN'],
    [
      'by the list where only the instrument is dated',
      { date: '2005-03-01', note: 'instrument; day of deposit not verified' },
      { wait: null },
      '2005-03-01',
      '2020-12-31',
      'EFFECT_NOT_KNOWN',
    ],
    [
      'from independence to the notice for a succession',
      { act: 'SUCCESSION', date: '2010-01-01' },
      { stateFrom: '2008-05-01' },
      '2008-05-01',
      '2010-01-01',
      'EFFECT_NOT_KNOWN',
    ],
    [
      'from the treaty to the notice where independence is not in the tables',
      { act: 'SUCCESSION', date: '2010-01-01' },
      {},
      '2000-06-15',
      '2010-01-01',
      'EFFECT_NOT_KNOWN',
    ],
    [
      'between the birth of the successor and the day counted',
      { act: 'SUCCESSION', date: '2008-05-04', effectiveOn: '2008-05-04' },
      { stateFrom: '2008-05-01' },
      '2008-05-01',
      '2008-05-04',
      'EFFECT_NOT_KNOWN',
    ],
  ])('%s', (_case, act, dates, earliest, latest, doubt) => {
    expect(stepOfConsent(anAct(act), setting(dates))).toMatchObject({ begins: true, earliest, latest, doubt });
  });

  it('is likely eleven years after an instrument whose deposit is not known', () => {
    expect(stepOfConsent(anAct({ date: '2005-03-01', note: 'instrument' }), setting()).likelyFrom).toBe('2016-03-09');
  });
});

describe('a denunciation ends it', () => {
  it.each<[string, Partial<Act>, boolean, string, string, string]>([
    [
      'on its second day',
      { date: '2012-09-10', effectiveOn: '2013-09-10' },
      true,
      '2013-09-10',
      '2013-09-10',
      'EFFECT_NOT_KNOWN',
    ],
    ['after the notice of the treaty', { date: '2012-09-10' }, true, '2012-12-10', '2012-12-10', 'EFFECT_NOT_KNOWN'],
    [
      'within twelve months of the notice where no period is known',
      { date: '2012-09-10' },
      false,
      '2012-09-10',
      '2013-09-10',
      'EFFECT_NOT_KNOWN',
    ],
    ['inside a year and the notice after it', { date: '2012' }, true, '2012-04-01', '2013-03-31', 'YEAR_ONLY'],
    ['on a day not known', {}, true, '0001-01-01', '9999-12-31', 'EFFECT_NOT_KNOWN'],
  ])('%s', (_case, act, hasWait, earliest, latest, doubt) => {
    expect(stepOfEnd(anAct({ act: 'DENUNCIATION', ...act }), hasWait ? { count: 3, unit: 'MONTHS' } : null)).toMatchObject({
      begins: false,
      earliest,
      latest,
      doubt,
    });
  });
});

it.each([
  ['WITHOUT EFFECT: held inadmissible by the Court', true, false],
  ['DISPUTED: instrument deposited by another delegation', true, true],
  ['instrument only: NOT deposited by 2023-12-01', true, false],
  ['effective from deposit, not verified', false, false],
])('%s: without effect %s, disputed %s', (note, withoutEffect, disputed) => {
  expect([isWithoutEffect(anAct({ note })), isDisputed(anAct({ note }))]).toEqual([withoutEffect, disputed]);
});

it('is without effect when the source says so', () => expect(isWithoutEffect(anAct({ withoutEffect: true }))).toBe(true));

it.each([
  ['instrument', true],
  ['instrument; day of deposit not verified', true],
  ['as printed by the African Union (instrument); effective from deposit', true],
  ['day of deposit not verified', true],
  ['instrument of 2016-07-07; forty-eighth State', false],
  ['deposit; instrument of 2013-05-14', false],
])('%s: dated to the instrument %s', (note, isOnly) => expect(isInstrumentOnly(anAct({ note }))).toBe(isOnly));
