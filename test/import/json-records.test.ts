import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type JsonRecord, readJsonRecords } from '../../src/import/json-records';

const folder = mkdtempSync(join(tmpdir(), 'json-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer): Promise<{ records: JsonRecord[]; fault?: string }> {
  const path = join(folder, 'records.json');
  writeFileSync(path, content);
  const records: JsonRecord[] = [];
  try {
    for await (const record of readJsonRecords(path)) records.push(record);
    return { records };
  } catch (error) {
    return { records, fault: (error as Error).message.replace(path, 'records.json') };
  }
}

const TRAPS = [
  { text: 'a "quoted" ] } , [ { word' },
  { text: 'ends with a backslash \\' },
  { text: '\\"' },
  {},
  { nested: [{ list: ['{', '}'] }, []] },
];

describe('records of a JSON list', () => {
  it.each([
    ['without blanks', JSON.stringify(TRAPS)],
    ['pretty-printed', JSON.stringify(TRAPS, null, 2)],
    ['with a byte order mark and lines of Windows', `\uFEFF${JSON.stringify(TRAPS, null, 1).replaceAll('\n', '\r\n')}\r\n`],
    ['as gzip', gzipSync(JSON.stringify(TRAPS))],
  ])('are the same %s', async (_how, content) => {
    const { records, fault } = await read(content);
    expect(fault).toBeUndefined();
    expect(records.map(({ number, value }) => [number, value])).toEqual(TRAPS.map((value, at) => [at + 1, value]));
  });

  it('are the same wherever the pieces of the stream end', async () => {
    const long = Array.from({ length: 400 }, (_, at) => ({ at, text: '\\"é[{'.repeat(at % 97) }));
    const { records } = await read(JSON.stringify(long));
    expect(records.map(({ value }) => value)).toEqual(long);
  });

  it('are none in an empty list', async () => {
    expect(await read(' [ ] ')).toEqual({ records: [] });
  });

  it('that are no JSON are refused alone', async () => {
    const { records, fault } = await read('[{"a": 1}, {"a": 01}, {"a": ]}, {"a": [}, 5, null, {"a": 2}]');
    expect(fault).toBeUndefined();
    expect(records.map(({ number, value, refusal }) => [number, refusal?.slice(0, 22) ?? value])).toEqual([
      [1, { a: 1 }],
      [2, 'The record is no JSON:'],
      [3, 'The record is no JSON:'],
      [4, 'The record is no JSON:'],
      [5, 5],
      [6, null],
      [7, { a: 2 }],
    ]);
  });

  it('that are longer than any real one are refused and not kept in memory', async () => {
    const { records } = await read(`[{"text": "${'x'.repeat(5_100_000)}"}, {"a": 2}]`);
    expect(records.map(({ printed, value, refusal }) => [printed.length, refusal ?? value])).toEqual([
      [4000, 'The record is longer than 5000000 characters.'],
      [8, { a: 2 }],
    ]);
  });

  it('before a cut are given, the cut one is refused, and the fault is told', async () => {
    const { records, fault } = await read('[{"a": 1}, {"a": 2}, {"a": "the wor');
    expect(records.map(({ value, refusal }) => refusal ?? value)).toEqual([
      { a: 1 },
      { a: 2 },
      'The file ends in the middle of this record: it was cut off, copy it again.',
    ]);
    expect(fault).toBe(
      'records.json: the file ends before its list does, after 2 whole records: it was cut off, copy it again and repeat the import.',
    );
  });

  it('before one that does not end are given, that one is refused, and the file is read no further', async () => {
    const endless = gzipSync(`[{"a": 1}, {"a": "${'x'.repeat(51_000_000)}`, { level: 1 });
    const { records, fault } = await read(endless.subarray(0, endless.length - 20));
    expect(records.map(({ printed, value, refusal }) => [printed.length, refusal ?? value])).toEqual([
      [8, { a: 1 }],
      [4000, 'The record does not end within 50000000 characters: a quotation mark may not be closed.'],
    ]);
    expect(fault).toBe('records.json: record 2 does not end within 50000000 characters: what follows was not read.');
  });

  it.each([
    ['[{"a": 1},', 1, /after 1 whole records/],
    ['[{"a": 1} {"a": 2}]', 1, /expected a comma or \] after record 1; found "{\\"a\\": 2}]"/],
    ['[{"a": 1}] []', 1, /expected nothing after the list; found "\[\]"/],
    ['{"a": 1}', 0, /expected a JSON list of records, which begins with \[; found "{\\"a\\": 1}"/],
    ['AnnotationId,Body', 0, /expected a JSON list/],
    [' \n', 0, /the file is empty/],
  ])('stop at what is no list: %s', async (content, whole, expected) => {
    const { records, fault } = await read(content);
    expect(records).toHaveLength(whole);
    expect(fault).toMatch(expected);
  });
});
