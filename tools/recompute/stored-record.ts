import 'reflect-metadata';
import { ownerDataSource } from '@firebreak/assembly/server';
import { canonicalJson, FactsContext, GRID, scoreSupplier, unpackFacts } from '@firebreak/risk/model';
import type { RiskBand, ScoreRecord, SupplierFacts, SupplierScore, Weights } from '@firebreak/risk/model';
import { inputHash } from '@firebreak/risk/server';
import { sha256 } from './describe-reproduction';

interface Row {
  readonly supplierId: string;
  readonly value: number;
  readonly own: number;
  readonly band: RiskBand;
  readonly confidence: number;
  readonly points: readonly number[];
  readonly methodVersion: string;
  readonly weights: Weights;
  readonly facts: string;
  readonly contextHash: string | null;
  readonly context: string | null;
  readonly inputHash: string;
  readonly asOf: string;
}

const RECORD = `
  SELECT s.supplier_id AS "supplierId", s.value, s.own_value AS own, s.band, s.confidence, s.points,
         s.method_version AS "methodVersion", r.weights, s.facts, r.context_hash AS "contextHash", x.content AS context,
         s.input_hash AS "inputHash", s.as_of::text AS "asOf"
  FROM risk_score s
  JOIN risk_run r ON r.company_id = s.company_id AND r.id = s.run_id
  LEFT JOIN risk_context x ON x.company_id = r.company_id AND x.hash = r.context_hash
  LEFT JOIN risk_current c ON c.company_id = s.company_id AND c.score_id = s.id
  WHERE s.id = $1 OR (s.supplier_id = $1 AND c.score_id IS NOT NULL) ORDER BY s.id = $1 DESC LIMIT 1`;

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
    const [row] = await owner.query<Row[]>(RECORD, [id]);
    if (!row) throw new Error(`There is no score, and no scored supplier, with the id ${id}.`);
    const facts = unpackFacts(
      row.supplierId,
      row.facts,
      row.context === null ? null : FactsContext.read(row.context),
    );
    return {
      title: `supplier ${row.supplierId}, as of ${row.asOf}, by ${row.methodVersion}`,
      record: recordOf(row, facts),
    };
  } finally {
    await owner.destroy();
  }
}

/** The words of steps are not stored: those of the method stand beside the points that are. */
function recordOf(row: Row, facts: SupplierFacts): ScoreRecord {
  const { value, own, band, methodVersion, weights } = row;
  const again: SupplierScore = scoreSupplier(facts, weights);
  const steps = row.points.map((points, index) => {
    const step = again.steps[index];
    if (!step)
      throw new Error(
        `The stored score has ${row.points.length} steps, its facts give ${again.steps.length}.`,
      );
    return { ...step, points: points * GRID };
  });
  const kept = inputHash(row.facts, row.contextHash) === row.inputHash;
  return {
    ...{ value, own, band, methodVersion, weights, steps, inputs: facts },
    range: again.range,
    confidence: { ...again.confidence, value: row.confidence },
    inputHash: kept ? sha256(canonicalJson(facts)) : row.inputHash,
  };
}
