import { alikePairs } from '../../../src/domain/recommendations/alike-pairs';
import { ALIKE, compareWordings } from '../../../src/domain/recommendations/compare-wordings';
import { wordingOf } from '../../../src/domain/recommendations/wording';

const VERBS = ['Ratify', 'Abolish', 'Protect', 'Combat', 'Train', 'Investigate', 'Prohibit'];
const THINGS = [
  'torture',
  'prisons and detention',
  'judges',
  'child labour in mines',
  'violence against women',
  'racism and xenophobia',
  'the press',
];
const texts = VERBS.flatMap((verb, at) =>
  THINGS.map((thing, on) => `${verb} ${thing}${(at + on) % 3 === 0 ? ' in rural areas of the north' : ''}`),
);
const wordings = texts.map((text) => wordingOf(text, () => []));

it('finds just the pairs that a look at every pair finds', () => {
  const expected: string[] = [];
  for (const [one, a] of wordings.entries())
    for (const [other, b] of wordings.entries()) {
      if (one >= other) continue;
      const { score, apart } = compareWordings(a, b);
      if (apart === null && score >= ALIKE) expected.push(`${one} ${other} ${score}`);
    }
  const found = alikePairs(wordings).map(({ one, other, score }) => `${one} ${other} ${score}`);
  expect(expected.length).toBeGreaterThan(100);
  expect(found.sort()).toEqual(expected.sort());
});

it('finds none among no texts, one text, and texts without words', () => {
  expect(alikePairs([])).toEqual([]);
  expect(alikePairs(wordings.slice(0, 1))).toEqual([]);
  expect(alikePairs(['', 'the'].map((text) => wordingOf(text, () => [])))).toEqual([]);
});
