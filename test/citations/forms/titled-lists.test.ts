import { commentsListedBehind, resolutionsListedBehind } from '../../../src/citations/forms/titled-lists';

const numbers = (listed: readonly { number: string }[]) => listed.map(({ number }) => number);

describe('numbers listed with their titles', () => {
  it.each([
    [
      'general comments No. 31 (2004)',
      ' on the legal obligation, No. 35 (2014) on liberty and security and No. 36 (2018)',
      ['35', '36'],
    ],
    [
      'recommandations générales no 19',
      " du Comité (de 1992) sur la violence, no 21 (1994) sur l'égalité et no 28 (2010)",
      ['21', '28'],
    ],
    ['observaciones generales núm. 6 (2005)', ' sobre los menores y núm. 14 (2013)', ['14']],
    ['general comment No. 31 (2004)', ' on the legal obligation, No. 35 (2014)', []],
    ['general comments No. 31', ' on the legal obligation and in communication No. 14', []],
    ['general comments No. 31', ' on the legal obligation. The author of No. 14', []],
    ['general comments No. 31', ' on the legal obligation; No. 14', []],
  ])('are general comments where the words are in the plural: %p%p', (words, behind, expected) => {
    const listed = commentsListedBehind(words + behind, words.length, words);
    expect(numbers(listed)).toEqual(expected);
    for (const { start, end, number } of listed) expect((words + behind).slice(start, end)).toMatch(new RegExp(`${number}$`));
  });

  it.each([
    ['résolutions 5/1', ', sur la mise en place des institutions, et 5/2, sur le Code', ['5/2']],
    ['resolutions 5/1', ' of 18 June 2007 on institution-building and 5/2 on the Code', ['5/2']],
    ['resolution 5/1', ' on institution-building and 5/2', []],
    ['resolutions 5/1', ' on institution-building and decision 5/2', []],
    ['resolutions 5/1', ' and the day 5/2', []],
  ])('are resolutions: %p%p', (words, behind, expected) => {
    expect(numbers(resolutionsListedBehind(words + behind, words.length, words))).toEqual(expected);
  });
});
