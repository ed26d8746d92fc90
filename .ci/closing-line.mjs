// Adds up what ran and says so in one line, `N passed, N failed`; fails when anything failed or when a run of tests executed none.
// node .ci/closing-line.mjs <gates passed> <gates failed> <report of jest as JSON ...>
import { existsSync, readFileSync } from 'node:fs';

const [gatesPassed, gatesFailed, ...reports] = process.argv.slice(2);
let passed = Number(gatesPassed);
let failed = Number(gatesFailed);
for (const path of reports) {
  const report = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
  passed += report.numPassedTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  if (report.numPassedTests + report.numFailedTests === 0) {
    console.log(`${path}: no test was executed`);
    failed += 1;
  }
}
if (reports.length === 0) failed += 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
