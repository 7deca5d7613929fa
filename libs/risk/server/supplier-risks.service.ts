import { Injectable } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import {
  canonicalJson,
  differenceOf,
  isKnownMethod,
  riskProblem,
  scoreSupplier,
} from '@firebreak/risk/model';
import type {
  ReproductionView,
  ScoreDifferenceView,
  ScoreHistoryItem,
  ScoreMove,
  SupplierFacts,
  SupplierRiskView,
  SupplierScoreView,
} from '@firebreak/risk/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { LessThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { CurrentReference } from './current-reference';
import { isRecomputePending } from './recompute-pending.query';
import { RiskRunEntity } from './risk-run.entity';
import { RiskScoreEntity } from './risk-score.entity';
import { RiskSiteScoreEntity } from './risk-site-score.entity';
import { sha256 } from './risk-runs.service';
import { idsIn, namesOf } from './score-names.query';
import { toHeadline, toSiteView } from './score-view';

const PAGE_SIZE = 20;

/** What people read about the scores of one supplier. */
@Injectable()
export class SupplierRisks {
  constructor(
    private readonly db: CompanyDb,
    private readonly directory: SupplierDirectory,
    private readonly references: CurrentReference,
  ) {}

  /** @throws Problem supplier-not-found */
  get(supplierId: string): Promise<SupplierRiskView> {
    return this.db.inCompany(async (tx) => {
      const { name } = await this.directory.supplier(tx, supplierId);
      const score = await tx.findOne(RiskScoreEntity, { where: { supplierId, latest: true } });
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
      const where: FindOptionsWhere<RiskScoreEntity> = { supplierId };
      if (cursor !== null) {
        const last = await this.scoreOf(tx, supplierId, cursor);
        where.computedAt = LessThan(last.computedAt);
      }
      // One more than a page: it says whether there is another, and what the last score moved from.
      const found = await tx.find(RiskScoreEntity, {
        where,
        order: { computedAt: 'DESC', id: 'DESC' },
        take: PAGE_SIZE + 1,
      });
      const items = found.slice(0, PAGE_SIZE).map((score, index) => {
        const before = found[index + 1];
        const mainChange = before ? (differenceOf(before.steps, score.steps)[0] ?? null) : null;
        return { ...toHeadline(score), mainChange };
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
        changes: differenceOf(from.steps, to.steps),
        names: await namesOf(tx, idsIn([...from.steps, ...to.steps])),
      };
    });
  }

  /**
   * Computes a stored score again from its stored inputs and weights, and says whether the same bits come out: value, own
   * value, steps, confidence, and the hash of the inputs.
   * @throws Problem risk-score-not-found, risk-method-unknown
   */
  recompute(scoreId: string): Promise<ReproductionView> {
    return this.db.inCompany(async (tx) => {
      const stored = await tx
        .createQueryBuilder(RiskScoreEntity, 'score')
        .addSelect('score.inputs')
        .where('score.id = :scoreId', { scoreId })
        .getOne();
      if (!stored) throw riskProblem('risk-score-not-found', { scoreId });
      if (!isKnownMethod(stored.methodVersion)) throw riskProblem('risk-method-unknown');
      const { weights } = await tx.findOneByOrFail(RiskRunEntity, { id: stored.runId });
      const again = scoreSupplier(JSON.parse(stored.inputs) as SupplierFacts, weights); // canonical JSON of it
      const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
      return {
        scoreId,
        reproduced:
          again.value === stored.value &&
          again.own === stored.ownValue &&
          same(again.steps, stored.steps) &&
          same(again.confidence.parts, stored.confidenceParts) &&
          sha256(stored.inputs) === stored.inputHash,
        storedValue: stored.value,
        recomputedValue: again.value,
        inputHash: stored.inputHash,
      };
    });
  }

  private async scoreView(tx: EntityManager, score: RiskScoreEntity): Promise<SupplierScoreView> {
    const sites = await tx.find(RiskSiteScoreEntity, {
      where: { scoreId: score.id },
      order: { siteId: 'ASC' },
    });
    const move = await this.moveTo(tx, score);
    const before = move?.changes.flatMap((change) => change.before ?? []) ?? [];
    const ids = [...idsIn([...score.steps, ...before]), ...sites.map(({ siteId }) => siteId)];
    const names = await namesOf(tx, ids);
    return {
      ...toHeadline(score),
      own: score.ownValue,
      steps: score.steps,
      sites: sites
        .map((site) => toSiteView(site, names[site.siteId] ?? ''))
        .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name, 'en')),
      sources: await this.references.sources(score.editions),
      move,
      names,
    };
  }

  private async moveTo(tx: EntityManager, score: RiskScoreEntity): Promise<ScoreMove | null> {
    const before = await tx.findOne(RiskScoreEntity, {
      where: { supplierId: score.supplierId, computedAt: LessThan(score.computedAt) },
      order: { computedAt: 'DESC', id: 'DESC' },
    });
    if (!before) return null;
    const { id, value, computedAt } = before;
    return {
      from: { scoreId: id, value, computedAt: computedAt.toISOString() },
      changes: differenceOf(before.steps, score.steps),
    };
  }

  private async scoreOf(tx: EntityManager, supplierId: string, id: string): Promise<RiskScoreEntity> {
    const score = await tx.findOne(RiskScoreEntity, { where: { id, supplierId } });
    if (!score) throw riskProblem('risk-score-not-found', { scoreId: id });
    return score;
  }
}
