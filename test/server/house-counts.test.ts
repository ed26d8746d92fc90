import { houseCounts, plural } from '../../src/server/house-counts';
import { type House, openHouse } from '../ask';

describe('the figures of the front page', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('are those of the database, by noun and by source, largest first, and add up', async () => {
    const { nouns, sources } = await houseCounts(house.reader());
    const [[states]] = (await house.write('SELECT count(*)::int FROM state')) as [[number]];
    expect(nouns.find(({ noun }) => noun === 'States')?.count).toBe(states);
    const counts = nouns.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const sum = (rows: readonly { count: number }[]): number => rows.reduce((whole, { count }) => whole + count, 0);
    expect(sum(sources)).toBe(sum(nouns));
    expect(sources.every(({ source, count }) => source !== '' && count > 0)).toBe(true);
  });
});

it.each([
  ['State', 'States'],
  ['CrossReference', 'Cross references'],
  ['Country', 'Countries'],
  ['UPRSession', 'UPRSessions'],
])('%s → %s', (kind, words) => {
  expect(plural(kind)).toBe(words);
});
