import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { ClearingHouseError } from '../errors';

const CHARSET = /;\s*charset\s*=\s*"?(?<charset>[^\s";]*)/i;

/**
 * Reads bodies as JSON in UTF-8 and as nothing else (RFC 8259 § 8.1). Bytes that are no UTF-8 would be asked for as U+FFFD, so that what
 * exists were not found. A form or a plain text could come from a page of anybody's (CSRF).
 */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const { charset = 'utf-8' } = CHARSET.exec(request.headers['content-type'] ?? '')?.groups ?? {};
    if (!/^utf-?8$/i.test(charset)) done(Object.assign(new Error('Another charset'), { statusCode: 415 }));
    else if (isUtf8(body)) void parse(request, body.toString('utf8'), done);
    else done(new ClearingHouseError('BAD_REQUEST', 'The body holds bytes that are not UTF-8: send it in UTF-8.'));
  });
}
