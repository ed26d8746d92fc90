import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadReport, readReport, wordsOf } from '../../../src/import/upr/upr-report';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const names = catalogueNames();
const FIXTURE = join(__dirname, '../../fixtures/upr-documents/first-cycle.txt');
const read = (text: string): ReadReport => readReport(text, names, new Map()) as ReadReport;
const report = (conclusions: string): string =>
  `Report of the Working Group on the Universal Periodic Review A/HRC/50/9\n1. The Working Group held its twentieth session. The review of Tonga was held on Monday.\nII. Conclusions and/or recommendations\n2. ${conclusions}\n2.1 Sing (Peru);\n3. All conclusions end.`;

test('a report is a document with its paragraphs, and each number a recommendation with the answer of its list', () => {
  const { document, recommendations } = read(readFileSync(FIXTURE, 'utf8'));
  expect(document).toMatchObject({
    type: 'document',
    kind: 'REPORT',
    key: 'un:A/HRC/8/99',
    mechanism: 'upr',
    date: '2008-05-09',
    respondents: ['TON'],
    sourceNote: 'Session 2 of the Working Group.',
  });
  expect(document.paragraphs?.find(({ number }) => number === '5.2')?.text).toBe(
    'Count the seats of 0.7 per cent of the boats (Peru); paint them blue (the Netherlands) (Chad);',
  );
  expect(recommendations[0]?.value).toEqual({
    type: 'recommendation',
    kind: 'RECOMMENDATION',
    key: 'un-rec:A/HRC/8/99#5.1',
    mechanism: 'upr',
    date: '2008-05-09',
    document: { key: 'un:A/HRC/8/99', kind: 'REPORT' },
    number: '5.1',
    language: 'en',
    addressees: ['TON'],
    text: 'Open the port to inspectors',
    recommenders: ['FJI', 'IRN'],
    response: 'SUPPORTED',
    responsePrinted: 'enjoy the support of Tonga',
    cycle: 1,
    session: '2',
  });
  expect(recommendations.at(-1)?.value).toMatchObject({
    response: 'NOTED',
    responsePrinted: 'did not enjoy the support of Tonga',
  });
});

test.each<[string, string | undefined, string]>([
  ['The recommendations listed below enjoy the support of Tonga:', 'SUPPORTED', 'enjoy the support of Tonga'],
  ['The recommendations below have been examined by Tonga and enjoy its support:', 'SUPPORTED', 'enjoy its support'],
  ['Tonga considers that these recommendations have already been implemented:', 'SUPPORTED', 'have already been implemented'],
  ['The recommendations below will be examined by Tonga, which will provide responses in due time:', 'PENDING', 'will be examined by Tonga'],
  ['In the course of the discussion, the following recommendations were made to Tonga:', 'PENDING', 'recommendations were made to Tonga'],
  ['The recommendations below did not enjoy the support of Tonga and would thus be noted:', 'NOTED', 'did not enjoy the support of Tonga and would thus be noted'],
  ['Tonga considers that the recommendations below cannot be accepted and will thus be noted:', 'NOTED', 'cannot be accepted and will thus be noted'],
  ['The recommendations below are noted by Tonga:', 'NOTED', 'are noted by Tonga'],
  ['The recommendations below:', undefined, 'The recommendations below:'],
])('%s', (announcement, response, printed) => {
  const [only] = read(report(announcement)).recommendations;
  expect(only?.value).toMatchObject({ key: 'un-rec:A/HRC/50/9#2.1' });
  expect((only?.value as { response?: string }).response).toBe(response);
  expect((only?.value as { responsePrinted?: string }).responsePrinted).toBe(printed);
}); // prettier-ignore

test('a text without end is refused, and the next number is read', () => {
  const twice = report('The recommendations below enjoy the support of Tonga:').replace('3. All', `2.2 ${'x'.repeat(30_000)} (Peru);\n2.3 Dance (Peru);\n3. All`);
  const values = read(twice).recommendations.map(({ value }) => value);
  expect(values[1]).toBe('Recommendation 2.2 is longer than 20000 characters: its end is not known.');
  expect(values[2]).toMatchObject({ number: '2.3' });
}); // prettier-ignore

test('words without a State, and a State without words, are refused', () => {
  expect(wordsOf('Mend the bridge;', names)).toBe('names no State that recommends: expected one in brackets behind its words.');
  expect(wordsOf('(Peru);', names)).toBe('has no text: expected its words before the States.');
  expect(wordsOf('Sing (Peru); dance (Atlantis);', names)).toEqual({
    text: 'Sing (Peru); dance (Atlantis)',
    recommenders: ['PER'],
    unknownRecommenders: ['Atlantis'],
  });
});

test('a text without paragraphs is none', () => {
  expect(readReport('Report of the Working Group on the Universal Periodic Review', names, new Map())).toMatch(
    /^The report has no numbered paragraphs/,
  );
});

test('what the State promises under a heading of that name is a pledge, with no States and no answer', () => {
  const text = report('The recommendations below enjoy the support of Tonga:').replace(
    '3. All conclusions end.',
    'III. Voluntary pledges and commitments\n3. Tonga made these pledges:\n1. Sweep the square.\n2. Light the lamps.\n4. Tonga will report in two years.\n5. All conclusions end.',
  );
  const values = read(text).recommendations.map(({ value }) => value);
  expect(values.slice(1)).toEqual(
    ['3.1', '3.2', '4'].map((number, at) => ({
      type: 'recommendation',
      kind: 'VOLUNTARY_PLEDGE',
      key: `un-rec:A/HRC/50/9#${number}`,
      mechanism: 'upr',
      document: { key: 'un:A/HRC/50/9', kind: 'REPORT' },
      number,
      language: 'en',
      addressees: ['TON'],
      text: ['Sweep the square', 'Light the lamps', 'Tonga will report in two years'][at],
      cycle: 2,
      session: '20',
    })),
  );
});
