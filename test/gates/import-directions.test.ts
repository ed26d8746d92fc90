/**
 * Work flows one way: request, who is asking, the noun, the machinery of reading, the database. A file may import from
 * its own room and from rooms further down, never from beside or above.
 */
import { dirname, join } from 'node:path';
import { preProcessFile } from 'typescript';
import { type SourceFile, sourceFiles } from './project-files';

/** The rooms from the top down; those of one row do not import each other. */
const ORDER: readonly (readonly string[])[] = [
  ['main', 'cli'],
  ['server', 'import'],
  ['export'],
  ['schema', 'migrate'],
  ['database', 'embedded-postgres'],
  ['search'],
  ['domain'],
  ['graph', 'citations'],
  ['security'],
  ['config'],
  ['errors', 'project-folder'],
];

/** Rooms that import no other room at all: pure text in, pure text out. */
const ALONE = ['citations'];

/** Rooms that touch no database, and the packages that would. */
const NO_DATABASE = ['citations', 'security'];
const DATABASE_PACKAGES = /^(pg|typeorm|embedded-postgres)(\/|$)|^pg-/;

/** The room of a file: its first folder under src, or its own name when it lies in src itself. `src/graph/page.ts` is `graph`. */
function roomOf(path: string): string {
  return path.replace(/^src\//, '').replace(/(\.[a-z]+)?(\/.*)?$/, '');
}

/** The family of a file of the domain, when it lies in one. `src/domain/states/state.ts` is `states`. */
function familyOf(path: string): string | undefined {
  return /^src\/domain\/([^/]+)\//.exec(path)?.[1];
}

function levelOf(room: string): number {
  return ORDER.findIndex((row) => row.includes(room));
}

/** One sentence for each import that the order forbids; type imports, re-exports, `require` and `import()` count as well. */
function violations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (levelOf(room) < 0) return [`${file.path}: the room ${room} has no place in the order of rooms`];
    const imported = preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => fileName);
    return imported.flatMap((name) => refusal(file.path, room, name) ?? []);
  });
}

function refusal(path: string, room: string, name: string): string | undefined {
  if (!name.startsWith('.')) {
    return NO_DATABASE.includes(room) && DATABASE_PACKAGES.test(name)
      ? `${path}: ${room} touches no database, but imports ${name}`
      : undefined;
  }
  const target = join(dirname(path), name);
  if (!target.startsWith('src/')) return undefined;
  const targetRoom = roomOf(target);
  const family = familyOf(target);
  if (family !== undefined && familyOf(path) !== undefined && family !== familyOf(path) && target.endsWith('.resolver')) {
    return `${path}: imports the resolver of another family, ${target}`;
  }
  if (targetRoom === room) return undefined;
  if (ALONE.includes(room)) return `${path}: ${room} imports nothing but itself, but imports ${target}`;
  if (levelOf(targetRoom) > levelOf(room)) return undefined;
  return `${path}: ${room} may not import ${targetRoom} (${target})`;
}

describe('import directions', () => {
  it('hold in every file of src', () => {
    const files = sourceFiles('src');
    expect(files.length).toBeGreaterThan(0);
    expect(violations(files)).toEqual([]);
  });

  it.each([
    ['a noun known to the machinery of reading', 'src/graph/page.ts', `import { State } from '../domain/states/state';`],
    ['a type of a noun, too', 'src/graph/page.ts', `import type { State } from '../domain/states/state';`],
    ['a room that re-exports from above', 'src/errors.ts', `export { mask } from './server/masking';`],
    ['the server known to the domain', 'src/domain/states/state.ts', `import { context } from '../../server/context';`],
    ['search known to the domain', 'src/domain/states/state.ts', `const { search } = await import('../../search/search');`],
    ['the reading known to the rights', 'src/security/abilities.ts', `import { page } from '../graph/page';`],
    ['settings read by name from above', 'src/config.ts', `const main = require('./main');`],
    [
      'a database opened beside the three doors',
      'src/domain/states/state.resolver.ts',
      `import { openDatabase } from '../../database';`,
    ],
    ['a peer: server and import', 'src/server/context.ts', `import { run } from '../import/run';`],
    ['a peer: graph and citations', 'src/graph/page.ts', `import { find } from '../citations/find';`],
    ['another family’s resolver', 'src/domain/states/state.resolver.ts', `import { X } from '../sources/source.resolver';`],
    ['an error table for pure text', 'src/citations/find.ts', `import { badInput } from '../errors';`],
    ['a database for pure text', 'src/citations/find.ts', `import { Pool } from 'pg';`],
    ['a database for the rights', 'src/security/viewer.ts', `import type { DataSource } from 'typeorm';`],
    ['a room without a place', 'src/utils/text.ts', `export const one = 1;`],
  ])('refuse %s', (_what, path, text) => {
    expect(violations([{ path, text }])).toHaveLength(1);
  });

  it.each([
    ['downwards', 'src/server/context.ts', `import { visibleTo } from '../security/abilities';`],
    ['within a room', 'src/citations/forms/treaty.ts', `import { find } from '../find';`],
    ['another family’s class', 'src/domain/states/state.ts', `import { Source } from '../sources/source';`],
    ['a family’s own resolver', 'src/domain/states/rename-state.ts', `import { StateResolver } from './state.resolver';`],
    ['a resolver from above the domain', 'src/schema.ts', `import { StateResolver } from './domain/states/state.resolver';`],
    ['TypeORM’s decorators in a noun', 'src/domain/states/state.ts', `import { Column } from 'typeorm';`],
    ['a word about imports in a comment', 'src/errors.ts', `// import { x } from './main'\nexport const one = 1;`],
  ])('allow %s', (_what, path, text) => {
    expect(violations([{ path, text }])).toEqual([]);
  });
});
