import { Injectable } from '@nestjs/common';
import type { HeadlineBand } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { orderSignalRun } from './signals/find-signals.job';

/** The newest score of a supplier or site, for lists, map and graph. */
export interface HeadlineScore {
  /** Supplier id or site id. */
  readonly id: string;
  /** 0 to 100; null where no score could be made. */
  readonly score: number | null;
  readonly band: HeadlineBand | null;
  /** 0 to 100. */
  readonly confidence: number | null;
  readonly scoredAt: Date;
}

export interface HeadlineScores {
  readonly suppliers?: readonly HeadlineScore[];
  /** A supplier id standing in for a supplier without sites is passed over. */
  readonly sites?: readonly HeadlineScore[];
}

/** Takes headline scores from the risk run, so that lists can sort and filter by them. */
@Injectable()
export class SupplierScores {
  /**
   * Writes them in two statements, however many there are. Rows that are gone by now are passed over. Where a supplier
   * comes into another band, its signals are looked at again: some are asked only where the risk is high.
   */
  async record(tx: EntityManager, { suppliers = [], sites = [] }: HeadlineScores): Promise<void> {
    const moved = await this.write(tx, 'supplier', suppliers);
    await this.write(tx, 'site', sites);
    if (moved) await orderSignalRun(tx);
  }

  /** @returns whether a band changed */
  private async write(
    tx: EntityManager,
    table: 'supplier' | 'site',
    rows: readonly HeadlineScore[],
  ): Promise<boolean> {
    if (rows.length === 0) return false;
    const [written] = await tx.query<{ moved: boolean | null }[]>(
      `WITH written AS (
         UPDATE ${table} t
            SET score = n.score, band = n.band, confidence = n.confidence, scored_at = n.scored_at
           FROM unnest($1::uuid[], $2::float8[], $3::text[], $4::float8[], $5::timestamptz[])
                AS n (id, score, band, confidence, scored_at)
          WHERE t.company_id = current_company_id() AND t.id = n.id
         RETURNING old.band IS DISTINCT FROM new.band AS moved
       )
       SELECT bool_or(moved) AS moved FROM written`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.score),
        rows.map((row) => row.band),
        rows.map((row) => row.confidence),
        rows.map((row) => row.scoredAt),
      ],
    );
    return written?.moved ?? false;
  }
}
