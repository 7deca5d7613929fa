import { riskProblem } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import type { ExplainedScore, ExplainedScores } from '../explained-scores';
import { RiskCurrentEntity } from '../risk-current.entity';
import { RiskScoreEntity } from '../risk-score.entity';

/** The newest score of a supplier with all that explains it; null until the first run has scored it. */
export async function newestScore(
  tx: EntityManager,
  explained: ExplainedScores,
  supplierId: string,
): Promise<ExplainedScore | null> {
  const current = await tx.findOneBy(RiskCurrentEntity, { supplierId });
  return current ? scoreById(tx, explained, current.scoreId) : null;
}

/** @throws Problem risk-score-not-found */
export async function scoreById(
  tx: EntityManager,
  explained: ExplainedScores,
  scoreId: string,
): Promise<ExplainedScore> {
  const stored = await tx.findOneBy(RiskScoreEntity, { id: scoreId });
  const [found] = stored ? await explained.explain(tx, [stored]) : [];
  if (!found) throw riskProblem('risk-score-not-found', { scoreId });
  return found;
}

/**
 * The id of the score that stood at the end of a day (UTC).
 * @param day calendar date
 * @throws Problem risk-score-none-yet where the supplier's first score came later, or there is none
 */
export async function scoreStandingOn(tx: EntityManager, supplierId: string, day: string): Promise<string> {
  const [standing] = await tx.query<{ id: string }[]>(
    `SELECT id FROM risk_score
     WHERE supplier_id = $1 AND computed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
     ORDER BY computed_at DESC, id DESC LIMIT 1`,
    [supplierId, day],
  );
  if (standing) return standing.id;
  const [first] = await tx.query<{ day: string }[]>(
    `SELECT to_char(computed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM risk_score
     WHERE supplier_id = $1 ORDER BY computed_at, id LIMIT 1`,
    [supplierId],
  );
  throw riskProblem('risk-score-none-yet', { day, firstOn: first?.day ?? null });
}
