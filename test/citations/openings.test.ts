import { cleanText } from '../../src/citations/clean-text';
import { ALL_FORMS } from '../../src/citations/forms/all-forms';
import { matchesOf, openings, Patterns } from '../../src/citations/openings';

describe('openings', () => {
  it.each<[RegExp, string[]]>([
    [/\bArt\. \d/g, ['art']],
    [/(?<![\p{L}\d])(?:[Cc]ase|Affaire)s? \d/gu, ['aff', 'cas']],
    [/(?<!\p{L})[Éé]tat/gu, ['eta']],
    [/(?<![\w/])\d{1,2}\/98/g, ['0-0', '00-']],
    [/\b(?:CM\/)?R(?:ec|EC)/g, ['cm-', 'rec']],
    [/\bC ?-\d/g, ['c--', 'c-0']],
    [/\bIT/g, ['it']],
    [/\bNo?/g, ['n', 'no']],
    [/\bR[aeiou]\w/g, ['ra*', 're*', 'ri*', 'ro*', 'ru*']],
    [/\ba|\bb/g, ['a', 'b']],
  ])('of %p', (pattern, expected) => expect(openings(pattern)).toEqual(expected));

  it.each([
    ['a match within a word', /Art/g],
    ['a match after a letter', /(?<!\d)Art/g],
    ['a match after a figure', /(?<!\p{L})\d/gu],
    ['a match at a bracket', /(?<!\w)\[\d/g],
    ['any letter', /(?<!\p{L})\p{Lu}/gu],
    ['no letter at all', /\b(?:Art)?/g],
    ['one alternative of two', /\bArt|Rule/g],
  ])('cannot be told of %s', (_, pattern) => expect(openings(pattern)).toBeNull());
});

describe('Patterns', () => {
  const patterns = new Patterns([/\bab/g, /b/g, /(?<!\d)12?/g, /\bno? /g]);
  const found = (text: string, which: number): number[] => patterns.matches(cleanText(text), which).map(({ index }) => index);

  it('finds each pattern where it matches, from the left, none within another', () => {
    expect(found('ab b abab', 0)).toEqual([0, 5]);
    expect(found('ab b abab', 1)).toEqual([1, 3, 6, 8]);
    expect(found('no n nn no ', 3)).toEqual([0, 3, 8]);
    expect(found('', 0)).toEqual([]);
    expect(found('ab', 7)).toEqual([]);
  });

  it('finds of every form what a search of the whole text finds', () => {
    const all = new Patterns(ALL_FORMS.map(({ pattern }) => pattern));
    const texts = ALL_FORMS.flatMap(({ examples, notThese = [] }) => [...examples.map(({ printed }) => printed), ...notThese]);
    const page = cleanText(texts.map((text) => `See ${text}; (${text}), ${text}`).join('\n'));
    const places = all.placesIn(page);
    for (const [which, form] of ALL_FORMS.entries()) {
      const expected = matchesOf(form.pattern, page.text).map((match) => [match.index, match[0]]);
      expect([form.name, all.matches(page, which, places).map((match) => [match.index, match[0]])]).toEqual([
        form.name,
        expected,
      ]);
    }
  });
});
