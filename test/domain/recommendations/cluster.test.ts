/** Clusters of recommendations, as a caller reads them. */
import { type House, onlyError, openHouse, pluck } from '../../ask';
import { aCluster, aRecommendation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const CLUSTERS = 'totalCount nodes { id state { code } members(orderBy: KEY) { totalCount nodes { text } } }';

describe('a cluster', () => {
  it('is found by its State and from its members, and has their words', async () => {
    await house.pretend(async (ask, write) => {
      const [mexico, france] = await Promise.all([idOf(write, 'State', 'MEX'), idOf(write, 'State', 'FRA')]);
      const members = [
        await aRecommendation(write, { text: 'Join the treaty', states: [mexico] }),
        await aRecommendation(write, { text: 'Become a party to the treaty', states: [mexico] }),
      ];
      await aCluster(write, mexico, members);
      await aCluster(write, france, [await aRecommendation(write), await aRecommendation(write)]);
      const { data, errors } = await ask(`{
        clusters(filter: { state: ["MEX"] }) { ${CLUSTERS} }
        recommendations(filter: { addressees: ["MEX"] }) { nodes { clusters { totalCount nodes { state { code } } } } }
        all: clusters { totalCount }
      }`);
      expect(errors).toEqual([]);
      expect(data.clusters).toMatchObject({
        totalCount: 1,
        nodes: [
          {
            state: { code: 'MEX' },
            members: { totalCount: 2, nodes: [{ text: 'Join the treaty' }, { text: 'Become a party to the treaty' }] },
          },
        ],
      });
      expect(pluck(data.recommendations.nodes, 'clusters.totalCount')).toEqual(['1', '1']);
      expect(data.all.totalCount).toBe(2);
    });
  });

  it('leaves out members that the caller may not see, and is not there without two whom he may see', async () => {
    await house.pretend(async (ask, write) => {
      const mexico = await idOf(write, 'State', 'MEX');
      const members = [];
      for (const text of ['One', 'Two', 'Three']) members.push(await aRecommendation(write, { text, states: [mexico] }));
      const cluster = await aCluster(write, mexico, members);
      const id = Buffer.from(`Cluster:${cluster}`).toString('base64url');
      const question = `query ($id: ID!) { clusters { ${CLUSTERS} } node(id: $id) { id } recommendations { nodes { clusters { totalCount } } } }`;
      await hide(write, members[0] ?? 0);
      const two = (await ask(question, { id })).data;
      expect(two.clusters.nodes[0].members).toEqual({ totalCount: 2, nodes: [{ text: 'Two' }, { text: 'Three' }] });
      expect(two.node).toEqual({ id: two.clusters.nodes[0].id as string });
      await hide(write, members[1] ?? 0);
      const one = (await ask(question, { id: two.node.id as string })).data;
      expect(one).toEqual({
        clusters: { totalCount: 0, nodes: [] },
        node: null,
        recommendations: { nodes: [{ clusters: { totalCount: 0 } }] },
      });
    });
  });

  it('is hidden with its State', async () => {
    await house.pretend(async (ask, write) => {
      const mexico = await idOf(write, 'State', 'MEX');
      await aCluster(write, mexico, [await aRecommendation(write), await aRecommendation(write)]);
      await hide(write, mexico);
      expect((await ask('{ clusters { totalCount } }')).data.clusters).toEqual({ totalCount: 0 });
    });
  });

  it('refuses a State that there is not', async () => {
    expect(onlyError(await house.ask('{ clusters(filter: { state: ["MEXX"] }) { totalCount } }'))).toMatch(
      /No State has the code "MEXX"/,
    );
  });
});
