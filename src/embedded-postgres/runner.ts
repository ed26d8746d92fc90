import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Who runs the programs of PostgreSQL. As root: somebody else, since PostgreSQL refuses to be root. */
export interface Runner {
  /** Owner of the files; undefined: ourselves. */
  readonly owner?: Identity;
  /** Starts a program as that user. */
  start(program: string, args: readonly string[], options?: SpawnOptions): ChildProcess;
}

interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Chooses who runs the programs of one folder on the files of another. An ordinary user does it himself. As root it is the
 * owner of files that exist, else the user `postgres`, else `nobody`, which every machine has. Where that user may not enter
 * (a project in /root, or in a folder of `mktemp -d`), the program keeps the right to pass folders, and no other right of root.
 *
 * @throws Error saying what to do when that user may not enter and the right cannot be given.
 */
export async function findRunner(programs: string, files: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return { start: (program, args, options = {}) => spawn(program, args, withEnvironment(options)) };
  const owner = (await ownerOf(files)) ?? (await userOf('postgres')) ?? (await userOf('nobody')) ?? { uid: 65534, gid: 65534 };
  const closed = await closedFolder([programs, files], owner);
  if (closed === undefined) {
    return { owner, start: (program, args, options = {}) => spawn(program, args, { ...withEnvironment(options), ...owner }) };
  }
  const right = await rightToSearch();
  if (right === undefined) {
    throw new Error(
      `PostgreSQL does not run as root, and the user ${owner.uid} may not enter ${closed}. Run as an ordinary user, move the project to a folder that all may enter, or set DATABASE_URL to a server of yours.`,
    );
  }
  // Without that bit access(2), which asks for the real user, would not count the right. Source: capabilities(7), "securebits".
  const lead = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    `--inh-caps=${right}`,
    `--ambient-caps=${right}`,
    '--securebits=+no_setuid_fixup',
    '--',
  ];
  return {
    owner,
    start: (program, args, options = {}) => spawn('setpriv', [...lead, program, ...args], withEnvironment(options)),
  };
}

/** Without the variables by which libpq and PostgreSQL would be led elsewhere, and with messages that are not translated. */
function withEnvironment(options: SpawnOptions): SpawnOptions {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...options, cwd: '/', env: { ...Object.fromEntries(kept), LC_MESSAGES: 'C' } };
}

async function ownerOf(folder: string): Promise<Identity | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function userOf(name: string): Promise<Identity | undefined> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(users) ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** The first folder on the way to any of these that the user may not enter, by its mode; a folder that is not there yet counts as open. */
async function closedFolder(folders: readonly string[], { uid, gid }: Identity): Promise<string | undefined> {
  for (const folder of folders) {
    for (let path = folder; ; path = dirname(path)) {
      const found = await stat(path).catch(() => undefined);
      const bit = found?.uid === uid ? 0o100 : found?.gid === gid ? 0o010 : 0o001;
      if (found && (found.mode & bit) === 0) return path;
      if (path === dirname(path)) break;
    }
  }
  return undefined;
}

/** The least of root's rights that lets a program pass closed folders, if we have one and `setpriv` to hand it on. Source: capabilities(7). */
async function rightToSearch(): Promise<string | undefined> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const held =
    BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`) &
    BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`);
  const right = held & 4n ? '+dac_read_search' : held & 2n ? '+dac_override' : undefined;
  const setpriv = await Promise.all(['/usr/bin/setpriv', '/bin/setpriv'].map((path) => stat(path).catch(() => undefined)));
  return setpriv.some((found) => found !== undefined) ? right : undefined;
}
