import { Injectable } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, enqueue } from '@firebreak/platform/server';
import {
  supplyChainProblem,
  type DecidePair,
  type DuplicatesSummary,
  type PairState,
  type PairView,
} from '@firebreak/supply-chain/model';
import { SAME_FROM } from '@firebreak/supply-chain/model/matching';
import type { EntityManager } from 'typeorm';
import { FindDuplicates } from './find-duplicates.job';
import { countOpenPairs, getPair, listPairs, pairCursor } from './list-pairs.query';
import { MatchPairEntity } from './match-pair.entity';
import { SupplierMergesService } from './supplier-merges.service';

/** Suppliers that may be the same: found by a job, decided by people, and the decision is kept. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly db: CompanyDb,
    private readonly merges: SupplierMergesService,
  ) {}

  summary(): Promise<DuplicatesSummary> {
    return this.db.inCompany(async (tx) => {
      const counts = await countOpenPairs(tx, SAME_FROM);
      const [run] = await tx.query<{ searchedAt: Date | null; jobRunId: string | null }[]>(
        `SELECT max(finished_at) FILTER (WHERE status = 'done') AS "searchedAt",
                (array_agg(id) FILTER (WHERE status IN ('queued', 'running')))[1] AS "jobRunId"
           FROM job_run WHERE kind = $1`,
        [FindDuplicates.name],
      );
      return {
        ...counts,
        searchedAt: run?.searchedAt?.toISOString() ?? null,
        jobRunId: run?.jobRunId ?? null,
      };
    });
  }

  /** Pairs of one state, most alike first. */
  list(request: {
    readonly state: PairState;
    readonly supplierId: string | null;
    readonly cursor: string | null;
    readonly limit: number;
  }): Promise<Page<PairView>> {
    return this.db.inCompany(async (tx) => {
      const found = await listPairs(tx, { ...request, limit: request.limit + 1 });
      const items = found.slice(0, request.limit);
      const last = found.length > request.limit ? items.at(-1) : undefined;
      return { items, nextCursor: last ? pairCursor(last) : null };
    });
  }

  /** Orders a search through the whole register; one that waits already is used. @returns the job's run */
  search(): Promise<{ jobRunId: string }> {
    return this.db.inCompany(async (tx) => ({
      jobRunId: await enqueue(tx, FindDuplicates, {}, { dedupeKey: 'all' }),
    }));
  }

  /**
   * Keeps a decision with its reason. `same` merges the two at once.
   * @throws Problem match-pair-not-found, match-pair-decided and those of merging
   */
  decide(id: string, { decision, reason, keptId, sites }: DecidePair): Promise<PairView> {
    return this.db.inCompanyDespiteDeadlocks(async (tx) => {
      const pair = await tx.findOne(MatchPairEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!pair) throw supplyChainProblem('match-pair-not-found');
      if (pair.state !== 'open') throw supplyChainProblem('match-pair-decided');
      if (decision === 'same') {
        const kept = keptId ?? (await firstRecorded(tx, pair.leftId, pair.rightId));
        if (kept !== pair.leftId && kept !== pair.rightId) throw supplyChainProblem('supplier-not-found');
        const otherId = kept === pair.leftId ? pair.rightId : pair.leftId;
        await this.merges.merge({ keptId: kept, otherId, reason, sites });
      }
      await tx.save(
        MatchPairEntity,
        Object.assign(pair, {
          state: decision,
          reason: reason?.trim() || null,
          decidedAt: new Date(),
          decidedByName: currentActor().name,
        }),
      );
      return this.view(tx, id);
    });
  }

  /** Takes a decision that two are different back, so that the pair is asked again. @throws Problem match-pair-not-found */
  reopen(id: string): Promise<PairView> {
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.update(
        MatchPairEntity,
        { id, state: 'different' },
        { state: 'open', reason: null, decidedAt: null, decidedByName: null },
      );
      if (!affected) throw supplyChainProblem('match-pair-not-found');
      return this.view(tx, id);
    });
  }

  private async view(tx: EntityManager, id: string): Promise<PairView> {
    const view = await getPair(tx, id);
    if (!view) throw supplyChainProblem('match-pair-not-found');
    return view;
  }
}

async function firstRecorded(tx: EntityManager, ...ids: readonly string[]): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT id FROM supplier WHERE id = ANY ($1::uuid[]) ORDER BY created_at, id LIMIT 1`,
    [ids],
  );
  return row?.id;
}
