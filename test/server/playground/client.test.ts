/** The playground in a real browser, where there is one (Debian's package chromium); everything from outside is cut off. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { bundlePlayground } from '../../../src/server/playground-bundle';
import { type RunningServer, startServer } from '../start-server';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const describeInBrowser = CHROMIUM === undefined ? describe.skip : describe;

const operations = [
  { name: 'Hello', question: 'Who is there?', group: 'First', variables: {}, query: 'query Hello {\n  hello\n}' },
  {
    name: 'Echo',
    question: 'What do I hear?',
    group: 'Second',
    variables: { text: 'MEX' },
    query: 'query Echo($text: String) {\n  echo(text: $text)\n}',
  },
];

describeInBrowser('the playground in a browser', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    await bundlePlayground(join(__dirname, '..', '..', '..', 'dist', 'playground'));
    server = await startServer({ operations });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('opens each question by one click as a tab with its variables, and runs it, without a network or a complaint', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    await page.route('**', (route) =>
      route.request().url().startsWith(server.url) ? route.continue() : (complaints.push(route.request().url()), route.abort()),
    );
    await page.goto(`${server.url}/graphql`);
    await page.getByRole('heading', { name: 'Second' }).waitFor();
    const text = (selector: string): Promise<string> => page.locator(selector).innerText();
    // The first question is open for whoever comes for the first time.
    await page.locator('.graphiql-query-editor', { hasText: 'query Hello' }).waitFor();
    await page.getByRole('button', { name: 'What do I hear?' }).click();
    await page.locator('.graphiql-query-editor', { hasText: 'query Echo' }).waitFor();
    await page.locator('.graphiql-editor-tool', { hasText: '"MEX"' }).waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response', { hasText: 'MEX' }).waitFor();
    expect(await text('.graphiql-response')).toContain('requested');
    await page.locator('.graphiql-tab', { hasText: 'Echo' }).waitFor();
    // Opened again it is the same tab.
    await page.getByRole('button', { name: 'Who is there?' }).click();
    await page.getByRole('button', { name: 'What do I hear?' }).click();
    expect(await page.locator('.graphiql-tab').count()).toBe(2);
    await page.goto(`${server.url}/`);
    await page.getByRole('link', { name: 'Who is there?' }).click();
    await page.locator('.graphiql-query-editor', { hasText: 'query Hello' }).waitFor();
    // Of many tabs the bar shows the one that is open, at either end.
    await page.setViewportSize({ width: 1000, height: 700 });
    for (let tab = 0; tab < 15; tab += 1) await page.locator('.graphiql-tab-add').click();
    const isInSight = async (): Promise<boolean> => {
      const [bar, tab] = await Promise.all(
        ['.graphiql-tabs', '.graphiql-tab-active'].map((one) => page.locator(one).boundingBox()),
      );
      return bar != null && tab != null && tab.x >= bar.x - 1 && tab.x + tab.width <= Math.min(1000, bar.x + bar.width) + 1;
    };
    const settled = async (): Promise<boolean> => (await page.waitForTimeout(800), isInSight());
    expect(await settled()).toBe(true);
    await page.getByRole('button', { name: 'Who is there?' }).click();
    expect(await settled()).toBe(true);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('has its editor, its answer and the button between them within a narrow window', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${server.url}/graphql`);
    await page.locator('.graphiql-query-editor', { hasText: 'query Hello' }).waitFor();
    for (const part of ['.graphiql-query-editor', '.graphiql-execute-button', '.graphiql-response', '.graphiql-plugin']) {
      const { x, y, width, height } = (await page.locator(part).boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
      expect([part, x >= 0 && x + width <= 390, y >= 0 && y + height <= 844, width >= 40, height >= 40]).toEqual([part, true, true, true, true]); // prettier-ignore
    }
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response', { hasText: '"hello"' }).waitFor();
    await page.close();
  }, 60_000);
});
