// npm run bench -- first: measures, in one run, against a peer in the same run. The last line is one JSON object.
import { pathToFileURL } from 'node:url';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './pinned-node.mjs';

const known = fs
  .readdirSync(path.join(root, 'tools/bench'))
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''));
const [name] = process.argv.slice(2);
if (!known.includes(name)) {
  console.error(`Name a benchmark: npm run bench -- ${known.join(' | ')}`);
  process.exit(1);
}
const { run } = await import(pathToFileURL(path.join(root, 'tools/bench', `${name}.bench.mjs`)).href);
const figures = await run();
console.log(JSON.stringify({ bench: name, ...figures }));
process.exit(0);
