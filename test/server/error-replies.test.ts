import Fastify from 'fastify';
import fastifyRateLimit from '@fastify/rate-limit';
import { badInput } from '../../src/errors';
import { installErrorReplies } from '../../src/server/error-replies';

const app = Fastify();
let url = '';
beforeAll(async () => {
  await app.register(fastifyRateLimit, { max: 1000 });
  installErrorReplies(app);
  app.get('/bug', () => Promise.reject(new Error('secret at /srv/x.ts')));
  app.get('/away', () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED 127.0.0.1'), { code: 'ECONNREFUSED' })));
  app.get('/input', () => Promise.reject(badInput('Not so.')));
  app.post('/read', () => 'read');
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const outcome = async (method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<unknown[]> => {
  const response = await fetch(url + path, { method, headers, body });
  const [{ message, extensions }] = ((await response.json()) as { errors: [{ message: string; extensions: { code: string } }] })
    .errors;
  expect(message).not.toMatch(/secret|srv|ECONN|FST_/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return [response.status, extensions.code, response.headers.get('content-type')?.split(';')[0]];
};

describe('an answer of the HTTP layer is in the form of the graph', () => {
  it.each<[string, 'GET' | 'POST', string, number, string]>([
    ['an unknown path', 'GET', '/nowhere', 404, 'NOT_FOUND'],
    ['a fault', 'GET', '/bug', 500, 'INTERNAL_SERVER_ERROR'],
    ['a database that is away', 'GET', '/away', 503, 'SERVICE_UNAVAILABLE'],
    ['a mistake of the caller', 'GET', '/input', 400, 'BAD_USER_INPUT'],
  ])('%s', async (_what, method, url, status, code) => {
    expect(await outcome(method, url)).toEqual([status, code, 'application/json']);
    expect(await outcome(method, url, { accept: 'application/graphql-response+json' })).toEqual([
      status,
      code,
      'application/graphql-response+json',
    ]);
  });

  it('a body that is no JSON, or of another type', async () => {
    expect(await outcome('POST', '/read', { 'content-type': 'application/json' }, '{')).toEqual([
      400,
      'BAD_REQUEST',
      'application/json',
    ]);
    expect(await outcome('POST', '/read', { 'content-type': 'text/xml' }, '<a/>')).toEqual([
      415,
      'BAD_REQUEST',
      'application/json',
    ]);
  });

  it('names the limit when a body is too large', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/read`, { method: 'POST', headers, body: JSON.stringify('x'.repeat(1_048_576)) });
    const { errors } = (await response.json()) as { errors: [{ message: string }] };
    expect([response.status, errors[0].message]).toEqual([413, expect.stringContaining('than the 1048576 bytes allowed')]);
  });

  it('names the request when the fault is ours', async () => {
    const { errors } = (await (await fetch(`${url}/bug`)).json()) as { errors: [{ extensions: object }] };
    expect(errors[0].extensions).toHaveProperty('requestId');
  });

  it('says when to come back', async () => {
    expect((await fetch(`${url}/away`)).headers.get('retry-after')).toBe('5');
  });
});
