import { type Answer, type House, onlyError, openHouse, pluck } from '../../ask';
import { aCrossReference, aDecision } from '../../factories';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

const PATH = `query ($from: String!, $to: String!) { citationPath(from: $from, to: $to) { length isCut from { key } to { key } records { key } links { citing { key } cited { key } } } }`; // prettier-ignore
const AROUND = `query ($key: String!, $depth: Int) { citationNeighbourhood(key: $key, depth: $depth) { isCut records { distance record { key } } links { citing { key } cited { key } } } }`; // prettier-ignore
const SOERING = 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888';
interface Walk {
  readonly length: number | null;
  readonly isCut: boolean;
  readonly records: readonly { readonly distance: number; readonly record: { readonly key: string } }[];
  readonly links: readonly { readonly citing: { readonly key: string }; readonly cited: { readonly key: string } }[];
}
function data({ data: found, errors }: Answer): { readonly citationPath: Walk; readonly citationNeighbourhood: Walk } {
  expect(errors).toEqual([]);
  return found as { citationPath: Walk; citationNeighbourhood: Walk };
}

it('two decisions of different systems are connected, link by link', async () => {
  const { citationPath } = data(await house.ask(PATH, { from: 'iactr-c:4', to: '14038/88' }));
  expect(citationPath).toMatchObject({ from: { key: 'iactr-c:4' }, to: { key: SOERING }, isCut: false });
  const keys = pluck(citationPath.records, 'key');
  expect([keys[0], keys.at(-1), keys.length]).toEqual(['iactr-c:4', SOERING, (citationPath.length ?? 0) + 1]);
  for (const [at, link] of citationPath.links.entries())
    expect([keys[at], keys[at + 1]].sort()).toEqual([link.citing.key, link.cited.key].sort());
});

it('where no way is found there is no length, no record and no link', async () => {
  await house.pretend(async (ask, write) => {
    await aDecision(write, {}, { key: 'test:alone' });
    expect(data(await ask(PATH, { from: 'test:alone', to: SOERING })).citationPath).toMatchObject({ length: null, records: [], links: [], isCut: false, from: { key: 'test:alone' } }); // prettier-ignore
  });
});

it('where none is found it is told whether there is none, or the search stopped at its bound', async () => {
  await house.pretend(async (ask, write) => {
    const famous = await aDecision(write, {}, { key: 'test:famous' });
    const alone = await aDecision(write, {}, { key: 'test:alone' });
    const beside = await aDecision(write, {}, { key: 'test:beside' });
    await aCrossReference(write, { citing_id: beside, cited_id: alone, relation: 'CITES' });
    const path = async () => data(await ask(PATH, { from: 'test:famous', to: 'test:alone' })).citationPath;
    expect(await path()).toMatchObject({ length: null, isCut: false });
    for (let at = 0; at < 201; at += 1) await aCrossReference(write, { citing_id: await aDecision(write), cited_id: famous, relation: 'CITES' }); // prettier-ignore
    expect(await path()).toMatchObject({ length: null, isCut: true });
  });
});

it('one record by two of its keys is refused', async () => {
  expect(onlyError(await house.ask(PATH, { from: SOERING, to: 'echr-a:161' }))).toBe(
    '`from` and `to` are the same record: give two.',
  );
  expect(onlyError(await house.ask(PATH, { from: SOERING, to: ' ' }))).toMatch(/^`to` is empty/);
});

it('an unknown end proposes near ones', async () => {
  expect(onlyError(await house.ask(PATH, { from: 'ecli:ECLI:CE:ECHR:1989:0707JUD001403889', to: 'iactr-c:4' }))).toContain(SOERING); // prettier-ignore
});

describe('what surrounds a decision', () => {
  it('is itself, then those beside it, each with its distance and a link', async () => {
    await house.pretend(async (ask, write) => {
      const ids: number[] = [];
      for (const key of ['test:a', 'test:b', 'test:c', 'test:d']) ids.push(await aDecision(write, {}, { key }));
      for (const [from, to] of [[0, 1], [2, 1], [2, 3]] as const) await aCrossReference(write, { citing_id: ids[from], cited_id: ids[to], relation: 'CITES' }); // prettier-ignore
      const around = async (depth?: number) => {
        const { citationNeighbourhood: found } = data(await ask(AROUND, { key: 'test:a', depth }));
        return [...found.records.map(({ distance, record }) => `${record.key} ${distance}`), found.links.length, found.isCut]; // prettier-ignore
      };
      expect(await around()).toEqual(['test:a 0', 'test:b 1', 1, false]);
      expect(await around(2)).toEqual(['test:a 0', 'test:b 1', 'test:c 2', 2, false]);
      expect(await around(3)).toEqual(['test:a 0', 'test:b 1', 'test:c 2', 'test:d 3', 3, false]);
    });
  });

  it('is cut at a hundred records, and says so', async () => {
    await house.pretend(async (ask, write) => {
      const centre = await aDecision(write, {}, { key: 'test:famous' });
      for (let at = 0; at < 101; at += 1) await aCrossReference(write, { citing_id: await aDecision(write), cited_id: centre, relation: 'CITES' }); // prettier-ignore
      const { citationNeighbourhood: found } = data(await ask(AROUND, { key: 'test:famous', depth: 3 }));
      expect([found.records.length, found.links.length, found.isCut]).toEqual([100, 99, true]);
    });
  });

  it.each([0, 4, -1])('to a depth of %p is refused', async (depth) => {
    expect(onlyError(await house.ask(AROUND, { key: SOERING, depth }))).toBe(`\`depth\` is ${depth}: it must be 1 to 3.`);
  });
});
