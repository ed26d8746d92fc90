import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureGolds } from '../../src/cli/measure-citations';
import { type GoldExcerpt, measureGold, readGold, readPointed, tellTally } from '../../src/cli/measure-gold';
import { SMALL_INDEX } from '../citations/small-index';
import { ROOT } from '../gates/project-files';

const FOLDER = join(ROOT, 'test/fixtures/gold');
const DATA = resolve(ROOT, '../shared/data');

describe.each([
  ['citations.jsonl', 60],
  ['citations-second.jsonl', 60],
  ['citations-third.jsonl', 50],
  ['citations-sixth.jsonl', 40],
  ['citations-eleventh.jsonl', 70],
  ['citations-twelfth.jsonl', 59],
])('the gold %s', (file, texts) => {
  const gold = readGold(join(FOLDER, file));

  it(`is labelled in at least ${texts} texts of 12 bodies in three languages`, () => {
    expect(new Set(gold.map((excerpt) => excerpt.file)).size).toBeGreaterThanOrEqual(texts);
    expect(new Set(gold.map(({ body }) => body)).size).toBeGreaterThanOrEqual(12);
    expect([...new Set(gold.map(({ language }) => language))].sort()).toEqual(['en', 'es', 'fr']);
  });

  it('holds places, keys and no words of the texts', () => {
    for (const { mentions, start, end, ...facts } of gold) {
      expect(Object.keys(facts).sort()).toEqual(['body', 'file', 'language', 'pointer', 'sha1']);
      for (const mention of mentions) {
        expect(Object.keys(mention).sort()).toEqual(['end', 'keys', 'kind', 'start']);
        expect(mention.start >= 0 && mention.start < mention.end && mention.end <= end - start).toBe(true);
        expect(mention.keys.filter((key) => !/^[a-z][a-z0-9-]*:/.test(key))).toEqual([]);
      }
    }
  });

  (existsSync(DATA) ? it : it.skip)('is in the data, unchanged', () => {
    const { problems } = measureGold(gold, DATA, SMALL_INDEX, new Map());
    expect(problems.filter((problem) => /is not there$|has changed$/.test(problem))).toEqual([]);
  });
});

describe('the golds', () => {
  it('share no passage', () => {
    const places = ['', '-second', '-third', '-fourth', '-fifth', '-sixth', '-seventh', '-eighth', '-ninth', '-tenth'].flatMap(
      (file) => readGold(join(FOLDER, `citations${file}.jsonl`)),
    );
    const shared = places.filter((one, at) =>
      places.some(
        (other, next) =>
          next > at && other.file === one.file && other.pointer === one.pointer && other.start < one.end && one.start < other.end,
      ),
    );
    expect(shared.map(({ file, start }) => `${file} ${start}`)).toEqual([]);
  });
});

describe('measuring on gold', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'gold-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const TEXT = 'See A v. B, no. 14038/88, and C v. D, no. 5310/71; the register, no. 12/99.';
  const excerpt = (mentions: GoldExcerpt['mentions']): GoldExcerpt => ({
    ...{ file: 'a.json.gz', pointer: '/*/text', start: 0, end: TEXT.length, body: 'ecthr', language: 'en' },
    ...{ sha1: createHash('sha1').update(TEXT).digest('hex'), mentions },
  });
  const labelled = (word: string, keys: string[]) => {
    const start = TEXT.indexOf(word);
    return { start, end: start + word.length, keys, kind: 'FULL' as const };
  };
  const measure = (gold: GoldExcerpt) => measureGold([gold], folder, SMALL_INDEX, new Map());

  beforeAll(() => writeFileSync(join(folder, 'a.json.gz'), gzipSync(JSON.stringify([{ text: TEXT }]))));

  it('counts what is found, missed and false', () => {
    const { tallies, problems } = measure(
      excerpt([labelled('14038/88', ['echr-app:14038/88']), labelled('the register', ['un:A/1'])]),
    );
    expect(tallies.filter(({ group }) => group === 'all').map(tellTally)).toEqual([
      'gold, all: precision 0.5000 (1 of 2), recall 0.5000 (1 of 2)',
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^a\.json\.gz 0: missed un:A\/1: /),
      expect.stringMatching(/^a\.json\.gz 0: false echr-app:5310\/71 /),
    ]);
  });

  it('leaves aside what the excerpt does not decide', () => {
    const { tallies } = measure(excerpt([labelled('14038/88', ['echr-app:14038/88']), labelled('5310/71', [])]));
    expect(tallies.find(({ group }) => group === 'all')).toEqual({ group: 'all', labelled: 1, recalled: 1, found: 1, right: 1 });
  });

  it('says that a source has changed or is absent, and measures nothing there', () => {
    expect(measure({ ...excerpt([]), sha1: 'x' })).toEqual({ tallies: [], problems: ['a.json.gz 0: has changed'] });
    expect(measure({ ...excerpt([]), file: 'b.json' }).problems).toEqual(['b.json 0: is not there']);
    const { figures } = measureGolds(FOLDER, join(folder, 'none'), SMALL_INDEX, folder);
    expect(figures.map(({ share }) => share)).toEqual(Array(24).fill(null));
  });

  it('reads plain texts and decodes character references', () => {
    writeFileSync(join(folder, 'plain.txt'), 'no.&#xa0;1&#59; A&amp;B');
    expect(readPointed(join(folder, 'plain.txt'), '')).toBe('no.\u00a01; A&B');
  });
});
