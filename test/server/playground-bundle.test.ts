import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePlayground, stampOf } from '../../src/server/playground-bundle';
import { STAMP } from '../../src/server/playground-folder';

describe('the bundle of the playground', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is left alone when it is what would be made', async () => {
    const target = join(folder, 'current');
    rmSync(target, { recursive: true, force: true });
    expect(await bundlePlayground(target)).toBe(true);
    const before = statSync(join(target, 'client.js')).mtimeMs;
    expect(readdirSync(target)).toEqual(
      expect.arrayContaining(['client.css', 'client.js', 'editor.worker.js', 'graphql.worker.js', 'json.worker.js', STAMP]),
    );
    expect(readFileSync(join(target, STAMP), 'utf8').trim()).toBe(stampOf());
    expect(await bundlePlayground(target)).toBe(false);
    expect(statSync(join(target, 'client.js')).mtimeMs).toBe(before);
    writeFileSync(join(target, STAMP), 'older');
    expect(await bundlePlayground(target)).toBe(true);
    // No half a bundle is left beside it.
    expect(readdirSync(folder)).toEqual(['current']);
  }, 60_000);

  it('has another name for other sources', () => {
    const sources = mkdtempSync(join(folder, 'sources-'));
    writeFileSync(join(sources, 'client.ts'), '1');
    const one = stampOf(sources);
    writeFileSync(join(sources, 'client.ts'), '2');
    expect(stampOf(sources)).not.toBe(one);
    rmSync(sources, { recursive: true });
  });
});
