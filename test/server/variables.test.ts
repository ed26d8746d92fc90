import { type OperationDefinitionNode, buildSchema, parse } from 'graphql';
import { coercedVariables } from '../../src/server/variables';

const schema = buildSchema('type Query { a(list: [Int!]): String }');
const operation = parse('query($list: [Int!]) { a(list: $list) }').definitions[0] as OperationDefinitionNode;

describe('the variables of a request', () => {
  it('are read once for each request', () => {
    const context = {};
    const first = coercedVariables({ schema, operation, variables: { list: 1 }, context });
    expect(first.coerced).toEqual({ list: [1] });
    expect(coercedVariables({ schema, operation, variables: { list: 2 }, context })).toBe(first);
    expect(coercedVariables({ schema, operation, variables: undefined, context: {} }).coerced).toEqual({});
  });

  it('have at most ten errors and a word that there are more', () => {
    const { errors } = coercedVariables({ schema, operation, variables: { list: Array(5000).fill('x') }, context: {} });
    expect(errors).toHaveLength(11);
    expect(errors?.at(-1)?.message).toMatch(/Too many errors/);
  });
});
