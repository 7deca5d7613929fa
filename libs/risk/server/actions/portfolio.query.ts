import { dependencyShares } from '@firebreak/risk/model';
import type { Dependency, PortfolioSupplier } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

interface SupplierRow extends Omit<PortfolioSupplier, 'spend'> {
  readonly amount: number | null;
  readonly currency: string | null;
}

/** Every scored supplier as it counts in the company's risk. Whom nobody is said to buy from counts as direct. */
export async function portfolioSuppliers(tx: EntityManager): Promise<PortfolioSupplier[]> {
  const rows = await tx.query<SupplierRow[]>(`
    SELECT r.supplier_id AS "supplierId", r.own_value AS own, r.value AS exposure,
           t.tier IS NOT DISTINCT FROM 1 OR b.supplier_id IS NULL AS direct, s.spend_amount AS amount, s.spend_currency AS currency
    FROM risk_latest_score r
    JOIN risk_input_supplier s ON s.company_id = r.company_id AND s.supplier_id = r.supplier_id
    LEFT JOIN risk_input_tier t ON t.company_id = r.company_id AND t.supplier_id = r.supplier_id
    LEFT JOIN (SELECT DISTINCT supplier_id FROM risk_input_link
               WHERE buyer_supplier_id IS NOT NULL AND certainty <> 'suggested') b ON b.supplier_id = r.supplier_id
    ORDER BY r.supplier_id`);
  return rows.map(({ amount, currency, ...supplier }) => ({
    ...supplier,
    spend: amount === null || currency === null ? null : { amount, currency },
  }));
}

/** Who depends on whom by how much, by buyer, as a run counts it. */
export async function portfolioDependencies(tx: EntityManager): Promise<Map<string, Dependency[]>> {
  const links = await tx.query<{ buyerId: string; supplierId: string; share: number | null }[]>(`
    SELECT buyer_supplier_id AS "buyerId", supplier_id AS "supplierId", share FROM risk_input_link
    WHERE buyer_supplier_id IS NOT NULL AND certainty <> 'suggested'
    ORDER BY buyer_supplier_id, supplier_id, link_id`);
  const byBuyer = Map.groupBy(links, ({ buyerId }) => buyerId);
  return new Map(
    [...byBuyer].map(([buyerId, own]) => [
      buyerId,
      dependencyShares(
        own.map(({ supplierId, share }) => ({ buyerId, supplierId, declaredShare: share, spend: null })),
      ),
    ]),
  );
}
