import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HudocRow, csvRows, hudocShapeOf, jsonRows, readResults } from '../../../src/import/hudoc/hudoc-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hudoc-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(content: string): { path: string; name: string } {
  writeFileSync(join(folder, 'x'), content);
  return { path: join(folder, 'x'), name: 'x' };
}

async function all(rows: AsyncIterable<HudocRow>): Promise<HudocRow[]> {
  const found: HudocRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

test('the shape is told by the beginning: a brace, a bracket, or a header with itemid and doctype', async () => {
  expect(await hudocShapeOf(file('\n {"results": []}'))).toBe('JSON');
  expect(await hudocShapeOf(file('[]'))).toBe('JSON');
  expect(await hudocShapeOf(file('"ItemID","DocType"\n'))).toBe('CSV');
  await expect(hudocShapeOf(file('itemid\n1\n'))).rejects.toThrow('not a HUDOC file');
});

test('cells with quotes, line ends and separators are one cell', async () => {
  const rows = await all(csvRows(file('itemid,doctype,scl\n001-1,PR,"a, ""b"";\nc"\n')));
  expect(rows[0]?.columns?.get('scl')).toBe('a, "b";\nc');
  expect(rows[0]?.printed).toBe('001-1,PR,"a, ""b"";\nc"');
});

test.each([
  ['an answer', '{"results": [{"columns": {"itemid": "001-1"}}]}'],
  ['a list of results', '[{"columns": {"itemid": "001-1"}}]'],
  ['a bare record', '{"columns": {"itemid": "001-1"}}'],
  ['its fields alone', '{"itemid": "001-1", "doctype": "PR"}'],
])('JSON: %s', async (_form, content) => {
  const rows = await all(jsonRows(file(content)));
  expect(rows.map(({ number, columns }) => [number, columns?.get('itemid')])).toEqual([[1, '001-1']]);
});

test('JSON of another form is no answer', async () => {
  for (const content of ['{"results": {}}', '[1]', '{"itemid": "001-1", "full_text": "x"}'])
    await expect(readResults(file(content))).rejects.toThrow('not a HUDOC answer');
});
