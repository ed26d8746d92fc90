import { hudocColumns, languageTag, listOf, plainLine, readDocumentType } from '../../../src/import/hudoc/hudoc-columns';

test('fields are found by name in any case; NULL, blank, null and absent ones are empty', () => {
  const columns = hudocColumns([['ItemID', '001-1'], ['application', 'NULL'], ['scl', ' \n'], ['issue', null], ['importance', 4], ['isplaceholder', true], ['appno', ['1/70', '2/70']]]); // prettier-ignore
  expect(['itemid', 'application', 'scl', 'issue', 'importance', 'isplaceholder', 'appno', 'absent'].map(columns.get)).toEqual(
    ['001-1', '', '', '', '4', 'TRUE', '1/70;2/70', ''], // prettier-ignore
  );
});

test.each([
  ['HEJUD', 'JUD', 'ENG'],
  ['HFDEC', 'DEC', 'FRE'],
  ['hejud ', 'JUD', 'ENG'],
  ['HJUDHRV', 'JUD', 'HRV'],
  ['HEREP', 'REP', 'ENG'],
  ['HFADV', 'ADV', 'FRE'],
  ['HECOM', 'COM', 'ENG'],
  ['HFJP9', 'JP9', 'FRE'],
  ['HERES54', 'RES54', 'ENG'],
  ['CLIN', 'CLIN', 'ENG'],
  ['CLINF', 'CLIN', 'FRE'],
  ['CLINTUR', 'CLIN', 'TUR'],
  ['PR', 'PR', ''],
])('doctype %s is %s in %s', (code, kind, language) => {
  expect(readDocumentType(code)).toEqual({ kind, language });
});

test.each(['', 'ENG', 'CHAMBER', 'HEJUDX', 'HXJUD', 'JUD', 'HJUDhr1'])('doctype %p is not known', (code) => {
  expect(readDocumentType(code)).toBeNull();
});

test('languages: bibliographic and other codes of three letters become two', () => {
  expect(['ENG', 'FRE', 'FRA', 'HRV', 'GRE', 'ALB', 'GEO', 'MAC'].map(languageTag)).toEqual(
    ['en', 'fr', 'fr', 'hr', 'el', 'sq', 'ka', 'mk'], // prettier-ignore
  );
  expect(['', 'en', 'XXX', 'CNR', '../..'].map(languageTag)).toEqual([null, null, null, null, null]);
});

test('lists lose blanks and empty parts; lines lose tags and breaks', () => {
  expect(listOf(' 6; 6-1;;')).toEqual(['6', '6-1']);
  expect(plainLine('<div class="x">CASE OF\n X <br/>v.  Y</div>')).toBe('CASE OF X v. Y');
  expect(plainLine('1 < 2 and 3 > 2')).toBe('1 < 2 and 3 > 2');
});
