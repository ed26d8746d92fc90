/** What a body must know that is about to adopt a provisional measure, on one page, without a verdict. */
import { MEASURE_PROVISIONS } from '../../../src/domain/jurisprudence/measure-precedents';
import {
  type Answer,
  type Ask,
  type House,
  type Variables,
  type Write,
  onlyError,
  openHouse,
  pluck,
  savedOperation,
} from '../../ask';
import { aDecision, aFinding, aRecommendation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const { text: CHECK, variables: EXAMPLE } = savedOperation('ProvisionalMeasureCheck');

async function check(variables: Variables, ask: Ask = house.ask): Promise<Answer['data']> {
  const { data, errors } = await ask(CHECK, variables);
  expect(errors).toEqual([]);
  return data.provisionalMeasureCheck;
}

/** A decision on a State with a finding. */
async function aFound(write: Write, state: string, provision: string, outcome: string, more: object = {}): Promise<number> {
  const id = await aDecision(write, { ...more, name: `${provision} ${outcome}` }, { mechanism_id: await idOf(write, 'Mechanism', 'ecthr'), date: '2000-05-05' }); // prettier-ignore
  await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [id, await idOf(write, 'State', state)]);
  await aFinding(write, { decision_id: id, provision, outcome });
  return id;
}

describe('the check before a provisional measure', () => {
  it('answers its own example from the catalogue alone', async () => {
    const { data, errors, statements } = await house.ask(CHECK, EXAMPLE);
    expect(errors).toEqual([]);
    const answer = data.provisionalMeasureCheck;
    expect(answer).toMatchObject({ ordersProvisionalMeasures: true, state: { code: 'LBY' }, on: '2012-12-31' });
    expect(pluck(answer.precedents.measuresOnState.decisions, 'key')).toEqual(['afclr:2011/1/18']);
    expect(pluck(answer.standards.systems, 'region')).toEqual(expect.arrayContaining(['GLOBAL', 'AFRICA']));
    expect(answer.citations.mentions.length).toBeGreaterThan(0);
    expect(answer.arrangements.length).toBeGreaterThan(0);
    expect(pluck(answer.notCovered, 'kind')).toEqual(expect.arrayContaining(['MEASURES', 'DECISIONS', 'RECOMMENDATIONS', 'FOLLOW_UPS'])); // prettier-ignore
    expect(statements).toBeLessThanOrEqual(34);
  });

  it('says plainly of a mechanism that orders none, and answers all the same', async () => {
    const answer = await check({ mechanism: 'upr', state: 'ben' });
    expect(answer).toMatchObject({ ordersProvisionalMeasures: false, state: { code: 'BEN' }, citations: null, rights: [] });
    expect(answer.power).toMatch(/^upr orders no provisional measures/);
    expect(answer.precedents.measuresOnState.total).toBe(2);
    expect(answer.precedents).toMatchObject({ measuresRightsNotKnown: null, decisionsOnOthers: null });
  });

  it('lists nothing that came after the day', async () => {
    expect((await check({ mechanism: 'afchpr', state: 'BEN', on: '2019-12-31' })).precedents.measuresOnState.total).toBe(1);
  });

  it('keeps to the rights, and shows measures whose rights are not known besides', async () => {
    const { precedents } = await check({ mechanism: 'iacthr', state: 'MEX', rights: ['property'] });
    expect(pluck(precedents.measuresOnOthers.decisions, 'key')).toEqual(['afchpr:2013/10']);
    const { data } = await house.ask('{ decisions(filter: { decisionKind: [PROVISIONAL_MEASURE] }) { totalCount } }');
    expect(precedents.measuresRightsNotKnown.total).toBeGreaterThan(0);
    expect(precedents.measuresRightsNotKnown.total).toBeLessThan(data.decisions.totalCount as number);
  });

  it('tells what is pending, each figure with the filter that opens its list', async () => {
    await house.pretend(async (ask, write) => {
      const [mexico, life, upr] = [await idOf(write, 'State', 'MEX'), await idOf(write, 'Subject', 'life'), await idOf(write, 'Mechanism', 'upr')]; // prettier-ignore
      for (const response of ['SUPPORTED', 'NOTED', 'PENDING', 'NOT_GIVEN', null])
        await aRecommendation(write, { states: [mexico], subjects: [life], response }, { mechanism_id: upr, date: '2009' });
      await aRecommendation(write, { states: [mexico], response: 'SUPPORTED' }, { mechanism_id: upr, date: '2009' });
      await aRecommendation(write, { states: [mexico], subjects: [life], recommendation_kind: 'VOLUNTARY_PLEDGE', response: null }, { date: '2009' }); // prettier-ignore
      await aRecommendation(
        write,
        { states: [mexico], subjects: [life], recommendation_kind: 'CONCERN', response: null },
        { date: '2009' },
      );
      await aFound(write, 'MEX', 'echr:34', 'NO_VIOLATION');
      await aFound(write, 'MEX', 'echr:2', 'VIOLATION');
      const { pending, precedents } = await check({ mechanism: 'iacthr', state: 'MEX', rights: ['life'] }, ask);
      expect(Object.entries(pending as Record<string, { total: number }>).map(([name, { total }]) => [name, total])).toEqual(
        expect.arrayContaining([['supported', 1], ['pending', 2], ['withoutAnswer', 1], ['pledges', 1], ['concerns', 1]]), // prettier-ignore
      );
      expect(precedents.onMeasuresOnState.total).toBe(1);
      for (const [noun, lists] of [
        ['decisions', { ...precedents, violations: pending.violations }],
        ['recommendations', { ...pending, violations: null }],
      ] as const)
        for (const list of Object.values(lists as Record<string, { total: number; filter: object } | null>)) {
          if (!list) continue;
          const type = noun === 'decisions' ? 'DecisionFilter' : 'RecommendationFilter';
          const { data } = await ask(`query ($f: ${type}) { ${noun}(filter: $f) { totalCount } }`, { f: list.filter });
          expect(data[noun].totalCount).toBe(list.total);
        }
    });
  });

  it('counts and shows nothing that is hidden', async () => {
    await house.pretend(async (ask, write) => {
      const found = await aFound(write, 'MEX', 'echr:34', 'VIOLATION', { decision_kind: 'PROVISIONAL_MEASURE' });
      const totals = async (): Promise<unknown[]> => {
        const { precedents, pending } = await check({ mechanism: 'ecthr', state: 'MEX' }, ask);
        return [precedents.measuresOnState, precedents.onMeasuresOnState, pending.violations].map(
          (list: { readonly total: number }) => list.total,
        );
      };
      const [measures, onMeasures, violations] = (await totals()) as [number, number, number];
      await hide(write, found);
      expect(await totals()).toEqual([measures - 1, onMeasures - 1, violations - 1]);
      const arrangement = await idOf(write, 'Arrangement', 'coe-un-agreement-1951');
      const reaching = async (): Promise<string[]> => pluck((await check({ mechanism: 'ecthr', state: 'MEX' }, ask)).arrangements, 'through.slug'); // prettier-ignore
      const before = (await reaching()).length;
      await hide(write, arrangement);
      expect(await reaching()).toHaveLength(before - 1);
    });
  });

  it.each([
    [{ mechanism: 'iacht', state: 'MEX' }, /No Mechanism has the slug "iacht"\. Some that exist: .*iac/],
    [{ mechanism: 'iacthr', state: 'MEC' }, /No State has the code "MEC"/],
    [{ mechanism: 'iacthr', state: 'MEX', rights: ['lief'] }, /No Subject has the slug "lief"/],
    [{ mechanism: 'iacthr', state: 'MEX', rights: [] }, /`rights` is an empty list/],
    [{ mechanism: 'iacthr', state: 'MEX', first: 51 }, /`first` is 51: it must be 1 to 50/],
    [{ mechanism: 'iacthr', state: 'MEX', text: 'x'.repeat(500_001) }, /at most 500000/],
  ])('refuses %j, saying what would be right', async (variables, says) => {
    expect(onlyError(await house.ask(CHECK, variables))).toMatch(says);
  });

  it('knows only provisions that the catalogue has', async () => {
    const found = await house.write('SELECT citation FROM provision WHERE citation = ANY($1) ORDER BY 1', [MEASURE_PROVISIONS]);
    expect(found.flat()).toEqual([...MEASURE_PROVISIONS].sort());
  });
});
