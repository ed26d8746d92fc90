import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { sourceFacts } from '../../../src/import/catalogue/catalogue';
import { FORMATS } from '../../../src/import/formats';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import { UnreadableFile } from '../../../src/import/open-file';
import { type RunReport, runImport } from '../../../src/import/run';
import { type UprRow, readUprDocuments } from '../../../src/import/upr/upr-documents';
import { type House, openHouse } from '../../ask';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const FOLDER = join(__dirname, '../../fixtures/upr-documents');
const REPORTS = join(__dirname, '../../../../shared/data/upr-working-group-reports-txt');
const names = catalogueNames();
const known = [{ state: 'NAM', session: 10, symbol: 'A/HRC/17/14' }];

async function read(...paths: string[]): Promise<UprRow[]> {
  const rows: UprRow[] = [];
  for await (const row of readUprDocuments(paths, names, known)) rows.push(row);
  return rows;
}

const folder = mkdtempSync(join(tmpdir(), 'upr-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('reading', () => {
  it('gives a row for each report and each number, with its record or the reason why it has none', async () => {
    const rows = await read(FOLDER);
    expect(rows.map(({ file: name, number, value, refusal }) => `${name}:${number} ${value?.key ?? refusal}`)).toEqual([
      'first-cycle.txt:1 un:A/HRC/8/99',
      'first-cycle.txt:2 un-rec:A/HRC/8/99#5.1',
      'first-cycle.txt:3 un-rec:A/HRC/8/99#5.2',
      'first-cycle.txt:4 un-rec:A/HRC/8/99#5.3',
      'first-cycle.txt:5 Recommendation 5.4 names no State that recommends: expected one in brackets behind its words.',
      'first-cycle.txt:6 Recommendation 5.5 has no text: expected its words before the States.',
      'first-cycle.txt:7 un-rec:A/HRC/8/99#6.1',
      expect.stringMatching(/^notes.txt:1 The text is no report of the Working Group/),
      'report.md:1 un:A/HRC/77/7',
      'report.md:2 un-rec:A/HRC/77/7#2.1',
      'report.md:3 un-rec:A/HRC/77/7#2.2',
      'second-cycle.txt:1 un:A/HRC/17/14',
      'second-cycle.txt:2 un-rec:A/HRC/17/14#3.1',
      'second-cycle.txt:3 Recommendation 3.2 names no State that recommends: expected one in brackets behind its words.',
      'second-cycle.txt:4 un-rec:A/HRC/17/14#3.3',
      'second-cycle.txt:5 un-rec:A/HRC/17/14#3.5',
      'second-cycle.txt:6 un-rec:A/HRC/17/14#4.1',
      'second-cycle.txt:7 un-rec:A/HRC/17/14#5.1',
      'second-cycle.txt:8 un-rec:A/HRC/17/14#5.2',
      'thematic-list.md:1 un-rec:A/HRC/77/7#2.1',
      'thematic-list.md:2 un-rec:A/HRC/77/7#2.2',
      'thematic-list.md:3 Recommendation 2.3 names no State that recommends: expected one in brackets behind its words.',
      'thematic-list.md:4 un-rec:A/HRC/77/7#2.4O',
    ]);
  });

  it('reads Mac Roman and tells which numbers are missing', async () => {
    const [report, first] = await read(join(FOLDER, 'second-cycle.txt'));
    expect(report?.value).toMatchObject({ sourceNote: 'Session 10 of the Working Group. Numbers not found in the text: 3.4.' });
    expect(first?.value).toMatchObject({ recommenders: ['CIV'], session: '10', cycle: 1 });
  });

  it('takes a list from a Word document, and from gzip', async () => {
    const text = readFileSync(join(FOLDER, 'thematic-list.md'), 'utf8');
    const zip = new JSZip();
    const paragraphs = text.slice(text.indexOf('Recommendation\nPosition')).replaceAll('&amp;amp;', '&amp;').split('\n');
    zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'); // prettier-ignore
    zip.file('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'); // prettier-ignore
    zip.file('word/document.xml', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`); // prettier-ignore
    const docx = file('UPR34_Malta_Thematic_list.docx', await zip.generateAsync({ type: 'nodebuffer' }));
    const gzip = file('list.md.gz', gzipSync(text));
    const rows = await read(docx, gzip);
    expect(rows.slice(0, 4).map(({ value }) => value?.key)).toEqual([
      'un-rec:A/HRC/77/7#2.1',
      'un-rec:A/HRC/77/7#2.2',
      undefined,
      'un-rec:A/HRC/77/7#2.4O',
    ]);
    // The second copy says the same, and changes nothing.
    expect(rows.slice(4).map(({ value, refusal }) => [value, refusal !== undefined])).toEqual([
      [undefined, false],
      [undefined, false],
      [undefined, true],
      [undefined, false],
    ]);
  });

  it('refuses what says otherwise of a number that was read before', async () => {
    const text = readFileSync(join(FOLDER, 'report.md'), 'utf8');
    const rows = await read(join(FOLDER, 'report.md'), file('other.md', text.replace('Lend a boat', 'Lend a ship')));
    expect(rows.map(({ refusal }) => refusal).filter((refusal) => refusal !== undefined)).toEqual([
      'un:A/HRC/77/7 was taken from report.md already, with other words.',
      'un-rec:A/HRC/77/7#2.2 was taken from report.md already, with other words.',
    ]);
  });

  it('stops where no file is of this form, and says why', async () => {
    const refused = async (path: string): Promise<unknown> => read(path).catch((error: unknown) => error);
    expect(await refused(join(FOLDER, 'notes.txt'))).toEqual(
      new UnreadableFile(
        'notes.txt: The text is no report of the Working Group on the Universal Periodic Review and no thematic list: expected these words on its title page, or "Source of position:" below its recommendations.',
      ),
    );
    expect(await refused(file('empty.txt', ''))).toEqual(new UnreadableFile('empty.txt: The file is empty.'));
    expect(await refused(file('binary.txt', Buffer.from([1, 0, 2])))).toMatchObject({ message: expect.stringContaining('binary') as string });
    expect(await refused(file('zip.docx', 'PK\u0003\u0004'))).toMatchObject({ message: expect.stringMatching(/^zip.docx: Not a Word document/) as string });
    expect(await refused(file('long.txt', Buffer.alloc(9 * 1024 * 1024, 'a')))).toMatchObject({ message: 'long.txt: The file has more than 8 MB: expected a report or a list of one review.' });
    expect(await refused(file('cut.txt.gz', gzipSync('words').subarray(0, 12)))).toMatchObject({ message: expect.stringContaining('cut off') as string });
  }); // prettier-ignore
});

describe('importing', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  /** The list before its report: the order changes nothing. */
  const SOURCES = ['upr-working-group-reports-txt', 'upr-thematic-lists', 'upr-working-group-reports-md'];
  const format = FORMATS.find(({ name }) => name === 'upr-documents');

  async function run(source: string): Promise<RunReport> {
    if (!format) throw new Error('The format is not listed.');
    const rows = (await read(FOLDER)).filter((row) => format.sourceOf(row) === source);
    const facts = sourceFacts(CATALOGUE_FOLDER, source);
    const { database } = house;
    return runImport<unknown>({ database, source: facts, format: format.name, files: [FOLDER], digest: null, rows, toDrafts: format.toDrafts(source), log: () => undefined }); // prettier-ignore
  }

  it('makes reports with their paragraphs and recommendations, and changes nothing the second time', async () => {
    const first = [];
    for (const source of SOURCES) first.push((await run(source)).totals);
    expect(first).toEqual([
      { rowsRead: 16, created: 12, updated: 0, unchanged: 0, refused: 4 },
      { rowsRead: 4, created: 3, updated: 0, unchanged: 0, refused: 1 },
      { rowsRead: 3, created: 0, updated: 3, unchanged: 0, refused: 0 },
    ]);
    for (const source of SOURCES) expect((await run(source)).totals).toMatchObject({ created: 0, updated: 0 });
  });

  it('keeps what the report and the list say of one number: the answer that was given stands', async () => {
    const { data } = await house.ask(
      `{ recommendations(filter: { addressees: ["MLT"] }, first: 1) { totalCount nodes { key text response responsePrinted number cycle session issues document { key name date paragraphs { totalCount } } } } }`,
    );
    expect(data).toEqual({
      recommendations: {
        totalCount: 3,
        nodes: [
          {
            key: 'un-rec:A/HRC/77/7#2.1',
            text: 'Keep the bells of the tower in tune',
            response: 'SUPPORTED',
            responsePrinted: 'Supported',
            number: '2.1',
            cycle: 3,
            session: '34',
            issues: ['Acceptance of international norms', 'Bell ringers', 'Culture & leisure'],
            document: {
              key: 'un:A/HRC/77/7',
              name: 'Report of the Working Group on the Universal Periodic Review: Malta',
              date: '2019-12-19',
              paragraphs: { totalCount: 5 },
            },
          },
        ],
      },
    });
  });
});

(existsSync(REPORTS) ? test : test.skip)('the real reports: every number is read, none passed over', async () => {
  const rows: UprRow[] = [];
  for await (const row of format('upr-documents').read([REPORTS])) rows.push(row as UprRow);
  const documents = rows.filter(({ value }) => value?.type === 'document');
  expect(documents).toHaveLength(20);
  expect(documents.filter(({ value }) => value?.sourceNote?.includes('not found') === true)).toEqual([]);
  expect(rows.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
  expect(rows.filter(({ value }) => value?.type === 'recommendation')).toHaveLength(2418);
});

function format(name: string): (typeof FORMATS)[number] {
  const found = FORMATS.find((one) => one.name === name);
  if (!found) throw new Error(`There is no format ${name}.`);
  return found;
}
