/** What is taken out as exchange and imported again is the same: in the house it came from, and in another one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCommand } from '../../src/cli/import';
import { type House, openHouse } from '../ask';
import { hide, idOf } from '../factories';
import { logicalDump } from '../import/logical-dump';
import { linesOf, takeFrom } from './take';

let one: House;
let other: House;
let folder: string;
beforeAll(async () => {
  [one, other] = [await openHouse(), await openHouse()];
  folder = await mkdtemp(join(tmpdir(), 'exchange-'));
  await take(one, RECORDS.map((line) => `${JSON.stringify(line)}\n`).join(''));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await one.close();
  await other.close();
});

const TEXT = [
  { language: 'en', section: 'Facts', text: 'The author is D. D.' },
  {
    language: 'en',
    number: '2',
    text: 'The Committee recalls Toonen v. Australia, communication No. 488/1992, and article 17 of the Covenant.',
  },
  { language: 'en', number: '3', text: 'See also Soering v. the United Kingdom, 7 July 1989, § 88, Series A no. 161.' },
];
const VIEWS = {
  type: 'decision', kind: 'VIEWS', key: 'un:CCPR/C/110/D/9999/2012', mechanism: 'ccpr', date: '2014-03-28', identifiers: ['wgad:99/2099'], name: 'D. D. v. Mexico',
  citeAs: 'D. D. v. Mexico, CCPR/C/110/D/9999/2012', url: 'https://example.org/9999', subjects: ['right:life'], respondents: ['MEX', 'GTM'],
  proceedings: ['ccpr-comm:9999/2012', 'ccpr-comm:9998/2012'], formation: 'PLENARY', importance: 1, conclusion: 'Violation\nof article 17', hasSeparateOpinion: false,
  expressions: [{ language: 'en', title: '=D. D.', identifier: 'hudoc:001-999991', url: 'https://example.org/en' }, { language: 'fr', title: 'D. D. c. Mexique', identifier: 'hudoc:001-999992' }],
  findings: [{ provision: 'iccpr:17(1)', outcome: 'VIOLATION' }, { provision: 'iccpr:17(1)', outcome: 'NO_VIOLATION', respondent: 'GTM' }, { provision: 'iccpr:2+17', outcome: 'INADMISSIBLE' }],
  citations: [
    { printed: 'Toonen', place: 'cited', key: 'un:CCPR/C/50/D/488/1992', pinpoint: 'para. 8.2', confidence: 'KNOWN' }, { printed: 'Toonen', place: 'cited', start: 1, key: 'un:CCPR/C/50/D/488/1992' },
    { printed: 'Soering v. the United Kingdom, 7 July 1989, § 88, Series A no. 161', place: 'scl' }, { printed: 'some words that nobody reads', place: 'scl', start: 90 },
    { printed: 'Norris v. Ireland, 26 October 1988, Series A no. 142; Modinos v. Cyprus, 22 April 1993, Series A no. 259', place: 'scl', start: 200 },
  ],
  paragraphs: TEXT, confidence: 'CHECKED', sourceNote: 'Made by hand.',
}; // prettier-ignore
const RECORDS = [
  VIEWS,
  // Another language of the same text, which counts its paragraphs from 1.
  { type: 'decision', kind: 'VIEWS', key: VIEWS.key, mechanism: 'ccpr', expressions: [VIEWS.expressions[1]], paragraphs: [{ language: 'fr', number: '1', text: 'L’auteur est D. D. ; voir Toonen c. Australie, communication n° 488/1992.' }] },
  { type: 'decision', kind: 'DECISION', key: 'un:CCPR/C/110/D/9997/2012', mechanism: 'ccpr', datePrinted: 'spring session' },
  { type: 'document', kind: 'REPORT', key: 'un:A/HRC/99/7', mechanism: 'upr', date: '2099', name: 'Report on Mexico', respondents: ['MEX'], paragraphs: [{ language: 'en', number: '148', text: 'The recommendations are these.' }] },
  {
    type: 'recommendation', kind: 'RECOMMENDATION', key: 'un-rec:A/HRC/99/7#148.30', mechanism: 'upr', date: '2099', identifiers: ['uhri:0a0c9531-85fa-4408-a9db-bc816c2e1261'], document: { key: 'un:A/HRC/99/7', kind: 'REPORT' },
    number: '148.30', language: 'en', text: '- Ratify =1+1', addressees: ['MEX'], recommenders: ['FRA', 'GTM'], unknownRecommenders: ['Freedonia'], response: 'NOTED', responsePrinted: 'noted', cycle: 3, session: '31',
    subjects: ['right:life'], issues: ['Life', 'a|b'], confidence: 'KNOWN', sourceNote: 'By hand.',
  },
  { type: 'recommendation', kind: 'VOLUNTARY_PLEDGE', key: 'uhri:1a0c9531-85fa-4408-a9db-bc816c2e1261', mechanism: 'upr', language: 'es', text: 'Ratificar.', addressees: ['MEX'] },
]; // prettier-ignore

/** Imports a text of exchange lines; the last line that the command says. */
async function take(house: House, text: string): Promise<string> {
  const file = join(folder, 'lines.jsonl');
  await writeFile(file, text);
  const said: string[] = [];
  const terminal = { say: (line: string) => void said.push(line), log: (line: string) => void said.push(line) };
  expect(await importCommand(['exchange', file], terminal, { DATABASE_URL: house.database.url })).toBe(0);
  return said.at(-1) ?? '';
}

const everything = async (house: House, parameters = {}): Promise<string> => {
  let text = '';
  for (const list of ['documents', 'decisions', 'recommendations'])
    text += await takeFrom(house)(list, 'exchange.jsonl', parameters);
  // Documents of the catalogue whose keys only the house itself gives are written, and refused elsewhere: each house has them.
  return text.replace(/^\{[^\n]*"key":"document:[^\n]*\n/gm, '');
};

/** Every table; of two that tell numbers of rows which are no records, how many rows. */
async function factsOf({ database }: House): Promise<unknown> {
  const dump = await logicalDump(database.writer);
  return { ...dump, citation_key: dump['citation_key']?.rows, finding_provision: dump['finding_provision']?.rows };
}

describe('exchange', () => {
  it('says of a record all that was said of it', async () => {
    const lines = linesOf(
      await takeFrom(one)('decisions', 'exchange.jsonl', {
        mechanism: 'ccpr',
        'date.from': '2014-03-28',
        'date.until': '2014-03-28',
      }),
    ).filter(({ key }) => key === VIEWS.key);
    const { citations: _asRead, ...rest } = VIEWS;
    const sorted = (line: Record<string, unknown>): Record<string, unknown> => ({
      ...line, respondents: ['GTM', 'MEX'], proceedings: [...VIEWS.proceedings].sort(), findings: expect.arrayContaining(VIEWS.findings), expressions: expect.arrayContaining(VIEWS.expressions),
    }); // prettier-ignore
    expect(lines[0]).toMatchObject(sorted(rest));
    expect(lines.map(({ paragraphs }) => paragraphs)).toEqual([TEXT, [RECORDS[1]?.paragraphs?.[0]]]);
    const recommendations = linesOf(await takeFrom(one)('recommendations', 'exchange.jsonl'));
    expect(recommendations).toEqual([RECORDS[4], RECORDS[5]]);
  });

  it('changes nothing in the house from which it was taken', async () => {
    const before = await logicalDump(one.database.writer);
    const text = await everything(one);
    const rows = text.split('\n').length - 1;
    expect(rows).toBeGreaterThan(1000);
    expect(await take(one, text)).toBe(`exchange: ${rows} rows read = 0 created + 0 updated + ${rows} unchanged + 0 refused`);
    expect(await logicalDump(one.database.writer)).toEqual(before);
  });

  it('makes the same records in another house', async () => {
    expect(await take(other, await everything(one))).toContain(' 0 refused');
    expect(await factsOf(other)).toEqual(await factsOf(one));
  });

  it('is of decisions, documents and recommendations', async () => {
    await expect(takeFrom(one)('states', 'exchange.jsonl')).rejects.toThrow(
      'There is no format of states "exchange.jsonl" to take out.',
    );
  });

  it('does not tell what is hidden', async () => {
    await one.pretend(async (_ask, write, reader) => {
      const [[views] = []] = await write('SELECT id FROM record WHERE key = $1', [VIEWS.key]);
      for (const id of [views as number, await idOf(write, 'State', 'FRA'), await idOf(write, 'Subject', 'life')])
        await hide(write, id);
      await write("UPDATE record SET visibility = 'RESTRICTED' WHERE key = 'un:A/HRC/99/7'");
      const text = await takeFrom(one, reader)('decisions', 'exchange.jsonl', { mechanism: 'ccpr' });
      const recommendations = await takeFrom(one, reader)('recommendations', 'exchange.jsonl');
      expect(text).not.toContain(VIEWS.key);
      expect(recommendations).not.toMatch(/FRA|right:life|"document"/);
    });
  });
});
