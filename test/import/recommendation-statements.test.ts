import { type Stated, type ToldRecommendation, compareKeys, fromStatements } from '../../src/import/recommendation-statements';

const said = (more: Partial<ToldRecommendation> = {}): ToldRecommendation => ({
  recommendationKind: 'RECOMMENDATION',
  text: 'Join the treaty',
  language: 'en',
  number: null,
  document: null,
  response: null,
  responsePrinted: null,
  cycle: 2,
  session: '17',
  issues: [],
  unknownRecommenders: [],
  date: '2013',
  sourceNote: null,
  confidence: null,
  respondedOn: null,
  ...more,
});
const uprInfo = (more: Partial<ToldRecommendation> = {}): Stated => ({ place: 'upr-info:MEX/17/x', said: said(more) });
const uhri = (more: Partial<ToldRecommendation> = {}): Stated => ({ place: 'uhri:aa', said: said(more) });
const report = (more: Partial<ToldRecommendation> = {}): Stated => ({ place: 'un-rec:A/HRC/25/7#148.23', said: said(more) });
const answer = (respondedOn: string, response: string | null, responsePrinted: string): Stated => ({
  place: `response to x ${respondedOn}`,
  said: { response, responsePrinted, respondedOn, sourceNote: null },
});

/** Every order of some statements. */
function orders<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((one, at) => orders(all.filter((_, other) => other !== at)).map((rest) => [one, ...rest]));
}

it('believes the document before the index, and the index before others, in whatever order they came', () => {
  const all = [
    uprInfo({
      text: 'Join  treaty',
      issues: ['Treaties', 'Other'],
      response: 'SUPPORTED',
      responsePrinted: 'Accepted',
      date: '2013',
    }),
    uhri({ text: 'Join the treaty;', date: '2013-12-11', issues: ['Ratification'], sourceNote: 'Read there.' }),
    report({ number: '148.23', document: 'un:A/HRC/25/7', response: 'PENDING', responsePrinted: 'will be examined' }),
  ];
  for (const order of orders(all))
    expect(fromStatements(order)).toMatchObject({
      text: 'Join the treaty',
      number: '148.23',
      document: 'un:A/HRC/25/7',
      date: '2013-12-11',
      issues: ['Other', 'Ratification', 'Treaties'],
      response: 'SUPPORTED',
      responsePrinted: 'Accepted',
      sourceNote: 'Read there.',
    });
});

it.each<[what: string, all: readonly Stated[], response: string | null, printed: string | null]>([
  ['none where two given answers differ, with both words', [uprInfo({ response: 'SUPPORTED', responsePrinted: 'Accepted' }), uhri({ response: 'NOTED', responsePrinted: 'Noted' })], null, 'Accepted; Noted'],
  ['the same of two', [uprInfo({ response: 'NOTED', responsePrinted: 'Noted' }), uhri({ response: 'NOTED', responsePrinted: 'Noted' })], 'NOTED', 'Noted'],
  ['none where nobody prints one', [uprInfo(), uhri()], null, null],
  ['an open one where no other is given', [uprInfo(), report({ response: 'PENDING', responsePrinted: 'later' })], 'PENDING', 'later'],
  ['the last that was told apart', [uprInfo({ response: 'SUPPORTED', responsePrinted: 'Accepted' }), answer('2014', 'NOTED', 'noted'), answer('2015-01-02', 'SUPPORTED', 'supports')], 'SUPPORTED', 'supports'],
  ['one in words of its own', [uprInfo(), answer('', null, 'supported in part')], null, 'supported in part'],
])('the answer is %s', (_what, all, response, responsePrinted) => {
  for (const order of orders(all)) expect(fromStatements(order)).toMatchObject({ response, responsePrinted });
}); // prettier-ignore

it('an answer alone is no recommendation', () => {
  expect(() => fromStatements([answer('', null, 'x')])).toThrow('no recommendation');
});

it('orders keys: the document’s, the index’s, others by their letters', () => {
  expect(['upr-info:b', 'uhri:a', 'upr-info:a', 'un-rec:z'].sort(compareKeys)).toEqual([
    'un-rec:z',
    'uhri:a',
    'upr-info:a',
    'upr-info:b',
  ]);
});
