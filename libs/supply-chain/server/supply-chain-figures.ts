import { Injectable } from '@nestjs/common';
import type { SupplyChainSummary } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { summariseSupplyChain } from './summarise-supply-chain.query';

/** What statements quote about the supply chain. */
@Injectable()
export class SupplyChainFigures {
  /**
   * The chain as it is now; only `addedInPeriod` looks at the period.
   * @param period calendar dates, both included
   */
  figures(tx: EntityManager, period: { from: string; to: string }): Promise<SupplyChainSummary> {
    return summariseSupplyChain(tx, period);
  }
}
