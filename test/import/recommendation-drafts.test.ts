/** Recommendations and answers of several sources, written by the import run into a real database. */
import { exchangeSchema } from '../../src/import/exchange/exchange-schema';
import type { ExchangeLine, ExchangeRecommendation } from '../../src/import/exchange/exchange-recommendation';
import { recommendationDrafts } from '../../src/import/recommendation-drafts';
import { runImport } from '../../src/import/run';
import { type House, openHouse } from '../ask';
import { logicalDump } from './logical-dump';

const NUMBERED: ExchangeRecommendation = {
  type: 'recommendation',
  kind: 'RECOMMENDATION',
  key: 'un-rec:A/HRC/99/7#148.30',
  mechanism: 'upr',
  date: '2013-10-23',
  document: { key: 'un:A/HRC/99/7', kind: 'REPORT' },
  number: '148.30',
  language: 'en',
  text: 'Join the treaty on persons who disappeared (France);',
  addressees: ['MEX'],
  recommenders: ['FRA'],
  response: 'PENDING',
  responsePrinted: 'will be examined',
  cycle: 2,
  session: '17',
  subjects: ['right:enforced-disappearance', 'uhri-theme:no-such-theme'],
};
const INDEXED: ExchangeRecommendation = {
  type: 'recommendation',
  kind: 'RECOMMENDATION',
  key: 'uhri:a9ceae8c-fe1c-40f9-a326-1529e0ab678f',
  identifiers: ['un-rec:A/HRC/99/7#148.30'],
  mechanism: 'upr',
  date: '2013-12-11',
  language: 'en',
  text: '148.30 Join the treaty on persons who disappeared',
  addressees: ['MEX'],
  recommenders: ['FRA', 'ESP'],
  response: 'SUPPORTED',
  responsePrinted: 'Supported',
  subjects: ['right:life'],
  issues: ['Life'],
};

const houses: House[] = [];
async function aHouse(): Promise<House> {
  const house = await openHouse();
  houses.push(house);
  return house;
}
afterAll(async () => {
  for (const house of houses) await house.close();
});

async function take(house: House, source: string, ...lines: ExchangeLine[]): Promise<object> {
  const { totals } = await runImport<ExchangeLine>({
    database: house.database,
    source: { slug: source, name: source, url: null, licence: null, retrievedOn: null, note: null },
    format: 'exchange',
    files: [],
    digest: null,
    rows: lines.map((value, at) => ({ file: 'a', number: at + 1, printed: JSON.stringify(value), value })),
    toDrafts: recommendationDrafts(source),
    log: () => undefined,
  });
  return totals;
}

const READ = `{ recommendations(filter: { addressees: ["MEX"] }) { totalCount nodes { key number text language response responsePrinted date issues document { key documentKind }
  recommenders(orderBy: CODE) { nodes { code } } subjects(orderBy: SLUG) { nodes { slug } } identifiers { nodes { scheme value } } source { slug }
  attestations(orderBy: ARRIVAL) { nodes { source { slug } place printed date agreement } } } } }`;

describe('one recommendation of two sources', () => {
  let forth: House;
  let back: House;
  beforeAll(async () => {
    [forth, back] = [await aHouse(), await aHouse()];
    await take(forth, 'report', NUMBERED);
    await take(forth, 'index', INDEXED);
    await take(back, 'index', INDEXED);
    await take(back, 'report', NUMBERED);
  });

  it('is one record with the key of its document, the words of both, every State and subject', async () => {
    const { data, errors } = await forth.ask(READ);
    expect(errors).toEqual([]);
    expect(data.recommendations.totalCount).toBe(1);
    expect(data.recommendations.nodes[0]).toMatchObject({
      key: 'un-rec:A/HRC/99/7#148.30',
      number: '148.30',
      text: NUMBERED.text,
      response: 'SUPPORTED',
      responsePrinted: 'Supported',
      date: '2013-10-23',
      issues: ['Life', 'uhri-theme:no-such-theme'],
      document: { key: 'un:A/HRC/99/7', documentKind: 'REPORT' },
      recommenders: { nodes: [{ code: 'ESP' }, { code: 'FRA' }] },
      subjects: { nodes: [{ slug: 'enforced-disappearance' }, { slug: 'life' }] },
      identifiers: { nodes: [{ scheme: 'uhri', value: 'a9ceae8c-fe1c-40f9-a326-1529e0ab678f' }] },
      source: { slug: 'report' },
    });
    expect(
      (data.recommendations.nodes[0].attestations.nodes as { place: string; printed: string }[])
        .map(({ place, printed }) => `${place} ${printed}`)
        .sort(),
    ).toEqual([`${INDEXED.key} ${INDEXED.text}`, `${NUMBERED.key} ${NUMBERED.text}`]);
  });

  it('is the same whichever came first; and the same files again change nothing', async () => {
    const dump = await logicalDump(forth.database.writer);
    expect(await logicalDump(back.database.writer)).toEqual(dump);
    for (const house of [forth, back])
      for (const [source, line] of [['index', INDEXED], ['report', NUMBERED]] as const)
        expect(await take(house, source, line)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await logicalDump(forth.database.writer)).toEqual(dump);
  }); // prettier-ignore

  it('follows what a source says anew', async () => {
    expect(await take(forth, 'index', { ...INDEXED, response: 'NOTED', responsePrinted: 'Noted' })).toMatchObject({ updated: 1 });
    const { data } = await forth.ask(READ);
    expect(data.recommendations.nodes[0]).toMatchObject({ response: 'NOTED', responsePrinted: 'Noted', text: NUMBERED.text });
  });
});

describe('an answer told apart', () => {
  it('stands before what the document printed, the last one of all; and is refused where the recommendation is not here', async () => {
    const house = await aHouse();
    const answer = { type: 'response', key: NUMBERED.key, response: 'SUPPORTED', responsePrinted: 'supports', date: '2014-03-10' } as const; // prettier-ignore
    expect(await take(house, 'report', NUMBERED, answer)).toMatchObject({ created: 1, updated: 1 });
    expect(await take(house, 'report', NUMBERED, answer)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const { data } = await house.ask(READ);
    expect(data.recommendations.nodes[0]).toMatchObject({ response: 'SUPPORTED', responsePrinted: 'supports' });
    expect(await take(house, 'report', { ...answer, key: 'un-rec:A/HRC/99/7#148.3' })).toMatchObject({ refused: 1 });
    const refused = await house.ask('{ importRuns(last: 1) { nodes { refusals { nodes { reason } } } } }');
    expect(refused.data.importRuns.nodes[0].refusals.nodes[0].reason).toMatch(/"un-rec:A\/HRC\/99\/7#148\.3" is not here/);
  });
});

it('the examples are lines of exchange', () => {
  for (const line of [NUMBERED, INDEXED]) expect(exchangeSchema.safeParse(line).error).toBeUndefined();
});
