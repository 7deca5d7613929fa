import {
  countryCentroid,
  withPathsToCompany,
  type ChainEdge,
  type ChainGraph,
  type ChainNode,
  type MapPoint,
  type SupplierChoices,
  type SupplierFilter,
  type SupplyMap,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { SqlParameters, supplierConditions } from './supplier-filter';

/** More suppliers than this are not one readable graph; the filter narrows it. */
const MAX_NODES = 2000;

/** Sites of the matching suppliers on the map; a supplier without sites stands at its country's middle. */
export async function supplyMap(tx: EntityManager, filter: SupplierFilter): Promise<SupplyMap> {
  const parameters = new SqlParameters();
  const conditions = supplierConditions(filter, parameters);
  const rows = await tx.query<(MapPoint & { latitude: number | null; longitude: number | null })[]>(
    `SELECT coalesce(t.id, s.id) AS "siteId", s.id AS "supplierId", s.name AS "supplierName",
            coalesce(t.name, s.name) AS "siteName", coalesce(t.country, s.country) AS country,
            t.latitude, t.longitude, coalesce(t.location_precision, 'country') AS precision, s.tier,
            coalesce(t.score, s.score) AS score, coalesce(t.band, s.band) AS band
       FROM supplier s LEFT JOIN site t ON t.supplier_id = s.id
      WHERE ${conditions}
      ORDER BY s.name_key, s.id, t.id`,
    parameters.values,
  );
  const points = rows.flatMap((row): MapPoint[] => {
    const place = row.latitude === null ? countryCentroid(row.country) : row;
    return place ? [{ ...row, latitude: place.latitude, longitude: place.longitude }] : [];
  });
  return { points, unplaced: rows.length - points.length };
}

/** Matching suppliers with who stands between them and the own company, and the links among all of them. */
export async function chainGraph(tx: EntityManager, filter: SupplierFilter): Promise<ChainGraph> {
  const parameters = new SqlParameters();
  const conditions = supplierConditions(filter, parameters);
  const matching = await tx.query<{ id: string }[]>(
    `SELECT s.id FROM supplier s WHERE ${conditions} ORDER BY s.tier NULLS LAST, s.name_key, s.id LIMIT ${MAX_NODES + 1}`,
    parameters.values,
  );
  const links = await allLinks(tx);
  const matched = new Set(matching.slice(0, MAX_NODES).map((row) => row.id));
  const shown = withPathsToCompany(matched, links);
  const nodes = await tx.query<Omit<ChainNode, 'matches'>[]>(
    `SELECT id, name, country, tier, score, band FROM supplier WHERE id = ANY ($1::uuid[])
      ORDER BY tier NULLS LAST, name_key, id`,
    [[...shown]],
  );
  return {
    nodes: nodes.map((node) => ({ ...node, matches: matched.has(node.id) })),
    edges: links.filter(
      (link) =>
        shown.has(link.supplierId) && (link.buyerSupplierId === null || shown.has(link.buyerSupplierId)),
    ),
    truncated: matching.length > MAX_NODES,
  };
}

/** All links of the company, in a fixed order. */
export function allLinks(tx: EntityManager): Promise<ChainEdge[]> {
  return tx.query<ChainEdge[]>(
    `SELECT id, buyer_supplier_id AS "buyerSupplierId", supplier_id AS "supplierId", kind, share, certainty
       FROM supply_link ORDER BY id`,
  );
}

/** What the list can be filtered by, with counts over all suppliers. */
export async function supplierChoices(tx: EntityManager): Promise<SupplierChoices> {
  const counts = (expression: string, order: string) =>
    `(SELECT coalesce(json_agg(x ORDER BY ${order}), '[]') FROM (
        SELECT ${expression} AS value, count(*) AS count FROM supplier
         WHERE merged_into_id IS NULL GROUP BY 1) x WHERE x.value IS NOT NULL)`;
  const [row] = await tx.query<{ choices: SupplierChoices }[]>(
    `SELECT json_build_object(
       'total', (SELECT count(*) FROM supplier WHERE merged_into_id IS NULL),
       'countries', ${counts('country', 'x.count DESC, x.value')},
       'sectors', ${counts('left(isic, 2)', 'x.value')},
       'tiers', ${counts('coalesce(tier, 0)', 'x.value')}) AS choices`,
  );
  if (!row) throw new Error('The choices statement returned no row.');
  return row.choices;
}
