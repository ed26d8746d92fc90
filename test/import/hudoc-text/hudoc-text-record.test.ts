import { piecesOfLines } from '../../../src/import/hudoc-text/hudoc-text-pieces';
import { languageOfText, recordOfText } from '../../../src/import/hudoc-text/hudoc-text-record';

const LINES = [
  'SECOND SECTION',
  'CASE OF DOE v. AUSTRIA',
  'JUDGMENT',
  '1. The case of the man that had the house and was of the town.',
];
const record = (name: string, lines: readonly string[] = LINES, notes: Record<string, string> = {}) =>
  recordOfText(name, lines, piecesOfLines(lines.map((text) => ({ text }))), new Map(Object.entries(notes)));

test('an itemid as name: key, expression, kind by the cover', () => {
  expect(record('folder/001-900001.docx.gz')).toMatchObject({
    type: 'decision',
    kind: 'JUDGMENT',
    key: 'hudoc:001-900001',
    mechanism: 'ecthr',
    expressions: [
      {
        language: 'en',
        title: 'CASE OF DOE v. AUSTRIA',
        identifier: 'hudoc:001-900001',
        url: 'https://hudoc.echr.coe.int/eng?i=001-900001',
      },
    ],
  });
});

test.each([
  'ECLI_CE_ECHR_1990_0221DEC000090185.txt',
  'ecli-ce-echr-1990-0221dec000090185.docx',
  'ECLI:CE:ECHR:1990:0221DEC000090185',
])('an ECLI as name: %s', (name) => {
  expect(record(name)).toMatchObject({
    kind: 'DECISION',
    key: 'ecli:ECLI:CE:ECHR:1990:0221DEC000090185',
    mechanism: 'echr-commission',
    date: '1990-02-21',
    expressions: [{ language: 'en', title: 'CASE OF DOE v. AUSTRIA' }],
  });
});

test.each([
  ['JUDGMENT (Merits)', 'JUDGMENT'],
  ['ARRÊT', 'JUDGMENT'],
  ['DECISION', 'DECISION'],
  ['ADVISORY OPINION', 'ADVISORY_OPINION'],
  ['REPORT OF THE COMMISSION', 'MERITS_REPORT'],
  ['nothing', 'DECISION'],
])('a cover with %s is %s', (line, kind) => {
  expect(record('001-1', [line, 'words'])).toMatchObject({ kind });
});

test('the Commission by its cover', () => {
  expect(record('001-1', ['EUROPEAN COMMISSION OF HUMAN RIGHTS', 'DECISION'])).toMatchObject({ mechanism: 'echr-commission' });
});

test('notes follow the paragraph that calls them, without marks in any text; one that nobody calls comes last', () => {
  const lines = ['A. Doe\uFFFEfootnote-1\uFFFF', '1. One\uFFFEfootnote-2\uFFFF.', '2. Two.'];
  const read = record('001-1', lines, { 'footnote-1': 'on Doe', 'footnote-2': 'on one', 'footnote-3': 'lost' });
  expect(typeof read === 'string' ? read : read.paragraphs?.map(({ number, section, text }) => [number, section, text])).toEqual([
    [undefined, undefined, 'A. Doe'],
    ['fn. 1', undefined, 'on Doe'],
    ['1', 'A. Doe', 'One.'],
    ['fn. 2', 'A. Doe', 'on one'],
    ['2', 'A. Doe', 'Two.'],
    ['fn. 3', undefined, 'lost'],
  ]);
});

test('a name that is no key, and a file without words', () => {
  expect(record('judgment.docx')).toBe(
    'The file name "judgment" names no decision: expected an itemid or ECLI like 001-57619 or ECLI_CE_ECHR_1989_0707JUD001403888.',
  );
  expect(record('001-1', [' '])).toBe('The file has no text: expected the words of a decision.');
});

test('language by the commonest words', () => {
  expect(languageOfText(['The applicant said that the law of the State was unclear and had no end'])).toBe('en');
  expect(languageOfText(['La requérante et les autorités du pays dans une affaire des années'])).toBe('fr');
  expect(languageOfText(['Podnositelj zahtjeva rođen je u Zagrebu'])).toBe('und');
  expect(languageOfText([])).toBe('und');
});
