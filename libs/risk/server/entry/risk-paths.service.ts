import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import { bandOf, linkBetween, passedOn, strongestPaths } from '@firebreak/risk/model';
import type { FoundPath, PathStop, RiskPathsView } from '@firebreak/risk/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import type { DirectorySupplier } from '@firebreak/supply-chain/server';
import type { EntityManager } from 'typeorm';
import { newestRun } from '../newest-run.query';
import { readChainState } from '../runs/chain-state.query';
import type { ChainState } from '../runs/chain-state.query';

/** On which ways risk comes up to a supplier. */
@Injectable()
export class RiskPaths {
  constructor(
    private readonly db: CompanyDb,
    private readonly directory: SupplierDirectory,
  ) {}

  /**
   * The strongest paths in the chain as the last run left it. A path that leads through a supplier who is gone since then
   * is left out until the next run.
   * @throws Problem supplier-not-found
   */
  of(supplierId: string): Promise<RiskPathsView> {
    return this.db.inCompany(async (tx) => {
      await this.directory.supplier(tx, supplierId);
      const run = await newestRun(tx);
      const state = (await readChainState(tx))?.state;
      const number = state?.ids.numberOf(supplierId) ?? -1;
      if (!run || !state || number < 0) return { supplierId, below: 0, hasSuppliers: false, paths: [] };
      const { graph, own, exposures } = state;
      const passed = passedOn(graph, own, exposures, run.weights.chain.perTier);
      const { paths } = strongestPaths(graph, own, passed, number);
      const suppliers = await this.suppliersOn(tx, state, paths);
      return {
        supplierId,
        below: (exposures[number] ?? 0) - (own[number] ?? 0),
        hasSuppliers: (graph.offsets[number + 1] ?? 0) > (graph.offsets[number] ?? 0),
        paths: paths.flatMap(({ stops, points }) => {
          const told = stops.flatMap((stop, at) => {
            const supplier = suppliers.get(state.ids.id(stop));
            return supplier ? [stopOf(state, stop, stops[at - 1] ?? null, supplier)] : [];
          });
          return told.length === stops.length ? [{ stops: told, points }] : [];
        }),
      };
    });
  }

  private suppliersOn(
    tx: EntityManager,
    { ids }: ChainState,
    paths: readonly FoundPath[],
  ): Promise<Map<string, DirectorySupplier>> {
    const numbers = new Set(paths.flatMap(({ stops }) => stops));
    return this.directory.suppliers(
      tx,
      [...numbers].map((number) => ids.id(number)),
    );
  }
}

function stopOf(
  { graph, own, exposures }: ChainState,
  number: number,
  buyer: number | null,
  { id, name, country, tier }: DirectorySupplier,
): PathStop {
  const exposure = exposures[number] ?? 0;
  const share = buyer === null ? null : (graph.shares[linkBetween(graph, buyer, number)] ?? null);
  return {
    supplierId: id,
    name,
    country,
    tier,
    share,
    own: own[number] ?? 0,
    exposure,
    band: bandOf(exposure),
  };
}
