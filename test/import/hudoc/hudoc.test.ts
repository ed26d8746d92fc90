import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../../../src/import/draft';
import type { ExchangeRecord } from '../../../src/import/exchange/exchange-record';
import { hudocFormat, readHudoc } from '../../../src/import/hudoc/hudoc';
import { REAL_HUDOC, measureHudoc } from './hudoc-real-rows';

const FOLDER = join(__dirname, '../../fixtures/hudoc');
const CSV = join(FOLDER, 'items.csv');
const states = new Set(['AUT', 'BEL', 'CHE', 'HRV', 'ITA', 'SWZ', 'TUR']);

async function read(...paths: string[]): Promise<Row<ExchangeRecord>[]> {
  const rows: Row<ExchangeRecord>[] = [];
  for await (const row of readHudoc(paths, { states })) rows.push(row);
  return rows;
}

async function fault(...paths: string[]): Promise<string> {
  return read(...paths).then(
    () => 'no fault',
    (error: unknown) => (error as Error).message,
  );
}

test('every row comes once, in order, as a decision, a document or a refusal', async () => {
  const rows = await read(FOLDER);
  expect(rows.map(({ file, number, value }) => `${file}:${number} ${value?.type ?? '-'} ${value?.kind ?? ''}`)).toEqual([
    'answer.json:1 decision JUDGMENT',
    'answer.json:2 document LEGAL_SUMMARY',
    'answer.json:3 decision MERITS_REPORT',
    'answer.json:4 - ',
    'items.csv:1 decision JUDGMENT',
    'items.csv:2 decision JUDGMENT',
    'items.csv:3 decision ADMISSIBILITY',
    'items.csv:4 decision REPARATIONS',
    'items.csv:5 document COMMUNICATED_CASE',
    'items.csv:6 document LEGAL_SUMMARY',
    'items.csv:7 document PRESS_RELEASE',
    'items.csv:8 document PANEL_DECISION',
    'items.csv:9 decision FRIENDLY_SETTLEMENT',
    'items.csv:10 - ',
    'items.csv:11 - ',
    'items.csv:12 - ',
  ]);
  expect(rows.every(({ value, refusal }) => (value === undefined) !== (refusal === undefined))).toBe(true);
});

test('a refusal says what is wrong with which value, and keeps the row as printed', async () => {
  const refused = (await read(FOLDER)).filter(({ refusal }) => refusal !== undefined);
  expect(refused.map(({ refusal }) => refusal)).toEqual([
    'The result is null: expected an object with columns.',
    'The row has no key: itemid is empty and ecli is ""; expected one of them.',
    'The doctype "ENG" is not known: expected one like HEJUD, HFDEC, HECOM, CLIN, PR or HEJP9.',
    'The row has 5 cells where the header has 20: its cells may have moved.',
  ]);
  expect(refused[3]?.printed).toBe('001-900012,one,cell,too,few');
});

test('the language versions of one decision share its key and keep their own', async () => {
  const versions = (await read(CSV)).filter(({ value }) => value?.key === 'ecli:ECLI:CE:ECHR:1990:0221JUD000090185');
  expect(versions.map(({ value }) => value?.expressions?.[0])).toEqual([
    {
      language: 'en',
      title: 'CASE OF DOE v. AUSTRIA',
      identifier: 'hudoc:001-900001',
      url: 'https://hudoc.echr.coe.int/eng?i=001-900001',
    },
    {
      language: 'fr',
      title: 'AFFAIRE DOE c. AUTRICHE',
      identifier: 'hudoc:001-900002',
      url: 'https://hudoc.echr.coe.int/eng?i=001-900002',
    },
  ]);
});

test('columns in another order, in gzip and with a byte order mark give the same rows under the same name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hudoc-'));
  try {
    const moved = '\uFEFFdoctype,itemid\r\nPR,003-1-2\r\n';
    writeFileSync(join(folder, 'moved.csv.gz'), gzipSync(moved));
    const [row] = await read(join(folder, 'moved.csv.gz'));
    expect([row?.file, row?.value?.key]).toEqual(['moved.csv', 'hudoc:003-1-2']);
    for (const copy of ['one', 'two']) cpSync(CSV, join(folder, copy, 'items.csv'));
    expect(new Set((await read(folder)).map(({ file }) => file)).size).toBe(3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a file that cannot be read is told in one line before any row: as a refused row where there are others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hudoc-'));
  const file = (content: string | Buffer, name = 'x.csv'): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const gzip = gzipSync(readFileSync(CSV));
  try {
    expect(await fault(join(folder, 'absent.csv'))).toMatch(/absent\.csv: no such file or folder\.$/);
    expect(await fault(folder)).toMatch(/the folder has no \.csv or \.json file\.$/);
    expect(await fault(file(' \n'))).toMatch(/x\.csv: the file is empty\.$/);
    expect(await fault(file(gzip.subarray(0, gzip.length / 2)))).toMatch(/the gzip ends too early/);
    expect(await fault(file(Buffer.from([1, 0, 2])))).toMatch(/a binary file/);
    expect(await fault(file('name,stripes\nZ,12\n'))).toMatch(/not a HUDOC file; expected a CSV header with itemid/);
    expect(await fault(file('<rss></rss>'))).toMatch(/not a HUDOC file/);
    expect(await fault(file('{"results": [', 'x.json'))).toMatch(/x\.json: not JSON: .*\.$/);
    expect(await fault(file('{"conclusion": []}', 'x.json'))).toMatch(/not a HUDOC answer; expected \{"results"/);
    const [refused, ...others] = await read(CSV, file('{"conclusion": []}', 'x.json'));
    expect(refused).toMatchObject({ file: 'x.json', refusal: expect.stringMatching(/^x\.json: not a HUDOC answer/) });
    expect(others).toEqual(await read(CSV));
    expect(await fault(file('itemid,doctype,ItemID\n1,2,3\n'))).toMatch(/the column "itemid" stands twice in the header\.$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a table that ends in what is no row gives the rows before it, and the other files are read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hudoc-'));
  const faulty = join(folder, 'faulty.csv');
  const [head = '', first = ''] = readFileSync(CSV, 'utf8').split('\n');
  writeFileSync(faulty, `${head}\n${first}\n001-1,"HEJUD\n`);
  const rows: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const { file, number } of readHudoc([faulty, CSV], { states })) rows.push(`${file}:${number}`);
  };
  await expect(reading()).rejects.toThrow(/faulty\.csv: not a comma-separated table after 2 lines/);
  expect(rows.slice(0, 2)).toEqual(['faulty.csv:1', 'items.csv:1']);
  expect(rows).toHaveLength(13);
  rmSync(folder, { recursive: true });
});

test('the format says what it is', () => {
  expect(hudocFormat.example).toContain('npm run import -- hudoc');
});

(REAL_HUDOC === null ? test.skip : test)(
  'a real year, or all: rows are decisions, documents, refusals (skipped without ../shared/data)',
  async () => {
    const isAll = process.env['HUDOC_ALL'] === '1';
    const year = 'echr_metadata_index_0-ALL_dates_1990-01-01-1990-12-31.csv.gz';
    const found = await measureHudoc([isAll ? (REAL_HUDOC ?? '') : join(REAL_HUDOC ?? '', year)]);
    if (isAll) process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
    expect(found.decisions + found.documents + found.refused).toBe(found.rows);
    expect(found.rows).toBeGreaterThan(100);
    expect(found.refusals).toEqual([]);
    expect(found.knownProvisions / found.provisions).toBeGreaterThan(0.9);
  },
);
