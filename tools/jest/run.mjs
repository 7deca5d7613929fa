// node tools/jest/run.mjs unit|integration PROJECT_ROOT PROJECT_NAME [jest options]
// Runs one project's tests and leaves the counts in dist/test-results, where tools/test.mjs adds them up.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../pinned-node.mjs';

const [kind, project, name, ...rest] = process.argv.slice(2);
const output = path.join(root, 'dist/test-results', kind, `${name}.json`);
fs.mkdirSync(path.dirname(output), { recursive: true });
const config = project.endsWith('/web') ? 'web.config.mjs' : 'node.config.mjs';
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '-c',
    path.join(root, 'tools/jest', config),
    '--passWithNoTests',
    '--json',
    `--outputFile=${output}`,
    '--testLocationInResults',
    ...rest,
  ],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, FIREBREAK_TEST_PROJECT: project, FIREBREAK_TEST_KIND: kind },
  },
);
process.exit(status ?? 1);
