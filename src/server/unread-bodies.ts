import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';

/** How much of a body that nobody wants is read and thrown away after the answer, and for how long. */
const MOST_BYTES = 100_000_000;
const MOST_MS = 5_000;

/**
 * Lets callers read an answer that was given before their body had come: a connection that is closed while they send is reset, and the
 * answer is lost with it. What is left is thrown away, before the answer where the connection ends with it, otherwise behind it.
 */
export function throwAwayUnread(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const { raw, headers } = request;
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (raw.complete || !hasBody) {
      done(null, payload);
      return;
    }
    const isLast = reply.getHeader('connection') === 'close' || !reply.raw.shouldKeepAlive;
    void throwAway(raw).then((isWhole) => {
      if (isLast) done(null, payload);
      else if (!isWhole) raw.socket.destroy();
    });
    if (!isLast) done(null, payload);
  });
}

/** Reads to the end of a body. Says whether it came to it. */
function throwAway(body: IncomingMessage): Promise<boolean> {
  return new Promise((resolve) => {
    let bytes = 0;
    const end = (): void => {
      clearTimeout(timer);
      resolve(body.complete);
    };
    const timer = setTimeout(end, MOST_MS);
    body.on('data', ({ length }: Buffer) => {
      bytes += length;
      if (bytes > MOST_BYTES) end();
    });
    body.once('end', end).once('close', end).resume();
  });
}
