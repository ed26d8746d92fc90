/** What follows from a batch as a whole, when several sources speak in it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCommand } from '../../src/cli/import';
import { type House, openHouse } from '../ask';

let house: House;
let folder: string;
beforeAll(async () => {
  house = await openHouse();
  folder = await mkdtemp(join(tmpdir(), 'batch-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await house.close();
});

const KEY = 'un:CCPR/C/110/D/9996/2012';
const SAID = { type: 'decision', kind: 'VIEWS', key: KEY, mechanism: 'ccpr', date: '2014-03-28' };
const mention = (place: string): object => ({ printed: 'Toonen', place, key: 'un:CCPR/C/50/D/488/1992' });

describe('a batch', () => {
  it('finds a record by the words of each of its sources, also of one that speaks after another', async () => {
    const lines = [
      { ...SAID, expressions: [{ language: 'en', title: 'Zwibble v. Mexico' }], citations: [mention('one')] },
      { ...SAID, source: 'legal-sources', identifiers: ['wgad:98/2099'], expressions: [{ language: 'fr', title: 'Zwabble c. Mexique' }], citations: [mention('two')] },
    ]; // prettier-ignore
    const file = join(folder, 'lines.jsonl');
    await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const silent = { say: () => undefined, log: () => undefined };
    expect(await importCommand(['exchange', file], silent, { DATABASE_URL: house.database.url })).toBe(0);
    const found = await house.write(
      'SELECT text FROM search_entry e JOIN record r ON r.id = e.record_id WHERE r.key = $1 ORDER BY text COLLATE "C"',
      [KEY],
    );
    const texts = found.flat();
    expect(texts).toEqual(expect.arrayContaining(['Zwibble v. Mexico', 'Zwabble c. Mexique', '98/2099']));
  });
});
