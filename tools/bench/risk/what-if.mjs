import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import path from 'node:path';
import { root } from '../../pinned-node.mjs';

const SIZE = { suppliers: 10_000, links: 50_000 };
const ROUNDS = 25;

/**
 * Everything that a change of weights asks of the browser, over 10,000 suppliers: their own risks weighed anew and
 * what flows up the chain. Median over rounds, each with other weights, in Chromium.
 */
export async function whatIfMilliseconds() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(root, 'tools/bench/risk/what-if-page.mjs')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'whatIf',
    minify: true,
    tsconfig: 'tsconfig.base.json',
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.addScriptTag({ content: outputFiles[0].text });
    // eslint-disable-next-line no-undef -- runs in the page
    const times = await page.evaluate(([size, rounds]) => whatIf.measure(size, rounds), [SIZE, ROUNDS]);
    const sorted = [...times].sort((a, b) => a - b);
    const median = sorted[Math.floor(ROUNDS / 2)];
    console.log(
      `Risk: what-if over ${SIZE.suppliers} suppliers and ${SIZE.links} links in Chromium: median ${median.toFixed(0)} ms, worst ${sorted.at(-1).toFixed(0)} ms`,
    );
    return Math.round(median);
  } finally {
    await browser.close();
  }
}
