import type { ImportOutcome, LinkKind, RowIssue } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** A staged row that names a buyer, with whom that may be. */
export interface RowWithBuyer {
  readonly rowNumber: number;
  readonly buyer: string;
  readonly supplierId: string;
  readonly kind: LinkKind;
  readonly outcome: ImportOutcome;
  readonly issues: readonly RowIssue[];
  /** By number the one; by name all that are called so. */
  readonly buyerIds: readonly string[];
}

/**
 * Rows that name a buyer, in the order of the file. A number beats a name; the newest row or supplier on file
 * with that number counts.
 */
export function rowsWithBuyers(
  tx: EntityManager,
  importId: string,
  page: { readonly after: number; readonly limit: number; readonly rowNumber: number | null },
): Promise<RowWithBuyer[]> {
  return tx.query(
    `WITH page AS (
       SELECT row_number, buyer, buyer_key, supplier_id, kind, outcome, issues FROM supplier_import_row
        WHERE import_id = $1 AND buyer IS NOT NULL AND row_number > $2 AND ($4::int IS NULL OR row_number = $4)
        ORDER BY row_number LIMIT $3
     ), numbers AS (
       SELECT external_id AS number, supplier_id AS id, 0 AS rank FROM supplier_import_row
        WHERE import_id = $1 AND external_id IN (SELECT buyer FROM page)
       UNION ALL
       SELECT external_id, id, 1 FROM supplier
        WHERE merged_into_id IS NULL AND external_id IN (SELECT buyer FROM page)
     ), by_number AS (
       SELECT DISTINCT ON (number) number, id FROM numbers ORDER BY number, rank
     ), by_name AS (
       SELECT key, array_agg(DISTINCT id) AS ids FROM (
         SELECT match_key AS key, supplier_id AS id FROM supplier_import_row
          WHERE import_id = $1 AND match_key IN (SELECT buyer_key FROM page)
         UNION
         SELECT match_key, id FROM supplier
          WHERE merged_into_id IS NULL AND match_key IN (SELECT buyer_key FROM page)
       ) named GROUP BY key
     )
     SELECT p.row_number AS "rowNumber", p.buyer, p.supplier_id AS "supplierId", p.kind, p.outcome, p.issues,
            CASE WHEN n.id IS NOT NULL THEN ARRAY[n.id] ELSE coalesce(m.ids, '{}') END AS "buyerIds"
       FROM page p LEFT JOIN by_number n ON n.number = p.buyer LEFT JOIN by_name m ON m.key = p.buyer_key
      ORDER BY p.row_number`,
    [importId, page.after, page.limit, page.rowNumber],
  );
}
