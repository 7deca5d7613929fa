import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import {
  supplyChainProblem,
  supplyPaths,
  type ChainPage,
  type PathStop,
  type SupplyPathsView,
} from '@firebreak/supply-chain/model';
import { In, type EntityManager } from 'typeorm';
import { SupplierEntity } from '../supplier.entity';
import { walkChain } from './chain-links.query';
import { chainPage, type ChainPageRequest } from './chain-page.query';

/** Paths that one search may draw out: some 100 statements at most. */
const PATH_BUDGET = 3000;

/** One supplier's place in the chain: who stands above and below it, and how its goods reach the own company. */
@Injectable()
export class ChainService {
  constructor(private readonly db: CompanyDb) {}

  /** @throws Problem supplier-not-found; input-invalid for a cursor that is none of ours */
  page(request: ChainPageRequest): Promise<ChainPage> {
    return this.db.inCompany(async (tx) => {
      await mustExist(tx, [request.supplierId]);
      return chainPage(tx, request);
    });
  }

  /**
   * The shortest paths to a buyer further down or, where `to` is null, to the own company.
   * @param limit how many paths at most, > 0
   * @throws Problem supplier-not-found, for either end
   */
  paths(from: string, to: string | null, limit: number): Promise<SupplyPathsView> {
    return this.db.inCompany(async (tx) => {
      await mustExist(tx, to === null ? [from] : [from, to]);
      const walk = supplyPaths({ from, to, limit: limit + 1, budget: PATH_BUDGET });
      const { paths, complete } = await walkChain(tx, walk);
      const shown = paths.slice(0, limit);
      const stops = await stopsOf(
        tx,
        shown.flatMap(({ ids }) => ids),
      );
      return {
        paths: shown.map(({ ids, suggested }) => ({
          stops: ids.flatMap((id) => stops.get(id) ?? []),
          suggested,
        })),
        more: paths.length > limit,
        cutOff: !complete,
      };
    });
  }
}

async function mustExist(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const distinct = [...new Set(ids)];
  if ((await tx.countBy(SupplierEntity, { id: In(distinct) })) < distinct.length)
    throw supplyChainProblem('supplier-not-found');
}

async function stopsOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, PathStop>> {
  const rows = await tx.find(SupplierEntity, {
    select: { id: true, name: true, country: true },
    where: { id: In([...new Set(ids)]) },
  });
  return new Map(rows.map(({ id, name, country }) => [id, { id, name, country }]));
}
