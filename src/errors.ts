import { GraphQLError } from 'graphql';

/** Every code that an answer may carry in `extensions.code`, with its HTTP status when nothing could be answered, and its meaning. */
export const ERROR_CODES = {
  BAD_USER_INPUT: { status: 200, meaning: 'An argument is not allowed; the message names it, its value and what would be right.' },
  UNAUTHENTICATED: { status: 401, meaning: 'A key is needed, or the one given is not valid.' },
  FORBIDDEN: { status: 403, meaning: 'The caller may not do this.' },
  NOT_FOUND: { status: 404, meaning: 'There is nothing here that the caller may see.' },
  CONFLICT: { status: 409, meaning: 'The record was changed by somebody else meanwhile.' },
  QUERY_TOO_COMPLEX: { status: 400, meaning: 'The query would cost more than the limit; the message names both.' },
  RATE_LIMITED: { status: 429, meaning: 'Too many requests; Retry-After tells when to come back.' },
  TIMEOUT: { status: 503, meaning: 'The answer took longer than is allowed.' },
  SERVICE_UNAVAILABLE: { status: 503, meaning: 'The database cannot be reached; Retry-After tells when to come back.' },
  INTERNAL_SERVER_ERROR: { status: 500, meaning: 'Our mistake; the request id finds it in our log.' },
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** An error that a caller may read, with a code of the table above. */
export class ClearingHouseError extends GraphQLError {
  constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...extensions } });
    this.name = 'ClearingHouseError';
  }
}

/** The caller's mistake: the message says what was wrong, with the value, and what would be right. */
export function badInput(message: string, extensions?: Record<string, unknown>): ClearingHouseError {
  return new ClearingHouseError('BAD_USER_INPUT', message, extensions);
}
