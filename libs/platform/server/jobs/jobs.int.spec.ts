import { Injectable, Module } from '@nestjs/common';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { platformProblem } from '@firebreak/platform/model';
import {
  CompanyDb,
  defineJob,
  enqueue,
  JobRuns,
  newId,
  OutboxRelay,
  Processes,
  type JobContext,
  type JobHandler,
} from '../index';

interface Sum {
  readonly mode: 'plain' | 'fails-twice' | 'problem' | 'always-fails';
}

const AddUp = defineJob<Sum>('add-up', { queue: 'test', attempts: 3 });

/** Counts its runs per job, so that the tests see what really ran. */
@Injectable()
@Processes(AddUp)
class AddUpHandler implements JobHandler<Sum> {
  readonly runs = new Map<string, number>();
  readonly givenUp: string[] = [];

  async run({ mode }: Sum, job: JobContext): Promise<object> {
    const count = (this.runs.get(job.jobRunId) ?? 0) + 1;
    this.runs.set(job.jobRunId, count);
    await job.progress(1, 4);
    if (mode === 'problem') throw platformProblem('input-invalid');
    if (mode === 'always-fails' || (mode === 'fails-twice' && count < 3))
      throw new Error('a secret in a stack');
    return { count };
  }

  async gaveUp(_payload: Sum, { jobRunId }: { jobRunId: string }, code: string): Promise<void> {
    this.givenUp.push(`${jobRunId} ${code}`);
  }
}

@Module({ providers: [AddUpHandler] })
class AddUpModule {}

const backends: { backend: string; environment: Record<string, string> }[] = [
  { backend: 'PostgreSQL', environment: {} },
  ...(process.env['FIREBREAK_TEST_REDIS_URL']
    ? [{ backend: 'Redis', environment: { REDIS_URL: process.env['FIREBREAK_TEST_REDIS_URL'] } }]
    : []),
];

describe.each(backends)('jobs on $backend', ({ environment }) => {
  let app: TestApp;
  let companyId: string;
  const order = (payload: Sum, dedupeKey?: string) =>
    app.inCompany(companyId, (tx) => enqueue(tx, AddUp, payload, { dedupeKey }));
  const view = (id: string) => app.runAs(companyId, () => app.get(JobRuns).get(id));

  beforeAll(async () => {
    app = await startTestApp({ environment, modules: [AddUpModule] });
    companyId = app.aCompanyId();
  });
  afterAll(() => app.close());

  it('runs a job once and keeps its result', async () => {
    const id = await order({ mode: 'plain' });
    await app.drainJobs();
    expect(await view(id)).toMatchObject({
      kind: 'add-up',
      status: 'done',
      progressRatio: 1,
      result: { count: 1 },
      attempts: 1,
    });
  });

  it('does not do again what is done, even when it is handed over twice', async () => {
    const id = await order({ mode: 'plain' });
    await app.drainJobs();
    await app.inCompany(companyId, (tx) =>
      tx.query(`INSERT INTO job_outbox (job_run_id, round) VALUES ($1, 2)`, [id]),
    );
    await app.get(OutboxRelay).relay();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(app.get(AddUpHandler).runs.get(id)).toBe(1);
  });

  it('loses nothing of a transaction that fails, and runs nothing of it', async () => {
    const failing = app.inCompany(companyId, async (tx) => {
      await enqueue(tx, AddUp, { mode: 'plain' });
      throw new Error('the caller failed');
    });
    await expect(failing).rejects.toThrow('the caller failed');
    const before = app.get(AddUpHandler).runs.size;
    await app.drainJobs();
    expect(app.get(AddUpHandler).runs.size).toBe(before);
  });

  it('tries again after a failure', async () => {
    const id = await order({ mode: 'fails-twice' });
    await app.drainJobs();
    expect(await view(id)).toMatchObject({ status: 'done', attempts: 3, error: null });
  });

  it('ends as failed, without details of the program, and runs again when asked', async () => {
    const id = await order({ mode: 'always-fails' });
    await app.drainJobs();
    const failed = await view(id);
    expect(failed).toMatchObject({ status: 'failed', error: { code: 'internal-error' } });
    expect(JSON.stringify(failed)).not.toContain('secret');
    expect(app.get(AddUpHandler).givenUp).toEqual([`${id} internal-error`]);
    await app.runAs(companyId, () => app.get(JobRuns).retry(id));
    await app.drainJobs();
    expect(app.get(AddUpHandler).runs.get(id)).toBe(6);
  });

  it('does not try again what the input makes impossible', async () => {
    const id = await order({ mode: 'problem' });
    await app.drainJobs();
    expect(await view(id)).toMatchObject({ status: 'failed', attempts: 1, error: { code: 'input-invalid' } });
  });

  it('ends as failed what took its process down at each try', async () => {
    const id = await app.inCompany(companyId, async (tx) => {
      const ordered = await enqueue(tx, AddUp, { mode: 'plain' });
      await tx.query(`UPDATE job_run SET status = 'running', attempts = 3 WHERE id = $1`, [ordered]);
      return ordered;
    });
    await app.drainJobs();
    expect(await view(id)).toMatchObject({ status: 'failed', error: { code: 'internal-error' } });
    expect(app.get(AddUpHandler).runs.has(id)).toBe(false);
    expect(app.get(AddUpHandler).givenUp).toContain(`${id} internal-error`);
  });

  it('makes one run of many orders with the same key', async () => {
    const key = newId();
    const ids = await app.inCompany(companyId, async (tx) => [
      await enqueue(tx, AddUp, { mode: 'plain' }, { dedupeKey: key }),
      await enqueue(tx, AddUp, { mode: 'plain' }, { dedupeKey: key }),
    ]);
    expect(ids[0]).toBe(ids[1]);
    await app.drainJobs();
    expect(app.get(AddUpHandler).runs.get(ids[0]!)).toBe(1);
    const later = await order({ mode: 'plain' }, key);
    expect(later).not.toBe(ids[0]);
    await app.drainJobs();
  });

  it('hides a run from other companies', async () => {
    const id = await order({ mode: 'plain' });
    await app.drainJobs();
    const elsewhere = app.runAs(newId(), () => app.get(JobRuns).get(id));
    await expect(elsewhere).rejects.toMatchObject({ code: 'job-not-found' });
  });

  it('refuses to touch the database without a company', async () => {
    await expect(app.get(CompanyDb).inCompany((tx) => tx.query('SELECT 1'))).rejects.toThrow('No company');
    await expect(app.get(CompanyDb).global((tx) => tx.query('SELECT * FROM job_run'))).rejects.toThrow();
  });
});
