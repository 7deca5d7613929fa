import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import { NO_CHANGES, outcomeOf, Portfolio } from '@firebreak/risk/model';
import type { PortfolioFigures } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { newestRun } from '../newest-run.query';
import { WhatIf } from '../what-if/what-if.service';
import { VariantEntity } from './variant.entity';

/** So many rows go in one statement. */
const AT_ONCE = 5000;

/** Keeps the scores by the variant in force beside the default ones, from the same stored inputs. */
@Injectable()
export class VariantScores {
  constructor(
    private readonly db: CompanyDb,
    private readonly whatIf: WhatIf,
  ) {}

  /**
   * Brings the variant's scores to the inputs of the newest run. Safe to run twice: a second time finds it done.
   * @returns whether there was anything to do
   */
  refresh(): Promise<boolean> {
    return this.db.inCompany(async (tx) => {
      await tx.query(
        `SELECT pg_advisory_xact_lock(hashtextextended('risk variant ' || current_company_id(), 0))`,
      );
      const variant = await tx.findOneBy(VariantEntity, { state: 'in-force' });
      const run = variant ? await newestRun(tx) : null;
      if (!variant || !run || variant.outcomeRunId === run.id) return false;
      const portfolio = new Portfolio(await this.whatIf.read(tx, Infinity));
      const before = portfolio.figures(NO_CHANGES);
      const after = portfolio.figures({ ...NO_CHANGES, weights: variant.weights });
      await store(tx, portfolio.ids, {
        version: variant.version,
        runId: run.id,
        asOf: run.asOf,
        before,
        after,
      });
      await tx.update(
        VariantEntity,
        { id: variant.id },
        { outcome: outcomeOf(portfolio, before, after), outcomeRunId: run.id, outcomeAt: new Date() },
      );
      return true;
    });
  }
}

interface Scores {
  readonly version: string;
  readonly runId: string;
  /** Calendar date of the run. */
  readonly asOf: string;
  readonly before: PortfolioFigures;
  readonly after: PortfolioFigures;
}

async function store(
  tx: EntityManager,
  ids: readonly string[],
  { version, runId, asOf, before, after }: Scores,
): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const part = <T>(values: { slice(from: number, to: number): Iterable<T> }) => [
      ...values.slice(from, from + AT_ONCE),
    ];
    const [suppliers, values, standard] = [part(ids), part(after.exposures), part(before.exposures)];
    // Before the newest scores are replaced: what they were tells what moved.
    await tx.query(
      `INSERT INTO risk_variant_history (supplier_id, version, as_of, value, default_value)
       SELECT n.id, $1, $2, n.value, n.standard
       FROM unnest($3::uuid[], $4::float8[], $5::float8[]) n (id, value, standard)
       LEFT JOIN risk_variant_score o ON o.supplier_id = n.id AND o.version = $1
       WHERE (o.value, o.default_value) IS DISTINCT FROM (n.value, n.standard)
       ON CONFLICT (company_id, supplier_id, version, as_of) DO UPDATE SET
         value = excluded.value, default_value = excluded.default_value`,
      [version, asOf, suppliers, values, standard],
    );
    await tx.query(
      `INSERT INTO risk_variant_score (supplier_id, version, run_id, value, own_value, default_value)
       SELECT id, $1, $2, value, own, standard
       FROM unnest($3::uuid[], $4::float8[], $5::float8[], $6::float8[]) s (id, value, own, standard)
       ON CONFLICT (company_id, supplier_id) DO UPDATE SET
         version = excluded.version, run_id = excluded.run_id, value = excluded.value,
         own_value = excluded.own_value, default_value = excluded.default_value`,
      [version, runId, suppliers, values, part(after.own), standard],
    );
  }
  await tx.query(`DELETE FROM risk_variant_score WHERE run_id <> $1`, [runId]);
}
