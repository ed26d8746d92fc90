import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const printed = (text: string): string[] =>
  findCitations(text, SMALL_INDEX).map((mention) => `${mention.printed} = ${mention.key}`);

describe('joining articles to instruments', () => {
  it.each<[string, string[]]>([
    ['ICCPR, arts. 6 and 7; ICESCR, art. 11', ['ICCPR, arts. 6 = iccpr:6', '7 = iccpr:7', 'ICESCR, art. 11 = icescr:11']],
    [
      'article 14, read in conjunction with article 2, of the ICCPR',
      ['article 14 = iccpr:14', 'article 2, of the ICCPR = iccpr:2'],
    ],
    ['Article 8 of the ECHR, Article 14', ['Article 8 of the ECHR = echr:8', 'Article 14 = 14']],
    [
      'paragraph 1 of article 16 of the Convention against Torture',
      ['paragraph 1 of article 16 of the Convention against Torture = cat-convention:16(1)'],
    ],
    ['Alleged violation of Protocol No. 4\nArticle 14', ['Protocol No. 4 = echr-p4', 'Article 14 = 14']],
    ['paragraph 10 of CCPR/C/GC/36', ['paragraph 10 of CCPR/C/GC/36 = CCPR/C/GC/36']],
    ['Article 2 of Regulation (EU) 2017/1001', ['Article 2 of Regulation (EU) 2017/1001 = celex:32017R1001:2']],
  ])('in %p', (text, expected) => {
    expect(printed(text)).toEqual(expected);
  });

  it('keeps a paragraph of a document as its pinpoint', () => {
    expect(findCitations('CCPR/C/GC/36, paragraph 10', SMALL_INDEX)[0]?.pinpoint).toBe('para. 10');
  });
});
