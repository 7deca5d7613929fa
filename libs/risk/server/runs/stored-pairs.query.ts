import type { RiskBand, ScorePair } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

/** A stored score and the one of the same supplier before it. */
export interface StoredPair extends ScorePair {
  readonly name: string;
  readonly country: string | null;
  readonly beforeId: string;
  readonly afterId: string;
}

/** Every score of a run that has one before it. A supplier's first score moved from nothing, and is left out. */
export async function findStoredPairs(tx: EntityManager, runId: string): Promise<StoredPair[]> {
  const rows = await tx.query<
    {
      supplierId: string;
      name: string;
      country: string | null;
      beforeId: string;
      afterId: string;
      valueBefore: number;
      valueAfter: number;
      bandBefore: RiskBand;
      bandAfter: RiskBand;
    }[]
  >(
    `SELECT s.supplier_id AS "supplierId", n.name, n.country, b.id AS "beforeId", s.id AS "afterId",
            b.value AS "valueBefore", s.value AS "valueAfter", b.band AS "bandBefore", s.band AS "bandAfter"
     FROM risk_score s
     JOIN risk_input_supplier n ON n.company_id = s.company_id AND n.supplier_id = s.supplier_id
     CROSS JOIN LATERAL (
       SELECT o.id, o.value, o.band FROM risk_score o
       WHERE o.company_id = s.company_id AND o.supplier_id = s.supplier_id AND o.computed_at < s.computed_at
       ORDER BY o.computed_at DESC, o.id DESC LIMIT 1) b
     WHERE s.run_id = $1 ORDER BY s.supplier_id`,
    [runId],
  );
  return rows.map(({ valueBefore, valueAfter, bandBefore, bandAfter, ...pair }) => ({
    ...pair,
    before: { value: valueBefore, band: bandBefore },
    after: { value: valueAfter, band: bandAfter },
  }));
}
