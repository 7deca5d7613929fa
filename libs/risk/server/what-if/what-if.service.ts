import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import { ReferenceData } from '@firebreak/reference-data/server';
import {
  INDEX_DATASETS,
  MOST_SUPPLIERS,
  NO_CHANGES,
  outcomeOf,
  Portfolio,
  riskProblem,
} from '@firebreak/risk/model';
import type { WhatIfChanges, WhatIfEditions, WhatIfInputs, WhatIfOutcome } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { CurrentReference } from '../current-reference';
import { ExplainedScores } from '../explained-scores';
import { newestRun } from '../newest-run.query';
import { readChainState } from '../runs/chain-state.query';
import { inputColumns, severalSiteNames } from './what-if-inputs.query';

/** The datasets whose figures facts refer to by code; listed goods are matched when a run reads them. */
const SWITCHABLE: readonly string[] = [...new Set(Object.values(INDEX_DATASETS)), 'sector-risk'];

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
    private readonly references: CurrentReference,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Problem what-if-not-scored, what-if-too-large */
  inputs(): Promise<WhatIfInputs> {
    return this.db.inCompany((tx) => this.scored(tx));
  }

  /** Datasets of countries and sectors of which more than one edition is loaded. @throws Problem what-if-not-scored */
  editions(): Promise<WhatIfEditions[]> {
    return this.db.inCompany(async (tx) => {
      const run = await newestRun(tx);
      if (!run) throw riskProblem('what-if-not-scored');
      const byDataset = Map.groupBy(await this.referenceData.editions(), ({ dataset }) => dataset);
      return SWITCHABLE.flatMap((dataset) => {
        const [all, used] = [byDataset.get(dataset) ?? [], run.editions[dataset]];
        if (all.length < 2 || used === undefined) return [];
        const editions = all
          .toSorted((a, b) => (a.loadedAt < b.loadedAt ? 1 : -1))
          .map(({ id, edition }) => ({ id, edition }));
        return [{ dataset, title: all[0]?.title ?? dataset, used, editions }];
      });
    });
  }

  /**
   * Countries and sectors as other editions tell of them, in the place of the company's own choice for these datasets.
   * @throws Problem edition-not-of-dataset
   */
  async context(editions: readonly string[]): Promise<string> {
    const all = await this.referenceData.editions();
    const datasets = editions.map((id) => {
      const found = all.find((edition) => edition.id === id);
      if (!found || !SWITCHABLE.includes(found.dataset)) throw riskProblem('edition-not-of-dataset', { id });
      return found.dataset;
    });
    if (new Set(datasets).size < datasets.length) throw riskProblem('edition-not-of-dataset');
    const chosen = await this.references.pinned();
    const others = chosen.filter((id) => !datasets.some((dataset) => id.startsWith(`${dataset}:`)));
    const older = editions.filter((id) => !all.find((edition) => edition.id === id)?.current);
    return (await this.references.of([...others, ...older].sort())).context.text;
  }

  /**
   * @throws Problem what-if-not-scored, what-if-too-large, weights-out-of-bounds, what-if-not-possible
   */
  async workOut(tx: EntityManager, changes: WhatIfChanges): Promise<WorkedOut> {
    const inputs = await this.scored(tx);
    const portfolio = new Portfolio(inputs);
    const { editions } = changes;
    if (editions.length > 0) portfolio.addEditions(editions, await this.context(editions));
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

  private async scored(tx: EntityManager): Promise<WhatIfInputs> {
    const inputs = await this.read(tx, MOST_SUPPLIERS);
    if (inputs.ids.length === 0) throw riskProblem('what-if-not-scored');
    return inputs;
  }

  /**
   * What the newest run left; nobody where no supplier is left.
   * @param most suppliers at most
   * @throws Problem what-if-not-scored before the first run, what-if-too-large
   */
  async read(tx: EntityManager, most: number): Promise<WhatIfInputs> {
    const run = await newestRun(tx);
    const kept = run?.contextHash ? await readChainState(tx) : null;
    if (!run?.contextHash || !kept) throw riskProblem('what-if-not-scored');
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
