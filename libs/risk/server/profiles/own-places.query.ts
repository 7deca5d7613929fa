import type { OwnPlace } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

/** The company's scored sites by country and sector; sites of which either is unknown are left out. */
export function ownPlaces(tx: EntityManager): Promise<OwnPlace[]> {
  return tx.query(`
    SELECT s.country, s.sector, count(*)::int AS sites, count(DISTINCT s.supplier_id)::int AS suppliers
    FROM risk_latest_site_score s
    WHERE s.country IS NOT NULL AND s.sector IS NOT NULL
    GROUP BY s.country, s.sector`);
}

/** How many scored sites and suppliers there are by country, or by sector. */
export async function ownCounts(
  tx: EntityManager,
  by: 'country' | 'sector',
): Promise<ReadonlyMap<string, { readonly sites: number; readonly suppliers: number }>> {
  const rows = await tx.query<{ key: string; sites: number; suppliers: number }[]>(`
    SELECT s.${by} AS key, count(*)::int AS sites, count(DISTINCT s.supplier_id)::int AS suppliers
    FROM risk_latest_site_score s
    WHERE s.${by} IS NOT NULL GROUP BY 1`);
  return new Map(rows.map(({ key, ...counts }) => [key, counts]));
}

/** ILO indicators that audits found at own sites of these sectors, most first. */
export function foundIndicators(
  tx: EntityManager,
  sectors: readonly string[],
): Promise<{ code: string; title: string; findings: number }[]> {
  return tx.query(
    `SELECT f.code, f.title, count(*)::int AS findings
     FROM risk_input_finding f
     WHERE f.ilo_indicator AND EXISTS (
       SELECT FROM risk_input_site s
       WHERE s.supplier_id = f.supplier_id AND (f.site_id IS NULL OR s.site_id = f.site_id)
         AND (left(s.isic, 2) = ANY ($1::text[]) OR s.isic = ANY ($1::text[])))
     GROUP BY 1, 2 ORDER BY 3 DESC, 1`,
    [sectors],
  );
}
