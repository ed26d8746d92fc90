import { parse } from 'csv-parse/sync';
import type { Column } from '../../src/export/columns';
import { neutral, writeCsv } from '../../src/export/csv';

const column = (name: string, type: Column['type']): Column => ({ name, type, description: '', read: () => null });

async function csvOf(columns: readonly Column[], ...rows: readonly unknown[][]): Promise<string> {
  let text = '';
  for await (const chunk of writeCsv(columns, pagesOf(rows.map((row) => [...row, 'c'])))) text += chunk;
  return text;
}
async function* pagesOf<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  for (const row of rows) yield [row];
}

/** What a spreadsheet would reckon, call or open; each of these was used against one. */
const FORMULAS = [
  '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\tx', '=cmd|\'/C calc\'!A0', '=HYPERLINK("http://x.example","y")', '＝1+1', '＋1', '－1', '＠x',
  ' =1+1', '\u00A0=1', '"=1+1"', '\'=1+1', '\'\'-1', ' \' " =1', '- Ratify the Convention', '\u200B=1', '\uFEFF=1',
]; // prettier-ignore
const TEXTS = ['Ratify', "d'Ivoire", "'tis", 'a=b', '1-2', 'A/HRC/25/7#148.23', '', '“=1”', '148.30', 'x\n=1'];

describe('a text as a cell', () => {
  it.each(FORMULAS)('is no formula: %j', (text) => {
    expect(neutral(text)).toBe(`'${text}`);
  });

  it.each(TEXTS)('stays as it is when it is none: %j', (text) => {
    expect(neutral(text)).toBe(text);
  });

  it('can be read back by the rule', () => {
    const back = (cell: string): string => (cell.startsWith("'") && neutral(cell.slice(1)) === cell ? cell.slice(1) : cell);
    for (const text of [...FORMULAS, ...TEXTS, ...FORMULAS.map((one) => `'${one}`)]) expect(back(neutral(text))).toBe(text);
  });
});

describe('a file', () => {
  it('begins with a byte order mark and the names of its columns, and its lines end in CR LF', async () => {
    expect(await csvOf([column('key', 'text'), column('cycle', 'number')])).toBe('\uFEFFkey,cycle,cursor\r\n');
    expect(await csvOf([column('key', 'text')], ['a'])).toBe('\uFEFFkey,cursor\r\na,c\r\n');
  });

  it('is read by any reader as it was meant: commas, quotes, ends of lines, blanks at the ends, emptiness', async () => {
    const texts = ['a,b', 'say "no"', '"', 'one\r\ntwo', 'one\ntwo', ' a ', '', 'ünïcode 漢', 'a;b'];
    const rows = parse(await csvOf([column('text', 'text')], ...texts.map((text) => [text])), { bom: true });
    expect(rows.slice(1).map(([text]) => text)).toEqual(texts);
  });

  it.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'keeps its rows whole, so that no formula begins a line behind %j',
    async (end) => {
      const texts = [`a${end}=1+1`, `a${end}=1+1${end}b`, `a${end}`, `a${end}${end}=1,2`, `"a"${end}=1`];
      const columns = [column('name', 'text'), column('next', 'text')];
      const text = await csvOf(columns, ...texts.map((name) => [name, name]));
      for (const ends of [['\r\n'], ['\r\n', '\n', '\r'], ['\r\n', end]]) {
        const rows = parse(text, { bom: true, record_delimiter: ends });
        expect(rows).toEqual([['name', 'next', 'cursor'], ...texts.map((name) => [name, name, 'c'])]);
      }
    },
  );

  it('keeps numbers and truth values as they are, negative ones too, and writes nothing for what is not known', async () => {
    const columns = [column('number', 'number'), column('yes', 'boolean'), column('text', 'text')];
    const [, ...lines] = (await csvOf(columns, [-1, true, '-1'], [null, null, null])).split('\r\n');
    expect(lines).toEqual(["-1,true,'-1,c", ',,,c', '']);
  });

  it('neutralises what begins a list or a text in one language, and the names that it joins stay apart', async () => {
    const columns = [column('list', 'list'), column('title', 'texts')];
    const [head, row] = parse(await csvOf(columns, [['=1', 'a|b', 'c\\'], { en: '=1', fr: 'x', hr: '@y' }]), { bom: true });
    expect(head).toEqual(['list', 'title_en', 'title_fr', 'title_es', 'title_other', 'cursor']);
    expect(row).toEqual(["'=1|a\\|b|c\\\\", "'=1", 'x', '', '{"hr":"@y"}', 'c']);
  });
});
