import { closingDay, readDay } from '../../../src/import/treaty-status/treaty-status-dates';

test.each([
  ['24 Jan 1983', '1983-01-24'],
  ['5 Sept 2000', '2000-09-05'],
  ['19 July 2006', '2006-07-19'],
  ['31st March 2014', '2014-03-31'],
  ['18th July, 1957', '1957-07-18'],
  ['30 Feb 1999', null],
  ['31 Smarch 1999', null],
  ['1999', null],
])('%s', (printed, day) => {
  expect(readDay(printed)).toBe(day);
});

test.each([
  ['We accept.Done at Vienna on 28 April 1971.', '1971-04-28'],
  ['Fait à Dakar, le 2 mai 1985', null],
  ['So be it. New York, 10 December 1956', '1956-12-10'],
  ['So be it.[21 May 1991]', '1991-05-21'],
  ['It ends."18th July, 1957', '1957-07-18'],
  ['subject to the Act of 9 August 1849.', null],
  ['It has no date.', null],
])('the closing day of %j', (text, day) => {
  expect(closingDay(text)).toBe(day);
});
