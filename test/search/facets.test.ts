/** Counts of all hits, by property, of what the caller may see. */
import { type Ask, type House, type Write, openHouse } from '../ask';
import { aDecision, aParagraph, hide, idOf } from '../factories';
import { toFacets } from '../../src/search/facets';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function facets(ask: Ask, query: string): Promise<unknown> {
  const { data } = await ask('query ($query: String!) { search(query: $query) { facets { name values { value count } } } }', {
    query,
  });
  const all = data.search.facets as { name: string; values: { value: string; count: number }[] }[];
  return Object.fromEntries(all.map(({ name, values }) => [name, values.map(({ value, count }) => `${value} ${count}`)]));
}

async function twoDecisions(write: Write): Promise<void> {
  const [ecthr, mexico, france, life, keyword] = [
    await idOf(write, 'Mechanism', 'ecthr'),
    await idOf(write, 'State', 'MEX'),
    await idOf(write, 'State', 'FRA'),
    await idOf(write, 'Subject', 'life'),
    await idOf(write, 'Subject', 'hudoc-keyword:449'),
  ];
  for (const [date, states] of [
    ['1999-02', [mexico, france]],
    ['2001', [mexico]],
  ] as const) {
    const decision = await aDecision(write, {}, { mechanism_id: ecthr, date });
    await aParagraph(write, { record_id: decision, text: 'Blorq' });
    await aParagraph(write, { record_id: decision, text: 'Blorq again' });
    for (const state of states) await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [decision, state]);
    // Of its subjects only rights are counted.
    for (const subject of [life, keyword])
      await write('INSERT INTO record_subject (record_id, subject_id) VALUES ($1, $2)', [decision, subject]);
  }
}

describe('facets', () => {
  it('count decisions once by body, State, subject and year, the most frequent first', async () => {
    await house.pretend(async (ask, write) => {
      await twoDecisions(write);
      expect(await facets(ask, 'blorq')).toEqual({
        KIND: ['Decision 2'],
        MECHANISM: ['ecthr 2'],
        STATE: ['MEX 2', 'FRA 1'],
        SUBJECT: ['life 2'],
        YEAR: ['1999 1', '2001 1'],
      });
    });
  });

  it('say nothing of a hidden body, State or subject of a hit that is seen', async () => {
    await house.pretend(async (ask, write) => {
      await twoDecisions(write);
      await hide(write, await idOf(write, 'Mechanism', 'ecthr'));
      await hide(write, await idOf(write, 'State', 'MEX'));
      await hide(write, await idOf(write, 'Subject', 'life'));
      expect(await facets(ask, 'blorq')).toEqual({
        KIND: ['Decision 2'],
        MECHANISM: [],
        STATE: ['FRA 1'],
        SUBJECT: [],
        YEAR: ['1999 1', '2001 1'],
      });
    });
  });

  it('are all there when nothing was counted, and have at most 50 values', () => {
    expect(toFacets([])).toHaveLength(5);
    const [kind] = toFacets(Array.from({ length: 60 }, (_, at) => ['KIND', `K${at}`, 60 - at])) as { values: unknown[] }[];
    expect(kind?.values).toHaveLength(50);
  });
});
