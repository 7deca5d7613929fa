import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CompanyDb, currentCompanyId } from '@firebreak/platform/server';
import { nextActions, pullOf, spendShares, spendWeightedRisk } from '@firebreak/risk/model';
import type { ExpectedControls, PortfolioSupplier, SupplierFacts, Weights } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { ExplainedScores } from '../explained-scores';
import { newestRun } from '../newest-run.query';
import { answeredQuestionnaires, expectedControls } from './control-details.query';
import { portfolioDependencies, portfolioSuppliers } from './portfolio.query';
import { dueSuppliers, newestScores, storeActions, storePortfolio, storePulls } from './store-actions.query';
import type { RankedSupplier } from './store-actions.query';

/** Suppliers ranked before requests and other jobs of the process get their turn. */
const AT_ONCE = 100;

/** What a ranking came to. */
export interface RankingOutcome {
  readonly suppliers: number;
  /** Suppliers whose actions were worked out again. */
  readonly ranked: number;
}

type Progress = (done: number, total: number) => Promise<void>;

/** Works out what to do next about every supplier, and how each counts in the company's risk. */
@Injectable()
export class ActionRanking {
  constructor(
    private readonly db: CompanyDb,
    private readonly explained: ExplainedScores,
  ) {}

  /**
   * Ranks the suppliers whose score, answers or expectations are new since the last ranking, and brings the pull of all
   * up to date. Two rankings of a company wait for each other.
   */
  rank(progress: Progress = async () => undefined): Promise<RankingOutcome> {
    return this.db.inCompany(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('risk actions ' || $1, 0))`, [
        currentCompanyId(),
      ]);
      const run = await newestRun(tx);
      if (!run) return { suppliers: 0, ranked: 0 };
      const expected = await expectedControls(tx);
      const suppliers = await portfolioSuppliers(tx);
      await this.count(tx, suppliers, expected, run.weights);
      const due = await dueSuppliers(tx, expected);
      for (let from = 0; from < due.length; from += AT_ONCE) {
        const batch = due.slice(from, from + AT_ONCE);
        await storeActions(tx, await this.rankSome(tx, batch, expected));
        await progress(from + batch.length, due.length);
        await others();
      }
      return { suppliers: suppliers.length, ranked: due.length };
    });
  }

  private async count(
    tx: EntityManager,
    suppliers: readonly PortfolioSupplier[],
    { answered, verified, suppliers: answers }: ExpectedControls,
    weights: Weights,
  ): Promise<void> {
    const shares = spendShares(suppliers);
    await storePulls(tx, pullOf(suppliers, await portfolioDependencies(tx), shares, weights));
    await storePortfolio(tx, {
      value: Math.min(100, spendWeightedRisk(suppliers, shares)),
      suppliers: suppliers.length,
      counted: shares.shares.size,
      assumed: shares.assumed,
      currency: shares.currency,
      answered,
      verified,
      answers,
    });
  }

  private async rankSome(
    tx: EntityManager,
    due: readonly { readonly supplierId: string; readonly basis: string }[],
    expected: ExpectedControls,
  ): Promise<RankedSupplier[]> {
    const ids = due.map(({ supplierId }) => supplierId);
    const questionnaires = await answeredQuestionnaires(tx, ids);
    const stored = await this.explained.explain(tx, await newestScores(tx, ids));
    const inputs = new Map(stored.map((score) => [score.facts.supplierId, score]));
    return due.flatMap(({ supplierId, basis }) => {
      const score = inputs.get(supplierId);
      if (!score) return [];
      const { facts } = score;
      const questionnaire = questionnaires.get(supplierId) ?? null;
      const { actions } = nextActions({ facts, questionnaire, expected }, score.weights);
      return [{ supplierId, basis, actions, ...placeOf(facts) }];
    });
  }
}

/** Country and sector of the largest site; of the first where no size is known. */
function placeOf({ sites }: SupplierFacts): { country: string | null; sector: string | null } {
  const [largest] = [...sites].sort((a, b) => (b.headcount ?? 0) - (a.headcount ?? 0));
  return { country: largest?.country.iso2 ?? null, sector: largest?.sector.code ?? null };
}
