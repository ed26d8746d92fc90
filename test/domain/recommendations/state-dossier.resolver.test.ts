/** A State on one page. */
import { type House, openHouse, savedOperation } from '../../ask';
import { aRecommendation, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the dossier of a State', () => {
  it('counts the treaties that bind it on the day as the list of standards does', async () => {
    for (const [state, on] of [
      ['MEX', '2014-01-24'],
      ['RUS', '2022-09-16'],
      ['FRA', '1960-01-01'],
    ]) {
      const { data } = await house.ask(savedOperation('StateDossier').text, { state, on });
      const standards = await house.ask(
        'query ($state: String!, $on: Date) { applicableStandards(state: $state, on: $on) { systems { binding { bound } notKnown { bound } } } }',
        { state, on },
      );
      const systems = standards.data.applicableStandards.systems as { binding: unknown[]; notKnown: unknown[] }[];
      const { treatiesBinding, treatiesNotKnown } = data.stateDossier as Record<string, number>;
      expect([treatiesBinding, treatiesNotKnown]).toEqual([
        systems.reduce((sum, { binding }) => sum + binding.length, 0),
        systems.reduce((sum, { notKnown }) => sum + notKnown.length, 0),
      ]);
      expect(treatiesBinding).toBeGreaterThan(0);
    }
  });

  it('has its lists, and what the house holds by source and year, which add up to them', async () => {
    await house.pretend(async (ask, write) => {
      const state = await idOf(write, 'State', 'MEX');
      for (const date of ['2009', '2009', null]) await aRecommendation(write, { states: [state] }, { date });
      const { data, errors } = await ask(savedOperation('StateDossier').text, { state: 'MEX', on: '2014-01-24' });
      expect(errors).toEqual([]);
      const { coverage, state: page, mechanisms, newestDecisions, newestRecommendations } = data.stateDossier;
      const rows = coverage as { source: { slug: string }; year: number | null; decisions: number; recommendations: number }[];
      expect(rows.filter(({ source }) => source.slug === 'of-tests')).toEqual([
        { source: { slug: 'of-tests' }, year: 2009, decisions: 0, recommendations: 2 },
        { source: { slug: 'of-tests' }, year: null, decisions: 0, recommendations: 1 },
      ]);
      expect(rows.reduce((sum, { decisions }) => sum + decisions, 0)).toBe(newestDecisions.total);
      expect(rows.reduce((sum, { recommendations }) => sum + recommendations, 0)).toBe(newestRecommendations.total);
      const figures = (mechanisms as { figures: { decisions: number } }[]).map((one) => one.figures.decisions);
      expect(figures.reduce((sum, count) => sum + count, 0)).toBe(newestDecisions.total);
      expect(newestRecommendations).toMatchObject({ total: 3, filter: { addressees: ['MEX'] } });
      await write(`UPDATE record SET visibility = 'RESTRICTED' WHERE kind = 'Recommendation'`);
      const hidden = await ask(savedOperation('StateDossier').text, { state: 'MEX' });
      expect(hidden.data.stateDossier.newestRecommendations).toMatchObject({ total: 0, bodies: [], recommendations: [] });
      expect(page.memberships.nodes).toContainEqual(expect.objectContaining({ organisation: { slug: 'oas' } }));
    });
  });
});
