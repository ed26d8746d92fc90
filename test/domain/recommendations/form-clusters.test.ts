import { type Pair, formClusters } from '../../../src/domain/recommendations/form-clusters';

const pair = (one: number, other: number, score: number): Pair => ({ one, other, score });

it('joins what is alike, and leaves what stands alone out', () => {
  expect(formClusters([pair(0, 3, 0.9), pair(1, 2, 0.8), pair(4, 5, 0.2)], { floor: 0.5 })).toEqual([[0, 3], [1, 2]]); // prettier-ignore
  expect(formClusters([], { floor: 0.5 })).toEqual([]);
});

it('makes no one group of a chain in which each is like the next only', () => {
  const chain = [pair(0, 1, 0.8), pair(1, 2, 0.7), pair(2, 3, 0.8)];
  expect(formClusters(chain, { floor: 0.5 })).toEqual([[0, 1], [2, 3]]); // prettier-ignore
});

it('joins a third to two when it is alike to both in the mean', () => {
  expect(formClusters([pair(0, 1, 0.9), pair(0, 2, 0.7), pair(1, 2, 0.4)], { floor: 0.5 })).toEqual([[0, 1, 2]]);
});

it('never puts two into one group that may not stand together, not even by way of a third', () => {
  expect(formClusters([pair(0, 1, 0.9), pair(1, 2, 0.9)], { floor: 0.5 })).toEqual([[0, 1]]);
});

it('obeys those who say that two stand together or not; of a contradiction, that they do not', () => {
  const isSplit = (a: number, b: number): boolean => Math.min(a, b) === 0 && Math.max(a, b) === 1;
  expect(formClusters([], { floor: 0.5, together: [[4, 7]] })).toEqual([[4, 7]]);
  expect(
    formClusters([], {
      floor: 0.5,
      isSplit,
      together: [
        [0, 2],
        [1, 2],
      ],
    }),
  ).toEqual([[0, 2]]);
  expect(formClusters([pair(0, 1, 1)], { floor: 0.5, together: [[0, 2]] })).toEqual([[0, 1, 2]]); // prettier-ignore
});

it('gives the same groups whatever the order of the pairs', () => {
  // A fixed sequence of likenesses, many of them equal.
  const pairs: Pair[] = [];
  for (let one = 0; one < 30; one++)
    for (let other = one + 1; other < 30; other++)
      if ((one * 7 + other * 13) % 5 < 3) pairs.push(pair(one, other, ((one * 31 + other * 17) % 8) / 8));
  const groups = formClusters(pairs, { floor: 0.4 });
  expect(groups.length).toBeGreaterThan(2);
  for (const turn of [1, 50, 200]) {
    const turned = [...pairs.slice(turn), ...pairs.slice(0, turn)].reverse();
    expect(formClusters(turned, { floor: 0.4 })).toEqual(groups);
  }
});
