import type { CompanyReads } from '@firebreak/platform/server';
import { readGood, type SupplierFilter } from '@firebreak/supply-chain/model';
import { isGood } from './good-suppliers';
import { SqlParameters } from './sql-parameters';
import { supplierConditions } from './supplier-filter';

/**
 * Sites of the matching suppliers, as the JSON text of SupplyMap, by one statement: with 50,000 sites no row
 * becomes an object here. Where a good is looked for, a supplier shows the sites that make it, if any do.
 */
export async function supplyMap(reads: CompanyReads, filter: SupplierFilter): Promise<string> {
  const parameters = new SqlParameters();
  const good = readGood(filter.good ?? '');
  const conditions = supplierConditions(filter, parameters);
  const making = good
    ? `EXISTS (SELECT FROM site_good g WHERE g.site_id = t.id AND g.role = 'makes' AND ${isGood(good, parameters)})`
    : 'true';
  const [row] = await reads.rows<{ map: string }>(
    `WITH chosen AS (
       SELECT s.id, s.name, s.country, s.tier, s.score, s.band,
              row_number() OVER (ORDER BY s.name_key, s.id) - 1 AS n
         FROM supplier s WHERE ${conditions}
     ), place AS (
       SELECT c.n, t.id, nullif(t.name, c.name) AS name, coalesce(t.country, c.country) AS country,
              round(t.latitude::numeric, 5)::float8 AS latitude, round(t.longitude::numeric, 5)::float8 AS longitude,
              coalesce(t.location_precision, 'country') AS precision,
              round(coalesce(t.score, c.score))::int AS score, coalesce(t.band, c.band) AS band,
              ${making} AS making
         FROM chosen c LEFT JOIN site t ON t.supplier_id = c.id
     ), shown AS (
       SELECT * FROM (SELECT *, bool_or(making) OVER (PARTITION BY n) AS any_making FROM place) p
        WHERE making OR NOT any_making
     )
     SELECT json_build_object(
       'suppliers', (${columns(['id', 'name', 'tier'])} FROM (SELECT * FROM chosen ORDER BY n) x),
       'sites', (${columns(['supplier', 'name', 'country', 'latitude', 'longitude', 'precision', 'score', 'band'])}
                 FROM (SELECT *, n AS supplier FROM shown ORDER BY n, id) x))::text AS map`,
    parameters.values,
  );
  if (!row) throw new Error('The map statement returned no row.');
  return row.map;
}

/** `SELECT {"id": [...], "name": [...]}`: what comes in order goes out in order. */
export function columns(names: readonly string[]): string {
  return `SELECT json_build_object(${names.map((name) => `'${name}', coalesce(json_agg(x.${name}), '[]')`).join(', ')})`;
}
