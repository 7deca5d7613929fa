import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import type { ChainGraph, SupplierChoices, SupplierFilter, SupplyMap } from '@firebreak/supply-chain/model';
import { chainGraph, supplierChoices, supplyMap } from './supply-chain-views.query';

/** The chain as a whole: on the map, as a graph, and what it can be filtered by. */
@Injectable()
export class SupplyChainService {
  constructor(private readonly db: CompanyDb) {}

  map(filter: SupplierFilter): Promise<SupplyMap> {
    return this.db.inCompany((tx) => supplyMap(tx, filter));
  }

  graph(filter: SupplierFilter): Promise<ChainGraph> {
    return this.db.inCompany((tx) => chainGraph(tx, filter));
  }

  choices(): Promise<SupplierChoices> {
    return this.db.inCompany((tx) => supplierChoices(tx));
  }
}
