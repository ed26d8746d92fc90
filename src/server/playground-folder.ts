import { join } from 'node:path';
import { projectFolder } from '../project-folder';

/** Where `npm run build` puts the bundle of the playground. */
export const PLAYGROUND_FOLDER = join(projectFolder(), 'dist', 'playground');
/** The file of the bundle that says from what it was made. */
export const STAMP = 'stamp.txt';
