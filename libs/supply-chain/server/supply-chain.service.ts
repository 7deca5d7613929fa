import { Injectable } from '@nestjs/common';
import { CompanyDb, CompanyReads, type JsonText } from '@firebreak/platform/server';
import {
  followGood,
  readGood,
  type ChainGraph,
  type SuppliedGood,
  type GoodOrigin,
  type SupplierChoices,
  type SupplierFilter,
  type SupplyMap,
} from '@firebreak/supply-chain/model';
import { chainGraph } from './chain-graph.query';
import { knownGoods, originChain } from './good-origin.query';
import { supplierChoices } from './supply-chain-views.query';
import { supplyMap } from './supply-map.query';

const MOST_GOODS = 20;

/** The chain as a whole: on the map, as a graph, where a good comes from, and what it can be filtered by. */
@Injectable()
export class SupplyChainService {
  constructor(
    private readonly db: CompanyDb,
    private readonly reads: CompanyReads,
  ) {}

  map(filter: SupplierFilter): Promise<JsonText<SupplyMap>> {
    return supplyMap(this.reads, filter);
  }

  graph(filter: SupplierFilter): Promise<JsonText<ChainGraph>> {
    return chainGraph(this.reads, filter);
  }

  /** @param filter narrows the suppliers that are shown; shares stay those of the whole chain */
  async origin(good: string, filter: SupplierFilter): Promise<GoodOrigin> {
    const search = readGood(good);
    if (!search) return followGood([], []);
    const { suppliers, links } = await originChain(this.reads, search, filter);
    return followGood(suppliers, links);
  }

  /** Goods of the chain by part of their code or name, the most common first; all without a search. */
  goods(text: string): Promise<SuppliedGood[]> {
    return knownGoods(this.reads, readGood(text), MOST_GOODS);
  }

  choices(): Promise<SupplierChoices> {
    return this.db.inCompany((tx) => supplierChoices(tx));
  }
}
