import { SMALL_INDEX } from './small-index';

describe('the index of standards', () => {
  it.each([
    ['iccpr', '14(3)(d)', { number: '14(3)(d)', pinpoint: null, exists: true }],
    ['udhr', '3(5)', { number: '3', pinpoint: '(5)', exists: true }],
    ['american-declaration', '18', { number: 'XVIII', pinpoint: null, exists: true }],
    ['echr', 'VIII', { number: '8', pinpoint: null, exists: true }],
    ['refugee-convention', '1(F)(b)', { number: '1F(b)', pinpoint: null, exists: true }],
    ['iccpr', '99(1)', { number: '99(1)', pinpoint: null, exists: false }],
    ['unknown', '1', { number: '1', pinpoint: null, exists: false }],
  ])('locates %s %s', (slug, printed, expected) => {
    expect(SMALL_INDEX.locate(slug, printed)).toEqual(expected);
  });

  it('follows aliases and identifiers to the slug', () => {
    expect(SMALL_INDEX.slugOf('cat')).toBe('cat-convention');
    expect(SMALL_INDEX.slugOf('nothing')).toBeNull();
    expect(SMALL_INDEX.slugOfIdentifier('coe-ets:005')).toBe('echr');
  });
});
