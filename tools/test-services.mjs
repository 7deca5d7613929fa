import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freePort, startPostgres } from './embedded-postgres.mjs';

/** Nothing in a test's database needs to survive a power cut. */
const IN_A_HURRY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
};

/** As an operator would run it: what is committed survives a power cut. */
const DURABLE = { max_connections: '400' };

/**
 * A PostgreSQL and a Redis for tests, on free ports and in a temporary folder.
 * @param {{ durable?: boolean }} options `durable`: for what measures or tests that nothing is lost
 * @returns {Promise<{ environment: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startTestServices({ durable = false } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-services-'));
  fs.chmodSync(folder, 0o755); // PostgreSQL may run as another user than we do
  const postgres = await startPostgres({
    dataDir: path.join(folder, 'postgres'),
    settings: durable ? DURABLE : IN_A_HURRY,
  });
  const redis = await startRedis();
  return {
    environment: {
      FIREBREAK_TEST_DATABASE_URL: postgres.url,
      ...(redis ? { FIREBREAK_TEST_REDIS_URL: redis.url } : {}),
    },
    stop: async () => {
      redis?.process.kill('SIGTERM');
      await postgres.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startRedis() {
  if (spawnSync('redis-server', ['--version']).status !== 0) return null;
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const redis = spawn('redis-server', args, { stdio: 'ignore' });
  await answers(port);
  return { process: redis, url: `redis://127.0.0.1:${port}` };
}

async function answers(port) {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Redis did not start.');
}
