// Runs a command on the Node that package.json pins, whatever Node the machine has:
// node tools/with-node.mjs nx run-many -t build
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pinnedNode, root } from './pinned-node.mjs';

const node = pinnedNode();
const env = {
  ...process.env,
  PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
};
let [command, ...args] = process.argv.slice(2);
if (/\.[mc]?js$/.test(command)) {
  args.unshift(command);
  command = node;
}
const child = spawn(command, args, { stdio: 'inherit', env });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
