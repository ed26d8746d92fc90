/**
 * The one rule of visibility, at work. What a caller may not see must not show through: a house in which records are hidden answers like one that never had them, in every saved
 * operation, whatever is asked of it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { importCommand } from '../../src/cli/import';
import { type House, type Variables, openHouse, pluck, savedOperation } from '../ask';
import { keepWithheld, settleWhatWasLeft } from '../../src/import/settle-withheld';
import { hide } from '../factories';
import { takeFrom } from '../export/take';
import { HIDDEN, SEEN } from './two-houses';
import { wholeList } from './whole-answers';

const GRAULT = 'ecli:ECLI:CE:ECHR:2001:0101JUD001111101';
const PLUGH = 'ecli:ECLI:CE:ECHR:2011:0101JUD004444404';
const GARPLY = 'ecli:ECLI:CE:ECHR:2002:0202JUD002222202';
const DRAFT =
  'See Garply v. France, no. 22222/02, § 1, 2 February 2002; Garply v. France, no. 33333/03; application no. 22222/02; Grault v. France, no. 11111/01, § 2; A/HRC/99/91, para. 5; and Plugh v. France, no. 44444/04, § 9.';

/** Operations with variables that reach for what is hidden, by its keys, its numbers, its words, its State and its right. */
const QUESTIONS: readonly (readonly [string, Variables])[] = [
  ...['22222/02', 'no. 33333/03', 'no. 11111/01', 'Garply v. France, no. 22222/02', GARPLY, 'echr-app:22222/02', '001-999112', 'A/HRC/99/91', 'Garply v. France', 'application no. 22222/03'].map((citation) => ['ResolveCitation', { citation }] as const),
  ['VerifyCitations', { text: DRAFT }],
  ...[GRAULT, PLUGH, GARPLY].flatMap((key) => [['DecisionDossier', { key }], ['CitedByOtherSystems', { key }], ['CitationNeighbourhood', { key, depth: 2 }]] as const),
  ['WhoCitesWhom', { from: 1980, until: 2025 }],
  ['CitationGaps', { right: 'life' }],
  ['CitationPath', { from: PLUGH, to: 'un:CCPR/C/50/D/488/1992' }],
  ['CitationPath', { from: GARPLY, to: GRAULT }],
  ...['waldo', 'fred', 'garply', 'xyzzy', '22222/02', '33333/03', 'A/HRC/99/91', 'garpl', 'custody without any delay'].map((query) => ['Search', { query }] as const),
  ['UnresolvedCitations', { first: 100 }],
  ['StateDossier', { state: 'FRA' }],
  ['StateOnRight', { state: 'FRA', right: 'life' }],
  ['TwoCourts', { one: 'ecthr', other: 'ccpr' }],
  ['CitedOnRight', { mechanisms: ['ecthr'], right: 'life' }],
  ['Divergences', { state: 'FRA' }],
  ['Reinforcements', { state: 'FRA' }],
  ['NationalMapping', { state: 'FRA' }],
  ['ProvisionalMeasureCheck', { mechanism: 'ecthr', state: 'FRA', rights: ['life'], text: DRAFT }],
  ['ProvisionalMeasureCheck', { mechanism: 'ecthr', state: 'FRA' }],
  ['ParallelProvisions', { citation: 'ECHR art. 2' }],
]; // prettier-ignore

const LISTS = `query {
  proceedings(first: 100, filter: { number: ["11111/01", "22222/02", "33333/03", "44444/04"] }) { totalCount nodes { key number mechanism { slug } decisions { nodes { key } } } }
  decisions(first: 100, filter: { respondents: ["FRA"] }) { totalCount nodes { key proceedings { nodes { number } } } }
}`;

const FRANCE = 'first: 100, filter: { respondents: ["FRA"] }';
/** Lists, and which of their rows: those that came last where nothing else tells. */
const LISTS_OF_ALL: readonly (readonly [string, string])[] = [
  ['decisions', FRANCE], ['documents', FRANCE], ['recommendations', 'first: 100, filter: { addressees: ["FRA"] }'], ['clusters', 'first: 100, filter: { state: ["FRA"] }'],
  ['proceedings', 'first: 100, filter: { number: ["11111/01", "22222/02", "33333/03", "44444/04", "55555/05", "66666/06", "77777/07"] }'],
  ...['sources', 'identifiers', 'attestations', 'crossReferences', 'findings', 'provisionsAtIssue', 'expressions', 'paragraphs', 'citations', 'citationCandidates', 'unknownSubjects'].map((list) => [list, 'last: 100'] as const),
]; // prettier-ignore

/** What follows from records, by which it is known that hidden ones are reckoned with again. */
const FOLLOWS = LISTS_OF_ALL.filter(([list]) => ['proceedings', 'clusters', 'crossReferences', 'citations'].includes(list));

const RECORD = 'query ($key: String!) { record(key: $key) { key } }';

let hidden: House;
let before: unknown[];
let without: House;
let folder: string;

async function houseWith(lines: readonly object[]): Promise<House> {
  const house = await openHouse();
  const file = join(folder, 'lines.jsonl');
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const silent = { say: () => undefined, log: () => undefined };
  expect(await importCommand(['exchange', file], silent, { DATABASE_URL: house.database.url })).toBe(0);
  return house;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hidden-'));
  hidden = await houseWith([...HIDDEN, ...SEEN]);
  without = await houseWith(SEEN);
  before = await whatFollows(hidden);
  for (const { key } of HIDDEN) {
    const [row] = await hidden.write(`SELECT id FROM record WHERE key = $1 AND visibility = 'PUBLIC'`, [key]);
    await hide(hidden.write, row?.[0] as number);
  }
  await settleWhatWasLeft(hidden.database);
  // Words by which instruments are known are read once.
  for (const house of [hidden, without]) await house.ask(savedOperation('ResolveCitation').text, { citation: 'ECHR' });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await Promise.all([hidden.close(), without.close()]);
});

async function whatFollows({ ask, schema }: House): Promise<unknown[]> {
  return Promise.all(FOLLOWS.map(async ([list, some]) => unordered(await ask(wholeList(schema, list, some)))));
}

/** An answer without what differs between two houses that say the same: numbers of rows, and where a list goes on. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, one: unknown) =>
      /^(id|cursor|startCursor|endCursor|createdAt|updatedAt)$/.test(name) ? undefined : one,
    ),
  ) as unknown;
}

/** The same with the rows of every list in one order: where it is that of arrival, what is found out again comes last. */
function unordered(value: unknown): unknown {
  const byText = (one: unknown, other: unknown): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  const sorted = (of: unknown): unknown =>
    Array.isArray(of) ? of.map(sorted).sort(byText)
    : of !== null && typeof of === 'object' ? Object.fromEntries(Object.entries(of).map(([name, one]) => [name, sorted(one)]))
    : of; // prettier-ignore
  return sorted(plain(value));
}

describe('hidden records', () => {
  it.each(QUESTIONS)('show nowhere in %s %j', async (name, variables) => {
    const { text } = savedOperation(name);
    const [one, other] = [await hidden.ask(text, variables), await without.ask(text, variables)];
    const told = name === 'CitationNeighbourhood' ? unordered : plain;
    expect(told(one)).toEqual(told(other));
  });

  it.each(LISTS_OF_ALL)('show in no field of %s', async (list, some) => {
    const question = wholeList(hidden.schema, list, some);
    const [one, other] = [await hidden.ask(question), await without.ask(question)];
    expect(one.errors).toEqual([]);
    expect(unordered(one)).toEqual(unordered(other));
  });

  it('show in no list, and hide a proceeding of which nothing else is known', async () => {
    const [one, other] = [await hidden.ask(LISTS), await without.ask(LISTS)];
    expect(plain(one)).toEqual(plain(other));
    const numbers = pluck(one.data.proceedings.nodes, 'number');
    expect([numbers.includes('11111/01'), numbers.includes('22222/02')]).toEqual([true, false]);
    for (const key of ['echr-app:22222/02', 'echr-app:11111/01', GARPLY]) {
      const [found, expected] = [await hidden.ask(RECORD, { key }), await without.ask(RECORD, { key })];
      expect(plain(found)).toEqual(plain(expected));
    }
  });

  it.each(['decisions', 'documents', 'proceedings', 'recommendations', 'citations', 'crossReferences', 'clusters'])(
    'are not taken out with %s',
    async (list) => {
      const rows = async (house: House): Promise<unknown[]> => {
        const lines = (await takeFrom(house)(list)).split('\n').filter((line) => /FRA|France|11111|22222|33333|44444/.test(line));
        return lines.map((line) => plain(JSON.parse(line))).map((line) => JSON.stringify(line)).sort(); // prettier-ignore
      };
      expect(await rows(hidden)).toEqual(await rows(without));
    },
  );

  it('are named by no reason of a mention, also before what follows from them is reckoned anew', async () => {
    await hidden.pretend(async (ask, write) => {
      const told = async (): Promise<string[]> => {
        const { data } = await ask('{ citations(last: 100) { nodes { printed reason } } }');
        return pluck((data.citations.nodes as { printed: string }[]).filter(({ printed }) => printed.includes('9 September 2010')), 'reason'); // prettier-ignore
      };
      expect(await told()).toEqual(['The house has decisions of this proceeding of 2003-03-03, and none of 2010-09-09.']);
      const [row] = await write('SELECT id FROM record WHERE key = $1', ['ecli:ECLI:CE:ECHR:2003:0303JUD006666606']);
      await hide(write, row?.[0] as number);
      expect(await told()).toEqual(['The house has no record with this key.']);
    });
  });

  it('are seen again when their day has come', async () => {
    await hidden.pretend(async (ask, write) => {
      const seen = async (): Promise<boolean> => pluck((await ask(LISTS)).data.proceedings.nodes, 'number').includes('22222/02');
      const id = (await write('SELECT id FROM record WHERE key = $1', [GARPLY]))[0]?.[0] as number;
      await hide(write, id, 'EMBARGOED', '2999-01-01');
      expect(await seen()).toBe(false);
      await hide(write, id, 'EMBARGOED', '2001-01-01');
      expect(await seen()).toBe(true);
      // A proceeding of which no document is held is known by itself.
      await write('DELETE FROM record_proceeding WHERE record_id = $1', [id]);
      await hide(write, id);
      expect(await seen()).toBe(true);
    });
  });

  it('are reckoned with again soon after they are seen', async () => {
    expect(await whatFollows(hidden)).not.toEqual(before);
    const faults: unknown[] = [];
    const stop = keepWithheld(hidden.database, (fault) => faults.push(fault), 20);
    await hidden.write(`UPDATE record SET visibility = 'PUBLIC' WHERE visibility <> 'PUBLIC'`);
    while ((await hidden.write('SELECT FROM withheld')).length > 0) await sleep(20);
    await stop();
    expect(await whatFollows(hidden)).toEqual(before);
    expect(faults).toEqual([]);
  });
});
