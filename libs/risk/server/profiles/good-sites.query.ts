import type { EntityManager } from 'typeorm';

export interface GoodSiteRow {
  readonly siteId: string;
  readonly supplierId: string;
  readonly name: string;
  readonly country: string | null;
  readonly goods: readonly string[];
}

/**
 * Own sites that say they make a good: by HS code (one within the other, never by a bare chapter of the statement),
 * by name where they state no code.
 * @param names as sites state them
 */
export function goodSites(
  tx: EntityManager,
  hsCodes: readonly string[],
  names: readonly string[],
): Promise<GoodSiteRow[]> {
  return tx.query(
    `SELECT g.site_id AS "siteId", g.supplier_id AS "supplierId", s.name, s.country,
            array_agg(DISTINCT g.good_name ORDER BY g.good_name) AS goods
     FROM risk_input_good g JOIN risk_input_site s ON s.company_id = g.company_id AND s.site_id = g.site_id
     WHERE CASE WHEN g.hs IS NULL THEN g.good_name = ANY ($2::text[])
           ELSE EXISTS (SELECT FROM unnest($1::text[]) AS listed (code)
                        WHERE starts_with(g.hs, listed.code)
                           OR (length(g.hs) >= 4 AND starts_with(listed.code, g.hs))) END
     GROUP BY 1, 2, 3, 4 ORDER BY s.name, g.site_id`,
    [hsCodes, names],
  );
}

/** The names of goods that sites state without a code. */
export async function namedGoods(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ name: string }[]>(
    `SELECT DISTINCT good_name AS name FROM risk_input_good WHERE hs IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
