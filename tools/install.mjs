import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './pinned-node.mjs';

const MARK = path.join(root, 'node_modules/.firebreak-installed');

/**
 * Installs what the lock file names, unless that was done already.
 * @throws Error that says what is missing
 */
export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20 or newer is needed to begin; this is ${process.version}.`);
  }
  const lock = crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const wanted = `${lock} ${process.platform} ${process.arch}`;
  if (fs.existsSync(MARK) && fs.readFileSync(MARK, 'utf8') === wanted) return;
  console.log('Installing packages (about a minute, once) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw new Error(`npm is missing: ${error.message}`);
  if (status !== 0) throw new Error('The packages could not be installed; npm said why above.');
  fs.writeFileSync(MARK, wanted);
}
