import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sourceFacts } from '../../../src/import/catalogue/catalogue';
import { FORMATS } from '../../../src/import/formats';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import { type RunReport, runImport } from '../../../src/import/run';
import { type TestDatabase, testDatabase } from '../../test-database';

/** Titles, States and days are facts or invented States; sentences are our own. The acts compared with are those of the catalogue. */
const ACTS = 'un-treaty-status-csv';
const YEARS = 'un-treaty-status-2022';
const HEAD = 'Participant,Signature,"Accession(a), Succession(d), Ratification"';
const YEAR_HEAD = 'iso2,member,state party,year ratification or accession,signatory,no action,status,note';
const INDEX_HEAD = 'chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name';

const [format] = FORMATS;
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'treaty-status-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

/** Imports files of one source, given by name and lines. */
async function take(
  source: string,
  files: Readonly<Record<string, readonly string[]>>,
  readWith?: string,
): Promise<RunReport['totals']> {
  const paths = await Promise.all(
    Object.entries(files).map(async ([name, lines]) => {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `${lines.join('\n')}\n`);
      return path;
    }),
  );
  if (!format) throw new Error('no format');
  const { totals } = await runImport({
    database,
    source: sourceFacts(CATALOGUE_FOLDER, source),
    format: format.name,
    files: Object.keys(files),
    digest: null,
    rows: format.read(paths),
    toDrafts: format.toDrafts(source),
    ...(readWith === undefined ? {} : { readWith }),
    log: () => undefined,
  });
  return totals;
}
const acts = (file: string, ...lines: string[]) => take(ACTS, { [`treaties/${file}.csv`]: [HEAD, ...lines] });
const years = (treaty: string, ...lines: string[]) => take(YEARS, { [`hr_status_${treaty}.csv`]: [YEAR_HEAD, ...lines] });

async function query<T extends object>(statement: string, values: unknown[] = []): Promise<T[]> {
  return (await database.writer.query<T>(statement, values)).rows;
}
const keysOf = async (slug: string, state: string): Promise<string[]> =>
  (
    await query<{ key: string }>('SELECT key FROM record WHERE key LIKE $1 ORDER BY key', [`participation:${slug}:${state}:%`])
  ).map(({ key }) => key.replace(`participation:${slug}:${state}:`, ''));
const attestationsOf = (key: string) =>
  query(
    'SELECT s.slug AS source, a.place, a.printed, a.date, a.agreement FROM attestation a JOIN record r ON r.id = a.record_id JOIN source s ON s.id = a.source_id WHERE r.key = $1 ORDER BY a.id',
    [key],
  );

describe('a second source on an act that the house has', () => {
  it('agrees, and the act stays one', async () => {
    const before = await keysOf('iccpr', 'MEX');
    expect(await acts('4-4', 'Mexico,,23 Mar 1981 a')).toMatchObject({ created: 0, updated: 1 });
    expect(await keysOf('iccpr', 'MEX')).toEqual(before);
    expect(await attestationsOf('participation:iccpr:MEX:ACCESSION:1981-03-23')).toEqual([
      {
        source: ACTS,
        place: 'treaties/4-4.csv:1',
        printed: 'Accession(a), Succession(d), Ratification: 23 Mar 1981 a',
        date: '1981-03-23',
        agreement: 'AGREES',
      },
    ]);
  });

  it('is less exact with a year, and the day stays', async () => {
    expect(await years('iccpr', "CI,Cote d'Ivoire,1,1992,0,0,state party,")).toMatchObject({ created: 0, updated: 1 });
    expect(await keysOf('iccpr', 'CIV')).toEqual(['ACCESSION:1992-03-26']);
    expect(await attestationsOf('participation:iccpr:CIV:ACCESSION:1992-03-26')).toEqual([
      { source: YEARS, place: 'hr_status_iccpr.csv:1', printed: 'state party 1992', date: '1992', agreement: 'LESS_EXACT' },
    ]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['another day', () => acts('4-5', 'Mexico,,16 Mar 2002 a'), 'participation:iccpr-op1:MEX:ACCESSION:2002-03-15'],
    ['another word for it', () => acts('4-12', 'Mexico,,26 Sep 2007'), 'participation:iccpr-op2:MEX:ACCESSION:2007-09-26'],
    [
      'another year',
      () => years('iccpr', 'AF,Afghanistan,1,1984,0,0,state party,'),
      'participation:iccpr:AFG:ACCESSION:1983-01-24',
    ],
    [
      'that it only signed',
      () => years('iccpr_op1', 'NA,Namibia,0,,1,0,signatory state,'),
      'participation:iccpr-op1:NAM:ACCESSION:1994-11-28',
    ],
    [
      'that it did nothing',
      () => years('iccpr_op2', 'NA,Namibia,0,,0,1,no action,'),
      'participation:iccpr-op2:NAM:ACCESSION:1994-11-28',
    ],
  ])('conflicts with %s, is kept and told, and the record holds', async (_what, importing, key) => {
    const [, slug = '', state = ''] = key.split(':');
    const before = await keysOf(slug, state);
    expect(await importing()).toMatchObject({ created: 0, updated: 1, refused: 0 });
    expect(await keysOf(slug, state)).toEqual(before);
    expect(await attestationsOf(key)).toEqual([expect.objectContaining({ agreement: 'CONFLICTS' })]);
  });
});

describe('an act that the house has only by its year', () => {
  it('gets a record of its own with the exact day, beside the less exact one', async () => {
    expect(await keysOf('iccpr-op1', 'USA')).toEqual([]);
    expect(await years('iccpr_op1', 'US,United States,1,1999,0,0,state party,')).toMatchObject({ created: 1 });
    expect(await keysOf('iccpr-op1', 'USA')).toEqual(['CONSENT_TO_BE_BOUND:1999']);
    expect(
      await query("SELECT confidence FROM record WHERE key = 'participation:iccpr-op1:USA:CONSENT_TO_BE_BOUND:1999'"),
    ).toEqual([{ confidence: 'UNSURE' }]);
    expect(await acts('4-5', 'United States of America,,1 Feb 1999 a')).toMatchObject({ created: 1 });
    expect(await keysOf('iccpr-op1', 'USA')).toEqual(['ACCESSION:1999-02-01', 'CONSENT_TO_BE_BOUND:1999']);
    expect(await acts('4-5', 'United States of America,,1 Feb 1999 a')).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });
});

describe('a table that says that a State did nothing', () => {
  it('is kept as such where no other source has an act', async () => {
    expect(await years('iccpr_op2', 'US,United States,0,,0,1,no action,')).toMatchObject({ created: 1 });
    expect(await keysOf('iccpr-op2', 'USA')).toEqual(['NO_ACTION:']);
  });
});

describe('a row with several acts', () => {
  it('makes a record of each, told apart by their place', async () => {
    expect(await acts('4-98', 'Mexico,1 Jan 1970,2 Feb 1971')).toMatchObject({ rowsRead: 1, created: 1 });
    expect(await keysOf('untc-iv-98', 'MEX')).toEqual(['RATIFICATION:1971-02-02', 'SIGNATURE:1970-01-01']);
    expect(await attestationsOf('participation:untc-iv-98:MEX:RATIFICATION:1971-02-02')).toMatchObject([
      { place: 'treaties/4-98.csv:1#2' },
    ]);
  });
});

describe('a treaty outside the catalogue', () => {
  const treaty = () =>
    query<object>(
      `SELECT i.titles, i.instrument_kind AS kind, i.adopted_on AS on, s.slug AS source, array_agg(d.scheme || ':' || d.value) AS identifiers
       FROM instrument i JOIN record r ON r.id = i.id JOIN source s ON s.id = r.source_id JOIN identifier d ON d.record_id = i.id WHERE i.slug = 'untc-iv-99' GROUP BY 1, 2, 3, 4`,
    );
  const index = ['4,99,"Protocol on a matter of tests. New York, 3 March 1999",,,Human Rights'];

  it('is made once, by the first row that names it, with its number for a title', async () => {
    await acts('4-99', 'Mexico,,2 Feb 2000', 'Namibia,,3 Feb 2000 a');
    await acts('4-99', 'Mexico,,2 Feb 2000', 'Namibia,,3 Feb 2000 a', 'Qatar,,4 Feb 2000 a');
    expect(await treaty()).toEqual([
      {
        titles: { en: 'Treaty IV-99 of the UN Treaty Collection' },
        kind: 'TREATY',
        on: null,
        source: ACTS,
        identifiers: ['untc:IV-99'],
      },
    ]);
  });

  it('gets its title and day when the index comes later, and keeps them', async () => {
    expect(await take(ACTS, { 'index.csv': [INDEX_HEAD, ...index] })).toMatchObject({ created: 0, updated: 1 });
    await acts('4-99', 'Mexico,,2 Feb 2000');
    expect(await treaty()).toEqual([
      {
        titles: { en: 'Protocol on a matter of tests' },
        kind: 'PROTOCOL',
        on: '1999-03-03',
        source: ACTS,
        identifiers: ['untc:IV-99'],
      },
    ]);
    expect(await take(ACTS, { 'index.csv': [INDEX_HEAD, ...index] })).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('of the catalogue is only attested', async () => {
    const before = await query("SELECT * FROM instrument WHERE slug = 'iccpr'");
    expect(
      await take(ACTS, {
        'index.csv': [
          INDEX_HEAD,
          '4,4,"International Covenant on Civil and Political Rights. New York, 17 December 1966",,,Human Rights',
        ],
      }),
    ).toMatchObject({ created: 0, updated: 1 });
    expect(await query("SELECT * FROM instrument WHERE slug = 'iccpr'")).toEqual(before);
    expect(await attestationsOf('instrument:iccpr')).toMatchObject([{ date: '1966-12-17', agreement: 'CONFLICTS' }]);
  });
});

describe('statements', () => {
  const lines = [
    '#Mexico',
    'Reservation:',
    'The Government makes a reservation to article 25 (b) and to article 99 (7) of the Covenant.',
    '#Namibia',
    'Declaration:',
    'The Government declares how it reads article 13.',
  ];
  const statements = (slug: string, state: string) =>
    query<{ key: string }>(
      `SELECT p.act, p.text, (SELECT json_agg(json_build_array(x.printed, v.citation) ORDER BY x.id) FROM participation_provision x LEFT JOIN provision v ON v.id = x.provision_id WHERE x.participation_id = p.id) AS provisions
       FROM participation p JOIN record r ON r.id = p.id WHERE r.key LIKE $1 AND p.act IN ('RESERVATION', 'DECLARATION')`,
      [`participation:${slug}:${state}:%:declarations/%`],
    );

  it('are attached to State and treaty with the provisions they name; a number that is not known stays as printed', async () => {
    expect(await take(ACTS, { 'declarations/4-4.txt': lines })).toMatchObject({ rowsRead: 2, created: 2 });
    expect(await statements('iccpr', 'MEX')).toEqual([
      {
        act: 'RESERVATION',
        text: expect.stringContaining('makes a reservation to article 25 (b)') as string,
        provisions: [
          ['25(b)', 'iccpr:25(b)'],
          ['99(7)', null],
        ],
      },
    ]);
    expect(await statements('iccpr', 'NAM')).toMatchObject([{ act: 'DECLARATION', provisions: [['13', 'iccpr:13']] }]);
  });

  it('change nothing the second time', async () => {
    expect(await take(ACTS, { 'declarations/4-4.txt': lines })).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('point at a provision once the house has it', async () => {
    await query(
      `WITH r AS (INSERT INTO record (kind, key, source_id) SELECT 'Provision', 'provision:iccpr:99(7)', min(id) FROM source RETURNING id)
       INSERT INTO provision (id, citation, number, provision_kind, position, instrument_id)
       SELECT r.id, 'iccpr:99(7)', '99(7)', 'PARAGRAPH', 9999, i.id FROM r, instrument i WHERE i.slug = 'iccpr'`,
    );
    const again = await take(ACTS, { 'declarations/4-4.txt': lines }, 'another catalogue');
    expect(again).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await statements('iccpr', 'MEX')).toMatchObject([
      {
        provisions: [
          ['25(b)', 'iccpr:25(b)'],
          ['99(7)', 'iccpr:99(7)'],
        ],
      },
    ]);
  });

  it('against another State name it', async () => {
    await take(ACTS, {
      'declarations/4-5.txt': ['#Mexico', 'Objection:', 'The Government objects to the reservation made by Namibia.'],
    });
    expect(
      await query(
        "SELECT s.code FROM participation p JOIN state s ON s.id = p.against_id JOIN instrument i ON i.id = p.instrument_id WHERE i.slug = 'iccpr-op1' AND p.act = 'OBJECTION'",
      ),
    ).toEqual([{ code: 'NAM' }]);
  });
});
