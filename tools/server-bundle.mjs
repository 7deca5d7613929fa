// esbuild emits no decorator metadata, which Nest and TypeORM read: swc transpiles each file first.
import { transform } from '@swc/core';
import { build } from 'esbuild';
import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './pinned-node.mjs';

const swc = {
  name: 'swc',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), {
        filename: file,
        sourceMaps: 'inline',
        configFile: false,
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/**
 * Bundles programs for the server, packages left outside.
 * @param {Record<string, string>} entryPoints source file of each program, from the root
 * @param {string} outdir from the root; what was there goes
 */
export async function bundleServer(entryPoints, outdir) {
  fs.rmSync(path.join(root, outdir), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    sourcemap: true,
    keepNames: true,
    plugins: [swc],
    logLevel: 'warning',
  });
  for (const file of fs.readdirSync(path.join(root, outdir))) {
    if (file.endsWith('.mjs')) writeAscii(path.join(root, outdir, file));
  }
}

/**
 * Writes the signs that esbuild leaves as they are, those of regular expressions and comments, as `\uXXXX`: one sign beyond
 * Latin makes V8 keep all of a bundle in two bytes a sign, for as long as the program runs.
 */
function writeAscii(file) {
  const text = fs.readFileSync(file, 'utf8');
  const escaped = text.replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (escaped !== text) fs.writeFileSync(file, escaped);
}
