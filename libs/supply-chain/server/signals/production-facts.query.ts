import { SURE } from './sure-links';

const SITES_OF = `
  SELECT supplier_id, min(isic) AS isic, bool_or(capacity_per_month IS NOT NULL) AS has_capacity,
         json_agg(json_build_object('headcount', headcount, 'capacity', CASE WHEN capacity_per_month IS NOT NULL
           THEN json_build_object('amount', capacity_per_month, 'unit', capacity_unit) END)) AS sites
    FROM site GROUP BY supplier_id`;

/** Each supplier with the processes of all its sites. */
const PROCESSES_OF = `
  SELECT supplier_id, array_agg(DISTINCT process) AS processes
    FROM (SELECT supplier_id, unnest(processes) AS process FROM site) p GROUP BY supplier_id`;

/** Suppliers with a capacity or an order. */
export const PRODUCTIONS = `
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
         coalesce(p.processes, '{}') AS processes, coalesce(o.orders, '[]') AS orders,
         coalesce(h.help, '[]') AS "declaredHelp"
    FROM supplier s
    LEFT JOIN able a ON a.supplier_id = s.id
    LEFT JOIN (${PROCESSES_OF}) p ON p.supplier_id = s.id
    LEFT JOIN ordered o ON o.supplier_id = s.id
    LEFT JOIN helped h ON h.buyer_supplier_id = s.id
   WHERE s.merged_into_id IS NULL AND (o.supplier_id IS NOT NULL OR a.has_capacity)`;

/** Suppliers of which the processes of all sites, a good that is made and a material are known. */
export const TRANSFORMATIONS = `
  WITH done AS MATERIALIZED (${PROCESSES_OF}),
  good AS MATERIALIZED (
    SELECT t.supplier_id, g.role, g.hs FROM site_good g JOIN site t ON t.id = g.site_id WHERE g.hs IS NOT NULL
  ),
  link AS MATERIALIZED (
    SELECT buyer_supplier_id, supplier_id, kind, hs FROM supply_link
     WHERE buyer_supplier_id IS NOT NULL AND certainty <> 'disputed'
  ),
  own AS (SELECT supplier_id FROM site GROUP BY supplier_id HAVING bool_and(processes <> '{}')),
  made AS (SELECT supplier_id, array_agg(DISTINCT hs) AS codes FROM good WHERE role = 'makes' GROUP BY supplier_id),
  used AS (
    SELECT supplier_id, array_agg(DISTINCT hs) AS codes FROM (
      SELECT supplier_id, hs FROM good WHERE role = 'uses'
      UNION ALL
      SELECT buyer_supplier_id, hs FROM link WHERE hs IS NOT NULL
      UNION ALL
      SELECT l.buyer_supplier_id, g.hs FROM link l JOIN good g ON g.supplier_id = l.supplier_id
       WHERE l.kind = 'supplier' AND g.role = 'makes'
    ) u GROUP BY supplier_id
  ),
  -- A subcontractor of whom no process is known may be the one that does it.
  helpers AS (
    SELECT l.buyer_supplier_id, bool_and(l.kind = 'supplier' OR d.supplier_id IS NOT NULL) AS all_known
      FROM link l LEFT JOIN done d ON d.supplier_id = l.supplier_id
     WHERE l.kind <> 'labour-provider' GROUP BY l.buyer_supplier_id
  ),
  helping AS (
    SELECT buyer_supplier_id, array_agg(DISTINCT process) AS processes FROM (
      SELECT l.buyer_supplier_id, unnest(d.processes) AS process
        FROM link l JOIN done d ON d.supplier_id = l.supplier_id
    ) p GROUP BY buyer_supplier_id
  )
  SELECT s.id AS "supplierId", m.codes AS makes, u.codes AS uses, d.processes,
         coalesce(h.processes, '{}') AS "processesOfSuppliers"
    FROM supplier s
    JOIN own o ON o.supplier_id = s.id
    JOIN done d ON d.supplier_id = s.id
    JOIN made m ON m.supplier_id = s.id
    JOIN used u ON u.supplier_id = s.id
    LEFT JOIN helpers q ON q.buyer_supplier_id = s.id
    LEFT JOIN helping h ON h.buyer_supplier_id = s.id
   WHERE s.merged_into_id IS NULL AND coalesce(q.all_known, true)`;
