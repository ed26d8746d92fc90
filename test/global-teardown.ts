import { rm } from 'node:fs/promises';
import { SERVER_URL, databasesOfRun, onServer } from './test-database';

/** Drops every database of this run, ends the server that `global-setup.ts` started, and removes its folder. */
export default async function teardown(): Promise<void> {
  await end();
}

let ending: Promise<void> | undefined;

/** The same, once, also when the run is broken off. */
export function end(): Promise<void> {
  return (ending ??= endOnce());
}

async function endOnce(): Promise<void> {
  const server = globalThis.testServer;
  if (server) {
    await server.embedded.stop();
    await rm(server.folder, { recursive: true, force: true });
  } else if (process.env[SERVER_URL]) {
    for (const name of await databasesOfRun()) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}
