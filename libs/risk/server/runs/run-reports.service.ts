import { Injectable } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import { ReferenceData } from '@firebreak/reference-data/server';
import {
  differenceOf,
  furthestMoved,
  movementSummary,
  riskProblem,
  stepMovements,
} from '@firebreak/risk/model';
import type { RiskRunReportView, RiskRunView, ScoreMovement } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { ExplainedScores } from '../explained-scores';
import { RiskRunEntity } from '../risk-run.entity';
import { scoresById } from '../scores/stored-scores.query';
import { idsIn, namesOf } from '../score-names.query';
import { findStoredPairs } from './stored-pairs.query';

const PAGE_SIZE = 20;
const MOST_MOVERS = 25;
/** Steps of more scores than these are not read while somebody waits: those that moved furthest speak for all. */
const MOST_EXPLAINED = 2000;

/** Which runs are asked for. */
export interface RunsWanted {
  /** Id of the last one seen; null for the newest. */
  readonly cursor: string | null;
  /** Only those that used other editions than the run before. */
  readonly otherEditions: boolean;
}

/** What people read about the runs of their company: what each moved, and why. */
@Injectable()
export class RunReports {
  constructor(
    private readonly db: CompanyDb,
    private readonly referenceData: ReferenceData,
    private readonly explained: ExplainedScores,
  ) {}

  /**
   * Runs, newest first.
   * @throws Problem risk-run-not-found for a cursor that is no run
   */
  list({ cursor, otherEditions }: RunsWanted): Promise<Page<RiskRunView>> {
    return this.db.inCompany(async (tx) => {
      const query = tx
        .createQueryBuilder(RiskRunEntity, 'run')
        .orderBy('run.computedAt', 'DESC')
        .addOrderBy('run.id', 'DESC')
        .take(PAGE_SIZE + 1);
      if (otherEditions) {
        // A run by another method may have used other editions as well.
        query.where(
          `(run.cause = 'editions' OR run.cause <> 'first' AND jsonb_array_length(run.report->'editions') > 0)`,
        );
      }
      if (cursor !== null) {
        const { computedAt, id } = await runOf(tx, cursor);
        query.andWhere('(run.computedAt, run.id) < (:computedAt, :id)', { computedAt, id });
      }
      const found = await query.getMany();
      const items = found.slice(0, PAGE_SIZE).map(toView);
      return { items, nextCursor: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /**
   * What one run moved: its scores beside those that the same suppliers had before.
   * @throws Problem risk-run-not-found
   */
  get(id: string): Promise<RiskRunReportView> {
    return this.db.inCompany(async (tx) => {
      const run = toView(await runOf(tx, id));
      const switched = run.switches.flatMap(({ from, to }) => [from, to]);
      return {
        ...run,
        editions: (await this.referenceData.editions()).filter((edition) => switched.includes(edition.id)),
        movement: await this.movement(tx, id),
      };
    });
  }

  private async movement(tx: EntityManager, runId: string): Promise<ScoreMovement | null> {
    const pairs = await findStoredPairs(tx, runId);
    if (pairs.length === 0) return null;
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
    return {
      summary: movementSummary(pairs),
      movers,
      steps: stepMovements(
        explained.map(({ beforeId, afterId }) => ({ before: stepsOf(beforeId), after: stepsOf(afterId) })),
      ),
      names: await namesOf(tx, idsIn(named.flatMap((step) => step ?? []))),
    };
  }
}

async function runOf(tx: EntityManager, id: string): Promise<RiskRunEntity> {
  const run = await tx.findOneBy(RiskRunEntity, { id });
  if (!run) throw riskProblem('risk-run-not-found', { runId: id });
  return run;
}

function toView(run: RiskRunEntity): RiskRunView {
  const { id, cause, methodVersion, asOf, computedAt, suppliers, computed, changed, report } = run;
  const first = report?.bandMoves.filter(({ from }) => from === null) ?? [];
  return {
    id,
    cause,
    methodVersion,
    asOf,
    computedAt: computedAt.toISOString(),
    suppliers,
    computed,
    changed,
    moved: report?.moved ?? { up: 0, down: 0 },
    firstScored: first.reduce((sum, move) => sum + move.suppliers, 0),
    switches: cause === 'first' ? [] : (report?.editions ?? []),
  };
}
