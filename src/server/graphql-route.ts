/** `/graphql`: GraphQL over HTTP, by POST and, for queries, by GET. A browser that asks for a page gets the playground. */
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, HttpCaller, type ServerContext } from './caller';
import { type TextLimits, faultOfRequest } from './clean-text';
import type { CostBudget } from './cost-budget';
import { sendError } from './error-replies';
import { pay } from './pay';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ServerContext>;
  readonly contextFor: (caller: Caller) => object;
  readonly limits: TextLimits;
  /** What addresses may spend. */
  readonly budget: CostBudget;
  /** Milliseconds after which a caller is told that the answer took too long. */
  readonly answerMs: number;
  /** Sends the page of the playground. */
  readonly playground: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

/** Reading a long body takes time, whatever it asks for: bytes beyond those of an ordinary one cost points. */
const FREE_BYTES = 20_000;
const BYTES_PER_POINT = 200;

/** Adds the route with all its methods. */
export function installGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const callers = new WeakMap<FastifyRequest, HttpCaller>();
  const sizes = new WeakMap<FastifyRequest, number>();
  const answer = fastifyApolloHandler(options.apollo, {
    context: async (request) => {
      const caller = callers.get(request) ?? new HttpCaller(request);
      return Object.assign(options.contextFor(caller), { caller });
    },
  }) as (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

  app.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    // With a callback, so that whoever reads the body listens to it in the same turn.
    preParsing: (request, _reply, payload, done) => {
      payload.on('data', (data: Buffer) => sizes.set(request, (sizes.get(request) ?? 0) + data.length));
      done(null, payload);
    },
    preHandler: async (request, reply) => {
      const points = Math.floor(((sizes.get(request) ?? 0) - FREE_BYTES) / BYTES_PER_POINT);
      if (points > 0) pay(options.budget, { points, what: 'This body costs', advice: 'send a shorter one' }, request, reply);
      const fault = faultOfRequest(partsOf(request), options.limits);
      if (fault) throw fault;
    },
    handler: async (request, reply) => {
      void reply.header('vary', 'accept, accept-encoding').header('cache-control', 'no-store');
      if (request.method !== 'POST' && wantsPage(request)) return options.playground(request, reply);
      const caller = new HttpCaller(request);
      const asked = asGet(request);
      callers.set(asked, caller);
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) caller.giveUp();
      });
      const body = await withinTime(answer(asked, reply), options.answerMs);
      if (body === LATE) {
        caller.giveUp();
        return sendError(
          reply,
          503,
          'TIMEOUT',
          `The answer took longer than ${options.answerMs / 1000} s: the house is busy, or too much was asked at once. Try again, then with smaller pages or fewer fields.`,
        );
      }
      const isShared = request.method !== 'POST' && reply.statusCode === 200;
      return isShared ? revalidated(request, reply, String(body)) : body;
    },
  });
}

/** HEAD is GET without the body (RFC 9110 § 9.3.2), which Node leaves out; Apollo knows GET and POST. */
function asGet(request: FastifyRequest): FastifyRequest {
  return request.method === 'HEAD' ? (Object.create(request, { method: { value: 'GET' } }) as FastifyRequest) : request;
}

function partsOf({ method, body, query }: FastifyRequest): object {
  if (method === 'POST') return typeof body === 'object' && body !== null ? body : {};
  const { variables, ...others } = query as Record<string, unknown>;
  try {
    return { ...others, variables: typeof variables === 'string' ? (JSON.parse(variables) as unknown) : undefined };
  } catch {
    // Apollo says that they are no JSON.
    return others;
  }
}

/** Whether a page is preferred to JSON, as browsers do when an address is opened. */
function wantsPage({ headers }: FastifyRequest): boolean {
  const accept = headers.accept ?? '';
  return accept.includes('text/html') && !/application\/(graphql-response\+)?json/.test(accept.split('text/html')[0] ?? '');
}

const LATE = Symbol('late');

async function withinTime(answer: Promise<unknown>, milliseconds: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

// Data are public and change by imports only, so a copy may be kept if it is asked each time whether it still holds.
function revalidated(request: FastifyRequest, reply: FastifyReply, body: string): unknown {
  if (body.startsWith('{"errors"')) return body;
  const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  void reply.header('etag', tag).header('cache-control', 'public, no-cache');
  return isHeld(request.headers['if-none-match'] ?? '', tag) ? reply.code(304).send() : body;
}

/** A tag that lost its `W/` on the way is the same by the weak comparison, and `*` is any (RFC 9110 § 13.1.2). */
function isHeld(tags: string, tag: string): boolean {
  const plain = (one: string): string => one.trim().replace(/^W\//, '');
  return tags.split(',').some((one) => one.trim() === '*' || plain(one) === plain(tag));
}
