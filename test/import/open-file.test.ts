import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Parser } from 'csv-parse';
import {
  type FoundFile,
  UnreadableFile,
  checkFile,
  findFiles,
  readLines,
  readRecords,
  readText,
  readWhole,
  sortFiles,
} from '../../src/import/open-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-file-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function fault(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableFile);
  return (error as UnreadableFile).message.replaceAll(folder, '');
}

describe('sorting files', () => {
  const checked = async (...paths: string[]): ReturnType<typeof sortFiles<FoundFile, string>> =>
    sortFiles(await findFiles(paths, ['.csv']), async ({ path, name }) => (await checkFile(path), name));

  test('one that cannot be read is one refused row, named as its source names it, and the others pass in order', async () => {
    for (const name of ['a.csv', 'c.csv']) file(name, 'x');
    file('b.csv', ' ');
    const { passed, refused } = await checked(folder);
    expect(passed).toEqual(['a.csv', 'c.csv']);
    expect(refused).toEqual([{ file: 'b.csv', number: 1, printed: 'b.csv', refusal: 'b.csv: the file is empty.' }]);
  });

  test('where none can be read the first fault is thrown, and a fault that is none of the file always', async () => {
    expect(await fault(checked(file('b.csv', ''), file('c.csv', '')))).toBe('/b.csv: the file is empty.');
    const broken = sortFiles([{ path: '', name: '' }], () => Promise.reject(new TypeError('broken')));
    await expect(broken).rejects.toThrow(TypeError);
  });
});

describe('finding files', () => {
  test('a folder gives its files of the extensions, sorted, gzip among them, others left out', async () => {
    for (const name of ['b.csv', 'a/z.csv.gz', 'a/b.txt', 'README.md', 'a/c.CSV']) file(name, 'x');
    const found = await findFiles([folder], ['.csv']);
    expect(found.map(({ name }) => name)).toEqual(['a/c.CSV', 'a/z.csv.gz', 'b.csv']);
  });

  test('a file is taken by its base name whatever its extension, and once even when named twice', async () => {
    const path = file('status.dat', 'x');
    symlinkSync(path, join(folder, 'same.csv'));
    expect((await findFiles([path, path, folder], ['.csv', '.dat'])).map(({ name }) => name)).toEqual(['status.dat']);
  });

  test('a folder that contains itself is walked once', async () => {
    file('a/one.csv', 'x');
    symlinkSync(folder, join(folder, 'a/loop'));
    expect(await findFiles([folder], ['.csv'])).toHaveLength(1);
  });

  test('a missing path and a folder without such files are told', async () => {
    expect(await fault(findFiles([join(folder, 'none')], ['.csv']))).toBe('/none: no such file or folder.');
    file('notes.md', 'x');
    expect(await fault(findFiles([folder], ['.csv', '.txt']))).toBe(': the folder has no .csv or .txt file.');
  });
});

/** The head of a gzip and of a block of four bytes, not packed, after which another follows. */
const STORED = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0, 4, 0, 0xfb, 0xff]);

describe('reading text', () => {
  test.each([
    ['plain', 'one\ntwo\r\nthree'],
    ['gzip, whatever its name', gzipSync('one\ntwo\r\nthree')],
    ['with byte order mark', '\uFEFFone\ntwo\r\nthree\n'],
  ])('lines of a file %s', async (_, content) => {
    expect(await all(readLines(file('lines', content)))).toEqual(['one', 'two', 'three']);
  });

  test('a letter of several bytes on the border of two pieces stays whole', async () => {
    const text = `${'a'.repeat(65_535)}é`;
    expect((await all(readText(file('long', text)))).join('')).toBe(text);
  });

  test.each([
    ['empty', '', '/faulty: the file is empty.'],
    ['blank', ' \n\n', '/faulty: the file is empty.'],
    ['gzip of nothing', gzipSync(''), '/faulty: the file is empty.'],
    [
      'half a gzip',
      gzipSync('some text that goes on '.repeat(1000)).subarray(0, 60),
      '/faulty: the gzip ends too early: the file was cut off, copy it again.',
    ],
    [
      'damaged gzip',
      Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), Buffer.alloc(40, 0xff)]),
      '/faulty: the gzip is damaged, copy it again.',
    ],
    [
      'damaged gzip whose first bytes are no text',
      Buffer.concat([STORED, Buffer.from([0xff, 0xfe, 0xfd, 0xfc]), Buffer.alloc(40, 0xff)]),
      '/faulty: the gzip is damaged, copy it again.',
    ],
    [
      'half a gzip whose first bytes are no text',
      Buffer.concat([STORED, Buffer.from([0, 1, 2, 3])]),
      '/faulty: the gzip ends too early: the file was cut off, copy it again.',
    ],
    ['gzip of Latin-1', gzipSync(Buffer.from('C\xf4te', 'latin1')), '/faulty: not UTF-8 text; expected UTF-8, plain or gzip.'],
    ['binary', Buffer.from([80, 75, 3, 4, 0, 0, 1]), '/faulty: a binary file; expected UTF-8 text, plain or gzip.'],
    ['Latin-1', Buffer.from('C\xf4te', 'latin1'), '/faulty: not UTF-8 text; expected UTF-8, plain or gzip.'],
  ])('%s is told in one sentence', async (_, content, message) => {
    expect(await fault(checkFile(file('faulty', content)))).toBe(message);
  });

  test('a folder is no file, and a missing file is told', async () => {
    expect(await fault(checkFile(folder))).toBe(': not a file.');
    expect(await fault(checkFile(join(folder, 'none')))).toBe('/none: no such file or folder.');
  });

  test('a file without permission is told', async () => {
    const path = file('secret', 'x');
    chmodSync(path, 0);
    if (process.getuid?.() === 0) return; // root may read everything
    expect(await fault(checkFile(path))).toBe('/secret: no permission to read it.');
  });
});

describe('reading whole files', () => {
  it('gives the bytes, plain or unpacked, and tells what is too large or cut off', async () => {
    expect(String(await readWhole(file('plain', 'words'), 10, 'words'))).toBe('words');
    expect(String(await readWhole(file('packed', gzipSync('words')), 100, 'words'))).toBe('words');
    expect(await readWhole(file('long', Buffer.alloc(2 * 1024 * 1024)), 1024 * 1024, 'words')).toBe('The file has more than 1 MB: expected words.');
    expect(await readWhole(file('bomb', gzipSync(Buffer.alloc(2 * 1024 * 1024))), 1024 * 1024, 'words')).toMatch(/more than 1 MB/);
    expect(await readWhole(file('cut', gzipSync('words').subarray(0, 12)), 100, 'words')).toBe('The gzip is cut off or damaged: copy it again.');
    await expect(readWhole(join(folder, 'absent'), 100, 'words')).rejects.toThrow(UnreadableFile);
  }); // prettier-ignore
});

describe('reading records', () => {
  test('the header is number 0, blank lines are none, rows of any length come as printed', async () => {
    const records = await all(readRecords(file('t.csv', 'a,b\r\n1,"x, y"\n\n2\n')));
    expect(records).toEqual([
      { number: 0, cells: ['a', 'b'], printed: 'a,b' },
      { number: 1, cells: ['1', 'x, y'], printed: '1,"x, y"' },
      { number: 2, cells: ['2'], printed: '2' },
    ]);
  });

  test('a quotation mark that is not closed is told', async () => {
    expect(await fault(all(readRecords(file('t.csv', 'a,b\n1,"x\n'))))).toMatch(
      /^\/t\.csv: not a comma-separated table after 1 lines: /,
    );
  });

  test('half a gzip is told while reading, too', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `${at},${Math.sin(at)}`).join('\n');
    const packed = gzipSync(rows);
    expect(await fault(all(readRecords(file('t.csv.gz', packed.subarray(0, packed.length / 2)))))).toMatch(
      /the gzip ends too early/,
    );
  });

  test('a long file leaves no listener behind for each of its pieces', async () => {
    const write = jest.spyOn(Parser.prototype, 'write');
    const path = file('t.csv', Array.from({ length: 200_000 }, (_, at) => `${at},xxxxxxxx`).join('\n'));
    let most = 0;
    for await (const { number } of readRecords(path))
      if (number % 1000 === 0) most = Math.max(most, (write.mock.contexts[0] as Parser).listenerCount('close'));
    expect(write.mock.calls.length).toBeGreaterThan(20);
    expect(most).toBeLessThan(5);
    write.mockRestore();
  });

  test('a reader that stops early leaves nothing open', async () => {
    const path = file('t.csv', Array.from({ length: 50_000 }, (_, at) => `${at},x`).join('\n'));
    for await (const { number } of readRecords(path)) if (number === 3) break;
    expect(await all(readRecords(path))).toHaveLength(50_000);
  });
});
