import { readReference, splitReferences } from '../../src/citations/read-reference';
import { SMALL_INDEX } from './small-index';

const read = (printed: string) => readReference(printed, SMALL_INDEX);

describe('splitReferences', () => {
  it('parts the entries of a field', () => {
    expect(splitReferences('A v. B, no. 1234/99; C v. D (dec.), no. 2345/99;; E v. F.')).toEqual([
      'A v. B, no. 1234/99',
      'C v. D (dec.), no. 2345/99',
      'E v. F.',
    ]);
    expect(splitReferences(' ; ')).toEqual([]);
    expect(splitReferences('A v. B, Series A no. 24, p. 22, § 55 .  Handyside v. the United Kingdom, Series A no. 24')).toEqual([
      'A v. B, Series A no. 24, p. 22, § 55',
      'Handyside v. the United Kingdom, Series A no. 24',
    ]);
  });

  it('leaves places and numbers with their name', () => {
    expect(splitReferences('A v. B, no. 1234/99, § 4; § 6; C v. D; no. 2345/99')).toEqual([
      'A v. B, no. 1234/99, § 4; § 6',
      'C v. D; no. 2345/99',
    ]);
  });

  it('parts the old lists of decisions without names', () => {
    expect(splitReferences('No. 214/56, Dec. 9.6.58; No. 712/60, Yearbook IV p. 384')).toHaveLength(2);
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
  ])('reads %p', (printed, expected) => {
    expect(read(printed)).toMatchObject({ ...expected, start: 0, end: printed.length, printed });
  });

  it('is null for what names nothing', () => {
    expect(read('')).toBeNull();
    expect(read('  ')).toBeNull();
    expect(read('§ 4')).toBeNull();
  });
});
