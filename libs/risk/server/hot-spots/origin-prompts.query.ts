import { RARE_PRESENCE, type OriginPrompt } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

/**
 * Own sites whose country hardly does their kind of work, rarest first.
 * @param limit how many at most
 * @returns these, and how many there are in all
 */
export async function originPrompts(
  tx: EntityManager,
  limit: number,
): Promise<{ prompts: OriginPrompt[]; count: number }> {
  const rows = await tx.query<(OriginPrompt & { all: number })[]>(
    `SELECT q.*, i.name AS "siteName", p.name AS "supplierName",
            ARRAY(SELECT g.good_name FROM risk_input_good g WHERE g.site_id = q."siteId"
                  ORDER BY g.good_name LIMIT 3) AS goods
     FROM (
       SELECT s.site_id AS "siteId", s.supplier_id AS "supplierId", s.country, s.sector, s.presence,
              count(*) OVER ()::int AS all
       FROM risk_latest_site_score s
       WHERE s.presence < $1 AND s.country IS NOT NULL AND s.sector IS NOT NULL
       ORDER BY s.presence, s.site_id LIMIT $2) q
     JOIN risk_input_site i ON i.site_id = q."siteId"
     JOIN risk_input_supplier p ON p.supplier_id = q."supplierId"
     ORDER BY q.presence, q."siteId"`,
    [RARE_PRESENCE, limit],
  );
  return { count: rows[0]?.all ?? 0, prompts: rows.map(({ all: _all, ...prompt }) => prompt) };
}
