import { readCitation } from '../../src/citations/read-citation';
import { SMALL_INDEX } from './small-index';

describe('readCitation', () => {
  it.each<[string, string]>([
    ['Article 3 ECHR', 'provision:echr:3'],
    ['article 3 echr', 'provision:echr:3'],
    ['ICCPR art 6(1)', 'provision:iccpr:6(1)'],
    ['ICCPR 14(3)(d)', 'provision:iccpr:14(3)(d)'],
    ['P1-1', 'provision:echr-p1:1'],
    ['ETS No. 005', 'coe-ets:005'],
    ['CCPR/C/GC/36', 'un:CCPR/C/GC/36'],
    ['art. 8 CADH', 'provision:achr:8'],
    ['ECHR', 'instrument:echr'],
    ['the ECHR', 'instrument:echr'],
    ['CAT', 'instrument:cat-convention'],
    ['cat', 'instrument:cat-convention'],
    ['Banjul Charter', 'instrument:achpr'],
    ['Protocol No. 1', 'instrument:echr-p1'],
    ['iccpr', 'instrument:iccpr'],
    ['provision:iccpr:14(3)(d)', 'provision:iccpr:14(3)(d)'],
    ['iccpr:14(3)(d)', 'provision:iccpr:14(3)(d)'],
    ['instrument:cedaw', 'instrument:cedaw-convention'],
    ['un:CCPR/C/GC/36', 'un:CCPR/C/GC/36'],
  ])('reads %p as %s', (typed, key) => {
    expect(readCitation(typed, SMALL_INDEX).map((mention) => `${mention.scheme}:${mention.key}`)).toEqual([key]);
  });

  it('gives the committees that have the number when none is named', () => {
    expect(readCitation('General comment No. 36', SMALL_INDEX)[0]).toMatchObject({
      scheme: 'instrument',
      key: '',
      candidates: ['ccpr-gc:36', 'cedaw-gr:36'],
    });
  });

  it('keeps the place in what was typed, spaces before it too', () => {
    expect(readCitation('  article 3 echr ', SMALL_INDEX)[0]).toMatchObject({ start: 2, end: 16, printed: 'article 3 echr' });
  });

  it('reads nothing in words that cite nothing', () => {
    expect(readCitation('freedom of expression', SMALL_INDEX)).toEqual([]);
    expect(readCitation('', SMALL_INDEX)).toEqual([]);
  });
});
