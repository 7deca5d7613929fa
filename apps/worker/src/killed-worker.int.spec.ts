import { startTestApp, type TestApp } from '@firebreak/testing';
import { SuppliersService } from '@firebreak/supply-chain/server';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Client } from 'pg';

const redisUrl = process.env['FIREBREAK_TEST_REDIS_URL'];
const backends: { backend: string; environment: Record<string, string> }[] = [
  { backend: 'PostgreSQL', environment: {} },
  ...(redisUrl ? [{ backend: 'Redis', environment: { REDIS_URL: redisUrl } }] : []),
];

/** Longer than a worker's lock on its job: only then may another one take it up. */
const TIME_LIMIT_IN_MS = 240_000;

describe.each(backends)('a worker that is killed in the middle of a job, on $backend', ({ environment }) => {
  let app: TestApp;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    app = await startTestApp({ environment: { ...environment, WORKERS: 'false' } });
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await app.close();
  });

  /** The program that runs on other machines, as it is built. */
  async function startWorker(): Promise<ChildProcess> {
    const worker = spawn(process.execPath, [path.resolve('dist/server/worker.mjs')], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        ...environment,
        DATABASE_URL: app.database.appUrl,
        QUEUE_DATABASE_URL: app.database.queueUrl,
        LOG_LEVEL: 'fatal',
      },
    });
    workers.push(worker);
    await once(worker, 'message');
    return worker;
  }

  it(
    'loses nothing: another worker ends it, with one effect',
    async () => {
      const companyId = app.aCompanyId();
      const gate = new Client({ connectionString: app.database.superuserUrl });
      await gate.connect();
      // The job will wait for this table: that is the middle of it.
      await gate.query('BEGIN');
      await gate.query('LOCK TABLE risk_score_page IN ACCESS EXCLUSIVE MODE');
      await app.runAs(companyId, () =>
        app.get(SuppliersService).create({ name: 'Dhaka Shirts', country: 'BD', isic: '14' }),
      );

      const victim = await startWorker();
      await until(async () => (await runs(gate, companyId)).some(({ status }) => status === 'running'));
      await until(async () => (await waiting(gate)) > 0);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      await gate.query('COMMIT');

      await startWorker();
      await until(async () => (await runs(gate, companyId)).every(({ status }) => status === 'done'));
      const [run] = await runs(gate, companyId);
      expect(run).toMatchObject({ kind: 'recompute-risk', status: 'done' });
      expect(run?.attempts).toBeGreaterThan(1);
      const { rows } = await gate.query(`SELECT count(*)::int AS n FROM risk_score WHERE company_id = $1`, [
        companyId,
      ]);
      expect(rows).toEqual([{ n: 1 }]);
      await gate.end();
    },
    TIME_LIMIT_IN_MS,
  );
});

async function runs(db: Client, companyId: string) {
  const { rows } = await db.query<{ kind: string; status: string; attempts: number }>(
    `SELECT kind, status, attempts FROM job_run WHERE company_id = $1 AND kind = 'recompute-risk'`,
    [companyId],
  );
  return rows;
}

/** Sessions that wait for the table which the test holds. */
async function waiting(db: Client): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    // Databases made from one template call their tables by the same numbers, so others' waits look alike.
    `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'risk_score_page'::regclass
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows[0]?.n ?? 0;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const started = Date.now(); Date.now() - started < TIME_LIMIT_IN_MS;) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come to that in time');
}
