import { type Ask, type House, onlyError, openHouse, pluck } from '../../ask';
import { aCrossReference, aDecision, hide, idOf, settleRightsOf } from '../../factories';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

interface Flow {
  readonly citing: { readonly slug: string } | null;
  readonly cited: { readonly slug: string } | null;
  readonly links: number;
  readonly mentions: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly acrossSystems: boolean;
}
const FLOWS = `query ($from: Int, $until: Int) { whoCitesWhom(from: $from, until: $until) { citing { slug } cited { slug } links mentions firstYear lastYear acrossSystems } }`; // prettier-ignore
async function flows(variables = {}, ask: Ask = house.ask): Promise<readonly Flow[]> {
  const { data, errors } = await ask(FLOWS, variables);
  expect(errors).toEqual([]);
  return data.whoCitesWhom as Flow[];
}
const flow = (all: readonly Flow[], citing: string, cited: string): Flow | undefined =>
  all.find((one) => one.citing?.slug === citing && one.cited?.slug === cited);

describe('who cites whom', () => {
  it('counts pairs of records, those that cite most first, and tells systems apart', async () => {
    const all = await flows();
    expect(all.map(({ links }) => links)).toEqual(all.map(({ links }) => links).sort((a, b) => b - a));
    const [row] = await house.write(`SELECT count(*)::int, sum(x.mentions)::int, min(left(r.date, 4))::int FROM cross_reference x JOIN record r ON r.id = x.citing_id JOIN record s ON s.id = x.cited_id
      JOIN mechanism a ON a.id = r.mechanism_id AND a.slug = 'iacthr' JOIN mechanism b ON b.id = s.mechanism_id AND b.slug = 'ecthr' WHERE x.relation = 'CITES'`); // prettier-ignore
    expect(flow(all, 'iacthr', 'ecthr')).toMatchObject({ links: row?.[0], mentions: row?.[1], firstYear: row?.[2], acrossSystems: true }); // prettier-ignore
    expect(flow(all, 'iacthr', 'ecthr')?.links).toBeGreaterThan(10);
    expect(flow(all, 'ecthr', 'ecthr')?.acrossSystems).toBe(false);
    expect(flow(all, 'ecthr', 'ecsr')?.acrossSystems ?? false).toBe(false);
  });

  it('of a span of years counts those only, both ends included', async () => {
    await house.pretend(async (ask, write) => {
      const [sadc, eacj] = [await idOf(write, 'Mechanism', 'sadc-tribunal'), await idOf(write, 'Mechanism', 'eacj')];
      const cited = await aDecision(write, {}, { mechanism_id: eacj });
      for (const year of [1801, 1802, 1803]) await aCrossReference(write, { citing_id: await aDecision(write, { date: `${year}-01-01` }, { mechanism_id: sadc }), cited_id: cited, relation: 'CITES', citing_year: year, citing_mechanism_id: sadc, cited_mechanism_id: eacj, mentions: 2 }); // prettier-ignore
      const of = async (from: number, until: number) => flow(await flows({ from, until }, ask), 'sadc-tribunal', 'eacj');
      expect(await of(1801, 1803)).toMatchObject({ links: 3, mentions: 6, firstYear: 1801, lastYear: 1803 });
      expect(await of(1802, 1802)).toMatchObject({ links: 1, firstYear: 1802, lastYear: 1802 });
      expect(await of(1804, 1900)).toBeUndefined();
      await hide(write, cited);
      expect(await of(1801, 1803)).toBeUndefined();
    });
  });

  it('counts no link from or to a record that is hidden, of any span', async () => {
    await house.pretend(async (ask, write) => {
      const [link] = await write("SELECT citing_id, cited_id FROM cross_reference WHERE relation = 'CITES' AND citing_id IN (SELECT cited_id FROM cross_reference) ORDER BY id LIMIT 1"); // prettier-ignore
      await write("UPDATE record SET visibility = 'RESTRICTED' WHERE id = ANY($1) OR kind = 'Decision' AND id % 7 = 0", [link]);
      await write("UPDATE record SET visibility = 'EMBARGOED', embargoed_until = '2000-01-01' WHERE kind = 'Decision' AND id % 7 = 1"); // prettier-ignore
      for (const years of [{}, { from: 1990, until: 2005 }]) {
        const seen = await write(
          `SELECT a.slug, b.slug, count(*)::int, sum(x.mentions)::int, min(x.citing_year), max(x.citing_year) FROM cross_reference x
           JOIN mechanism a ON a.id = x.citing_mechanism_id JOIN mechanism b ON b.id = x.cited_mechanism_id
           JOIN record r ON r.id = x.citing_id AND r.visibility <> 'RESTRICTED' JOIN record s ON s.id = x.cited_id AND s.visibility <> 'RESTRICTED'
           WHERE x.relation = 'CITES' AND x.status <> 'WITHDRAWN' AND ($1::int IS NULL OR x.citing_year BETWEEN $1 AND $2) GROUP BY a.id, b.id ORDER BY 3 DESC, a.id, b.id`,
          [years.from ?? null, years.until ?? null],
        );
        const told = await flows(years, ask);
        expect(told.map(({ citing, cited, links, mentions, firstYear, lastYear }) => [citing?.slug, cited?.slug, links, mentions, firstYear, lastYear])).toEqual(seen); // prettier-ignore
      }
    });
  });

  it('of a span that has not begun is refused; one that is not over counts up to now', async () => {
    const year = new Date().getUTCFullYear();
    expect(onlyError(await house.ask(FLOWS, { from: 3000 }))).toBe(`\`from\` 3000 is in the future, from which no record is: give a year up to ${year}.`); // prettier-ignore
    await flows({ from: year });
    expect(await flows({ from: 1, until: 3000 })).toEqual(await flows({ from: 1 }));
  });

  it('of a span that was over before any body was is refused', async () => {
    expect(onlyError(await house.ask(FLOWS, { until: 3 }))).toBe('`until` 3 is before the year 1000, from which no record is: give a year of four figures.'); // prettier-ignore
    expect(await flows({ until: 1001 })).toEqual([]);
  });

  it('of a span that ends before it begins is refused', async () => {
    expect(onlyError(await house.ask(FLOWS, { from: 2001, until: 2000 }))).toBe('`from` 2001 is after `until` 2000: give a span whose start is not after its end.'); // prettier-ignore
    await flows({ from: 2000, until: 2000 });
  });

  it('leaves out what is withdrawn and what is no citation', async () => {
    await house.pretend(async (ask, write) => {
      const before = flow(await flows({}, ask), 'ecthr', 'ecthr')?.links ?? 0;
      await write("UPDATE cross_reference SET status = 'WITHDRAWN' WHERE id = (SELECT min(x.id) FROM cross_reference x JOIN mechanism m ON m.id = x.citing_mechanism_id AND m.id = x.cited_mechanism_id WHERE m.slug = 'ecthr' AND x.relation = 'CITES')"); // prettier-ignore
      expect(flow(await flows({}, ask), 'ecthr', 'ecthr')?.links).toBe(before - 1);
    });
  });
});

describe('which bodies have not cited each other', () => {
  const GAPS = `query ($right: String!) { citationGaps(right: $right) { right { slug } bodies { decisions mechanism { slug } } gaps { one { slug } other { slug } oneCitesOther otherCitesOne } oneSided { one { slug } other { slug } oneCitesOther otherCitesOne } } }`; // prettier-ignore

  it('of every pair of bodies with decisions on the right says whether it is a gap, one-sided, or neither', async () => {
    const { data, errors } = await house.ask(GAPS, { right: 'housing' });
    expect(errors).toEqual([]);
    const { bodies, gaps, oneSided } = data.citationGaps;
    expect(data.citationGaps.right.slug).toBe('housing');
    expect(pluck(bodies, 'mechanism.slug').length).toBeGreaterThan(1);
    for (const gap of gaps as Flow[]) expect(gap).toMatchObject({ oneCitesOther: 0, otherCitesOne: 0 });
    const told = pluck(gaps, 'one.slug').map((one, at) => [one, pluck(gaps, 'other.slug')[at]].sort().join(' '));
    const sided = pluck(oneSided, 'one.slug').map((one, at) => [one, pluck(oneSided, 'other.slug')[at]].sort().join(' '));
    expect(new Set([...told, ...sided]).size).toBe(told.length + sided.length);
    expect(told.length + sided.length).toBeLessThanOrEqual((bodies.length * (bodies.length - 1)) / 2);
  });

  it('counts the decisions that the list by right holds', async () => {
    const { data } = await house.ask(GAPS, { right: 'housing' });
    const { data: listed } = await house.ask('{ decisions(filter: { onRights: ["housing"] }) { totalCount } }');
    const counted = (data.citationGaps.bodies as { decisions: number }[]).reduce((sum, { decisions }) => sum + decisions, 0);
    expect(counted).toBe(listed.decisions.totalCount);
  });

  it('a first citation closes a gap', async () => {
    await house.pretend(async (ask, write) => {
      const housing = await idOf(write, 'Subject', 'housing');
      const [sadc, eacj] = [await idOf(write, 'Mechanism', 'sadc-tribunal'), await idOf(write, 'Mechanism', 'eacj')];
      const [one, other] = [
        await aDecision(write, {}, { mechanism_id: sadc }),
        await aDecision(write, {}, { mechanism_id: eacj }),
      ];
      for (const id of [one, other]) await write('INSERT INTO record_subject (record_id, subject_id) VALUES ($1, $2)', [id, housing]); // prettier-ignore
      await settleRightsOf(write, one, other);
      const of = async (list: string) => (pluck((await ask(GAPS, { right: 'housing' })).data.citationGaps[list], 'one.slug')).filter((slug, at, all) => all.length > at && ['sadc-tribunal', 'eacj'].includes(slug)).length; // prettier-ignore
      const [gaps, oneSided] = [await of('gaps'), await of('oneSided')];
      await aCrossReference(write, { citing_id: one, cited_id: other, relation: 'CITES', citing_mechanism_id: sadc, cited_mechanism_id: eacj }); // prettier-ignore
      expect([await of('gaps'), await of('oneSided')]).toEqual([gaps - 1, oneSided + 1]);
    });
  });

  it('on an unknown right proposes some that exist', async () => {
    expect(onlyError(await house.ask(GAPS, { right: 'housin' }))).toMatch(/^No Subject has the slug "housin"\. Some that exist: housing/); // prettier-ignore
  });
});
