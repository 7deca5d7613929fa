// npm run backtest -- [SOURCE] [--write]: is the score any good? The last line is one JSON object.
import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './pinned-node.mjs';

const bundle = path.join(root, 'dist/backtest/backtest.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['tools/backtest/backtest.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  tsconfig: 'tsconfig.base.json',
  logLevel: 'warning',
});
process.chdir(root);
const { run } = await import(pathToFileURL(bundle).href);
// The collected sources, where a checkout has them beside it: what tools/reference/prepare.mjs is given.
await run(process.argv.slice(2), path.join(root, '../shared/reference-data'));
