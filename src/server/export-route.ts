/**
 * `/export`: rows of the house as files. `/export` names the lists, `/export/decisions` tells the columns and conditions of one,
 * `/export/decisions.csv?respondents=MEX` is one as a file. What will come is known before the first byte: a `link` with
 * `rel="next"` tells where to go on when a limit cuts it. A file that cannot be finished ends without its end, so that a client
 * knows. No connection to the database is held while the client reads.
 */
import { Readable } from 'node:stream';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config';
import { ClearingHouseError } from '../errors';
import type { Exporter, OpenExport } from '../export/exporter';
import { addressOf } from './caller';
import { type TextLimits, faultOfRequest } from './clean-text';
import type { CostBudget } from './cost-budget';
import { type Charge, pay } from './pay';

export interface ExportRouteOptions {
  readonly exporter: Pick<Exporter, 'lists' | 'describe' | 'open'>;
  readonly limits: TextLimits & Pick<Config, 'exportMaxRows' | 'exportsAtOnce' | 'exportTimeoutMs'>;
  /** That of the graph: what an address takes out it cannot ask as well. */
  readonly budget: CostBudget;
  readonly log: FastifyBaseLogger;
}

/** Rows that cost a point: they are read in pages of a thousand, where an object of an answer costs one. */
const ROWS_PER_POINT = 10;

/** Adds the routes. */
export function installExportRoute(app: FastifyInstance, { exporter, limits, budget, log }: ExportRouteOptions): void {
  const running = new Running(limits.exportsAtOnce);
  const compress = { encodings: ['br', 'gzip'] as ('br' | 'gzip')[], customTypes: /^text\/|json/ };

  app.get('/export', async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .send({ lists: exporter.lists.map((list) => ({ list, columns: `/export/${list}` })) }),
  );
  app.route<{ Params: { file: string } }>({
    method: ['GET', 'HEAD'],
    url: '/export/:file',
    exposeHeadRoute: false,
    compress,
    handler: async (request, reply) => {
      const { list, format } = /^(?<list>[^.]*)(?:\.(?<format>.*))?$/s.exec(request.params.file)?.groups as { list: string; format?: string }; // prettier-ignore
      if (format === undefined) return reply.header('cache-control', 'no-cache').send(exporter.describe(list));
      const fault = faultOfRequest(textsOf(request), limits);
      if (fault) throw fault;
      running.enter(addressOf(request), reply);
      const opened = await exporter.open({ list, format, parameters: parametersOf(request) }, limits.exportMaxRows);
      headersOf(opened, request, reply);
      if (request.method === 'HEAD') return reply.send();
      pay(budget, chargeOf(opened), request, reply);
      return reply.send(streamOf(opened, request, reply));
    },
  });

  function streamOf(opened: OpenExport, request: FastifyRequest, reply: FastifyReply): Readable {
    const began = Date.now();
    const stream = Readable.from(opened.chunks, { objectMode: true, highWaterMark: 1 });
    const late = setTimeout(
      () => stream.destroy(new Error(`An export took longer than ${limits.exportTimeoutMs / 1000} s`)),
      limits.exportTimeoutMs,
    ).unref();
    reply.raw.once('close', () => {
      clearTimeout(late);
      stream.destroy();
      const { list, format, rows } = opened;
      const isWhole = reply.raw.writableFinished;
      log.info({ requestId: request.id, list, format: format.name, rows, isWhole, ms: Date.now() - began }, 'An export ended');
    });
    return stream;
  }
}

function headersOf({ list, format, rows, hasMore, last }: OpenExport, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .type(format.contentType)
    .header('content-disposition', `attachment; filename="${list}.${format.name}"`)
    .header('cache-control', 'no-store')
    .header('vary', 'accept-encoding')
    .header('x-export-rows', rows);
  if (!hasMore || last === null) return;
  const query = new URLSearchParams(request.url.split('?')[1]);
  query.set('after', last);
  void reply.header('link', `</export/${list}.${format.name}?${query.toString()}>; rel="next"`);
}

function chargeOf({ rows }: OpenExport): Charge {
  const points = Math.max(1, Math.ceil(rows / ROWS_PER_POINT));
  return { points, what: `These ${rows} rows cost`, advice: `take fewer with \`first\`: ${ROWS_PER_POINT} rows cost a point` };
}

function parametersOf({ query }: FastifyRequest): Map<string, readonly string[]> {
  return new Map(Object.entries(query as Record<string, string | string[]>).map(([name, value]) => [name, [value].flat()]));
}

/** What of a request is text, for the check of all text. */
function textsOf({ query }: FastifyRequest): { readonly variables: unknown } {
  const { filter, ...others } = query as Record<string, unknown>;
  try {
    return {
      variables: { export: { ...others, filter: typeof filter === 'string' ? (JSON.parse(filter) as unknown) : filter } },
    };
  } catch {
    return { variables: { export: others } };
  }
}

/** Exports under way: so many of all callers, and half of them of one address. */
class Running {
  readonly #addresses: string[] = [];

  constructor(readonly most: number) {}

  /** Takes a place until the answer has ended, however it ends. */
  enter(address: string, reply: FastifyReply): void {
    const ofAddress = this.#addresses.filter((one) => one === address).length;
    const isFull = this.#addresses.length >= this.most;
    if (isFull || ofAddress >= Math.ceil(this.most / 2)) {
      void reply.header('retry-after', 10);
      throw new ClearingHouseError(
        isFull ? 'SERVICE_UNAVAILABLE' : 'RATE_LIMITED',
        `${isFull ? this.most : ofAddress} exports are under way${isFull ? '' : ' to this address'}, and no more are given at once. Come back when one has ended.`,
      );
    }
    this.#addresses.push(address);
    reply.raw.once('close', () => void this.#addresses.splice(this.#addresses.indexOf(address), 1));
  }
}
