import { withoutDay } from '../../../src/citations/forms/symbol-dates';

describe('the day that runs on a symbol', () => {
  it.each([
    ['CCPR/C/FRA/CO/431', ' de julio de 2008', 'CCPR/C/FRA/CO/4'],
    ['CERD/C/RUS/CO/1922', ' septembre 2008', 'CERD/C/RUS/CO/19'],
    ['CAT/C/SR.78424', ' January 2008', 'CAT/C/SR.784'],
    ['A/HRC/17/31', ' March 2011', 'A/HRC/17/31'],
    ['CAT/C/FRA/CO/4Distr', '. GENERAL', 'CAT/C/FRA/CO/4'],
    ['CCPR/C/FRA/CO/431', ' and more', 'CCPR/C/FRA/CO/431'],
    ['CCPR/C/79/Add.54', ' July 2008', 'CCPR/C/79/Add.54'],
  ])('is no part of it: %p before %p', (printed, after, expected) => {
    expect(withoutDay(printed, after)).toBe(expected);
  });

  it('leaves none where two days are possible', () => {
    expect(withoutDay('CAT/C/SR.10113', ' May 2011')).toBeNull();
    expect(withoutDay('CRC/C/GC/112', ' May 2001')).toBeNull();
  });
});
