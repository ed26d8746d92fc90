import { GraphQLError, buildSchema } from 'graphql';
import { ClearingHouseError } from '../../src/errors';
import { codeOf, errorBody, formatError, statusOf } from '../../src/server/masking';

const schema = buildSchema('type Query { word: String }');
const format = (error: GraphQLError): unknown => formatError(schema, error.toJSON(), error);

describe('what a caller may read of an error', () => {
  it.each<[string, GraphQLError, string, string]>([
    ['ours, with a code of the table', new ClearingHouseError('NOT_FOUND', 'No such.'), 'No such.', 'NOT_FOUND'],
    [
      'an unknown code',
      new GraphQLError('inner', { extensions: { code: 'SECRET' } }),
      'Something went wrong here. Tell us the request id, and we find it in our log.',
      'INTERNAL_SERVER_ERROR',
    ],
    [
      'no code',
      new GraphQLError('Cannot return null for non-nullable field A.b.'),
      'Something went wrong here. Tell us the request id, and we find it in our log.',
      'INTERNAL_SERVER_ERROR',
    ],
    [
      'a null by way of a variable',
      new GraphQLError('Argument "limit" of non-null type "Int!" must not be null.'),
      'Argument "limit" of non-null type "Int!" must not be null.',
      'BAD_USER_INPUT',
    ],
    [
      'too many variables',
      new GraphQLError('Too many errors processing variables, error limit reached. Execution aborted.'),
      'Too many errors processing variables, error limit reached. Execution aborted.',
      'BAD_USER_INPUT',
    ],
    [
      'a suggestion',
      new GraphQLError('Unknown type "Itm". Did you mean "Item" or "Node"?', {
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
      'Unknown type "Itm".',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an overflow of the parser',
      new GraphQLError('Syntax Error: Maximum call stack size exceeded', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } }),
      'Syntax Error: the query is nested too deeply to be read.',
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'the code of a rule under that of validation',
      new GraphQLError('Deep.', {
        originalError: new ClearingHouseError('QUERY_TOO_COMPLEX', 'Deep.'),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
      'Deep.',
      'QUERY_TOO_COMPLEX',
    ],
    [
      'the driver behind a wrapper',
      new GraphQLError('x', { originalError: Object.assign(new Error('x'), { driverError: { code: '57P01' } }) }),
      'The database cannot be reached at the moment. Try again in a few seconds.',
      'SERVICE_UNAVAILABLE',
    ],
  ])('%s', (_what, error, message, code) => {
    expect(format(error)).toEqual({ message, extensions: { code } });
  });

  it('keeps what was added for callers, and never a stack or the HTTP status', () => {
    const error = new ClearingHouseError('BAD_USER_INPUT', 'No.', {
      proposals: ['MEX'],
      stacktrace: ['at x'],
      http: { status: 400 },
    });
    expect(format(error)).toEqual({ message: 'No.', extensions: { code: 'BAD_USER_INPUT', proposals: ['MEX'] } });
  });

  it('takes no code from an error that is not GraphQL’s', () => {
    expect(codeOf(Object.assign(new Error('x'), { extensions: { code: 'NOT_FOUND' }, code: 'NOT_FOUND' }))).toBe(
      'INTERNAL_SERVER_ERROR',
    );
  });

  it('has a form for answers without a graph', () => {
    expect(JSON.parse(errorBody('RATE_LIMITED', 'Later.', { code: 'X', wait: 3 }))).toEqual({
      errors: [{ message: 'Later.', extensions: { code: 'RATE_LIMITED', wait: 3 } }],
    });
    expect(statusOf(['BAD_USER_INPUT', 'SERVICE_UNAVAILABLE'])).toBe(503);
  });
});
