import { Inject, Injectable, Logger, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Problem } from '@firebreak/platform/model';
import type { Job, Worker } from 'bullmq';
import { AppConfig } from '../config/app-config';
import { CompanyDb } from '../database/company-db';
import { JOB_KIND, type JobContext, type JobHandler, type JobKind } from './job';
import { JobRuns } from './job-runs';
import type { QueueBackend, QueuedJob } from './queue-backend';
import { QUEUE_BACKEND } from './queue-backend.token';

const CONCURRENCY = 2;
/** After this long without a sign of life (its process was killed) another worker takes a job up again. */
const LOCK_IN_MS = 10_000;
const PROGRESS_EVERY_MS = 250;

/** Works on the jobs of every handler that the process knows, one BullMQ worker a queue. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private readonly handlers = new Map<string, { kind: JobKind<object>; handler: JobHandler<object> }>();
  private workers: Worker<QueuedJob>[] = [];

  constructor(
    private readonly config: AppConfig,
    private readonly db: CompanyDb,
    private readonly runs: JobRuns,
    private readonly discovery: DiscoveryService,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.workers) return;
    this.discoverHandlers();
    const queues = new Set([...this.handlers.values()].map(({ kind }) => kind.queue));
    this.workers = [...queues].map((queue) => this.startWorker(queue));
  }

  /** Lets running jobs end; new ones wait for the next process. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.backend.close();
  }

  private discoverHandlers(): void {
    const reflector = new Reflector();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || !metatype) continue;
      const kind = reflector.get<JobKind<object> | undefined>(JOB_KIND, metatype);
      if (!kind) continue;
      if (this.handlers.has(kind.name)) throw new Error(`two handlers for the job ${kind.name}`);
      this.handlers.set(kind.name, { kind, handler: instance as JobHandler<object> });
    }
  }

  private startWorker(queue: string): Worker<QueuedJob> {
    const worker = this.backend.worker(queue, (job) => this.process(job), {
      concurrency: CONCURRENCY,
      lockDuration: LOCK_IN_MS,
      stalledInterval: LOCK_IN_MS,
      maxStalledCount: 10,
    });
    worker.on('error', (error) => this.log.warn(`worker of ${queue}: ${error.message}`));
    return worker;
  }

  private process(job: Job<QueuedJob>): Promise<void> {
    const { companyId, jobRunId } = job.data;
    const actor = { kind: 'job', id: jobRunId, name: job.name } as const;
    return this.db.runAs(companyId, () => this.work(job, jobRunId), actor);
  }

  private async work(job: Job<QueuedJob>, jobRunId: string): Promise<void> {
    const known = this.handlers.get(job.name);
    const run = known ? await this.runs.claim(jobRunId) : null;
    if (!known || !run) return;
    try {
      if (run.attempt > known.kind.attempts) throw new Error('its process ended during each of its tries');
      const context = { jobRunId, attempt: run.attempt, progress: this.progressOf(jobRunId) };
      const result = await known.handler.run(run.payload, context);
      await this.runs.finish(jobRunId, result ?? null);
    } catch (error) {
      // A problem is the input's fault: trying again would not help.
      const final = error instanceof Problem || run.attempt >= known.kind.attempts;
      const told = describe(error);
      this.log.error(`job ${job.name} ${jobRunId}: ${error instanceof Error ? error.stack : String(error)}`);
      if (final) await this.giveUp(known.handler, run.payload, { jobRunId, code: told.code });
      await this.runs.fail(jobRunId, told, final);
      if (!final) throw error;
    }
  }

  /** Before the run is seen to have failed: who looks then finds its record in order. */
  private async giveUp(
    handler: JobHandler<object>,
    payload: object,
    { jobRunId, code }: { readonly jobRunId: string; readonly code: string },
  ): Promise<void> {
    try {
      await handler.gaveUp?.(payload, { jobRunId }, code);
    } catch (error) {
      this.log.error(`after job ${jobRunId}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  private progressOf(jobRunId: string): JobContext['progress'] {
    let last = 0;
    return async (done, total) => {
      const now = Date.now();
      if (now - last < PROGRESS_EVERY_MS) return;
      last = now;
      await this.runs.setProgress(jobRunId, total > 0 ? Math.min(1, Math.max(0, done / total)) : 0);
    };
  }
}

/** What people may read of a failure: a problem's own words, or that it was our fault. */
function describe(error: unknown): { code: string; message: string } {
  return error instanceof Problem
    ? { code: error.code, message: error.kind.title }
    : { code: 'internal-error', message: 'Something went wrong on our side' };
}
