import { FAULTS, type RunningServer, startServer } from './start-server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const INSIDE =
  /secret|relation|SELECT|\.ts|stack|127\.0\.0\.1|administrator|clients already|read timeout|statement timeout|bare string|internal words/i;

describe('a fault of ours', () => {
  it.each(['sql', 'bug', 'word', 'uncoded'])(
    '%s leaves a request id and nothing else, and the rest of the answer',
    async (how) => {
      const { status, body, text } = await server.ask('query($how: String!) { fail(how: $how) hello }', { how });
      expect([status, body.data]).toEqual([200, { fail: null, hello: 'hello' }]);
      const { message, path, extensions } = body.errors[0];
      expect([message, path, Object.keys(extensions as object).sort()]).toEqual([
        'Something went wrong here. Tell us the request id, and we find it in our log.',
        ['fail'],
        ['code', 'requestId'],
      ]);
      expect(text).not.toMatch(INSIDE);
      expect(server.log.filter(({ requestId }) => requestId === extensions.requestId)).toHaveLength(1);
    },
  );

  it('is found in the log with its own words, and in a header of the answer', async () => {
    const { body, headers } = await server.ask('query Mine { mustFail(how: "sql") }');
    expect(body.data).toBeNull();
    expect(headers.get('x-request-id')).toBe(body.errors[0].extensions.requestId);
    const line = server.log.find(({ requestId }) => requestId === headers.get('x-request-id'));
    expect(line).toMatchObject({ level: 50, operationName: 'Mine', err: { message: 'relation "secret_table" does not exist' } });
  });
});

it('a mistake of the caller keeps its words and is not logged', async () => {
  const before = server.log.length;
  const { status, body } = await server.ask('{ fail(how: "input") }');
  expect([status, body.errors[0]]).toEqual([
    200,
    {
      message: '`first` is 0: it must be 1 to 100.',
      locations: [{ line: 1, column: 3 }],
      path: ['fail'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    },
  ]);
  expect(server.log).toHaveLength(before);
});

describe('without the database', () => {
  it.each(['refused', 'shutdown', 'full', 'frozen', 'waiting'])(
    '%s: 503, Retry-After, one error, no data, no words of the driver',
    async (how) => {
      for (const accept of ['application/json', 'application/graphql-response+json']) {
        const { status, headers, body, text } = await server.ask(
          'query($how: String!) { fail(how: $how) hello }',
          { how },
          { accept },
        );
        expect([status, headers.get('retry-after'), headers.get('content-type')]).toEqual([503, '5', `${accept}; charset=utf-8`]);
        expect(body.errors).toEqual([
          {
            message: 'The database cannot be reached at the moment. Try again in a few seconds.',
            locations: expect.anything(),
            path: ['fail'],
            extensions: { code: 'SERVICE_UNAVAILABLE' },
          },
        ]);
        expect('data' in body).toBe(false);
        expect(text).not.toMatch(INSIDE);
      }
    },
  );

  it('knows every fault that the tests know', () => {
    expect(Object.keys(FAULTS)).toHaveLength(11);
  });
});

describe('a statement that takes too long', () => {
  it('is a 503 when nothing else was answered, and one error among the data otherwise', async () => {
    const alone = await server.ask('{ fail(how: "timeout") }');
    // Too much asked, or a table that is locked: PostgreSQL says the same of both.
    expect(alone.body.errors[0].message).toMatch(
      /the database is busy, or too much was asked at once\. Try again, then with smaller pages/,
    );
    expect([alone.status, alone.body.errors[0].extensions, alone.body.data]).toEqual([503, { code: 'TIMEOUT' }, undefined]);
    const among = await server.ask('{ fail(how: "timeout") hello }');
    expect([among.status, among.body.errors[0].extensions, among.body.data]).toEqual([
      200,
      { code: 'TIMEOUT' },
      { fail: null, hello: 'hello' },
    ]);
    expect(alone.text).not.toMatch(INSIDE);
  });
});

it('names that a caller chooses do not break the lines of the log', async () => {
  const { status, text } = await server.ask(
    'query Name_of_mine { fail(how: "bug") }',
    {},
    { 'apollographql-client-name': 'x"}\t{"level":10' },
  );
  expect(status).toBe(200);
  expect(text).not.toMatch(INSIDE);
  const bad = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query A { hello }', operationName: 'B\r\nx-injected: 1' }),
  });
  expect([bad.status, bad.headers.get('x-injected')]).toEqual([400, null]);
});
