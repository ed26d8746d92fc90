import { EXCHANGE_SCHEMES, isKeyScheme, schemeOf } from '../../../src/domain/sources/key-schemes';

test('every scheme has an example of its own', () => {
  for (const [scheme, example] of Object.entries(EXCHANGE_SCHEMES)) expect(schemeOf(example)).toBe(scheme);
});

test.each([
  ['un:CCPR/C/GC/36', 'un'],
  ['ecli:ECLI:CE:ECHR:1989:0707JUD001403888', 'ecli'],
  ['sp-comm:AL BHR 2/2021', 'sp-comm'],
  ['14038/88', null],
  ['un:', null],
  ['un: x', null],
  ['UN:x', null],
])('the scheme of %j is %s', (key, scheme) => expect(schemeOf(key)).toBe(scheme));

test.each(['un', 'echr-app', 'hudoc', 'committee-comm', 'provision', 'words', 'name', 'achpr-gc', 'scsl', 'greco'])(
  '%s is a scheme',
  (scheme) => expect(isKeyScheme(scheme)).toBe(true),
);
test.each(['', 'UN', 'echr_app', 'toString'])('%j is no scheme', (scheme) => expect(isKeyScheme(scheme)).toBe(false));
