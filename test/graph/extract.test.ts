/** The first rows of several lists of one answer: what they count is what the list behind their filter holds. */
import { Decision } from '../../src/domain/jurisprudence/decision';
import type { Extract } from '../../src/graph/extract';
import type { Reader } from '../../src/graph/reader';
import { type House, openHouse } from '../ask';
import { aDecision, hide, idOf } from '../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const lists = (reader: Reader, filters: readonly object[], size = 3, by?: string): Promise<Extract[]> =>
  reader.extracts(filters.map((filter) => ({ model: house.model.of(Decision), filter: { ...filter }, size, ...(by === undefined ? {} : { by }) }))); // prettier-ignore

describe('extracts', () => {
  it('count each list as its own page does, by body too, in one statement', async () => {
    const filters = [
      { onRights: ['life'] },
      { onRights: ['life'], decisionKind: ['VIEWS'] },
      { respondents: ['MEX', 'FRA'] },
      {},
    ];
    const reader = house.reader();
    const found = await lists(reader, filters);
    expect(reader.statements).toBe(1);
    expect(found.map(({ filter }) => filter)).toEqual(filters);
    for (const { total, bodies, filter, ids } of found) {
      const { data } = await house.ask('query ($f: DecisionFilter) { decisions(filter: $f) { totalCount } }', { f: filter });
      expect(total).toBe(data.decisions.totalCount);
      expect(total).toBeGreaterThan(0);
      expect(bodies.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      expect(ids).toHaveLength(3);
    }
  });

  it('let the bodies take turns, the newest of each first, or as is asked', async () => {
    await house.pretend(async (_ask, write, reader) => {
      const [one, other] = [await idOf(write, 'Mechanism', 'ecthr'), await idOf(write, 'Mechanism', 'ccpr')];
      const make = (name: string, date: string, mechanism_id: number | null, importance: number | null): Promise<number> =>
        aDecision(write, { name, date, importance, decision_kind: 'REVISION' }, { mechanism_id });
      const old = await make('old', '1901', one, 1);
      const young = await make('young', '1903', one, null);
      const third = await make('third', '1902', other, null);
      const filter = { decisionKind: ['REVISION'], date: { until: '1903' } };
      expect((await lists(reader(), [filter]))[0]?.ids).toEqual([young, third, old]);
      expect((await lists(reader(), [filter], 3, 't.importance'))[0]?.ids).toEqual([third, old, young]);
      expect((await lists(reader(), [filter], 2))[0]).toMatchObject({ ids: [young, third], total: 3 });
      await hide(write, young);
      expect((await lists(reader(), [filter]))[0]).toMatchObject({ ids: [third, old], total: 2 });
      await make('of none', '1900', null, null);
      await hide(write, other);
      expect((await lists(reader(), [filter]))[0]?.bodies).toEqual([
        { mechanism: null, count: 2 },
        { mechanism: one, count: 1 },
      ]);
    });
  });

  it('within one filter are what the two together hold, whatever the narrower one asks for', async () => {
    const model = house.model.of(Decision);
    const within = { respondents: ['GBR', 'TUR'] };
    const narrower = [
      {},
      { onRights: ['life'] },
      { onRights: null },
      { decisionKind: ['JUDGMENT'] },
      { date: { until: '1995' } },
      { rights: ['fair-trial'] },
      { finding: { outcome: ['VIOLATION'], respondent: ['TUR'] } },
    ];
    const wanted = narrower.map((filter, at) => ({
      model,
      filter,
      within,
      size: 4,
      ...(at === 1 ? { by: 't.importance' } : {}),
    }));
    const together = await house.reader().extracts(wanted);
    const alone = await Promise.all(
      wanted.map(({ filter, within: all, ...list }) => house.reader().extracts([{ ...list, filter: { ...filter, ...all } }])),
    );
    expect(together).toEqual(alone.flat());
    expect(together.filter(({ total }) => total > 0).length).toBeGreaterThan(4);
  });

  it('refuse a key that nobody has, of any of the lists', async () => {
    await expect(lists(house.reader(), [{ respondents: ['MEX'] }, { respondents: ['MEX'], onRights: ['lief'] }])).rejects.toThrow(
      /No Subject has the slug "lief"/,
    );
  });
});
