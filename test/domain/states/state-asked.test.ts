/** What an operation answers that is asked for a State that has ended. */
import { type House, onlyError, openHouse, savedOperation } from '../../ask';
import { aDecision, aRecommendation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const MORE: Readonly<Record<string, object>> = {
  StateOnRight: { right: 'life' },
  ProvisionalMeasureCheck: { mechanism: 'ecthr' },
};
const OF_ONE_STATE = ['NationalMapping', 'Reinforcements', 'Divergences', 'StateDossier', 'StateOnRight', 'ProvisionalMeasureCheck', 'ApplicableStandards']; // prettier-ignore

const ask = (name: string, state: string, by = house.ask) => by(savedOperation(name).text, { state, ...MORE[name] });

describe('a State that has ended', () => {
  it.each(OF_ONE_STATE)('and of which nothing is held is refused, with those that followed it: %s', async (name) => {
    const { errors } = await ask(name, ' vdr');
    expect(new Set(errors.map(({ message }) => message))).toEqual(
      new Set(['Nothing here has the State "VDR", which has ended: ask for what followed, VNM.']),
    );
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', unknown: ['VDR'], proposals: ['VNM'] });
  });

  it.each(OF_ONE_STATE.slice(0, 5))('and which no body has told anything is refused where that is asked: %s', async (name) => {
    const { errors } = await ask(name, 'YUG');
    if (name === 'StateDossier') expect(errors).toEqual([]);
    else expect(errors[0]?.message).toMatch(/"YUG", which has ended: ask for what followed, .*SCG/);
  });

  it.each(OF_ONE_STATE)('is answered for what is held of it, and tells when it ended and what followed: %s', async (name) => {
    const { data, errors } = await ask(name, 'scg');
    expect(errors).toEqual([]);
    const [answer] = Object.values(data as Record<string, { state?: object }>);
    expect(answer?.state ?? answer).toMatchObject({ code: 'SCG', existsUntil: '2006-06-03', successorCodes: ['SRB', 'MNE'] });
  });

  it('is answered when a body has told it something that the caller may see', async () => {
    await house.pretend(async (inside, write) => {
      const [state, decision] = [await idOf(write, 'State', 'VDR'), await aDecision(write)];
      await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [decision, state]);
      expect((await ask('NationalMapping', 'VDR', inside)).data.nationalMapping.all.decisions).toBe(1);
      await hide(write, decision);
      expect(onlyError(await ask('NationalMapping', 'VDR', inside))).toMatch(/^Nothing here has the State "VDR"/);
      await aRecommendation(write, { states: [state] });
      expect((await ask('NationalMapping', 'VDR', inside)).data.nationalMapping.all.recommendations).toBe(1);
    });
  });

  it('is refused in a matrix, unless another stands beside it', async () => {
    const { text } = savedOperation('ParticipationMatrix');
    const matrix = (...states: string[]) => house.ask(text, { states, instruments: ['iccpr'] });
    expect(onlyError(await matrix('VDR', 'SUN'))).toMatch(
      /^Nothing here has the State "VDR", "SUN", which has ended: ask for what followed, /,
    );
    expect((await matrix('VDR', 'MEX')).data.participationMatrix.totalCount).toBe(2);
    expect((await matrix('YUG')).data.participationMatrix.totalCount).toBe(1);
  });

  it('costs no statement of its own where a State lasts', async () => {
    const question = 'query ($state: String!) { reinforcements(state: $state) { totalCount } }';
    const [lasting, ended] = [await house.ask(question, { state: 'TUV' }), await house.ask(question, { state: 'SCG' })];
    expect(ended.statements - lasting.statements).toBe(1);
  });
});

it('a code is taken in any case, with blanks around it', async () => {
  const { data } = await house.ask('{ nationalMapping(state: " mex ") { state { code } all { decisions decisionsFilter } } }');
  expect(data.nationalMapping).toMatchObject({ state: { code: 'MEX' }, all: { decisionsFilter: { respondents: ['MEX'] } } });
  expect(data.nationalMapping.all.decisions).toBeGreaterThan(0);
});
