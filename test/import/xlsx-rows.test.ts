import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { XLSX_BOUNDS, readXlsx } from '../../src/import/xlsx-rows';
import { workbook } from '../fixtures/uhri/workbook';

const folder = mkdtempSync(join(tmpdir(), 'xlsx-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: Buffer | string, bounds = XLSX_BOUNDS): Promise<[number, (string | undefined)[]][]> {
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, content);
  const rows: [number, (string | undefined)[]][] = [];
  const { rows: found } = await readXlsx(path, bounds);
  for await (const { number, cells } of found) rows.push([number, [...cells]]);
  return rows;
}

const ROWS = [
  ['Heading', 'Other'],
  ['- one\n- two & <three>', 46078],
  ['', 'only the second'],
  ['_x0041_ _x000D_\nline', 46125.4996282407],
];
const READ = [
  [1, ['Heading', 'Other']],
  [2, ['- one\n- two & <three>', '46078']],
  [3, [undefined, 'only the second']],
  [4, ['A \r\nline', '46125.4996282407']],
];

describe('rows of a workbook', () => {
  it.each([true, false])('are read whether texts are shared (%s) or stand in their cells', async (shared) => {
    expect(await read(await workbook(ROWS, { shared }))).toEqual(READ);
  });

  it('tell from when its days are counted', async () => {
    const path = join(folder, 'days.xlsx');
    writeFileSync(path, await workbook(ROWS, { countsFrom1904: true }));
    expect((await readXlsx(path)).countsFrom1904).toBe(true);
    writeFileSync(path, await workbook(ROWS));
    expect((await readXlsx(path)).countsFrom1904).toBe(false);
  });

  it('are none of what is no workbook', async () => {
    await expect(read('PK\u0003\u0004 and no more')).rejects.toThrow(/not a workbook \(XLSX\)/);
    const other = await new JSZip().file('readme.txt', 'words').generateAsync({ type: 'nodebuffer' });
    await expect(read(other)).rejects.toThrow('book.xlsx: not a workbook (XLSX): it has no sheet.');
    const whole = await workbook(ROWS);
    await expect(read(whole.subarray(0, whole.length - 40))).rejects.toThrow(/not a workbook \(XLSX\)/);
  });

  it.each([
    ['a bomb', { sheet: '<worksheet>'.padEnd(5_000_000, ' ') }, {}, /unpacks to more than 200 times its size/],
    ['more than is allowed', {}, { unpacked: 100 }, /the workbook unpacks to more than 0 MB/],
    ['a file that is too large', {}, { packed: 100 }, /a workbook of more than 0 MB; take the export as JSON/],
    ['too many shared texts', { shared: true }, { shared: 10 }, /its shared texts have more than 10 characters/],
    ['too many parts', {}, { parts: 1 }, /more than 1 parts/],
    ['a cell without end', {}, { text: 5 }, /a cell of row 1 is longer than 5 characters/],
    ['entities of its own', { prolog: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' }, {}, /declares a document type \(DTD\), which is not read/],
    ['broken XML', { sheet: '<worksheet><sheetData><row><c></row>' }, {}, /in xl\/worksheets\/export.xml: not well-formed XML/],
  ])('are refused of %s', async (_what, options, bounds, fault) => {
    await expect(read(await workbook(ROWS, options), { ...XLSX_BOUNDS, ...bounds })).rejects.toThrow(fault);
  }); // prettier-ignore
});
