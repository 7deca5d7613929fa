import type { CompanyReads, JsonText } from '@firebreak/platform/server';
import {
  readGood,
  type GoodSearch,
  type SupplierFilter,
  type SupplyMap,
} from '@firebreak/supply-chain/model';
import { isGood } from './good-suppliers';
import { SqlParameters, supplierConditions } from './supplier-filter';

/**
 * Sites of the matching suppliers, as the JSON text of SupplyMap, by one statement: with 50,000 sites no row
 * becomes an object here. Where a good is looked for, a supplier shows the sites that make it, if any do.
 */
export async function supplyMap(reads: CompanyReads, filter: SupplierFilter): Promise<JsonText<SupplyMap>> {
  const parameters = new SqlParameters();
  const good = readGood(filter.good ?? '');
  const conditions = supplierConditions(filter, parameters);
  const [row] = await reads.rows<{ map: JsonText<SupplyMap> }>(
    `WITH chosen AS (
       SELECT s.id, s.name, s.country, s.tier, s.score, s.band,
              row_number() OVER (ORDER BY s.name_key, s.id) - 1 AS n
         FROM supplier s WHERE ${conditions}
     ), place AS (
       SELECT c.n AS supplier, t.id, nullif(t.name, c.name) AS name, coalesce(t.country, c.country) AS country,
              round(t.latitude * 1e5) / 1e5 AS latitude, round(t.longitude * 1e5) / 1e5 AS longitude,
              coalesce(t.location_precision, 'country') AS precision,
              round(coalesce(t.score, c.score))::int AS score, coalesce(t.band, c.band) AS band
         FROM chosen c LEFT JOIN site t ON t.supplier_id = c.id
     )${good ? `, making AS (${sitesMaking(good, parameters)})` : ''}
     SELECT json_build_object(
       'suppliers', (${columns(['id', 'name', 'tier'])} FROM (SELECT * FROM chosen ORDER BY n) x),
       'sites', (${columns(['supplier', 'name', 'country', 'latitude', 'longitude', 'precision', 'score', 'band'])}
                 FROM (SELECT p.* FROM place p ${good ? ONLY_MAKING : ''} ORDER BY p.supplier, p.id) x))::text AS map`,
    parameters.values,
  );
  if (!row) throw new Error('The map statement returned no row.');
  return row.map;
}

/** Where a supplier has sites that make the good, they stand for it; else all of its sites do. */
const ONLY_MAKING = `WHERE p.id IN (SELECT m.id FROM making m)
  OR p.supplier NOT IN (SELECT o.supplier FROM place o JOIN making m ON m.id = o.id)`;

function sitesMaking(good: GoodSearch, parameters: SqlParameters): string {
  return `SELECT DISTINCT g.site_id AS id FROM site_good g WHERE g.role = 'makes' AND ${isGood(good, parameters)}`;
}

/**
 * `SELECT {"id": [...], "name": [...]}`: what comes in order goes out in order. An array made JSON at once is an
 * eighth shorter than json_agg's, which puts a space after each comma.
 */
export function columns(names: readonly string[]): string {
  const column = (name: string) => `'${name}', coalesce(array_to_json(array_agg(x.${name})), '[]')`;
  return `SELECT json_build_object(${names.map(column).join(', ')})`;
}
