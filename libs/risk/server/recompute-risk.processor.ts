import { Injectable } from '@nestjs/common';
import { Processes, type JobContext, type JobHandler } from '@firebreak/platform/server';
import { RiskEntry } from './entry/risk-entry.service';
import { RecomputeRisk } from './recompute-risk.job';
import { RiskRuns, type RunOutcome } from './runs/risk-runs.service';
import { VariantScores } from './scenarios/variant-scores.service';

/** Safe to run twice: a second run finds every score in place and keeps nothing. */
@Injectable()
@Processes(RecomputeRisk)
export class RecomputeRiskProcessor implements JobHandler<Record<string, never>> {
  constructor(
    private readonly runs: RiskRuns,
    private readonly entry: RiskEntry,
    private readonly variantScores: VariantScores,
  ) {}

  async run(_payload: Record<string, never>, job: JobContext): Promise<RunOutcome | void> {
    const today = new Date().toISOString().slice(0, 10);
    const outcome = await this.runs.refresh(today, (done, total) => job.progress(done, total));
    await this.variantScores.refresh();
    if (!outcome) return;
    await this.entry.bringUpToDate();
    return outcome;
  }
}
