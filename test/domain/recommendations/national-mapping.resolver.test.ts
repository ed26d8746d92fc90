/** What every mechanism has told a State: the figures are those of the lists that they open. */
import { type Ask, type House, type Write, onlyError, openHouse, savedOperation } from '../../ask';
import { aDecision, aFinding, aRecommendation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Figures {
  readonly decisions: number;
  readonly violations: number;
  readonly findingsNotRecorded: number;
  readonly recommendations: number;
  readonly pledges: number;
  readonly concerns: number;
  readonly responses: readonly { readonly response: string | null; readonly count: number }[];
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly decisionsFilter: object;
  readonly violationsFilter: object;
  readonly findingsNotRecordedFilter: object;
  readonly recommendationsFilter: object;
  readonly concernsFilter: object;
}

interface Mapping {
  readonly all: Figures;
  readonly mechanisms: readonly { readonly mechanism: { readonly slug: string } | null; readonly figures: Figures }[];
  readonly rights: readonly {
    readonly right: { readonly slug: string };
    readonly figures: Figures;
    readonly decisionsByFinding: number;
    readonly decisionsByFindingFilter: object;
    readonly violationsByFinding: number;
    readonly violationsByFindingFilter: object;
  }[];
  readonly onNoRight: Figures | null;
  readonly years: readonly { readonly year: number | null; readonly figures: Figures }[];
  readonly clusters: object;
  readonly treaties: { readonly binding: number; readonly notKnown: number; readonly standardsArguments: object };
  readonly notAddressed: readonly { readonly slug: string }[];
}

async function mappingOf(ask: Ask, state: string): Promise<Mapping> {
  const { data, errors } = await ask(savedOperation('NationalMapping').text, { state });
  expect(errors).toEqual([]);
  return data.nationalMapping as Mapping;
}

async function totals(ask: Ask, decisions: object, recommendations: object): Promise<number[]> {
  const { data, errors } = await ask(
    'query ($d: DecisionFilter, $r: RecommendationFilter) { d: decisions(filter: $d) { totalCount } r: recommendations(filter: $r) { totalCount } }',
    { d: decisions, r: recommendations },
  );
  expect(errors).toEqual([]);
  return [data.d.totalCount, data.r.totalCount] as number[];
}

/** Recommendations and a decision of several kinds, some on no right, one of no mechanism. */
async function furnish(write: Write): Promise<void> {
  const [mexico, france] = [await idOf(write, 'State', 'MEX'), await idOf(write, 'State', 'FRA')];
  const [life, strike] = [await idOf(write, 'Subject', 'life'), await idOf(write, 'Subject', 'right-to-strike')];
  const theme = await idOf(write, 'Subject', 'upr-issue:other');
  const upr = await idOf(write, 'Mechanism', 'upr');
  for (const [more, date] of [
    [{ subjects: [life, strike] }, '2009'],
    [{ subjects: [life], response: 'NOTED' }, '2013'],
    [{ response: 'PENDING', subjects: [theme] }, null],
    [{ recommendation_kind: 'VOLUNTARY_PLEDGE', response: null }, '2013'],
    [{ recommendation_kind: 'CONCERN', response: null, subjects: [life] }, '2014-03'],
  ] as const)
    await aRecommendation(write, { states: [mexico], recommenders: [france], ...more }, { mechanism_id: upr, date });
  const decision = await aDecision(write, { date: '1900' });
  await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2), ($1, $3)', [decision, mexico, france]);
  await write(
    `INSERT INTO finding (decision_id, provision, outcome, respondent) VALUES ($1, 'echr:2', 'VIOLATION', 'FRA'), ($1, 'echr:2', 'NO_VIOLATION', 'MEX')`,
    [decision],
  );
}

describe('the mapping of a State', () => {
  it('counts what the lists behind its figures hold, and adds up', async () => {
    await house.pretend(async (ask, write) => {
      await furnish(write);
      const { all, mechanisms, rights, onNoRight, years } = await mappingOf(ask, 'MEX');
      const figures = [all, ...[...mechanisms, ...rights, ...years].map((one) => one.figures), ...(onNoRight ? [onNoRight] : [])];
      for (const one of figures) {
        expect(await totals(ask, one.decisionsFilter, one.recommendationsFilter)).toEqual([one.decisions, one.recommendations]);
        expect(await totals(ask, one.violationsFilter, one.concernsFilter)).toEqual([one.violations, one.concerns]);
        expect(await totals(ask, one.findingsNotRecordedFilter, {})).toEqual([one.findingsNotRecorded, expect.any(Number)]);
        expect(one.responses.reduce((sum, { count }) => sum + count, 0)).toBe(one.recommendations);
        for (const { response, count } of one.responses)
          expect(await totals(ask, {}, { ...one.recommendationsFilter, response: response && [response] })).toEqual([
            expect.any(Number),
            count,
          ]);
      }
      for (const one of rights) {
        const [found, violated] = [one.decisionsByFindingFilter, one.violationsByFindingFilter];
        expect((await totals(ask, found, {}))[0]).toBe(one.decisionsByFinding);
        expect((await totals(ask, violated, {}))[0]).toBe(one.violationsByFinding);
      }
      for (const figure of ['decisions', 'violations', 'findingsNotRecorded', 'recommendations', 'pledges', 'concerns'] as const)
        for (const parts of [mechanisms, years])
          expect(parts.reduce((sum, one) => sum + one.figures[figure], 0)).toBe(all[figure]);
      expect(all).toMatchObject({ recommendations: 4, pledges: 1, concerns: 1, oldest: '1900', newest: expect.any(String) });
      expect(years.map(({ year }) => year)).toEqual([...years.map(({ year }) => year)].sort((a, b) => (a ?? 9999) - (b ?? 9999)));
      // What is on no right may be on a subject of another list.
      expect(onNoRight?.recommendations).toBe(2);
      const byHand = await write(
        `SELECT count(DISTINCT d.id)::int, count(DISTINCT d.id) FILTER (WHERE f.outcome = 'VIOLATION' AND f.respondent IN ('', 'MEX'))::int, count(DISTINCT d.id) FILTER (WHERE f.id IS NULL)::int
         FROM decision d JOIN record_state s ON s.record_id = d.id JOIN state t ON t.id = s.state_id AND t.code = 'MEX' LEFT JOIN finding f ON f.decision_id = d.id`,
      );
      expect(byHand).toEqual([[all.decisions, all.violations, all.findingsNotRecorded]]);
    });
  });

  it('tells recommendations by answer, with the days of the oldest and the newest', async () => {
    await house.pretend(async (ask, write) => {
      await furnish(write);
      const { mechanisms, rights } = await mappingOf(ask, 'MEX');
      expect(mechanisms.find(({ mechanism }) => mechanism?.slug === 'upr')?.figures).toEqual({
        decisions: 0,
        violations: 0,
        findingsNotRecorded: 0,
        recommendations: 4,
        pledges: 1,
        concerns: 1,
        responses: ['SUPPORTED', 'NOTED', 'PENDING', null].map((response) => ({ response, count: 1 })),
        oldest: '2009',
        newest: '2014-03',
        decisionsFilter: { respondents: ['MEX'], mechanism: ['upr'] },
        violationsFilter: { respondents: ['MEX'], mechanism: ['upr'], finding: { outcome: ['VIOLATION'], respondent: ['MEX'] } },
        findingsNotRecordedFilter: { respondents: ['MEX'], mechanism: ['upr'], finding: null },
        recommendationsFilter: {
          addressees: ['MEX'],
          mechanism: ['upr'],
          recommendationKind: ['RECOMMENDATION', 'VOLUNTARY_PLEDGE'],
        },
        concernsFilter: { addressees: ['MEX'], mechanism: ['upr'], recommendationKind: ['CONCERN'] },
      });
      expect(mechanisms.find(({ mechanism }) => mechanism === null)?.figures).toMatchObject({ decisions: 1, violations: 0 });
      expect(rights.find(({ right }) => right.slug === 'right-to-strike')?.figures).toMatchObject({ recommendations: 1 });
    });
  });

  it('names the rights that nobody has addressed, until somebody does; a finding counts too', async () => {
    await house.pretend(async (ask, write) => {
      const missing = async (): Promise<string[]> => (await mappingOf(ask, 'TUV')).notAddressed.map(({ slug }) => slug);
      expect(await missing()).toHaveLength(
        (await house.ask('{ subjects(filter: { subjectKind: [RIGHT] }) { totalCount } }')).data.subjects.totalCount as number,
      );
      const state = await idOf(write, 'State', 'TUV');
      await aRecommendation(write, { states: [state], subjects: [await idOf(write, 'Subject', 'right-to-strike')] });
      const decision = await aDecision(write);
      await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [decision, state]);
      await aFinding(write, { decision_id: decision, provision: 'iccpr:6', outcome: 'NO_VIOLATION' });
      const after = await missing();
      const { rights } = await mappingOf(ask, 'TUV');
      expect(rights.find(({ right }) => right.slug === 'life')).toMatchObject({
        decisionsByFinding: 1,
        violationsByFinding: 0,
        figures: { decisions: 0, recommendations: 0, responses: [], oldest: null },
      });
      await aFinding(write, { decision_id: decision, provision: 'iccpr:6', outcome: 'VIOLATION' });
      const again = (await mappingOf(ask, 'TUV')).rights.find(({ right }) => right.slug === 'life');
      expect(again).toMatchObject({ decisionsByFinding: 1, violationsByFinding: 1 });
      expect(['life', 'right-to-strike', 'housing'].map((slug) => after.includes(slug))).toEqual([false, false, true]);
    });
  });

  it('counts nothing that is hidden, and puts what a hidden mechanism said under none', async () => {
    await house.pretend(async (ask, write) => {
      await furnish(write);
      await hide(write, await idOf(write, 'Mechanism', 'upr'));
      const { mechanisms } = await mappingOf(ask, 'MEX');
      expect(mechanisms.find(({ mechanism }) => mechanism === null)?.figures).toMatchObject({
        recommendations: 4,
        recommendationsFilter: {
          addressees: ['MEX'],
          mechanism: null,
          recommendationKind: ['RECOMMENDATION', 'VOLUNTARY_PLEDGE'],
        },
      });
      await write(`UPDATE record SET visibility = 'RESTRICTED' WHERE kind = 'Recommendation'`);
      expect((await mappingOf(ask, 'MEX')).all).toMatchObject({ recommendations: 0, responses: [] });
    });
  });

  it('counts the messages that several said, of those whose recommendations may be seen', async () => {
    await house.pretend(async (ask, write) => {
      const [tuvalu, france, fiji] = [await idOf(write, 'State', 'TUV'), await idOf(write, 'State', 'FRA'), await idOf(write, 'State', 'FJI')]; // prettier-ignore
      const [upr, ccpr] = [await idOf(write, 'Mechanism', 'upr'), await idOf(write, 'Mechanism', 'ccpr')];
      const make = (mechanism_id: number, recommenders: number[]): Promise<number> => aRecommendation(write, { states: [tuvalu], recommenders }, { mechanism_id }); // prettier-ignore
      const hidden = await make(ccpr, []);
      for (const members of [
        [await make(upr, [france]), await make(upr, [fiji])],
        [await make(upr, [france]), hidden],
      ]) {
        const [cluster = []] = await write('INSERT INTO cluster (state_id) VALUES ($1) RETURNING id', [tuvalu]);
        for (const member of members) await write('INSERT INTO cluster_member (cluster_id, record_id) VALUES ($1, $2)', [cluster[0], member]); // prettier-ignore
      }
      const clusters = async (): Promise<object> => (await mappingOf(ask, 'TUV')).clusters;
      const clustersFilter = { state: ['TUV'] };
      expect(await clusters()).toEqual({ total: 2, bySeveralMechanisms: 1, bySeveralStates: 1, clustersFilter });
      const { data } = await ask('query ($f: ClusterFilter) { clusters(filter: $f) { totalCount } }', { f: clustersFilter });
      expect(data.clusters.totalCount).toBe(2);
      await hide(write, hidden);
      expect(await clusters()).toEqual({ total: 1, bySeveralMechanisms: 0, bySeveralStates: 1, clustersFilter });
    });
  });

  it('counts the treaties that bind today, as applicableStandards lists them', async () => {
    const { treaties } = await mappingOf(house.ask, 'MEX');
    const { data } = await house.ask(
      'query ($state: String!, $on: Date) { applicableStandards(state: $state, on: $on) { systems { binding { bound } notKnown { bound } } } }',
      { ...treaties.standardsArguments },
    );
    const systems = data.applicableStandards.systems as { binding: object[]; notKnown: object[] }[];
    expect(systems.flatMap(({ binding }) => binding)).toHaveLength(treaties.binding);
    expect(systems.flatMap(({ notKnown }) => notKnown)).toHaveLength(treaties.notKnown);
  });

  it('takes the code in any case, and tells which States there are when there is none', async () => {
    expect((await mappingOf(house.ask, 'mex')).all.decisionsFilter).toEqual({ respondents: ['MEX'] });
    expect(onlyError(await house.ask(savedOperation('NationalMapping').text, { state: 'MEC' }))).toMatch(
      /No State has the code "MEC"\. Some that exist: /,
    );
  });
});
