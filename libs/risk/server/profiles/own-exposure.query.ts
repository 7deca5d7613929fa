import { bandOf, type OwnExposure } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

const HIGHEST = 8;

/** Which of the company's sites are meant. */
export type SiteChoice =
  | { readonly by: 'country'; readonly country: string }
  | { readonly by: 'sector'; readonly sectors: readonly string[] }
  | { readonly by: 'site'; readonly siteIds: readonly string[] };

/** Suppliers, sites, tiers, spend and scores of the chosen sites, by the newest scores. */
export async function ownExposure(tx: EntityManager, choice: SiteChoice): Promise<OwnExposure> {
  const [condition, value] = conditionOf(choice);
  const own = `
    own AS MATERIALIZED (
      SELECT s.supplier_id, s.value FROM risk_latest_site_score s WHERE ${condition}),
    scored AS MATERIALIZED (SELECT supplier_id, value FROM risk_latest_score), -- once, not for every page
    supplier AS MATERIALIZED (SELECT * FROM scored WHERE supplier_id IN (SELECT supplier_id FROM own))`;
  const [row] = await tx.query<[ExposureRow]>(
    `WITH ${own}
     SELECT (SELECT count(*)::int FROM supplier) AS suppliers, (SELECT count(*)::int FROM own) AS sites,
       (SELECT avg(value) FROM own) AS mean, (SELECT max(value) FROM own) AS worst,
       (SELECT coalesce(json_agg(t ORDER BY t.tier), '[]') FROM (
          SELECT i.tier, count(*)::int AS suppliers
          FROM supplier JOIN risk_input_tier i USING (supplier_id) GROUP BY 1) t) AS tiers,
       (SELECT coalesce(json_agg(m ORDER BY m.amount DESC), '[]') FROM (
          SELECT i.spend_currency AS currency, sum(i.spend_amount)::float8 AS amount
          FROM supplier JOIN risk_input_supplier i USING (supplier_id)
          WHERE i.spend_amount > 0 AND i.spend_currency IS NOT NULL GROUP BY 1) m) AS spend,
       (SELECT coalesce(json_agg(h ORDER BY h.value DESC, h."supplierId"), '[]') FROM (
          SELECT supplier.supplier_id AS "supplierId", i.name, supplier.value
          FROM supplier JOIN risk_input_supplier i USING (supplier_id)
          ORDER BY supplier.value DESC, supplier.supplier_id LIMIT ${HIGHEST}) h) AS highest`,
    [value],
  );
  return { ...row, highest: row.highest.map((supplier) => ({ ...supplier, band: bandOf(supplier.value) })) };
}

interface ExposureRow extends Omit<OwnExposure, 'highest'> {
  readonly highest: readonly Omit<OwnExposure['highest'][number], 'band'>[];
}

function conditionOf(choice: SiteChoice): readonly [string, unknown] {
  switch (choice.by) {
    case 'country':
      return ['s.country = $1', choice.country];
    case 'sector':
      return ['s.sector = ANY ($1::text[])', choice.sectors];
    case 'site':
      return ['s.site_id = ANY ($1::uuid[])', choice.siteIds];
  }
}
