/** Attacks on the service as a whole, over real HTTP: cost, size, slowness, and what others get meanwhile. */
import { buildSchema, getIntrospectionQuery } from 'graphql';
import { type Socket, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Answer, type RunningServer, answerOf, startServer } from './start-server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const repeat = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');
const nest = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

/** Words that would tell what is inside: SQL, files, stacks, drivers, suggestions. */
const INSIDE = /call stack|\bat \S+:\d+|node_modules|\/src\/|SELECT|relation|Did you mean|Apollo|ECONN/i;

async function timed(answer: Promise<Answer>): Promise<Answer & { readonly ms: number }> {
  const started = performance.now();
  return { ...(await answer), ms: performance.now() - started };
}

const item = (inner: string): string => `{ items(first: 100) { nodes ${inner} } }`;

describe('a query is refused with 400 before execution, quickly and without a word of the inside', () => {
  it.each<[string, string, string]>([
    ['cheap aliases', `{ ${repeat(16, (at) => `a${at}: hello`)} }`, 'QUERY_TOO_COMPLEX'],
    ['aliases of __typename', `{ ${repeat(100, (at) => `a${at}: __typename`)} }`, 'QUERY_TOO_COMPLEX'],
    [
      'aliases spread over fragments',
      `{ ${repeat(8, (at) => `a${at}: hello`)} ...F } fragment F on Query { ${repeat(8, (at) => `b${at}: hello`)} }`,
      'QUERY_TOO_COMPLEX',
    ],
    ['unknown directives', `{ hello ${repeat(30, () => '@nothing')} }`, 'QUERY_TOO_COMPLEX'],
    ['legal directives', `{ ${repeat(21, () => 'hello @include(if: true)')} }`, 'QUERY_TOO_COMPLEX'],
    ['deep recursion along a cycle', `{ item ${nest(13, '{ next ', '{ id }', '}')} }`, 'QUERY_TOO_COMPLEX'],
    ['nested pages of 100', item(nest(3, '{ items(first: 100) { nodes ', '{ id }', '} }')), 'QUERY_TOO_COMPLEX'],
    ['nested default pages', `{ items { nodes ${nest(4, '{ items { nodes ', '{ id }', '} }')} } }`, 'QUERY_TOO_COMPLEX'],
    ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a fragment of itself', '{ item { ...A } } fragment A on Item { next { ...A } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'fragments that double',
      `{ ...F0 } ${repeat(40, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F40 on Query { hello }`,
      'QUERY_TOO_COMPLEX',
    ],
    ['a flood of tokens', `{ ${repeat(2000, () => 'hello')} }`, 'GRAPHQL_PARSE_FAILED'],
    ['a tower of brackets', `{ echo(text: ${nest(20_000, '[', '', ']')}) }`, 'GRAPHQL_PARSE_FAILED'],
    ['lists inside lists below the limit of tokens', `{ echo(text: ${nest(740, '[', '', ']')}) }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['a tower of selections', nest(740, '{ item ', '{ id }', '}').slice(0, 20_000), 'GRAPHQL_PARSE_FAILED'],
    [
      'recursive introspection',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['introspection again and again', `{ ${repeat(15, (at) => `a${at}: __schema { types { name } }`)} }`, 'QUERY_TOO_COMPLEX'],
    ['first as a float', '{ items(first: 1e9) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['first beyond 32 bits', '{ items(first: 2147483648) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['first as a string', '{ items(first: "10") { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown field', '{ helo }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no query', '', 'BAD_REQUEST'],
    ['no GraphQL', '{ hello', 'GRAPHQL_PARSE_FAILED'],
  ])('%s', async (_what, query, code) => {
    const { status, body, text, ms } = await timed(server.ask(query));
    expect([status, body.errors[0].extensions.code, body.data]).toEqual([400, code, undefined]);
    expect(body.errors.length).toBeLessThanOrEqual(11);
    expect(text).not.toMatch(INSIDE);
    expect(ms).toBeLessThan(1500);
  });

  it('a thousand equal fields, which are compared in pairs', async () => {
    const { status, ms } = await timed(server.ask(`{ ${repeat(700, () => 'hello')} }`));
    expect(status).toBe(200);
    expect(ms).toBeLessThan(1500);
  });

  it('twenty thousand ids, and thousands of wrong variables', async () => {
    const ids = await server.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 20_001 }, (_, at) => `${at}`),
    });
    expect([ids.status, ids.body.errors[0].extensions.code]).toEqual([400, 'QUERY_TOO_COMPLEX']);
    const wrong = await server.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 1500 }, () => ({})),
    });
    expect([wrong.status, wrong.body.errors[10].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(wrong.body.errors.length).toBeLessThanOrEqual(11);
    const undeclared = await server.ask('{ hello }', Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`v${at}`, at])));
    expect([undeclared.status, undeclared.body.errors.length]).toEqual([400, 10]);
  });

  it.each(['mutation { change2: change }', 'subscription { hello }'])(
    '%s, where the graph has no such kind of operation',
    async (query) => {
      const reading = await startServer({ schema: buildSchema('type Query { hello: String }') });
      const { status, body } = await reading.ask(query);
      await reading.close();
      const { message, extensions } = body.errors[0];
      expect([status, extensions.code, message]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED', expect.stringMatching(/^There are no (mutation|subscription)s here/)]); // prettier-ignore
    },
  );

  it('a name as long as the body, of which no more is told than is of use', async () => {
    const { status, body } = await server.ask(`{ ${'a'.repeat(200_000)} }`);
    expect(status).toBe(400);
    expect(body.errors[0].message.length).toBeLessThan(5000);
  });

  it('long bodies, when an address has sent too many of them in a minute', async () => {
    const poor = await startServer({ config: { costPerMinute: 2000 } });
    const send = () => poor.ask('query($t: String) { echo(text: $t) }', { t: null, ...{ [`x${'y'.repeat(300_000)}`]: 1 } });
    const [first, second] = [await send(), await send()];
    const short = await poor.ask('{ hello }');
    await poor.close();
    expect(first.status).toBe(400);
    expect([second.status, second.body.errors[0].extensions.code, second.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', expect.stringMatching(/^\d+$/)]); // prettier-ignore
    expect(second.body.errors[0].message).toMatch(/^This body costs 1400 points, and \d+ of the 2000 /);
    expect(short.status).toBe(200);
  });
});

describe('what is honest passes', () => {
  it.each([
    ['two levels', '{ items(first: 100) { nodes { id items(first: 50) { nodes { id name } } } } }'],
    ['the introspection of the tools', getIntrospectionQuery()],
    ['fifteen aliases', `{ ${repeat(15, (at) => `a${at}: hello`)} }`],
  ])('%s', async (_what, query) => {
    const { status, body } = await server.ask(query);
    expect([status, body.errors]).toEqual([200, undefined]);
  });
});

describe('requests that are too large or no requests', () => {
  const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>): Promise<Answer> =>
    answerOf(
      await fetch(`${server.url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }),
    );

  it.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number]>([
    ['20 MB', JSON.stringify({ query: '{ hello }', variables: { text: 'x'.repeat(20_000_000) } }), {}, 413],
    ['a compressed bomb', new Uint8Array(gzipSync(Buffer.alloc(50_000_000, 32))), { 'content-encoding': 'gzip' }, 415],
    ['malformed JSON', '{"query": "{ hello }"', {}, 400],
    ['an empty body', '', {}, 400],
    ['a batch', '[{"query":"{ hello }"},{"query":"{ hello }"}]', {}, 400],
    ['a prototype in the variables', '{"query":"{ hello }","variables":{"__proto__":{"x":1}}}', {}, 400],
    ['variables that are text', '{"query":"{ hello }","variables":"x"}', {}, 400],
    ['text', '{"query":"{ hello }"}', { 'content-type': 'text/plain' }, 415],
    ['a form', 'query={hello}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form in parts', 'x', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ])('%s', async (_what, body, headers, status) => {
    const answer = await post(body, headers);
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, 'BAD_REQUEST']);
    expect(answer.text).not.toMatch(INSIDE);
  });

  it('a million brackets in the variables', async () => {
    const answer = await post(
      `{"query":"query($w: Wish) { echo(wish: $w) }","variables":{"w":${nest(200_000, '[', '', ']')}}}`,
      {},
    );
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('32 kB of headers', async () => {
    const answer = await raw(`POST /graphql HTTP/1.1\r\nhost: x\r\nx-large: ${'x'.repeat(32_768)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 431 [\s\S]*larger than the 16384 bytes allowed[\s\S]*"BAD_REQUEST"/);
  });

  it.each(['GET / HTTP/9.9\r\n\r\n', '\x16\x03\x01 no http at all\r\n\r\n'])('no HTTP: %j', async (bytes) => {
    expect(await raw(bytes)).toMatch(/^HTTP\/1.1 400 [\s\S]*"BAD_REQUEST"/);
  });

  it.each(['a b', '[', '%%', 'x:99999', ''])('the host %j', async (host) => {
    const answer = await raw(
      `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: 21\r\nconnection: close\r\n\r\n{"query":"{ hello }"}`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 (200|400) /);
    expect(answer.split('\r\n\r\n')[1]).not.toMatch(INSIDE);
  });

  /** Sends bytes as they are and gives all that comes back until the connection ends. */
  async function raw(bytes: string): Promise<string> {
    const socket = connect(server.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.write(bytes);
    await new Promise((resolve) => socket.once('close', resolve));
    return answer;
  }
});

describe('connections', () => {
  it('beyond the limit are closed, and those below it are served', async () => {
    const small = await startServer({ config: { maxConnections: 2, trustProxy: true } });
    const held = [connect(small.port, '127.0.0.1'), connect(small.port, '127.0.0.1')];
    try {
      await Promise.all(held.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
      const beyond = connect(small.port, '127.0.0.1').resume();
      const started = performance.now();
      await new Promise((resolve) => beyond.once('close', resolve));
      // At once, not when its time for headers is over.
      expect(performance.now() - started).toBeLessThan(2000);
      held.pop()?.destroy();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await small.ask('{ hello }')).status).toBe(200);
    } finally {
      for (const socket of held) socket.destroy();
      await small.close();
    }
  });
});

describe('connections of one address', () => {
  it('leave half of all for others, unless they come from a balancer', async () => {
    const small = await startServer({ config: { maxConnections: 6 } });
    const from = (localAddress: string): Socket => connect({ port: small.port, host: '127.0.0.1', localAddress }).resume();
    const opened = (socket: Socket): Promise<unknown> => new Promise((resolve) => socket.once('connect', resolve));
    const held = ['127.0.0.2', '127.0.0.2', '127.0.0.2'].map(from);
    try {
      await Promise.all(held.map(opened));
      const beyond = from('127.0.0.2');
      await new Promise((resolve) => beyond.once('close', resolve));
      const other = from('127.0.0.3');
      held.push(other);
      await opened(other);
      expect((await small.ask('{ hello }')).status).toBe(200);
      held.shift()?.destroy();
      await new Promise((resolve) => setTimeout(resolve, 100));
      const again = from('127.0.0.2');
      held.push(again);
      again.write('GET /livez HTTP/1.1\r\nhost: x\r\n\r\n');
      expect(String(await new Promise((resolve) => again.once('data', resolve)))).toContain('200 OK');
    } finally {
      for (const socket of held) socket.destroy();
      await small.close();
    }
  });
});

describe('slow clients', () => {
  it('are closed, and others are served meanwhile', async () => {
    const quick = await startServer({ config: { requestTimeoutMs: 1500 } });
    const sockets: Socket[] = [];
    // A letter now and then keeps a connection from being idle.
    const trickle = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('x');
    }, 200);
    try {
      const closed = Array.from({ length: 100 }, (_, at) => {
        const socket = connect(quick.port, '127.0.0.1');
        sockets.push(socket);
        socket.on('error', () => undefined).resume();
        // Half of them stop in the headers, half in the body.
        socket.write(
          at % 2
            ? 'POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: '
            : 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
        );
        return new Promise((resolve) => socket.once('close', resolve));
      });
      const { status, ms } = await timed(quick.ask('{ hello }'));
      expect(status).toBe(200);
      expect(ms).toBeLessThan(1000);
      await Promise.all(closed);
    } finally {
      clearInterval(trickle);
      for (const socket of sockets) socket.destroy();
      await quick.close();
    }
  });

  it('are told when the answer takes too long, and the answer is given up', async () => {
    let signal: AbortSignal | undefined;
    const quick = await startServer({
      config: { requestTimeoutMs: 300 },
      contextFor: (caller) => {
        ({ signal } = caller);
        return {};
      },
    });
    try {
      const { status, body } = await quick.ask('{ slow(ms: 2000) }');
      expect([status, body.errors[0].extensions.code]).toEqual([503, 'TIMEOUT']);
      expect(signal?.aborted).toBe(true);
    } finally {
      await quick.close();
    }
  });
});

describe('the end', () => {
  it('waits for accepted requests, and not for idle connections', async () => {
    const ending = await startServer();
    await ending.ask('{ hello }');
    const accepted = ending.ask('{ slow(ms: 700) }');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const started = performance.now();
    const end = ending.close();
    expect((await accepted).body.data).toEqual({ slow: 'late' });
    await end;
    expect(performance.now() - started).toBeLessThan(3000);
    await expect(ending.ask('{ hello }')).rejects.toThrow();
  });

  it('is told with every answer for a moment, and no request of those who ask on is cut off', async () => {
    const ending = await startServer();
    const outcomes = new Set<string>();
    const askOn = async (): Promise<void> => {
      for (;;) {
        try {
          const { status, headers } = await ending.ask('{ hello }');
          outcomes.add(`${status} ${headers.get('connection')}`);
        } catch (error) {
          outcomes.add(String((error as { cause?: { code?: string } }).cause?.code));
          return;
        }
      }
    };
    const callers = [askOn(), askOn()];
    await new Promise((resolve) => setTimeout(resolve, 100));
    const end = ending.close();
    const ready = await answerOf(await fetch(`${ending.url}/readyz`));
    expect([ready.status, ready.body.reasons]).toEqual([503, ['service: it is stopping']]);
    await end;
    await Promise.all(callers);
    // The connections that the kernel had taken, but not we, may be reset.
    for (const code of ['ECONNRESET', 'ECONNREFUSED']) outcomes.delete(code);
    expect([...outcomes].sort()).toEqual(['200 close', '200 keep-alive']);
    await expect(ending.ask('{ hello }')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  it('comes after the time to drain, whatever is still open', async () => {
    const ending = await startServer({ config: { drainMs: 300 } });
    const accepted = ending.ask('{ slow(ms: 5000) }').then(() => 'answered', () => 'cut off'); // prettier-ignore
    await new Promise((resolve) => setTimeout(resolve, 200));
    await ending.close();
    expect(await accepted).toBe('cut off');
  });
});
