import { type Socket, connect } from 'node:net';
import { type RunningServer, startServer } from './start-server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const PIECE = Buffer.alloc(64 * 1024, 'x');

/** Sends a request as many programs do: all of the body first, then a look at the answer. */
async function sendAllThenRead(socket: Socket, head: string, bytes: number, isChunked: boolean): Promise<string> {
  const broken = new Promise<never>((_resolve, reject) => socket.on('error', reject));
  const write = (data: Buffer | string): Promise<unknown> =>
    Promise.race([broken, new Promise((resolve) => socket.write(data, resolve))]);
  await write(`${head}\r\n\r\n`);
  for (let sent = 0; sent < bytes; sent += PIECE.length) {
    if (isChunked) await write(`${PIECE.length.toString(16)}\r\n`);
    await write(PIECE);
    if (isChunked) await write('\r\n');
  }
  if (isChunked) await write('0\r\n\r\n');
  return String(await Promise.race([broken, new Promise((resolve) => socket.once('data', resolve))]));
}

const BYTES = 320 * PIECE.length;

describe('an answer that was given before the body had come is read all the same', () => {
  it.each<[string, string, number, boolean]>([
    ['a body too large', `content-length: ${BYTES}`, 413, false],
    ['and the end of the connection', `content-length: ${BYTES}\r\nconnection: close`, 413, false],
    ['in pieces', 'transfer-encoding: chunked', 413, true],
    ['in pieces, and the end', 'transfer-encoding: chunked\r\nconnection: close', 413, true],
    ['a key that nobody has', `content-length: ${BYTES}\r\nauthorization: Bearer x\r\nconnection: close`, 401, false],
    ['a compressed body', `content-length: ${BYTES}\r\ncontent-encoding: gzip\r\nconnection: close`, 415, false],
  ])('%s', async (_what, headers, status, isChunked) => {
    const socket = connect(server.port, '127.0.0.1');
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}`;
    const answer = await sendAllThenRead(socket, head, BYTES, isChunked);
    socket.destroy();
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} [\\s\\S]*"errors"`));
  });

  it('on a connection that is used again', async () => {
    const socket = connect(server.port, '127.0.0.1');
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${BYTES}`;
    await sendAllThenRead(socket, head, BYTES, false);
    const next = new Promise<void>((resolve) =>
      socket.on('data', (data) => {
        if (String(data).includes('200 OK')) resolve();
      }),
    );
    socket.write('GET /livez HTTP/1.1\r\nhost: x\r\n\r\n');
    await next;
    socket.destroy();
  });

  it('but no more than so much of it is read', async () => {
    const socket = connect(server.port, '127.0.0.1');
    const bytes = 3_000 * PIECE.length;
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${bytes}`;
    await expect(sendAllThenRead(socket, head, bytes, false)).rejects.toMatchObject({ code: expect.stringMatching(/EPIPE|ECONNRESET/) }); // prettier-ignore
  });
});
