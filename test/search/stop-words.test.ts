import { tellingWords } from '../../src/search/stop-words';

describe('tellingWords', () => {
  it.each([
    ['right to the truth', 'right truth'],
    ['derecho a la vida', 'derecho a vida'],
    ['a v norway', 'a v norway'],
    ['un', 'un'],
    ['est', 'est'],
    ['of the', ''],
    ['a la', ''],
    ['y', ''],
  ])('of %p are %p', (query, telling) => {
    expect(tellingWords(query.split(' ')).join(' ')).toBe(telling);
  });
});
