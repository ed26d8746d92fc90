import { languageOfText, paragraphsOfText, readableText } from '../../../src/import/legal-sources/legal-sources-text';

const numbered = (text: string): string[] =>
  paragraphsOfText(text, 'en').map(({ number = '-', text: body }) => `${number}|${body}`);

test.each<[what: string, text: string, paragraphs: string[]]>([
  ['blank lines cut a text without numbers', 'One\nline.\n\n  \nTwo.\n', ['-|One line.', '-|Two.']],
  [
    'numbers at the beginning of lines',
    'Head\n1. A\n2. B\nc\n3. C\n4. D\n\nEnd',
    ['-|Head', '1|A', '2|B c', '3|C', '4|D', '-|End'],
  ],
  ['numbers on lines of their own', '1. \nA\n2.\nB\n3. C\n4. D', ['1|A', '2|B', '3|C', '4|D']],
  ['numbers of treaty bodies', '1.1The a\n1.2 The b\n2.1 The c\n3. The d', ['1.1|The a', '1.2|The b', '2.1|The c', '3|The d']],
  [
    'bare numbers after blank lines',
    'X\n\n1 The a\n\n2 The b\n\n3 The c\n\n4 The d',
    ['-|X', '1|The a', '2|The b', '3|The c', '4|The d'],
  ],
  [
    'numbers in a text without lines',
    'FACTS 1. He did. 2. See Article 3. They said. 3. Then. 4. End.',
    ['-|FACTS', '1|He did.', '2|See Article 3. They said.', '3|Then.', '4|End.'],
  ],
  ['three numbers are too few', '1. A\n2. B\n3. C', ['-|1. A 2. B 3. C']],
  ['numbers that do not run on', '10. A\n20. B\n30. C\n40. D', ['-|10. A 20. B 30. C 40. D']],
  [
    'a table of contents gives way to the text',
    '1. A\n2. B\n3. C\n\n1. Aa\n2. Bb\n3. Cc\n4. Dd',
    ['-|1. A 2. B 3. C', '1|Aa', '2|Bb', '3|Cc', '4|Dd'],
  ],
  ['a missing number is passed over', '1. A\n2. B\n4. D\n5. E', ['1|A', '2|B', '4|D', '5|E']],
  ['an empty text', ' \n ', []],
])('%s', (_what, text, paragraphs) => expect(numbered(text)).toEqual(paragraphs));

test('nothing is lost but blanks', () => {
  const text = 'Title\n\n1. A (b) c\n2. D\n\n• e\n3. F 4. G\n4. H\n\nAnnex\n\n1. X\n2. Y\n';
  const letters = (words: string): string => words.replace(/[\s.]/g, '');
  expect(
    letters(
      numbered(text)
        .map((one) => one.replace(/^-?\|/, '').replace('|', ''))
        .join(''),
    ),
  ).toBe(letters(text));
});

test('a million brackets, numbers or lines take bounded time', () => {
  const started = performance.now();
  for (const text of [
    '('.repeat(1e6),
    '1. A\n'.repeat(2e5),
    '1. '.repeat(3e5),
    '\n'.repeat(1e6),
    '1 '.repeat(5e5),
    ' '.repeat(1e6),
  ])
    paragraphsOfText(text, 'en');
  expect(performance.now() - started).toBeLessThan(5000);
});

test('control characters are taken out, and a few lost characters noted', () => {
  expect(readableText(`a${'b'.repeat(100)}\u0001c`)).toMatchObject({
    text: `a${'b'.repeat(100)}c`,
    note: '1 characters of its text are unreadable.',
  });
  expect(readableText('plain')).toEqual({ text: 'plain' });
  expect(readableText('')).toEqual({ text: '' });
});

test('a binary text is none', () => {
  expect(readableText('\uFFFD\u0001x'.repeat(100))).toBeNull();
});

test('UTF-16 that was read as bytes is put together again, with its quotation marks', () => {
  const bytes = `\uFFFD\uFFFD${'It is the author'.replace(/./g, '$&\0')}\u0019 s\0`;
  expect(readableText(bytes)?.text).toMatch(/It is the author’s$/);
});

test.each([
  ['The Court finds that the applicant and the State agree on the facts.', 'en'],
  ['Les faits de la cause dans une affaire que les parties ont jugée.', 'fr'],
  ['Los hechos del caso que una de las partes presentó.', 'es'],
  ['Die Beschwerde ist nicht zulässig und das Gericht weist die Klage ab.', 'de'],
  ['Xyz', 'und'],
  ['', 'und'],
])('the language of %j is %s', (text, language) => expect(languageOfText(text)).toBe(language));
