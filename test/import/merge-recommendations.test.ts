/** Recommendations that several sources tell without a common key: which become one record, at the end of a run. */
import type { ExchangeRecommendation } from '../../src/import/exchange/exchange-recommendation';
import { recommendationDrafts } from '../../src/import/recommendation-drafts';
import { runImport } from '../../src/import/run';
import { type House, openHouse } from '../ask';
import { logicalDump } from './logical-dump';

const base = { type: 'recommendation', kind: 'RECOMMENDATION', mechanism: 'upr', language: 'en', addressees: ['MEX'], cycle: 2, session: '17' } as const; // prettier-ignore
const ASKED = 'Examine each report of a missing person without delay';
const OTHER = 'Build schools for deaf children in every province';
const report: ExchangeRecommendation[] = [
  { ...base, key: 'un-rec:A/HRC/99/7#148.3', number: '148.3', text: `${ASKED} (France); Take care of those reports (Spain);`, recommenders: ['FRA', 'ESP'], response: 'PENDING', responsePrinted: 'will be examined' },
  { ...base, key: 'un-rec:A/HRC/99/7#148.30', number: '148.30', text: `${OTHER} (France);`, recommenders: ['FRA'] },
]; // prettier-ignore
const index: ExchangeRecommendation[] = [
  { ...base, key: 'uhri:11111111-1111-4111-8111-111111111111', text: `148.30 ${OTHER} (France);`, number: '148.30', recommenders: ['FRA'], date: '2013-12-11' },
]; // prettier-ignore
const info: ExchangeRecommendation[] = [
  { ...base, key: 'upr-info:MEX/17/a', text: ASKED, recommenders: ['FRA'], response: 'SUPPORTED', responsePrinted: 'Accepted', issues: ['Missing persons'] },
  { ...base, key: 'upr-info:MEX/17/b', text: 'Take care of those reports', recommenders: ['ESP'], response: 'SUPPORTED', responsePrinted: 'Accepted' },
  { ...base, key: 'upr-info:MEX/17/c', text: OTHER, recommenders: ['FRA'], date: '2013' },
  { ...base, key: 'upr-info:MEX/17/d', text: 'Something that the report does not say', recommenders: ['FRA'] },
]; // prettier-ignore
const SOURCES = { report, index, info } as const;
type Source = keyof typeof SOURCES;

const houses: House[] = [];
afterAll(async () => {
  for (const house of houses) await house.close();
});

async function houseWith(...order: Source[]): Promise<House> {
  const house = await openHouse();
  houses.push(house);
  for (const source of order) await take(house, source);
  return house;
}

async function take(house: House, source: Source, dryRun = false): Promise<{ totals: object; lines: string[] }> {
  const lines: string[] = [];
  const { totals } = await runImport({
    database: house.database,
    source: { slug: source, name: source, url: null, licence: null, retrievedOn: null, note: null },
    format: 'exchange',
    files: [],
    digest: null,
    rows: SOURCES[source].map((value, at) => ({ file: 'a', number: at + 1, printed: '', value })),
    toDrafts: recommendationDrafts(source),
    dryRun,
    log: (line) => lines.push(line),
  });
  return { totals, lines };
}

const READ = `{ recommendations(filter: { addressees: ["MEX"] }, orderBy: KEY) { totalCount nodes { key response date identifiers(orderBy: VALUE) { nodes { scheme value } } attestations { totalCount } } } }`;

it('each is one record with the keys and words of all; what only one source tells stays its own', async () => {
  const house = await houseWith('info', 'report');
  const { lines } = await take(house, 'index');
  expect(lines).toEqual(['1 recommendations were here from another source already: each is one record, with the words of both.']);
  const { data } = await house.ask(READ);
  const nodes = (data.recommendations.nodes as { key: string; response: string; date: string; identifiers: { nodes: { scheme: string; value: string }[] }; attestations: { totalCount: number } }[]); // prettier-ignore
  expect(nodes.map(({ key, response, date, identifiers, attestations }) => [key, response, date, identifiers.nodes.map(({ scheme, value }) => `${scheme}:${value}`).sort(), attestations.totalCount])).toEqual([
    ['un-rec:A/HRC/99/7#148.3', 'SUPPORTED', null, ['upr-info:MEX/17/a', 'upr-info:MEX/17/b'], 3],
    ['un-rec:A/HRC/99/7#148.30', null, '2013-12-11', ['uhri:11111111-1111-4111-8111-111111111111', 'upr-info:MEX/17/c'], 3],
    ['upr-info:MEX/17/d', null, null, [], 0],
  ]); // prettier-ignore
});

it('any order gives the same; the same again changes nothing; a dry run changes nothing', async () => {
  const [one, other, third] = [await houseWith('report', 'index', 'info'), await houseWith('info', 'index', 'report'), await houseWith('index', 'info', 'report')]; // prettier-ignore
  const dump = await logicalDump(one.database.writer);
  expect(await logicalDump(other.database.writer)).toEqual(dump);
  expect(await logicalDump(third.database.writer)).toEqual(dump);
  for (const source of ['info', 'index', 'report'] as const)
    expect((await take(one, source)).totals).toMatchObject({ created: 0, updated: 0, refused: 0 });
  expect(await logicalDump(one.database.writer)).toEqual(dump);
  const fresh = await houseWith('info');
  const before = await logicalDump(fresh.database.writer);
  await take(fresh, 'report', true);
  expect({ ...(await logicalDump(fresh.database.writer)), source: null }).toEqual({ ...before, source: null });
});

it('what a killed run left is settled by the next', async () => {
  const house = await houseWith('info');
  const whole = await logicalDump((await houseWith('info', 'report')).database.writer);
  const failing = runImport({
    database: house.database,
    source: { slug: 'report', name: 'report', url: null, licence: null, retrievedOn: null, note: null },
    format: 'exchange',
    files: [],
    digest: null,
    rows: (async function* () {
      for (const [at, value] of report.entries()) yield { file: 'a', number: at + 1, printed: '', value };
      await Promise.resolve();
      throw new Error('killed');
    })(),
    toDrafts: recommendationDrafts('report'),
    batchSize: 1,
    log: () => undefined,
  });
  await expect(failing).rejects.toThrow('killed');
  const { data } = await house.ask('{ recommendations(filter: { addressees: ["MEX"] }) { totalCount } }');
  expect(data.recommendations.totalCount).toBe(6);
  await take(house, 'report');
  expect(await logicalDump(house.database.writer)).toEqual(whole);
});
