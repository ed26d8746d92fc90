import { firstBodyNamed, lastBodyNamed } from '../../src/citations/committees';

describe('bodies that comment', () => {
  it.each([
    ['the human rights committee, in its ', 'ccpr-gc'],
    ['the human rights committee and the committee on the rights of the child, ', 'crc-gc'],
    ['comite des droits economiques, sociaux et culturels, ', 'cescr-gc'],
    ['comite de derechos humanos. ', 'ccpr-gc'],
    ['cedaw ', 'cedaw-gr'],
    ['comite de los derechos del nino3, ', 'crc-gc'],
  ])('the last in %p is %s', (words, scheme) => {
    expect(lastBodyNamed(words)?.scheme).toBe(scheme);
  });

  it('are not read inside a symbol or another word', () => {
    expect(lastBodyNamed('cat/c/34/d/233/2003')).toBeNull();
    expect(lastBodyNamed('the category')).toBeNull();
  });

  it('are first only at the start', () => {
    expect(firstBodyNamed('committee against torture')?.scheme).toBe('cat-gc');
    expect(firstBodyNamed('the committee against torture')).toBeNull();
  });
});
