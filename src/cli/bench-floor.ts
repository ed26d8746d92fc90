/**
 * The server beside which the house is measured: Node's own http, pg with named statements, `JSON.stringify`, and the
 * questions of `bench-by-hand.ts`. Nothing of GraphQL, no limits, no checks. Started by `npm run bench` only.
 */
import 'reflect-metadata';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { readConfig } from '../config';
import { BY_HAND } from './bench-by-hand';
import { rowsOf } from './bench-rows';

/** The same settings of a connection as the house has. */
const OPTIONS = '-c plan_cache_mode=force_generic_plan -c jit=off -c pg_trgm.word_similarity_threshold=0.5';

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function main(): void {
  const { databaseUrl, poolSize } = readConfig(process.env);
  const pool = new Pool({ connectionString: databaseUrl, max: poolSize, options: OPTIONS });
  const rows = rowsOf(pool);
  const server = createServer((request, response) => {
    void (async () => {
      const { operationName, variables } = JSON.parse(await bodyOf(request)) as {
        operationName: string;
        variables: Record<string, unknown>;
      };
      const data = await BY_HAND[operationName]?.(rows, variables);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
    })().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1', () =>
    console.log(`Questions by hand: http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
  );
  process.once('SIGTERM', () => {
    server.closeAllConnections();
    server.close();
    void pool.end().then(() => process.exit(0));
  });
}

if (require.main === module) main();
