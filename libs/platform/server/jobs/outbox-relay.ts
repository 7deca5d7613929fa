import { Inject, Injectable, Logger, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { CompanyDb } from '../database/company-db';
import { DatabaseListener } from '../database/database-listener';
import type { QueueBackend, QueuedJob } from './queue-backend';
import { QUEUE_BACKEND } from './queue-backend.token';

const BATCH = 200;
/** Also without a notice: after a lost connection the outbox is read again. */
const POLL_IN_MS = 2000;

interface OutboxRow {
  readonly company_id: string;
  readonly job_run_id: string;
  readonly round: number;
  readonly kind: string;
  readonly queue: string;
  readonly attempts_allowed: number;
  readonly delay_ms: number;
}

/** Hands what stands in the outbox to BullMQ. A row goes only after BullMQ has it, so nothing is lost. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private readonly queues = new Map<string, Queue<QueuedJob>>();
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private closed = false;

  constructor(
    private readonly db: CompanyDb,
    private readonly listener: DatabaseListener,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.listen('job_outbox', () => void this.relay());
    this.timer = setInterval(() => void this.relay(), POLL_IN_MS);
    void this.relay();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  /** Relays until the outbox is empty. Several calls at once become one, plus one more for what came meanwhile. */
  relay(): Promise<void> {
    if (this.closed) return Promise.resolve();
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.drain().finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        void this.relay();
      }
    });
    return this.running;
  }

  private async drain(): Promise<void> {
    try {
      while (!this.closed && (await this.relayBatch()) === BATCH);
    } catch (error) {
      this.log.error(
        `the outbox could not be relayed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  private relayBatch(): Promise<number> {
    return this.db.global(async (tx) => {
      const rows = await tx.query<OutboxRow[]>('SELECT * FROM job_outbox_take($1)', [BATCH]);
      if (rows.length === 0) return 0;
      for (const [name, ofQueue] of Map.groupBy(rows, (row) => row.queue)) {
        await this.queue(name).addBulk(ofQueue.map(toBullJob));
      }
      await tx.query('SELECT job_outbox_done($1, $2, $3)', [
        rows.map((row) => row.company_id),
        rows.map((row) => row.job_run_id),
        rows.map((row) => row.round),
      ]);
      return rows.length;
    });
  }

  private queue(name: string): Queue<QueuedJob> {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = this.backend.queue(name);
    queue.on('error', (error) => this.log.warn(`queue ${name}: ${error.message}`));
    this.queues.set(name, queue);
    return queue;
  }
}

/** The job's id makes a second relay of the same row harmless. */
function toBullJob(row: OutboxRow) {
  return {
    name: row.kind,
    data: { companyId: row.company_id, jobRunId: row.job_run_id },
    opts: {
      jobId: `${row.job_run_id}-${row.round}`,
      attempts: row.attempts_allowed,
      delay: row.delay_ms,
      backoff: { type: 'exponential', delay: 1000 },
      removeOnComplete: true,
      removeOnFail: true,
    },
  };
}
