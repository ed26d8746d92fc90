/**
 * The HTTP service: who may ask how much, the graph, its playground, health and figures. It knows the schema and the database
 * only by what is handed to it, and no noun; `main.ts` puts it together. What it promises is `reference/protection.md`.
 */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config';
import { ClearingHouseError } from '../errors';
import { type Limits, limitRules } from '../security/limits';
import { answerPlugin } from './answer-plugin';
import { type Caller, type ServerContext, addressOf } from './caller';
import { type TextLimits, cleanTextRule, longTextPlugin } from './clean-text';
import { CostBudget } from './cost-budget';
import { costPlugin } from './cost-plugin';
import { MOST_HEADER_BYTES, answerBrokenClient, installErrorReplies } from './error-replies';
import { makeExecutor } from './executor';
import { type ExportRouteOptions, installExportRoute } from './export-route';
import { readJsonBodies } from './json-bodies';
import { limitConnections } from './limit-connections';
import { installGraphqlRoute } from './graphql-route';
import { type ReadinessCheck, installHealth } from './health';
import { type HouseCounts, installLandingPage } from './landing-page';
import { formatError } from './masking';
import { watchMethods } from './methods';
import { Metrics, type PoolCounts, installMetrics } from './metrics';
import { type SavedOperation, readOperations } from './operations';
import { operationKindRule } from './operation-kind-rule';
import { installPlayground } from './playground';
import { throwAwayUnread } from './unread-bodies';

/** The settings that the service reads. */
export type ServerConfig = Limits &
  TextLimits &
  Pick<
    Config,
    | 'maxValidationErrors'
    | 'maxBodyBytes'
    | 'requestTimeoutMs'
    | 'requestsPerMinute'
    | 'costPerMinute'
    | 'maxConnections'
    | 'drainMs'
    | 'trustProxy'
    | 'metricsToken'
    | 'exportMaxRows'
    | 'exportsAtOnce'
    | 'exportTimeoutMs'
  >;

/** What the service needs of the database. */
export interface ServerDatabase {
  readonly pool: PoolCounts;
  readonly writer?: PoolCounts;
  isReachable(): Promise<boolean>;
}

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly database: ServerDatabase;
  readonly config: ServerConfig;
  readonly log: FastifyBaseLogger;
  /** Makes what resolvers get as context, anew for each request; `caller` is added to it. */
  readonly contextFor: (caller: Caller) => object;
  /** What `/readyz` asks besides the database. */
  readonly checks?: readonly ReadinessCheck[];
  /** The figures of the page at `/`. */
  readonly counts?: () => Promise<HouseCounts>;
  readonly operations?: readonly SavedOperation[];
  /** What `/export` takes out; without it there is no such address. */
  readonly exporter?: ExportRouteOptions['exporter'];
}

export interface Service {
  readonly app: FastifyInstance;
  /** Stops taking requests, lets the accepted ones end, and gives up on them after `drainMs`. */
  close(): Promise<void>;
}

/** Builds the service; `service.app.listen(...)` opens it. */
export async function createServer(options: ServerOptions): Promise<Service> {
  const { config, database, log } = options;
  const operations = options.operations ?? readOperations();
  const pools: Record<string, PoolCounts> = { read: database.pool, ...(database.writer && { write: database.writer }) };
  const metrics = new Metrics(operations.map(({ name }) => name), pools); // prettier-ignore
  const budget = new CostBudget(config.costPerMinute);
  const apollo = makeApollo(options, metrics, budget);
  await apollo.start();
  const app = makeApp(config, log);
  const ending = new Ending(app);
  throwAwayUnread(app);
  await protect(app, config);
  installErrorReplies(app);
  const refuseOtherMethods = watchMethods(app);
  installHealth(app, [
    { name: 'service', holds: () => !ending.begun, otherwise: 'it is stopping' },
    { name: 'database', holds: () => database.isReachable(), otherwise: 'it cannot be reached' },
    ...(options.checks ?? []),
  ]);
  installMetrics(app, metrics, config.metricsToken);
  const playground = installPlayground(app, operations);
  installLandingPage(app, operations, options.counts);
  installGraphqlRoute(app, {
    apollo,
    contextFor: options.contextFor,
    limits: config,
    budget,
    answerMs: config.requestTimeoutMs,
    playground,
  });
  if (options.exporter) installExportRoute(app, { exporter: options.exporter, limits: config, budget, log });
  refuseOtherMethods();
  app.addHook('onClose', async () => {
    await apollo.stop();
    metrics.close();
  });
  await app.ready();
  return { app, close: () => ending.end(config.drainMs) };
}

function makeApollo({ schema, config, log }: ServerOptions, metrics: Metrics, budget: CostBudget): ApolloServer<ServerContext> {
  return new ApolloServer<ServerContext>({
    gateway: {
      onSchemaLoadOrUpdate: (tell) => {
        tell({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({ executor: makeExecutor(schema) }),
      stop: async () => undefined,
    },
    introspection: true,
    // Texts by their hash, in this cache: some 30 MB, those not asked for longest go first. A text is kept once it is valid and may be asked.
    cache: 'bounded',
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: config.maxTokens },
    validationRules: [...limitRules(config), cleanTextRule(config), operationKindRule],
    validationOptions: { maxErrors: config.maxValidationErrors },
    formatError: (formatted, error) => formatError(schema, formatted, error),
    logger: log,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      longTextPlugin(config),
      costPlugin(config, budget),
      answerPlugin(log, metrics),
    ],
  });
}

function makeApp(config: ServerConfig, log: FastifyBaseLogger): FastifyInstance {
  const app = fastify({
    // What Fastify says by itself below a warning is said better by `main.ts`.
    loggerInstance: log.child({}, { level: 'warn' }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: config.maxBodyBytes,
    requestTimeout: config.requestTimeoutMs,
    // Longer than any answer may take; it ends those that read theirs too slowly.
    connectionTimeout: config.requestTimeoutMs * 3,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // What was accepted before the end is answered, also on a connection kept alive.
    return503OnClosing: false,
    // One hop: the address that the balancer added, not those that a caller wrote before it.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000, maxHeaderSize: MOST_HEADER_BYTES },
    clientErrorHandler: answerBrokenClient,
  });
  app.server.maxConnections = config.maxConnections;
  // Behind a balancer all connections come from its address.
  if (!config.trustProxy) limitConnections(app.server, Math.ceil(config.maxConnections / 2));
  readJsonBodies(app);
  return app;
}

async function protect(app: FastifyInstance, config: ServerConfig): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'"], workerSrc: ["'self'"], connectSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'", 'data:'],
        // The playground's editor writes its colours and places into the page.
        styleSrc: ["'self'", "'unsafe-inline'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"],
      },
    },
    // Answers are public and carry no cookie: any page may read them.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  }); // prettier-ignore
  await app.register(fastifyRateLimit, {
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    cache: 20_000,
    keyGenerator: addressOf,
  });
  // Compressed bodies are not read at all, so that none can unfold beyond the limit of a body.
  await app.register(fastifyCompress, { globalDecompression: false, threshold: 1024, encodings: ['br', 'gzip'] });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    void reply.header('access-control-allow-origin', '*');
    void reply.header(
      'access-control-allow-headers',
      'content-type, accept, authorization, if-none-match, apollo-require-preflight, x-apollo-operation-name',
    );
    void reply.header(
      'access-control-expose-headers',
      'content-disposition, etag, link, retry-after, x-export-rows, x-request-id, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset',
    );
  });
  app.addHook('onRequest', async ({ headers, url }) => {
    // Whoever sends a key would take the answer for what the key lets them see.
    if (headers.authorization !== undefined && /^\/(graphql|export)\b/.test(url))
      throw new ClearingHouseError(
        'UNAUTHENTICATED',
        'No keys are given out yet: leave out the `authorization` header. Everything that is public is answered without one.',
      );
  });
  app.addHook('preParsing', async (request) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') throw Object.assign(new Error('Compressed body'), { statusCode: 415 });
  });
}

/** Milliseconds for callers that keep a connection to learn with their next answer that it ends. */
const NOTICE_MS = 500;

/**
 * Ends the service without cutting off a request that is under way. A connection that is closed while its caller sends the
 * next request looks like a failure to them, so for a moment every answer tells to close it; only then are idle ones closed.
 */
class Ending {
  #begun = false;

  constructor(readonly app: FastifyInstance) {
    app.addHook('onSend', async (_request, reply) => {
      if (this.#begun) void reply.header('connection', 'close');
    });
  }

  get begun(): boolean {
    return this.#begun;
  }

  async end(drainMs: number): Promise<void> {
    this.#begun = true;
    const { server } = this.app;
    const timer = setTimeout(() => server.closeAllConnections(), drainMs);
    const noticed = Date.now() + Math.min(NOTICE_MS, drainMs);
    const open = (): Promise<number> => new Promise((resolve) => void server.getConnections((_error, count) => resolve(count)));
    while (Date.now() < noticed && (await open()) > 0) await sleep(20);
    await this.app.close();
    clearTimeout(timer);
  }
}
