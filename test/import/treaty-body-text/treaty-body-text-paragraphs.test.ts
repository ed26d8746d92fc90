import { dayOfDiscontinuance, kindOfText, paragraphsOf } from '../../../src/import/treaty-body-text/treaty-body-text-paragraphs';

const text = (words: string, section?: string, number?: string): Parameters<typeof kindOfText>[0][number] => ({
  language: 'en',
  text: words,
  ...(section === undefined ? {} : { section }),
  ...(number === undefined ? {} : { number }),
});

test.each([
  ['4.', '4'],
  [' 12. ', '12'],
  [7, '7'],
  ['9.\u00a0', '9'],
  ['OP1-3.', 'OP1-3'],
  ['2.3.1.', '2.3.1'],
  [null, undefined],
  [undefined, undefined],
])('the number printed %j is %s', (ID, number) => {
  expect(paragraphsOf([{ ID, Text: 'x' }], 'en')[0]?.number).toBe(number);
});

test.each([
  ['A name[[fn:12]] and more', 'A name and more'],
  ['A name [[fn:12]]. More', 'A name. More'],
  ['A name [[fn:1]] [[fn:2]] more', 'A name   more'],
  ['[[fn:1]]', undefined],
])('marks of footnotes are taken out of %j', (Text, expected) => {
  expect(paragraphsOf([{ Text }], 'en')[0]?.text).toBe(expected);
});

test.each<[kind: string, paragraphs: ReturnType<typeof text>[]]>([
  ['DISCONTINUANCE', [text('The Committee decided to discontinue the consideration of the communication.')]],
  ['ADMISSIBILITY', [text('The Committee therefore decides that: (a) The communication is inadmissible under article 2;')]],
  ['ADMISSIBILITY', [text('decides: (a) that the communication is inadmissible;')]],
  ['VIEWS', [text('The Committee, acting under article 22, paragraph 7, of the Convention, finds')]],
  ['VIEWS', [text('The Committee, acting under article 5 (4) of the Optional Protocol, is of the view')]],
  ['VIEWS', [text('It turns to the claims.', 'Consideration of the merits')]],
  ['DECISION', [text('The Committee asked the State party for its observations on the merits.')]],
  ['DECISION', [text('decides: (a) that the communication is inadmissible', undefined, 'OP1-2')]],
  ['DECISION', []],
])('the kind %s is read from the text', (kind, paragraphs) => expect(kindOfText(paragraphs)).toBe(kind));

test('the day of a discontinuance stands at its head', () => {
  expect(dayOfDiscontinuance([text('At its meeting of 22 July 2021, the Committee decided to discontinue it.')])).toBe(
    '22 July 2021',
  );
  expect(dayOfDiscontinuance([text('5. At a meeting on 9 October 2023, the Committee decided to discontinue it.')])).toBe(
    '9 October 2023',
  );
  expect(dayOfDiscontinuance([text('The Committee decided to discontinue it.')])).toBeUndefined();
});

test('texts made of marks, blanks and key words take bounded time', () => {
  const started = performance.now();
  paragraphsOf([{ Text: ' '.repeat(500_000) + '[[fn:1]]'.repeat(50_000) }], 'en');
  kindOfText([
    text('decides that '.repeat(100_000)),
    text('acting under article 5 '.repeat(50_000), 'consideration '.repeat(50_000)),
  ]);
  expect(performance.now() - started).toBeLessThan(2000);
});
