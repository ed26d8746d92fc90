import {
  addDays,
  addMonths,
  commonDate,
  firstDay,
  firstOfNextMonth,
  isPartialDate,
  lastDay,
} from '../../../src/domain/standards/partial-date';

it.each(['1948', '2022-02', '2024-02-29', '2022-12-31', '1900-01-01'])('%s is a date', (text) =>
  expect(isPartialDate(text)).toBe(true),
);
it.each([
  '',
  '22',
  '2022-13',
  '2022-00',
  '2022-02-29',
  '1900-02-29',
  '2022-02-30',
  '2022-1-1',
  '2022-01-01T00:00',
  '0000',
  ' 2022',
  '12 March 2001',
])('%p is no date', (text) => expect(isPartialDate(text)).toBe(false));
it.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-04-05', '2024-04-05', '2024-04-05'],
])('%s runs from %s to %s', (date, first, last) => expect([firstDay(date), lastDay(date)]).toEqual([first, last]));
it.each([
  ['2001-05-26', 30, '2001-06-25'],
  ['2015-12-31', 1, '2016-01-01'],
  ['2016-02-28', 1, '2016-02-29'],
])('%s and %s days is %s', (day, count, later) => expect(addDays(day, count)).toBe(later));
it.each([
  ['2015-11-30', 3, '2016-02-29'],
  ['1981-03-23', 3, '1981-06-23'],
  ['2021-10-31', 6, '2022-04-30'],
  ['2021-01-15', 12, '2022-01-15'],
])('%s and %s months is %s', (day, count, later) => expect(addMonths(day, count)).toBe(later));
it.each([
  ['2022-10-21', '2022-11-01'],
  ['2022-10-01', '2022-11-01'],
  ['2022-12-31', '2023-01-01'],
])('the month after %s begins on %s', (day, first) => expect(firstOfNextMonth(day)).toBe(first));
it.each([
  ['2019-01-01', '2019-01-01', '2019-01-01'],
  ['2019-01-01', '2019-01-31', '2019-01'],
  ['2019-01-01', '2019-12-31', '2019'],
  ['2019-01-01', '2020-03-31', null],
])('%s and %s share %s', (first, last, common) => expect(commonDate(first, last)).toBe(common));
