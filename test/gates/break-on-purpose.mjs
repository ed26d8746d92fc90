/**
 * A gate counts once it has been seen to fail. Copies the project into a temporary folder, hears each gate there,
 * breaks one thing, hears the gate say no and name just that, mends it, and prints a table.
 *
 *   node test/gates/break-on-purpose.mjs [part of a gate's name ...]
 *
 * Ends with status 1 when a gate said yes to what is broken, or no without naming it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'gates-'));
const jest = (test) => ['npx', 'jest', '-c', 'gates.config.js', `^${copy}/test/gates/${test}.test.ts$`];
const npm = (script) => ['npm', 'run', '-s', script];

/** Writes a new file. */
const adds = (path, text) => ({ path, change: () => text });
/** Replaces the first place where a pattern matches. */
const replaces = (path, pattern, by) => ({
  path,
  change: (text) => {
    const changed = text.replace(pattern, by);
    if (changed === text) throw new Error(`${path}: nothing matches ${pattern}, so nothing would be broken`);
    return changed;
  },
});

const BROKEN = 'src/security/broken.ts';
const REPORT = { numPassedTests: 1, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
const closing = ['node', '.ci/closing-line.mjs', '1', '0', 'report.json'];

/** The gate, what is broken, the words by which the gate names it, the gate's command, the change. */
const TRIALS = [
  [
    'types',
    'a number that is a text',
    /broken\.ts.*not assignable/,
    npm('types'),
    adds(BROKEN, "export const one: number = 'one';\n"),
  ],
  [
    'lint',
    'an any',
    /broken\.ts\n.*no-explicit-any/,
    npm('lint'),
    adds(BROKEN, 'export const one = (value: any): string => String(value);\n'),
  ],
  [
    'lint',
    'a floating promise',
    /broken\.ts\n(.*\n)*.*no-floating-promises/,
    npm('lint'),
    adds(BROKEN, 'const wait = async (): Promise<void> => {};\nwait();\n'),
  ],
  [
    'lint',
    'a default export',
    /broken\.ts\n.*No default exports/,
    npm('lint'),
    adds(BROKEN, 'export default function one(): number {\n  return 1;\n}\n'),
  ],
  [
    'format',
    'two statements on a line',
    /broken\.ts/,
    npm('format:check'),
    adds(BROKEN, 'export const one = 1;export const two = 2\n'),
  ],
  ['unused', 'a file that nobody reads', /broken\.ts/, npm('unused'), adds(BROKEN, 'export const one = 1;\n')],
  [
    'unused',
    'an export that nobody imports',
    /nobodyImports/,
    npm('unused'),
    replaces('src/errors.ts', /$/, '\nexport const nobodyImports = 1;\n'),
  ],
  [
    'unused',
    'a package that nobody imports',
    /left-pad/,
    npm('unused'),
    replaces('package.json', '"dataloader":', '"left-pad": "1.3.0",\n    "dataloader":'),
  ],
  [
    'import directions',
    'the machinery knows a noun',
    /graph may not import domain/,
    jest('import-directions'),
    adds('src/graph/broken.ts', "import '../domain/states/state';\n"),
  ],
  [
    'import directions',
    'a database in the rights',
    /touches no database/,
    jest('import-directions'),
    adds(BROKEN, "import 'pg';\n"),
  ],
  [
    'test mirror',
    'a test of nothing',
    /there is no src\/graph\/broken\.ts/,
    jest('test-mirror'),
    adds('test/graph/broken.test.ts', 'export {};\n'),
  ],
  ['file names', 'a barrel', /no barrels/, jest('test-mirror'), adds('src/graph/index.ts', 'export {};\n')],
  [
    'SDL is current',
    'a field more in the file',
    /broken: Int/,
    jest('schema'),
    replaces('schema/schema.graphql', /\ntype Query \{/, '\ntype Query {\n  broken: Int\n'),
  ],
  [
    'SDL is described',
    'a description taken away',
    /"State\.code"/,
    jest('schema'),
    replaces('src/domain/states/state.ts', /(@Attribute\(String, )'[^']*'((?:(?!@Attribute)[^])*?\n  code: )/, "$1''$2"),
  ],
  [
    'SDL is safe',
    'a released field that is gone',
    /broken was removed/,
    jest('schema'),
    replaces('schema/released.graphql', /\ntype Query \{/, '\ntype Query {\n  broken: Int\n'),
  ],
  [
    'operations',
    'a question taken away',
    /line 1 is not the question/,
    jest('operations'),
    replaces('schema/operations/Coverage.graphql', /^#.*/, '#'),
  ],
  [
    'operations',
    'an example of another type',
    /Coverage\.graphql: it gives \$broken/,
    jest('operations'),
    replaces('schema/operations/Coverage.graphql', /# variables: .*/, '# variables: {"broken": 1}'),
  ],
  [
    'operations',
    'a field that is not there',
    /Cannot query field .*broken/,
    jest('operations'),
    replaces('schema/operations/Coverage.graphql', /\}\s*$/, '  broken\n}\n'),
  ],
  [
    'operations',
    'a variable renamed',
    /rely on \$query/,
    jest('operations'),
    replaces('schema/operations/Search.graphql', /\$query\b/g, '$words'),
  ],
  [
    'container files',
    'a password in the file',
    /not asked for/,
    jest('compose'),
    replaces('docker-compose.yml', /\$\{POSTGRES_PASSWORD:\?[^}]*\}/, 'secret'),
  ],
  [
    'container files',
    'another PostgreSQL',
    /is not postgres:18/,
    jest('compose'),
    replaces('docker-compose.yml', 'postgres:18', 'postgres:17'),
  ],
  [
    'container files',
    'a service that does not wait',
    /"the service does not wait/,
    jest('compose'),
    replaces('docker-compose.yml', 'service_healthy', 'service_started'),
  ],
  [
    'container files',
    'stopped before it has drained',
    /of draining are over/,
    jest('compose'),
    replaces('docker-compose.yml', 'stop_grace_period: 40s', 'stop_grace_period: 5s'),
  ],
  ['container files', 'an image that runs as root', /runs as root/, jest('compose'), replaces('Dockerfile', 'USER node\n', '')],
  [
    'closing line',
    'a run without a test',
    /no test was executed/,
    closing,
    adds('report.json', JSON.stringify({ ...REPORT, numPassedTests: 0 })),
  ],
  [
    'closing line',
    'a test that failed',
    /2 passed, 1 failed/,
    closing,
    adds('report.json', JSON.stringify({ ...REPORT, numFailedTests: 1 })),
  ],
];

/** Applies a change and returns what takes it back. */
function apply({ path, change }) {
  const file = join(copy, path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const after = change(before ?? '');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, after);
  return () => (before === undefined ? rmSync(file) : writeFileSync(file, before));
}

/** What a gate says: whether yes, and in which words. */
function ask([command, ...args]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  return { yes: status === 0, words: `${stdout}${stderr}` };
}

/** What came of one trial. */
function outcome(command, change, naming, before) {
  let mend;
  try {
    mend = apply(change);
  } catch (error) {
    return error.message;
  }
  mend();
  const key = command.join(' ');
  if (!before.has(key)) before.set(key, ask(command));
  const whole = before.get(key);
  if (naming.test(whole.words)) return 'SAID NO BEFORE';
  mend = apply(change);
  const broken = ask(command);
  mend();
  if (broken.yes) return 'SAID YES';
  if (!naming.test(broken.words)) return 'SAID NO TO SOMETHING ELSE';
  return whole.yes ? 'yes, then no' : 'no to other things, then to this too';
}

try {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const path of files.split('\0').filter((path) => path && path !== 'node_modules' && existsSync(join(ROOT, path))))
    cpSync(join(ROOT, path), join(copy, path));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  // The gates read files and the schema: no database is started for them.
  writeFileSync(
    join(copy, 'gates.config.js'),
    "module.exports = { ...require('./jest.config.js'), globalSetup: undefined, globalTeardown: undefined };\n",
  );
  writeFileSync(join(copy, 'report.json'), JSON.stringify(REPORT));
  execFileSync('git', ['init', '-q'], { cwd: copy });

  const wanted = process.argv.slice(2);
  const before = new Map();
  let proved = true;
  console.log('| gate | broken on purpose | what it said |\n|---|---|---|');
  for (const [gate, what, naming, command, change] of TRIALS) {
    if (wanted.length > 0 && !wanted.some((part) => gate.includes(part))) continue;
    const said = outcome(command, change, naming, before);
    proved &&= said.endsWith('then no') || said.endsWith('this too');
    console.log(`| ${gate} | ${what} | ${said} |`);
  }
  process.exitCode = proved ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
