import { type Answer, type RunningServer, answerOf, startServer } from './start-server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const post = async (body: Buffer, type: string): Promise<Answer> =>
  answerOf(
    await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body: new Uint8Array(body) }),
  );
const QUERY = JSON.stringify({ query: '{ echo(text: "Velásquez") }' });

describe('a body', () => {
  it.each([
    'application/json',
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
    'Application/JSON; charset=utf8',
  ])('in UTF-8 is read as %s', async (type) => {
    const { status, body } = await post(Buffer.from(QUERY), type);
    expect([status, JSON.parse(body.data.echo as string)]).toEqual([200, { text: 'Velásquez', limit: 3 }]);
  });

  it('may begin with a byte order mark', async () => {
    expect((await post(Buffer.from(`\uFEFF${QUERY}`), 'application/json')).status).toBe(200);
  });

  it.each<[string, Buffer]>([
    ['Latin-1', Buffer.from(QUERY, 'latin1')],
    [
      'UTF-8 that is cut',
      Buffer.concat([Buffer.from('{"query":"{ hello }","x":"'), Buffer.from([0xe2, 0x82]), Buffer.from('"}')]),
    ],
    ['half of a surrogate pair', Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')])],
    ['UTF-16', Buffer.from(`\uFEFF${QUERY}`, 'utf16le')],
  ])('in %s is refused, not read as other words', async (_what, body) => {
    const { status, body: answer } = await post(body, 'application/json');
    expect([status, answer.errors[0].extensions.code, answer.errors[0].message]).toEqual([400, 'BAD_REQUEST', expect.stringContaining('not UTF-8')]); // prettier-ignore
  });

  it.each(['latin1', 'utf-16', 'ISO-8859-1', '""'])('that says charset=%s is refused', async (charset) => {
    const { status, body } = await post(Buffer.from('{"query":"{ hello }"}'), `application/json; charset=${charset}`);
    expect([status, body.errors[0].message]).toEqual([415, expect.stringContaining('in UTF-8')]);
  });

  it.each(['{"query":"{ hello }","variables":{"__proto__":{"x":1}}}', '{"query":"{ hello }","constructor":{"prototype":{}}}'])(
    'that reaches for the prototype is refused: %s',
    async (text) => {
      expect((await post(Buffer.from(text), 'application/json')).status).toBe(400);
    },
  );
});
