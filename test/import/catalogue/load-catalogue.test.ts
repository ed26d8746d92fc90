import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE_FOLDER, loadCatalogue } from '../../../src/import/catalogue/load-catalogue';
import { aRecommendation, idOf } from '../../factories';
import { logicalDump } from '../logical-dump';
import { type TestDatabase, testDatabase } from '../../test-database';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  await cp(CATALOGUE_FOLDER, folder, { recursive: true });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

const runs = async (): Promise<unknown[]> =>
  (await database.writer.query<Record<string, unknown>>('SELECT state, created, updated, refused FROM import_run ORDER BY id'))
    .rows;

const write = async (text: string, values: unknown[] = []): Promise<unknown[][]> =>
  (await database.writer.query({ text, values, rowMode: 'array' })).rows as unknown[][];

describe('the catalogue', () => {
  it('was loaded whole, by one run', async () => {
    expect(await runs()).toEqual([
      { state: 'FINISHED', created: expect.any(Number) as number, updated: expect.any(Number) as number, refused: 0 },
    ]);
  });

  it('is not read again while its tables are the same', async () => {
    const said: string[] = [];
    await loadCatalogue(database, (line) => said.push(line));
    expect(said).toEqual([]);
    expect(await runs()).toHaveLength(1);
  });

  it('is loaded again when a table changes, and only what changed is written', async () => {
    const before = await logicalDump(database.writer);
    const path = join(folder, 'states.csv');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Mexico', 'Mexico!'));
    const said: string[] = [];
    await loadCatalogue(database, (line) => said.push(line), folder);
    expect(said).toEqual([
      expect.stringMatching(/^Catalogue loaded in [\d.]+ s: 0 rows created, 1 updated, \d{5} unchanged, 0 refused\.$/),
    ]);
    expect((await runs()).at(-1)).toEqual({ state: 'FINISHED', created: 0, updated: 1, refused: 0 });
    const after = await logicalDump(database.writer);
    expect(Object.keys(after).filter((table) => after[table]?.digest !== before[table]?.digest)).toEqual([
      'search_entry',
      'state',
    ]);
    const { rows } = await database.writer.query("SELECT text FROM search_entry WHERE text LIKE 'Mexico%' AND language = 'en'");
    expect(rows).toEqual([{ text: 'Mexico!' }]);
  });

  it('is loaded by one of two that find it changed at once; the other waits and sees that it is done', async () => {
    const path = join(folder, 'states.csv');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Mexico!', 'Mexico?'));
    const said: string[] = [];
    await Promise.all([1, 2].map(() => loadCatalogue(database, (line) => said.push(line), folder)));
    expect(said.sort()).toEqual([
      'Another import of catalogue is running; this one waits for it to end.',
      expect.stringMatching(/^Catalogue loaded in/),
    ]);
    expect(await runs()).toHaveLength(3);
  });

  it('takes the rights that followed from a mapping away with it, and gives those of a new one, also to records that were there', async () => {
    // No row is taken away with its table: what is left is quicker to load.
    for (const table of (await readdir(folder)).filter((name) =>
      /^(provisions|participation|concordance|decisions|cit|cross|proc|gen)/.test(name),
    ))
      await writeFile(join(folder, table), `${(await readFile(join(folder, table), 'utf8')).split('\n')[0] ?? ''}\n`);
    const issue = await idOf(write, 'Subject', 'upr-issue:death-penalty');
    const told = await aRecommendation(write, { subjects: [issue] });
    const rights = async (): Promise<unknown> =>
      (
        await write(
          'SELECT s.slug FROM record_subject p JOIN subject s ON s.id = p.subject_id WHERE p.record_id = $1 AND p.derived ORDER BY 1',
          [told],
        )
      ).flat();
    const path = join(folder, 'subject-mappings.csv');
    const rows = await readFile(path, 'utf8');
    const mapped = 'upr-issue:death-penalty,right:death-penalty,SAME_AS';
    expect(rows).toContain(mapped);
    await writeFile(path, rows.replace(mapped, 'upr-issue:death-penalty,right:life,CLOSE_TO'));
    await loadCatalogue(database, () => undefined, folder);
    expect(await rights()).toEqual(['life']);
    await writeFile(path, rows);
    await loadCatalogue(database, () => undefined, folder);
    expect(await rights()).toEqual(['death-penalty']);
    await writeFile(path, rows.replaceAll(/^upr-issue:death-penalty,.*\n/gm, ''));
    await loadCatalogue(database, () => undefined, folder);
    expect(await rights()).toEqual([]);
    expect((await runs()).at(-1)).toEqual({ state: 'FINISHED', created: 0, updated: 1, refused: 0 });
  });
});
