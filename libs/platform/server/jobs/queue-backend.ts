import {
  createPostgresBackend,
  Queue,
  runMigrations,
  Worker,
  type Processor,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Client, Pool } from 'pg';
import type { AppConfig } from '../config/app-config';
import { SturdyClient } from '../database/sturdy-client';

/** One listens, the others take and finish jobs. */
const MOST_CONNECTIONS = 4;

/** What BullMQ carries of a job: whose run it is. Everything else is in the run's row. */
export interface QueuedJob {
  readonly companyId: string;
  readonly jobRunId: string;
}

type WorkerSettings = Omit<WorkerOptions, 'connection' | 'prefix'>;

/** Makes queues and workers on the one backend that the configuration names. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  queue(name: string): Queue<QueuedJob>;
  worker(name: string, processor: Processor<QueuedJob>, settings: WorkerSettings): Worker<QueuedJob>;
  /** Call after the queues and workers are closed. */
  close(): Promise<void>;
}

/** BullMQ on the database's own server, or on Redis where REDIS_URL is set. */
export function queueBackend(config: AppConfig): QueueBackend {
  return config.redisUrl ? redisBackend(config.redisUrl) : postgresBackend(config.queueDatabaseUrl);
}

function redisBackend(url: string): QueueBackend {
  const opened: Redis[] = [];
  const options = () => {
    const connection = new Redis(url, { maxRetriesPerRequest: null });
    opened.push(connection);
    return { connection, prefix: '{firebreak}' }; // the braces keep a queue's keys on one node of a Redis Cluster
  };
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, options()),
    worker: (name, processor, settings) => new Worker(name, processor, { ...settings, ...options() }),
    close: async () => opened.forEach((connection) => connection.disconnect()),
  };
}

/**
 * A pool for each queue and worker instead of BullMQ's own: the connection on which BullMQ listens would be made by
 * itself and be open for a moment before it hears of errors, and a database that was killed just then would end the
 * process.
 */
function postgresBackend(connectionString: string): QueueBackend {
  const pool = () =>
    new Pool({
      connectionString,
      max: MOST_CONNECTIONS,
      keepAlive: true,
      options: '-c search_path=bullmq',
      Client: SturdyClient,
    });
  // The backend's class is not Redis', but it keeps the same contract; BullMQ's default type parameters name Redis.
  return {
    kind: 'postgres',
    queue: (name) => {
      const connection = pool();
      const queue = new Queue(name, { connection }, createPostgresBackend);
      return endedWith(queue, connection) as unknown as Queue<QueuedJob>;
    },
    worker: (name, processor, settings) => {
      const connection = pool();
      const worker = new Worker(name, processor as never, { ...settings, connection }, createPostgresBackend);
      return endedWith(worker, connection) as unknown as Worker<QueuedJob>;
    },
    close: async () => undefined,
  };
}

/** Ends the pool when what uses it is closed. */
function endedWith<T extends { close(force?: boolean): Promise<void> }>(user: T, pool: Pool): T {
  const close = user.close.bind(user);
  let ended: Promise<void> | null = null;
  user.close = (force) => (ended ??= close(force).then(() => pool.end()));
  return user;
}

/** Brings BullMQ's own schema to the version of the library; safe to repeat. */
export async function migrateQueueSchema(queueUrl: string): Promise<void> {
  const client = new Client({ connectionString: queueUrl });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
