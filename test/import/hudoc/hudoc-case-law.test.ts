import { splitStrasbourgCaseLaw } from '../../../src/import/hudoc/hudoc-case-law';

test('entries stand between semicolons, and the field cut at their place is what they print', () => {
  const field = 'Airey v. Ireland, 9 October 1979, § 24; ;\nMarckx v. Belgium; A v. B\n';
  const entries = splitStrasbourgCaseLaw(field);
  expect(entries.map(({ printed }) => printed)).toEqual([
    'Airey v. Ireland, 9 October 1979, § 24',
    'Marckx v. Belgium',
    'A v. B',
  ]);
  for (const { printed, start } of entries) expect(field.slice(start, start + printed.length)).toBe(printed);
});

test('a place or a number after a semicolon goes on the entry before it', () => {
  const field = 'A. v. B., no. 1/99 ;; §§ 4;\n6; C. v. D., no. 2/99';
  const entries = splitStrasbourgCaseLaw(field);
  expect(entries.map(({ printed }) => printed)).toEqual(['A. v. B., no. 1/99 ;; §§ 4;\n6', 'C. v. D., no. 2/99']);
  for (const { printed, start } of entries) expect(field.slice(start, start + printed.length)).toBe(printed);
});

test('an empty field has none', () => {
  expect(['', ';', ' ; \n'].flatMap(splitStrasbourgCaseLaw)).toEqual([]);
});
