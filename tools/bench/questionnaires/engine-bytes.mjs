import { build } from 'esbuild';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../pinned-node.mjs';

const ENGINE = 'libs/questionnaires/model/engine/index.ts';

/**
 * Minified and compressed bytes of our whole engine (conditions, faults, progress and score included) over survey-core's,
 * which is counted by whichever is less: the file that it ships for browsers, or only what its model needs.
 */
export async function engineBytes() {
  const ours = await bundled({ entryPoints: [ENGINE] });
  const needed = await bundled({
    stdin: { contents: "export { Model } from 'survey-core'", resolveDir: root },
  });
  const shipped = gzipped(await fs.readFile(shippedFile()));
  const theirs = Math.min(needed, shipped);
  console.log(
    `Questionnaires: our engine is ${ours} bytes, minified and gzipped; survey-core ${shipped} as shipped, ${needed} for its model alone`,
  );
  return Number((ours / theirs).toFixed(3));
}

function shippedFile() {
  const entry = createRequire(import.meta.url).resolve('survey-core');
  return path.join(path.dirname(entry), 'survey.core.min.js');
}

async function bundled(entry) {
  const { outputFiles } = await build({
    ...entry,
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  });
  return gzipped(outputFiles[0].contents);
}

function gzipped(content) {
  return gzipSync(content, { level: 9 }).length;
}
