import type { SupplyChainSummary } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** Suppliers that still supply: prospects and those that left are not part of the chain. */
const CURRENT = `status IN ('active', 'suspended', 'leaving')`;

/** The chain in figures, by one statement. `from` and `to` are calendar dates, both included. */
export async function summariseSupplyChain(
  tx: EntityManager,
  period: { readonly from: string; readonly to: string },
): Promise<SupplyChainSummary> {
  const [row] = await tx.query<{ summary: SupplyChainSummary }[]>(
    `WITH chain AS MATERIALIZED (
       SELECT id, country, tier, isic, kinds, spend_amount, spend_currency, created_at FROM supplier
        WHERE merged_into_id IS NULL AND ${CURRENT}
     ), place AS MATERIALIZED (
       SELECT s.headcount FROM site s JOIN chain c ON c.id = s.supplier_id
     )
     SELECT json_build_object(
       'suppliers', (SELECT count(*) FROM chain),
       'sites', (SELECT count(*) FROM place),
       'labourProviders', (SELECT count(*) FROM chain WHERE 'labour-provider' = ANY (kinds)),
       'addedInPeriod', (SELECT count(*) FROM chain
                          WHERE created_at >= $1::date AND created_at < $2::date + 1),
       'countries', (SELECT coalesce(json_agg(x ORDER BY x.suppliers DESC, x.country), '[]')
                       FROM (SELECT country, count(*) AS suppliers FROM chain GROUP BY 1) x),
       'tiers', (SELECT coalesce(json_agg(x ORDER BY x.tier NULLS LAST), '[]')
                   FROM (SELECT tier, count(*) AS suppliers FROM chain GROUP BY 1) x),
       'sectors', (SELECT coalesce(json_agg(x ORDER BY x.suppliers DESC, x.isic), '[]')
                     FROM (SELECT left(isic, 2) AS isic, count(*) AS suppliers FROM chain GROUP BY 1) x),
       'spend', (SELECT coalesce(json_agg(x ORDER BY x.amount DESC, x.currency), '[]')
                   FROM (SELECT spend_currency AS currency, sum(spend_amount) AS amount, count(*) AS suppliers
                           FROM chain WHERE spend_amount IS NOT NULL GROUP BY 1) x),
       'workers', (SELECT coalesce(sum(headcount), 0) FROM place),
       'sitesWithHeadcount', (SELECT count(headcount) FROM place)
     ) AS summary`,
    [period.from, period.to],
  );
  if (!row) throw new Error('The summary statement returned no row.');
  return row.summary;
}
