/**
 * Removes from `dist` what was compiled of files that are gone, as a part of `npm run build`: the migrations that run are those that lie
 * there, and one of another branch would run too. All else is left as it is, since a server may be running from it.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../project-folder';

/** Folders of sources, each compiled into the one of its name below `dist`. */
const COMPILED = ['src', 'migrations'];

/** Removes them, and names them. */
export function removeLeftovers(project: string): readonly string[] {
  return COMPILED.flatMap((folder) => {
    const built = join(project, 'dist', folder);
    if (!existsSync(built)) return [];
    const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) => /\.js(\.map)?$/.test(file));
    const left = files.filter((file) => !existsSync(join(project, folder, file.replace(/\.js(\.map)?$/, '.ts'))));
    for (const file of left) rmSync(join(built, file));
    return left.map((file) => join(folder, file));
  });
}

if (require.main === module) removeLeftovers(projectFolder());
