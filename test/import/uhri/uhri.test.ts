import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sourceFacts } from '../../../src/import/catalogue/catalogue';
import type { Row } from '../../../src/import/draft';
import type { ExchangeLine } from '../../../src/import/exchange/exchange-recommendation';
import { FORMATS } from '../../../src/import/formats';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import { type RunReport, runImport } from '../../../src/import/run';
import { type House, openHouse } from '../../ask';
import { workbook } from '../../fixtures/uhri/workbook';

const FIXTURE = join(__dirname, '../../fixtures/uhri/annotations.json');
const format = FORMATS.find(({ name }) => name === 'uhri');
if (!format) throw new Error('There is no format uhri.');
const { read: readRows, toDrafts } = format;

const folder = mkdtempSync(join(tmpdir(), 'uhri-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function read(...paths: string[]): Promise<{ ends: string[]; fault?: string }> {
  const ends: string[] = [];
  try {
    for await (const row of readRows(paths) as AsyncIterable<Row<ExchangeLine>>)
      ends.push(`${row.file}:${row.number} ${row.refusal ?? row.value?.key ?? ''}`);
    return { ends };
  } catch (error) {
    return { ends, fault: (error as Error).message.replaceAll(`${folder}/`, '') };
  }
}

/** Headings of the table, and the fields of the list. */
const TABLE = [
  ['Text', 'Text'], ['Countries Concerned', 'Countries'], ['Reccomending Body', 'Body'], ['Document Symbol', 'Symbol'], ['Themes', 'Themes'],
  ['Affected Persons', 'AffectedPersons'], ['Sdgs', 'Sdgs'], ['Document Publication Date', 'PublicationDate'], ['UPR Reccomending States', 'UprRecommendingCountry'],
  ['UPR Position', 'UprPositions'], ['Type', 'AnnotationType'], ['OHCHR Annotation Id', 'AnnotationId'], ['UPR Session', 'UprSession'], ['UPR Cycle', 'UprCycle'],
] as const; // prettier-ignore

const FIXTURE_ENDS = [
  'annotations.json:1 uhri:11111111-0000-4000-a000-000000000001',
  'annotations.json:2 uhri:11111111-0000-4000-a000-000000000002',
  'annotations.json:3 uhri:11111111-0000-4000-a000-000000000003',
  'annotations.json:4 Countries names no State: expected the State to which it is addressed.',
  'annotations.json:5 The annotation has no text: expected its words in Text.',
];

describe('reading', () => {
  it('gives every annotation once, in order, as a recommendation or with the reason why it is refused', async () => {
    expect(await read(FIXTURE)).toEqual({ ends: FIXTURE_ENDS });
  });

  it('takes gzip', async () => {
    expect(await read(file('annotations.json.gz', gzipSync(readFileSync(FIXTURE))))).toEqual({ ends: FIXTURE_ENDS });
  });

  it('takes the table as XLSX, and gives of it what the list as JSON gives', async () => {
    const annotations = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, unknown>[];
    const cell = (value: unknown): string =>
      Array.isArray(value) ? value.map((one) => `- ${String(one)}`).join('\n') : typeof value === 'string' ? value : '';
    const rows = annotations.map((annotation) => TABLE.map(([, field]) => cell(annotation[field])));
    const table = file('annotations.xlsx', await workbook([TABLE.map(([heading]) => heading), ...rows], { shared: true }));
    const valuesOf = async (path: string): Promise<unknown[]> => {
      const values: unknown[] = [];
      for await (const { value, refusal } of readRows([path])) values.push(refusal ?? value);
      return values;
    };
    expect(await valuesOf(table)).toEqual(await valuesOf(FIXTURE));
  });

  it('takes an annotation that stands twice once, and refuses the second where they differ', async () => {
    const first = (JSON.parse(readFileSync(FIXTURE, 'utf8')) as object[])[1] ?? {};
    const { ends } = await read(file('twice.json', JSON.stringify([first, first, { ...first, Text: 'Another.' }, 7])));
    expect(ends).toEqual([
      'twice.json:1 uhri:11111111-0000-4000-a000-000000000002',
      'twice.json:2 uhri:11111111-0000-4000-a000-000000000002',
      'twice.json:3 AnnotationId 11111111-0000-4000-a000-000000000002 stands a second time and says something else: expected each once.',
      'twice.json:4 The record is 7: expected an annotation with AnnotationId, Body, Countries and Text.',
    ]);
  });

  it('of a file that was cut off gives what is whole, refuses what was cut, reads the other files, and then fails', async () => {
    const text = readFileSync(FIXTURE, 'utf8');
    const cut = file('cut.json', text.slice(0, text.indexOf('Follow-up')));
    const { ends, fault } = await read(cut, FIXTURE);
    expect(ends.slice(0, 2)).toEqual([
      'cut.json:1 uhri:11111111-0000-4000-a000-000000000001',
      'cut.json:2 The file ends in the middle of this record: it was cut off, copy it again.',
    ]);
    expect(ends.slice(2)).toEqual(FIXTURE_ENDS);
    expect(fault).toMatch(/^cut.json: the file ends before its list does, after 1 whole records/);
  });

  it.each([
    ['an empty file', '', /the file is empty/],
    ['another format', '[{"itemid": "001-1", "doctype": "HEJUD"}]', /not an export of the Universal Human Rights Index/],
    ['a table', 'AnnotationId,Body\n1,CRC\n', /expected a JSON list of records/],
    ['a gzip cut off', gzipSync(readFileSync(FIXTURE)).subarray(0, 40), /the gzip ends too early/],
    ['a ZIP that is no workbook', 'PK\u0003\u0004 and more', /not a workbook/],
    ['a binary file', Buffer.from([1, 2, 0, 4]), /a binary file/],
  ])('refuses %s as one row before the others, and stops where there is no other file', async (_what, content, fault) => {
    const other = file('other.json', content);
    const { ends, fault: told } = await read(other);
    expect(ends).toEqual([]);
    expect(told).toMatch(fault);
    const [refused, ...others] = (await read(FIXTURE, other)).ends;
    expect(refused).toMatch(fault);
    expect(others).toEqual(FIXTURE_ENDS);
  });
});

describe('importing', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  async function load(path: string): Promise<RunReport['totals']> {
    const { totals } = await runImport({
      database: house.database,
      source: sourceFacts(CATALOGUE_FOLDER, 'uhri'),
      format: 'uhri',
      files: [path],
      digest: null,
      rows: readRows([path]),
      toDrafts: toDrafts('uhri'),
      log: () => undefined,
    });
    return totals;
  }

  it('writes each annotation with its State, who recommends and its document, and a second run changes nothing', async () => {
    expect(await load(FIXTURE)).toEqual({ rowsRead: 5, created: 3, updated: 0, unchanged: 0, refused: 2 });
    const answer = await house.ask(`{
      recommendations(filter: { addressees: "MEX" }) { nodes {
        key number text recommendationKind response responsePrinted cycle session date unknownRecommenders issues
        document { key documentKind } recommenders { nodes { code } } mechanism { slug } identifiers { nodes { scheme value } }
      } }
    }`);
    expect(answer.data.recommendations.nodes).toEqual([
      {
        key: 'uhri:11111111-0000-4000-a000-000000000001', number: '148.30', text: 'Search for disappeared persons without delay',
        recommendationKind: 'RECOMMENDATION', response: 'SUPPORTED', responsePrinted: 'Supported', cycle: 2, session: '17', date: '2013-12-11',
        unknownRecommenders: ['Ruritania'], issues: ['16 - PEACE, JUSTICE AND STRONG INSTITUTIONS', '16.3 - Promote the rule of law', 'Disappeared persons', 'Enforced disappearances', 'Rule of law & impunity'],
        document: { key: 'un:A/HRC/25/7', documentKind: 'REPORT' }, recommenders: { nodes: [{ code: 'ESP' }] }, mechanism: { slug: 'upr' },
        identifiers: { nodes: [{ scheme: 'un-rec', value: 'A/HRC/25/7#148.30' }] },
      },
    ]); // prettier-ignore
    expect(await load(FIXTURE)).toEqual({ rowsRead: 5, created: 0, updated: 0, unchanged: 3, refused: 2 });
  });
});
