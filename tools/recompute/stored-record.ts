import 'reflect-metadata';
import { ownerDataSource } from '@firebreak/assembly/server';
import type { ScoreRecord } from '@firebreak/risk/model';
import { ExplainedScores, RiskScoreEntity } from '@firebreak/risk/server';

const NAMED = `
  SELECT id FROM risk_score WHERE id = $1
  UNION ALL SELECT score_id FROM risk_current WHERE supplier_id = $1 LIMIT 1`;

/**
 * A stored score from the database, read as the owner of its tables.
 * @param id of the score, or of a supplier, whose newest score then counts
 * @throws Error where there is none
 */
export async function storedRecord(id: string): Promise<{ title: string; record: ScoreRecord }> {
  const ownerUrl = process.env['OWNER_DATABASE_URL'];
  if (!ownerUrl) throw new Error('OWNER_DATABASE_URL must be set');
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    const [named] = await owner.query<{ id: string }[]>(NAMED, [id]);
    const stored = named ? await owner.manager.findOneBy(RiskScoreEntity, { id: named.id }) : null;
    const [found] = stored ? await new ExplainedScores().explain(owner.manager, [stored]) : [];
    if (!found || !stored) throw new Error(`There is no score, and no scored supplier, with the id ${id}.`);
    const { value, ownValue: own, band, methodVersion, asOf, supplierId } = stored;
    const { weights, facts: inputs, factsHash: inputHash } = found;
    const { range, confidence, steps } = found.score;
    return {
      title: `supplier ${supplierId}, as of ${asOf}, by ${methodVersion}`,
      record: { value, own, band, range, confidence, steps, methodVersion, weights, inputs, inputHash },
    };
  } finally {
    await owner.destroy();
  }
}
