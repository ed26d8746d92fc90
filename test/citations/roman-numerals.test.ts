import { toArabic, toRoman } from '../../src/citations/roman-numerals';

describe('Roman numerals', () => {
  it('go both ways from 1 to 120', () => {
    for (let value = 1; value <= 120; value++) expect(toArabic(toRoman(value))).toBe(value);
  });

  it.each(['IIII', 'VX', 'CIVIL', '', 'xv', '12'])('%p is not one', (letters) => {
    expect(toArabic(letters)).toBeNull();
  });
});
