/** What is in use and leads to no right, by list and by subject; counted over what the caller may see. */
import { type Ask, type House, type Write, openHouse } from '../../ask';
import { aRecommendation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const QUESTION =
  '{ coverage { schemes { scheme subjects mapped used } unmapped { total isCut subjects { key records subject { slug } } } } }';

interface Covered {
  readonly schemes: readonly { readonly scheme: string; readonly subjects: number; readonly mapped: number | null; readonly used: number }[]; // prettier-ignore
  readonly unmapped: { readonly total: number; readonly isCut: boolean; readonly subjects: readonly { readonly key: string }[] };
}

async function covered(ask: Ask): Promise<Covered> {
  const { data, errors } = await ask(QUESTION);
  expect(errors).toEqual([]);
  return data.coverage as Covered;
}

/** Two recommendations: one on an issue without a right, and on a theme with one; the other on that issue and on what the house does not have. */
async function furnish(write: Write): Promise<number> {
  const [other, life] = [await idOf(write, 'Subject', 'upr-issue:other'), await idOf(write, 'Subject', 'uhri-theme:right-to-life')]; // prettier-ignore
  await aRecommendation(write, { subjects: [other, life] });
  const second = await aRecommendation(write, { subjects: [other] });
  await write(`INSERT INTO unknown_subject (record_id, key) VALUES ($1, 'mine:this')`, [second]);
  return second;
}

describe('the coverage of subjects', () => {
  it('tells by list how many there are, lead to a right, and are in use', async () => {
    await house.pretend(async (ask, write) => {
      const before = await covered(ask);
      expect(before.schemes.map(({ scheme, subjects }) => [scheme, subjects])).toEqual([
        ['EUROVOC', 163],
        ['HUDOC_KEYWORD', 587],
        ['OHCHR_ISSUE', 173],
        ['RIGHT', 94],
        ['SDG', 186],
        ['UHRI_PERSONS', 54],
        ['UHRI_THEME', 172],
        ['UNBIS', 161],
        ['UPR_ISSUE', 54],
      ]);
      await furnish(write);
      const { schemes } = await covered(ask);
      const of = (name: string): unknown => schemes.find(({ scheme }) => scheme === name);
      expect(of('UPR_ISSUE')).toEqual({ scheme: 'UPR_ISSUE', subjects: 54, mapped: 35, used: 1 });
      expect(of('SDG')).toMatchObject({ used: 0 });
      expect(of('RIGHT')).toMatchObject({ mapped: null });
    });
  });

  it('lists what leads to no right, most used first, and counts nothing that is hidden', async () => {
    await house.pretend(async (ask, write) => {
      const second = await furnish(write);
      expect((await covered(ask)).unmapped).toEqual({
        total: 2,
        isCut: false,
        subjects: [
          { key: 'upr-issue:other', records: 2, subject: { slug: 'upr-issue:other' } },
          { key: 'mine:this', records: 1, subject: null },
        ],
      });
      await hide(write, second);
      expect((await covered(ask)).unmapped).toEqual({
        total: 1,
        isCut: false,
        subjects: [{ key: 'upr-issue:other', records: 1, subject: { slug: 'upr-issue:other' } }],
      });
      await hide(write, await idOf(write, 'Subject', 'upr-issue:other'));
      expect((await covered(ask)).unmapped).toEqual({ total: 0, isCut: false, subjects: [] });
    });
  });

  it('says when the list is cut', async () => {
    await house.pretend(async (ask, write) => {
      const id = await aRecommendation(write);
      await write(`INSERT INTO unknown_subject (record_id, key) SELECT $1, 'mine:' || n FROM generate_series(1, 101) n`, [id]);
      const { unmapped } = await covered(ask);
      expect([unmapped.total, unmapped.isCut, unmapped.subjects.length]).toEqual([101, true, 100]);
    });
  });
});
