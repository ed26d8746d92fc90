import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../../../src/import/draft';
import type { ExchangeRecord } from '../../../src/import/exchange/exchange-record';
import { readOhchrJuris } from '../../../src/import/ohchr-juris/ohchr-juris';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const SAMPLE = join(__dirname, '../../fixtures/ohchr-juris');
const REAL = join(__dirname, '../../../../shared/data/ohchr-juris-xml');
const names = catalogueNames();

async function read(...paths: string[]): Promise<Row<ExchangeRecord>[]> {
  const rows: Row<ExchangeRecord>[] = [];
  for await (const row of readOhchrJuris(paths, names)) rows.push(row);
  return rows;
}

test('every item comes once, in order, read or refused with its reason', async () => {
  const rows = await read(SAMPLE);
  expect(rows.map(({ number, value, refusal }) => [number, value?.key ?? refusal])).toEqual([
    [1, 'un:CCPR/C/80/D/901&902/2000'],
    [2, 'un:CAT/C/22/D/55/1996'],
    [3, 'un:CERD/C/54/D/10/1997'],
    [4, 'un:CERD/C/44/D/3/1991'],
    [
      5,
      'Symbol "CERD/C/390" stands on several decisions and session and communication do not tell which: expected a symbol of its own.',
    ],
    [
      6,
      'Symbol "CEDAW/C/57/D/34/2011" stands on two items for the same communication: item 7 of sample.xml says more and is taken.',
    ],
    [7, 'un:CEDAW/C/57/D/34/2011'],
    [8, 'The item has no Id_string: expected a symbol like CCPR/C/50/D/488/1992.'],
    [9, 'Id_string "14038/88" is no treaty body\'s symbol: expected one like CCPR/C/50/D/488/1992.'],
    [10, 'Committee "CAT" and symbol "CCPR/C/50/D/488/1992" name two bodies: expected CCPR.'],
    [11, 'State "Freedonia" is not known: expected a name, alias or code of the catalogue\'s states.'],
    [12, 'un:CCPR/C/50/D/565/1993'],
  ]);
  expect(rows.every(({ file }) => file === 'sample.xml')).toBe(true);
  expect(rows[7]?.printed).toBe('<item><Committee>CCPR</Committee><Display_name>No symbol</Display_name></item>');
});

test('a file of another format is a refused row, and stops the import where there is no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ohchr-juris-'));
  const other = join(folder, 'other.xml');
  try {
    writeFileSync(other, '<items><item><Id_string>CAT/C/1</Id_string></item></oops>');
    await expect(read(other)).rejects.toThrow(/not a file of OHCHR's jurisprudence/);
    const [refused, ...others] = await read(SAMPLE, other);
    expect(refused).toMatchObject({ file: 'other.xml', refusal: expect.stringMatching(/^other\.xml: not a file of OHCHR/) });
    expect(others).toEqual(await read(SAMPLE));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an item becomes a decision with its communications, day, State and name', async () => {
  const [first] = await read(SAMPLE);
  expect(first?.value).toEqual({
    type: 'decision',
    key: 'un:CCPR/C/80/D/901&902/2000',
    mechanism: 'ccpr',
    kind: 'VIEWS',
    date: '2004-03-31',
    identifiers: ['un:CCPR/C/80/D/901-902/2000'],
    respondents: ['AUS'],
    name: 'Doe v. Australia',
    citeAs: 'Doe v. Australia, CCPR/C/80/D/901&902/2000',
    proceedings: ['ccpr-comm:901/2000', 'ccpr-comm:902/2000'],
    subjects: ['ohchr-issue:privacy'],
    url: 'http://example.org/one.pdf',
    hasSeparateOpinion: true,
    sourceNote: 'Comment of the database: "Views violation".',
  });
});

test('an inadmissibility decision is dated by its own day, and a State is not guessed among several', async () => {
  const rows = await read(SAMPLE);
  expect(rows[1]?.value).toEqual({
    type: 'decision',
    key: 'un:CAT/C/22/D/55/1996',
    mechanism: 'cat',
    kind: 'ADMISSIBILITY',
    date: '1999-05-09',
    identifiers: ['un:CAT/C/22/D/55/1996/Rev.1'],
    name: 'A.B.',
    citeAs: 'A.B., CAT/C/22/D/55/1996',
    proceedings: ['cat-comm:55/1996'],
    sourceNote: 'States that the source lists, without saying which is the respondent: Canada; Mexico.',
  });
  expect(rows[11]?.value).toMatchObject({ kind: 'DECISION', respondents: ['RUS'], name: 'G.H. v. Russian Federation' });
});

test('a date that is none keeps its words, and contradictions are noted', async () => {
  const rows = await read(SAMPLE);
  expect(rows[3]?.value).toMatchObject({ datePrinted: 'soon', identifiers: ['un-in:CERD/C/390'] });
  expect(rows[3]?.value).not.toHaveProperty('date');
  expect(rows[11]?.value?.sourceNote).toBe(
    'Type of decision as printed: "Something new". Communication number "x" could not be read. The source prints communication 370/1989 beside the symbol of 565/1993.',
  );
});

const onRealRows = existsSync(REAL) ? test : test.skip;
onRealRows(`the real file (${REAL}) gives all its rows`, async () => {
  const rows = await read(REAL);
  const keys = new Set(rows.flatMap(({ value }) => value?.key ?? []));
  expect([rows.length, keys.size, rows.filter(({ refusal }) => refusal !== undefined).length]).toEqual([1635, 1633, 2]);
});
