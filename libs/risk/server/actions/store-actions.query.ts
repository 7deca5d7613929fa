import type { ExpectedControls, NextAction } from '@firebreak/risk/model';
import { EFFORT_SCALE } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { RiskScoreEntity } from '../risk-score.entity';

/** Changes when the rules for actions do: every supplier's are then worked out again. */
const RULES = `fba-1 ${EFFORT_SCALE.version}`;

/** A supplier with the actions worked out for it. */
export interface RankedSupplier {
  readonly supplierId: string;
  readonly basis: string;
  readonly country: string | null;
  readonly sector: string | null;
  /** Best first. */
  readonly actions: readonly NextAction[];
}

/**
 * Suppliers whose actions rest on something else by now: another score, other answers; where nothing was answered,
 * other expectations, in whole points.
 */
export function dueSuppliers(
  tx: EntityManager,
  { answered, verified }: ExpectedControls,
): Promise<{ supplierId: string; basis: string }[]> {
  const whole = (value: number | null) => (value === null ? '-' : Math.round(value));
  return tx.query(
    `SELECT "supplierId", basis FROM (
       SELECT r.supplier_id AS "supplierId", p.basis AS before,
              concat_ws(' ', $1::text, r.id, coalesce(d.score_id::text, $2::text)) AS basis
       FROM risk_latest_score r
       LEFT JOIN risk_input_control_detail d ON d.company_id = r.company_id AND d.supplier_id = r.supplier_id
       LEFT JOIN risk_supplier_pull p ON p.company_id = r.company_id AND p.supplier_id = r.supplier_id) now
     WHERE before IS DISTINCT FROM basis ORDER BY "supplierId"`,
    [RULES, `expects ${whole(answered)} ${whole(verified)}`],
  );
}

/** The newest scores of suppliers. */
export function newestScores(tx: EntityManager, supplierIds: readonly string[]): Promise<RiskScoreEntity[]> {
  const newest = `SELECT score_id FROM risk_current WHERE supplier_id = ANY (:supplierIds)`;
  return tx
    .createQueryBuilder(RiskScoreEntity, 'score')
    .where(`score.id IN (${newest})`, { supplierIds })
    .getMany();
}

/** Smaller than this a change of pull moves no figure that anybody sees. */
const SAME_PULL = 1e-12;

/** Brings the pull of suppliers up to date; writes only what changed. */
export async function storePulls(tx: EntityManager, pulls: ReadonlyMap<string, number>): Promise<void> {
  await tx.query(
    `INSERT INTO risk_supplier_pull AS p (supplier_id, pull, basis)
     SELECT n.supplier_id, n.pull, '' FROM unnest($1::uuid[], $2::float8[]) AS n (supplier_id, pull)
     ON CONFLICT (company_id, supplier_id) DO UPDATE SET pull = excluded.pull
     WHERE abs(p.pull - excluded.pull) > ${SAME_PULL}`,
    [[...pulls.keys()], [...pulls.values()]],
  );
}

/** Puts the actions of suppliers in place of those before. */
export async function storeActions(tx: EntityManager, ranked: readonly RankedSupplier[]): Promise<void> {
  const ids = ranked.map(({ supplierId }) => supplierId);
  await tx.query(`DELETE FROM risk_next_action WHERE supplier_id = ANY ($1::uuid[])`, [ids]);
  await tx.query(
    `UPDATE risk_supplier_pull p SET basis = n.basis, country = n.country, sector = n.sector
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS n (supplier_id, basis, country, sector)
     WHERE p.supplier_id = n.supplier_id`,
    [
      ids,
      ranked.map(({ basis }) => basis),
      ranked.map(({ country }) => country),
      ranked.map(({ sector }) => sector),
    ],
  );
  const rows = ranked.flatMap(({ supplierId, actions }) =>
    actions.map(({ kind, subject, facts, effect, effortInDays, urgent }, index) => ({
      supplier_id: supplierId,
      place: index + 1,
      kind,
      subject,
      facts,
      score_change: effect.change,
      confidence_change: effect.confidenceChange,
      effort_days: effortInDays,
      urgent,
    })),
  );
  await tx.query(
    `INSERT INTO risk_next_action (supplier_id, place, kind, subject, facts, score_change, confidence_change,
                                   effort_days, urgent)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS n (supplier_id uuid, place smallint, kind text, subject text,
       facts jsonb, score_change float8, confidence_change float8, effort_days float8, urgent boolean)`,
    [JSON.stringify(rows)],
  );
}

/** The company's risk as a whole, as this ranking found it. */
export interface PortfolioFigures {
  readonly value: number;
  readonly suppliers: number;
  readonly counted: number;
  readonly assumed: number;
  readonly currency: string | null;
  readonly answered: number | null;
  readonly verified: number | null;
  readonly answers: number;
}

export async function storePortfolio(tx: EntityManager, figures: PortfolioFigures): Promise<void> {
  await tx.query(
    `INSERT INTO risk_portfolio (value, suppliers, counted, assumed, currency, answered, verified, answers, ranked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())
     ON CONFLICT (company_id) DO UPDATE SET value = excluded.value, suppliers = excluded.suppliers,
       counted = excluded.counted, assumed = excluded.assumed, currency = excluded.currency,
       answered = excluded.answered, verified = excluded.verified, answers = excluded.answers,
       ranked_at = excluded.ranked_at`,
    [
      figures.value,
      figures.suppliers,
      figures.counted,
      figures.assumed,
      figures.currency,
      figures.answered,
      figures.verified,
      figures.answers,
    ],
  );
}
