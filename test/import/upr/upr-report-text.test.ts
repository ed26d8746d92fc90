import { cutReport } from '../../../src/import/upr/upr-report-text';

const numbers = (text: string): string[] =>
  cutReport(text).pieces.map(({ paragraph, part }) => (part === undefined ? paragraph : `${paragraph}.${part}`));
const CONCLUSIONS = '1. Opened.\nII. Conclusions and/or recommendations\n';

test.each<[string, string, string[]]>([
  ['numbers of the second cycle with and without a stop', `${CONCLUSIONS}2. These recommendations:\n2.1 One (Peru);\n2.2. Two (Peru);\n3. All conclusions end.`, ['1', '2', '2.1', '2.2', '3']],
  ['two on a line, and one whose number stands alone', `${CONCLUSIONS}2. These recommendations:\n2.1\nOne (Peru); 2.2 Two (Peru);\n3. All conclusions end.`, ['1', '2', '2.1', '2.2', '3']],
  ['numbers of the first cycle, more than paragraphs', `${CONCLUSIONS}2. These recommendations:\n1. One;\n2. Two;\n3. Three;\n4. Four;\n3. The following recommendations:\n1. Five;\n4. All conclusions end.`, ['1', '2', '2.1', '2.2', '2.3', '2.4', '3', '3.1', '4']],
  ['a gap', `${CONCLUSIONS}2. These recommendations:\n2.1 One;\n2.4 Four;\n3. All conclusions end.`, ['1', '2', '2.1', '2.4', '3']],
  ['a letter for a digit', `${CONCLUSIONS}2. These recommendations:\n2.8 One;\n2.9 Two;\n2.1O Three;\n2.11 Four;`, ['1', '2']],
  ['a page on a line', 'Introduction 1. Opened. 2. Spoken. I. Summary A. Presentation by the State under review 3. Told. II. Conclusions and/or recommendations 4. These recommendations: 4.1 One (Peru); 4.2 Two. 5. All conclusions end.', ['1', '2', '3', '4', '4.1', '4.2', '5']],
  ['figures in a text', '1. It rose by 0.7 per cent, to 2. 5 million, see 3.2 above.\n2. In 1999, article 3. Nothing.\n3. Closed.', ['1', '2', '3']],
  ['no paragraph', 'Words alone.', []],
])('%s', (_, text, expected) => {
  expect(numbers(text)).toEqual(expected);
}); // prettier-ignore

test('a letter for a digit keeps its place and its print', () => {
  const parts = Array.from({ length: 9 }, (_, at) => `2.${at + 1} Some (Peru);`).join('\n');
  const { pieces } = cutReport(`${CONCLUSIONS}2. These recommendations:\n${parts}\n2.1O Ten (Peru);\n2.11 Eleven (Peru);`);
  expect(pieces.slice(-2)).toMatchObject([
    { part: '1O', text: 'Ten (Peru);' },
    { part: '11', text: 'Eleven (Peru);' },
  ]);
});

test('what pages print is no part of a paragraph: headers, footnotes, headings, the annex', () => {
  const { head, pieces } = cutReport(
    'A/HRC/9/9\nContents 1–3\nIntroduction\n1. Opened\n12\nA/HRC/9/9\nwith song.\n1 A footnote (Peru).\nA. Presentation of the State\n2. Spoken.\nA/HRC/9/9 Page 4\nrecommendations of a footnote before”.\n3. Closed.\nAnnex\nThe delegation',
  );
  expect(head).toBe('A/HRC/9/9\nContents 1–3\nIntroduction\n');
  expect(pieces).toEqual([
    { paragraph: '1', section: 'Introduction', text: 'Opened with song.', notes: ['1 A footnote (Peru).'] },
    {
      paragraph: '2',
      section: 'A. Presentation of the State',
      text: 'Spoken.',
      notes: ['recommendations of a footnote before”.'],
    },
    { paragraph: '3', section: 'A. Presentation of the State', text: 'Closed.', notes: [] },
  ]);
});

test('a text of brackets, of numbers or of blanks is cut in one pass', () => {
  for (const part of ['(', '1. ', ' ', '1.1 ', 'conclusions and/or recommendations ', '\n1 ', '. '])
    expect(cutReport(part.repeat(500_000 / part.length)).pieces.length).toBeLessThan(10);
});
