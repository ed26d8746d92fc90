/** Why recommendations stand in one cluster. */
import { toGlobalId } from '../../../src/graph/global-id';
import { type House, onlyError, openHouse, pluck } from '../../ask';
import { aCluster, aRecommendation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const QUESTION =
  'query ($cluster: ID!, $first: Int) { clusterEvidence(cluster: $cluster, first: $first) { one { text } other { text } score words instruments subjects { slug } assertedBecause } }';

it('is told pair by pair: words, instruments and rights in common, and what a person said; the least alike first', async () => {
  await house.pretend(async (ask, write) => {
    const [mexico, torture, life] = await Promise.all([
      idOf(write, 'State', 'MEX'),
      idOf(write, 'Subject', 'torture-ill-treatment').catch(() => idOf(write, 'Subject', 'life')),
      idOf(write, 'Subject', 'life'),
    ]);
    const say = (key: string, text: string, subjects: number[]): Promise<number> =>
      aRecommendation(write, { text, subjects, states: [mexico] }, { key });
    const members = [
      await say('test:a', 'Ratify OPCAT', [torture]),
      await say(
        'test:b',
        'Ratify the Optional Protocol to the Convention against Torture in Mexico',
        [torture, life].filter((one, at, all) => all.indexOf(one) === at),
      ),
      await say('test:c', 'Open the prisons', []),
    ];
    await write(
      `INSERT INTO cluster_assertion (one_key, other_key, said, said_by, reason) VALUES ('test:b', 'test:c', 'SAME', 'A lawyer', 'Both mean visits.')`,
    );
    const cluster = toGlobalId('Cluster', await aCluster(write, mexico, members));
    const { data, errors } = await ask(QUESTION, { cluster });
    expect(errors).toEqual([]);
    expect(pluck(data.clusterEvidence, 'score')).toEqual(['0', '0', '1']);
    expect(pluck(data.clusterEvidence, 'assertedBecause')).toEqual(['null', 'Both mean visits.', 'null']);
    expect(data.clusterEvidence[2]).toMatchObject({
      one: { text: 'Ratify OPCAT' },
      words: ['@opcat', 'RATIFY'],
      instruments: ['opcat'],
    });
    expect(data.clusterEvidence[2].subjects).toHaveLength(1);
    expect((await ask(QUESTION, { cluster, first: 1 })).data.clusterEvidence).toHaveLength(1);
    await hide(write, members[2] ?? 0);
    expect(pluck((await ask(QUESTION, { cluster })).data.clusterEvidence, 'score')).toEqual(['1']);
    await hide(write, members[1] ?? 0);
    expect(onlyError(await ask(QUESTION, { cluster }))).toMatch(/is the id of no cluster/);
  });
});

it.each([
  [{ cluster: 'abc' }, /is not an id of this service/],
  [{ cluster: toGlobalId('State', 1) }, /is the id of no cluster/],
  [{ cluster: toGlobalId('Cluster', 1), first: 101 }, /`first` is 101: it must be 1 to 100/],
])('refuses %j', async (variables, fault) => {
  expect(onlyError(await house.ask(QUESTION, variables))).toMatch(fault);
});
