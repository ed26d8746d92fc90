/** `npm run migrate`: brings the database of the settings up to date and loads the catalogue, without starting the service. */
import 'reflect-metadata';
import { withDatabase } from './with-database';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

withDatabase(process.env, log, () => Promise.resolve()).catch((error: unknown) => {
  log((error as Error).message);
  process.exitCode = 1;
});
