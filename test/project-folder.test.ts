import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/project-folder';

it('the project is found from the sources and from what is built', () => {
  expect(existsSync(join(projectFolder(), 'package.json'))).toBe(true);
  expect(projectFolder(join(projectFolder(), 'dist', 'src', 'server'))).toBe(projectFolder());
  expect(projectFolder('/')).toBe('/');
});
