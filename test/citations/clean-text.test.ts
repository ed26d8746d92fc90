import { cleanText, fold } from '../../src/citations/clean-text';

describe('cleanText', () => {
  it.each([
    ['Art.\u00a06 §\u202f1', 'Art. 6 § 1'],
    ['C‑411/10', 'C-411/10'],
    ['№ 5', 'No 5'],
    ['so\u00adft \u200bzero', 'soft zero'],
    ['a  \n\t b', 'a b'],
    ['de l ’ article 3 du Pacte, qu ’ il', "de l'article 3 du Pacte, qu'il"],
    ['the parties ’ claims', "the parties ' claims"],
    ['no. &#xa0; 38885/02', 'no. 38885/02'],
    ['“l’État”', '"l\'État"'],
    ['e\u0301', 'é'],
  ])('writes %p as %p', (original, expected) => {
    expect(cleanText(original).text).toBe(expected);
  });

  it('leads every span back to the original', () => {
    const original = 'a&#xa0;e\u0301ﬁx 𝟏 end';
    const page = cleanText(original);
    const at = page.text.indexOf('é');
    expect(original.slice(page.toOriginal(at, at + 1).start, page.toOriginal(at, at + 1).end)).toBe('e\u0301');
    const end = page.text.indexOf('end');
    expect(page.toOriginal(end, end + 3)).toEqual({ start: original.length - 3, end: original.length });
  });

  it('keeps offsets when one character becomes many', () => {
    const page = cleanText('\ufdfa Article 3 ECHR');
    const at = page.text.indexOf('Article');
    expect(page.toOriginal(at, at + 7)).toEqual({ start: 2, end: 9 });
  });

  it('leads back from an apostrophe with spaces around it', () => {
    const original = 'de l ’ article 3';
    const page = cleanText(original);
    const at = page.text.indexOf("l'article");
    expect(page.toOriginal(at, at + 9)).toEqual({ start: 3, end: 14 });
    expect(page.toOriginal(at + 2, at + 9)).toEqual({ start: 7, end: 14 });
  });

  it('folds without changing the length', () => {
    expect(fold('Pacto de San José, İstanbul ß')).toHaveLength('Pacto de San José, İstanbul ß'.length);
    expect(fold('Convención')).toBe('convencion');
  });
});
