import { Injectable } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import { canonicalJson, differenceOf, GRID, riskProblem } from '@firebreak/risk/model';
import type {
  ReproductionView,
  ScoreDifferenceView,
  ScoreHistoryItem,
  ScoreMove,
  SupplierRiskView,
  SupplierScoreView,
} from '@firebreak/risk/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import type { EntityManager } from 'typeorm';
import { CurrentReference } from './current-reference';
import { ExplainedScores } from './explained-scores';
import type { ExplainedScore } from './explained-scores';
import { isRecomputePending } from './recompute-pending.query';
import { inputHash } from './scores/page-content';
import { scoresById, scoresOf } from './scores/stored-scores.query';
import { idsIn, namesOf } from './score-names.query';
import { toHeadline, toSiteViews } from './score-view';

const PAGE_SIZE = 20;

/** What people read about the scores of one supplier. */
@Injectable()
export class SupplierRisks {
  constructor(
    private readonly db: CompanyDb,
    private readonly directory: SupplierDirectory,
    private readonly references: CurrentReference,
    private readonly explained: ExplainedScores,
  ) {}

  /** @throws Problem supplier-not-found */
  get(supplierId: string): Promise<SupplierRiskView> {
    return this.db.inCompany(async (tx) => {
      const { name } = await this.directory.supplier(tx, supplierId);
      const score = await this.explained.newest(tx, supplierId);
      return {
        supplierId,
        name,
        score: score ? await this.scoreView(tx, score) : null,
        pending: await isRecomputePending(tx),
      };
    });
  }

  /**
   * Scores of a supplier, newest first.
   * @param cursor id of the last one seen
   * @throws Problem supplier-not-found, risk-score-not-found for a cursor that is no score of the supplier
   */
  history(supplierId: string, cursor: string | null): Promise<Page<ScoreHistoryItem>> {
    return this.db.inCompany(async (tx) => {
      await this.directory.supplier(tx, supplierId);
      const before = cursor === null ? null : (await this.scoreOf(tx, supplierId, cursor)).stored.computedAt;
      // One more than a page: it says whether there is another, and what the last score moved from.
      const found = await scoresOf(tx, supplierId, { before, limit: PAGE_SIZE + 1 });
      const explained = await this.explained.explain(tx, found);
      const items = explained.slice(0, PAGE_SIZE).map((after, index) => {
        const before = explained[index + 1];
        const mainChange = before ? (differenceOf(before.score.steps, after.score.steps)[0] ?? null) : null;
        return { ...toHeadline(after), mainChange };
      });
      return { items, nextCursor: found.length > PAGE_SIZE ? (items.at(-1)?.scoreId ?? null) : null };
    });
  }

  /**
   * What changed between two scores of a supplier.
   * @throws Problem supplier-not-found, risk-score-not-found
   */
  difference(supplierId: string, fromId: string, toId: string): Promise<ScoreDifferenceView> {
    return this.db.inCompany(async (tx) => {
      await this.directory.supplier(tx, supplierId);
      const from = await this.scoreOf(tx, supplierId, fromId);
      const to = await this.scoreOf(tx, supplierId, toId);
      return {
        from: toHeadline(from),
        to: toHeadline(to),
        changes: differenceOf(from.score.steps, to.score.steps),
        names: await namesOf(tx, idsIn([...from.score.steps, ...to.score.steps])),
      };
    });
  }

  /**
   * Computes a stored score again from its stored facts and weights, and says whether the same bits come out: value, own
   * value, the points of every step, confidence, and the hash of the inputs.
   * @throws Problem risk-score-not-found, risk-method-unknown
   */
  recompute(scoreId: string): Promise<ReproductionView> {
    return this.db.inCompany(async (tx) => {
      const [stored] = await scoresById(tx, [scoreId]);
      if (!stored) throw riskProblem('risk-score-not-found', { scoreId });
      const [again] = await this.explained.explain(tx, [stored]);
      if (!again) throw riskProblem('risk-score-not-found', { scoreId });
      const { score, contextHash } = again;
      return {
        scoreId,
        reproduced:
          score.value === stored.value &&
          score.own === stored.ownValue &&
          score.confidence.value === stored.confidence &&
          canonicalJson(score.steps.map(({ points }) => points / GRID)) === canonicalJson(stored.points) &&
          inputHash(stored.facts, contextHash) === stored.inputHash,
        storedValue: stored.value,
        recomputedValue: score.value,
        inputHash: stored.inputHash,
      };
    });
  }

  private async scoreView(tx: EntityManager, explained: ExplainedScore): Promise<SupplierScoreView> {
    const { score, facts, editions } = explained;
    const move = await this.moveTo(tx, explained);
    const before = move?.changes.flatMap((change) => change.before ?? []) ?? [];
    const ids = [...idsIn([...score.steps, ...before]), ...facts.sites.map(({ siteId }) => siteId)];
    const names = await namesOf(tx, ids);
    return {
      ...toHeadline(explained),
      own: score.own,
      steps: score.steps,
      sites: toSiteViews(explained, names),
      sources: await this.references.sources(editions),
      move,
      names,
    };
  }

  private async moveTo(tx: EntityManager, { stored, score }: ExplainedScore): Promise<ScoreMove | null> {
    const before = await scoresOf(tx, stored.supplierId, { before: stored.computedAt, limit: 1 });
    const [earlier] = await this.explained.explain(tx, before);
    if (!earlier) return null;
    const { id, value, computedAt } = earlier.stored;
    return {
      from: { scoreId: id, value, computedAt: computedAt.toISOString() },
      changes: differenceOf(earlier.score.steps, score.steps),
    };
  }

  private async scoreOf(tx: EntityManager, supplierId: string, id: string): Promise<ExplainedScore> {
    const [score] = await this.explained.explain(tx, await scoresById(tx, [id]));
    if (score?.stored.supplierId !== supplierId) throw riskProblem('risk-score-not-found', { scoreId: id });
    return score;
  }
}
