import {
  AppConfig,
  CompanyDb,
  currentCompanyId,
  defineJob,
  enqueue,
  Processes,
  RegularLook,
  type JobHandler,
} from '@firebreak/platform/server';
import type { BenchmarkView } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { releasedOn, releasedQuestions } from './benchmark-figures.query';
import { countBenchmark } from './count-benchmark.query';

/** Counts a company's answers for the benchmark. It counts what is there when it runs. */
export const CountBenchmark = defineJob<Record<string, never>>('count-benchmark', {
  queue: 'insights',
  visible: false,
});

/** Whether this company's counts are part of the benchmark, and their making. */
@Injectable()
@Processes(CountBenchmark)
export class Benchmark extends RegularLook implements JobHandler<Record<string, never>> {
  protected readonly subject = 'benchmark';
  protected readonly everyMs = 60 * 60_000;

  constructor(
    config: AppConfig,
    private readonly db: CompanyDb,
  ) {
    super(config);
  }

  view(): Promise<BenchmarkView> {
    return this.db.inCompany(async (tx) => {
      const [consent] = await tx.query<{ contributes: boolean; decided_at: Date }[]>(
        `SELECT contributes, decided_at FROM benchmark_consent`,
      );
      return {
        contributes: consent?.contributes ?? false,
        decidedAt: consent?.decided_at.toISOString() ?? null,
        releasedOn: await releasedOn(tx),
        questions: await releasedQuestions(tx),
      };
    });
  }

  /** From now on, or no longer: then the counts are gone at once, and with the next release from the figures. */
  async decide(contributes: boolean): Promise<BenchmarkView> {
    await this.db.inCompany(async (tx) => {
      await tx.query(
        `INSERT INTO benchmark_consent (contributes, decided_at) VALUES ($1, now())
         ON CONFLICT (company_id) DO UPDATE SET contributes = $1, decided_at = now(), counted_on = NULL`,
        [contributes],
      );
      if (contributes) await orderCount(tx);
      else await tx.query(`SELECT leave_benchmark()`);
    });
    return this.view();
  }

  async run(): Promise<void> {
    await this.db.inCompany(async (tx) => {
      const [consent] = await tx.query<{ contributes: boolean }[]>(
        `SELECT contributes FROM benchmark_consent FOR UPDATE`,
      );
      if (!consent?.contributes) return; // changed its mind meanwhile
      await countBenchmark(tx);
      await tx.query(`UPDATE benchmark_consent SET counted_on = (now() AT TIME ZONE 'UTC')::date`);
    });
  }

  /** Orders a count for every company whose last one was on another day. */
  async orderDue(): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    const due = await this.db.global((tx) =>
      tx.query<{ company_id: string }[]>(`SELECT company_id FROM benchmark_counts_due($1)`, [today]),
    );
    for (const { company_id: companyId } of due) {
      await this.db.runAs(companyId, () => this.db.inCompany(orderCount));
    }
  }

  /** Makes the quarter's release where it has not been made. The database decides what comes out. */
  async release(): Promise<void> {
    await this.db.global((tx) => tx.query(`SELECT release_benchmark()`));
  }

  /** Where it fails, figures stay as they were. */
  protected async look(): Promise<void> {
    await this.release();
    await this.orderDue();
  }
}

async function orderCount(tx: EntityManager): Promise<void> {
  await enqueue(tx, CountBenchmark, {}, { dedupeKey: currentCompanyId() });
}
