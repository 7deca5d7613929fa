import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import { MOST_SUPPLIERS, NO_CHANGES, outcomeOf, Portfolio, riskProblem } from '@firebreak/risk/model';
import type { WhatIfChanges, WhatIfInputs, WhatIfOutcome } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { ExplainedScores } from '../explained-scores';
import { newestRun } from '../newest-run.query';
import { readChainState } from '../runs/chain-state.query';
import { inputColumns, severalSiteNames } from './what-if-inputs.query';

/** What changes came to, and what they started from. */
export interface WorkedOut {
  readonly runId: string;
  /** Calendar date. */
  readonly asOf: string;
  readonly outcome: WhatIfOutcome;
}

/** What a company's what-if starts from, and what changes come to by the same functions that the browser uses. */
@Injectable()
export class WhatIf {
  constructor(
    private readonly db: CompanyDb,
    private readonly explained: ExplainedScores,
  ) {}

  /** @throws Problem what-if-not-scored, what-if-too-large */
  inputs(): Promise<WhatIfInputs> {
    return this.db.inCompany((tx) => this.read(tx, MOST_SUPPLIERS));
  }

  /**
   * @throws Problem what-if-not-scored, what-if-too-large, weights-out-of-bounds, what-if-not-possible
   */
  async workOut(tx: EntityManager, changes: WhatIfChanges): Promise<WorkedOut> {
    const inputs = await this.read(tx, MOST_SUPPLIERS);
    const portfolio = new Portfolio(inputs);
    const { runId, asOf } = inputs;
    const before = portfolio.figures(NO_CHANGES);
    return {
      runId,
      asOf,
      outcome: outcomeOf(
        portfolio,
        before,
        possible(() => portfolio.figures(changes)),
      ),
    };
  }

  /** @param most suppliers at most */
  async read(tx: EntityManager, most: number): Promise<WhatIfInputs> {
    const run = await newestRun(tx);
    const kept = run?.contextHash ? await readChainState(tx) : null;
    if (!run?.contextHash || !kept || kept.state.ids.size === 0) throw riskProblem('what-if-not-scored');
    const { state } = kept;
    if (state.ids.size > most) throw riskProblem('what-if-too-large', { suppliers: state.ids.size, most });
    const context = await this.explained.context(tx, run.contextHash);
    return {
      runId: run.id,
      computedAt: run.computedAt.toISOString(),
      asOf: state.head.asOf,
      methodVersion: run.methodVersion,
      context: context.text,
      ...(await inputColumns(tx, state, context)),
      siteNames: await severalSiteNames(tx),
    };
  }
}

/** What the model refuses is the caller's mistake here. @throws Problem what-if-not-possible */
function possible<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw riskProblem('what-if-not-possible', { detail: error.message });
  }
}
