import type { ScoreMark, SupplierScore } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

/** How many suppliers one statement writes: a few MB of JSON. */
const BATCH = 500;

interface SitePlace {
  readonly country: string | null;
  readonly sector: string | null;
  /** P, 0..1. */
  readonly presence: number;
}

/** A score to be stored, with what it came from. */
export interface NewRiskScore {
  readonly id: string;
  readonly runId: string;
  readonly score: SupplierScore;
  readonly asOf: string;
  readonly editions: Readonly<Record<string, string>>;
  readonly inputHash: string;
  readonly basisHash: string;
  /** Canonical JSON. */
  readonly inputs: string;
  readonly computedAt: Date;
  /** Country and sector of each site, for the country x sector map, and how usual they are together. */
  readonly places: ReadonlyMap<string, SitePlace>;
}

/** The newest score of each supplier, for comparison. */
export async function latestMarks(tx: EntityManager): Promise<Map<string, ScoreMark>> {
  const rows = await tx.query<(ScoreMark & { supplierId: string })[]>(`
    SELECT supplier_id AS "supplierId", basis_hash AS "basisHash", method_version AS "methodVersion",
           value, band, confidence
    FROM risk_score WHERE latest`);
  return new Map(rows.map((row) => [row.supplierId, row]));
}

/** Adds scores as the newest of their suppliers: three statements for each 500 suppliers. */
export async function storeRiskScores(
  tx: EntityManager,
  scores: readonly NewRiskScore[],
  progress: (stored: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < scores.length; from += BATCH) {
    const batch = scores.slice(from, from + BATCH);
    await tx.query(`UPDATE risk_score SET latest = false WHERE latest AND supplier_id = ANY ($1::uuid[])`, [
      batch.map(({ score }) => score.supplierId),
    ]);
    await tx.query(INSERT_SCORES, [JSON.stringify(batch.map(scoreRow))]);
    await tx.query(INSERT_SITES, [JSON.stringify(batch.flatMap(siteRows))]);
    await progress(from + batch.length);
  }
}

const INSERT_SCORES = `
  INSERT INTO risk_score (id, run_id, supplier_id, latest, value, own_value, range_from, range_to, band, confidence,
    confidence_parts, method_version, as_of, editions, input_hash, basis_hash, inputs, steps, computed_at)
  SELECT id, run_id, supplier_id, true, value, own_value, range_from, range_to, band, confidence,
    confidence_parts, method_version, as_of, editions, input_hash, basis_hash, inputs, steps, computed_at
  FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, run_id uuid, supplier_id uuid, value float8, own_value float8,
    range_from float8, range_to float8, band text, confidence float8, confidence_parts jsonb, method_version text,
    as_of date, editions jsonb, input_hash text, basis_hash text, inputs text, steps jsonb, computed_at timestamptz)`;

const INSERT_SITES = `
  INSERT INTO risk_site_score (score_id, site_id, country, sector, value, share, base, inherent, hot_spot, presence,
    range_from, range_to, band, confidence, confidence_parts, steps)
  SELECT score_id, site_id, country, sector, value, share, base, inherent, hot_spot, presence,
    range_from, range_to, band, confidence, confidence_parts, steps
  FROM jsonb_to_recordset($1::jsonb) AS n (score_id uuid, site_id uuid, country text, sector text, value float8,
    share float8, base float8, inherent float8, hot_spot float8, presence float8, range_from float8, range_to float8, band text,
    confidence float8, confidence_parts jsonb, steps jsonb)`;

function scoreRow({ score, runId, asOf, inputHash, basisHash, computedAt, ...stored }: NewRiskScore) {
  return {
    id: stored.id,
    run_id: runId,
    supplier_id: score.supplierId,
    value: score.value,
    own_value: score.own,
    range_from: score.range.from,
    range_to: score.range.to,
    band: score.band,
    confidence: score.confidence.value,
    confidence_parts: score.confidence.parts,
    method_version: score.methodVersion,
    as_of: asOf,
    editions: stored.editions,
    input_hash: inputHash,
    basis_hash: basisHash,
    inputs: stored.inputs,
    steps: score.steps,
    computed_at: computedAt,
  };
}

function siteRows({ id, score, places }: NewRiskScore) {
  return score.sites.map((site) => ({
    score_id: id,
    site_id: site.siteId,
    country: places.get(site.siteId)?.country ?? null,
    sector: places.get(site.siteId)?.sector ?? null,
    value: site.value,
    share: site.share,
    base: site.base,
    inherent: site.inherent,
    hot_spot: site.hotSpot,
    presence: places.get(site.siteId)?.presence ?? 1,
    range_from: site.range.from,
    range_to: site.range.to,
    band: site.band,
    confidence: site.confidence.value,
    confidence_parts: site.confidence.parts,
    steps: site.steps,
  }));
}
