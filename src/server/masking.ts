/**
 * What a caller may read of an error. A code of the table in `errors.ts` says that the message was written for callers;
 * everything else is our mistake and leaves nothing but its code. Source of the rule: protection.md § 3, line 12.
 */
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { ERROR_CODES, type ErrorCode, isErrorCode } from '../errors';
import { databaseFault } from './database-faults';
import { withChoices } from './tell-choices';

/** Seconds after which a caller may try again while the database is away. */
export const RETRY_AFTER_SECONDS = 5;

/** The text of an error whose own words are not for callers. */
const MASKED = {
  SERVICE_UNAVAILABLE: 'The database cannot be reached at the moment. Try again in a few seconds.',
  TIMEOUT:
    'Reading took longer than is allowed: the database is busy, or too much was asked at once. Try again, then with smaller pages or fewer fields.',
  INTERNAL_SERVER_ERROR: 'Something went wrong here. Tell us the request id, and we find it in our log.',
} as const;

/** graphql-js speaks of these as of a mistake of the server, but the caller made it: a null or unfit value by way of a variable. */
const CALLERS_MISTAKE =
  /^(Argument "[^"]+" (of (required|non-null) type|has invalid value)|Variable "\$[^"]+" |Too many errors processing variables|provided sha does not match query|Unsupported persisted query version)/;
/** Messages of Apollo that do not say what would be right. */
const BETTER_SAID: Readonly<Record<string, string>> = {
  'provided sha does not match query':
    'The `sha256Hash` of `extensions.persistedQuery` is not that of the query: it is the SHA-256 of its text in UTF-8, in hexadecimal digits.',
  'Unsupported persisted query version':
    'The `version` of `extensions.persistedQuery` is not 1, which is the only one that there is.',
  'Validation aborted.': 'The query names the same fields too often for them to be compared: name each once.',
};
/** How much of a message is told, in UTF-16 code units. */
const LONGEST_MESSAGE = 4000;
const SUGGESTION = / ?Did you mean .*\?$/s;

/** The code under which an error is answered. */
export function codeOf(error: unknown): ErrorCode {
  const fault = databaseFault(error);
  if (fault) return fault;
  const code = ownCode(error);
  if (isErrorCode(code)) return code;
  return error instanceof GraphQLError && CALLERS_MISTAKE.test(error.message) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

// Apollo files every error of a rule under GRAPHQL_VALIDATION_FAILED; the code that the rule gave lies beneath.
function ownCode(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return undefined;
  const { code } = error.extensions;
  const inner = error.originalError instanceof GraphQLError ? ownCode(error.originalError) : undefined;
  return code === 'GRAPHQL_VALIDATION_FAILED' && isErrorCode(inner) ? inner : code;
}

/** An error as it is answered, for Apollo's `formatError`. */
export function formatError(schema: GraphQLSchema, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = codeOf(error);
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  if (code === 'INTERNAL_SERVER_ERROR' || databaseFault(error)) {
    return { message: MASKED[code as keyof typeof MASKED], ...place, extensions: { code } };
  }
  const message = formatted.message.replace(SUGGESTION, '');
  return {
    message: withChoices(schema, plainMessage(code, message)),
    ...place,
    extensions: { ...withoutStack(formatted.extensions), code },
  };
}

function plainMessage(code: ErrorCode, message: string): string {
  if (code === 'GRAPHQL_PARSE_FAILED' && /call stack/i.test(message))
    return 'Syntax Error: the query is nested too deeply to be read.';
  const better = BETTER_SAID[message];
  if (better !== undefined) return better;
  // What a caller wrote is told back, and may be as long as the query.
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}

function withoutStack(extensions: GraphQLFormattedError['extensions']): Record<string, unknown> {
  const { stacktrace: _stacktrace, http: _http, ...others } = extensions ?? {};
  return others;
}

/** The body of an answer that could not be given at all. */
export function errorBody(code: ErrorCode, message: string, extensions: Readonly<Record<string, unknown>> = {}): string {
  return `${JSON.stringify({ errors: [{ message, extensions: { ...extensions, code } }] })}\n`;
}

/** The status of an answer without data: that of its gravest error. */
export function statusOf(codes: readonly ErrorCode[]): number {
  return Math.max(...codes.map((code) => ERROR_CODES[code].status));
}
