import { parse } from 'graphql';
import { readOperation, readOperations } from '../../src/server/operations';

describe('a saved operation', () => {
  it('is read with its question, group and variables, and without its header', () => {
    const text =
      '# Which standards bind?\r\n# group: Standards\r\n# variables: {"state": "MEX"}\r\n\r\nquery A($state: String) {\n  # inside\n  hello\n}\n';
    expect(readOperation('A', text)).toEqual({
      name: 'A',
      question: 'Which standards bind?',
      group: 'Standards',
      variables: { state: 'MEX' },
      query: 'query A($state: String) {\n  # inside\n  hello\n}',
    });
  });

  it('needs no variables', () => {
    expect(readOperation('A', '# What?\n# group: All\nquery A { hello }').variables).toEqual({});
  });

  it.each([
    ['no question', '# group: All\nquery A { hello }', /question/],
    ['no header', 'query A { hello }', /question/],
    ['no group', '# What?\nquery A { hello }', /group/],
    ['variables in two lines', '# What?\n# group: All\n# variables: {\n# }\nquery A { hello }', /JSON object in one line/],
    ['variables that are a list', '# What?\n# group: All\n# variables: []\nquery A { hello }', /JSON object/],
  ])('is refused with %s, by its name', (_what, text, message) => {
    expect(() => readOperation('Mine', text)).toThrow(message);
    expect(() => readOperation('Mine', text)).toThrow(/Mine\.graphql/);
  });

  it('of the project is read, all of them, by group', () => {
    const operations = readOperations();
    expect(operations.map(({ name }) => name)).toContain('ApplicableStandards');
    const groups = operations.map(({ group }) => group);
    expect(groups).toEqual([...groups].sort((a, b) => a.localeCompare(b, 'en')));
    for (const { query } of operations) expect(() => parse(query)).not.toThrow();
  });
});
