import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from '../pinned-node.mjs';

const EMPTY = {
  'src/index.html':
    '<!doctype html><html lang="en"><head><base href="/"></head><body><app-root></app-root></body></html>',
  'src/main.ts': `import { bootstrapApplication } from '@angular/platform-browser';
import { Component } from '@angular/core';
import { provideRouter, RouterOutlet } from '@angular/router';
@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />' })
class App {}
bootstrapApplication(App, { providers: [provideRouter([])] });
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'es2023',
      module: 'esnext',
      moduleResolution: 'bundler',
      strict: true,
      types: [],
    },
    files: ['src/main.ts'],
  }),
  'package.json': '{ "type": "module" }',
  'angular.json': JSON.stringify({
    version: 1,
    cli: { analytics: false },
    projects: {
      empty: {
        projectType: 'application',
        root: '',
        sourceRoot: 'src',
        architect: {
          build: {
            builder: '@angular/build:application',
            options: {
              outputPath: 'dist',
              browser: 'src/main.ts',
              index: 'src/index.html',
              tsConfig: 'tsconfig.json',
            },
          },
        },
      },
    },
  }),
};

/**
 * Bytes of script that the first page loads, as a multiple of what an Angular application with a router and
 * nothing else loads. The larger of two ratios: as they are, and compressed.
 */
export async function initialScriptRatio() {
  const ours = initialScript(path.join(root, 'dist/web'));
  const empty = initialScript(buildEmpty());
  const ratios = { raw: ours.raw / empty.raw, sent: ours.sent / empty.sent };
  console.log(
    `Initial script: ours ${ours.raw} bytes (${ours.sent} compressed), empty app ${empty.raw} (${empty.sent}).`,
  );
  console.log(`Initial script vs empty: ${ratios.raw.toFixed(2)} raw, ${ratios.sent.toFixed(2)} compressed.`);
  return Number(Math.max(ratios.raw, ratios.sent).toFixed(2));
}

/** Builds the empty application inside the workspace's dist, where it finds the same Angular. */
function buildEmpty() {
  const folder = path.join(root, 'dist/bench-empty');
  fs.rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(EMPTY)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  const ng = path.join(root, 'node_modules/.bin/ng');
  const { status, stdout, stderr } = spawnSync(ng, ['build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
  });
  if (status !== 0) throw new Error(`The empty application could not be built: ${stdout}${stderr}`);
  return path.join(folder, 'dist/browser');
}

/** The scripts that index.html names, and what those import at once. */
function initialScript(folder) {
  const html = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const wanted = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, file]) => file.replace(/^\//, ''));
  const seen = new Set();
  while (wanted.length > 0) {
    const file = wanted.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    for (const [, imported] of text.matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g)) wanted.push(imported);
  }
  const texts = [...seen].map((file) => fs.readFileSync(path.join(folder, file)));
  const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
  return {
    raw: sum(texts.map((text) => text.length)),
    sent: sum(texts.map(compressedLength)),
  };
}

/** Compressed as the product sends it to browsers. */
function compressedLength(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
