import { bandOf, CONFIDENCE_PARTS, RISK_BANDS } from '@firebreak/risk/model';
import type {
  BandCount,
  ConfidencePart,
  CountrySectorRisk,
  RiskBand,
  RiskDashboardView,
  Step,
  WorstSupplier,
} from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import type { ExplainedScores } from './explained-scores';
import { scoresById } from './scores/stored-scores.query';

/** Width of a step of the distribution, in points. */
const STEP = 5;
const PARTS = Object.keys(CONFIDENCE_PARTS) as ConfidencePart[]; // the keys just named

export interface ScoreGroup {
  readonly band: RiskBand;
  /** Lower end of the step of the distribution. */
  readonly from: number;
  readonly level: RiskDashboardView['confidence']['byLevel'][number]['level'];
  readonly suppliers: number;
  readonly valueSum: number;
  readonly confidenceSum: number;
}

/** The newest scores, counted by band, step of the distribution and level of confidence. */
export function scoreGroups(tx: EntityManager): Promise<ScoreGroup[]> {
  return tx.query<ScoreGroup[]>(`
    SELECT band, least(floor(value / ${STEP}) * ${STEP}, ${100 - STEP})::int AS "from",
           CASE WHEN confidence < 40 THEN 'low' WHEN confidence < 70 THEN 'medium' ELSE 'high' END AS level,
           count(*)::int AS suppliers, sum(value) AS "valueSum", sum(confidence) AS "confidenceSum"
    FROM risk_latest_score GROUP BY 1, 2, 3`);
}

/** All suppliers of the company, scored or not. */
export async function countSuppliers(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ suppliers: number }[]>(
    `SELECT count(*)::int AS suppliers FROM risk_input_supplier`,
  );
  return row?.suppliers ?? 0;
}

/** Suppliers by score, from 0 to 100 in steps of 5, empty ones included. */
export function distributionOf(groups: readonly ScoreGroup[]): RiskDashboardView['distribution'] {
  return Array.from({ length: 100 / STEP }, (_, index) => ({
    from: index * STEP,
    suppliers: sumOf(groups, 'suppliers', (group) => group.from === index * STEP),
  }));
}

/** Suppliers in each band, lowest band first. */
export function bandCounts(groups: readonly ScoreGroup[]): BandCount[] {
  return RISK_BANDS.map((band) => ({
    band,
    suppliers: sumOf(groups, 'suppliers', (group) => group.band === band),
  }));
}

/** Mean of a figure over all scored suppliers; null without any. */
export function meanOf(groups: readonly ScoreGroup[], figure: 'valueSum' | 'confidenceSum'): number | null {
  const suppliers = sumOf(groups, 'suppliers');
  return suppliers === 0 ? null : sumOf(groups, figure) / suppliers;
}

export function sumOf(
  groups: readonly ScoreGroup[],
  figure: 'suppliers' | 'valueSum' | 'confidenceSum',
  which: (group: ScoreGroup) => boolean = () => true,
): number {
  return groups.filter(which).reduce((sum, group) => sum + group[figure], 0);
}

/** For how many suppliers each part of the confidence gives less than it could. */
export async function missingParts(
  tx: EntityManager,
): Promise<{ part: ConfidencePart; suppliers: number }[]> {
  const rows = await tx.query<{ bit: number; suppliers: number }[]>(`
    SELECT bit, count(*)::int AS suppliers
    FROM risk_latest_score r, generate_series(0, ${PARTS.length - 1}) bit
    WHERE (r.lacking >> bit) & 1 = 1 GROUP BY bit`);
  return rows
    .flatMap(({ bit, suppliers }) => {
      const part = PARTS[bit];
      return part ? [{ part, suppliers }] : [];
    })
    .sort((a, b) => b.suppliers - a.suppliers || (a.part < b.part ? -1 : 1));
}

/**
 * Own exposure and hot-spot figure by country and sector, over the sites of all suppliers, worst mean first.
 * @param limit how many pairs at most
 */
export async function countrySectors(tx: EntityManager, limit: number): Promise<CountrySectorRisk[]> {
  const rows = await tx.query<Omit<CountrySectorRisk, 'band'>[]>(
    `SELECT s.country, s.sector, count(*)::int AS sites, count(DISTINCT s.supplier_id)::int AS suppliers,
            avg(s.value) AS mean, max(s.value) AS worst, max(s.hot_spot) AS "hotSpot"
     FROM risk_latest_site_score s
     WHERE s.country IS NOT NULL AND s.sector IS NOT NULL
     GROUP BY s.country, s.sector ORDER BY mean DESC, s.country, s.sector LIMIT $1`,
    [limit],
  );
  return rows.map((row) => ({ ...row, band: bandOf(row.mean) }));
}

/** The suppliers with the highest scores. */
export async function worstSuppliers(
  tx: EntityManager,
  explained: ExplainedScores,
  limit: number,
): Promise<WorstSupplier[]> {
  const rows = await tx.query<WorstRow[]>(
    `SELECT r.id, r.supplier_id AS "supplierId", s.name, s.country
     FROM risk_latest_score r JOIN risk_input_supplier s ON s.company_id = r.company_id AND s.supplier_id = r.supplier_id
     ORDER BY r.value DESC, r.supplier_id LIMIT $1`,
    [limit],
  );
  const stored = await scoresById(
    tx,
    rows.map(({ id }) => id),
  );
  const scores = new Map((await explained.explain(tx, stored)).map((score) => [score.stored.id, score]));
  return rows.flatMap(({ id, ...row }) => {
    const score = scores.get(id)?.score;
    if (!score) return [];
    const { value, range, band, confidence, steps } = score;
    return [{ ...row, value, range, band, confidence: confidence.level, mainStep: mainStep(steps) }];
  });
}

interface WorstRow extends Pick<WorstSupplier, 'supplierId' | 'name' | 'country'> {
  readonly id: string;
}

/** The step that adds most beyond where and what the work is. */
function mainStep(steps: readonly Step[]): Step | null {
  const own = steps.filter(({ kind, points }) => kind !== 'country' && kind !== 'sector' && points > 0);
  return own.reduce<Step | null>(
    (most, step) => (most === null || step.points > most.points ? step : most),
    null,
  );
}
