import { Injectable } from '@nestjs/common';
import type { ChainDetails, SupplyChainSummary } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { findChainDetails } from './chain-details.query';
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

  /**
   * How well the chain is known, as it is now; what was asked and confirmed in the period.
   * @param period calendar dates, both included
   */
  details(tx: EntityManager, period: { from: string; to: string }): Promise<ChainDetails> {
    return findChainDetails(tx, period);
  }

  /**
   * Names of sites of current suppliers whose address, city or name has one of these words, by name.
   * @param country ISO 3166-1 alpha-2
   * @param words in any case; a site is found by any of them
   */
  async sitesNaming(tx: EntityManager, country: string, words: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `SELECT s.name FROM site s JOIN supplier p ON p.company_id = s.company_id AND p.id = s.supplier_id
        WHERE s.country = $1 AND p.merged_into_id IS NULL AND p.status IN ('active', 'suspended', 'leaving')
          AND concat_ws(' ', s.name, s.address, s.city) ILIKE ANY ($2::text[])
        ORDER BY s.name, s.id LIMIT 20`,
      [country, words.map((word) => `%${word}%`)],
    );
    return rows.map(({ name }) => name);
  }
}
