import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, above this file both as written and as built: the nearest that holds `package.json`. */
export function projectFolder(from = __dirname): string {
  if (existsSync(join(from, 'package.json')) || dirname(from) === from) return from;
  return projectFolder(dirname(from));
}
