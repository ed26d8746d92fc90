import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../../../src/import/draft';
import { readTreatyStatus } from '../../../src/import/treaty-status/treaty-status';
import { type TreatyStatusRow, treatyStatusFormat } from '../../../src/import/treaty-status/treaty-status-row';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const FOLDER = join(__dirname, '../../fixtures/treaty-status');
const names = catalogueNames();
const slugs = new Map([['untc:IV-4', 'iccpr']]);

async function read(...paths: string[]): Promise<Row<TreatyStatusRow>[]> {
  const rows: Row<TreatyStatusRow>[] = [];
  for await (const row of readTreatyStatus(paths, names, { slugs })) rows.push(row);
  return rows;
}

test('every row of every file comes once, read or refused: index, acts, declarations, years', async () => {
  const rows = await read(FOLDER);
  const counts = new Map<string, string>();
  for (const { file, value } of rows) counts.set(file, (counts.get(file) ?? '') + (value ? '+' : '-'));
  expect([...counts]).toEqual([
    ['index.csv', '+++-'],
    ['treaties/26-2-a.csv', '++'],
    ['treaties/4-4.csv', '+-+++-+'],
    ['declarations/4-4.txt', '+-++'],
    ['hr_status_iccpr.csv', '++-++--'],
  ]);
  expect(rows.every(({ value, refusal }) => (value === undefined) !== (refusal === undefined))).toBe(true);
});

test('a refusal says what is wrong, and keeps the row as printed', async () => {
  const refused = (await read(FOLDER))
    .filter(({ refusal }) => refusal !== undefined)
    .map(({ file, number, printed, refusal }) => [`${file}:${number}`, printed, refusal]);
  expect(refused.slice(0, 4)).toEqual([
    ['index.csv:4', ',,"Row that names no treaty",,,', 'No treaty can be told from chapter "", number "".'],
    [
      'treaties/4-4.csv:2',
      'Freedonia,1 Jan 1970,',
      'State "Freedonia" is not known: expected a name, alias or code of the catalogue\'s states.',
    ],
    ['treaties/4-4.csv:6', 'Cuba,28 Feb 2008,,too much', 'The row has 4 cells where the header has 3.'],
    [
      'declarations/4-4.txt:2',
      '#Ruritania\nWe reserve nothing.',
      'State "Ruritania" is not known: expected a name, alias or code of the catalogue\'s states.',
    ],
  ]);
});

test('acts carry treaty, State and words; the name of a State depends on the day', async () => {
  const rows = await read(FOLDER);
  const acts = rows.flatMap(({ value }) => (value?.kind === 'ACTS' && value.treaty.slug === 'iccpr' ? [value] : []));
  expect(acts[0]).toEqual({
    kind: 'ACTS',
    place: 'treaties/4-4.csv:1',
    treaty: {
      identifier: 'untc:IV-4',
      slug: 'iccpr',
      isInCatalogue: true,
      title: 'International Covenant on Civil and Political Rights',
    },
    state: 'AFG',
    participant: 'Afghanistan',
    acts: [
      {
        act: 'ACCESSION',
        date: '1983-01-24',
        printed: '24 Jan 1983 a',
        column: 'Accession(a), Succession(d), Ratification',
        note: null,
      },
    ],
  });
  expect(acts.map(({ state }) => state)).toEqual(['AFG', 'CIV', 'YUG', 'SCG', 'TCD']);
});

test('a treaty that the catalogue lacks gets a slug of its identifier', async () => {
  const [first] = (await read(FOLDER)).filter(({ file }) => file === 'treaties/26-2-a.csv');
  expect(first?.value?.treaty).toEqual({
    identifier: 'untc:XXVI-2-a',
    slug: 'untc-xxvi-2-a',
    isInCatalogue: false,
    title: 'Additional Protocol to a Convention',
  });
});

test('statements and years', async () => {
  const rows = await read(FOLDER);
  const statements = rows.flatMap(({ value }) => (value?.kind === 'STATEMENT' ? [value] : []));
  expect(statements.map(({ state, statements: said }) => [state, said.map(({ act, provisions }) => [act, provisions])])).toEqual([
    ['CUB', [['DECLARATION', []]]],
    ['MEX', []],
    ['NOR', [['RESERVATION', ['14(3)(d)']], ['RESERVATION', ['20(1)', '19']]]],
  ]); // prettier-ignore
  expect(
    rows.flatMap(({ value }) =>
      value?.kind === 'YEAR_STATUS' ? [[value.state, value.status, value.year, value.isConsistent]] : [],
    ),
  ).toEqual([
    ['NAM', 'STATE_PARTY', 1994, true],
    ['TLS', 'STATE_PARTY', 2003, true],
    ['COM', 'SIGNATORY', null, true],
    ['MDA', 'STATE_PARTY', 1993, false],
  ]);
});

test('the same file bears the same name however it was given, and is read once', async () => {
  const files = async (...paths: string[]) => [...new Set((await read(...paths)).map(({ file }) => file))];
  expect(await files(join(FOLDER, 'treaties/4-4.csv'))).toEqual(['treaties/4-4.csv']);
  expect(await files(join(FOLDER, 'treaties'))).toEqual(['treaties/26-2-a.csv', 'treaties/4-4.csv']);
  expect(await read(FOLDER, join(FOLDER, 'treaties'))).toHaveLength((await read(FOLDER)).length);
});

describe('with files of its own', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'treaty-status-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('two copies of one file keep apart', async () => {
    for (const copy of ['one', 'two']) cpSync(join(FOLDER, 'treaties'), join(folder, copy, 'treaties'), { recursive: true });
    const names = new Set((await read(folder)).map(({ file }) => file));
    expect(names.size).toBe(4);
  });

  test('a file of another format is a refused row, and stops the import only where there is no other', async () => {
    writeFileSync(join(folder, 'zebra.csv'), 'name,stripes\nZ,12\n');
    const fault = /zebra\.csv: not a treaty-status file; expected a header chapter_no/;
    await expect(readTreatyStatus([folder], names).next()).rejects.toThrow(fault);
    const expected = await read(FOLDER);
    cpSync(FOLDER, folder, { recursive: true });
    const [odd, ...others] = await read(folder);
    expect(odd).toMatchObject({ file: 'zebra.csv', refusal: expect.stringMatching(fault) });
    expect(others).toEqual(expected);
  });

  test('a table whose name says no treaty is refused row by row', async () => {
    writeFileSync(join(folder, 'mine.csv'), 'Participant,Signature\nCuba,1 May 1960\n');
    writeFileSync(join(folder, 'hr_status_mine.csv'), 'iso2,member,status\nCU,Cuba,no action\n');
    writeFileSync(join(folder, 'mine.txt'), '#Cuba\nWords.\n');
    expect((await read(folder)).map(({ refusal }) => refusal)).toEqual([
      'The file name "mine" names no treaty: expected chapter and number like 4-4.',
      'The file name "mine" names no treaty: expected chapter and number like 4-4.',
      'The file name "hr_status_mine" names no treaty: expected one like hr_status_iccpr.',
    ]);
  });
});

test('the format says what it is', () => {
  expect(treatyStatusFormat.name).toBe('treaty-status');
  expect(treatyStatusFormat.example).toContain('npm run import -- treaty-status');
});
