/** Where several say the same to a State: the voices of clusters, and the systems that speak on a right. */
import { type Ask, type House, type Variables, type Write, onlyError, openHouse, pluck, savedOperation } from '../../ask';
import { aCluster, aDecision, aFinding, aRecommendation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Voices {
  readonly words: string;
  readonly total: number;
  readonly systems: number;
  readonly mechanisms: number;
  readonly occasions: number;
  readonly recommenders: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly responses: readonly { readonly response: string | null; readonly count: number }[];
  readonly members: readonly { readonly text: string }[];
}

interface Answer {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly clusters: readonly Voices[];
  readonly rights: readonly {
    readonly right: { readonly slug: string };
    readonly systems: readonly {
      readonly system: { readonly slug: string };
      readonly violations: number;
      readonly recommendations: number;
      readonly first: string | null;
      readonly last: string | null;
      readonly records: readonly { readonly key: string }[];
      readonly decisionsFilter: object;
      readonly recommendationsFilter: object;
    }[];
  }[];
}

const { text: OPERATION } = savedOperation('Reinforcements');

async function reinforcements(ask: Ask, variables: Variables): Promise<Answer> {
  const { data, errors } = await ask(OPERATION, variables);
  expect(errors).toEqual([]);
  return data.reinforcements as Answer;
}

interface People {
  readonly mexico: number;
  readonly france: number;
  readonly upr: number;
  readonly ccpr: number;
  readonly court: number;
}

async function people(write: Write): Promise<People> {
  const [mexico, france, upr, ccpr, court] = await Promise.all([
    idOf(write, 'State', 'MEX'),
    idOf(write, 'State', 'FRA'),
    idOf(write, 'Mechanism', 'upr'),
    idOf(write, 'Mechanism', 'ccpr'),
    idOf(write, 'Mechanism', 'iacthr'),
  ]);
  return { mexico, france, upr, ccpr, court };
}

/** A cluster of one system with two bodies, one of two systems, one of two recommending States, and one of one voice. */
async function furnish(write: Write): Promise<{ readonly clusters: number[]; readonly members: number[] }> {
  const { mexico, france, upr, ccpr, court } = await people(write);
  const spain = await idOf(write, 'State', 'ESP');
  const members: number[] = [];
  const say = async (text: string, mechanism: number, date: string, more: object = {}): Promise<number> => {
    const id = await aRecommendation(write, { text, states: [mexico], ...more }, { mechanism_id: mechanism, date });
    members.push(id);
    return id;
  };
  const clusters = [
    await aCluster(write, mexico, [
      await say('Two bodies, at length', upr, '2009', { cycle: 1, recommenders: [france] }),
      await say('Two bodies', ccpr, '2010-03-01', { response: null }),
    ]),
    await aCluster(write, mexico, [
      await say('Two systems', court, '2012'),
      await say('Two systems too', upr, '2013', { cycle: 2, response: 'NOTED' }),
    ]),
    await aCluster(write, mexico, [
      await say('Two States', upr, '2013', { cycle: 2, recommenders: [france] }),
      await say('Two States too', upr, '2013', { cycle: 2, recommenders: [spain, france] }),
    ]),
    await aCluster(write, mexico, [
      await say('One voice', upr, '2013', { cycle: 2, recommenders: [spain] }),
      await say('One voice again', upr, '2013', { cycle: 2, recommenders: [spain] }),
    ]),
  ];
  return { clusters, members };
}

describe('the clusters', () => {
  it('are those in which two bodies, occasions or States speak, the strongest first, with their voices counted', async () => {
    await house.pretend(async (ask, write) => {
      await furnish(write);
      const { totalCount, clusters } = await reinforcements(ask, { state: 'mex' });
      expect(totalCount).toBe(3);
      expect(
        clusters.map(({ words, systems, mechanisms, occasions, recommenders, total, first, last }) => [
          words,
          systems,
          mechanisms,
          occasions,
          recommenders,
          total,
          first,
          last,
        ]),
      ).toEqual([
        ['Two systems', 2, 2, 2, 0, 2, '2012', '2013'],
        ['Two bodies', 1, 2, 2, 1, 2, '2009', '2010-03-01'],
        ['Two States', 1, 1, 1, 2, 2, '2013', '2013'],
      ]);
      expect(clusters[0]?.responses).toEqual([
        { response: 'SUPPORTED', count: 1 },
        { response: 'NOTED', count: 1 },
      ]);
      expect(pluck(clusters[1]?.members, 'text')).toEqual(['Two bodies', 'Two bodies, at length']);
    });
  });

  it('are read page by page', async () => {
    await house.pretend(async (ask, write) => {
      await furnish(write);
      const first = await reinforcements(ask, { state: 'MEX', first: 2 });
      expect([first.clusters.length, first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, 3, true]);
      const rest = await reinforcements(ask, { state: 'MEX', first: 2, after: first.pageInfo.endCursor });
      expect([pluck(rest.clusters, 'words'), rest.pageInfo.hasNextPage]).toEqual([['Two States'], false]);
    });
  });

  it('do not tell of members that the caller may not see', async () => {
    await house.pretend(async (ask, write) => {
      const { members } = await furnish(write);
      await hide(write, members[1] ?? 0);
      const { clusters } = await reinforcements(ask, { state: 'MEX' });
      expect(pluck(clusters, 'words')).toEqual(['Two systems', 'Two States']);
      await hide(write, await idOf(write, 'State', 'ESP'));
      expect(pluck((await reinforcements(ask, { state: 'MEX' })).clusters, 'words')).toEqual(['Two systems']);
    });
  });
});

const byName = (systems: Answer['rights'][number]['systems']): Answer['rights'][number]['systems'] =>
  [...systems].sort((a, b) => (a.system.slug < b.system.slug ? -1 : 1));

describe('the rights', () => {
  /** Two decisions that found the right to life violated, one that did not, and recommendations on it of the review and a committee. */
  async function speakOfLife(write: Write): Promise<number[]> {
    const { mexico, upr, ccpr, court } = await people(write);
    const life = await idOf(write, 'Subject', 'life');
    const decisions: number[] = [];
    for (const [date, outcome] of [
      ['2010-01-01', 'VIOLATION'],
      ['2012-05-06', 'VIOLATION'],
      ['2013-01-01', 'NO_VIOLATION'],
    ] as const) {
      const id = await aDecision(write, { date }, { mechanism_id: court });
      decisions.push(id);
      await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [id, mexico]);
      await aFinding(write, { decision_id: id, provision: 'achr:4', outcome });
    }
    for (const mechanism of [upr, ccpr])
      await aRecommendation(write, { states: [mexico], subjects: [life] }, { mechanism_id: mechanism, date: '2011' });
    await aRecommendation(
      write,
      { states: [mexico], subjects: [life], recommendation_kind: 'VOLUNTARY_PLEDGE' },
      { mechanism_id: upr },
    );
    return decisions;
  }

  it('are those on which two systems speak, each with its figures, and the filters open just these lists', async () => {
    await house.pretend(async (ask, write) => {
      await speakOfLife(write);
      const { rights } = await reinforcements(ask, { state: 'MEX' });
      const life = rights.find(({ right }) => right.slug === 'life');
      expect(
        byName(life?.systems ?? []).map(({ system, violations, recommendations, first, last, records }) => [
          system.slug,
          violations,
          recommendations,
          first,
          last,
          records.length,
        ]),
      ).toEqual([
        ['oas', 2, 0, '2010-01-01', '2012-05-06', 2],
        ['un', 0, 2, '2011', '2011', 2],
      ]);
      for (const { violations, recommendations, decisionsFilter, recommendationsFilter } of life?.systems ?? []) {
        const { data, errors } = await ask(
          'query ($d: DecisionFilter, $r: RecommendationFilter) { d: decisions(filter: $d) { totalCount } r: recommendations(filter: $r) { totalCount } }',
          { d: decisionsFilter, r: recommendationsFilter },
        );
        expect(errors).toEqual([]);
        expect([data.d.totalCount, data.r.totalCount]).toEqual([violations, recommendations]);
      }
    });
  });

  it('are none when the one that speaks with another system is hidden', async () => {
    await house.pretend(async (ask, write) => {
      for (const decision of await speakOfLife(write)) await hide(write, decision);
      expect(pluck((await reinforcements(ask, { state: 'MEX' })).rights, 'right.slug')).not.toContain('life');
    });
  });
});

it('asks the database as often for many clusters as for few', async () => {
  await house.pretend(async (ask, write) => {
    await furnish(write);
    expect((await ask(OPERATION, { state: 'MEX' })).statements).toBeLessThanOrEqual(7);
    for (let more = 0; more < 10; more++) await furnish(write);
    expect((await ask(OPERATION, { state: 'MEX', first: 100 })).statements).toBeLessThanOrEqual(7);
  });
});

it.each<[Variables, RegExp]>([
  [{ state: 'MEXX' }, /No State has the code "MEXX"/],
  [{ state: 'MEX', first: 0 }, /`first` is 0: it must be 1 to 100/],
  [{ state: 'MEX', after: 'abc' }, /"abc" is not a cursor of this list/],
])('refuses %j', async (variables, fault) => {
  expect(onlyError(await house.ask(OPERATION, variables))).toMatch(fault);
});

it('says so when the cluster of a cursor is no longer there', async () => {
  await house.pretend(async (ask, write) => {
    const { clusters } = await furnish(write);
    const { pageInfo } = await reinforcements(ask, { state: 'MEX', first: 1 });
    await write('DELETE FROM cluster WHERE id = ANY($1)', [clusters]);
    expect(onlyError(await ask(OPERATION, { state: 'MEX', after: pageInfo.endCursor }))).toMatch(/no longer there/);
  });
});
