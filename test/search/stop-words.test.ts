import { isStopWord } from '../../src/search/stop-words';

describe('isStopWord', () => {
  it.each(['the', 'of', 'la', 'des', 'y', 'a'])('holds for %p', (word) => {
    expect(isStopWord(word)).toBe(true);
  });

  it.each(['vida', 'un', 'est', 'sur', 'v', ''])('does not hold for %p', (word) => {
    expect(isStopWord(word)).toBe(false);
  });
});
