import 'reflect-metadata';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENTITIES } from '../src/schema';
import { readConfig } from '../src/config';
import { openDatabase } from '../src/database';
import { type Embedded, startEmbedded } from '../src/embedded-postgres';
import { loadCatalogue } from '../src/import/load-catalogue';
import { migrate } from '../src/migrate';
import { SERVER_URL, TEMPLATE, onServer, urlOf } from './test-database';

declare global {
  var testServer: { readonly embedded: Embedded; readonly folder: string } | undefined;
}

/** One server for all tests: that of DATABASE_URL, or an embedded one in a temporary folder; and one template with the catalogue. */
export default async function setup(): Promise<void> {
  const given = process.env['DATABASE_URL'];
  if (given) process.env[SERVER_URL] = given;
  else {
    const folder = await mkdtemp(join(tmpdir(), 'clearing-house-test-'));
    const embedded = await startEmbedded(folder, { log: () => undefined, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } });
    globalThis.testServer = { embedded, folder };
    process.env[SERVER_URL] = embedded.url;
  }
  await onServer(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await onServer(`CREATE DATABASE ${TEMPLATE}`);
  const database = await openDatabase(readConfig({ DATABASE_URL: urlOf(TEMPLATE) }), () => undefined, ENTITIES);
  await migrate(database, () => undefined);
  await loadCatalogue(database, () => undefined);
  await database.close();
}
