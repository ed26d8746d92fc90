/** The one table of error codes, and the error that a caller may read. Imports nothing of the project, so that every room may use it. */
import { GraphQLError } from 'graphql';

/**
 * Every code that an answer may carry in `extensions.code`, with the HTTP status of an answer that has no `data`, and what
 * it means. An answer that has `data` is 200 whatever its errors say: GraphQL over HTTP, "application/graphql-response+json"
 * (https://graphql.github.io/graphql-over-http/draft/, seen 2025-11-24).
 */
export const ERROR_CODES = {
  BAD_REQUEST: { status: 400, meaning: 'This is no GraphQL request: its method, type, size or form is not one that is read.' },
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: 'The text of the query is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, meaning: 'The query does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: { status: 400, meaning: 'The query has several operations, or none of the name given.' },
  PERSISTED_QUERY_NOT_FOUND: { status: 400, meaning: 'The query of this hash is not kept here: send it with the hash, once.' },
  BAD_USER_INPUT: { status: 400, meaning: 'A value is not allowed; the message names it and says what would be right.' },
  UNAUTHENTICATED: { status: 401, meaning: 'A key is needed, or the one given is not valid.' },
  FORBIDDEN: { status: 403, meaning: 'The caller may not do this.' },
  NOT_FOUND: { status: 404, meaning: 'There is nothing here that the caller may see.' },
  CONFLICT: { status: 409, meaning: 'The record was changed by somebody else meanwhile.' },
  QUERY_TOO_COMPLEX: {
    status: 400,
    meaning: 'The query is deeper, broader or dearer than allowed; the message names the limit and the figure.',
  },
  RATE_LIMITED: {
    status: 429,
    meaning: 'Too much was asked from this address; Retry-After tells in how many seconds there is room again.',
  },
  TIMEOUT: {
    status: 503,
    meaning: 'The answer took longer than is allowed: the database is busy, or too much was asked at once.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    meaning: 'The database cannot be reached; Retry-After tells in how many seconds to come back.',
  },
  INTERNAL_SERVER_ERROR: { status: 500, meaning: 'Our mistake; the request id finds it in our log.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly meaning: string }>>;
export type ErrorCode = keyof typeof ERROR_CODES;

/** Whether an error's code is one of the table, so that its message was written for callers. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}

/** An error that a caller may read, with a code of the table above. */
export class ClearingHouseError extends GraphQLError {
  constructor(code: ErrorCode, message: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { ...extensions, code } });
    this.name = 'ClearingHouseError';
  }
}

/** The caller's mistake: the message says what was wrong, with the value, and what would be right. */
export function badInput(message: string, extensions?: Readonly<Record<string, unknown>>): ClearingHouseError {
  return new ClearingHouseError('BAD_USER_INPUT', message, extensions);
}
