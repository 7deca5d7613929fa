import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { root } from '../pinned-node.mjs';
import { bundleServer } from '../server-bundle.mjs';
import { startTestServices } from '../test-services.mjs';
import { whatIfMilliseconds } from './risk/what-if.mjs';

/**
 * Risk scores at size: 200,000 suppliers with 1,000,000 links of one company, scored from database to database by the
 * product and by its peers in the same process on the same database, and the what-if of 10,000 suppliers in Chromium.
 */
export async function run() {
  await bundleServer({ 'bench-risk': 'tools/bench/risk/measure.mjs' }, 'dist/bench-risk');
  const services = await startTestServices();
  try {
    const figures = await measured({ ...process.env, ...services.environment });
    return { ...figures, whatIfMs: await whatIfMilliseconds() };
  } finally {
    await services.stop();
  }
}

/** The figures that the program tells last. */
async function measured(env) {
  const program = path.join(root, 'dist/bench-risk/bench-risk.mjs');
  const args = ['--expose-gc', '--max-old-space-size=6000', program];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
    process.stdout.write(data);
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('Measuring the scores failed.');
  return JSON.parse(said.trim().split('\n').at(-1));
}
