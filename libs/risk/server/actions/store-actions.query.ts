import { currentCompanyId } from '@firebreak/platform/server';
import type { ExpectedControls, RankedAction } from '@firebreak/risk/model';
import { EFFORT_SCALE } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { BinaryRows } from '../runs/copy-in.query';
import { eachBinaryRow } from '../runs/copy-out.query';
import type { SupplierIds } from '../runs/supplier-ids';
import type { NumberedPortfolio } from './portfolio.query';

/** Changes when the rules for actions do: every supplier's are then worked out again. */
const RULES = `fba-1 ${EFFORT_SCALE.version}`;

/** A supplier with the actions worked out for it. */
export interface RankedSupplier {
  readonly supplierId: string;
  readonly basis: string;
  readonly country: string | null;
  readonly sector: string | null;
  /** Whether an earlier ranking left actions that these come in the place of. */
  readonly again: boolean;
  /** Best first. */
  readonly actions: readonly RankedAction[];
}

/** What is expected of suppliers that did not answer, as far as it makes other actions: in whole points. */
export function expectationText({ answered, verified }: ExpectedControls): string {
  const whole = (value: number | null) => (value === null ? '-' : Math.round(value));
  return `expects ${whole(answered)} ${whole(verified)}`;
}

/**
 * What the actions of a supplier rest on: `dueSuppliers` compares by the same text.
 * @param controlScoreId of the answers; null where nothing was answered
 */
export function actionBasis(scoreId: string, controlScoreId: string | null, expectation: string): string {
  return `${RULES} ${scoreId} ${controlScoreId ?? expectation}`;
}

/**
 * Ids of the suppliers whose actions rest on something else by now: another score, other answers; where nothing was
 * answered, other expectations. Sixteen bytes each, ascending.
 * @param expectation as `expectationText` gives it
 */
export async function dueSuppliers(tx: EntityManager, expectation: string): Promise<Buffer> {
  let [ids, used] = [Buffer.alloc(16 * 1024), 0];
  const select = `
    SELECT r.supplier_id FROM risk_latest_score r
    LEFT JOIN risk_input_control_detail d ON d.company_id = r.company_id AND d.supplier_id = r.supplier_id
    LEFT JOIN risk_supplier_pull p ON p.company_id = r.company_id AND p.supplier_id = r.supplier_id
    WHERE p.basis IS DISTINCT FROM concat_ws(' ', '${RULES}', r.id, coalesce(d.score_id::text, '${expectation}'))
    ORDER BY r.supplier_id`;
  await eachBinaryRow(tx, select, 1, ({ bytes, starts }) => {
    if (used === ids.length) ids = Buffer.concat([ids], 2 * used);
    used += bytes.copy(ids, used, starts[0], (starts[0] ?? 0) + 16);
  });
  return ids.subarray(0, used);
}

/** Smaller than this a change of pull moves no figure that anybody sees. */
const SAME_PULL = 1e-12;

/**
 * Brings the pull of suppliers up to date; writes only what changed.
 * @param pulls by number in the chain; those of suppliers that are not present stay as they are
 */
export async function storePulls(
  tx: EntityManager,
  ids: SupplierIds,
  { present }: Pick<NumberedPortfolio, 'present'>,
  pulls: Float64Array,
): Promise<void> {
  await tx.query(
    `CREATE TEMPORARY TABLE IF NOT EXISTS risk_pull_now (supplier_id uuid, pull float8) ON COMMIT DELETE ROWS`,
  );
  const rows = new BinaryRows(1024 + 34 * ids.size);
  for (let number = 0; number < ids.size; number++) {
    if (present[number] !== 1) continue;
    rows.row(2);
    rows.uuid(ids.bytes, 16 * number);
    rows.double(pulls[number] ?? 0);
  }
  await rows.copyInto(tx, 'risk_pull_now (supplier_id, pull)');
  await tx.query(
    `INSERT INTO risk_supplier_pull AS p (company_id, supplier_id, pull, basis)
     SELECT $1, n.supplier_id, n.pull, '' FROM risk_pull_now n
     LEFT JOIN risk_supplier_pull o ON o.company_id = $1 AND o.supplier_id = n.supplier_id
     WHERE o.supplier_id IS NULL OR abs(o.pull - n.pull) > ${SAME_PULL}
     ON CONFLICT (company_id, supplier_id) DO UPDATE SET pull = excluded.pull`,
    [currentCompanyId()],
  );
  await tx.query(`TRUNCATE risk_pull_now`);
}

/**
 * Makes the server look up the suppliers of each batch by index for the rest of the transaction. It has no statistics of
 * what a run or this transaction has only just written, takes the tables for small, and would read them from end to end
 * for every batch.
 */
export async function lookUpByIndex(tx: EntityManager): Promise<void> {
  for (const way of ['seqscan', 'hashjoin', 'mergejoin']) await tx.query(`SET LOCAL enable_${way} = off`);
}

/** Puts the actions of suppliers in place of those before. */
export async function storeActions(tx: EntityManager, ranked: readonly RankedSupplier[]): Promise<void> {
  const ids = ranked.map(({ supplierId }) => supplierId);
  const again = ranked.flatMap((supplier) => (supplier.again ? [supplier.supplierId] : []));
  if (again.length > 0) {
    await tx.query(`DELETE FROM risk_next_action WHERE supplier_id = ANY ($1::uuid[])`, [again]);
  }
  await tx.query(
    `UPDATE risk_supplier_pull p SET basis = n.basis, country = n.country, sector = n.sector, best_per_day = n.best
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::float8[])
       AS n (supplier_id, basis, country, sector, best)
     WHERE p.supplier_id = n.supplier_id`,
    [
      ids,
      ranked.map(({ basis }) => basis),
      ranked.map(({ country }) => country),
      ranked.map(({ sector }) => sector),
      ranked.map(({ actions }) => bestPerDay(actions)),
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
    `INSERT INTO risk_next_action (company_id, supplier_id, place, kind, subject, facts, score_change, confidence_change,
                                   effort_days, urgent)
     SELECT $2::uuid, n.* FROM jsonb_to_recordset($1::jsonb) AS n (supplier_id uuid, place smallint, kind text, subject text,
       facts jsonb, score_change float8, confidence_change float8, effort_days float8, urgent boolean)`,
    [JSON.stringify(rows), currentCompanyId()],
  );
}

/** Points off the supplier's score for each day of effort, by its best action. */
function bestPerDay(actions: readonly RankedAction[]): number {
  return actions.reduce((best, { effect, effortInDays }) => Math.max(best, -effect.change / effortInDays), 0);
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
