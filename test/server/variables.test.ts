import { type OperationDefinitionNode, buildSchema, parse } from 'graphql';
import { coercedVariables } from '../../src/server/variables';

const schema = buildSchema('type Query { a(list: [Int!]): String b(size: Int): String }');
const document = parse('query One($list: [Int!]) { a(list: $list) } query Other($size: Int) { b(size: $size) }');
const operation = document.definitions[0] as OperationDefinitionNode;

describe('the variables of a request', () => {
  it('are read once for each request', () => {
    const context = {};
    const first = coercedVariables({ schema, document, operation, variables: { list: 1 }, context });
    expect(first.coerced).toEqual({ list: [1] });
    expect(coercedVariables({ schema, document, operation, variables: { list: 2 }, context })).toBe(first);
    expect(coercedVariables({ schema, document, operation, variables: undefined, context: {} }).coerced).toEqual({});
  });

  const faults = (text: string, variables: object) => {
    const document = parse(text);
    const operation = document.definitions[0] as OperationDefinitionNode;
    return coercedVariables({ schema, document, operation, variables: { ...variables }, context: {} }).errors ?? [];
  };

  it('are refused when the query does not have them, with those that it has, the nearest first', () => {
    const query = 'query($list: [Int!], $size: Int!) { a(list: $list) b(size: $size) }';
    expect(faults(query, { Size: 1, size: 1 })).toMatchObject([
      {
        message: '`$Size` is no variable of this query, which has `$size`, `$list`.',
        extensions: { code: 'BAD_USER_INPUT', unknown: ['Size'], proposals: ['size', 'list'] },
      },
    ]);
    expect(faults('{ a }', { on: 1 }).map(({ message }) => message)).toEqual([
      '`$on` is no variable of this query, which has none: leave it out.',
    ]);
  });

  it('are refused together with those that are missing or unfit', () => {
    expect(
      faults('query($list: [Int!], $size: Int!) { a(list: $list) b(size: $size) }', { Size: 1, list: 'x' }).map(
        ({ message }) => message,
      ),
    ).toEqual([
      '`$Size` is no variable of this query, which has `$size`, `$list`.',
      expect.stringMatching(/^Variable "\$list" got invalid value "x"/),
      'Variable "$size" of required type "Int!" was not provided.',
    ]);
  });

  it('may be those of another operation of the document', () => {
    expect(coercedVariables({ schema, document, operation, variables: { list: [1], size: 2 }, context: {} })).toEqual({
      coerced: { list: [1] },
    });
    expect(
      faults('query One($list: [Int!]) { a(list: $list) } fragment F on Query { b(size: $size) }', { size: 2 }),
    ).toHaveLength(1);
  });

  it('are told ten times at most, and each by the beginning of its name', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_one, at) => [`${'x'.repeat(100)}${at}`, at]));
    const told = faults('{ a }', many);
    expect(told).toHaveLength(10);
    expect(told[0]?.message).toBe(`\`$${'x'.repeat(60)}\` is no variable of this query, which has none: leave it out.`);
    const wide = `query(${Array.from({ length: 25 }, (_one, at) => `$v${at}: Int`).join(' ')}) { b(size: $v0) }`;
    expect(faults(wide, { w: 1 })[0]?.message).toMatch(/`\$v19` and 5 more\.$/);
  });

  it('have at most ten errors and a word that there are more', () => {
    const { errors } = coercedVariables({ schema, document, operation, variables: { list: Array(5000).fill('x') }, context: {} });
    expect(errors).toHaveLength(11);
    expect(errors?.at(-1)?.message).toMatch(/Too many errors/);
  });
});
