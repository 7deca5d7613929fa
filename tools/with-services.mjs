// Runs a command with a PostgreSQL and, where it is installed, a Redis of its own; both go with it.
// node tools/with-services.mjs nx run-many -t integration
import { spawn } from 'node:child_process';
import path from 'node:path';
import { startTestServices } from './test-services.mjs';
import { root } from './pinned-node.mjs';

const services = await startTestServices();
const child = spawn(process.execPath, [path.join(root, 'tools/with-node.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...services.environment },
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', async (code) => {
  await services.stop();
  process.exit(code ?? 1);
});
