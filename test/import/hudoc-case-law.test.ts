import { splitStrasbourgCaseLaw } from '../../src/import/hudoc-case-law';

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

test('an empty field has none', () => {
  expect(['', ';', ' ; \n'].flatMap(splitStrasbourgCaseLaw)).toEqual([]);
});
