import type { FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';

/** Who asks, as far as the connection tells, and until when an answer is of use. Every resolver finds it as `context.caller`. */
export interface Caller {
  /** Names the request in the log, in `x-request-id`, and in an internal error. */
  readonly requestId: string;
  /** For counting, not for trust. */
  readonly address: string;
  /** Aborted when the client has left or the time for the answer is over. */
  readonly signal: AbortSignal;
}

/** A caller over HTTP. The signal is made only when somebody wants it: most requests end before anybody would. */
export class HttpCaller implements Caller {
  readonly requestId: string;
  readonly address: string;
  #controller: AbortController | undefined;
  #gaveUp = false;

  constructor(request: Pick<FastifyRequest, 'id' | 'ip'>) {
    this.requestId = request.id;
    this.address = addressOf(request);
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#gaveUp) this.#controller.abort();
    return this.#controller.signal;
  }

  /** Nobody waits for the answer any more. */
  giveUp(): void {
    this.#gaveUp = true;
    this.#controller?.abort();
  }
}

/** What every context has, whatever `contextFor` adds. */
export interface ServerContext {
  readonly caller: Caller;
}

/** The address under which requests are counted: of IPv6 the first 64 bits, since whoever has one has all of these. */
export function addressOf(request: Pick<FastifyRequest, 'ip'>): string {
  const { ip } = request;
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip.replace(/^::ffff:/, '');
  const [head = '', tail] = ip.split('::');
  const parts = head ? head.split(':') : [];
  const rest = tail ? tail.split(':') : [];
  const whole =
    tail === undefined ? parts : [...parts, ...Array<string>(Math.max(0, 8 - parts.length - rest.length)).fill('0'), ...rest];
  return `${whole.slice(0, 4).join(':')}::/64`;
}
