import { SURE } from './sure-links';

/** Suppliers that have delivered since before $1 and have a site without an audit since $2. */
export const SHIPPING = `
  WITH delivery AS (
    SELECT supplier_id, min(coalesce(since, (created_at AT TIME ZONE 'UTC')::date)) AS since
      FROM supply_link
     WHERE ${SURE} AND kind <> 'labour-provider' AND (buyer_supplier_id IS NULL OR volume_per_month > 0)
     GROUP BY supplier_id
    UNION ALL
    SELECT id, (created_at AT TIME ZONE 'UTC')::date FROM supplier WHERE spend_amount > 0
  ),
  shipping AS (SELECT supplier_id, min(since) AS since FROM delivery GROUP BY supplier_id HAVING min(since) <= $1::date)
  SELECT s.id AS "supplierId", to_char(d.since, 'YYYY-MM-DD') AS "shipsSince", s.score, s.band,
         json_agg(json_build_object('siteId', t.id, 'lastAuditedOn', to_char(t.last_audited_on, 'YYYY-MM-DD'))) AS sites
    FROM shipping d
    JOIN supplier s ON s.id = d.supplier_id AND s.merged_into_id IS NULL AND s.status NOT IN ('prospect', 'left')
    JOIN site t ON t.supplier_id = s.id
   GROUP BY s.id, s.score, s.band, d.since
  HAVING bool_or(t.last_audited_on IS NULL OR t.last_audited_on < $2::date)`;

/** What each supplier said last. */
export const CLAIMS = `
  WITH said AS (
    SELECT DISTINCT ON (supplier_id, claim) * FROM supplier_claim
     ORDER BY supplier_id, claim, said_at DESC, id DESC
  ),
  linked AS (
    SELECT buyer_supplier_id,
           CASE kind WHEN 'subcontractor' THEN 'uses-subcontractors' WHEN 'labour-provider' THEN 'uses-labour-providers'
             WHEN 'homeworker-network' THEN 'uses-homeworkers' END AS claim,
           array_agg(DISTINCT supplier_id) AS supplier_ids
      FROM supply_link WHERE buyer_supplier_id IS NOT NULL AND ${SURE} AND kind <> 'supplier'
     GROUP BY buyer_supplier_id, kind
  ),
  staffed AS (
    SELECT supplier_id, array_agg(id) AS site_ids FROM site WHERE labour_provider OR agency_share > 0
     GROUP BY supplier_id
  )
  SELECT c.supplier_id AS "supplierId", c.claim, c.value, c.source,
         to_char(c.said_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "saidOn",
         coalesce(l.supplier_ids, '{}') AS "linkedSupplierIds", coalesce(t.site_ids, '{}') AS "siteIds"
    FROM said c
    JOIN supplier s ON s.id = c.supplier_id AND s.merged_into_id IS NULL
    LEFT JOIN linked l ON l.buyer_supplier_id = c.supplier_id AND l.claim = c.claim
    LEFT JOIN staffed t ON t.supplier_id = c.supplier_id AND c.claim = 'uses-labour-providers'`;

/** Sites whose share was noted more than once. */
export const AGENCY_SHARES = `
  SELECT t.supplier_id AS "supplierId", h.site_id AS "siteId",
         json_agg(json_build_object('on', to_char(h.noted_on, 'YYYY-MM-DD'), 'share', h.agency_share)
                  ORDER BY h.noted_on) AS noted
    FROM site_workforce_history h JOIN site t ON t.id = h.site_id
   GROUP BY t.supplier_id, h.site_id
  HAVING count(*) > 1`;

/** Suppliers that are a provider of workers to all their buyers, and the goods that point to more. */
export const LABOUR_PROVIDERS = `
  WITH good AS (
    SELECT t.supplier_id, g.name FROM site_good g JOIN site t ON t.id = g.site_id WHERE g.role = 'makes'
    UNION
    SELECT supplier_id, coalesce(good, hs) FROM supply_link WHERE hs IS NOT NULL AND ${SURE}
  )
  SELECT s.id AS "supplierId", array_agg(g.name) AS goods
    FROM supplier s JOIN good g ON g.supplier_id = s.id
   WHERE s.merged_into_id IS NULL AND s.kinds = '{labour-provider}'
   GROUP BY s.id`;
