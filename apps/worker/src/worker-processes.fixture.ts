import { AppConfig } from '@firebreak/platform/server';
import type { TestApp } from '@firebreak/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';

/** Two workers start; on a busy machine that takes its time. */
export const TIME_LIMIT_IN_MS = 60_000;

/**
 * The program that runs on other machines, as it is built; it keeps files where the app looks for them.
 * @param environment of this process
 * @param workers where it is noted, to be ended whatever happens
 */
export async function startWorker(
  app: TestApp,
  environment: NodeJS.ProcessEnv,
  workers: ChildProcess[],
): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [path.resolve('dist/server/worker.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...environment,
      DATABASE_URL: app.database.appUrl,
      QUEUE_DATABASE_URL: app.database.queueUrl,
      FIREBREAK_DATA_DIR: app.get(AppConfig).dataDir,
      LOG_LEVEL: 'fatal',
    },
  });
  workers.push(worker);
  await once(worker, 'message');
  return worker;
}

/** Files below a folder of the store, by their full paths. */
export async function filesIn(app: TestApp, folder: 'kept' | 'incoming'): Promise<string[]> {
  const place = path.join(app.get(AppConfig).dataDir, 'files', folder);
  const entries = await fs.readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
}

/** SHA-256, hexadecimal. */
export async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await fs.readFile(file))
    .digest('hex');
}

/**
 * The lock of the killed one is over, and a first check of the queue has seen its job: what `killed-worker.int.spec.ts`
 * waits for, nobody has to wait for twice.
 */
export async function twentySecondsLater(db: Client): Promise<void> {
  await db.query(`UPDATE bullmq.job SET locked_until_ms = 1, stalled_marked = true WHERE state = 'active'`);
  await db.query(`DELETE FROM bullmq.meta WHERE field = 'stalled-check'`);
}

export async function runOf(
  db: Client,
  id: string,
): Promise<{ status: string; attempts: number } | undefined> {
  const { rows } = await db.query<{ status: string; attempts: number }>(
    `SELECT status, attempts FROM job_run WHERE id = $1`,
    [id],
  );
  return rows[0];
}

/** Sessions that wait for a table which the test holds. */
export async function waitingFor(db: Client, table: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    // Databases made from one template call their tables by the same numbers, so others' waits look alike.
    `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = $1::regclass
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [table],
  );
  return rows[0]?.n ?? 0;
}

export async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const started = Date.now(); Date.now() - started < TIME_LIMIT_IN_MS;) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come to that in time');
}
