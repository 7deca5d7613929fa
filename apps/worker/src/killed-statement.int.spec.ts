import { AppConfig, FileSweep } from '@firebreak/platform/server';
import {
  RENDITION_FORMATS,
  type ExportStarted,
  type StatementVersionView,
  type StatementView,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';

/** Two workers start; on a busy machine that takes its time. */
const TIME_LIMIT_IN_MS = 60_000;

describe('a worker that is killed while it makes the PDF of a statement', () => {
  let app: TestApp;
  let person: TestClient;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    app = await startTestApp({ environment: { WORKERS: 'false' } });
    person = await app.signUp();
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await app.close();
  });

  /** The program that runs on other machines, as it is built; it keeps files where the app looks for them. */
  async function startWorker(): Promise<ChildProcess> {
    const worker = spawn(process.execPath, [path.resolve('dist/server/worker.mjs')], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
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
  async function filesIn(folder: 'kept' | 'incoming'): Promise<string[]> {
    const place = path.join(app.get(AppConfig).dataDir, 'files', folder);
    const entries = await fs.readdir(place, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name));
  }

  it(
    'leaves no half file: another worker ends the job, with one file of each kind',
    async () => {
      const { id } = await aStatement(person);
      const gate = new Client({ connectionString: app.database.superuserUrl });
      await gate.connect();
      // The bytes are in the store, and the row that makes them a file waits: nothing is worse to be killed at.
      await gate.query('BEGIN');
      await gate.query('LOCK TABLE stored_file IN ACCESS EXCLUSIVE MODE');
      const victim = await startWorker();
      const { jobId } = (await person.post<ExportStarted>(`/api/statements/${id}/exports`)).body;
      await until(async () => (await waiting(gate)) > 0);
      expect(await filesIn('kept')).toHaveLength(1);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      await gate.query('COMMIT');
      await twentySecondsLater(gate);
      const versions = async () =>
        (await person.get<StatementVersionView[]>(`/api/statements/${id}/versions`)).body;
      expect(await versions()).toMatchObject([{ jobId, files: [] }]);

      await startWorker();
      await until(async () => (await run(gate, jobId))?.status === 'done');
      expect((await run(gate, jobId))?.attempts).toBeGreaterThan(1);
      const [version, ...others] = await versions();
      expect(others).toEqual([]);
      expect(version?.files.map(({ format }) => format)).toEqual(RENDITION_FORMATS);

      // What the killed one left is nobody's, and goes.
      expect(await app.get(FileSweep).sweep(0)).toBe(1);
      expect(await filesIn('incoming')).toEqual([]);
      const kept = await Promise.all((await filesIn('kept')).map(hashOf));
      expect(kept.sort()).toEqual(version?.files.map(({ sha256 }) => sha256).sort());
      await gate.end();
    },
    TIME_LIMIT_IN_MS,
  );
});

/**
 * The lock of the killed one is over, and a first check of the queue has seen its job: what `killed-worker.int.spec.ts`
 * waits for, nobody has to wait for twice.
 */
async function twentySecondsLater(db: Client): Promise<void> {
  await db.query(`UPDATE bullmq.job SET locked_until_ms = 1, stalled_marked = true WHERE state = 'active'`);
  await db.query(`DELETE FROM bullmq.meta WHERE field = 'stalled-check'`);
}

async function aStatement(person: TestClient): Promise<StatementView> {
  const { body, status, text } = await person.post<StatementView>('/api/statements', {
    frameworkIds: ['uk-msa-s54'],
    language: 'en',
    period: { from: '2025-01-01', to: '2025-12-31' },
    organisation: {
      name: 'Harbour & Hill Limited',
      legalForm: 'company',
      business: 'It sells clothing.',
      headquarters: 'Leeds',
      employees: 640,
      entities: [],
    },
  });
  if (status !== 201) throw new Error(text);
  return body;
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await fs.readFile(file))
    .digest('hex');
}

async function run(db: Client, id: string): Promise<{ status: string; attempts: number } | undefined> {
  const { rows } = await db.query<{ status: string; attempts: number }>(
    `SELECT status, attempts FROM job_run WHERE id = $1`,
    [id],
  );
  return rows[0];
}

/** Sessions that wait for the table which the test holds. */
async function waiting(db: Client): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    // Databases made from one template call their tables by the same numbers, so others' waits look alike.
    `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'stored_file'::regclass
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows[0]?.n ?? 0;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const started = Date.now(); Date.now() - started < TIME_LIMIT_IN_MS;) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come to that in time');
}
