import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { removeLeftovers } from '../../src/cli/remove-leftovers';

const project = mkdtempSync(join(tmpdir(), 'leftovers-'));
afterAll(() => rmSync(project, { recursive: true }));

const KEPT = [
  'dist/src/main.js',
  'dist/src/main.js.map',
  'dist/src/import/uhri/uhri.js',
  'dist/migrations/1-first.js',
  'dist/playground/client.js',
  'dist/playground/stamp.txt',
];
const GONE = ['dist/src/import/uhri.js', 'dist/src/import/uhri.js.map', 'dist/migrations/2-of-another-branch.js'];

test('what was compiled of files that are gone is removed, and nothing else', () => {
  for (const file of [...KEPT, ...GONE, 'src/main.ts', 'src/import/uhri/uhri.ts', 'migrations/1-first.ts']) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), '');
  }
  expect([...removeLeftovers(project)].sort()).toEqual(GONE.map((file) => file.replace('dist/', '')).sort());
  for (const file of KEPT) expect([file, existsSync(join(project, file))]).toEqual([file, true]);
  for (const file of GONE) expect([file, existsSync(join(project, file))]).toEqual([file, false]);
  expect(removeLeftovers(project)).toEqual([]);
});

test('where nothing is built there is nothing to remove', () => expect(removeLeftovers(join(project, 'src'))).toEqual([]));
