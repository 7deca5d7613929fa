// npm test: installs what it needs, lints, builds, runs every test, and ends with one line: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { pinnedNode, root } from './pinned-node.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

try {
  ensureInstalled();
  ensureSystemPackages();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const { status } = spawnSync(pinnedNode(), [path.join(root, 'tools/run-tests.mjs')], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
