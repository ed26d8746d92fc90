/** What happens to every answer on its way out: faults of ours are logged, an answer without the database becomes a 503, all are counted. */
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { type ErrorCode, isErrorCode } from '../errors';
import type { ServerContext } from './caller';
import { RETRY_AFTER_SECONDS, codeOf, statusOf } from './masking';
import type { Metrics } from './metrics';

/** Makes the plugin that stands last: it sees the answer as it will be sent. */
export function answerPlugin(log: FastifyBaseLogger, metrics: Metrics): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async () => {
      const started = performance.now();
      return {
        didEncounterErrors: async ({ errors, contextValue, operationName }) => {
          for (const error of errors) {
            const code = codeOf(error);
            const facts = {
              requestId: contextValue.caller.requestId,
              operationName,
              path: error.path,
              err: error.originalError ?? error,
            };
            if (code === 'INTERNAL_SERVER_ERROR') log.error(facts, 'An answer failed');
            else if (code === 'SERVICE_UNAVAILABLE' || code === 'TIMEOUT')
              log.warn({ ...facts, err: facts.err.message }, `An answer ended in ${code}`);
          }
        },
        willSendResponse: async (request) => {
          const codes = dress(request);
          metrics.answered(request.operationName ?? null, codes[0] ?? 'OK', (performance.now() - started) / 1000);
        },
      };
    },
  };
}

/** Adds what the caller needs, and returns the codes of the errors. */
function dress({ request, response, contextValue }: GraphQLRequestContext<ServerContext>): ErrorCode[] {
  if (response.body?.kind !== 'single') return [];
  const { singleResult } = response.body;
  const errors = singleResult.errors ?? [];
  if (errors.length === 0) return [];
  const named = errors.map((error) => withRequestId(error, contextValue.caller.requestId));
  singleResult.errors = named;
  const codes = named.map(({ extensions }) => (isErrorCode(extensions?.['code']) ? extensions['code'] : 'INTERNAL_SERVER_ERROR'));
  // Apollo answers with 200, since its clients look into no other as JSON; in GraphQL's own media type an answer without data must not be.
  if (codes[0] === 'PERSISTED_QUERY_NOT_FOUND' && request.http?.headers.get('accept')?.includes('graphql-response+json'))
    response.http.status = statusOf(codes);
  // An answer with data must be 200 (GraphQL over HTTP), so one that the database could not give has none.
  const isAway = codes.includes('SERVICE_UNAVAILABLE');
  if (isAway || (codes.includes('TIMEOUT') && isEmpty(singleResult.data))) {
    const code = isAway ? 'SERVICE_UNAVAILABLE' : 'TIMEOUT';
    const [error] = named.filter(({ extensions }) => extensions?.['code'] === code);
    response.body = { kind: 'single', singleResult: { errors: error ? [error] : named, extensions: singleResult.extensions } };
    response.http.status = statusOf([code]);
    response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
  }
  return codes;
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return error.extensions?.['code'] === 'INTERNAL_SERVER_ERROR'
    ? { ...error, extensions: { ...error.extensions, requestId } }
    : error;
}

function isEmpty(data: unknown): boolean {
  return data == null || Object.values(data).every((value) => value === null);
}
