// The product on one machine: its folder, its database, its programs.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { joinPostgres, startPostgres } from './embedded-postgres.mjs';
import { root } from './pinned-node.mjs';

/** The data folder: FIREBREAK_DATA_DIR, or .firebreak beside this product. */
export function dataFolder() {
  return path.resolve(process.env.FIREBREAK_DATA_DIR ?? path.join(root, '.firebreak'));
}

/** The process that serves from this data folder now, or null. */
export function holder(dataDir) {
  const file = path.join(dataDir, 'running.pid');
  const pid = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  if (!pid || pid === process.pid) return null;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === 'EPERM' ? pid : null;
  }
}

/**
 * The variables that the server's programs need, with the embedded PostgreSQL started, unless DATABASE_URL names one.
 * @returns {Promise<{ environment: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startDatabase(dataDir) {
  fs.mkdirSync(dataDir, { recursive: true });
  const common = { FIREBREAK_DATA_DIR: dataDir, WEB_ROOT: path.join(root, 'dist/web') };
  if (process.env.DATABASE_URL) return { environment: common, stop: async () => {} };
  const folder = { dataDir: path.join(dataDir, 'postgres') };
  const postgres = (holder(dataDir) ? joinPostgres(folder) : null) ?? (await startPostgres(folder));
  const passwords = databasePasswords(dataDir);
  const login = (role, password) => `postgres://${role}:${password}@127.0.0.1:${postgres.port}/firebreak`;
  const environment = {
    ...common,
    FIREBREAK_EMBEDDED: 'true',
    SUPERUSER_DATABASE_URL: postgres.url,
    OWNER_DATABASE_URL: login('firebreak_owner', passwords.owner),
    DATABASE_URL: login('firebreak_app', passwords.app),
    QUEUE_DATABASE_URL: login('firebreak_queue', passwords.queue),
  };
  return { environment, stop: postgres.stop };
}

function databasePasswords(dataDir) {
  const file = path.join(dataDir, 'database-passwords.json');
  if (!fs.existsSync(file)) {
    const fresh = () => crypto.randomBytes(24).toString('hex');
    fs.writeFileSync(file, JSON.stringify({ owner: fresh(), app: fresh(), queue: fresh() }), { mode: 0o600 });
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** What a long-running server must not know: the logins that may change tables. */
export function withoutOwner(environment) {
  const { SUPERUSER_DATABASE_URL: _superuser, OWNER_DATABASE_URL: _owner, ...rest } = environment;
  return rest;
}

/**
 * Node's options for each program. What a request makes lives as long as its answer takes: with room for the requests
 * of some tenths of a second, most of it is gone when the server looks for what is still in use. The worker reads lists
 * of 100,000 rows in little memory: young objects are collected often and the heap grows by a tenth at a time, and it
 * does without source maps, which take 36 MB.
 */
export const PROGRAM_OPTIONS = {
  main: ['--enable-source-maps', '--max-semi-space-size=64'],
  worker: ['--max-semi-space-size=4', '--heap-growing-percent=10'],
};

/** Starts one of the bundled programs: `program('prepare', [], environment)`. */
export function program(name, args, environment, stdio = ['ignore', 'inherit', 'inherit']) {
  const file = path.join(root, 'dist/server', `${name}.mjs`);
  const options = { cwd: root, env: { ...process.env, ...environment }, stdio, detached: true };
  return spawn(
    process.execPath,
    [...(PROGRAM_OPTIONS[name] ?? ['--enable-source-maps']), file, ...args],
    options,
  );
}

/** Waits for a program's end. @throws Error where it fails */
export function ended(child, what) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${what} failed.`))));
  });
}
