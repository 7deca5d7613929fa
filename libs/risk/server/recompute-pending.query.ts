import type { EntityManager } from 'typeorm';
import { RecomputeRisk } from './recompute-risk.job';

/** Whether a run for the current company is ordered or under way. */
export async function isRecomputePending(tx: EntityManager): Promise<boolean> {
  const [row] = await tx.query<{ pending: boolean }[]>(
    `SELECT EXISTS (SELECT FROM job_run WHERE kind = $1 AND status IN ('queued', 'running')) AS pending`,
    [RecomputeRisk.name],
  );
  return row?.pending ?? false;
}
