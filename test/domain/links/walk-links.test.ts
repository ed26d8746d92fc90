import { shortestWay, stepsFrom } from '../../../src/domain/links/walk-links';
import { type House, type Write, openHouse } from '../../ask';
import { aCrossReference, aDecision, hide } from '../../factories';

let house: House;
beforeAll(async () => (house = await openHouse({ empty: false })));
afterAll(() => house.close());

/** So many decisions, and links between them by their places: `[0, 1]` for the first that cites the second. */
async function graph(write: Write, size: number, links: readonly (readonly [number, number])[]): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < size; at += 1) ids.push(await aDecision(write));
  for (const [from, to] of links) await aCrossReference(write, { citing_id: ids[from], cited_id: ids[to], relation: 'CITES' });
  return ids;
}

it('steps go in both directions, and not over links that are withdrawn, of another relation, or hidden', async () => {
  await house.pretend(async (_ask, write, reader) => {
    const ids = await graph(write, 6, [[0, 1], [2, 0], [3, 0]]); // prettier-ignore
    await aCrossReference(write, { citing_id: ids[0], cited_id: ids[4], relation: 'CITES', status: 'WITHDRAWN' });
    await aCrossReference(write, { citing_id: ids[0], cited_id: ids[5], relation: 'APPLIES' });
    await hide(write, ids[3] ?? 0);
    const { steps, isCut } = await stepsFrom(reader(), [ids[0] ?? 0]);
    expect(steps.map(({ to }) => ids.indexOf(to)).sort()).toEqual([1, 2]);
    expect(isCut).toBe(false);
  });
});

it('of more links than are followed the heaviest are, and it says so', async () => {
  await house.pretend(async (_ask, write, reader) => {
    const ids = await graph(write, 4, [[1, 0], [2, 0]]); // prettier-ignore
    await aCrossReference(write, { citing_id: ids[0], cited_id: ids[3], relation: 'CITES', mentions: 7 });
    const two = await stepsFrom(reader(), [ids[0] ?? 0], 2);
    expect(two.steps.map(({ to }) => ids.indexOf(to))).toEqual([3, 1]);
    expect(two.isCut).toBe(true);
    expect((await stepsFrom(reader(), [ids[0] ?? 0], 3)).isCut).toBe(false);
  });
});

it('a way is a shortest one, its steps in order, whichever way the links go', async () => {
  await house.pretend(async (_ask, write, reader) => {
    const ids = await graph(write, 7, [[0, 1], [2, 1], [2, 3], [0, 4], [4, 5], [5, 6], [6, 3]]); // prettier-ignore
    const way = async (from: number, to: number, longest = 6): Promise<string | null> => {
      const found = await shortestWay(reader(), ids[from] ?? 0, ids[to] ?? 0, longest);
      return found.way?.map((step) => `${ids.indexOf(step.from)}-${ids.indexOf(step.to)}`).join(' ') ?? null;
    };
    expect(await way(0, 3)).toBe('0-1 1-2 2-3');
    expect(await way(3, 0)).toBe('3-2 2-1 1-0');
    expect(await way(0, 1)).toBe('0-1');
    expect(await way(0, 3, 2)).toBeNull();
    expect(await way(0, 3, 3)).toBe('0-1 1-2 2-3');
  });
});

it('there is no way where nothing connects the two', async () => {
  await house.pretend(async (_ask, write, reader) => {
    const [one = 0, , other = 0] = await graph(write, 4, [[0, 1], [2, 3]]); // prettier-ignore
    expect(await shortestWay(reader(), one, other, 6)).toEqual({ way: null, isCut: false });
  });
});
