import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastifyRateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { installErrorReplies } from '../../src/server/error-replies';
import { installPlayground, playgroundPage } from '../../src/server/playground';
import { STAMP } from '../../src/server/playground-folder';
import { answerOf } from './start-server';

const operations = [{ name: 'A', question: '</script>?', group: 'G', variables: { state: 'MEX' }, query: 'query A { hello }' }];

describe('the playground', () => {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  let app: FastifyInstance;
  let url = '';
  beforeAll(async () => {
    writeFileSync(join(folder, STAMP), 'abc\n');
    writeFileSync(join(folder, 'client.js'), 'start()');
    writeFileSync(join(folder, 'notes.txt'), 'private');
    app = Fastify();
    await app.register(fastifyRateLimit, { max: 1000 });
    installErrorReplies(app);
    const send = installPlayground(app, operations, folder);
    app.get('/graphql', send);
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it('is a page with the operations in it, whose files all come from here', async () => {
    const response = await fetch(`${url}/graphql`);
    const body = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(body).toContain('src="/playground/abc/client.js"');
    expect(body).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    const data = /<script type="application\/json" id="operations">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual(operations);
  });

  it('gives its files to keep, for as long as their address', async () => {
    const { status, headers, text } = await answerOf(await fetch(`${url}/playground/abc/client.js`));
    expect([status, headers.get('content-type'), text]).toEqual([200, 'text/javascript; charset=utf-8', 'start()']);
    expect(headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    '/playground/old/client.js',
    '/playground/abc/none.js',
    '/playground/abc/stamp.txt',
    '/playground/abc/notes.txt',
    '/playground/abc/..%2fpackage.json',
    '/playground/abc/../../package.json',
    '/playground/abc/%00',
  ])('gives nothing else: %s', async (path) => {
    expect([400, 404]).toContain((await fetch(url + path)).status);
  });

  it('says how to build it where it is not built', () => {
    expect(playgroundPage(operations, undefined)).toContain('npm run build');
  });
});
