/** Answers of the HTTP layer itself: bodies too large, types not read, paths not there, clients too slow; all in GraphQL's form. */
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { Socket } from 'node:net';
import { ClearingHouseError, ERROR_CODES, type ErrorCode } from '../errors';
import { databaseFault } from './database-faults';
import { RETRY_AFTER_SECONDS, errorBody } from './masking';

/** How long the address and headers of a request may be together. */
export const MOST_HEADER_BYTES = 16_384;

/** What is said for the statuses that Fastify gives by itself. */
const SAID: Readonly<Record<number, string>> = {
  400: 'The request cannot be read: its body must be one JSON object, `{ "query": ..., "variables": ... }`.',
  414: 'The address is longer than allowed; send the query by POST.',
  415: 'The body must be `Content-Type: application/json`, in UTF-8 and not compressed.',
  429: 'Too many requests from this address. Retry-After tells in how many seconds there is room again.',
  431: `The address and headers are larger than the ${MOST_HEADER_BYTES} bytes allowed: send shorter ones, and a long query by POST.`,
};

/** Sends an error in GraphQL's form, in the media type that the caller takes. */
export function sendError(reply: FastifyReply, status: number, code: ErrorCode, message: string): FastifyReply {
  const accepted = reply.request.headers.accept ?? '';
  const type = accepted.includes('application/graphql-response+json') ? 'application/graphql-response+json' : 'application/json';
  const extensions = code === 'INTERNAL_SERVER_ERROR' ? { requestId: reply.request.id } : {};
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(`${type}; charset=utf-8`)
    .send(errorBody(code, message, extensions));
}

/** Puts the handlers of errors and of unknown paths in place. */
export function installErrorReplies(app: FastifyInstance): void {
  // Asking for what is not there is counted as well.
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (_request, reply) =>
    sendError(reply, 404, 'NOT_FOUND', 'There is nothing at this address. The graph is at /graphql.'),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? (error.code === 'ERR_INVALID_URL' ? 400 : 500);
    if (error instanceof ClearingHouseError) {
      const code = error.extensions['code'] as ErrorCode;
      return sendError(reply, ERROR_CODES[code].status, code, error.message);
    }
    if (status === 429) return sendError(reply, 429, 'RATE_LIMITED', SAID[429] ?? '');
    if (status === 413) {
      const most = request.routeOptions.bodyLimit;
      // Fastify would close it, and whoever still sends would not read this: see `unread-bodies.ts`.
      void reply.removeHeader('connection');
      return sendError(reply, 413, 'BAD_REQUEST', `The body is larger than the ${most} bytes allowed: ask in several requests.`);
    }
    if (status < 500) return sendError(reply, status, 'BAD_REQUEST', SAID[status] ?? SAID[400] ?? '');
    const fault = databaseFault(error);
    if (fault === 'TIMEOUT')
      return sendError(
        reply,
        503,
        fault,
        'Reading took longer than is allowed: the database is busy, or too much was asked at once. Try again, then for less at once.',
      );
    if (fault) {
      return sendError(
        reply.header('retry-after', RETRY_AFTER_SECONDS),
        503,
        'SERVICE_UNAVAILABLE',
        'The database cannot be reached at the moment. Try again in a few seconds.',
      );
    }
    request.log.error({ requestId: request.id, err: error }, 'A request failed');
    return sendError(
      reply,
      500,
      'INTERNAL_SERVER_ERROR',
      'Something went wrong here. Tell us the request id, and we find it in our log.',
    );
  });
}

/** The answer to bytes that are no request at all, written to the bare socket. */
export function answerBrokenClient(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason] =
    error.code === 'HPE_HEADER_OVERFLOW' ? [431, 'Request Header Fields Too Large']
    : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? [408, 'Request Timeout']
    : [400, 'Bad Request']; // prettier-ignore
  const said = status === 408 ? 'The request did not arrive in time.' : (SAID[status] ?? '');
  const body = errorBody('BAD_REQUEST', said);
  const head = `HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`;
  // Whoever does not close its own end must not keep ours.
  socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy());
}
