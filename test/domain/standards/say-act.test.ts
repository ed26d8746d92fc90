import type { Step } from '../../../src/domain/standards/act-effects';
import type { Act } from '../../../src/domain/standards/bound';
import { sayAct, sayDoubt, sayKnowledge, sayRemarks } from '../../../src/domain/standards/say-act';

const anAct = (values: Partial<Act>): Act => ({
  id: 1,
  act: 'RATIFICATION',
  date: null,
  effectiveOn: null,
  provision: null,
  confidence: null,
  note: null,
  ...values,
});

it('says an act with its days, article and note', () => {
  expect(sayAct(anAct({ date: '1975-12-23', effectiveOn: '1976-03-23' }))).toBe(
    'RATIFICATION of 1975-12-23, in effect on 1976-03-23',
  );
  expect(sayAct(anAct({ act: 'DENUNCIATION', provision: '78', note: 'one year' }))).toBe(
    'DENUNCIATION under article 78 on a day not known, day of effect not given (one year)',
  );
});

it.each<[boolean, string, string]>([
  [true, '2002-03-31', 'it can have taken effect on any day from 2001-04-01 to 2002-03-31'],
  [false, '2002-03-31', 'it can have ended it on any day from 2001-04-01 to 2002-03-31'],
  [true, '9999-12-31', 'it can have taken effect on any day from 2001-04-01, and nothing says when'],
])('says a span: begins %s, until %s', (begins, latest, words) => {
  const step: Step = {
    act: anAct({}),
    begins,
    earliest: '2001-04-01',
    latest,
    likelyFrom: null,
    doubt: 'YEAR_ONLY',
    effect: null,
  };
  expect(sayDoubt(step)).toBe(words);
});

it('says how far a list goes', () => {
  expect(sayKnowledge(null)).toBe('No list of acts was compiled.');
  expect(sayKnowledge({ knownUntil: '2015-03-09', complete: true })).toBe('The list is known until 2015-03-09 and is complete.');
  expect(sayKnowledge({ knownUntil: null, complete: false })).toBe(
    'The list is known until a day not known and is not complete.',
  );
});

it('says what does not count', () => {
  expect(
    sayRemarks(
      [anAct({ act: 'SIGNATURE', date: '2018-03-21' }), anAct({ act: 'PROVISIONAL_APPLICATION', date: '2019-01-01' })],
      [anAct({ date: '2020-01-01' })],
    ),
  ).toBe(
    ' Signed on 2018-03-21, which does not bind. Applied provisionally from 2019-01-01, which is not being a party. Not applied: RATIFICATION of 2020-01-01, day of effect not given.',
  );
  expect(sayRemarks([anAct({ act: 'SIGNATURE' }), anAct({ act: 'PROVISIONAL_APPLICATION' })], [])).toBe(
    ' Signed, which does not bind. Applied provisionally, which is not being a party.',
  );
});
