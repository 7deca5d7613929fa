import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import { ReferenceData } from '@firebreak/reference-data/server';
import {
  differenceOf,
  furthestMoved,
  movementSummary,
  riskProblem,
  stepMovements,
} from '@firebreak/risk/model';
import type { EditionRunReport, EditionRunView } from '@firebreak/risk/model';
import { ExplainedScores } from '../explained-scores';
import { scoresById } from '../scores/stored-scores.query';
import { idsIn, namesOf } from '../score-names.query';
import { findEditionRuns, findStoredPairs } from './edition-movement.query';

const MOST_RUNS = 50;
const MOST_MOVERS = 25;
/** Steps of more scores than these are not read while somebody waits: those that moved furthest speak for all. */
const MOST_EXPLAINED = 2000;

/** What moved when other editions came into use, from the scores that are stored. */
@Injectable()
export class EditionMovements {
  constructor(
    private readonly db: CompanyDb,
    private readonly referenceData: ReferenceData,
    private readonly explained: ExplainedScores,
  ) {}

  /** Runs that were the first with other editions, newest first. */
  runs(): Promise<EditionRunView[]> {
    return this.db.inCompany((tx) => findEditionRuns(tx, { limit: MOST_RUNS }));
  }

  /** @throws Problem editions-moved-nothing */
  report(runId: string): Promise<EditionRunReport> {
    return this.db.inCompany(async (tx) => {
      const [run] = await findEditionRuns(tx, { limit: 1, id: runId });
      if (!run) throw riskProblem('editions-moved-nothing', { runId });
      const pairs = await findStoredPairs(tx, runId);
      const explained = furthestMoved(pairs, MOST_EXPLAINED);
      const ids = explained.flatMap(({ beforeId, afterId }) => [beforeId, afterId]);
      const scores = await this.explained.explain(tx, await scoresById(tx, ids));
      const steps = new Map(scores.map(({ stored, score }) => [stored.id, score.steps]));
      const stepsOf = (id: string) => steps.get(id) ?? [];
      const movers = explained
        .slice(0, MOST_MOVERS)
        .map(({ supplierId, name, country, before, after, beforeId, afterId }) => ({
          supplierId,
          name,
          country,
          before,
          after,
          changes: differenceOf(stepsOf(beforeId), stepsOf(afterId)),
        }));
      const named = movers.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after]));
      const switched = run.switches.flatMap(({ from, to }) => [from, to]);
      return {
        run,
        editions: (await this.referenceData.editions()).filter(({ id }) => switched.includes(id)),
        summary: movementSummary(pairs),
        movers,
        steps: stepMovements(
          explained.map(({ beforeId, afterId }) => ({ before: stepsOf(beforeId), after: stepsOf(afterId) })),
        ),
        names: await namesOf(tx, idsIn(named.flatMap((step) => step ?? []))),
      };
    });
  }
}
