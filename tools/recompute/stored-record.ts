import 'reflect-metadata';
import { ownerDataSource } from '@firebreak/assembly/server';
import { confidenceLevel } from '@firebreak/risk/model';
import type { Confidence, RiskBand, ScoreRecord, Step, SupplierFacts, Weights } from '@firebreak/risk/model';

interface Row {
  readonly supplierId: string;
  readonly value: number;
  readonly own: number;
  readonly band: RiskBand;
  readonly rangeFrom: number;
  readonly rangeTo: number;
  readonly confidence: number;
  readonly parts: Confidence['parts'];
  readonly steps: readonly Step[];
  readonly methodVersion: string;
  readonly weights: Weights;
  readonly inputs: string;
  readonly inputHash: string;
  readonly asOf: string;
}

const RECORD = `
  SELECT s.supplier_id AS "supplierId", s.value, s.own_value AS own, s.band, s.range_from AS "rangeFrom",
         s.range_to AS "rangeTo", s.confidence, s.confidence_parts AS parts, s.steps,
         s.method_version AS "methodVersion", r.weights, s.inputs, s.input_hash AS "inputHash", s.as_of::text AS "asOf"
  FROM risk_score s JOIN risk_run r ON r.company_id = s.company_id AND r.id = s.run_id
  WHERE s.id = $1 OR (s.supplier_id = $1 AND s.latest) ORDER BY s.id = $1 DESC LIMIT 1`;

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
    const { rangeFrom, rangeTo, confidence, parts, inputs, supplierId, asOf, ...record } = row;
    return {
      title: `supplier ${supplierId}, as of ${asOf}, by ${row.methodVersion}`,
      record: {
        ...record,
        range: { from: rangeFrom, to: rangeTo },
        confidence: { value: confidence, level: confidenceLevel(confidence), parts },
        inputs: JSON.parse(inputs) as SupplierFacts, // canonical JSON of it
      },
    };
  } finally {
    await owner.destroy();
  }
}
