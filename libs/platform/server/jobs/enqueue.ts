import type { EntityManager } from 'typeorm';
import { newId } from '../database/new-id';
import { currentActor } from '../database/scope';
import type { JobKind } from './job';

interface EnqueueOptions {
  /** Id of the record the job is about. */
  readonly subject?: string;
  /** A queued job of the same kind and key is used instead of a second one. */
  readonly dedupeKey?: string;
  /** Instead of the kind's own delay: work that can wait lets others go first. */
  readonly delayInMs?: number;
}

/**
 * Orders a job in the caller's transaction: both happen or neither.
 * @param payload ids only
 * @returns the job run's id
 */
export async function enqueue<P extends object>(
  tx: EntityManager,
  kind: JobKind<P>,
  payload: P,
  { subject, dedupeKey, delayInMs }: EnqueueOptions = {},
): Promise<string> {
  const id = newId();
  const [run] = await tx.query<{ id: string }[]>(
    `INSERT INTO job_run (id, kind, queue, subject, dedupe_key, payload, visible, attempts_allowed, delay_ms, ordered_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (company_id, kind, dedupe_key) WHERE status = 'queued' AND dedupe_key IS NOT NULL
       DO UPDATE SET payload = excluded.payload
     RETURNING id`,
    [
      id,
      kind.name,
      kind.queue,
      subject ?? null,
      dedupeKey ?? null,
      JSON.stringify(payload),
      kind.visible,
      kind.attempts,
      delayInMs ?? kind.delayInMs,
      currentActor().id,
    ],
  );
  if (!run) throw new Error(`the job ${kind.name} was not written`);
  if (run.id === id) await tx.query(`INSERT INTO job_outbox (job_run_id, round) VALUES ($1, 1)`, [id]);
  return run.id;
}
