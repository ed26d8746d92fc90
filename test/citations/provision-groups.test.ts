import { cleanText } from '../../src/citations/clean-text';
import { groupsOf } from '../../src/citations/provision-groups';
import { SMALL_INDEX } from './small-index';

const read = (text: string) => groupsOf(cleanText(text), [], SMALL_INDEX, new Set());

describe('groups of articles', () => {
  it('have the numbers behind one head, and the paragraph printed before it', () => {
    const articles = read('Articles 3 and 8, and paragraph 2 of article 14').filter(({ kind }) => kind === 'article');
    expect(articles.map(({ list }) => list.items.map(({ number }) => number))).toEqual([['3', '8'], ['14']]);
    expect(articles.map(({ prefixes }) => prefixes)).toEqual([[''], ['(2)']]);
  });

  it('have the one paragraph printed before several articles, and of several none', () => {
    const prefixes = (text: string) => read(text).find(({ kind }) => kind === 'article')?.prefixes;
    expect(prefixes('paragraph 1 of articles 9 and 14')).toEqual(['(1)']);
    expect(prefixes('párrafo 1 de los artículos 9 y 14')).toEqual(['(1)']);
    expect(prefixes('paragraphs 1 and 2 of articles 9 and 14')).toEqual(['']);
    expect(prefixes('paragraph 1 of articles 9 (3) and 14')).toEqual(['']);
  });

  it('know the law of a State by the words beside them', () => {
    expect(read('article 96 of the Criminal Code').map(({ isOfOtherLaw }) => isOfOtherLaw)).toEqual([true]);
    expect(read('article 96 of the Convention').map(({ isOfOtherLaw }) => isOfOtherLaw)).toEqual([false]);
  });

  it('give common Article 3 to the Geneva Conventions of the catalogue', () => {
    expect(read('common Article 3 of the Conventions').map(({ instrument }) => instrument?.slugs)).toEqual([
      ['geneva-convention-1', 'geneva-convention-4'],
    ]);
    expect(read('Article 3 of the Conventions')[0]?.instrument).toBeNull();
  });
});
