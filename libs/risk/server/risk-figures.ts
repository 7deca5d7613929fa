import { Injectable } from '@nestjs/common';
import { bandOf, RISK_BANDS } from '@firebreak/risk/model';
import type { CountrySectorRisk, RiskBand, RiskRunSummary, RiskSummary } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { CurrentReference } from './current-reference';
import { standing } from './scores/standing';

const HIGHEST = 10;

/** What statements quote about risk. */
@Injectable()
export class RiskFigures {
  constructor(private readonly references: CurrentReference) {}

  /** Ids of the editions that the company's scores stay with; of all other datasets the newest counts. */
  pinnedEditions(): Promise<string[]> {
    return this.references.pinned();
  }

  /**
   * How often the scores were computed in a period, and on which data last.
   * @param period calendar dates, both included
   */
  async runs(tx: EntityManager, { from, to }: { from: string; to: string }): Promise<RiskRunSummary> {
    const [row] = await tx.query<RiskRunSummary[]>(
      `SELECT count(*)::int AS runs, to_char(max(as_of), 'YYYY-MM-DD') AS "lastAsOf"
         FROM risk_run WHERE computed_at >= $1::date AND computed_at < $2::date + 1`,
      [from, to],
    );
    return row ?? { runs: 0, lastAsOf: null };
  }

  /**
   * The scores that stood at the end of the period; a period still running: the newest ones.
   * @param period calendar dates, both included
   */
  async figures(tx: EntityManager, { from, to }: { from: string; to: string }): Promise<RiskSummary> {
    const standing = await tx.query<StandingScore[]>(STANDING, [to]);
    const before = await tx.query<{ supplierId: string; band: RiskBand }[]>(STANDING_BEFORE, [from]);
    const count = standing.length;
    const mean = (figure: 'value' | 'confidence') =>
      count === 0 ? null : standing.reduce((sum, score) => sum + score[figure], 0) / count;
    return {
      methodVersion: standing[0]?.methodVersion ?? null,
      asOf: standing.reduce<string | null>(
        (latest, { asOf }) => (latest && latest > asOf ? latest : asOf),
        null,
      ),
      scored: count,
      byBand: RISK_BANDS.map((band) => ({
        band,
        suppliers: standing.filter((score) => score.band === band).length,
      })),
      mean: mean('value'),
      meanConfidence: mean('confidence'),
      moved: movedBands(standing, before),
      highestSuppliers: standing
        .slice(0, HIGHEST)
        .map(({ supplierId, name, country, value, band }) => ({ supplierId, name, country, value, band })),
      highestCountrySectors: await highestPairs(tx, to),
    };
  }
}

interface StandingScore {
  readonly supplierId: string;
  readonly name: string;
  readonly country: string;
  readonly value: number;
  readonly band: RiskBand;
  readonly confidence: number;
  readonly methodVersion: string;
  readonly asOf: string;
}

/** The last score of each supplier up to the end of day $1, worst first. */
const STANDING = `
  SELECT r.supplier_id AS "supplierId", s.name, s.country, r.value, r.band, r.confidence,
         r.method_version AS "methodVersion", to_char(r.as_of, 'YYYY-MM-DD') AS "asOf"
  FROM risk_score r
  JOIN risk_input_supplier s ON s.company_id = r.company_id AND s.supplier_id = r.supplier_id
  WHERE ${standing('r', '$1::date + 1')}
  ORDER BY r.value DESC, r.supplier_id`;

/** The band of each supplier when day $1 began. */
const STANDING_BEFORE = `
  SELECT r.supplier_id AS "supplierId", r.band FROM risk_score r WHERE ${standing('r', '$1::date')}`;

async function highestPairs(tx: EntityManager, to: string): Promise<CountrySectorRisk[]> {
  const rows = await tx.query<Omit<CountrySectorRisk, 'band'>[]>(
    `SELECT s.country, s.sector, count(*)::int AS sites, count(DISTINCT s.supplier_id)::int AS suppliers,
            avg(s.value) AS mean, max(s.value) AS worst, max(s.hot_spot) AS "hotSpot"
     FROM risk_site_score s
     WHERE ${standing('s', '$1::date + 1')} AND s.country IS NOT NULL AND s.sector IS NOT NULL
     GROUP BY s.country, s.sector ORDER BY mean DESC, s.country, s.sector LIMIT ${HIGHEST}`,
    [to],
  );
  return rows.map((row) => ({ ...row, band: bandOf(row.mean) }));
}

function movedBands(
  standing: readonly StandingScore[],
  before: readonly { supplierId: string; band: RiskBand }[],
): { up: number; down: number } {
  const earlier = new Map(before.map(({ supplierId, band }) => [supplierId, RISK_BANDS.indexOf(band)]));
  const moves = standing.map(({ supplierId, band }) => {
    const rank = RISK_BANDS.indexOf(band);
    return rank - (earlier.get(supplierId) ?? rank);
  });
  return { up: moves.filter((move) => move > 0).length, down: moves.filter((move) => move < 0).length };
}
