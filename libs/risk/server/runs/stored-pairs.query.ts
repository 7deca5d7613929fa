import type { RiskBand, ScorePair } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { standing } from '../scores/standing';

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
    `WITH run AS MATERIALIZED (SELECT max(computed_at) AS at FROM risk_score_page WHERE run_id = $1),
     moved AS MATERIALIZED (SELECT * FROM risk_score WHERE run_id = $1),
     stood AS MATERIALIZED (SELECT b.* FROM risk_score b WHERE ${standing('b', '(SELECT at FROM run)')})
     SELECT s.supplier_id AS "supplierId", n.name, n.country, b.id AS "beforeId", s.id AS "afterId",
            b.value AS "valueBefore", s.value AS "valueAfter", b.band AS "bandBefore", s.band AS "bandAfter"
     FROM moved s
     JOIN risk_input_supplier n ON n.company_id = s.company_id AND n.supplier_id = s.supplier_id
     JOIN stood b ON b.company_id = s.company_id AND b.supplier_id = s.supplier_id
     ORDER BY s.supplier_id`,
    [runId],
  );
  return rows.map(({ valueBefore, valueAfter, bandBefore, bandAfter, ...pair }) => ({
    ...pair,
    before: { value: valueBefore, band: bandBefore },
    after: { value: valueAfter, band: bandAfter },
  }));
}
