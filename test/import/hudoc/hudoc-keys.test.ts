import { hudocColumns } from '../../../src/import/hudoc/hudoc-columns';
import {
  isItemId,
  readApplicationNumbers,
  readFieldDate,
  readReporterKey,
  readStrasbourgEcli,
} from '../../../src/import/hudoc/hudoc-keys';

describe('ECLI', () => {
  test.each([
    ['ECLI:CE:ECHR:1989:0707JUD001403888', 'JUD', '1989-07-07'],
    ['ecli:ecli:ce:echr:1978:0710 DEC000800777', 'DEC', '1978-07-10'],
    ['ECLI:CE:ECHR:1983:0305REP000911680', 'REP', '1983-03-05'],
    ['ECLI:CE:ECHR:2019:0410ADV162018001', 'ADV', '2019-04-10'],
    ['ECLI:CE:ECHR:2001:0230JUD000000199', 'JUD', null],
  ])('%s', (printed, type, date) => {
    expect(readStrasbourgEcli(printed)).toEqual({
      ecli: expect.stringMatching(/^ECLI:CE:ECHR:\d{4}:\d{4}[A-Z]{3}\d{9}$/),
      type,
      date,
    });
  });

  test.each(['', 'ECLI:EU:C:2011:865', 'ECLI:CE:ECHR:1989:0707JUD1403888', 'CE:ECHR:1989:0707JUD001403888', '001-57619'])(
    '%p is none',
    (printed) => {
      expect(readStrasbourgEcli(printed)).toBeNull();
    },
  );
});

test('ids of items', () => {
  expect(['001-57619', '002-10758', '003-6890614-9246441', '001-1'].every(isItemId)).toBe(true);
  expect(['', '57619', '001-', '001-57619 ', '001-57619-1-2', 'x001-1'].some(isItemId)).toBe(false);
});

test.each([
  [{ judgementdate: '05/12/2000 00:00:00' }, { date: '2000-12-05' }],
  [{ kpdate: '4/5/2018 12:00:00 AM' }, { date: '2018-04-05' }],
  [{ kpdate: '2015-06-05T00:00:00' }, { date: '2015-06-05' }],
  [{ kpdateAsText: '05/04/2018 00:00:00', kpdate: '4/6/2018 12:00:00 AM' }, { date: '2018-04-05' }],
  [{ judgementdate: '31/02/2011 00:00:00', kpdate: '2011-03-01' }, { date: '2011-03-01' }],
  [{ judgementdate: '29/02/2019 00:00:00' }, { printed: '29/02/2019 00:00:00' }],
  [{ judgementdate: 'soon' }, { printed: 'soon' }],
  [{ kpdate: '13/13/2018' }, { printed: '13/13/2018' }],
  [{ kpdate: '1/1/0001 12:00:00 AM' }, { printed: '1/1/0001 12:00:00 AM' }],
  [{}, {}],
])('date of %j', (fields, read) => {
  expect(readFieldDate(hudocColumns(Object.entries(fields)))).toEqual(read);
});

describe('application numbers', () => {
  test('lose leading zeros and come once, in order; what is none is kept', () => {
    expect(readApplicationNumbers('14038/88; 00604/14;604/14;12345/1999;P16-2018-001;0/70;;')).toEqual({
      keys: ['echr-app:14038/88', 'echr-app:604/14'],
      unreadable: ['12345/1999', 'P16-2018-001', '0/70'],
    });
  });

  test('1,628 in one row', () => {
    const printed = Array.from({ length: 1628 }, (_, at) => `${at + 1}/09`).join(';');
    expect(readApplicationNumbers(printed).keys).toHaveLength(1628);
  });

  test('an attack of digits takes no time', () => {
    expect(readApplicationNumbers('0'.repeat(1_000_000)).unreadable).toHaveLength(1);
  });
});

test.each([
  ['A170-A', 'echr-a:170-A'],
  ['A33', 'echr-a:33'],
  ['A338-M', 'echr-a:338-M'],
  ['D.R. No. 65, p. 89', 'dr:65/89'],
  ['D.R. n° 89-A, p. 47', 'dr:89-A/47'],
  ['DR no. 82-A, p. 158', 'dr:82-A/158'],
  ['D.R. No 9, p. 9', 'dr:9/9'],
])('%s is the key %s', (printed, key) => {
  expect(readReporterKey(printed)).toBe(key);
});

test.each(['', ' ', 'Reports 1996-II', 'Reports1998-VI', 'Reports of Judgments and Decisions 2004-X (extracts)', 'Recueil des arrêts et décisions 2004-XI', 'D.R. 21', 'A.', 'G. Chernicherska'])(
  '%p names no place of one decision',
  (printed) => {
    expect(readReporterKey(printed)).toBeNull();
  },
); // prettier-ignore
