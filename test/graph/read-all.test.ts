import { toCursor } from '../../src/graph/cursor';
import { extentOf, pageOfAll } from '../../src/graph/read-all';
import { NOTHING } from '../../src/graph/selection';
import { State } from '../../src/domain/states/state';
import { type House, openHouse } from '../ask';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const model = () => house.model.of(State);

describe('reading all rows', () => {
  it('takes one statement to measure and one a page, none of them beyond the end', async () => {
    const reader = house.reader();
    const { rows, last, hasMore } = await extentOf(reader, model(), {}, 150);
    expect([rows, hasMore, reader.statements]).toEqual([150, true, 1]);
    const ids: number[] = [];
    for (let after: string | undefined; after !== last;) {
      const { edges } = await pageOfAll(reader, model(), NOTHING, { after, last: last ?? '', size: 60 });
      ids.push(...edges.map(({ node }) => node.rowId));
      after = edges.at(-1)?.cursor;
    }
    expect(reader.statements).toBe(4);
    const expected = await house.write('SELECT id FROM state ORDER BY id LIMIT 150');
    expect(ids).toEqual(expected.flat());
  });

  it('finds nothing where nothing is', async () => {
    const all = await extentOf(house.reader(), model(), {}, 10_000);
    expect(await extentOf(house.reader(), model(), { after: all.last ?? '' }, 10)).toEqual({
      rows: 0,
      last: null,
      hasMore: false,
    });
  });

  it('refuses a cursor that says two things, and one of another list', async () => {
    const forged = toCursor('all State ARRIVAL', ["1'); DROP TABLE state", 1]);
    await expect(extentOf(house.reader(), model(), { after: forged }, 10)).rejects.toThrow('is not a cursor of this export');
    const other = toCursor('all Mechanism ARRIVAL', ['1', 1]);
    await expect(extentOf(house.reader(), model(), { after: other }, 10)).rejects.toThrow('is not a cursor of this list');
  });
});
