import { Injectable } from '@nestjs/common';
import {
  CompanyDb,
  defineJob,
  enqueue,
  Processes,
  type JobContext,
  type JobHandler,
} from '@firebreak/platform/server';
import { bandOf, GRID } from '@firebreak/risk/model';
import type { RiskBand } from '@firebreak/risk/model';
import { SupplierScores } from '@firebreak/supply-chain/server';
import type { EntityManager } from 'typeorm';

/** So many rows of the register are written in one transaction: people edit the same rows meanwhile. */
const AT_ONCE = 1000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Carries the scores of a large run over to the register, a thousand suppliers at a time. */
export const RecordHeadlines = defineJob<{ runId: string }>('record-headlines', {
  queue: 'risk',
  visible: false,
});

interface HeadlineRow {
  readonly supplier_id: string;
  readonly value: number;
  readonly band: RiskBand;
  readonly confidence: number;
  readonly computed_at: Date;
  readonly sites: readonly (readonly (string | number | null)[])[];
}

/** Writes scores beside the suppliers and sites of the register, where lists sort by them. */
@Injectable()
@Processes(RecordHeadlines)
export class Headlines implements JobHandler<{ runId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly scores: SupplierScores,
  ) {}

  /** Few at once, many by a job of their own once the run is committed. @param supplierIds that got a new score */
  async of(tx: EntityManager, runId: string, supplierIds: readonly string[]): Promise<void> {
    if (supplierIds.length === 0) return;
    if (supplierIds.length > AT_ONCE) await enqueue(tx, RecordHeadlines, { runId }, { subject: runId });
    else await this.record(tx, await tx.query<HeadlineRow[]>(OF_SUPPLIERS, [supplierIds]));
  }

  /** Safe to run twice: a score that is no longer the newest is passed over. */
  async run({ runId }: { runId: string }, job: JobContext): Promise<void> {
    let done = 0;
    for (let after: string | null = FIRST_ID; after !== null;) {
      const from: string = after;
      after = await this.db.inCompany((tx) => this.recordAfter(tx, runId, from));
      done += AT_ONCE;
      await job.progress(done, done + AT_ONCE);
    }
  }

  /** @returns the last supplier of this batch; null when there is no more */
  private async recordAfter(tx: EntityManager, runId: string, after: string): Promise<string | null> {
    const rows = await tx.query<HeadlineRow[]>(OF_RUN, [runId, after]);
    await this.record(tx, rows);
    return rows.length === AT_ONCE ? (rows.at(-1)?.supplier_id ?? null) : null;
  }

  private record(tx: EntityManager, rows: readonly HeadlineRow[]): Promise<void> {
    return this.scores.record(tx, {
      suppliers: rows.map(({ supplier_id: id, value: score, band, confidence, computed_at: scoredAt }) => {
        return { id, score, band, confidence, scoredAt };
      }),
      sites: rows.flatMap(({ sites, computed_at: scoredAt }) =>
        sites.map((site) => {
          const [score, confidence] = [Number(site[5]) * GRID, Number(site[9]) * GRID];
          return { id: String(site[0]), score, band: bandOf(score), confidence, scoredAt };
        }),
      ),
    });
  }
}

const NEWEST = `
  SELECT r.supplier_id, r.value, r.band, r.confidence, r.computed_at, r.sites
  FROM risk_current c JOIN risk_score r ON r.company_id = c.company_id AND r.id = c.score_id`;
const OF_SUPPLIERS = `${NEWEST} WHERE c.supplier_id = ANY ($1::uuid[])`;
const OF_RUN = `${NEWEST} WHERE r.run_id = $1 AND c.supplier_id > $2 ORDER BY c.supplier_id LIMIT ${AT_ONCE}`;
