import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import type { ConfidenceLevel, RiskDashboardView } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { isRecomputePending } from './recompute-pending.query';
import {
  bandCounts,
  countrySectors,
  countSuppliers,
  distributionOf,
  meanOf,
  missingParts,
  scoreGroups,
  sumOf,
  worstSuppliers,
} from './risk-dashboard.query';
import { RiskRunEntity } from './risk-run.entity';

const MOST_PAIRS = 400;
const WORST = 8;
const LEVELS: readonly ConfidenceLevel[] = ['low', 'medium', 'high'];

/** The company's risk at a glance. */
@Injectable()
export class RiskDashboard {
  constructor(private readonly db: CompanyDb) {}

  get(): Promise<RiskDashboardView> {
    return this.db.inCompany(async (tx) => {
      const groups = await scoreGroups(tx);
      const run = await newestRun(tx);
      return {
        suppliers: await countSuppliers(tx),
        scored: sumOf(groups, 'suppliers'),
        methodVersion: run?.methodVersion ?? null,
        computedAt: run?.computedAt.toISOString() ?? null,
        mean: meanOf(groups, 'valueSum'),
        byBand: bandCounts(groups),
        distribution: distributionOf(groups),
        countrySectors: await countrySectors(tx, MOST_PAIRS),
        worst: await worstSuppliers(tx, WORST),
        confidence: {
          mean: meanOf(groups, 'confidenceSum'),
          byLevel: LEVELS.map((level) => ({
            level,
            suppliers: sumOf(groups, 'suppliers', (group) => group.level === level),
          })),
          missing: await missingParts(tx),
        },
        pending: await isRecomputePending(tx),
      };
    });
  }
}

/** The company's newest run; null before the first. */
export async function newestRun(tx: EntityManager): Promise<RiskRunEntity | null> {
  const [run] = await tx.find(RiskRunEntity, { order: { computedAt: 'DESC', id: 'DESC' }, take: 1 });
  return run ?? null;
}
