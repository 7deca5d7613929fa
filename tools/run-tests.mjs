// The stages of "npm test", in order; a stage that fails does not keep the later ones from telling what they know.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './pinned-node.mjs';
import { startTestServices } from './test-services.mjs';

const results = path.join(root, 'dist/test-results');
const failures = [];
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => running.forEach((child) => child.kill(signal)));

fs.rmSync(results, { recursive: true, force: true });
await stage('lint, types and build', ['nx', 'run-many', '-t', 'lint', 'typecheck', 'build', 'cycles']);
await stage('unit tests', ['nx', 'run-many', '-t', 'test']);
const services = await startTestServices();
const journeysData = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-journeys-'));
fs.chmodSync(journeysData, 0o755); // PostgreSQL may run as another user than we do
try {
  // One project after the other: the tests with Redis share its queues, and would take each other's jobs.
  await stage(
    'integration tests',
    ['nx', 'run-many', '-t', 'integration', '--parallel=1'],
    services.environment,
  );
  await stage('journeys in a browser', ['playwright', 'test', '-c', 'apps/e2e/playwright.config.ts'], {
    ...services.environment,
    FIREBREAK_E2E_DATA: journeysData,
  });
} finally {
  await services.stop();
  fs.rmSync(journeysData, { recursive: true, force: true });
}
const { passed, failed } = count();
for (const name of failures) console.log(`Failed: ${name}`);
// A stage that fails without a failing test (lint, a build, a crash) counts as one.
const all = failed > 0 ? failed : failures.length;
console.log(`${passed} passed, ${all} failed`);
process.exit(all > 0 ? 1 : 0);

function stage(name, [command, ...args], environment = {}) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'tools/with-node.mjs'), command, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    running.add(child);
    child.on('exit', (code) => {
      running.delete(child);
      if (code !== 0) failures.push(name);
      console.log(
        `== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
      );
      resolve();
    });
  });
}

/** Adds up what Jest and Playwright left in dist/test-results. */
function count() {
  let passed = 0;
  let failed = 0;
  for (const file of fs.globSync('{unit,integration}/*.json', { cwd: results })) {
    const report = JSON.parse(fs.readFileSync(path.join(results, file), 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  }
  const journeys = path.join(results, 'journeys.json');
  if (fs.existsSync(journeys)) {
    const { stats } = JSON.parse(fs.readFileSync(journeys, 'utf8'));
    passed += stats.expected + stats.flaky;
    failed += stats.unexpected;
    if (stats.flaky > 0) console.log(`Journeys that needed a second look: ${stats.flaky}`);
  }
  return { passed, failed };
}
