// npm start: installs, then serves on the Node that package.json pins. Uses nothing but what Node 20 brings.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { root } from './pinned-node.mjs';

try {
  ensureInstalled();
  const child = spawn(
    process.execPath,
    [path.join(root, 'tools/with-node.mjs'), path.join(root, 'tools/serve.mjs')],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  // Ctrl-C reaches the whole process group by itself; a signal to this process alone is passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
