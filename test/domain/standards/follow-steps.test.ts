import type { Step } from '../../../src/domain/standards/act-effects';
import type { Act } from '../../../src/domain/standards/bound';
import { followSteps, preferExactDates } from '../../../src/domain/standards/follow-steps';

const anAct = (date: string | null): Act => ({
  id: 1,
  act: 'X',
  date,
  effectiveOn: null,
  provision: null,
  confidence: 'KNOWN',
  note: null,
});
const begin = (earliest: string, latest = earliest, likelyFrom: string | null = null): Step => ({
  act: anAct(earliest === latest ? earliest : earliest.slice(0, 4)),
  begins: true,
  earliest,
  latest,
  likelyFrom,
  doubt: 'YEAR_ONLY',
  effect: earliest === latest ? earliest : null,
});
const end = (earliest: string, latest = earliest): Step => ({ ...begin(earliest, latest), begins: false });

it.each<[string, Step[], string, boolean | null, string]>([
  ['nothing', [], '2000-01-01', false, 'CERTAIN'],
  ['before the beginning', [begin('2000-01-01')], '1999-12-31', false, 'CERTAIN'],
  ['on the beginning', [begin('2000-01-01')], '2000-01-01', true, 'CERTAIN'],
  ['inside the span of the beginning', [begin('2000-01-01', '2000-12-31')], '2000-06-01', null, 'YEAR_ONLY'],
  ['at the end of the span', [begin('2000-01-01', '2000-12-31')], '2000-12-31', true, 'CERTAIN'],
  ['when likely', [begin('2000-01-01', '2020-12-31', '2011-01-01')], '2012-01-01', true, 'YEAR_ONLY'],
  [
    'when a likely beginning is confirmed',
    [begin('2000-01-01', '2020-12-31', '2011-01-01'), begin('2012-01-01')],
    '2012-01-01',
    true,
    'CERTAIN',
  ],
  ['on the end', [begin('2000-01-01'), end('2010-01-01')], '2010-01-01', false, 'CERTAIN'],
  ['inside the span of the end', [begin('2000-01-01'), end('2010-01-01', '2010-12-31')], '2010-06-01', null, 'YEAR_ONLY'],
  [
    'leaving and returning on one day',
    [begin('2000-01-01'), begin('2010-01-01'), end('2010-01-01')],
    '2010-01-01',
    true,
    'CERTAIN',
  ],
  [
    'a second consent in the span of a year',
    [begin('2000-01-01'), begin('2005-01-01', '2005-12-31')],
    '2005-06-01',
    true,
    'CERTAIN',
  ],
  ['an end without a beginning', [end('2010-01-01')], '2011-01-01', false, 'CERTAIN'],
])('%s', (_case, steps, on, bound, certainty) => {
  expect(followSteps(steps, on)).toMatchObject({ bound, certainty });
});

it('names the next change and the last end', () => {
  const steps = [begin('2000-01-01'), end('2010-01-01'), begin('2015-01-01')];
  expect(followSteps(steps, '2005-01-01').next).toBe(steps[1]);
  expect(followSteps(steps, '2012-01-01')).toMatchObject({ lastEnd: steps[1], next: steps[2] });
});

it('does not count leaving and returning on one day as the next change', () => {
  expect(followSteps([begin('2000-01-01'), end('2010-01-01'), begin('2010-01-01')], '2005-01-01').next).toBeNull();
});

it('prefers a consent dated to the day to one dated to the year in the same stay, and keeps those of other stays', () => {
  const [exact, year, left, again] = [
    begin('1983-04-24'),
    begin('1984-01-01', '1984-12-31'),
    end('1990-01-01'),
    begin('1995-01-01', '1995-12-31'),
  ];
  expect(preferExactDates([exact, year, left, again])).toEqual([exact, left, again]);
});

it('does not prefer an exact day that is unsure', () => {
  const unsure: Step = { ...begin('1983-04-24'), act: { ...anAct('1983-04-24'), confidence: 'UNSURE' } };
  const year = begin('1984-01-01', '1984-12-31');
  expect(preferExactDates([unsure, year])).toEqual([unsure, year]);
});
