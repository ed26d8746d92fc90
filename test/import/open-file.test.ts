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
  rowsOfEach,
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

describe('reading lines', () => {
  test('one that does not end is told, and those before it are given', async () => {
    const lines: string[] = [];
    const reading = async (): Promise<void> => {
      for await (const line of readLines(file('t.txt', `a\r\nb\n${'x'.repeat(200_000)}`), 100_000)) lines.push(line);
    };
    expect(await fault(reading())).toBe('/t.txt: line 3 is longer than 100000 characters.');
    expect(lines).toEqual(['a', 'b']);
  });
});

describe('the rows of each file', () => {
  const read = async function* (name: string): AsyncGenerator<string> {
    yield `${name} 1`;
    await Promise.resolve();
    if (name.startsWith('bad')) throw new UnreadableFile(`${name}: broken.`);
    if (name === 'bug') throw new TypeError('broken');
    yield `${name} 2`;
  };

  test('are given in order whatever follows a faulty one, whose fault is told at the end', async () => {
    const rows: string[] = [];
    const reading = async (): Promise<void> => {
      for await (const row of rowsOfEach(['bad', 'good', 'bad too'], read)) rows.push(row);
    };
    expect(await fault(reading())).toBe('bad: broken.');
    expect(rows).toEqual(['bad 1', 'good 1', 'good 2', 'bad too 1']);
    await expect(all(rowsOfEach(['bug', 'good'], read))).rejects.toThrow(TypeError);
    expect(await all(rowsOfEach(['good'], read))).toEqual(['good 1', 'good 2']);
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

  const LONG = 200_000;
  test.each<[string, string, number, string]>([
    ['field', `a,b\n1,2\n3,"${'x'.repeat(LONG)}`, 2, 'row 2'],
    ['header', `a,"${'x'.repeat(LONG)}`, 0, 'the header'],
    ['row of empty cells', `a,b\n${','.repeat(LONG)}`, 1, 'row 1'],
    ['field of quotation marks', `a,b\n"${'""'.repeat(LONG / 2)}`, 1, 'row 1'],
    ['row of empty lines', `a,b\n${'\n'.repeat(LONG)}`, 1, 'row 1'],
  ])('a %s that does not end is told with its row, and the rows before it are given', async (_, text, given, place) => {
    const records: string[][] = [];
    const reading = async (): Promise<void> => {
      for await (const { cells } of readRecords(file('t.csv.gz', gzipSync(text)), { longest: 100_000 })) records.push([...cells]);
    };
    expect(await fault(reading())).toBe(
      `/t.csv.gz: ${place} is longer than 100000 characters: a quotation mark may not be closed.`,
    );
    expect(records).toEqual([['a', 'b'], ['1', '2']].slice(0, given)); // prettier-ignore
  });

  test('a row of some million of characters is taken', async () => {
    const cell = 'x'.repeat(1_000_000);
    const records = await all(readRecords(file('t.csv', `a,b\n1,"${cell}"\n"${cell}",2\n`)));
    expect(records.map(({ cells }) => cells.map((text) => text.length))).toEqual([
      [1, 1],
      [1, 1_000_000],
      [1_000_000, 1],
    ]);
  });

  test('the rows before one that is none are all given, however fast they were read', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `${at},x`);
    const records: number[] = [];
    const reading = async (): Promise<void> => {
      for await (const { number } of readRecords(file('t.csv', [...rows, '1,"x"y', ...rows].join('\n')))) {
        await new Promise((resolve) => setImmediate(resolve));
        records.push(number);
      }
    };
    expect(await fault(reading())).toMatch(/^\/t\.csv: not a comma-separated table after 3000 lines: /);
    expect(records).toHaveLength(3000);
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
