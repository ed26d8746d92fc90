import { GraphQLError } from 'graphql';
import { ClearingHouseError, ERROR_CODES, badInput, isErrorCode } from '../src/errors';

describe('the table of errors', () => {
  it.each(Object.entries(ERROR_CODES))('%s has a status and a sentence', (code, { status, meaning }) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  });

  it('knows its own codes and no property that every object has', () => {
    expect(['CONFLICT', 'constructor', '__proto__', 'NOPE', undefined].map(isErrorCode)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('ClearingHouseError', () => {
  it('is a GraphQLError with its code, which nothing overwrites', () => {
    const error = badInput('`first` is 0.', { argument: 'first', code: 'OTHER' });
    expect(error).toBeInstanceOf(GraphQLError);
    expect(error).toBeInstanceOf(ClearingHouseError);
    expect(error.toJSON()).toEqual({ message: '`first` is 0.', extensions: { argument: 'first', code: 'BAD_USER_INPUT' } });
  });
});
