// npm test: everything that gates, in one go. Closes with `N passed, N failed, N skipped` alone on a line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../build/bundle.mjs';
import { provideChromium, provideOathtool, provideRedis } from './system-packages.mjs';

const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
const long = args.includes('--long');
const reports = join(root, '.cache', 'test-reports');
const total = { passed: 0, failed: 0, skipped: 0 };
let unsteady = 0;
const wanted = (stage) => !only || only === stage || (only === 'unit' && stage === 'web');

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** pdf-parse loads its worker by a dynamic import, which jest allows only with this; Angular's preset must run without. */
const VM_MODULES = '--experimental-vm-modules';

function run(file, fileArgs, { nodeFlags = [], ...options } = {}) {
  return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...fileArgs], {
    cwd: root, stdio: 'inherit', ...options,
    env: { ...process.env, NX_DAEMON: 'false', CI: 'true', NODE_OPTIONS: [process.env.NODE_OPTIONS, ...nodeFlags, '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' '), ...(long ? { LONG_TESTS: '1' } : {}) },
  });
}
const bin = (path) => join(root, 'node_modules', path);

function step(name, ok) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  total[ok ? 'passed' : 'failed']++;
}

/** Runs a jest project; its report, or null where jest wrote none. A failed test may leave a client open, which must not keep the run from ending. */
function reportOf(project, name, extra) {
  const report = join(reports, `${name}.json`);
  const config = project === 'web' ? ['-c', 'apps/web/jest.config.cjs'] : ['--selectProjects', project];
  const { status } = run(bin('jest/bin/jest.js'), [...config, '--json', `--outputFile=${report}`, '--silent', '--forceExit', ...extra], { stdio: ['ignore', 'ignore', 'inherit'], nodeFlags: project === 'web' ? [] : [VM_MODULES] });
  return existsSync(report) ? { status, report: JSON.parse(readFileSync(report, 'utf8')) } : null;
}

/** More failed files than this are no accident of timing. */
const RUN_AGAIN_AT_MOST = 3;

/** Files that failed beside others are run once more, alone. What then passes is named and counted as unsteady: it needs mending, but says nothing about the change at hand. */
function unsteadyOf(project, report) {
  const failed = report.testResults.filter((file) => file.status === 'failed');
  if (!failed.length || failed.length > RUN_AGAIN_AT_MOST) return false;
  console.log(`again, alone: ${failed.map((file) => relative(root, file.name)).join(', ')}`);
  const again = reportOf(project, `${project}-again`, ['--runInBand', '--runTestsByPath', ...failed.map((file) => file.name)]);
  if (!again?.report.success || again.status !== 0) return false;
  for (const file of failed) console.log(`UNSTEADY ${relative(root, file.name)}: ${file.assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName).join('; ') || 'did not run'}`);
  unsteady += failed.length;
  return true;
}

/** One jest project; its own counts are added up, and a run that executed nothing is a failure. */
function jest(project, extra = []) {
  const ran = reportOf(project, project, extra);
  if (!ran) return step(`${project} tests ran`, false);
  const { report: r } = ran;
  let { status } = ran;
  if (!r.success && unsteadyOf(project, r)) {
    Object.assign(r, { success: true, numPassedTests: r.numPassedTests + r.numFailedTests, numFailedTests: 0, numRuntimeErrorTestSuites: 0 });
    status = 0;
  }
  total.passed += r.numPassedTests;
  total.failed += r.numFailedTests + r.numRuntimeErrorTestSuites;
  total.skipped += r.numPendingTests + r.numTodoTests;
  console.log(`${r.success ? 'ok  ' : 'FAIL'} ${project}: ${r.numPassedTests} passed, ${r.numFailedTests} failed, ${r.numPendingTests + r.numTodoTests} skipped`);
  if (status !== 0 && r.success) step(`${project} tests ended cleanly`, false);
  if (r.numTotalTests === 0) step(`${project} has tests`, false);
}

/** jest leaves a core idle by itself, which on two is half the machine. */
const EVERY_CORE = ['--maxWorkers=100%'];

/** Says plainly what a missing program costs: its suites count as skipped. */
function needs(label, provide, flag) {
  const why = provide();
  if (!why) return;
  console.log(`SKIPPED: ${label}: ${why}`);
  process.env[flag] = '1';
}

const started = Date.now();
if (wanted('types')) step('types', run(bin('nx/dist/bin/nx.js'), ['run-many', '-t', 'types', '--parallel=2', '--output-style=static']).status === 0);
if (wanted('lint')) {
  step('lint', run(bin('nx/dist/bin/nx.js'), ['run-many', '-t', 'lint', '--parallel=2', '--output-style=static']).status === 0);
  step('lint sees a seeded violation', run(join(root, 'tools/checks/lint-bites.mjs'), []).status === 0);
}
if (!only || only === 'e2e') step('build', run(join(root, 'tools/build/build.mjs'), ['--if-changed']).status === 0);
if (wanted('unit')) {
  needs('the one-time codes beside another program', provideOathtool, 'NO_OATHTOOL');
  jest('unit', EVERY_CORE);
}
if (wanted('web')) jest('web');
if (!only || only === 'contract') {
  needs('the queue on Redis', provideRedis, 'NO_REDIS');
  needs('the Chromium printer', provideChromium, 'NO_CHROMIUM');
  jest('contract', EVERY_CORE);
}
if (wanted('http')) jest('http', EVERY_CORE);
if (!only || only === 'e2e') {
  needs('everything in a browser', provideChromium, 'NO_CHROMIUM');
  jest('e2e', ['--runInBand']);
}
if (unsteady) console.log(`\n${unsteady} unsteady: failed beside others, passed alone; each is named above`);
console.log(`\nin ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);
