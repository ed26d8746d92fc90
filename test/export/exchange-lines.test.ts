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
  // In two imports, so that the order in which things were said is not that of their keys.
  const half = RECORDS.findIndex(({ key }) => key === LAST_PART);
  for (const lines of [RECORDS.slice(0, half), RECORDS.slice(half)])
    await take(one, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
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
  atIssue: ['iccpr:17', 'iccpr:2+17'],
  citations: [
    { printed: 'Toonen', place: 'cited', key: 'un:CCPR/C/50/D/488/1992', pinpoint: 'para. 8.2', confidence: 'KNOWN' }, { printed: 'Toonen', place: 'cited', start: 1, key: 'un:CCPR/C/50/D/488/1992' },
    { printed: 'Soering v. the United Kingdom, 7 July 1989, § 88, Series A no. 161', place: 'scl' }, { printed: 'some words that nobody reads', place: 'scl', start: 90 },
    { printed: 'Norris v. Ireland, 26 October 1988, Series A no. 142; Modinos v. Cyprus, 22 April 1993, Series A no. 259', place: 'scl', start: 200 },
  ],
  paragraphs: TEXT, confidence: 'CHECKED', sourceNote: 'Made by hand.',
}; // prettier-ignore
const TREATY = { type: 'document', kind: 'OTHER', key: 'instrument:iccpr' };
const LAST_PART = 'upr-info:MEX/31/0d0c9531';
const SAID_TWICE = 'uhri:2a0c9531-85fa-4408-a9db-bc816c2e1261';
const RECORDS = [
  VIEWS,
  // Another language of the same text, which counts its paragraphs from 1.
  { type: 'decision', kind: 'VIEWS', key: VIEWS.key, mechanism: 'ccpr', expressions: [VIEWS.expressions[1]], paragraphs: [{ language: 'fr', number: '1', text: 'L’auteur est D. D. ; voir Toonen c. Australie, communication n° 488/1992.' }] },
  { type: 'decision', kind: 'DECISION', key: 'un:CCPR/C/110/D/9997/2012', mechanism: 'ccpr', datePrinted: 'spring session' },
  { type: 'document', kind: 'REPORT', key: 'un:A/HRC/99/7', mechanism: 'upr', date: '2099', name: 'Report on Mexico', atIssue: ['iccpr:6'], respondents: ['MEX'], paragraphs: [{ language: 'en', number: '148', text: 'The recommendations are these.' }] },
  {
    type: 'recommendation', kind: 'RECOMMENDATION', key: 'un-rec:A/HRC/99/7#148.30', mechanism: 'upr', date: '2099', identifiers: ['uhri:0a0c9531-85fa-4408-a9db-bc816c2e1261'], document: { key: 'un:A/HRC/99/7', kind: 'REPORT' },
    number: '148.30', language: 'en', text: '- Ratify =1+1', addressees: ['MEX'], recommenders: ['FRA', 'GTM'], unknownRecommenders: ['Freedonia'], response: 'NOTED', responsePrinted: 'noted', cycle: 3, session: '31',
    subjects: ['right:life'], issues: ['Life', 'a|b'], confidence: 'KNOWN', sourceNote: 'By hand.',
  },
  { type: 'recommendation', kind: 'VOLUNTARY_PLEDGE', key: 'uhri:1a0c9531-85fa-4408-a9db-bc816c2e1261', mechanism: 'upr', language: 'es', text: 'Ratificar.', addressees: ['MEX'] },
  // What other sources say of the same: another text in one language, mentions, an answer, words and number of their own.
  { type: 'decision', kind: 'VIEWS', key: VIEWS.key, mechanism: 'ccpr', source: 'un-treaty-body-jurisprudence', citations: [{ printed: 'Toonen', place: 'field', key: 'un:CCPR/C/50/D/488/1992' }], paragraphs: [{ language: 'en', number: '1.1', text: 'The author of the communication is D. D., see communication No. 488/1992.' }, { language: 'en', number: '1.2', text: 'He is a national of Mexico.' }] },
  { type: 'decision', kind: 'JUDGMENT', key: 'document:Court of Cassation, 12 May 2011', source: 'legal-sources', date: '2011-05-12', subjects: ['upr-issue:torture-and-other-cid-treatment', 'undl:FORCED LABOUR'] },
  { ...TREATY, source: 'legal-sources', identifiers: ['un-in:A/RES/99/999'], expressions: [{ language: 'fr', title: 'Pacte' }], paragraphs: [{ language: 'fr', number: '1', text: 'Tous les peuples ont le droit de disposer d’eux-mêmes.' }] },
  // Parts of one sentence, of which the last comes first in the order of their keys.
  { type: 'recommendation', kind: 'RECOMMENDATION', key: 'upr-info:MEX/31/0e0c9531', mechanism: 'upr', source: 'upr-info-csv', identifiers: ['un-rec:A/HRC/99/7#148.31'], language: 'en', text: 'Ratify', addressees: ['MEX'], subjects: ['right:life'], issues: ['Life'] },
  { type: 'recommendation', kind: 'RECOMMENDATION', key: 'upr-info:MEX/31/0f0c9531', mechanism: 'upr', source: 'upr-info-csv', identifiers: ['un-rec:A/HRC/99/7#148.31', 'upr-info:MEX/31/0e0c9531'], language: 'en', text: 'and apply both', addressees: ['MEX'], issues: ['Life'] },
  { type: 'recommendation', kind: 'RECOMMENDATION', key: LAST_PART, mechanism: 'upr', source: 'upr-info-csv', identifiers: ['un-rec:A/HRC/99/7#148.31', 'upr-info:MEX/31/0e0c9531', 'upr-info:MEX/31/0f0c9531'], language: 'en', text: 'and apply', addressees: ['MEX'], issues: ['Life'] },
  { type: 'recommendation', kind: 'RECOMMENDATION', key: 'upr-info:MEX/31/0c0c9531', mechanism: 'upr', source: 'upr-info-csv', date: '2019', identifiers: [SAID_TWICE], language: 'en', text: 'End torture (France);', addressees: ['MEX'], recommenders: ['FRA'], response: 'SUPPORTED', responsePrinted: 'Accepted', cycle: 3, session: '31', subjects: ['upr-issue:torture-and-other-cid-treatment', 'upr-issue:no-such-issue'], issues: ['No such issue', 'Torture and other CID treatment'] },
  { type: 'recommendation', kind: 'RECOMMENDATION', key: SAID_TWICE, mechanism: 'upr', source: 'uhri-native-format', date: '2018-11-07', document: { key: 'un:A/HRC/99/7', kind: 'REPORT' }, number: '132.7', language: 'en', text: 'End torture', addressees: ['MEX'], response: 'NOTED', subjects: ['right:life'], confidence: 'CHECKED', sourceNote: 'Index.' },
  { type: 'response', key: SAID_TWICE, source: 'upr-thematic-lists', responsePrinted: 'supports in part', date: '2019-03-10', sourceNote: 'Addendum.' },
]; // prettier-ignore
const OF_ANOTHER = RECORDS[6];

/** Imports a text of exchange lines, which ends with a status; the line that sums it up. */
async function take(house: House, text: string, status = 0): Promise<string> {
  const file = join(folder, 'lines.jsonl');
  await writeFile(file, text);
  const said: string[] = [];
  const terminal = { say: (line: string) => void said.push(line), log: (line: string) => void said.push(line) };
  expect(await importCommand(['exchange', file], terminal, { DATABASE_URL: house.database.url })).toBe(status);
  return said.find((line) => line.startsWith('exchange: ')) ?? '';
}

const everything = async (house: House, parameters = {}): Promise<string> => {
  let text = '';
  for (const list of ['documents', 'decisions', 'instruments', 'recommendations'])
    text += await takeFrom(house)(list, 'exchange.jsonl', parameters);
  return text;
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
    expect(lines.map(({ source, paragraphs }) => [source, paragraphs])).toEqual([
      ['exchange', TEXT],
      ['exchange', RECORDS[1]?.paragraphs],
      ['un-treaty-body-jurisprudence', OF_ANOTHER?.paragraphs],
    ]);
    expect(Object.keys(lines[2] ?? {})).toEqual(['type', 'kind', 'key', 'mechanism', 'source', 'citations', 'paragraphs']);
    const recommendations = linesOf(await takeFrom(one)('recommendations', 'exchange.jsonl'));
    expect(recommendations.slice(0, 2)).toEqual([RECORDS[4], RECORDS[5]].map((line) => ({ ...line, source: 'exchange' })));
  });

  it('says of a recommendation what each source said, and what is known of it once', async () => {
    const told = linesOf(await takeFrom(one)('recommendations', 'exchange.jsonl')).slice(5);
    const [first, second, answer] = RECORDS.slice(-3);
    expect(told).toEqual([
      { ...second, identifiers: [first?.key], recommenders: ['FRA'], subjects: undefined },
      { ...first, recommenders: undefined, subjects: ['right:life', ...(first?.subjects ?? [])].sort() },
      answer,
    ]);
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
    expect(await takeFrom(other)('recommendations', 'exchange.jsonl')).toBe(
      await takeFrom(one)('recommendations', 'exchange.jsonl'),
    );
  });

  it('hands on the texts of instruments, and makes none', async () => {
    expect(linesOf(await takeFrom(one)('instruments', 'exchange.jsonl'))).toContainEqual({
      ...RECORDS.find(({ key }) => key === TREATY.key),
      identifiers: expect.arrayContaining(['un-in:A/RES/99/999', 'untc:IV-4']),
    });
    const unknown = JSON.stringify({ ...TREATY, key: 'instrument:no-such-treaty' });
    expect(await take(one, unknown, 1)).toBe('exchange: 1 rows read = 0 created + 0 updated + 0 unchanged + 1 refused');
  });

  it('is of decisions, documents, recommendations and instruments', async () => {
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
      expect(recommendations).not.toMatch(/"FRA"|right:life|"document"/);
    });
  });
});
