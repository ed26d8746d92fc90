import { readConfig } from '../src/config';
import { type Database, openDatabase } from '../src/database';
import { isMigrated, migrate, pendingSchemaChanges } from '../src/migrate';
import { ENTITIES } from '../src/schema';
import { newDatabase } from './test-database';

const quiet = (): void => undefined;

describe('migrations', () => {
  let first: Database;
  let second: Database;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const empty = await newDatabase();
    drop = empty.drop;
    const open = (): Promise<Database> => openDatabase(readConfig({ DATABASE_URL: empty.url }), quiet, ENTITIES);
    [first, second] = await Promise.all([open(), open()]);
  });

  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
    await drop();
  });

  it('run once, also when two processes start together on an empty database', async () => {
    expect(await isMigrated(first.dataSource)).toBe(false);
    const told: string[] = [];
    await Promise.all([first, second].map((database) => migrate(database, (line) => told.push(line))));
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(first.dataSource.migrations.map((migration) => `Migrated: ${migration.constructor.name}`));
    expect(await isMigrated(second.dataSource)).toBe(true);
  });

  it('are complete: the classes ask for nothing more', async () => {
    expect(await pendingSchemaChanges(first.dataSource)).toEqual([]);
  });

  it('have nothing to do the second time, and leave no lock behind', async () => {
    const { writer } = first;
    const told: string[] = [];
    await migrate(first, (line) => told.push(line));
    expect(told).toEqual([]);
    const { rows } = await writer.query(
      "SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database WHERE locktype = 'advisory' AND datname = current_database()",
    );
    expect(rows).toEqual([]);
  });

  it('go down to an empty schema and up again', async () => {
    const { dataSource, writer } = second;
    for (let left = dataSource.migrations.length; left > 0; left--) await dataSource.undoLastMigration();
    const { rows } = await writer.query(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'",
    );
    expect(rows).toEqual([]);
    await migrate(second, quiet);
    expect(await isMigrated(dataSource)).toBe(true);
  });
});
