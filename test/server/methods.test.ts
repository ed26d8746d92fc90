import { request } from 'node:http';
import { type RunningServer, startServer } from './start-server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Seen {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** By hand: `fetch` sends no TRACE. */
function send(method: string, path: string, headers: Record<string, string> = {}): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const { port } = server;
    request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}

const READ = ['/', '/livez', '/readyz', '/metrics', '/graphql?query=%7Bhello%7D'];
const PREFLIGHT = { 'apollo-require-preflight': '1' };

describe.each(READ)('%s', (path) => {
  it('answers HEAD as it answers GET, without the body', async () => {
    const [got, head] = [await send('GET', path, PREFLIGHT), await send('HEAD', path, PREFLIGHT)];
    expect([got.status, head.status, head.text]).toEqual([200, 200, '']);
    for (const name of ['content-type', 'cache-control', 'etag']) expect(head.headers[name]).toEqual(got.headers[name]);
  });

  it('tells its methods, and refuses all others', async () => {
    const allowed = path.startsWith('/graphql') ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
    const told = await send('OPTIONS', path);
    expect([told.status, told.headers['allow'], told.headers['access-control-allow-methods']]).toEqual([204, allowed, allowed]);
    for (const method of ['TRACE', 'DELETE', 'PUT', 'PATCH']) {
      const { status, headers, text } = await send(method, path);
      expect([method, status, headers['allow']]).toEqual([method, 405, allowed]);
      expect(JSON.parse(text)).toMatchObject({ errors: [{ message: `${method} is not allowed here; ${allowed} are.` }] });
    }
  });
});

it.each(['HEAD', 'TRACE', 'OPTIONS', 'PUT'])('%s of what is not there is not found', async (method) => {
  expect((await send(method, '/nowhere')).status).toBe(404);
});

it('HEAD changes nothing, and gives a browser the head of its page', async () => {
  expect((await send('HEAD', '/graphql?query=mutation%7Bchange%7D', PREFLIGHT)).status).toBe(405);
  const { status, headers } = await send('HEAD', '/graphql', { accept: 'text/html' });
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
});
