import { startServer } from './start-server';

const ask = async (url: string, path: string): Promise<[number, unknown]> => {
  const response = await fetch(url + path);
  return [response.status, await response.json()];
};

describe('health', () => {
  it('is alive whatever the database does, and ready again without a restart', async () => {
    let reachable = true;
    let migrated = false;
    const pool = { totalCount: 0, idleCount: 0, waitingCount: 0 };
    const database = { pool, isReachable: async () => reachable };
    const server = await startServer({
      database,
      checks: [{ name: 'migrations', holds: () => migrated, otherwise: 'some have not run' }],
    });
    const after = async (milliseconds: number): Promise<[number, unknown]> => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return ask(server.url, '/readyz');
    };
    try {
      expect(await after(0)).toEqual([503, { status: 'not ready', reasons: ['migrations: some have not run'] }]);
      migrated = true;
      expect(await after(1100)).toEqual([200, { status: 'ready' }]);
      reachable = false;
      expect(await after(1100)).toEqual([503, { status: 'not ready', reasons: ['database: it cannot be reached'] }]);
      expect(await ask(server.url, '/livez')).toEqual([200, { status: 'alive' }]);
      reachable = true;
      expect(await after(1100)).toEqual([200, { status: 'ready' }]);
    } finally {
      await server.close();
    }
  });

  it.each<[string, () => Promise<boolean>]>([
    ['never answers', () => new Promise(() => undefined)],
    ['fails', () => Promise.reject(new Error('secret'))],
    [
      'throws',
      () => {
        throw new Error('secret');
      },
    ],
  ])('is not ready while the database %s, and says no more than that', async (_what, isReachable) => {
    const server = await startServer({ database: { pool: { totalCount: 0, idleCount: 0, waitingCount: 0 }, isReachable } });
    try {
      const started = performance.now();
      expect(await ask(server.url, '/readyz')).toEqual([
        503,
        { status: 'not ready', reasons: ['database: it cannot be reached'] },
      ]);
      expect(performance.now() - started).toBeLessThan(4000);
    } finally {
      await server.close();
    }
  });

  it('is asked of the database once a second, however many ask', async () => {
    let asked = 0;
    const server = await startServer({
      database: { pool: { totalCount: 0, idleCount: 0, waitingCount: 0 }, isReachable: async () => ++asked > 0 },
    });
    try {
      await Promise.all(Array.from({ length: 20 }, () => ask(server.url, '/readyz')));
      expect(asked).toBe(1);
    } finally {
      await server.close();
    }
  });
});
