import type { EntityManager } from 'typeorm';
import { RiskRunEntity } from './risk-run.entity';

/** The company's newest run; null before the first. */
export async function newestRun(tx: EntityManager): Promise<RiskRunEntity | null> {
  const [run] = await tx.find(RiskRunEntity, { order: { computedAt: 'DESC', id: 'DESC' }, take: 1 });
  return run ?? null;
}
