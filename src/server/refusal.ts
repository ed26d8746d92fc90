import { ClearingHouseError, ERROR_CODES, type ErrorCode } from '../errors';

/** An error that ends a request before it is executed: it carries the HTTP status of its code, and headers such as Retry-After. */
export function refusal(
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): ClearingHouseError {
  // Apollo takes `http` out of the extensions and never shows it.
  const http = { status: ERROR_CODES[code].status, headers: new Map(Object.entries(headers)) };
  return new ClearingHouseError(code, message, { ...extensions, http });
}

/** The same error, as one that ends the request. */
export function asRefusal({ message, extensions }: ClearingHouseError): ClearingHouseError {
  const { code, ...others } = extensions;
  return refusal(code as ErrorCode, message, others);
}
