import { bandOf, differenceOf, RISK_BANDS } from '@firebreak/risk/model';
import type { BandSpend, MonthOfBands, MonthMover, RiskBand, TierRisk } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import type { ExplainedScores } from '../explained-scores';
import { standing } from '../scores/standing';
import { scoresById } from '../scores/stored-scores.query';

/** Suppliers by band at the end of each day, by one pass over the kept scores. */
export async function bandsOn(tx: EntityManager, days: readonly string[]): Promise<MonthOfBands[]> {
  const rows = await tx.query<{ on: string; band: RiskBand; suppliers: number }[]>(
    `WITH held AS MATERIALIZED (
       SELECT band, computed_at, until, count(*) AS suppliers FROM risk_score GROUP BY 1, 2, 3)
     SELECT to_char(d.day, 'YYYY-MM-DD') AS on, h.band, sum(h.suppliers)::int AS suppliers
     FROM unnest($1::date[]) AS d (day)
     JOIN held h ON h.computed_at < d.day + 1 AND (h.until IS NULL OR h.until >= d.day + 1)
     GROUP BY 1, 2`,
    [days],
  );
  const first = days.findIndex((day) => rows.some(({ on }) => on === day));
  if (first === -1) return [];
  return days.slice(first).map((on) => ({
    on,
    byBand: RISK_BANDS.map((band) => ({
      band,
      suppliers: rows.find((row) => row.on === on && row.band === band)?.suppliers ?? 0,
    })),
  }));
}

/** Scored suppliers by tier, nearest first, those without a known path last. */
export function tierRisks(tx: EntityManager): Promise<TierRisk[]> {
  return tx.query(`
    SELECT i.tier, count(*)::int AS suppliers, avg(r.value) AS mean,
           (count(*) FILTER (WHERE r.band IN ('high', 'very-high')))::int AS high
    FROM risk_latest_score r JOIN risk_input_tier i ON i.company_id = r.company_id AND i.supplier_id = r.supplier_id
    GROUP BY 1 ORDER BY 1`);
}

/** Yearly spend by band and currency, most first. */
export function bandSpend(tx: EntityManager): Promise<BandSpend[]> {
  return tx.query(`
    SELECT r.band, i.spend_currency AS currency, sum(i.spend_amount)::float8 AS amount, count(*)::int AS suppliers
    FROM risk_latest_score r JOIN risk_input_supplier i ON i.company_id = r.company_id AND i.supplier_id = r.supplier_id
    WHERE i.spend_amount > 0 AND i.spend_currency IS NOT NULL
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`);
}

/**
 * The suppliers whose scores moved most since a day, with the step that moved most. One whose first score is younger
 * has not moved.
 * @param since calendar date
 */
export async function moversSince(
  tx: EntityManager,
  explained: ExplainedScores,
  since: string,
  limit: number,
): Promise<MonthMover[]> {
  const rows = await tx.query<MoverRow[]>(
    `WITH stood AS MATERIALIZED (SELECT b.* FROM risk_score b WHERE ${standing('b', '$1::date')})
     SELECT r.supplier_id AS "supplierId", i.name, b.value AS "from", r.value AS "to", b.id AS "fromId", r.id AS "toId"
     FROM risk_latest_score r
     JOIN stood b ON b.company_id = r.company_id AND b.supplier_id = r.supplier_id
     JOIN risk_input_supplier i ON i.company_id = r.company_id AND i.supplier_id = r.supplier_id
     WHERE r.computed_at >= $1::date AND abs(r.value - b.value) >= .5
     ORDER BY abs(r.value - b.value) DESC, r.supplier_id LIMIT $2`,
    [since, limit],
  );
  const ids = rows.flatMap(({ fromId, toId }) => [fromId, toId]);
  const scores = await explained.explain(tx, await scoresById(tx, ids));
  const steps = new Map(scores.map(({ stored, score }) => [stored.id, score.steps]));
  return rows.map(({ fromId, toId, ...mover }) => ({
    ...mover,
    band: bandOf(mover.to),
    main: differenceOf(steps.get(fromId) ?? [], steps.get(toId) ?? [])[0] ?? null,
  }));
}

interface MoverRow extends Pick<MonthMover, 'supplierId' | 'name' | 'from' | 'to'> {
  readonly fromId: string;
  readonly toId: string;
}
