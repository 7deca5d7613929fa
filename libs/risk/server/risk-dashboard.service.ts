import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import type { ConfidenceLevel, RiskDashboardView } from '@firebreak/risk/model';
import { ExplainedScores } from './explained-scores';
import { newestRun } from './newest-run.query';
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

const MOST_PAIRS = 400;
const WORST = 8;
const LEVELS: readonly ConfidenceLevel[] = ['low', 'medium', 'high'];

/** The company's risk at a glance. */
@Injectable()
export class RiskDashboard {
  constructor(
    private readonly db: CompanyDb,
    private readonly explained: ExplainedScores,
  ) {}

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
        worst: await worstSuppliers(tx, this.explained, WORST),
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
