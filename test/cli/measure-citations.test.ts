import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureCaseLawLists, measureCrossSystemMentions, measureSpeed, tell } from '../../src/cli/measure-citations';
import { SMALL_INDEX } from '../citations/small-index';

describe('npm run measure:citations', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'measure-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says what is absent', () => {
    const none = join(folder, 'none');
    expect(tell(measureCaseLawLists(none, SMALL_INDEX))).toMatch(/^application numbers in scl: skipped: .*none is not there$/);
    expect(measureCrossSystemMentions(none, SMALL_INDEX).map(({ share }) => share)).toEqual([null, null]);
    expect(measureSpeed(none, SMALL_INDEX)).toMatch(/skipped/);
  });

  it('counts the numbers of case-law lists', () => {
    writeFileSync(
      join(folder, 'a.csv.gz'),
      gzipSync('itemid,scl\n001-1,"A v. B, no. 1234/99; C v. D (28.10/99), no. 2345/00"\n'),
    );
    expect(tell(measureCaseLawLists(folder, SMALL_INDEX))).toBe(
      'application numbers in scl: 1.0000 (floor 0.995): 2 of 2 in 2 entries',
    );
  });

  it('counts the mentions of other bodies, by any key of the record', () => {
    writeFileSync(join(folder, 'decisions.csv'), 'key,proceeding_numbers,other_identifiers\necli:X,echr-app:14038/88,\n');
    writeFileSync(join(folder, 'instruments.csv'), 'slug,identifiers\n');
    writeFileSync(
      join(folder, 'cross-system-mentions.csv'),
      'citing_body,printed,cited_key_or_empty\nccpr,"Soering v. UK, no. 14038/88",ecli:X\nccpr,Soering,ecli:X\nccpr,Other,\n',
    );
    expect(measureCrossSystemMentions(folder, SMALL_INDEX).map(({ told }) => told)).toEqual(['1 of 2', '1 of 1']);
  });
});
