import { type HouseCounts, landingPage } from '../../src/server/landing-page';
import { startServer } from './start-server';

const operations = [
  { name: 'Bound', question: 'Who is <bound>?', group: 'Standards', variables: {}, query: 'query Bound { hello }' },
];
const counts: HouseCounts = {
  nouns: [{ noun: 'Provisions', count: 12_032 }],
  sources: [
    { source: 'A & B', url: 'https://example.org/?a=1&b', retrievedOn: '2024-05-01', count: 3 },
    { source: 'C', url: 'javascript:alert(1)', retrievedOn: null, count: 1 },
  ],
};

describe('the page at /', () => {
  it('shows figures, sources, and questions that open in the playground, all as text', () => {
    const page = landingPage(operations, counts, 'http://localhost:4000');
    for (const part of [
      '<dd>12,032</dd>',
      'A &amp; B',
      'href="https://example.org/?a=1&amp;b"',
      '2024-05-01',
      'not dated',
      'href="/graphql?operation=Bound"',
      'Who is &lt;bound&gt;?',
      'curl http://localhost:4000/graphql',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain('javascript:');
    expect(page).not.toMatch(/<script|https?:\/\/(?!example|localhost|www\.w3\.org)/);
  });

  it('has a language, one first heading, a title, and names its parts', () => {
    const page = landingPage(operations, counts, '');
    expect(page).toMatch(/<html lang="en">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toMatch(/<title>[^<]+<\/title>/);
    for (const id of page.match(/(?<=aria-labelledby=")\w+/g) ?? []) expect(page).toContain(`id="${id}"`);
  });

  it('counts anew after a while, not for each visitor, and lives without figures', async () => {
    let asked = 0;
    const server = await startServer({ operations, counts: async () => (asked++, counts) });
    const broken = await startServer({ operations, counts: () => Promise.reject(new Error('secret')) });
    try {
      const pages = await Promise.all(Array.from({ length: 5 }, async () => (await fetch(server.url)).text()));
      expect([asked, pages.every((page) => page.includes('12,032'))]).toEqual([1, true]);
      const page = await (await fetch(broken.url)).text();
      expect(page).toContain('not at hand');
      expect(page).not.toContain('secret');
    } finally {
      await server.close();
      await broken.close();
    }
  });

  it('repeats a host of the caller’s as text', async () => {
    expect(landingPage([], undefined, 'http://<script>')).toContain('http://&lt;script&gt;/graphql');
  });
});
