import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf, readUhriTable } from '../../../src/import/uhri/uhri-xlsx';
import { type WorkbookOptions, workbook } from '../../fixtures/uhri/workbook';

const folder = mkdtempSync(join(tmpdir(), 'uhri-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(rows: readonly (readonly (string | number)[])[], options?: WorkbookOptions): Promise<object[]> {
  const path = join(folder, 'export.xlsx');
  writeFileSync(path, await workbook(rows, options));
  const found: object[] = [];
  for await (const { number, fields } of readUhriTable(path)) found.push({ number, ...fields });
  return found;
}

const HEADINGS = ['Text', 'Countries Concerned', 'Reccomending Body', 'Document Publication Date', 'Type', 'OHCHR Annotation Id', 'UPR Reccomending States', 'Regions Concerned']; // prettier-ignore
const ROW = ['- Rural women 49.The Committee', '- Iraq', '- CEDAW', 46078, '- Concerns/Observations', 'b4288060-6633-478d-9a9a-df1978d336c3', '', '- Asia-Pacific']; // prettier-ignore
const FIELDS = {
  Text: 'Rural women 49.The Committee', Countries: '- Iraq', Body: '- CEDAW', PublicationDate: '2026-02-25', AnnotationType: '- Concerns/Observations',
  AnnotationId: 'b4288060-6633-478d-9a9a-df1978d336c3',
}; // prettier-ignore

describe('the table of the Index', () => {
  it('gives the fields of the JSON export, by headings that are misspelt or right, wherever they stand', async () => {
    expect(await read([HEADINGS, ROW, [], ROW])).toEqual([
      { number: 1, ...FIELDS },
      { number: 3, ...FIELDS },
    ]);
    const right = HEADINGS.map((heading) => heading.replace('Reccom', 'Recomm').toUpperCase()).reverse();
    expect(await read([[], right, [...ROW].reverse()], { shared: true })).toEqual([{ number: 1, ...FIELDS }]);
  });

  it.each([
    [[['itemid', 'docname'], ['1', 'x']], /lacks the headings of AnnotationId, AnnotationType, Body, Countries, Text: expected OHCHR/],
    [[HEADINGS.slice(1), ROW.slice(1)], /lacks the headings of Text: expected/],
    [[], /the table is empty/],
  ])('is no other table', async (rows, fault) => {
    await expect(read(rows)).rejects.toThrow(fault);
  }); // prettier-ignore

  it.each([
    ['46078', false, '2026-02-25'],
    ['46125.4996282407', false, '2026-04-13'],
    ['44616', true, '2026-02-25'],
    ['2026-02-25T00:00:00', false, '2026-02-25T00:00:00'],
    ['not known', false, 'not known'],
    ['', false, ''],
  ])('has the day %s, counted from 1904: %s, which is %s', (printed, countsFrom1904, day) => {
    expect(dayOf(printed, countsFrom1904)).toBe(day);
  });
});
