// node tools/run.mjs reference import FILE: one of the bundled commands on the local product's database.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { pinnedNode, root } from './pinned-node.mjs';

const [name, ...args] = process.argv.slice(2);
if (process.env.FIREBREAK_ON_PINNED_NODE) {
  const { dataFolder, ended, program, startDatabase } = await import('./local-product.mjs');
  if (!process.env.DATABASE_URL && !fs.existsSync(path.join(dataFolder(), 'postgres'))) {
    console.error(`There is no database in ${dataFolder()} yet: run "npm start" once.`);
    process.exit(1);
  }
  const database = await startDatabase(dataFolder());
  try {
    await ended(program(name, args, database.environment), name);
  } catch {
    process.exitCode = 1;
  } finally {
    await database.stop();
  }
} else {
  try {
    ensureInstalled();
    if (!fs.existsSync(path.join(root, 'dist/server', `${name}.mjs`)))
      throw new Error('Build first: npm run build');
    const { status } = spawnSync(pinnedNode(), [process.argv[1], name, ...args], {
      stdio: 'inherit',
      env: { ...process.env, FIREBREAK_ON_PINNED_NODE: 'true' },
    });
    process.exitCode = status ?? 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
