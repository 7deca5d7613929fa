import 'reflect-metadata';
import { ownerDataSource } from '@firebreak/assembly/server';
import { canonicalJson, FactsContext, GRID, scoreSupplier, unpackFacts } from '@firebreak/risk/model';
import type { RiskBand, ScoreRecord, SupplierFacts, SupplierScore, Weights } from '@firebreak/risk/model';
import { inputHash, readContent } from '@firebreak/risk/server';
import type { Explained, StoredContent } from '@firebreak/risk/server';
import { sha256 } from './describe-reproduction';

interface Row extends StoredContent {
  readonly supplierId: string;
  readonly value: number;
  readonly own: number;
  readonly band: RiskBand;
  readonly confidence: number;
  /** In its page, from 1. */
  readonly place: number;
  readonly methodVersion: string;
  readonly weights: Weights;
  readonly context: string | null;
}

const RECORD = `
  SELECT s.supplier_id AS "supplierId", s.value, s.own_value AS own, s.band, s.confidence, s.place,
         s.method_version AS "methodVersion", r.weights, r.context_hash AS "contextHash", x.content AS context,
         p.content, p.content_hash AS "contentHash", s.as_of::text AS "asOf"
  FROM risk_score s
  JOIN risk_score_page p ON p.company_id = s.company_id AND p.id = s.page_id
  JOIN risk_run r ON r.company_id = s.company_id AND r.id = s.run_id
  LEFT JOIN risk_context x ON x.company_id = r.company_id AND x.hash = r.context_hash
  WHERE s.id = $1 OR (s.supplier_id = $1 AND s.until IS NULL) ORDER BY s.id = $1 DESC LIMIT 1`;

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
    const explained = (await readContent(row))(row.place - 1);
    const facts = unpackFacts(
      row.supplierId,
      explained.facts,
      row.context === null ? null : FactsContext.read(row.context),
    );
    return {
      title: `supplier ${row.supplierId}, as of ${row.asOf}, by ${row.methodVersion}`,
      record: recordOf(row, explained, facts),
    };
  } finally {
    await owner.destroy();
  }
}

/** The words of steps are not stored: those of the method stand beside the points that are. */
function recordOf(row: Row, explained: Explained, facts: SupplierFacts): ScoreRecord {
  const { value, own, band, methodVersion, weights } = row;
  const again: SupplierScore = scoreSupplier(facts, weights);
  const steps = explained.points.map((points, index) => {
    const step = again.steps[index];
    if (!step)
      throw new Error(
        `The stored score has ${explained.points.length} steps, its facts give ${again.steps.length}.`,
      );
    return { ...step, points: points * GRID };
  });
  const kept = inputHash(explained.facts, row.contextHash) === explained.inputHash;
  return {
    ...{ value, own, band, methodVersion, weights, steps, inputs: facts },
    range: again.range,
    confidence: { ...again.confidence, value: row.confidence },
    inputHash: kept ? sha256(canonicalJson(facts)) : explained.inputHash,
  };
}
