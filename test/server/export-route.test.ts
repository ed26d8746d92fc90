/** Files over real HTTP from a real database: what they say, how they are cut, how they fail, and that nobody can hold the house up. */
import { once } from 'node:events';
import { type IncomingMessage, get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { Exporter } from '../../src/export/exporter';
import { type House, openHouse, pluck } from '../ask';
import { until } from '../cli/child-process';
import { linesOf } from '../export/take';
import { type RunningServer, answerOf, startServer } from './start-server';

let house: House;
let exporter: Exporter;
let server: RunningServer;
beforeAll(async () => {
  house = await openHouse();
  exporter = new Exporter(house.model, house.schema, house.reader);
  server = await startServer({ exporter });
  await furnish();
});
afterAll(async () => {
  await server.close();
  await house.close();
});

const ROWS = 3000;

/** Recommendations enough for a file that no buffer on the way holds. */
async function furnish(): Promise<void> {
  await house.write(
    `WITH made AS (
       INSERT INTO record (kind, key, source_id) SELECT 'Recommendation', 'made:' || n, (SELECT min(id) FROM source) FROM generate_series(1, ${ROWS}) n RETURNING id, key)
     INSERT INTO recommendation (id, recommendation_kind, text)
     SELECT id, 'RECOMMENDATION', repeat(md5(key), 240) FROM made ORDER BY id`,
  );
}

const fetched = async (path: string, init: RequestInit = {}, from = server) =>
  answerOf(await fetch(`${from.url}/export${path}`, init));

/** An answer whose body is not read until it is asked for. */
async function unread(from: RunningServer, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const [answer] = (await once(get(`${from.url}/export${path}`, { headers, agent: false }), 'response')) as [IncomingMessage];
  return answer;
}

/** Reads an answer to its end; whether it came to one. */
async function readAll(answer: IncomingMessage): Promise<{ readonly body: Buffer; readonly isWhole: boolean }> {
  const pieces: Buffer[] = [];
  answer.on('data', (piece: Buffer) => void pieces.push(piece));
  answer.once('error', () => undefined);
  if (!answer.closed) await new Promise((resolve) => answer.once('close', resolve));
  return { body: Buffer.concat(pieces), isWhole: answer.complete };
}

describe('a file', () => {
  it('says what it is, is kept by nobody, and holds every row', async () => {
    const { status, headers, text } = await fetched('/recommendations.jsonl');
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8', 'content-disposition': 'attachment; filename="recommendations.jsonl"',
      'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-export-rows': String(ROWS), 'access-control-allow-origin': '*',
    }); // prettier-ignore
    expect(headers.get('link')).toBeNull();
    expect(new Set(linesOf(text).map(({ key }) => key)).size).toBe(ROWS);
  });

  it.each(['csv', 'jsonl'])('comes compressed to those who take that, as %s', async (format) => {
    const answer = await unread(server, `/states.${format}`, { 'accept-encoding': 'gzip' });
    expect(answer.headers['content-encoding']).toBe('gzip');
    const { body, isWhole } = await readAll(answer);
    expect(isWhole).toBe(true);
    const plain = await readAll(await unread(server, `/states.${format}`));
    expect(gunzipSync(body)).toEqual(plain.body);
  });

  it('that a limit cuts says beforehand where to go on, and its parts are the whole', async () => {
    const cut = await startServer({ exporter, config: { exportMaxRows: 1250 } });
    const rows: unknown[] = [];
    let path: string | undefined = '/recommendations.jsonl?recommendationKind=RECOMMENDATION';
    let files = 0;
    for (; path !== undefined; files += 1) {
      const { headers, text } = await fetched(path, {}, cut);
      rows.push(...linesOf(text));
      path = /^<\/export(\/recommendations\.jsonl\?recommendationKind=RECOMMENDATION&after=[\w-]+)>; rel="next"$/.exec(
        headers.get('link') ?? '',
      )?.[1];
    }
    await cut.close();
    expect(files).toBe(3);
    expect(rows).toEqual(linesOf((await fetched('/recommendations.jsonl')).text));
  });

  it('is told without being read', async () => {
    const { status, headers, text } = await fetched('/recommendations.csv?first=10', { method: 'HEAD' });
    expect([status, text, headers.get('x-export-rows')]).toEqual([200, '', '10']);
    expect(headers.get('link')).toMatch(/^<\/export\/recommendations\.csv\?first=10&after=[\w-]+>; rel="next"$/);
  });
});

describe('what there is', () => {
  it('is listed, and described to the last column', async () => {
    expect((await fetched('')).body.lists).toContainEqual({ list: 'decisions', columns: '/export/decisions' });
    const { body } = await fetched('/decisions');
    expect(pluck(body.columns, 'name')).toEqual(expect.arrayContaining(['key', 'respondents', 'licence', 'cursor']));
    expect(pluck(body.filters, 'name')).toContain('respondents');
    expect(pluck(body.formats, 'name')).toEqual(expect.arrayContaining(['csv', 'jsonl']));
  });

  it.each([
    [
      '/decision.csv',
      404,
      'NOT_FOUND',
      'There is no list "decision" to take out. Is decisions meant? Those that there are: arrangementParties',
    ],
    ['/decision', 404, 'NOT_FOUND', 'There is no list "decision"'],
    ['/decisions.pdf', 404, 'NOT_FOUND', 'There is no format of decisions "pdf" to take out.'],
    ['/decisions.csv?respondent=MEX', 400, 'BAD_USER_INPUT', 'Is respondents meant?'],
    ['/decisions.csv?respondents=MEXX', 400, 'BAD_USER_INPUT', 'Some that exist: MEX'],
    ['/decisions.csv?respondents=%00', 400, 'BAD_USER_INPUT', 'no text'],
    ['/decisions.csv?filter={"respondents":["\\u0000"]}', 400, 'BAD_USER_INPUT', 'no text'],
    ['/decisions.csv?filter={"respondents":["\\ud800"]}', 400, 'BAD_USER_INPUT', 'no text'],
    [`/decisions.csv?respondents=${'x'.repeat(501)}`, 400, 'BAD_USER_INPUT', 'it may have 500'],
    ['/decisions.csv?first=500001', 400, 'BAD_USER_INPUT', 'from 1 to 500000'],
    ["/decisions.csv?mechanism=x' OR true--", 400, 'BAD_USER_INPUT', 'No Mechanism has the slug'],
    ['/../../etc/passwd', 404, 'NOT_FOUND', 'nothing at this address'],
  ])('is all that there is: %s', async (path, status, code, message) => {
    const answer = await fetched(path);
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, code]);
    expect(answer.body.errors[0].message).toContain(message);
  });

  it('is read only', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status, headers } = await fetched('/decisions.csv', { method });
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
  });
});

describe('an export under way', () => {
  it.each(['gzip', 'identity'])('that fails ends without its end: %s', async (encoding) => {
    const answer = await unread(server, '/recommendations.csv', { 'accept-encoding': encoding });
    expect(answer.statusCode).toBe(200);
    // Taken now: what has arrived and is not read goes with a connection that breaks off.
    await once(answer, 'readable');
    const begun = answer.read(1) as Buffer;
    await house.write('ALTER TABLE recommendation RENAME COLUMN session TO gone');
    const { body, isWhole } = await readAll(answer);
    await house.write('ALTER TABLE recommendation RENAME COLUMN gone TO session');
    expect([begun.length > 0, isWhole]).toEqual([true, false]);
    expect(body.toString('latin1')).not.toMatch(/gone|session"|error/);
  });

  it('holds no connection of the database for a reader who does not read, and one address has half of the places', async () => {
    const two = await startServer({ exporter, config: { exportsAtOnce: 2 } });
    const slow = await unread(two, '/recommendations.csv');
    await until(() => house.database.pool.idleCount === house.database.pool.totalCount);
    const second = await fetched('/states.csv', {}, two);
    expect([second.status, second.headers.get('retry-after'), second.body.errors[0].extensions.code]).toEqual([
      429,
      '10',
      'RATE_LIMITED',
    ]);
    slow.destroy();
    await two.close();
  });

  it('ends without its end when its time is over', async () => {
    const hasty = await startServer({ exporter, config: { exportTimeoutMs: 3000, exportsAtOnce: 1 } });
    const slow = await unread(hasty, '/recommendations.csv');
    await until(async () => (await fetched('/states.csv?first=1', {}, hasty)).status === 200);
    expect((await readAll(slow)).isWhole).toBe(false);
    expect(hasty.log).toContainEqual(
      expect.objectContaining({ msg: 'An export ended', list: 'recommendations', rows: ROWS, isWhole: false }),
    );
    await hasty.close();
  });

  it('leaves its place when the reader leaves', async () => {
    const single = await startServer({ exporter, config: { exportsAtOnce: 1 } });
    const answer = await unread(single, '/recommendations.csv');
    const full = await fetched('/states.csv', {}, single);
    expect([full.status, full.headers.get('retry-after'), full.body.errors[0].extensions.code]).toEqual([
      503,
      '10',
      'SERVICE_UNAVAILABLE',
    ]);
    answer.destroy();
    await until(async () => (await fetched('/states.csv', {}, single)).status === 200);
    await single.close();
  });

  it('is paid from the budget of the graph', async () => {
    const poor = await startServer({ exporter, config: { costPerMinute: 100 } });
    const dear = await fetched('/recommendations.csv', {}, poor);
    expect([dear.status, dear.body.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(dear.body.errors[0].message).toContain(`These ${ROWS} rows cost ${ROWS / 10} points, and 100 of the 100`);
    expect(Number(dear.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetched('/recommendations.csv?first=1000', {}, poor)).status).toBe(200);
    expect((await poor.ask('{ hello }')).status).toBe(429);
    await poor.close();
  });
});
