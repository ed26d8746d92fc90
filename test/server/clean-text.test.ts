import { buildSchema, parse, validate } from 'graphql';
import { cleanTextRule, faultOfRequest, faultOfUse } from '../../src/server/clean-text';
import { type RunningServer, answerOf, startServer } from './start-server';

const limits = { maxTextLength: 10, maxIds: 100 };

describe('the text of a request', () => {
  it.each<[string, object, RegExp]>([
    ['NUL in the query', { query: '{ hello } # \0' }, /`query`/],
    ['NUL in the name', { operationName: 'A\0' }, /`operationName`/],
    ['NUL in a variable', { variables: { text: 'a\0' } }, /`\$text`/],
    ['NUL deep inside', { variables: { wish: { list: [['ok', 'a\0']] } } }, /`\$wish`/],
    ['NUL in the name of a variable', { variables: { 'a\0': 1 } }, /name of a variable/],
    ['NUL in a key', { variables: { wish: { 'a\0': 1 } } }, /name of a variable/],
    ['the first half of a pair', { variables: { text: '\ud800' } }, /surrogate/],
    ['the second half of a pair', { variables: { text: 'x\udc00x' } }, /surrogate/],
    ['a pair the wrong way round', { variables: { text: '\udc00\ud800' } }, /surrogate/],
    ['a text that is too long', { variables: { q: 'x'.repeat(500_001) } }, /has 500001 characters; it may have 500000/],
    ['a text in a list that is too long', { variables: { q: ['x'.repeat(11)] } }, /has 11 characters; it may have 10/],
    ['lists inside lists', { variables: { l: JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) } }, /inside each other/],
  ])('is refused: %s', (_what, request, message) => {
    expect(faultOfRequest(request, limits)).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each<[string, object]>([
    ['every other character', { variables: { text: '😀 é \u0001 \uffff' } }],
    ['a long text where a text is asked for, and a cursor', { variables: { text: 'x'.repeat(5000), after: 'y'.repeat(600) } }],
    ['no text at all', { query: 7, variables: [1, null, true] }],
    ['nothing', {}],
  ])('may be %s', (_what, request) => {
    expect(faultOfRequest(request, limits)).toBeUndefined();
  });
});

describe('a long variable', () => {
  const LONG = 'x'.repeat(11);
  it.each<[string, Record<string, string>, boolean]>([
    ['query ($draft: String) { a(text: $draft) }', { draft: LONG }, false],
    ['query ($text: String) { a(q: $text) }', { text: LONG }, true],
    ['query ($draft: String) { a(text: $draft) b: a(q: $draft) }', { draft: LONG }, true],
    ['query ($draft: String) { a(w: { q: [$draft] }) }', { draft: LONG }, true],
    ['query ($draft: String) { a(q: $draft) }', { draft: '1234567890' }, false],
    ['query ($draft: String) { a(q: "$draft") }', { draft: LONG }, false],
    ['query ($draft: String) { ...F } fragment F on Query { a(q: $draft) }', { draft: LONG }, true],
  ])('%s: its limit is that of the argument', (query, variables, isRefused) => {
    const fault = faultOfUse(parse(query), variables, limits);
    expect(fault?.message ?? null).toEqual(isRefused ? expect.stringMatching(/has 11 characters; it may have 10/) : null);
  });
});

describe('a text written into the query', () => {
  const schema = buildSchema('type Query { a(text: String, q: String, w: W): String } input W { q: [String] }');
  it.each([
    ['{ a(q: "\\u0000") }', 1],
    ['{ a(q: "12345678901") }', 1],
    ['{ a(w: { q: ["ok", "12345678901"] }) }', 1],
    ['{ a(q: """\n12345678901\n""") }', 1],
    ['{ a(q: "1234567890") }', 0],
    ['{ a(text: "12345678901") }', 0],
  ])('%s has %d faults', (query, count) => {
    expect(validate(schema, parse(query), [cleanTextRule(limits)])).toHaveLength(count);
  });
});

describe('over HTTP', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const expectRefused = ({ status, body, text }: Awaited<ReturnType<typeof server.ask>>): void => {
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(text).not.toMatch(/invalid byte sequence|0x00|unicode escape/i);
  };

  it('is refused by POST, in variables and escaped in the query', async () => {
    expectRefused(await server.ask('query($t: String) { echo(text: $t) }', { t: '\0' }));
    expectRefused(await server.ask('query($t: String) { echo(text: $t) }', { t: '\ud800' }));
    expectRefused(await server.ask('{ echo(text: "\\u0000") }'));
    expectRefused(await server.ask(`{ fail(how: "${'x'.repeat(501)}") }`));
    expectRefused(await server.ask('query($text: String!) { fail(how: $text) }', { text: 'x'.repeat(501) }));
  });

  it('may have 500,000 characters where a text is to be read for citations, and not one more', async () => {
    const ask = (length: number): ReturnType<typeof server.ask> =>
      server.ask('query($draft: String) { echo(text: $draft) }', { draft: '('.repeat(length) });
    expect((await ask(500_000)).status).toBe(200);
    const refused = await ask(500_001);
    expectRefused(refused);
    expect(refused.text).toContain('has 500001 characters; it may have 500000.');
  });

  it('is refused by GET, also inside the JSON of the variables', async () => {
    const get = async (search: string): Promise<void> =>
      expectRefused(
        await answerOf(await fetch(`${server.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } })),
      );
    await get('query=%7Bhello%7D%23%00');
    await get(
      `query=${encodeURIComponent('query($t: String) { echo(text: $t) }')}&variables=${encodeURIComponent('{"t":"\\u0000"}')}`,
    );
    await get('query=%7Bhello%7D&operationName=a%00');
  });
});
