import { readReference, splitReferences } from '../../src/citations/read-reference';
import { SMALL_INDEX } from './small-index';

const read = (printed: string) => readReference(printed, SMALL_INDEX);

describe('splitReferences', () => {
  it.each<[string, readonly string[]]>([
    [
      'A v. B, no. 1234/99; C v. D (dec.), no. 2345/99;; E v. F.',
      ['A v. B, no. 1234/99', 'C v. D (dec.), no. 2345/99', 'E v. F.'],
    ],
    ['Airey v. Ireland, § 24; ;\nMarckx v. Belgium; A v. B\n', ['Airey v. Ireland, § 24', 'Marckx v. Belgium', 'A v. B']],
    [
      'A v. B, Series A no. 24, p. 22, § 55 .  Handyside v. the United Kingdom, Series A no. 24; E v. F, no. 3/99',
      ['A v. B, Series A no. 24, p. 22, § 55', 'Handyside v. the United Kingdom, Series A no. 24', 'E v. F, no. 3/99'],
    ],
    // The older lists have the Court's cases first, then the Commission's, each under a heading.
    [
      'Eur. Court H.R.   Chahal v. the United Kingdom, Reports 1996-V     no. 22, para. 74  Eur. Comm. H.R.   No. 12097/86, Dec. 13.7.87, D.R. 70, p. 298   No. 9348/81, Dec. 28.2.83',
      [
        'Eur. Court H.R.   Chahal v. the United Kingdom, Reports 1996-V     no. 22, para. 74',
        'Eur. Comm. H.R.   No. 12097/86, Dec. 13.7.87, D.R. 70, p. 298',
        'No. 9348/81, Dec. 28.2.83',
      ],
    ],
    ['A v. B, no. 1234/99, § 4; § 6; C v. D; no. 2345/99', ['A v. B, no. 1234/99, § 4; § 6', 'C v. D; no. 2345/99']],
    ['A. v. B., no. 1/99 ;; §§ 4;\n6; C. v. D., no. 2/99', ['A. v. B., no. 1/99 ;; §§ 4;\n6', 'C. v. D., no. 2/99']],
    ['No. 214/56, Dec. 9.6.58; No. 712/60, Yearbook IV p. 384', ['No. 214/56, Dec. 9.6.58', 'No. 712/60, Yearbook IV p. 384']],
    ['', []],
    [' ; \n', []],
  ])('parts %p', (field, expected) => {
    const entries = splitReferences(field);
    expect(entries.map(({ printed }) => printed)).toEqual(expected);
    for (const { printed, start } of entries) expect(field.slice(start, start + printed.length)).toBe(printed);
  });
});

describe('readReference', () => {
  it.each<[string, Record<string, unknown>]>([
    [
      'Winterwerp judgment of 24 October 1979, Series A no. 33, pp. 17-18, paras. 39, 45',
      { scheme: 'echr-a', key: '33', name: 'Winterwerp', date: '1979-10-24', pinpoint: 'para. 39, 45; p. 17-18' },
    ],
    [
      'De Wilde, Ooms and Versyp v. Belgium, 18 June 1971, § 76, Series A no. 12',
      { scheme: 'echr-a', key: '12', name: 'De Wilde, Ooms and Versyp v. Belgium', date: '1971-06-18', pinpoint: 'para. 76' },
    ],
    [
      'Nos. 5577-5583/72, Dec. 15.12.75, D.R. 4, p. 4',
      { scheme: 'dr', key: '4/4', otherKeys: ['echr-app:5577/72', 'echr-app:5583/72'], date: '1975-12-15' },
    ],
    [
      'Gayday and Others v. Ukraine (dec.) [Committee], nos. 654/07 and 5 others, 26 August 2014',
      { key: '654/07', stage: 'DECISION' },
    ],
    ['Stafford v. the United Kingdom, [GC] no. 46295/ 99, 28 May 2002', { scheme: 'echr-app', key: '46295/99' }],
    ['Riad v. Belgium, 29787/03', { key: '29787/03' }],
    ['Chahal v. the United Kingdom', { scheme: 'name', key: '', name: 'Chahal v. the United Kingdom' }],
    ['A v. B, law no. 12/99, § 4', { otherKeys: [] }],
    ['Eur. Court H.R., Handyside judgment of 7.12.76, Series A no. 24, p. 22', { scheme: 'echr-a', key: '24', name: null }],
    ['European Commission of Human Rights, application no. 27311/95, DR 82-A, p. 158', { key: '82-A/158', name: null }],
    ['The holy monasteries v. Greece judgment of 9 December 1994, Series A no. 301-A', { key: '301-A', date: '1994-12-09' }],
    ['Mentzen alias Mencena v. Latvia, no. 71074/01', { name: 'Mentzen alias Mencena v. Latvia' }],
  ])('reads %p', (printed, expected) => {
    expect(read(printed)).toMatchObject({ ...expected, start: 0, end: printed.length, printed });
  });

  it('is null for what names nothing', () => {
    expect(read('')).toBeNull();
    expect(read('  ')).toBeNull();
    expect(read('§ 4')).toBeNull();
  });
});
