// node tools/recompute.mjs certificate.json | <id>: computes a score again and ends with an error where it differs.
// A certificate needs no database; an id is looked up in the local product's.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { pinnedNode, root } from './pinned-node.mjs';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const [what = ''] = process.argv.slice(2);
const isId = ID.test(what);
try {
  if (what === '')
    throw new Error('Say what to compute again: npm run recompute -- certificate.json, or an id.');
  const file = path.resolve(process.env.INIT_CWD ?? '.', what);
  if (!isId && !fs.existsSync(file)) throw new Error(`There is no file ${file}, and it is no id either.`);
  ensureInstalled();
  const program = path.join(root, 'dist/server/recompute.mjs');
  if (!fs.existsSync(program)) throw new Error('Build first: npm run build');
  const command = isId
    ? [path.join(root, 'tools/run.mjs'), 'recompute', what]
    : ['--enable-source-maps', program, file];
  process.exitCode = spawnSync(pinnedNode(), command, { stdio: 'inherit' }).status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
