import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../../../src/import/draft';
import { type ExchangeVocabulary, readExchange, readRecord } from '../../../src/import/exchange/exchange';
import type { ExchangeLine } from '../../../src/import/exchange/exchange-recommendation';
import type { ExchangeRecord } from '../../../src/import/exchange/exchange-record';
import { EXCHANGE_SCHEMES } from '../../../src/domain/sources/key-schemes';
import { UnreadableFile } from '../../../src/import/open-file';

const folder = mkdtempSync(join(tmpdir(), 'exchange-'));
afterAll(() => rmSync(folder, { recursive: true }));

const vocabulary: ExchangeVocabulary = {
  mechanisms: new Set(['ccpr', 'ecthr']),
  states: new Set(['AUS', 'GBR']),
  schemes: new Set(Object.keys(EXCHANGE_SCHEMES)),
  sources: new Set(['hudoc', 'exchange']),
};

async function read(...paths: string[]): Promise<Row<ExchangeRecord | ExchangeLine>[]> {
  const rows: Row<ExchangeRecord | ExchangeLine>[] = [];
  for await (const row of readExchange(paths, vocabulary)) rows.push(row);
  return rows;
}

const decision = {
  type: 'decision',
  kind: 'JUDGMENT',
  key: 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888',
  mechanism: 'ecthr',
  date: '1989-07-07',
  identifiers: ['echr-a:161'],
  name: 'Soering v. the United Kingdom',
  expressions: [{ language: 'en', title: 'CASE OF SOERING', identifier: 'hudoc:001-57619' }],
  subjects: ['right:life', 'whatever:unknown'],
  respondents: ['GBR'],
  proceedings: ['echr-app:14038/88'],
  findings: [{ provision: 'echr:3', outcome: 'VIOLATION', respondent: 'GBR' }],
  citations: [{ printed: 'Ireland v. the United Kingdom', place: 'scl', start: 0, confidence: 'KNOWN' }],
  paragraphs: [{ language: 'en', number: '1', text: 'The case was referred.' }],
  hasSeparateOpinion: true,
};
const document = { type: 'document', kind: 'REPORT', key: 'un:CCPR/C/113/4', mechanism: 'ccpr', date: '2015' };

test('every line that is not blank comes once, in order, read or refused', async () => {
  const path = join(folder, 'body.jsonl');
  const lines = [JSON.stringify(decision), '', 'no json', JSON.stringify(document), '{"type":"decision"}'];
  writeFileSync(path, gzipSync(`\uFEFF${lines.join('\r\n')}`));
  const rows = await read(folder);
  expect(rows).toEqual([
    { file: 'body.jsonl', number: 1, printed: expect.stringContaining('Soering') as string, value: decision },
    { file: 'body.jsonl', number: 3, printed: 'no json\r', refusal: expect.stringMatching(/^The line is no JSON: /) as string },
    { file: 'body.jsonl', number: 4, printed: expect.any(String) as string, value: document },
    {
      file: 'body.jsonl',
      number: 5,
      printed: '{"type":"decision"}',
      refusal: expect.stringMatching(/^kind is missing: expected JUDGMENT, VIEWS, .*\(1 more after this\)$/) as string,
    },
  ]);
  rmSync(path);
});

const recommendation = {
  type: 'recommendation',
  kind: 'RECOMMENDATION',
  key: 'un-rec:A/HRC/25/7#148.30',
  mechanism: 'ccpr',
  language: 'en',
  text: 'Join the treaty.',
  addressees: ['AUS'],
  recommenders: ['GBR'],
};
test('a recommendation and an answer are read as they stand', () => {
  const answer = { type: 'response', key: recommendation.key, response: 'NOTED', responsePrinted: 'noted', date: '2014-03' };
  for (const line of [recommendation, answer]) expect(readRecord(JSON.stringify(line), vocabulary)).toEqual(line);
});

const without = (name: keyof typeof document): object =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));
test.each<[what: string, line: unknown, refusal: string | RegExp]>([
  ['a list', [], 'The line is []: expected one JSON object, like {"type":"decision",…}.'],
  ['a number', 5, /^The line is 5: /],
  ['no type', without('type'), 'type is missing: expected decision, document, recommendation or response.'],
  ['no key', without('key'), 'key is missing: expected a string.'],
  [
    'a key without scheme',
    { ...document, key: '14038/88' },
    'key is "14038/88": expected scheme:value like un:CCPR/C/50/D/488/1992.',
  ],
  [
    'a language by its longer code',
    { ...document, expressions: [{ language: 'eng' }] },
    /language is "eng": expected a language tag in its shortest form, like en, not eng/,
  ],
  ['an unknown kind', { ...document, kind: 'LETTER' }, /^kind is "LETTER": expected COMMUNICATED_CASE, LEGAL_SUMMARY, /],
  ['a kind of the other type', { ...document, kind: 'JUDGMENT' }, /^kind is "JUDGMENT": expected COMMUNICATED_CASE/],
  [
    'an unknown mechanism',
    { ...document, mechanism: 'star-chamber' },
    'mechanism "star-chamber" is not known: expected a slug of the catalogue\'s mechanisms, like ecthr.',
  ],
  [
    'an unknown State',
    { ...document, respondents: ['AUS', 'XXX'] },
    'State "XXX" is not known: expected an alpha-3 code of the catalogue\'s states, like GBR.',
  ],
  [
    'an unknown State in a finding',
    { ...decision, findings: [{ provision: 'echr:3', outcome: 'VIOLATION', respondent: 'XXX' }] },
    /^State "XXX" is not known/,
  ],
  [
    'a State by name',
    { ...document, respondents: ['Australia'] },
    'respondents[0] is "Australia": expected an alpha-3 code like GBR.',
  ],
  [
    'a date that is none',
    { ...document, date: '2022-02-30' },
    /^date is "2022-02-30": expected a day of the calendar, YYYY-MM-DD/,
  ],
  ['a date in words', { ...document, date: '7 July 1989' }, /^date is "7 July 1989": expected YYYY, YYYY-MM or YYYY-MM-DD/],
  ['a recommendation to nobody', { ...recommendation, addressees: [] }, 'addressees is []: expected at least 1 of them.'],
  ['a recommendation without words', { ...recommendation, text: ' ' }, 'text is " ": expected its words.'],
  ['a recommendation of no State', { ...recommendation, recommenders: ['XXX'] }, /^State "XXX" is not known/],
  ['a number that is none', { ...recommendation, number: 148.3 }, 'number is 148.3: expected a string.'],
  ['an unknown answer', { ...recommendation, response: 'ACCEPTED' }, /^response is "ACCEPTED": expected SUPPORTED, NOTED/],
  [
    'a document in an unknown scheme',
    { ...recommendation, document: { key: 'isbn:1', kind: 'REPORT' } },
    /"isbn:1" is not known/,
  ],
  [
    'an unknown scheme',
    { ...document, identifiers: ['isbn:123'] },
    /^The scheme of key "isbn:123" is not known: expected one of ecli, /,
  ],
  [
    'an unknown scheme of a citation',
    { ...document, citations: [{ printed: 'x', place: 'y', key: 'isbn:1' }] },
    /"isbn:1" is not known/,
  ],
  [
    'a property that is none',
    { ...document, respondent: 'AUS' },
    '"respondent" is no property of a record: expected those of schema/exchange.schema.json.',
  ],
  [
    'a property that is none, inside',
    { ...document, paragraphs: [{ language: 'en', txt: 'x', text: 'x' }] },
    '"txt" is no property of paragraphs[0]: expected those of schema/exchange.schema.json.',
  ],
  [
    'an empty paragraph',
    { ...document, paragraphs: [{ language: 'en', text: '' }] },
    'paragraphs[0].text is "": expected at least 1 characters.',
  ],
  [
    'a language in words',
    { ...document, paragraphs: [{ language: 'English', text: 'x' }] },
    /^paragraphs\[0\].language is "English": expected a language tag/,
  ],
  ['a number for a text', { ...document, name: 5 }, 'name is 5: expected a string.'],
  [
    'an address that is none',
    { ...document, url: 'javascript:alert(1)' },
    /^url is "javascript:alert\(1\)": expected an address like https/,
  ],
  ['NUL', { ...document, name: 'a\0b' }, 'The line holds the character U+0000, which no text has: expected text without it.'],
  ['a long value', { ...document, kind: 'x'.repeat(5000) }, /^kind is "x{76}…: expected/],
])('%s is refused in one sentence', (_what, line, refusal) => {
  const read = readRecord(JSON.stringify(line), vocabulary);
  if (typeof refusal === 'string') expect(read).toBe(refusal);
  else expect(read).toMatch(refusal);
});

test('a backslash before u0000 is a text like any other', () => {
  expect(readRecord(JSON.stringify({ ...document, name: 'a\\u0000' }), vocabulary)).toMatchObject({ name: 'a\\u0000' });
});

test('a line that is too long is refused and the rest goes on, in bounded time', async () => {
  const path = join(folder, 'long.ndjson');
  writeFileSync(path, `${'{"a":'.repeat(2_000_000)}\n${JSON.stringify(document)}\n${'['.repeat(1_000_000)}`);
  const started = performance.now();
  const rows = await read(path);
  expect(rows.map(({ number, refusal, printed }) => [number, refusal?.slice(0, 40), printed.length])).toEqual([
    [1, 'The line is longer than 5000000 characte', 4000],
    [2, undefined, JSON.stringify(document).length],
    [3, expect.stringMatching(/^The line is no JSON/), 4000],
  ]);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a file without bytes, as a list without rows is taken out, has none', async () => {
  const path = join(folder, 'none.jsonl');
  writeFileSync(path, '');
  expect(await read(path)).toEqual([]);
  rmSync(path);
});

test.each([
  ['binary', Buffer.from([0x50, 0x4b, 0, 0, 1])],
  ['cut off', gzipSync(JSON.stringify(document).repeat(100)).subarray(0, 40)],
  ['blank', Buffer.from('  \n')],
])('a file that is %s is a refused row, and stops the import where there is no other', async (_what, content) => {
  const [path, good] = [join(folder, 'bad.jsonl'), join(folder, 'good.jsonl')];
  writeFileSync(path, content);
  writeFileSync(good, JSON.stringify(document));
  await expect(read(path)).rejects.toBeInstanceOf(UnreadableFile);
  expect((await read(good, path)).map(({ file, refusal }) => [file, refusal !== undefined])).toEqual([
    ['bad.jsonl', true],
    ['good.jsonl', false],
  ]);
  for (const each of [path, good]) rmSync(each);
});
