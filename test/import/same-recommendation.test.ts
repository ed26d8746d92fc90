import { type Comparable, sameOnes, wordingsOf } from '../../src/import/same-recommendation';

let next = 0;
const told = (source: number, text: string, recommenders: number[] = [1], more: Partial<Comparable> = {}): Comparable => {
  next += 1;
  return { id: next, key: `${source}:${String(next).padStart(4, '0')}`, texts: [text], recommenders, sources: [source], kind: 'RECOMMENDATION', number: null, ...more };
}; // prettier-ignore

/** The groups, each by the words of its members, whatever the order in which they come. */
function groupsOf(...all: Comparable[]): string[][] {
  const byId = new Map(all.map((one) => [one.id, one]));
  const name = (groups: number[][]): string[][] =>
    groups.map((ids) => ids.map((id) => byId.get(id)?.texts[0] ?? '').sort()).sort();
  expect(name(sameOnes([...all].reverse()))).toEqual(name(sameOnes(all)));
  return name(sameOnes(all));
}

it('reads a numbered paragraph as a whole and in its parts, without number and names', () => {
  expect(wordingsOf('148.30 Join it (Spain); Sign the other (France, Peru);').map(({ joined }) => joined)).toEqual([
    'join it spain sign the other',
    'join it',
    'sign the other',
  ]);
});

describe('one and the same', () => {
  it.each([
    ['the same words, numbered and not', '148.3 Examine each report of a missing person (France);', 'Examine each report of a missing person.'],
    ['a slip in long words', 'Examine without any delay each and every report of a person who went missing at sea', 'Examine without any delay each and every reports of a person who went missing at sea'],
  ])('%s', (_what, one, other) => {
    expect(groupsOf(told(1, one), told(2, other))).toEqual([[one, other].sort()]);
  }); // prettier-ignore

  it('each part of a paragraph that several States made, with those who made it', () => {
    const whole = '121.2 Join the treaty on missing persons (Ukraine); Try to join that treaty soon (Slovakia);';
    const parts = ['Join the treaty on missing persons', 'Try to join that treaty soon'];
    expect(groupsOf(told(1, whole, [1, 2]), told(2, parts[0] ?? '', [1]), told(2, parts[1] ?? '', [2]))).toEqual([[whole, ...parts].sort()]); // prettier-ignore
  });

  it('three sources of one', () => {
    const words = 'Examine each report of a missing person';
    expect(groupsOf(told(1, `5.1 ${words}`), told(2, words), told(3, `${words} (France)`))[0]).toHaveLength(3);
  });
});

describe('not the same', () => {
  it.each<[what: string, one: Comparable, other: Comparable]>([
    ['two of one source', told(1, 'Join the treaty'), told(1, 'Join the treaty.')],
    ['those of other States', told(1, 'Join the treaty', [1]), told(2, 'Join the treaty', [2])],
    ['a pledge and a recommendation', told(1, 'Join the treaty'), told(2, 'Join the treaty', [], { kind: 'VOLUNTARY_PLEDGE' })],
    ['two numbers of a document', told(1, 'Join the treaty', [1], { number: '148.3' }), told(2, 'Join the treaty', [1], { number: '148.30' })],
    ['another year in the same words', told(1, 'Join the treaty on persons without any State of 1954 and see that it is kept'), told(2, 'Join the treaty on persons without any State of 1961 and see that it is kept')],
    ['another treaty in the same words', told(1, 'Take all steps that are needed so as to join the ICRMW as soon as it can'), told(2, 'Take all steps that are needed so as to join the ICPED as soon as it can')],
    ['other words', told(1, 'Join the treaty on missing persons'), told(2, 'Join the treaty on forced labour')],
    ['no words', told(1, '148.3 (France)'), told(2, '()')],
  ])('%s', (_what, one, other) => {
    expect(groupsOf(one, other)).toEqual([]);
  }); // prettier-ignore

  it('a second one of a source, where the first is the likest', () => {
    expect(groupsOf(told(1, 'Join the treaty on missing persons now'), told(2, 'Join the treaty on missing persons now'), told(2, 'Join the treaty on missing persons, now!'))[0]).toHaveLength(2); // prettier-ignore
  });
});
