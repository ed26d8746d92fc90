import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type JurisprudenceItem, readItems } from '../../../src/import/ohchr-juris/ohchr-juris-xml';
import { UnreadableFile } from '../../../src/import/open-file';

const folder = mkdtempSync(join(tmpdir(), 'ohchr-juris-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer): Promise<JurisprudenceItem[]> {
  const path = join(folder, 'file.xml');
  writeFileSync(path, content);
  const items: JurisprudenceItem[] = [];
  for await (const item of readItems(path)) items.push(item);
  return items;
}

test('the texts of an item come by the names of their elements, blank ones left out', async () => {
  const xml = '<items>\n<item><A> one </A><B><value>x</value><value><![CDATA[y<]]></value></B><C/><D>  </D></item></items>';
  const [item, ...rest] = await read(gzipSync(xml));
  expect(rest).toEqual([]);
  expect([...(item?.values ?? [])]).toEqual([
    ['A', ['one']],
    ['B/value', ['x', 'y<']],
  ]);
  expect(item?.printed).toBe(xml.slice(8, -8));
});

test('an item that lies across pieces of the file is kept as printed, with characters of two units', async () => {
  const item = `<item><A>${'é𝒳'.repeat(40_000)}</A></item>`;
  const items = await read(`<items>${item}${item}<item><A>end</A></item></items>`);
  expect(items.map(({ number, printed }) => [number, printed])).toEqual([
    [1, item.slice(0, 4000)],
    [2, item.slice(0, 4000)],
    [3, '<item><A>end</A></item>'],
  ]);
});

const bomb = `<?xml version="1.0"?><!DOCTYPE items [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><items><item><A>&b;</A></item></items>`;
test.each<[what: string, content: string, reason: RegExp]>([
  ['a bomb of entities', bomb, /declares a document type \(DTD\)/],
  ['an external entity', '<!DOCTYPE items SYSTEM "file:///etc/passwd"><items/>', /declares a document type/],
  ['an entity of its own', '<items><item><A>&b;</A></item></items>', /not well-formed XML: .*entity/],
  ['no XML', 'symbol,country\nCCPR/C/50/D/488/1992,Australia', /not well-formed XML/],
  ['other XML', '<rss><channel/></rss>', /it begins with <rss>; expected <items>/],
  ['other elements', '<items><entry/></items>', /<entry> stands where <item> is expected/],
  ['a file without items', '<items></items>', /it has no <item> inside <items>/],
  ['a file cut off', '<items><item><A>one</A></item><item><A>tw', /not well-formed XML/],
  ['depth', `<items><item>${'<a>'.repeat(100)}`, /more than 8 deep/],
  ['an endless item', `<items><item>${'<A>x</A>'.repeat(400_000)}</item></items>`, /longer than 1000000 characters/],
  ['an endless text', `<items><item><A>${'x'.repeat(3_000_000)}</A></item></items>`, /longer than 1000000 characters/],
  ['an endless tag', `<items><item ${'a'.repeat(3_000_000)}`, /longer than 1000000 characters/],
  ['endless blanks', `<items>${' '.repeat(3_000_000)}`, /longer than 1000000 characters/],
])('%s is one clear error', async (_what, content, reason) => {
  const started = performance.now();
  const failure = await read(content).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnreadableFile);
  expect((failure as UnreadableFile).message).toMatch(reason);
  expect((failure as UnreadableFile).message.length).toBeLessThan(400);
  expect(performance.now() - started).toBeLessThan(2000);
});
