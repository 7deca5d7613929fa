import type { ChainDetails } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** The share of workers over the sites that told it and their headcount. */
const shareOf = (column: string) =>
  `(SELECT sum(headcount * ${column}) / nullif(sum(headcount), 0) FROM place
     WHERE headcount IS NOT NULL AND ${column} IS NOT NULL)`;

/**
 * How well the chain is known, by one statement: as it is now; requests, disclosures and signals in the period.
 * @param period calendar dates, both included
 */
export async function findChainDetails(
  tx: EntityManager,
  period: { readonly from: string; readonly to: string },
): Promise<ChainDetails> {
  const [row] = await tx.query<{ details: ChainDetails }[]>(
    `WITH register AS MATERIALIZED (
       SELECT id, status, tier FROM supplier WHERE merged_into_id IS NULL
     ), chain AS MATERIALIZED (
       SELECT id, tier FROM register WHERE status IN ('active', 'suspended', 'leaving')
     ), place AS MATERIALIZED (
       SELECT s.id, s.supplier_id, s.headcount, s.women_share, s.migrant_share, s.agency_share
         FROM site s JOIN chain c ON c.id = s.supplier_id
     ), buyer AS MATERIALIZED (
       SELECT DISTINCT l.buyer_supplier_id AS id
         FROM supply_link l JOIN chain c ON c.id = l.supplier_id WHERE l.buyer_supplier_id IS NOT NULL
     )
     SELECT json_build_object(
       'statuses', (SELECT coalesce(json_agg(x ORDER BY x.suppliers DESC, x.status), '[]')
                      FROM (SELECT status, count(*) AS suppliers FROM register GROUP BY 1) x),
       'subcontractors', (SELECT count(DISTINCT l.supplier_id) FROM supply_link l JOIN chain c ON c.id = l.supplier_id
                           WHERE l.kind = 'subcontractor'),
       'coverage', (SELECT coalesce(json_agg(x ORDER BY x.tier), '[]')
                      FROM (SELECT c.tier, count(*) AS suppliers, count(b.id) AS known
                              FROM chain c LEFT JOIN buyer b ON b.id = c.id WHERE c.tier IS NOT NULL GROUP BY 1) x),
       'goods', (SELECT coalesce(json_agg(x ORDER BY x.suppliers DESC, x.good), '[]')
                   FROM (SELECT coalesce(left(g.hs, 4), lower(g.name)) AS good, min(g.name) AS label,
                                count(DISTINCT p.supplier_id) AS suppliers
                           FROM site_good g JOIN place p ON p.id = g.site_id GROUP BY 1) x),
       'womenRatio', ${shareOf('women_share')},
       'migrantRatio', ${shareOf('migrant_share')},
       'agencyRatio', ${shareOf('agency_share')},
       'disclosuresAsked', (SELECT count(*) FROM disclosure_request
                             WHERE sent_at >= $1::date AND sent_at < $2::date + 1),
       'disclosuresReceived', (SELECT count(*) FROM disclosure_request
                                WHERE disclosed_at >= $1::date AND disclosed_at < $2::date + 1),
       'signalsConfirmed', (SELECT count(*) FROM signal WHERE confirmed_on BETWEEN $1::date AND $2::date)
     ) AS details`,
    [period.from, period.to],
  );
  if (!row) throw new Error('The details statement returned no row.');
  return row.details;
}
