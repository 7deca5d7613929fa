import { Injectable } from '@nestjs/common';
import {
  CompanyDb,
  defineJob,
  enqueue,
  Processes,
  type JobContext,
  type JobHandler,
} from '@firebreak/platform/server';
import { bandOf } from '@firebreak/risk/model';
import type { RiskBand } from '@firebreak/risk/model';
import { SupplierScores } from '@firebreak/supply-chain/server';
import type { EntityManager } from 'typeorm';
import { PAGE_SIZE } from '../scores/score-page';
import { holdDeletions } from '../scores/supersede.query';

/** So many pages of scores are written to the register in one transaction: people edit the same rows meanwhile. */
const PAGES_AT_ONCE = 4;
/** More suppliers than these are a job. */
const AT_ONCE = PAGES_AT_ONCE * PAGE_SIZE;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Carries the scores of a large run over to the register, some pages at a time. */
export const RecordHeadlines = defineJob<{ runId: string }>('record-headlines', {
  queue: 'risk',
  visible: false,
});

interface HeadlineRow {
  readonly id: string;
  readonly score: number;
  readonly band: RiskBand;
  readonly confidence: number;
  readonly scoredAt: Date;
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
    else await this.record(tx, await pagesOf(tx, runId, FIRST_ID, null));
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

  /** @returns the last page of this batch; null when there is no more */
  private async recordAfter(tx: EntityManager, runId: string, after: string): Promise<string | null> {
    await holdDeletions(tx);
    const pages = await pagesOf(tx, runId, after, PAGES_AT_ONCE);
    await this.record(tx, pages);
    return pages.length === PAGES_AT_ONCE ? (pages.at(-1) ?? null) : null;
  }

  private async record(tx: EntityManager, pages: readonly string[]): Promise<void> {
    const suppliers = await tx.query<HeadlineRow[]>(SUPPLIERS, [pages]);
    const sites = await tx.query<Omit<HeadlineRow, 'band'>[]>(SITES, [pages]);
    await this.scores.record(tx, {
      suppliers,
      sites: sites.map((site) => ({ ...site, band: bandOf(site.score) })),
    });
  }
}

/** Ids of the run's pages, in order. @param most null for all */
async function pagesOf(
  tx: EntityManager,
  runId: string,
  after: string,
  most: number | null,
): Promise<string[]> {
  const pages = await tx.query<{ id: string }[]>(
    `SELECT id FROM risk_score_page WHERE run_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
    [runId, after, most],
  );
  return pages.map(({ id }) => id);
}

const SUPPLIERS = `
  SELECT supplier_id AS id, value AS score, band, confidence, computed_at AS "scoredAt"
  FROM risk_latest_score WHERE page_id = ANY ($1::uuid[]) ORDER BY supplier_id`;
const SITES = `
  SELECT site_id AS id, value AS score, confidence, computed_at AS "scoredAt"
  FROM risk_latest_site_score WHERE page_id = ANY ($1::uuid[]) ORDER BY site_id`;
