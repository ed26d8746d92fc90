import { print, sibling, valuesBetween } from '../../src/citations/provision-parts';

describe('parts of a number', () => {
  it('are printed in the form of a key', () => expect(print(['14', '3', 'd'])).toBe('14(3)(d)'));

  it('find the place of the next one', () => {
    expect(sibling(['14', '3', 'd'], 'e')).toEqual(['14', '3', 'e']);
    expect(sibling(['14', '3', 'd'], '5')).toEqual(['14', '5']);
  });

  it('have others between them', () => {
    expect(valuesBetween('1', '4')).toEqual(['2', '3']);
    expect(valuesBetween('a', 'c')).toEqual(['b']);
    expect(valuesBetween('4', '1')).toBeNull();
    expect(valuesBetween('1', 'c')).toBeNull();
  });
});
