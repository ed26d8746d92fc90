import { type RunningServer, answerOf, startServer } from './start-server';

const QUERY = '{ items(first: 50) { nodes { id } } }';

describe('the cost of an answer', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ config: { maxCost: 100, costPerMinute: 1000 } });
  });
  afterAll(() => server.close());

  it('is told with the limit and what is left', async () => {
    const { body } = await server.ask(QUERY);
    expect(body.extensions.cost).toMatchObject({ requested: 51, limit: 100, budget: { limit: 1000 } });
    expect(Date.parse(String(body.extensions.cost.budget.resetAt)) - Date.now()).toBeLessThanOrEqual(60_000);
  });

  it('is told in an answer with errors, too', async () => {
    const { body } = await server.ask('{ fail(how: "bug") item { id } }');
    expect(body.extensions.cost.requested).toBe(1);
  });

  it('is computed by the variables of each request', async () => {
    const query = 'query($n: Int, $text: String) { items(first: $n) { nodes { id } } echo(text: $text) }';
    const costs = await Promise.all(
      [5, 7, 5].map(async (n) =>
        Number((await server.ask(query, { n, text: `${Math.random()}` })).body.extensions.cost.requested),
      ),
    );
    expect(costs).toEqual([6, 8, 6]);
  });

  it('beyond the limit is refused before anything runs, with the way under it', async () => {
    const { status, body } = await server.ask('{ items(first: 100) { nodes { id } } }');
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', cost: 101, limit: 100 });
    expect(body.errors[0].message).toBe(
      'It may return 101 objects, the limit is 100. `first` is 100: with what else is asked it may be at most 99. Ask for the rest with `after` in further requests, or for fewer lists inside lists.',
    );
    expect(body.extensions.cost).toMatchObject({ requested: 101, limit: 100 });
  });
});

describe('the budget of an address', () => {
  it('counts cost, not requests alone: 429, Retry-After, and an error in GraphQL form', async () => {
    const server = await startServer({ config: { costPerMinute: 120 } });
    try {
      expect([(await server.ask(QUERY)).status, (await server.ask(QUERY)).status]).toEqual([200, 200]);
      const { status, headers, body } = await server.ask(QUERY);
      expect(status).toBe(429);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(body.errors[0].extensions).toMatchObject({ code: 'RATE_LIMITED', cost: 51, limit: 120, remaining: 18 });
      expect((await server.ask('{ item { id } }')).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  it('counts requests: 429, Retry-After, and an error in GraphQL form; health is asked freely', async () => {
    const server = await startServer({ config: { requestsPerMinute: 2 } });
    try {
      const ask = (path: string): Promise<Response> => fetch(`${server.url}${path}`);
      expect([(await ask('/')).status, (await server.ask('{ hello }')).status]).toEqual([200, 200]);
      const { status, headers, body } = await server.ask('{ hello }');
      expect([status, body.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      for (const path of ['/livez', '/readyz', '/metrics']) expect((await ask(path)).status).toBe(200);
      expect((await answerOf(await ask('/nowhere'))).status).toBe(429);
    } finally {
      await server.close();
    }
  });

  it('cannot be multiplied by naming other addresses, unless a balancer is trusted', async () => {
    const statuses = async (trustProxy: boolean): Promise<number[]> => {
      const server = await startServer({ config: { costPerMinute: 60, trustProxy } });
      try {
        const one = await server.ask(QUERY, {}, { 'x-forwarded-for': '192.0.2.1' });
        const other = await server.ask(QUERY, {}, { 'x-forwarded-for': '192.0.2.2' });
        const lying = await server.ask(QUERY, {}, { 'x-forwarded-for': '192.0.2.9, 192.0.2.1' });
        return [one.status, other.status, lying.status];
      } finally {
        await server.close();
      }
    };
    expect(await statuses(false)).toEqual([200, 429, 429]);
    expect(await statuses(true)).toEqual([200, 200, 429]);
  });
});
