import { Injectable } from '@nestjs/common';
import { Processes, type JobContext, type JobHandler } from '@firebreak/platform/server';
import { ActionRanking, type RankingOutcome } from './action-ranking.service';
import { RankActions } from './rank-actions.job';

/** Safe to run twice: a second run finds every supplier's actions to rest on what they rest on. */
@Injectable()
@Processes(RankActions)
export class RankActionsProcessor implements JobHandler<Record<string, never>> {
  constructor(private readonly ranking: ActionRanking) {}

  run(_payload: Record<string, never>, job: JobContext): Promise<RankingOutcome> {
    return this.ranking.rank((done, total) => job.progress(done, total));
  }
}
