import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import { ChainEntry, originsInStages, portfolioWeights } from '@firebreak/risk/model';
import type { EntryFigures, RiskEntryView, Weights } from '@firebreak/risk/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import type { EntityManager } from 'typeorm';
import { newestRun } from '../newest-run.query';
import { inTurns } from '../in-turns';
import { isRecomputePending } from '../recompute-pending.query';
import type { RiskRunEntity } from '../risk-run.entity';
import { readChainState } from '../runs/chain-state.query';
import { directSuppliers } from './direct-suppliers.query';
import { originSites } from './origin-sites.query';
import { RiskEntryEntity } from './risk-entry.entity';

/** Where the risk of what the company buys enters its chain. */
@Injectable()
export class RiskEntry {
  constructor(
    private readonly db: CompanyDb,
    private readonly directory: SupplierDirectory,
  ) {}

  /** The figures of the newest run; worked out here only where no run of the worker has left them. */
  get(): Promise<RiskEntryView> {
    return this.db.inCompany(async (tx) => {
      const pending = await isRecomputePending(tx);
      const run = await newestRun(tx);
      if (!run) return { figures: null, computedAt: null, methodVersion: null, pending };
      const { largest, ...figures } = await this.figuresOf(tx, run);
      const suppliers = await this.directory.suppliers(
        tx,
        largest.map(({ supplierId }) => supplierId),
      );
      return {
        figures: {
          ...figures,
          largest: largest.flatMap((part) => {
            const supplier = suppliers.get(part.supplierId);
            return supplier ? [{ ...part, name: supplier.name, country: supplier.country }] : [];
          }),
        },
        computedAt: run.computedAt.toISOString(),
        methodVersion: run.methodVersion,
        pending,
      };
    });
  }

  /** Works the figures of the newest run out and keeps them, where that is not done. */
  bringUpToDate(): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const run = await newestRun(tx);
      if (run) await this.figuresOf(tx, run);
    });
  }

  private async figuresOf(tx: EntityManager, run: RiskRunEntity): Promise<EntryFigures> {
    const [kept] = await tx.find(RiskEntryEntity, { take: 1 });
    if (kept?.runId === run.id) return kept.figures;
    const figures = await entryFigures(tx, run.weights);
    await tx.query(
      `INSERT INTO risk_entry (run_id, figures) VALUES ($1, $2)
       ON CONFLICT (company_id) DO UPDATE SET run_id = excluded.run_id, figures = excluded.figures`,
      [run.id, JSON.stringify(figures)],
    );
    return figures;
  }
}

/** From the chain as the last run left it, and the newest scores. */
async function entryFigures(tx: EntityManager, { chain }: Weights): Promise<EntryFigures> {
  const left = await readChainState(tx);
  if (!left) throw new Error('there is a run, but not the chain it left');
  const { ids, graph, own, exposures } = left.state;
  const { numbers: direct, suppliers: bought } = await directSuppliers(tx, ids);
  const portfolio = portfolioWeights(bought);
  await others();
  const origins = await inTurns(
    originsInStages(graph, own, exposures, chain.perTier, direct, portfolio.weights),
  );
  const entry = new ChainEntry(graph, own, exposures, direct, portfolio, origins);
  for await (const suppliers of originSites(tx)) {
    for (const { supplierId, sites } of suppliers) {
      const number = ids.numberOf(supplierId);
      if (number >= 0 && entry.pointsOf(number) > 0) entry.add(number, sites());
    }
    await others(); // requests and other jobs of the process get their turn
  }
  return entry.figures((number) => ids.id(number));
}
