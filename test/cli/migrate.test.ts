import { newDatabase, testDatabase } from '../test-database';
import { logicalDump } from '../import/logical-dump';
import { run } from './child-process';
import { openDatabase } from '../../src/database';
import { readConfig } from '../../src/config';
import { ENTITIES } from '../../src/schema';

describe('npm run migrate', () => {
  it('brings an empty database up to date with the catalogue, once, when two start together', async () => {
    const { url, drop } = await newDatabase();
    const ended = await Promise.all([1, 2].map(() => run('migrate', [], { DATABASE_URL: url })));
    expect(ended.map(({ status }) => status)).toEqual([0, 0]);
    const said = ended.map(({ errors }) => errors).join('');
    expect(said.match(/^Migrated: \w+$/gm)?.length).toBeGreaterThan(0);
    expect(said.match(/^Catalogue loaded in .* 0 refused\.$/gm)).toHaveLength(1);
    const [mine, template] = [
      await openDatabase(readConfig({ DATABASE_URL: url }), () => undefined, ENTITIES),
      await testDatabase(),
    ];
    expect(await logicalDump(mine.writer)).toEqual(await logicalDump(template.writer));
    await mine.close();
    await template.drop();
    await drop();
  }, 90_000);

  it('says in one line what is wrong with a setting, and exits with 1', async () => {
    const { status, errors } = await run('migrate', [], { DATABASE_URL: 'mysql://user:hidden@host/x' });
    expect(status).toBe(1);
    expect(errors).toMatch(/^DATABASE_URL is something else, [^\n]+, but it takes an address such as postgres:[^\n]+\n$/);
    expect(errors).not.toContain('hidden');
  });
});
