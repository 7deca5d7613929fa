import { riskProblem } from '@firebreak/risk/model';
import type { SupplierFacts, Weights } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { RiskRunEntity } from '../risk-run.entity';
import { RiskScoreEntity } from '../risk-score.entity';

/** A stored score with the facts and weights that it follows from. */
export interface StoredScore {
  readonly score: RiskScoreEntity;
  readonly facts: SupplierFacts;
  readonly weights: Weights;
}

/** The newest score of a supplier with all that it follows from; null until the first run has scored it. */
export function newestScore(tx: EntityManager, supplierId: string): Promise<StoredScore | null> {
  return storedScore(tx, 'score.supplierId = :id AND score.latest', supplierId);
}

/** @throws Problem risk-score-not-found */
export async function scoreById(tx: EntityManager, scoreId: string): Promise<StoredScore> {
  const found = await storedScore(tx, 'score.id = :id', scoreId);
  if (!found) throw riskProblem('risk-score-not-found', { scoreId });
  return found;
}

async function storedScore(tx: EntityManager, where: string, id: string): Promise<StoredScore | null> {
  const score = await tx
    .createQueryBuilder(RiskScoreEntity, 'score')
    .addSelect('score.inputs')
    .where(where, { id })
    .getOne();
  if (!score) return null;
  const { weights } = await tx.findOneByOrFail(RiskRunEntity, { id: score.runId });
  return { score, facts: JSON.parse(score.inputs) as SupplierFacts, weights }; // canonical JSON of it
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
