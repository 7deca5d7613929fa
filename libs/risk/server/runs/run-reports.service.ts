import { Injectable } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import { differenceOf, riskProblem } from '@firebreak/risk/model';
import type {
  ExplainedMove,
  RiskRunReportView,
  RiskRunView,
  StepChange,
  SupplierMove,
} from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { ExplainedScores } from '../explained-scores';
import { RiskRunEntity } from '../risk-run.entity';
import { scoresById } from '../scores/stored-scores.query';
import { idsIn, namesOf } from '../score-names.query';

const PAGE_SIZE = 20;

/** What people read about the runs of their company: what each moved, and why. */
@Injectable()
export class RunReports {
  constructor(
    private readonly db: CompanyDb,
    private readonly explained: ExplainedScores,
  ) {}

  /**
   * Runs, newest first.
   * @param cursor id of the last one seen
   * @throws Problem risk-run-not-found for a cursor that is no run
   */
  list(cursor: string | null): Promise<Page<RiskRunView>> {
    return this.db.inCompany(async (tx) => {
      const query = tx
        .createQueryBuilder(RiskRunEntity, 'run')
        .orderBy('run.computedAt', 'DESC')
        .addOrderBy('run.id', 'DESC')
        .take(PAGE_SIZE + 1);
      if (cursor !== null) {
        const { computedAt, id } = await runOf(tx, cursor);
        query.where('(run.computedAt, run.id) < (:computedAt, :id)', { computedAt, id });
      }
      const found = await query.getMany();
      const items = found.slice(0, PAGE_SIZE).map(toView);
      return { items, nextCursor: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** @throws Problem risk-run-not-found */
  get(id: string): Promise<RiskRunReportView> {
    return this.db.inCompany(async (tx) => {
      const run = await runOf(tx, id);
      if (run.report === null) return { ...toView(run), report: null, names: {} };
      const changes = await this.mainChanges(tx, run.report.largest);
      const largest = run.report.largest.map((move): ExplainedMove => {
        return { ...move, mainChange: changes.get(move.scoreId) ?? null };
      });
      const steps = largest.flatMap(({ mainChange }) => mainChange?.after ?? mainChange?.before ?? []);
      const ids = new Set([...largest.map(({ supplierId }) => supplierId), ...idsIn(steps)]);
      return { ...toView(run), report: { ...run.report, largest }, names: await namesOf(tx, [...ids]) };
    });
  }

  /** The step that moved most against the score before, by score id; scores of suppliers that are gone have none. */
  private async mainChanges(
    tx: EntityManager,
    moves: readonly SupplierMove[],
  ): Promise<Map<string, StepChange | null>> {
    if (moves.length === 0) return new Map();
    const moved = await scoresById(
      tx,
      moves.map(({ scoreId }) => scoreId),
    );
    const pairs = await tx.query<{ id: string; before: string }[]>(
      `SELECT m.id, b.id AS before
       FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) m (id, supplier_id, computed_at)
       CROSS JOIN LATERAL (
         SELECT r.id FROM risk_score r
         WHERE r.supplier_id = m.supplier_id AND m.supplier_id BETWEEN r.first_supplier AND r.last_supplier
           AND (r.computed_at, r.id) < (m.computed_at, m.id)
         ORDER BY r.computed_at DESC, r.id DESC LIMIT 1
       ) b`,
      [
        moved.map(({ id }) => id),
        moved.map(({ supplierId }) => supplierId),
        moved.map(({ computedAt }) => computedAt),
      ],
    );
    const before = await scoresById(
      tx,
      pairs.map((pair) => pair.before),
    );
    const steps = new Map(
      (await this.explained.explain(tx, [...moved, ...before])).map(({ stored, score }) => [
        stored.id,
        score.steps,
      ]),
    );
    return new Map(
      pairs.map((pair) => {
        return [pair.id, differenceOf(steps.get(pair.before) ?? [], steps.get(pair.id) ?? [])[0] ?? null];
      }),
    );
  }
}

async function runOf(tx: EntityManager, id: string): Promise<RiskRunEntity> {
  const run = await tx.findOneBy(RiskRunEntity, { id });
  if (!run) throw riskProblem('risk-run-not-found', { runId: id });
  return run;
}

function toView(run: RiskRunEntity): RiskRunView {
  const { id, cause, methodVersion, asOf, computedAt, suppliers, computed, changed } = run;
  return {
    id,
    cause,
    methodVersion,
    asOf,
    computedAt: computedAt.toISOString(),
    suppliers,
    computed,
    changed,
  };
}
