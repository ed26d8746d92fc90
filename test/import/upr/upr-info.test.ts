import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../../../src/import/draft';
import { readTable } from '../../../src/import/catalogue/catalogue-tables';
import { FORMATS } from '../../../src/import/formats';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import { sourceFacts } from '../../../src/import/catalogue/catalogue';
import { type RunReport, runImport } from '../../../src/import/run';
import { StateNames } from '../../../src/import/state-names';
import type { ExchangeRecommendation } from '../../../src/import/exchange/exchange-recommendation';
import { readUprInfo } from '../../../src/import/upr/upr-info';
import { type House, openHouse } from '../../ask';

const FOLDER = join(__dirname, '../../fixtures/upr-info');
const names = new StateNames(readTable(CATALOGUE_FOLDER, 'states').map(({ values }) => values as never));

async function read(...paths: string[]): Promise<Row<ExchangeRecommendation>[]> {
  const rows: Row<ExchangeRecommendation>[] = [];
  for await (const row of readUprInfo(paths, names)) rows.push(row);
  return rows;
}

const folder = mkdtempSync(join(tmpdir(), 'upr-info-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('reading', () => {
  it('gives every row once, in order, as a recommendation, as none, or with the reason why it is refused', async () => {
    const rows = await read(FOLDER);
    const end = ({ value, refusal }: Row<ExchangeRecommendation>): string =>
      refusal ?? (value ? value.key.replace(/[0-9a-f]{20}$/, '…') : 'none');
    expect(rows.map((row) => `${row.file}:${row.number} ${end(row)}`)).toEqual([
      '15-17.csv:1 upr-info:MEX/17/…',
      '15-17.csv:2 upr-info:MEX/17/…',
      '15-17.csv:3 upr-info:BIH/7/…',
      '15-17.csv:4 upr-info:TON/15/…',
      '15-17.csv:5 upr-info:TON/15/…',
      '15-17.csv:6 State under review "Ruritania" is not known: expected a name, alias or code of the catalogue\'s states.',
      '15-17.csv:7 The recommendation has no text: expected its words in the column Text.',
      '15-17.csv:8 The session "15th" is not known: expected a number like 17.',
      '15-17.csv:9 The row has 12 cells where the header has 11: its cells may have moved.',
      '15-17.csv:10 upr-info:TON/15/…',
      'sessions.csv:1 none',
      'sessions.csv:2 State "Ruritania" is not known: expected a name, alias or code of the catalogue\'s states.',
      'upr-years.csv:1 none',
      'voluntary.csv:1 upr-info:ALB/19/pledge-…',
    ]);
  });

  it('reads Mac Roman with lines that end with CR, and the same as UTF-8 of today, plain or gzip', async () => {
    const bytes = readFileSync(join(FOLDER, '15-17.csv'));
    const words = new TextDecoder('macintosh').decode(bytes).replaceAll('\r', '\n');
    const expected = (await read(join(FOLDER, '15-17.csv'))).map(({ value }) => value);
    expect(expected[0]?.recommenders).toEqual(['CIV', 'FRA']);
    for (const path of [file('utf8.csv', words), file('mac.csv.gz', gzipSync(bytes))])
      expect((await read(path)).map(({ value }) => value)).toEqual(expected);
  });

  it.each([
    ['another table', 'a,b\n1,2\n', /not a UPR Info table; expected a header with To, Text, From/],
    ['an empty file', '', /the file is empty/],
  ])('refuses %s as one row before the others, and stops where there is no other file', async (_what, content, fault) => {
    const other = file('other.csv', content);
    await expect(read(other)).rejects.toThrow(fault);
    const [refused, ...others] = await read(join(FOLDER, 'voluntary.csv'), other);
    expect(refused?.refusal).toMatch(fault);
    expect(others).toEqual(await read(join(FOLDER, 'voluntary.csv')));
  });
});

describe('importing', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  async function load(...paths: string[]): Promise<RunReport['totals']> {
    const format = FORMATS.find(({ name }) => name === 'upr-info');
    const { totals } = await runImport({
      database: house.database,
      source: sourceFacts(CATALOGUE_FOLDER, 'upr-info-csv'),
      format: 'upr-info',
      files: [],
      digest: null,
      rows: format?.read(paths) ?? [],
      ...(format ? { toDrafts: format.toDrafts('upr-info-csv') } : {}),
      batchSize: 2,
      log: () => undefined,
    });
    return totals;
  }

  /** What the catalogue maps the two issues of the first rows to. */
  const RIGHTS = ['enforced-disappearance', 'fair-trial'];
  const FIELDS =
    'nodes { recommendationKind text response responsePrinted cycle session date issues unknownRecommenders sourceNote mechanism { slug } addressees { nodes { code } } recommenders(orderBy: CODE) { nodes { code } } subjects(orderBy: SLUG) { nodes { slug } } rights(orderBy: SLUG) { nodes { slug } } derivedRights(orderBy: SLUG) { nodes { slug } } }';

  it('makes one recommendation of all who made it; a second run, and its rows in another order, change nothing', async () => {
    expect(await load(FOLDER)).toEqual({ rowsRead: 14, created: 5, updated: 0, unchanged: 4, refused: 5 });
    const { data } = await house.ask(`{ recommendations(filter: { addressees: ["MEX"] }) { totalCount ${FIELDS} } }`);
    expect(data.recommendations).toEqual({
      totalCount: 1,
      nodes: [
        {
          recommendationKind: 'RECOMMENDATION',
          text: 'Examine each report of a person who disappeared, without delay',
          response: 'SUPPORTED',
          responsePrinted: 'Accepted',
          cycle: 2,
          session: '17',
          date: '2013',
          issues: ['Enforced disappearances', 'Justice'],
          unknownRecommenders: [],
          sourceNote: 'UPR Info category of action: 4.',
          mechanism: { slug: 'upr' },
          addressees: { nodes: [{ code: 'MEX' }] },
          recommenders: { nodes: [{ code: 'CIV' }, { code: 'FRA' }] },
          subjects: {
            nodes: [...RIGHTS, 'upr-issue:enforced-disappearances', 'upr-issue:justice'].map((slug) => ({ slug })),
          },
          rights: { nodes: RIGHTS.map((slug) => ({ slug })) },
          derivedRights: { nodes: RIGHTS.map((slug) => ({ slug })) },
        },
      ],
    });
    expect(await load(FOLDER)).toMatchObject({ created: 0, updated: 0, refused: 5 });
    const [header = '', ...lines] = readFileSync(join(FOLDER, '15-17.csv'), 'latin1').split('\r');
    const turned = file('turned.csv', Buffer.from([header, ...lines.reverse()].join('\r'), 'latin1'));
    expect(await load(turned)).toMatchObject({ rowsRead: 10, created: 0, updated: 0, refused: 4 });
  });

  it('keeps what it cannot read as printed: a recommender, an answer, two answers', async () => {
    const { data } = await house.ask(
      `{ recommendations(filter: { addressees: ["BIH", "TON", "ALB"] }, orderBy: DATE) { ${FIELDS} } }`,
    );
    const rows = data.recommendations.nodes as Record<string, unknown>[];
    const of = (text: string): unknown => rows.find((row) => row['text'] === text);
    expect(of('Join the protocol')).toMatchObject({ unknownRecommenders: ['(Unknown)'], recommenders: { nodes: [] } });
    expect(of('Join the treaty')).toMatchObject({
      response: null,
      responsePrinted: 'Accepted; Noted',
      sourceNote: 'UPR Info category of action: 5; Accepted: SVN; Noted: MDV.',
    });
    expect(of('Listen to schoolchildren')).toMatchObject({ response: null, responsePrinted: 'Deferred' });
    expect(of('It will open an office in Ë')).toMatchObject({
      recommendationKind: 'VOLUNTARY_PLEDGE',
      response: null,
      responsePrinted: null,
      recommenders: { nodes: [] },
    });
  });

  it('is found by its words', async () => {
    const { data } = await house.ask('{ search(query: "listen to schoolchildren") { nodes { record { kind } } } }');
    expect(data.search.nodes[0]).toEqual({ record: { kind: 'Recommendation' } });
  });
});
