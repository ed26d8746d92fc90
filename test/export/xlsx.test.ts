import { parse } from 'csv-parse/sync';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';
import type { Column } from '../../src/export/columns';
import { writeXlsx } from '../../src/export/xlsx';
import { type House, openHouse } from '../ask';
import { Exporter } from '../../src/export/exporter';
import { takeFrom } from './take';

const column = (name: string, type: Column['type'] = 'text'): Column => ({
  name,
  type,
  description: `What ${name} is.`,
  read: () => null,
});

async function* pagesOf<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (const row of rows) yield [row];
}

async function bytesOf(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const chunk of chunks) pieces.push(Buffer.from(chunk));
  return Buffer.concat(pieces);
}

/** Cells of a sheet by place, as another program reads them: `A1` → `t:text`, `n:-2`, `b:1`. */
async function cellsOf(workbook: Buffer, sheet: number): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(workbook, { checkCRC32: true });
  const cells = new Map<string, string>();
  let [place, kind] = ['', ''];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'c') return;
    [place, kind] = [String(attributes['r']), attributes['t'] === 'inlineStr' ? 't' : attributes['t'] === 'b' ? 'b' : 'n'];
    cells.set(place, `${kind}:`);
  });
  parser.on('text', (text) => {
    if (place !== '') cells.set(place, (cells.get(place) ?? '') + text);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'c') place = '';
  });
  parser.write((await zip.file(`xl/worksheets/sheet${sheet}.xml`)?.async('string')) ?? '').close();
  return cells;
}

const textsOf = async (texts: readonly unknown[]): Promise<(string | undefined)[]> => {
  const cells = await cellsOf(await bytesOf(writeXlsx([column('text')], pagesOf(texts.map((text) => [text, 'c'])))), 1);
  return texts.map((_text, at) => cells.get(`A${at + 2}`));
};

describe('a workbook', () => {
  it('keeps texts that a spreadsheet would take for formulas as texts, and numbers as numbers', async () => {
    expect(await textsOf(['=1+1', '-2', '@x', -2, 0, true, null, ''])).toEqual([
      't:=1+1',
      't:-2',
      't:@x',
      'n:-2',
      'n:0',
      'b:1',
      undefined,
      undefined,
    ]);
  });

  it('holds what XML cannot: control characters, halves of pairs, its own signs, ends of lines', async () => {
    expect(await textsOf(['a<b>&"', '\u0001x', 'a\r\nb', '_x0041_', '\ud800', '😀', ' a '])).toEqual([
      't:a<b>&"', 't:_x0001_x', 't:a_x000D_\nb', 't:_x005F_x0041_', 't:\uFFFD', 't:😀', 't: a ',
    ]); // prettier-ignore
  });

  it('says which text was too long for a cell, and how long it was', async () => {
    const cells = await cellsOf(
      await bytesOf(
        writeXlsx(
          [column('text')],
          pagesOf([
            ['x'.repeat(40_000), 'c'],
            ['y'.repeat(32_767), 'd'],
          ]),
        ),
      ),
      1,
    );
    expect(cells.get('A2')).toBe(`t:${'x'.repeat(32_767)}`);
    expect([cells.get('C1'), cells.get('C2'), cells.get('A3')?.length, cells.get('C3')]).toEqual([
      't:cut',
      't:text: 40000 characters',
      32_769,
      undefined,
    ]);
  });

  it('names its columns, beyond Z too, and tells on a second sheet what each is', async () => {
    const columns = Array.from({ length: 28 }, (_none, at) => column(`c${at}`));
    const workbook = await bytesOf(writeXlsx(columns, pagesOf([])));
    const cells = await cellsOf(workbook, 1);
    expect([cells.get('Z1'), cells.get('AA1'), cells.get('AB1'), cells.get('AC1')]).toEqual([
      't:c25',
      't:c26',
      't:c27',
      't:cursor',
    ]);
    expect((await cellsOf(workbook, 2)).get('B2')).toBe('t:What c0 is.');
  });

  it('fails as a whole when its rows fail', async () => {
    async function* failing(): AsyncGenerator<never> {
      throw new Error('the database is away');
    }
    await expect(bytesOf(writeXlsx([column('text')], failing()))).rejects.toThrow('the database is away');
  });
});

describe('a workbook of the house', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('says cell by cell what the csv says', async () => {
    const exporter = new Exporter(house.model, house.schema, house.reader);
    const { chunks } = await exporter.open({ list: 'mechanisms', format: 'xlsx', parameters: new Map() }, 1000);
    const cells = await cellsOf(await bytesOf(chunks), 1);
    const [head = [], ...rows] = parse(await takeFrom(house)('mechanisms', 'csv'), { bom: true });
    expect(rows.length).toBeGreaterThan(50);
    const at = head.indexOf('slug');
    const slugs = rows.map((_row, row) => cells.get(`${String.fromCharCode(65 + at)}${row + 2}`));
    expect(slugs).toEqual(rows.map((row) => `t:${row[at]}`));
    const filled = rows.flat().filter((cell) => cell !== '').length;
    expect(cells.size).toBe(filled + head.length + 1);
  });
});
