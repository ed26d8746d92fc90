import { readConfig } from '../config';
import { type Database, openDatabase } from '../database';
import { startEmbedded } from '../embedded-postgres';
import { loadCatalogue } from '../import/catalogue/load-catalogue';
import { migrate } from '../migrate';
import { ENTITIES } from '../schema';

/** Opens the database of the settings (the embedded one without `DATABASE_URL`), migrated and with the catalogue, for one piece of work. */
export async function withDatabase(
  environment: NodeJS.ProcessEnv,
  log: (line: string) => void,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const config = readConfig(environment);
  const embedded = config.databaseUrl === undefined ? await startEmbedded(config.dataFolder, { log }) : undefined;
  try {
    const database = await openDatabase({ ...config, databaseUrl: config.databaseUrl ?? embedded?.url }, log, ENTITIES);
    try {
      await migrate(database, log);
      await loadCatalogue(database, log);
      await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await embedded?.stop();
  }
}
