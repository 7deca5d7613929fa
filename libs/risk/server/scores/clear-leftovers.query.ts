import type { EntityManager } from 'typeorm';
import { contentOf } from './page-content';
import type { StoredContent } from './page-content';
import { SCORE_COLUMNS, SITE_COLUMNS } from './score-page';

interface PageWithLeftovers extends StoredContent {
  readonly id: string;
  /** Places of those who are still there, from 0. */
  readonly kept: readonly number[];
}

/** Clears pages of everything about suppliers that were taken out of them: their figures, and what explained these. */
export async function clearLeftovers(tx: EntityManager): Promise<void> {
  for (;;) {
    const [page] = await tx.query<PageWithLeftovers[]>(NEXT);
    if (!page) return;
    const { id, kept, ...stored } = page;
    if (kept.length === 0) await tx.query(`DELETE FROM risk_score_page WHERE id = $1`, [id]);
    else {
      const left = await contentOf(stored, kept);
      await tx.query(CLEAR, [id, left.content, left.contentHash]);
    }
  }
}

const NEXT = `
  SELECT p.id, p.content, p.content_hash AS "contentHash", to_char(p.as_of, 'YYYY-MM-DD') AS "asOf", r.context_hash AS "contextHash",
         ARRAY(SELECT (n - 1)::int FROM unnest(p.suppliers) WITH ORDINALITY s (id, n) WHERE id IS NOT NULL ORDER BY n) AS kept
  FROM risk_score_page p LEFT JOIN risk_run r ON r.company_id = p.company_id AND r.id = p.run_id
  WHERE p.leftovers ORDER BY p.id LIMIT 1 FOR UPDATE OF p`;

/** The elements of those who are still there. */
const left = (column: string, suppliers: string) =>
  `${column} = ARRAY(SELECT v FROM unnest(p.${suppliers}, p.${column}) WITH ORDINALITY u (s, v, n) WHERE s IS NOT NULL ORDER BY n)`;

const CLEAR = `
  UPDATE risk_score_page p SET leftovers = false, content = $2, content_hash = $3,
    ${[...Object.keys(SCORE_COLUMNS), 'until'].map((column) => left(column, 'suppliers')).join(', ')},
    ${[...Object.keys(SITE_COLUMNS), 'site_until'].map((column) => left(column, 'site_suppliers')).join(', ')}
  WHERE p.id = $1`;
