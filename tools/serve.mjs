// Builds what changed, brings up the database, and serves web, API and jobs on one port until a signal comes.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { dataFolder, ended, holder, program, startDatabase, withoutOwner } from './local-product.mjs';
import { root } from './pinned-node.mjs';

const port = Number(process.env.PORT ?? 8080);
const host = process.env.HOST ?? '127.0.0.1';
const dataDir = dataFolder();
const stops = [];
let stopping = null;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopAll(0));

try {
  await portIsFree();
  takeLock();
  build();
  const database = await startDatabase(dataDir);
  stops.push(database.stop);
  await step(program('prepare', [], database.environment), 'Preparing the database');
  if (wantsDemo()) await step(program('demo', ['load'], database.environment), 'Loading the demo company');
  await serve(withoutOwner(database.environment));
} catch (error) {
  if (!stopping) console.error(error.message);
  await stopAll(1);
}

/** The demo's passwords are known to everybody: where others can reach this machine it must be asked for. */
function wantsDemo() {
  const local = ['127.0.0.1', 'localhost', '::1'].includes(host);
  return (process.env.FIREBREAK_DEMO ?? String(local)) === 'true';
}

async function serve(environment) {
  const defaults = { PORT: String(port), HOST: host, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' };
  const api = program('main', [], { ...environment, ...defaults }, ['ignore', 'inherit', 'inherit', 'ipc']);
  stops.push(() => endOf(api));
  api.once('exit', () => void stopAll(1));
  await new Promise((resolve, reject) => {
    api.once('message', resolve);
    api.once('exit', () => reject(new Error('The server did not start; it said why above.')));
  });
  const address = process.env.PUBLIC_URL ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  console.log(`\nFirebreak is at ${address}\n`);
  const logins = path.join(dataDir, 'demo-logins.txt');
  if (fs.existsSync(logins)) console.log(fs.readFileSync(logins, 'utf8'));
  console.log('Ctrl-C stops it; everything is kept for the next start.');
}

/** A step before serving: a signal ends it too. */
async function step(child, what) {
  stops.push(() => endOf(child));
  await ended(child, what);
  stops.pop();
}

function endOf(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 20_000).unref();
  });
}

function stopAll(code) {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) await stop();
    process.exit(code);
  })();
  return stopping;
}

function build() {
  const started = Date.now();
  const nx = path.join(root, 'node_modules/.bin/nx');
  const { status, stdout, stderr } = spawnSync(nx, ['run-many', '-t', 'build', '--output-style=stream'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  const seconds = Math.round((Date.now() - started) / 1000);
  if (seconds > 5) console.log(`Built in ${seconds} s.`);
}

function portIsFree() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) =>
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=8081 npm start`
            : `Port ${port} on ${host} can't be opened: ${error.message}`,
        ),
      ),
    );
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/** One copy per data folder: two would stop each other's database. */
function takeLock() {
  fs.mkdirSync(dataDir, { recursive: true });
  const other = holder(dataDir);
  if (other) {
    throw new Error(
      `Firebreak already runs on ${dataDir} (process ${other}). For a second copy set FIREBREAK_DATA_DIR and PORT.`,
    );
  }
  const file = path.join(dataDir, 'running.pid');
  fs.writeFileSync(file, String(process.pid));
  stops.push(async () => fs.rmSync(file, { force: true }));
}
