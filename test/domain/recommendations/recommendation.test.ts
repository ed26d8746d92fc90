/** Recommendations, as a caller reads them. */
import { type House, openHouse, pluck } from '../../ask';
import { aRecommendation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const FIELDS =
  'totalCount nodes { key number text response responsePrinted document { key } addressees { nodes { code } } recommenders { nodes { code } } subjects { nodes { slug } } }';

describe('a recommendation', () => {
  it('has its State, those who made it, its rights and its document, and is found from each of them', async () => {
    await house.pretend(async (ask, write) => {
      const [mexico, france, life, mechanism] = await Promise.all([
        idOf(write, 'State', 'MEX'),
        idOf(write, 'State', 'FRA'),
        idOf(write, 'Subject', 'life'),
        idOf(write, 'Mechanism', 'upr'),
      ]);
      const [[document] = []] = await write(`SELECT id FROM document ORDER BY id LIMIT 1`);
      const facts = { number: '148.30', document_id: document, states: [mexico], recommenders: [france], subjects: [life] };
      await aRecommendation(write, facts, { mechanism_id: mechanism });
      await aRecommendation(write, { ...facts, number: '148.3', response: 'NOTED', response_printed: 'Noted' });
      const { data, errors } = await ask(`{
        of: recommendations(filter: { addressees: ["MEX"], recommenders: ["FRA"], subjects: ["life"], response: [SUPPORTED] }) { ${FIELDS} }
        state(code: "MEX") { recommendations { totalCount } }
        subject(slug: "life") { recommendations { totalCount } }
        mechanism(slug: "upr") { recommendations { totalCount } }
        none: recommendations(filter: { addressees: ["FRA"] }) { totalCount }
      }`);
      expect(errors).toEqual([]);
      expect(data.of).toMatchObject({
        totalCount: 1,
        nodes: [
          {
            number: '148.30',
            response: 'SUPPORTED',
            responsePrinted: 'Accepted',
            document: { key: expect.any(String) as string },
            addressees: { nodes: [{ code: 'MEX' }] },
            recommenders: { nodes: [{ code: 'FRA' }] },
            subjects: { nodes: [{ slug: 'life' }] },
          },
        ],
      });
      expect(data.state.recommendations.totalCount).toBe(2);
      expect(data.subject.recommendations.totalCount).toBe(2);
      expect(data.mechanism.recommendations.totalCount).toBe(1);
      expect(data.none.totalCount).toBe(0);
    });
  });

  it('is ordered by day, and does not tell a hidden State', async () => {
    await house.pretend(async (ask, write) => {
      const [mexico, france] = await Promise.all([idOf(write, 'State', 'MEX'), idOf(write, 'State', 'FRA')]);
      for (const date of ['2014', '2008', null])
        await aRecommendation(write, { text: String(date), states: [mexico], recommenders: [france] }, { date });
      await hide(write, france);
      const { data } = await ask(
        '{ recommendations(orderBy: DATE) { nodes { text recommenders { totalCount nodes { code } } } } }',
      );
      expect(pluck(data.recommendations.nodes, 'text')).toEqual(['2008', '2014', 'null']);
      expect(data.recommendations.nodes[0].recommenders).toEqual({ totalCount: 0, nodes: [] });
    });
  });
});
