import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from './error-replies';

const ALL = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;
/** Seconds for which a browser need not ask again what it may send. */
const PREFLIGHT_SECONDS = 86_400;

/**
 * Answers the methods that an address does not have: OPTIONS tells which there are, every other is refused with 405 (RFC 9110 § 15.5.6).
 * Called before the first route; what it returns is called after the last.
 */
export function watchMethods(app: FastifyInstance): () => void {
  const known = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    known.set(url, new Set([...(known.get(url) ?? []), ...[method].flat()]));
  });
  return () => {
    for (const [url, methods] of [...known]) {
      const allowed = ALL.filter((method) => methods.has(method) || method === 'OPTIONS').join(', ');
      app.options(url, async (_request, reply) =>
        reply
          .code(204)
          .header('allow', allowed)
          .header('access-control-allow-methods', allowed)
          .header('access-control-max-age', PREFLIGHT_SECONDS)
          .send(),
      );
      const others = ALL.filter((method) => !methods.has(method) && method !== 'OPTIONS');
      app.route({ method: others, url, exposeHeadRoute: false, handler: refuseMethod(allowed) });
    }
  };
}

function refuseMethod(allowed: string) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendError(reply.header('allow', allowed), 405, 'BAD_REQUEST', `${request.method} is not allowed here; ${allowed} are.`);
}
