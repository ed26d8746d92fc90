/** A newcomer finds the test of a file at the first guess: `test/x/y.test.ts` speaks of `src/x/y.ts`. */
import { pathsUnder } from './project-files';

/** Tests of something that is not a file of src, each with what it speaks of. */
const EXCEPTIONS: readonly { readonly tests: RegExp; readonly speakOf: string }[] = [
  { tests: /^test\/gates\//, speakOf: 'the project as a whole' },
  { tests: /^test\/migrations\//, speakOf: 'the folder migrations, checked below' },
];

/** One sentence for each test whose source is not where its name says. */
function strays(tests: readonly string[], sources: readonly string[]): string[] {
  const known = new Set(sources);
  return tests
    .filter((test) => test.endsWith('.test.ts') && !EXCEPTIONS.some(({ tests: pattern }) => pattern.test(test)))
    .flatMap((test) => {
      const stem = test.replace(/^test\//, 'src/').replace(/\.test\.ts$/, '');
      return known.has(`${stem}.ts`) || known.has(`${stem}.tsx`) ? [] : [`${test}: there is no ${stem}.ts`];
    });
}

/** One sentence for each test of a migration that is not there. */
function strayMigrations(tests: readonly string[], migrations: readonly string[]): string[] {
  const known = new Set(migrations);
  return tests
    .filter((test) => /^test\/migrations\/.*\.test\.ts$/.test(test))
    .filter((test) => !known.has(test.replace(/^test\//, '').replace(/\.test\.ts$/, '.ts')))
    .map((test) => `${test}: there is no such migration`);
}

/** One sentence for each file that nobody would find: not in kebab-case, a barrel, or a name that says nothing. */
function badNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const parts = path.split('/');
    const name = (parts.at(-1) ?? '').replace(/(\.resolver)?(\.test|\.d)?\.tsx?$/, '');
    if (name === 'index') return [`${path}: no barrels, they make import cycles among record classes`];
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return [`${path}: file names are kebab-case`];
    const vague = [...parts.slice(0, -1), name].find((part) => VAGUE.has(part));
    return vague === undefined ? [] : [`${path}: ${vague} says nothing of what is inside`];
  });
}
const VAGUE = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'data', 'info', 'misc', 'shared']);

describe('the mirror of tests', () => {
  it('holds for every test', () => {
    expect(strays(pathsUnder('test'), pathsUnder('src'))).toEqual([]);
    expect(strayMigrations(pathsUnder('test'), pathsUnder('migrations'))).toEqual([]);
  });

  it('refuses a test whose source moved away', () => {
    expect(strays(['test/graph/page.test.ts'], ['src/search/page.ts'])).toEqual([
      'test/graph/page.test.ts: there is no src/graph/page.ts',
    ]);
    expect(strayMigrations(['test/migrations/1-tables.test.ts'], ['migrations/2-tables.ts'])).toHaveLength(1);
  });

  it('allows a test in its place, the gates, and files that are no tests', () => {
    expect(strays(['test/graph/page.test.ts', 'test/gates/x.test.ts', 'test/factories.ts'], ['src/graph/page.ts'])).toEqual([]);
    expect(strayMigrations(['test/migrations/1-tables.test.ts'], ['migrations/1-tables.ts'])).toEqual([]);
  });
});

describe('file names', () => {
  it('say what is inside, in kebab-case', () => {
    const paths = ['src', 'migrations', 'test'].flatMap(pathsUnder).filter((path) => /\.tsx?$/.test(path));
    expect(badNames(paths)).toEqual([]);
  });

  it.each(['src/graph/index.ts', 'src/graph/PageInfo.ts', 'src/graph/page_info.ts', 'src/utils/text.ts', 'src/graph/helpers.ts'])(
    'refuse %s',
    (path) => {
      expect(badNames([path])).toHaveLength(1);
    },
  );

  it.each(['src/domain/states/state.resolver.ts', 'migrations/1764028800000-states.ts', 'test/graph/global-id.test.ts'])(
    'allow %s',
    (path) => {
      expect(badNames([path])).toEqual([]);
    },
  );
});
