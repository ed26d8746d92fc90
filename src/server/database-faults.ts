/** What an error of the driver means for a caller: the database is away, or the statement took too long. */

export type DatabaseFault = 'SERVICE_UNAVAILABLE' | 'TIMEOUT';

/** Errors of sockets and names, as Node gives them in `code`. */
const SOCKET = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNABORTED)$/;

/**
 * States of PostgreSQL (https://www.postgresql.org/docs/18/errcodes-appendix.html, seen 2025-11-24): 08 connection exception,
 * 53 insufficient resources (53300 no slots left, 53100 disk full), 57P01 to 57P05 shut down, crashed, starting or idle too
 * long, 58 system error, 25P03 idle in transaction too long, 40001 and 40P01 to be repeated; and what is said to someone who
 * may not log in (28, any more), whose database is gone (3D000) or closed to connections (55000).
 */
const AWAY = /^(08...|28...|3D000|53...|55000|57P0[1-5]|58...|25P03|40001|40P01)$/;
/** 57014 statement_timeout, 55P03 lock_timeout. */
const SLOW = /^(57014|55P03)$/;

/** What node-postgres and its pool say without a code. */
const AWAY_WORDS =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Connection terminated unexpectedly|Connection terminated due to connection timeout|Query read timeout|Client has encountered a connection error and is not queryable|Client was closed and is not queryable|Cannot use a pool after calling end on the pool)/i;

/** The fault behind an error, through all that wraps it; undefined when it is none of the database's. */
export function databaseFault(error: unknown, depth = 0): DatabaseFault | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  const { code, syscall, message, errors, originalError, cause, driverError } = error as Readonly<Record<string, unknown>>;
  if (typeof code === 'string') {
    if (SLOW.test(code)) return 'TIMEOUT';
    // ENOENT is a missing socket only when connecting; elsewhere it is a missing file.
    if (AWAY.test(code) || SOCKET.test(code) || (code === 'ENOENT' && syscall === 'connect')) return 'SERVICE_UNAVAILABLE';
  }
  if (typeof message === 'string' && AWAY_WORDS.test(message)) return 'SERVICE_UNAVAILABLE';
  const inner = [originalError, cause, driverError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  for (const one of inner) {
    const fault = databaseFault(one, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}
