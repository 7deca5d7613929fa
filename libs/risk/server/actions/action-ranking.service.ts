import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CompanyDb, currentCompanyId } from '@firebreak/platform/server';
import { pullInStages, spendShares, spendWeightedRisk } from '@firebreak/risk/model';
import type { ExpectedControls, SupplierFacts, Weights } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { ExplainedScores } from '../explained-scores';
import { inTurns } from '../in-turns';
import { newestRun } from '../newest-run.query';
import { readChainState } from '../runs/chain-state.query';
import { SupplierIds } from '../runs/supplier-ids';
import { expectedControls } from './control-details.query';
import { numberedPortfolio } from './portfolio.query';
import {
  actionBasis,
  dueSuppliers,
  expectationText,
  lookUpByIndex,
  storeActions,
  storePortfolio,
  storePulls,
} from './store-actions.query';
import type { RankedSupplier } from './store-actions.query';
import { StoredSituations } from './stored-situations';
import type { StoredSituation } from './stored-situations';

/** Suppliers read and stored at once. */
const AT_ONCE = 400;
/** Suppliers ranked before requests, other jobs of the process and what goes to the server get their turn. */
const IN_TURN = 25;

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
      const suppliers = await storeCounts(tx, expected, run.weights);
      return { suppliers, ranked: await this.rankDue(tx, expected, progress) };
    });
  }

  private async rankDue(tx: EntityManager, expected: ExpectedControls, progress: Progress): Promise<number> {
    const expectation = expectationText(expected);
    const due = new SupplierIds(await dueSuppliers(tx, expectation));
    await lookUpByIndex(tx);
    const stored = new StoredSituations(tx, this.explained);
    const read = (from: number) => stored.of(idsFrom(due, from, AT_ONCE));
    let storing: Promise<void> = Promise.resolve();
    let situations = await read(0);
    for (let from = 0; from < due.size; from += AT_ONCE) {
      const ranked = await rankedOf(situations, expected, expectation); // while the server stores those before
      await storing;
      situations = await read(from + AT_ONCE);
      storing = storeActions(tx, ranked);
      storing.catch(() => undefined); // told to whoever waits for it, in the next round or at the end
      await progress(Math.min(due.size, from + AT_ONCE), due.size);
    }
    await storing;
    return due.size;
  }
}

/**
 * How much each supplier counts in the company's risk, from the chain as the last run left it.
 * @returns how many suppliers there are
 */
async function storeCounts(
  tx: EntityManager,
  { answered, verified, suppliers: answers }: ExpectedControls,
  { chain }: Weights,
): Promise<number> {
  const left = await readChainState(tx);
  if (!left) throw new Error('there is a run, but not the chain it left');
  const { ids, graph } = left.state;
  const portfolio = await numberedPortfolio(tx, ids);
  await others();
  const shares = spendShares(portfolio);
  const pulls = await inTurns(pullInStages(graph, portfolio, shares, chain.perTier));
  await storePulls(tx, ids, portfolio, pulls);
  await storePortfolio(tx, {
    value: Math.min(100, spendWeightedRisk(portfolio, shares)),
    suppliers: portfolio.suppliers,
    counted: shares.counted,
    assumed: shares.assumed,
    currency: shares.currency,
    answered,
    verified,
    answers,
  });
  return portfolio.suppliers;
}

async function rankedOf(
  situations: readonly StoredSituation[],
  expected: ExpectedControls,
  expectation: string,
): Promise<RankedSupplier[]> {
  const ranked: RankedSupplier[] = [];
  for (const { supplierId, scoreId, ranks, questionnaire, again, ...situation } of situations) {
    const facts = situation.facts();
    const actions = ranks.of({ facts, questionnaire, expected });
    const basis = actionBasis(scoreId, questionnaire?.scoreId ?? null, expectation);
    ranked.push({ supplierId, basis, again, actions, ...placeOf(facts) });
    if (ranked.length % IN_TURN === 0) await others();
  }
  return ranked;
}

function idsFrom(ids: SupplierIds, from: number, most: number): string[] {
  return Array.from({ length: Math.max(0, Math.min(most, ids.size - from)) }, (_, at) => ids.id(from + at));
}

/** Country and sector of the largest site; of the first where no size is known. */
function placeOf({ sites }: SupplierFacts): { country: string | null; sector: string | null } {
  const [largest] = [...sites].sort((a, b) => (b.headcount ?? 0) - (a.headcount ?? 0));
  return { country: largest?.country.iso2 ?? null, sector: largest?.sector.code ?? null };
}
