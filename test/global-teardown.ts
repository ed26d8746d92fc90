import { rm } from 'node:fs/promises';
import { TEMPLATE, onServer } from './test-database';

/** Drops the template, ends the server that `global-setup.ts` started, and removes its folder. */
export default async function teardown(): Promise<void> {
  if (!globalThis.testServer) return onServer(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await globalThis.testServer.embedded.stop();
  await rm(globalThis.testServer.folder, { recursive: true, force: true });
}
