import { inLanguage, isLanguage } from '../../src/graph/localized';

test.each(['en', 'fr', 'zh-Hans', 'pt-BR', 'sw', 'quc', 'sr-Latn', 'und', 'mul'])('%s is the tag of a language', (tag) =>
  expect(isLanguage(tag)).toBe(true),
);
test.each(['', 'EN', 'eng', 'french', 'zzqq', 'e', 'en_GB', 'EN-gb', 'en-gb', 'toString', '../x', 'x'.repeat(500)])(
  '%j is none',
  (tag) => expect(isLanguage(tag)).toBe(false),
);

test.each<[readonly string[], string | undefined]>([
  [['fr', 'en'], 'Droit'],
  [['es'], 'Right'],
  [[], 'Right'],
])('a text is given in the first of %j that there is, else in English', (languages, text) =>
  expect(inLanguage({ fr: 'Droit', en: 'Right' }, languages)?.text).toBe(text),
);
test('a text in none of these is given in any language', () => {
  expect(inLanguage({ ar: 'حق' }, ['fr'])).toEqual({ text: 'حق', language: 'ar' });
  expect(inLanguage({}, ['fr'])).toBeNull();
});
