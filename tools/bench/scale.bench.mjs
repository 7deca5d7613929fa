import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { root } from '../pinned-node.mjs';
import { PROGRAM_OPTIONS } from '../local-product.mjs';
import { bundleServer } from '../server-bundle.mjs';
import { startTestServices } from '../test-services.mjs';
import { measureWhatIf } from './scale/what-if-view.mjs';

const SIZES = (process.env.BENCH_SIZES ?? '10000,100000,200000').split(',').map(Number);
const LINKS_EACH = 5;

/**
 * What the worker does about a company's risks beside the scores themselves, by size: seconds, memory at its peak, and
 * for how long others of the process wait at worst. Each size runs in a process of its own with the worker's options.
 * And the what-if page of 10,000 suppliers in Chromium, of the product as it was built last.
 */
export async function run() {
  await bundleServer({ 'bench-scale': 'tools/bench/scale/measure.mjs' }, 'dist/bench-scale');
  const figures = {};
  for (const suppliers of SIZES) figures[suppliers] = await measured(suppliers);
  return { ...figures, whatIf: await measureWhatIf() };
}

/** @returns the figures that the program tells last */
async function measured(suppliers) {
  const services = await startTestServices();
  try {
    const program = path.join(root, 'dist/bench-scale/bench-scale.mjs');
    const size = { BENCH_SUPPLIERS: String(suppliers), BENCH_LINKS: String(suppliers * LINKS_EACH) };
    const env = { ...process.env, ...services.environment, ...size };
    const args = [...PROGRAM_OPTIONS.worker, program];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      process.stdout.write(data);
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`Measuring ${suppliers} suppliers failed.`);
    return JSON.parse(said.trim().split('\n').at(-1));
  } finally {
    await services.stop();
  }
}
