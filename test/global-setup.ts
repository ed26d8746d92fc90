import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config';
import { openDatabase } from '../src/database';
import { type Embedded, startEmbedded } from '../src/embedded-postgres';
import { loadCatalogue } from '../src/import/catalogue/load-catalogue';
import { migrate } from '../src/migrate';
import { ENTITIES } from '../src/schema';
import { end } from './global-teardown';
import { RUN, SERVER_URL, onServer, templateName, urlOf } from './test-database';

declare global {
  var testServer: { readonly embedded: Embedded; readonly folder: string } | undefined;
}

const PREFIX = 'clearing-house-test-';
const quiet = (): void => undefined;

/** One server for all tests: that of DATABASE_URL, or an embedded one in a temporary folder; and one template with the catalogue. */
export default async function setup(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().finally(() => process.exit(1)));
  process.env[RUN] = randomBytes(4).toString('hex');
  try {
    process.env[SERVER_URL] = process.env['DATABASE_URL'] || (await startServer());
    await onServer(`CREATE DATABASE ${templateName()} ENCODING 'UTF8' TEMPLATE template0`);
    const database = await openDatabase(readConfig({ DATABASE_URL: urlOf(templateName()) }), quiet, ENTITIES);
    await migrate(database, quiet);
    await loadCatalogue(database, quiet);
    await database.writer.query('ANALYZE');
    await database.close();
  } catch (error) {
    // Jest calls no teardown after this.
    await end();
    throw error;
  }
}

async function startServer(): Promise<string> {
  await removeOrphans();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // As root, the server is run by another user, who must be able to enter.
  await chmod(folder, 0o711);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
  const embedded = await startEmbedded(folder, { log: quiet, settings });
  globalThis.testServer = { embedded, folder };
  return embedded.url;
}

/** Ends the servers of test runs that were killed, and removes their folders. */
async function removeOrphans(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    if ((await stat(folder)).uid !== process.getuid?.()) continue;
    // Whoever joins and leaves as the last one stops it.
    await startEmbedded(folder, { log: quiet }).then((server) => server.stop(), quiet);
    await rm(folder, { recursive: true, force: true }).catch(quiet);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
