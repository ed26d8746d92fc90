import {
  either,
  every,
  field,
  fieldOf,
  first,
  kindBy,
  languageField,
  listField,
  nameOfParties,
  stateAfterVersus,
} from '../../../src/import/legal-sources/legal-sources-sample';

const sample = {
  title: '  Doe v  Republic of Cote D&#x27;Ivoire (Application No. 1/2020) [2020] X 1 ',
  none: 'None',
  nothing: null,
  count: 12,
  list: ['One ', '', 3, 'No issues found'],
  number: 'No. 12/2001; No. 13/2001; No. 12/2001',
  language: 'FRE',
};

test('a field is a text without entities and blanks, and empty where there is nothing', () => {
  expect(fieldOf(sample, 'title')).toBe("Doe v Republic of Cote D'Ivoire (Application No. 1/2020) [2020] X 1");
  expect(['none', 'nothing', 'missing', 'list'].map((name) => fieldOf(sample, name))).toEqual(['', '', '', '']);
  expect(fieldOf(sample, 'count')).toBe('12');
  expect(fieldOf({ a: 'A<superscript>1</superscript> b' }, 'a')).toBe('A b');
  expect(field('none')(sample)).toBeUndefined();
});

test('rules fill templates with what they match', () => {
  expect(first('number', /(\d+)\/(\d+)/, 'x:$2/$1')(sample)).toBe('x:2001/12');
  expect(first('number', /z/, 'x')(sample)).toBeUndefined();
  expect(every('number', /\d+\/\d+/g, 'n:$0')(sample)).toEqual(['n:12/2001', 'n:13/2001']);
  expect(either(first('number', /z/, 'x'), field('count'))(sample)).toBe('12');
  expect(either()(sample)).toBeUndefined();
  expect(kindBy('title', [[/zzz/, 'A'], [/doe/i, 'B']], 'C')(sample)).toBe('B'); // prettier-ignore
  expect(kindBy('none', [[/doe/i, 'B']], 'C')(sample)).toBe('C');
});

test('lists leave out what says nothing', () => {
  expect(listField('list')(sample)).toEqual(['One']);
  expect(listField('language')(sample)).toEqual(['FRE']);
  expect(listField('nothing')(sample)).toEqual([]);
});

test.each([
  ['eng', 'en'],
  ['FRE', 'fr'],
  ['es', 'es'],
  ['EnglishEnglish (en)português (pt)', 'en'],
  ['Klingon', undefined],
  ['', undefined],
])('the language %j is %s', (language, tag) => expect(languageField('language')({ language })).toBe(tag));

test('parties and State are told from a title', () => {
  expect(nameOfParties('title')(sample)).toBe("Doe v. Republic of Cote D'Ivoire");
  expect(nameOfParties('number')(sample)).toBeUndefined();
  expect(stateAfterVersus('title')(sample)).toEqual(["Republic of Cote D'Ivoire"]);
  expect(stateAfterVersus('number')(sample)).toEqual([]);
});
