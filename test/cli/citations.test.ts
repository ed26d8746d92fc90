import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { printCitations } from '../../src/cli/citations';

const CATALOGUE = resolve(__dirname, '../../catalogue');

describe('npm run citations', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'citations-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (path: string, catalogue = CATALOGUE) => {
    const out: string[] = [];
    const complaints: string[] = [];
    const status = printCitations(
      path,
      catalogue,
      (line) => out.push(line),
      (line) => complaints.push(line),
    );
    return { status, out, complaints };
  };
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('prints one JSON object a line for each mention', () => {
    const text = 'See Article 3 ECHR and CCPR/C/GC/34.';
    const { status, out } = run(file('text.txt', text));
    expect(status).toBe(0);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      { start: 4, end: 18, printed: 'Article 3 ECHR', scheme: 'provision', key: 'echr:3', pinpoint: null, kind: 'FULL' },
      { start: 23, end: 35, printed: 'CCPR/C/GC/34', scheme: 'un', key: 'CCPR/C/GC/34', pinpoint: null, kind: 'FULL' },
    ]);
  });

  it('prints what a citation of a decision says beside its key', () => {
    const { out } = run(file('decision.txt', 'Freda v. Italy (dec.), no. 8916/80, 7 October 1980, § 5, DR 21, p. 250'));
    expect(out.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        scheme: 'dr',
        key: '21/250',
        otherKeys: ['echr-app:8916/80'],
        name: 'Freda v. Italy',
        date: '1980-10-07',
        stage: 'DECISION',
        pinpoint: 'para. 5',
        kind: 'FULL',
      },
    ]);
  });

  it('prints nothing for a text without mentions and for an empty one', () => {
    expect(run(file('none.txt', 'Nothing is cited here.'))).toEqual({ status: 0, out: [], complaints: [] });
    expect(run(file('empty.txt', ''))).toEqual({ status: 0, out: [], complaints: [] });
  });

  it.each<[string, () => string, RegExp]>([
    ['a missing path', () => join(folder, 'absent.txt'), /no such file/],
    ['a directory', () => folder, /not a file/],
    ['a binary file', () => file('binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), /not a text/],
    ['a text in another encoding', () => file('latin1.txt', new Uint8Array([0x61, 0xe9, 0x62])), /UTF-8/],
  ])('says in one line what is wrong with %s', (_name, path, expected) => {
    const { status, out, complaints } = run(path());
    expect(status).toBe(1);
    expect(out).toEqual([]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(expected);
    expect(complaints[0]).toMatch(/^[^\n]+\n$/);
  });

  it('says when the catalogue is not there', () => {
    expect(run(file('text.txt', 'x'), folder)).toMatchObject({
      status: 1,
      complaints: [expect.stringMatching(/has no instruments\.csv/)],
    });
  });
});
