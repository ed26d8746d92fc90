import { EXCHANGE_SCHEMES, schemeOf } from '../../../src/import/exchange/exchange-schemes';

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
