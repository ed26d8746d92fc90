import { bodiesAt, couldBe, hasBegun } from '../../../src/citations/forms/communication-series';

describe('series of communications', () => {
  it.each<[number, number, string[]]>([
    [2728, 2016, ['ccpr']],
    [488, 1992, ['ccpr']],
    [233, 2003, ['cat', 'achpr']],
    [276, 2003, ['cat', 'achpr']],
    [155, 1996, ['achpr']],
    [18, 2008, ['cedaw']],
    [104, 2019, ['crc', 'cescr']],
    [5, 1960, []],
  ])('number %p of %p can be of %p', (number, year, bodies) => {
    expect(bodiesAt(number, year)).toEqual(bodies);
  });

  it('knows since when a committee hears communications', () => {
    expect([hasBegun('cedaw', 1993), hasBegun('cedaw', 2003), hasBegun('ccpr', 1976), hasBegun('acerwc', 1950)]).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('does not judge bodies whose series it does not know', () => {
    expect(couldBe('acerwc', 9000, 1950)).toBe(true);
  });
});
