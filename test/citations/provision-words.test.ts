import { ASIDE, BEFORE, CHAIN, readInverted } from '../../src/citations/provision-words';

describe('words around articles', () => {
  it.each([
    ['under paragraph 3 of ', ['(3)']],
    ['under paragraph 3 (d) of ', ['(3)(d)']],
    ['subparagraph (d) of paragraph 3 of ', ['(3)(d)']],
    ["alinéa d) du paragraphe 3 de l'", ['(3)(d)']],
    ['sub-Articles 2 and 5 of ', ['(2)', '(5)']],
    ['los párrafos 1, 2 y 3 del ', ['(1)', '(2)', '(3)']],
    ["du paragraphe 3 a) de l'", ['(3)(a)']],
    ['el literal h) del ', ['(h)']],
    ["des alinéas a et b du paragraphe 3 de l'", ['(3)(a)', '(3)(b)']],
    ["aux paragraphes 1 et 3 a) et b) de l'", ['(1)', '(3)(a)', '(3)(b)']],
    ['paragraphs 3 (b) and (d) of ', ['(3)(b)', '(3)(d)']],
    ['paragraph 3 (b) and (d) of ', ['(3)(b)', '(3)(d)']],
    ['los párrafos 1 y 3 b) del ', ['(1)', '(3)(b)']],
  ])('print paragraphs before their article: %p', (before, prefixes) => {
    expect(readInverted(before)?.prefixes).toEqual(prefixes);
  });

  it('print none', () => expect(readInverted('the violation of ')).toBeNull());

  it.each([
    ', invoqués seuls ou en combinaison avec ',
    ', read in the light of ',
    ' nor ',
    ' (criminal head) and ',
    ', en relación con el ',
    ' combiné aux ',
  ])('join: %p', (gap) => {
    expect(CHAIN.test(gap)).toBe(true);
  });

  it.each([', in violation of the rights in ', ' of the Constitution and of ', '. '])('do not join: %p', (gap) => {
    expect(CHAIN.test(gap)).toBe(false);
  });

  it.each([
    ...[
      ' (',
      ', in particular ',
      ', including ',
      ', such as: ',
      ' clearly states in ',
      ' of 1948 76 (',
      ', en su ',
      ' dans son ',
    ],
    ...[
      ', preámbulo y ',
      ', en relación con sus ',
      ' en relación con las obligaciones establecidas en su ',
      ' menciona en su ',
      ' - ',
      ', as outlined in ',
      ', como se establece en el ',
      ' en concordancia con su ',
    ],
  ])('lead back to an instrument: %p', (gap) => {
    expect(BEFORE.test(gap)).toBe(true);
  });

  it.each([' en la ', ', en relación con el ', '. En su ', ' y en el Código, en su '])('lead back to none: %p', (gap) => {
    expect(BEFORE.test(gap)).toBe(false);
  });

  it.each([
    ', deuxième alinéa, ',
    ', párrafo segundo,',
    '. del Pacto',
    ' and paragraph (l) of the Preamble to the Pact',
    ' y el preámbulo de la Carta',
  ])('stand between an article and its instrument: %p', (gap) => {
    ASIDE.lastIndex = 0;
    expect(ASIDE.test(gap)).toBe(true);
  });
});
