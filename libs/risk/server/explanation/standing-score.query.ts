import { riskProblem } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

/**
 * The id of the score that stood at the end of a day (UTC).
 * @param day calendar date
 * @throws Problem risk-score-none-yet where the supplier's first score came later, or there is none
 */
export async function scoreStandingOn(tx: EntityManager, supplierId: string, day: string): Promise<string> {
  const [standing] = await tx.query<{ id: string }[]>(
    `SELECT id FROM risk_score
     WHERE supplier_id = $1 AND $1 BETWEEN first_supplier AND last_supplier
       AND computed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
     ORDER BY computed_at DESC, id DESC LIMIT 1`,
    [supplierId, day],
  );
  if (standing) return standing.id;
  const [first] = await tx.query<{ day: string }[]>(
    `SELECT to_char(computed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM risk_score
     WHERE supplier_id = $1 AND $1 BETWEEN first_supplier AND last_supplier ORDER BY computed_at, id LIMIT 1`,
    [supplierId],
  );
  throw riskProblem('risk-score-none-yet', { day, firstOn: first?.day ?? null });
}
