/**
 * A gate counts once it has been seen to fail. Copies the project into a temporary folder, sees each gate say yes there,
 * breaks one thing, sees the gate say no, mends it, and prints a table.
 *
 *   node test/gates/break-on-purpose.mjs [part of a gate's name ...]
 *
 * Ends with status 1 when a gate said yes to what is broken; a gate that already said no before is told apart and proves nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'gates-'));
const jest = (test) => ['npx', 'jest', '-c', 'gates.config.js', '--silent', `^${copy}/test/gates/${test}.test.ts$`];

/** Writes a new file. */
const adds = (path, text) => ({ path, change: () => text });
/** Replaces the first place where a pattern matches. */
const replaces = (path, pattern, by) => ({
  path,
  change: (text) => {
    const changed = text.replace(pattern, by);
    if (changed === text) throw new Error(`${path}: nothing matches ${pattern}, so nothing was broken`);
    return changed;
  },
});

const TRIALS = [
  [
    'types',
    'a number that is a text',
    ['npm', 'run', '-s', 'types'],
    adds('src/security/broken.ts', "export const one: number = 'one';\n"),
  ],
  [
    'lint',
    'an any',
    ['npm', 'run', '-s', 'lint'],
    adds('src/security/broken.ts', 'export const one = (value: any): string => String(value);\n'),
  ],
  [
    'lint',
    'a floating promise',
    ['npm', 'run', '-s', 'lint'],
    adds('src/security/broken.ts', 'const wait = async (): Promise<void> => {};\nwait();\n'),
  ],
  [
    'lint',
    'a default export',
    ['npm', 'run', '-s', 'lint'],
    adds('src/security/broken.ts', 'export default function one(): number {\n  return 1;\n}\n'),
  ],
  [
    'format',
    'two statements on a line',
    ['npm', 'run', '-s', 'format:check'],
    adds('src/security/broken.ts', 'export const one = 1;export const two = 2\n'),
  ],
  [
    'unused',
    'a file that nobody reads',
    ['npm', 'run', '-s', 'unused'],
    adds('src/security/broken.ts', 'export const one = 1;\n'),
  ],
  [
    'unused',
    'an export that nobody imports',
    ['npm', 'run', '-s', 'unused'],
    replaces('src/errors.ts', /$/, '\nexport const nobodyImportsThis = 1;\n'),
  ],
  [
    'unused',
    'a package that nobody imports',
    ['npm', 'run', '-s', 'unused'],
    replaces('package.json', '"dataloader":', '"left-pad": "1.3.0",\n    "dataloader":'),
  ],
  [
    'import directions',
    'the machinery knows a noun',
    jest('import-directions'),
    adds('src/graph/broken.ts', "import '../domain/states/state';\n"),
  ],
  ['import directions', 'a database in the rights', jest('import-directions'), adds('src/security/broken.ts', "import 'pg';\n")],
  ['test mirror', 'a test of nothing', jest('test-mirror'), adds('test/graph/broken.test.ts', 'export {};\n')],
  ['file names', 'a barrel', jest('test-mirror'), adds('src/graph/index.ts', 'export {};\n')],
  [
    'SDL is current',
    'a field more in the file',
    jest('schema'),
    replaces('schema/schema.graphql', /\ntype Query \{/, '\ntype Query {\n  broken: Int\n'),
  ],
  [
    'SDL is described',
    'a description taken away',
    jest('schema'),
    replaces('src/domain/states/state.ts', /(@Noun\([^]*?description: )'[^']*'/, "$1''"),
  ],
  [
    'SDL is safe',
    'a released field that is gone',
    jest('schema'),
    replaces('schema/released.graphql', /\ntype Query \{/, '\ntype Query {\n  broken: Int\n'),
  ],
  ['operations', 'a question taken away', jest('operations'), replaces('schema/operations/Coverage.graphql', /^#.*\n/, '\n')],
  [
    'operations',
    'a field that is not there',
    jest('operations'),
    replaces('schema/operations/Coverage.graphql', /\}\s*$/, '  broken\n}\n'),
  ],
  ['operations', 'a variable renamed', jest('operations'), replaces('schema/operations/Search.graphql', /\$query\b/g, '$words')],
  [
    'compose',
    'a password in the file',
    jest('compose'),
    replaces('docker-compose.yml', /\$\{POSTGRES_PASSWORD:\?[^}]*\}/, 'secret'),
  ],
  ['compose', 'another PostgreSQL', jest('compose'), replaces('docker-compose.yml', 'postgres:18', 'postgres:17')],
  ['compose', 'the service does not wait', jest('compose'), replaces('docker-compose.yml', 'service_healthy', 'service_started')],
  [
    'compose',
    'stopped before it has drained',
    jest('compose'),
    replaces('docker-compose.yml', 'stop_grace_period: 40s', 'stop_grace_period: 5s'),
  ],
  ['Dockerfile', 'runs as root', jest('compose'), replaces('Dockerfile', 'USER node\n', '')],
  [
    'closing line',
    'a run without a test',
    ['node', '.ci/closing-line.mjs', '1', '0', 'report.json'],
    adds('report.json', JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 })),
    adds('report.json', JSON.stringify({ numPassedTests: 1, numFailedTests: 0, numRuntimeErrorTestSuites: 0 })),
  ],
  [
    'closing line',
    'a test that failed',
    ['node', '.ci/closing-line.mjs', '1', '0', 'report.json'],
    adds('report.json', JSON.stringify({ numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 0 })),
    adds('report.json', JSON.stringify({ numPassedTests: 1, numFailedTests: 0, numRuntimeErrorTestSuites: 0 })),
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

/** Whether the gate says yes. */
function saysYes([command, ...args]) {
  return spawnSync(command, args, { cwd: copy, stdio: 'ignore', env: { ...process.env, CI: 'true' } }).status === 0;
}

/** What came of one trial. */
function outcome(command, change, prepared, before) {
  const restore = prepared && apply(prepared);
  try {
    const key = command.join(' ');
    if (!before.has(key)) before.set(key, saysYes(command));
    if (!before.get(key)) return 'said no before anything was broken';
    const mend = apply(change);
    try {
      return saysYes(command) ? 'SAID YES' : 'said no';
    } finally {
      mend();
    }
  } catch (error) {
    return error.message;
  } finally {
    restore?.();
  }
}

try {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const path of files.split('\0').filter((path) => path && existsSync(join(ROOT, path))))
    cpSync(join(ROOT, path), join(copy, path));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  // The gates read files and the schema: no database is started for them.
  writeFileSync(
    join(copy, 'gates.config.js'),
    "module.exports = { ...require('./jest.config.js'), globalSetup: undefined, globalTeardown: undefined };\n",
  );
  execFileSync('git', ['init', '-q'], { cwd: copy });

  const wanted = process.argv.slice(2);
  const before = new Map();
  let proved = true;
  console.log('| gate | broken on purpose | what it said |\n|---|---|---|');
  for (const [gate, what, command, change, prepared] of TRIALS) {
    if (wanted.length > 0 && !wanted.some((part) => gate.includes(part))) continue;
    const said = outcome(command, change, prepared, before);
    proved &&= said === 'said no';
    console.log(`| ${gate} | ${what} | ${said} |`);
  }
  process.exitCode = proved ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
