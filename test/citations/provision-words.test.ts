import { BEFORE, CHAIN, readInverted, THEREOF } from '../../src/citations/provision-words';

describe('words around articles', () => {
  it.each([
    ['under paragraph 3 of ', ['(3)']],
    ['under paragraph 3 (d) of ', ['(3)(d)']],
    ['subparagraph (d) of paragraph 3 of ', ['(3)(d)']],
    ["alinéa d) du paragraphe 3 de l'", ['(3)(d)']],
    ['sub-Articles 2 and 5 of ', ['(2)', '(5)']],
    ['los párrafos 1, 2 y 3 del ', ['(1)', '(2)', '(3)']],
  ])('print paragraphs before their article: %p', (before, prefixes) => {
    expect(readInverted(before)?.prefixes).toEqual(prefixes);
  });

  it('print none', () => expect(readInverted('the violation of ')).toBeNull());

  it.each([', read in the light of ', ' nor ', ' (criminal head) and ', ', en relación con el ', ' combiné aux '])(
    'join: %p',
    (gap) => {
      expect(CHAIN.test(gap)).toBe(true);
    },
  );

  it.each([', in violation of the rights in ', ' of the Constitution and of ', '. '])('do not join: %p', (gap) => {
    expect(CHAIN.test(gap)).toBe(false);
  });

  it.each([' (', ', in particular ', ', including ', ', such as: ', ' clearly states in ', ' of 1948 76 ('])(
    'lead back to an instrument: %p',
    (gap) => {
      expect(BEFORE.test(gap)).toBe(true);
    },
  );

  it('lead back to the instrument directly before', () => {
    expect(THEREOF.test(' thereof')).toBe(true);
    expect(THEREOF.test(' de la misma, en')).toBe(true);
    expect(THEREOF.test(' de la misma ley')).toBe(false);
  });
});
