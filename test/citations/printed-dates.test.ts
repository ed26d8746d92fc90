import { fullYear, readDateAt } from '../../src/citations/printed-dates';

describe('printed dates', () => {
  it.each([
    ['7 July 1989', '1989-07-07'],
    ['July 29, 1988', '1988-07-29'],
    ['1er juillet 1998', '1998-07-01'],
    ['16 décembre 2008', '2008-12-16'],
    ['29 de julio de 1988', '1988-07-29'],
    ['18 junio 2013', '2013-06-18'],
    ['23.09.1994', '1994-09-23'],
    ['16.10.86', '1986-10-16'],
    ['2012-02-07', '2012-02-07'],
    ['9th July 2021', '2021-07-09'],
    ['March 1990', '1990-03'],
    ['(2008)', '2008'],
  ])('reads %s as %s', (printed, expected) => {
    expect(readDateAt(printed, 0)).toEqual({ end: printed.length, value: expected });
  });

  it('keeps a day that does not exist without a value', () => {
    expect(readDateAt('31 February 2001', 0)).toEqual({ end: 16, value: null });
  });

  it.each(['2008', '§ 22', '45 paragraphs', 'Mayor 2001', '12/05', ''])('reads none in %p', (printed) => {
    expect(readDateAt(printed, 0)).toBeNull();
  });

  it('takes years of two figures from 1946 on', () => {
    expect([fullYear('46'), fullYear('89'), fullYear('04'), fullYear('2004')]).toEqual(['1946', '1989', '2004', '2004']);
  });
});
