import { startServer } from './start-server';

describe('metrics', () => {
  it('count answers by the operations of the project alone, their codes, times, and connections', async () => {
    const operations = [{ name: 'Known', question: 'What?', group: 'All', variables: {}, query: 'query Known { hello }' }];
    const server = await startServer({ operations });
    try {
      for (const query of [
        'query Known { hello }',
        'query Known { fail(how: "bug") }',
        'query Invented_by_a_caller { hello }',
        '{ hello }',
        '{ helo }',
      ])
        await server.ask(query);
      const response = await fetch(`${server.url}/metrics`);
      const text = await response.text();
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(text).not.toContain('Invented');
      for (const line of [
        'graphql_requests_total{operation="Known",code="OK"} 1',
        'graphql_requests_total{operation="Known",code="INTERNAL_SERVER_ERROR"} 1',
        'graphql_requests_total{operation="other",code="OK"} 1',
        'graphql_requests_total{operation="anonymous",code="OK"} 1',
        'graphql_requests_total{operation="anonymous",code="GRAPHQL_VALIDATION_FAILED"} 1',
        'graphql_request_duration_seconds_count{operation="Known"} 2',
        'database_pool_connections{pool="read",state="busy"} 1',
        'database_pool_connections{pool="read",state="idle"} 2',
        'database_pool_connections{pool="read",state="waiting"} 1',
      ]) {
        expect(text).toContain(line);
      }
      expect(text).toContain('process_cpu_seconds_total');
    } finally {
      await server.close();
    }
  });

  it('are for whoever reaches the port, or with a token for those alone who send it', async () => {
    const token = 'a-token-of-the-operator';
    const [open, closed] = [await startServer(), await startServer({ config: { metricsToken: token } })];
    try {
      expect((await fetch(`${open.url}/metrics`)).status).toBe(200);
      const asked = await fetch(`${closed.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
      expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining('graphql_requests_total')]);
      for (const authorization of [undefined, '', token, `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`]) {
        const answer = await fetch(`${closed.url}/metrics`, { headers: authorization === undefined ? {} : { authorization } });
        expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
        const text = await answer.text();
        expect(text).toContain('UNAUTHENTICATED');
        expect(text).not.toContain(token);
      }
      for (const path of ['/livez', '/readyz']) expect((await fetch(closed.url + path)).status).toBe(200);
    } finally {
      await open.close();
      await closed.close();
    }
  });
});
