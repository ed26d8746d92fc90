/** Which citations a text contains, and whether they exist: no invention passes, and nothing real is called invented. */
import { parse } from 'graphql';
import { readConfig } from '../../../src/config';
import { costOf } from '../../../src/security/limits';
import { type Ask, type House, onlyError, openHouse } from '../../ask';
import { aDecision, aSource, idOf } from '../../factories';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

interface Verified {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly status: string;
  readonly existence: string | null;
  readonly heldOfThatYear: number | null;
  readonly reason: string;
  readonly correctForm: string | null;
  readonly pinpointExists: boolean | null;
  readonly paragraph: { readonly number: string; readonly text: string } | null;
  readonly record: { readonly key: string } | null;
  readonly candidates: readonly { readonly key: string }[];
}
const VERIFY = `query ($text: String!) { verifyCitations(text: $text) { isCut counts { status count }
  mentions { start end printed status existence heldOfThatYear reason correctForm pinpointExists paragraph { number text } record { key } candidates { key } } } }`;

async function verify(text: string, ask: Ask = house.ask): Promise<readonly Verified[]> {
  const { data, errors } = await ask(VERIFY, { text });
  expect(errors).toEqual([]);
  const { mentions, counts } = data.verifyCitations as { mentions: Verified[]; counts: { count: number }[] };
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(mentions.length);
  for (const { start, end, printed } of mentions) expect(text.slice(start, end)).toBe(printed);
  return mentions;
}

const COST = 'query ($text: String!) { verifyCitations(text: $text) { isCut } }';
it('costs more the longer the text is', async () => {
  const { schema } = house;
  const cost = (text: string): number => costOf(schema, parse(COST), { text }, undefined, readConfig({}));
  expect([cost('x'), cost('x'.repeat(500_000))]).toEqual([1, 5001]);
});

const REAL: readonly (readonly [string, string])[] = [
  ['Soering v. the United Kingdom, 7 July 1989, § 91, Series A no. 161', 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888'],
  ['Kudła v. Poland [GC], no. 30210/96, § 94, ECHR 2000-XI', 'ecli:ECLI:CE:ECHR:2000:1026JUD003021096'],
  ['Ireland v. the United Kingdom, no. 5310/71, 18 January 1978', 'ecli:ECLI:CE:ECHR:1978:0118JUD000531071'],
  ['Toonen v. Australia, communication No. 488/1992, para. 8.2', 'un:CCPR/C/50/D/488/1992'],
  ['Velásquez Rodríguez v. Honduras, Merits, Judgment of July 29, 1988, Series C No. 4, para. 166', 'iactr-c:4'],
  ['EU:C:2011:865, para. 94', 'ecli:ECLI:EU:C:2011:865'],
  ['communication 155/96, SERAC v. Nigeria', 'achpr-comm:155/96'],
  ['ICCPR, article 7', 'provision:iccpr:7'],
];
const INVENTED = [
  'Doe v. Atlantis, no. 99999/05, 3 March 2005',
  'Invented v. Peru, Judgment of 3 March 2005, Series C No. 599',
  'CCPR/C/50/D/99488/1992',
];
const TEXT = [...REAL.map(([printed]) => printed), ...INVENTED].map((printed) => `The author relies on ${printed}.`).join('\n\n'); // prettier-ignore

/** So many decisions of a body in one year that the house is taken to know that year. */
async function fillYear(write: House['write'], mechanism: string, year: number): Promise<void> {
  await write(
    `WITH made AS (INSERT INTO record (kind, key, source_id, mechanism_id, date) SELECT 'Decision', 'filled:' || $3 || ':' || $2 || ':' || n, $1, $3::int, $2 || '-06-01' FROM generate_series(1, 100) n RETURNING id)
     INSERT INTO decision (id, decision_kind, titles) SELECT id, 'JUDGMENT', '{}' FROM made`,
    [await aSource(write), `${year}`, await idOf(write, 'Mechanism', mechanism)],
  );
}

describe('a text of real citations with three inventions', () => {
  it('gets each real one resolved, in its form, and each invention reported', async () => {
    const mentions = await verify(TEXT);
    expect(mentions.filter(({ status }) => status === 'RESOLVED').map(({ record }) => record?.key)).toEqual(REAL.map(([, key]) => key)); // prettier-ignore
    const rest = mentions.filter(({ status }) => status !== 'RESOLVED');
    expect(rest.map(({ status, existence }) => `${status} ${existence}`)).toEqual(Array(3).fill('UNRESOLVED NOT_COVERED'));
    for (const [at, { printed, reason }] of rest.entries()) {
      expect(INVENTED[at]).toContain(printed.slice(-12));
      expect(reason).toMatch(/which the house does not have/);
    }
    expect(mentions[0]?.correctForm).toMatch(/^Soering v\. the United Kingdom/);
  });

  it('says that one does not exist where the house knows the body and the year, and of no real one', async () => {
    await house.pretend(async (ask, write) => {
      await fillYear(write, 'ecthr', 2005);
      await fillYear(write, 'iacthr', 2005);
      const mentions = await verify(TEXT, ask);
      const missing = mentions.filter(({ existence }) => existence === 'NOT_HERE');
      expect(missing.map(({ printed }) => printed)).toEqual(INVENTED.slice(0, 2));
      expect(missing.every(({ heldOfThatYear }) => (heldOfThatYear ?? 0) >= 100)).toBe(true);
    });
  });

  it.each<[string, string | null]>([
    ['Article 99 ECHR', 'NOT_HERE'],
    ['article 2 of the International Convention on the Suppression and Punishment of the Crime of Apartheid', 'NOT_COVERED'],
    ['article 3', null],
    ['article 12 of the Convention', null],
    ['Invented v. Peru, judgment of 3 March 2005', null],
  ])('%s, which is not here, is told as %s', async (printed, existence) => {
    for (const { status, existence: told } of await verify(`See ${printed}.`)) expect([status, told]).toEqual(['UNRESOLVED', existence]); // prettier-ignore
  });

  it('tells what contradicts a record', async () => {
    const [name, year] = await verify(
      'Golder v. Germany, no. 14038/88; Toonen v. Australia, CCPR/C/50/D/488/1992, 31 March 1996.',
    );
    expect(name).toMatchObject({ status: 'CONFLICT', existence: 'HERE', record: null, candidates: [{ key: REAL[0]?.[1] }] });
    expect(name?.reason).toBe('Printed with the name "Golder v. Germany"; the record is "Soering v. the United Kingdom".');
    expect(year).toMatchObject({ status: 'CONFLICT', candidates: [{ key: 'un:CCPR/C/50/D/488/1992' }] });
    expect(year?.reason).toMatch(/Printed with the date 1996-03-31; the record is of 1994-03-31/);
  });
});

describe('a pinpoint', () => {
  it('is held against the paragraphs, where the house has the text', async () => {
    await house.pretend(async (ask, write) => {
      const decision = await aDecision(write, { date: '2020-01-01' }, { key: 'iactr-c:598' });
      for (const [position, number] of [[1, '1'], [2, '7.2']] as const) await write("INSERT INTO paragraph (record_id, source_id, language, position, number, text) VALUES ($1, $2, 'en', $3, $4, $5)", [decision, await aSource(write), position, number, `Text of ${number}.`]); // prettier-ignore
      const told = await verify('Series C No. 598, para. 7.2; Series C No. 598, para. 8; Series C No. 598; Series C No. 4, para. 166', ask); // prettier-ignore
      expect(told.map(({ pinpointExists, paragraph }) => [pinpointExists, paragraph?.text ?? null])).toEqual([
        [true, 'Text of 7.2.'],
        [false, null],
        [null, null],
        [null, null],
      ]);
    });
  });
});

describe('a text without measure', () => {
  it('of more than 500,000 characters is refused, and one of that length is not', async () => {
    expect(onlyError(await house.ask(VERIFY, { text: 'a'.repeat(500_001) }))).toMatch(/`text` has 500001 characters: at most 500000/); // prettier-ignore
    expect(await verify('a '.repeat(250_000))).toEqual([]);
  });

  it.each(['', ' \n\t\u00a0 '])('of no words (%j) is refused: whoever sends it has lost the text', async (text) => {
    expect(onlyError(await house.ask(VERIFY, { text }))).toMatch(/^`text` is empty: give the words/);
  });

  it.each([
    ['brackets', '('.repeat(1_000_000)],
    ['NULs', '\0'.repeat(2_000_000)],
  ])('of a million %s is refused in milliseconds', async (_what, text) => {
    const start = performance.now();
    expect(onlyError(await house.ask(VERIFY, { text }))).toMatch(/characters: at most/);
    expect(performance.now() - start).toBeLessThan(250);
  });

  it.each([
    ['brackets', '('.repeat(500_000)],
    ['NULs', '\0'.repeat(500_000)],
    ['half citations', 'no. 1/'.repeat(83_000)],
  ])('of half a million %s is answered quickly, with nothing in it', async (_what, text) => {
    const start = performance.now();
    expect(await verify(text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('has its first 5,000 mentions told, and says that there are more', async () => {
    const { data } = await house.ask('query ($text: String!) { verifyCitations(text: $text) { isCut mentions { start } } }', { text: 'Article 7 ICCPR.\n\n'.repeat(5001) }); // prettier-ignore
    expect(data.verifyCitations.isCut).toBe(true);
    expect(data.verifyCitations.mentions).toHaveLength(5000);
  });
});

it('nothing of the text is stored', async () => {
  await house.pretend(async (ask, write) => {
    const count = async () => write('SELECT (SELECT count(*)::int FROM citation), (SELECT count(*)::int FROM record), (SELECT count(*)::int FROM cross_reference)'); // prettier-ignore
    const before = await count();
    await verify(TEXT, ask);
    expect(await count()).toEqual(before);
  });
});
