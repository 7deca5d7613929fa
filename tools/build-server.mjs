// Bundles the server's programs into dist/server. esbuild emits no decorator metadata, which Nest and TypeORM read:
// swc transpiles each file first.
import { transform } from '@swc/core';
import { build } from 'esbuild';
import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAnswers } from './api-answers/read-answers.mjs';
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

const entries = {
  main: 'apps/api/src/main.ts',
  worker: 'apps/worker/src/main.ts',
  prepare: 'apps/api/src/prepare.ts',
  operator: 'tools/operator/operator.ts',
  reference: 'tools/reference/reference.ts',
  demo: 'tools/demo/demo.ts',
  recompute: 'tools/recompute/recompute.ts',
  'verify-trail': 'tools/verify-trail.ts',
};

fs.rmSync(path.join(root, 'dist/server'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: 'dist/server',
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
writeAnswers(path.join(root, 'dist/server/api-answers.json'));
