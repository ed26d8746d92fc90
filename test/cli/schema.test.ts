import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { printSorted, run, writeSchema } from '../../src/cli/schema';

const before = buildSchema('type Query { b: Int a: Int }');
const after = buildSchema('type Query { a: Int }');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('the printed schema', () => {
  it('is in the order of the alphabet and ends with a line', () => {
    expect(printSorted(before)).toBe('type Query {\n  a: Int\n  b: Int\n}\n');
  });

  it('becomes the released one only before the first release, or when asked', () => {
    writeSchema(before, folder, false);
    expect(read('released.graphql')).toBe(printSorted(before));

    writeSchema(after, folder, false);
    expect(read('schema.graphql')).toBe(printSorted(after));
    expect(read('released.graphql')).toBe(printSorted(before));

    writeSchema(after, folder, true);
    expect(read('released.graphql')).toBe(printSorted(after));
  });

  it('is that of this house when the command runs', () => {
    const log = jest.spyOn(console, 'log').mockImplementation();
    run(['node', 'schema', '--folder', folder]);
    expect(log.mock.calls.flat()).toEqual([
      expect.stringMatching(/^schema.graphql: \d+ types$/),
      'exchange.schema.json: one record of an exchange file',
      expect.stringContaining('released.graphql'),
    ]);
    expect(read('exchange.schema.json')).toContain('draft/2020-12');
    expect(read('schema.graphql')).toContain('type Query');
    log.mockRestore();
  });
});
