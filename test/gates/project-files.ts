/** What the gates read: the files of the project as they lie on the disk. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** A file of the project: its path from the project's folder, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The project's folder. */
export const ROOT = resolve(__dirname, '../..');

/** Paths of all files under a folder of the project, from the project's folder, sorted; empty when there is no such folder. */
export function pathsUnder(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The TypeScript files under a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  return pathsUnder(folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readText(path) }));
}

/** The text of one file of the project. Throws when it is missing. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
