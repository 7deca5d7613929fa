import {
  addMonths,
  AUDIT_COUNTS_MONTHS,
  GRACE_IN_MONTHS,
  MOST_SHARING,
  type AgencyShareHistory,
  type ClaimAgainstLinks,
  type LabourProviderGoods,
  type Production,
  type SharingGroup,
  type ShippingSupplier,
  type SignalInputs,
  type Transformation,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** Links that somebody stands by: what was only suggested, or is disputed, proves nothing either way. */
const SURE = `certainty IN ('declared', 'verified')`;

/**
 * What the rules look at, of all suppliers of the current company: one query for each kind of fact. Each leaves out
 * the suppliers that its rules could say nothing about.
 * @param asOf calendar date
 */
export async function gatherSignalInputs(tx: EntityManager, asOf: string): Promise<SignalInputs> {
  // Right after an import of 100,000 suppliers the planner still takes the tables for small ones, and would compare
  // every row with every row: hashed joins cost little where tables are small, and stay quick where they are not.
  await tx.query(`SELECT set_config('enable_nestloop', 'off', true)`);
  const inputs = {
    productions: await tx.query<Production[]>(PRODUCTIONS),
    sharingGroups: await tx.query<SharingGroup[]>(SHARING_GROUPS, [MOST_SHARING]),
    transformations: await tx.query<Transformation[]>(TRANSFORMATIONS),
    shipping: await tx.query<ShippingSupplier[]>(SHIPPING, [
      addMonths(asOf, -GRACE_IN_MONTHS),
      addMonths(asOf, -AUDIT_COUNTS_MONTHS),
    ]),
    claims: await tx.query<ClaimAgainstLinks[]>(CLAIMS),
    agencyShares: await tx.query<AgencyShareHistory[]>(AGENCY_SHARES),
    labourProviders: await tx.query<LabourProviderGoods[]>(LABOUR_PROVIDERS),
  };
  await tx.query(`SELECT set_config('enable_nestloop', 'on', true)`);
  return inputs;
}

const SITES_OF = `
  SELECT supplier_id, min(isic) AS isic,
         json_agg(json_build_object('headcount', headcount, 'capacity', CASE WHEN capacity_per_month IS NOT NULL
           THEN json_build_object('amount', capacity_per_month, 'unit', capacity_unit) END)) AS sites
    FROM site GROUP BY supplier_id`;

/** Suppliers with a capacity or an order. */
const PRODUCTIONS = `
  WITH able AS (${SITES_OF}),
  ordered AS (
    SELECT supplier_id, json_agg(json_build_object('amount', volume_per_month, 'unit', volume_unit)) AS orders
      FROM supply_link
     WHERE volume_per_month > 0 AND kind <> 'labour-provider' AND ${SURE}
     GROUP BY supplier_id
  ),
  helped AS (
    SELECT l.buyer_supplier_id, json_agg(json_build_object('sites', coalesce(a.sites, '[]'))) AS help
      FROM supply_link l LEFT JOIN able a ON a.supplier_id = l.supplier_id
     WHERE l.buyer_supplier_id IS NOT NULL AND l.kind IN ('subcontractor', 'homeworker-network') AND l.${SURE}
     GROUP BY l.buyer_supplier_id
  )
  SELECT s.id AS "supplierId", coalesce(s.isic, a.isic) AS isic, coalesce(a.sites, '[]') AS sites,
         ARRAY(SELECT DISTINCT unnest(t.processes) FROM site t WHERE t.supplier_id = s.id) AS processes,
         coalesce(o.orders, '[]') AS orders, coalesce(h.help, '[]') AS "declaredHelp"
    FROM supplier s
    LEFT JOIN able a ON a.supplier_id = s.id
    LEFT JOIN ordered o ON o.supplier_id = s.id
    LEFT JOIN helped h ON h.buyer_supplier_id = s.id
   WHERE s.merged_into_id IS NULL
     AND (o.supplier_id IS NOT NULL
          OR s.id IN (SELECT supplier_id FROM site WHERE capacity_per_month IS NOT NULL))`;

/** Groups of two to $1 suppliers. Two sites of one supplier share nothing with anybody. */
const SHARING_GROUPS = `
  WITH given AS (
    SELECT 'address' AS detail, t.country AS part, t.address_key AS key, t.supplier_id, min(t.address) AS shown
      FROM site t WHERE t.address_key <> '' GROUP BY t.country, t.address_key, t.supplier_id
    UNION ALL
    SELECT 'phone', '', s.phone_key, s.id, s.contact_phone FROM supplier s WHERE s.phone_key <> ''
    UNION ALL
    SELECT 'bank-account', '', i.identifier_key, i.supplier_id, min(i.value)
      FROM supplier_identifier i WHERE i.scheme = 'bank-account' GROUP BY i.identifier_key, i.supplier_id
    UNION ALL
    SELECT 'email', '', lower(s.contact_email), s.id, s.contact_email FROM supplier s WHERE s.contact_email <> ''
  ),
  apart AS (
    SELECT g.* FROM given g JOIN supplier s ON s.id = g.supplier_id
     WHERE s.merged_into_id IS NULL AND s.status <> 'left'
  )
  SELECT a.detail, a.key,
         json_agg(json_build_object('supplierId', a.supplier_id, 'shown', coalesce(a.shown, '')) ORDER BY a.supplier_id)
           AS members,
         (SELECT coalesce(json_agg(json_build_array(l.buyer_supplier_id, l.supplier_id)), '[]') FROM supply_link l
           WHERE l.${SURE} AND l.supplier_id = ANY (array_agg(a.supplier_id))
             AND l.buyer_supplier_id = ANY (array_agg(a.supplier_id))) AS linked
    FROM apart a
   GROUP BY a.detail, a.part, a.key
  HAVING count(*) BETWEEN 2 AND $1`;

/** Suppliers of which at least one process is known. */
const TRANSFORMATIONS = `
  SELECT s.id AS "supplierId", made.codes AS makes, used.codes AS uses,
         CASE WHEN p.all_known THEN p.processes END AS processes,
         CASE WHEN q.all_known THEN q.processes END AS "processesOfSuppliers"
    FROM supplier s
    CROSS JOIN LATERAL (
      SELECT bool_and(t.processes <> '{}') AS all_known,
             ARRAY(SELECT DISTINCT unnest(u.processes) FROM site u WHERE u.supplier_id = s.id) AS processes
        FROM site t WHERE t.supplier_id = s.id
    ) p
    CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT DISTINCT g.hs FROM site t JOIN site_good g ON g.site_id = t.id
                    WHERE t.supplier_id = s.id AND g.role = 'makes' AND g.hs IS NOT NULL) AS codes
    ) made
    CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT g.hs FROM site t JOIN site_good g ON g.site_id = t.id
                    WHERE t.supplier_id = s.id AND g.role = 'uses' AND g.hs IS NOT NULL
                   UNION
                   SELECT l.hs FROM supply_link l
                    WHERE l.buyer_supplier_id = s.id AND l.certainty <> 'disputed' AND l.hs IS NOT NULL
                   UNION
                   SELECT g.hs FROM supply_link l JOIN site t ON t.supplier_id = l.supplier_id
                     JOIN site_good g ON g.site_id = t.id
                    WHERE l.buyer_supplier_id = s.id AND l.certainty <> 'disputed' AND l.kind = 'supplier'
                      AND g.role = 'makes' AND g.hs IS NOT NULL) AS codes
    ) used
    CROSS JOIN LATERAL (
      -- A subcontractor of whom no process is known may be the one that does it.
      SELECT coalesce(bool_and(l.kind = 'supplier' OR EXISTS (
               SELECT FROM site t WHERE t.supplier_id = l.supplier_id AND t.processes <> '{}')), true) AS all_known,
             ARRAY(SELECT DISTINCT unnest(t.processes) FROM supply_link m JOIN site t ON t.supplier_id = m.supplier_id
                    WHERE m.buyer_supplier_id = s.id AND m.certainty <> 'disputed') AS processes
        FROM supply_link l
       WHERE l.buyer_supplier_id = s.id AND l.certainty <> 'disputed' AND l.kind <> 'labour-provider'
    ) q
   WHERE s.merged_into_id IS NULL AND s.id IN (SELECT supplier_id FROM site WHERE processes <> '{}')`;

/** Suppliers that have delivered since before $1 and have a site without an audit since $2. */
const SHIPPING = `
  WITH delivery AS (
    SELECT supplier_id, min(coalesce(since, (created_at AT TIME ZONE 'UTC')::date)) AS since
      FROM supply_link
     WHERE ${SURE} AND kind <> 'labour-provider' AND (buyer_supplier_id IS NULL OR volume_per_month > 0)
     GROUP BY supplier_id
    UNION ALL
    SELECT id, (created_at AT TIME ZONE 'UTC')::date FROM supplier WHERE spend_amount > 0
  ),
  shipping AS (SELECT supplier_id, min(since) AS since FROM delivery GROUP BY supplier_id HAVING min(since) <= $1)
  SELECT s.id AS "supplierId", to_char(d.since, 'YYYY-MM-DD') AS "shipsSince",
         json_agg(json_build_object('siteId', t.id, 'lastAuditedOn', to_char(t.last_audited_on, 'YYYY-MM-DD'))) AS sites
    FROM shipping d
    JOIN supplier s ON s.id = d.supplier_id AND s.merged_into_id IS NULL AND s.status NOT IN ('prospect', 'left')
    JOIN site t ON t.supplier_id = s.id
   GROUP BY s.id, d.since
  HAVING bool_or(t.last_audited_on IS NULL OR t.last_audited_on < $2)`;

/** What each supplier said last. */
const CLAIMS = `
  SELECT c.supplier_id AS "supplierId", c.claim, c.value, c.source,
         to_char(c.said_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "saidOn",
         ARRAY(SELECT DISTINCT l.supplier_id FROM supply_link l
                WHERE l.buyer_supplier_id = c.supplier_id AND l.${SURE} AND l.kind = CASE c.claim
                  WHEN 'uses-subcontractors' THEN 'subcontractor'
                  WHEN 'uses-labour-providers' THEN 'labour-provider'
                  ELSE 'homeworker-network' END) AS "linkedSupplierIds",
         ARRAY(SELECT t.id FROM site t
                WHERE t.supplier_id = c.supplier_id AND c.claim = 'uses-labour-providers'
                  AND (t.labour_provider OR t.agency_share > 0)) AS "siteIds"
    FROM (SELECT DISTINCT ON (supplier_id, claim) * FROM supplier_claim
           ORDER BY supplier_id, claim, said_at DESC, id DESC) c
    JOIN supplier s ON s.id = c.supplier_id AND s.merged_into_id IS NULL`;

/** Sites whose share was noted more than once. */
const AGENCY_SHARES = `
  SELECT t.supplier_id AS "supplierId", h.site_id AS "siteId",
         json_agg(json_build_object('on', to_char(h.noted_on, 'YYYY-MM-DD'), 'share', h.agency_share)
                  ORDER BY h.noted_on) AS noted
    FROM site_workforce_history h JOIN site t ON t.id = h.site_id
   GROUP BY t.supplier_id, h.site_id
  HAVING count(*) > 1`;

/** Suppliers that are a provider of workers to all their buyers, and the goods that point to more. */
const LABOUR_PROVIDERS = `
  SELECT s.id AS "supplierId",
         ARRAY(SELECT g.name FROM site t JOIN site_good g ON g.site_id = t.id
                WHERE t.supplier_id = s.id AND g.role = 'makes'
               UNION
               SELECT coalesce(l.good, l.hs) FROM supply_link l
                WHERE l.supplier_id = s.id AND l.hs IS NOT NULL AND l.${SURE}) AS goods
    FROM supplier s
   WHERE s.merged_into_id IS NULL AND s.kinds = '{labour-provider}'`;
