import type { EntityManager } from 'typeorm';

/**
 * Remembers whom people told apart while they went through an import, so that the search for duplicates does not ask
 * again. Who was taken for a supplier on file has no record of its own, and its name is kept as another of that one.
 * A pair that was decided elsewhere keeps that decision.
 */
export async function keepChoices(tx: EntityManager, importId: string, fileName: string): Promise<void> {
  await tx.query(
    `INSERT INTO match_pair AS m (left_id, right_id, score, parts, state, reason, decided_at, decided_by_name)
     SELECT DISTINCT ON (1, 2) least(r.supplier_id, c."supplierId"), greatest(r.supplier_id, c."supplierId"),
            coalesce(c.score, 0), coalesce((
              SELECT jsonb_agg(jsonb_build_object('score', p.score, 'weight', 0, 'sentence', p.code, 'params', p.params))
                FROM jsonb_to_recordset(c.parts) AS p (score float8, code text, params jsonb)), '[]'),
            'different', coalesce(r.choice_reason, concat_ws(', ', $2::text, '#' || r.row_number)), r.chosen_at, r.chosen_by_name
       FROM supplier_import_row r
      CROSS JOIN LATERAL jsonb_to_recordset(r.candidates) AS c ("supplierId" uuid, score float8, parts jsonb)
       JOIN supplier s ON s.id = c."supplierId"
       JOIN supplier n ON n.id = r.supplier_id
      WHERE r.import_id = $1 AND r.outcome = 'doubtful' AND r.decision = 'import' AND r.choice = 'new'
        AND r.chosen_at IS NOT NULL
        AND c."supplierId" <> r.supplier_id
      ORDER BY 1, 2, r.row_number
     ON CONFLICT (company_id, left_id, right_id)
       DO UPDATE SET state = excluded.state, reason = excluded.reason, decided_at = excluded.decided_at,
                     decided_by_name = excluded.decided_by_name
       WHERE m.state = 'open'`,
    [importId, fileName],
  );
}
