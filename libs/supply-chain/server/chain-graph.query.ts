import type { CompanyReads, JsonText } from '@firebreak/platform/server';
import type { ChainGraph, SupplierFilter } from '@firebreak/supply-chain/model';
import { SqlParameters, supplierConditions } from './supplier-filter';
import { columns } from './supply-map.query';

/** More matching suppliers than this are not one readable graph; the filter narrows it. */
export const MOST_NODES = 5000;

/**
 * Matching suppliers, nearest tiers first, with one shortest way from each to the own company, and the links
 * among all of them: the JSON text of ChainGraph, by one statement that never reads the whole chain.
 */
export async function chainGraph(reads: CompanyReads, filter: SupplierFilter): Promise<JsonText<ChainGraph>> {
  const parameters = new SqlParameters();
  const conditions = supplierConditions(filter, parameters);
  const [row] = await reads.rows<{ graph: JsonText<ChainGraph> }>(
    `WITH RECURSIVE matching AS (
       SELECT s.id, s.tier, row_number() OVER (ORDER BY s.tier NULLS LAST, s.name_key, s.id) AS place
         FROM supplier s WHERE ${conditions}
        ORDER BY s.tier NULLS LAST, s.name_key, s.id LIMIT ${MOST_NODES + 1}
     ), way (id, tier) AS (
       SELECT id, tier FROM matching WHERE place <= ${MOST_NODES}
       UNION
       SELECT buyer.id, buyer.tier
         FROM way w CROSS JOIN LATERAL (
           SELECT p.id, p.tier FROM supply_link l JOIN supplier p ON p.id = l.buyer_supplier_id
            WHERE l.supplier_id = w.id AND l.certainty <> 'disputed' AND p.tier = w.tier - 1
            ORDER BY p.id LIMIT 1
         ) buyer
     ), node AS (
       SELECT p.id, p.name, p.country, p.tier, round(p.score)::int AS score, p.band,
              coalesce(m.place <= ${MOST_NODES}, false) AS matches,
              row_number() OVER (ORDER BY p.tier NULLS LAST, p.name_key, p.id) - 1 AS n
         FROM way w JOIN supplier p ON p.id = w.id LEFT JOIN matching m ON m.id = w.id
     ), edge AS (
       SELECT coalesce(b.n, -1) AS buyer, s.n AS supplier, l.kind, l.share, l.certainty
         FROM supply_link l JOIN node s ON s.id = l.supplier_id LEFT JOIN node b ON b.id = l.buyer_supplier_id
        WHERE l.buyer_supplier_id IS NULL OR b.n IS NOT NULL
     )
     SELECT json_build_object(
       'nodes', (${columns(['id', 'name', 'country', 'tier', 'score', 'band', 'matches'])}
                 FROM (SELECT * FROM node ORDER BY n) x),
       'edges', (${columns(['buyer', 'supplier', 'kind', 'share', 'certainty'])}
                 FROM (SELECT * FROM edge ORDER BY buyer, supplier, kind) x),
       'truncated', (SELECT count(*) > ${MOST_NODES} FROM matching))::text AS graph`,
    parameters.values,
  );
  if (!row) throw new Error('The graph statement returned no row.');
  return row.graph;
}
