import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../../../src/import/draft';
import type { ExchangeRecord } from '../../../src/import/exchange/exchange-record';
import { hudocTextFormat, readHudocText } from '../../../src/import/hudoc-text/hudoc-text';
import { textOfPage } from '../../../src/import/hudoc-text/hudoc-text-page';
import { paragraphsOfPieces } from '../../../src/import/hudoc-text/hudoc-text-paragraphs';
import { piecesOfPage } from '../../../src/import/hudoc-text/hudoc-text-pieces';
import { readText } from '../../../src/import/open-file';
import { wordDocument, wordParagraph } from '../../fixtures/hudoc-text/word-document';

const states = new Set(['AUT']);
const REAL = join(process.cwd(), '../shared/data');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hudoc-text-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function read(...paths: string[]): Promise<Row<ExchangeRecord>[]> {
  const rows: Row<ExchangeRecord>[] = [];
  for await (const row of readHudocText(paths, { states })) rows.push(row);
  return rows;
}

const numbersOf = ({ value }: Row<ExchangeRecord>) => value?.paragraphs?.map(({ number, text }) => `${number ?? '-'} ${text}`);

test('Word, plain text and JSON of one judgment give the same numbered paragraphs', async () => {
  const page = {
    itemid: '001-3',
    ecli: '',
    collection: 'JUDGMENTS',
    language: 'ENG',
    full_text: '.s { a:b } THE FACTS 1.&#xa0; &#xa0; A. 2.&#xa0; &#xa0; B.',
  };
  file(
    '001-1.docx',
    await wordDocument(['THE FACTS', '1.\u00a0\u00a0A.', '2.\u00a0\u00a0B.'].map((text) => wordParagraph(text)).join('')),
  );
  file('001-2.txt.gz', gzipSync('THE FACTS\r\n\r\n1. A.\r\n2. B.\r\n'));
  file('001-3.json', JSON.stringify(page));
  file('001-4.txt', 'THE FACTS 1. \u00a0 \u00a0 A. 2. \u00a0 \u00a0 B.');
  const rows = await read(folder);
  expect(rows.map(({ file: name, number, value }) => [name, number, value?.key])).toEqual([
    ['001-1.docx', 1, 'hudoc:001-1'],
    ['001-2.txt', 1, 'hudoc:001-2'],
    ['001-3.json', 1, 'hudoc:001-3'],
    ['001-4.txt', 1, 'hudoc:001-4'],
  ]);
  for (const row of rows) expect(numbersOf(row)).toEqual(['- THE FACTS', '1 A.', '2 B.']);
});

test('a file that cannot be read is one refused row, and the rest goes on', async () => {
  file('001-1.txt', '');
  file('001-2.txt', Buffer.from('C\xf4te', 'latin1'));
  file('001-3.txt', 'a\0b');
  file('001-4.docx', 'PK not a document');
  file('001-5.json', '{"itemid": ');
  file('001-6.txt.gz', gzipSync('words').subarray(0, 12));
  file('001-7.txt.gz', gzipSync(Buffer.alloc(40_000_000, 'a')));
  file('name.txt', 'words');
  file('zzz.txt', 'words');
  const refusals = (await read(folder)).map(({ refusal }) => refusal);
  expect(refusals.slice(0, 7)).toEqual([
    'The file is empty.',
    'Not UTF-8 text and no Word document; expected .docx, .txt or .json.',
    'Not UTF-8 text and no Word document; expected .docx, .txt or .json.',
    expect.stringMatching(/^Not a Word document: .*\.$/),
    expect.stringMatching(/^Not JSON: .*\.$/),
    'The gzip is cut off or damaged: copy it again.',
    'The file has more than 32 MB: expected the text of one decision.',
  ]);
  expect(refusals[8]).toMatch(/^The file name "zzz" names no decision/);
});

test('a path that cannot be found is told', async () => {
  await expect(read(join(folder, 'absent'))).rejects.toThrow('no such file or folder');
  await expect(read(folder)).rejects.toThrow('the folder has no .docx or .txt or .json file');
});

test('the format says what it is', () => {
  expect(hudocTextFormat.example).toContain('npm run import -- hudoc-text');
});

(existsSync(REAL) ? test : test.skip)(
  'real texts: paragraphs rise without gap, and nothing is lost (skipped without ../shared/data)',
  async () => {
    const rows = await read(join(REAL, 'hudoc-judgment-docx'), join(REAL, 'ecthr-judgment-texts'));
    expect(rows.filter(({ refusal }) => refusal !== undefined).length).toBeLessThanOrEqual(3);
    const long = rows.find(({ file: name }) => name === '001-175180.docx');
    const numbers = long?.value?.paragraphs?.flatMap(({ number }) => (/^\d+$/.test(number ?? '') ? [Number(number)] : [])) ?? [];
    expect(numbers.slice(0, 122)).toEqual(Array.from({ length: 122 }, (_, at) => at + 1));

    let text = '';
    for await (const piece of readText(join(REAL, 'ecthr-judgment-texts/001-109230.json.gz'))) text += piece;
    const page = textOfPage((JSON.parse(text) as { full_text: string }).full_text);
    const squeezed = (words: string): string => words.replace(/\s+/g, '');
    const back = paragraphsOfPieces(piecesOfPage(page), 'fr');
    expect(squeezed(back.map(({ number, text: words }) => `${number === undefined ? '' : `${number}.`}${words}`).join(''))).toBe(
      squeezed(page),
    );
  },
);
