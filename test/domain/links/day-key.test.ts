import { dayKeyOf, isSilent } from '../../../src/domain/links/day-key';

describe('the day of a mention', () => {
  it.each<[string, readonly string[], string | null, string | null, string | null, string | null]>([
    ['a reporter of a court', ['echr-a:109'], 'Gillow v. the United Kingdom', '1986-11-24', 'iacthr', 'day:ecthr:1986-11-24'],
    [
      'a name in a text of the court itself',
      ['name:Buckley'],
      'Buckley v. the United Kingdom',
      '1996-09-25',
      'ecthr',
      'day:ecthr:1996-09-25',
    ],
    [
      'a text of the old Commission, which cites the Court',
      ['name:Airey'],
      'Airey',
      '1979-10-09',
      'echr-commission',
      'day:ecthr:1979-10-09',
    ],
    ['a text of nobody known', ['name:Airey'], 'Airey', '1979-10-09', null, 'day:*:1979-10-09'],
    ['no name', ['echr-a:32'], null, '1979-10-09', 'ecthr', null],
    ['no date', ['echr-a:32'], 'Airey', null, 'ecthr', null],
    ['a year alone', ['echr-a:32'], 'Airey', '1979', 'ecthr', null],
  ])('of %s', (_what, keys, name, date, body, key) => {
    expect(dayKeyOf({ keys, name, date }, body)).toBe(key);
  });

  it.each([
    ['echr-a:109', true],
    ['name:Airey', true],
    ['dr:13/85', true],
    ['icty:IT-95-14-T', true],
    ['echr-app:14038/88', false],
    ['un:CCPR/C/50/D/488/1992', false],
  ])('stands beside %s, which a record may lack: %s', (key, silent) => {
    expect(isSilent(key)).toBe(silent);
  });
});
