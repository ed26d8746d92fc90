/** The sets of hidden records in a statement; that hidden records are absent everywhere is proved in `statement.test.ts`. */
import { HIDDEN, isSeen, withHidden } from '../../src/graph/hidden';
import { PUBLIC } from '../../src/security/viewer';
import { type House, openHouse } from '../ask';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const nouns = () => house.reader().model.nouns;
const kind = (name: string) => [...nouns().values()].filter((noun) => noun.name === name);

describe('a statement', () => {
  it('makes each set that it names once, before its own', () => {
    const text = `WITH RECURSIVE w AS (SELECT 1) SELECT 1 FROM state s, state t WHERE ${isSeen('s.id', kind('State'))} AND ${isSeen('t.id', kind('State'))} AND s.id <@ ${HIDDEN}`;
    const sent = withHidden(text, nouns(), PUBLIC);
    expect(sent).toMatch(
      /^WITH RECURSIVE "hidden State" AS MATERIALIZED \(.*\), "hidden any" AS MATERIALIZED \(.*\), w AS \(SELECT 1\) SELECT 1/s,
    );
    expect(sent.match(/AS MATERIALIZED/g)).toHaveLength(2);
  });

  it('that names none is sent as it was written', () => {
    expect(withHidden('SELECT 1', nouns(), PUBLIC)).toBe('SELECT 1');
  });

  it('without sets of its own gets them too, those of one kind or of any', async () => {
    const [one, any] = await Promise.all(
      [isSeen('r.id', kind('State')), isSeen('r.id', [...nouns().values()])].map((seen) =>
        house.reader().query(`SELECT count(*)::int FROM record r WHERE r.kind = 'State' AND ${seen}`, []),
      ),
    );
    expect(one).toEqual(any);
    expect(one?.[0]?.[0]).toBeGreaterThan(190);
  });
});
