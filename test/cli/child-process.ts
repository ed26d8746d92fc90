import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve(__dirname, '../..');

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

/** A program of `dist/src/cli`, as `npm run` would start it; without `npm run build` before it, what it does may be old. */
export function start(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): { readonly child: ChildProcess; readonly ended: Promise<Ended>; said(): string } {
  const { DATABASE_URL: _theirs, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', `dist/src/cli/${program}.js`, ...args], {
    cwd: ROOT,
    env: { ...inherited, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  const ended = new Promise<Ended>((done) => child.once('close', (status) => done({ status, out, errors })));
  return { child, ended, said: () => errors };
}

/** The same, waited for. */
export function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  return start(program, args, environment).ended;
}

/** Asks again and again until it is so: for what another process does. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let asked = 0; !(await condition()); asked++) {
    if (asked > 1000) throw new Error('It did not come about in 20 s.');
    await sleep(20);
  }
}
