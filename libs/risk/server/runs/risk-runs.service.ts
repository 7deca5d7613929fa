import { Injectable } from '@nestjs/common';
import { CompanyDb, currentCompanyId, newId } from '@firebreak/platform/server';
import { canonicalJson, DEFAULT_WEIGHTS, editionChanges, MoveCount, runCause } from '@firebreak/risk/model';
import type { RunCause, RunReport } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { orderRanking } from '../actions/rank-actions.job';
import { CurrentReference } from '../current-reference';
import { newestRun } from '../newest-run.query';
import { RiskRunEntity } from '../risk-run.entity';
import { clearLeftovers } from '../scores/clear-leftovers.query';
import { sha256 } from '../scores/page-content';
import { settleWithDeletions, supersede } from '../scores/supersede.query';
import { ChainMemory } from './chain-memory';
import type { KeptChain } from './chain-memory';
import type { StateHead } from './chain-state.query';
import { takeChanges } from './changes.query';
import type { Changes } from './changes.query';
import { everything, onlyReached } from './found-scores';
import type { FoundScores } from './found-scores';
import type { Method } from './full-chain';
import { Headlines } from './headlines';
import { storeFound } from './store-found';
import type { Move, Stored } from './store-found';

const LARGEST_MOVES = 20;

/** What a run came to. */
export interface RunOutcome {
  readonly runId: string;
  readonly cause: RunCause;
  readonly suppliers: number;
  /** Suppliers that were computed: all, or those that a change could reach. */
  readonly computed: number;
  /** Suppliers that got a new score. */
  readonly changed: number;
}

type Progress = (done: number, total: number) => Promise<void>;
const NO_PROGRESS: Progress = async () => undefined;

/** A run under way. */
interface Run {
  readonly at: Date;
  readonly cause: RunCause;
  readonly before: RiskRunEntity | null;
  readonly head: StateHead;
  readonly method: Method;
}

interface Finished {
  readonly outcome: RunOutcome;
  readonly chain: KeptChain;
}

/** Runs the scoring method over the suppliers of the current company. Two runs of a company wait for each other. */
@Injectable()
export class RiskRuns {
  constructor(
    private readonly db: CompanyDb,
    private readonly references: CurrentReference,
    private readonly memory: ChainMemory,
    private readonly headlines: Headlines,
  ) {}

  /**
   * Scores every supplier as of a day and keeps the scores that are news. A second run finds nothing to do unless
   * something changed in between.
   *
   * @param asOf calendar date
   * @param at when it is computed; now, unless somebody tells of earlier days
   * @throws Problem reference-data-missing
   * @throws RangeError for an input out of its range, naming whose it is; the scores stay as they were
   */
  async recompute(asOf: string, progress = NO_PROGRESS, at = new Date()): Promise<RunOutcome> {
    const { outcome } = await this.inTurn(async (tx) => {
      const run = await this.begin(tx, asOf, at, await takeChanges(tx));
      const found = await everything(tx, run.head, run.method, await this.memory.take(tx));
      return this.complete(tx, run, found, progress);
    });
    return outcome;
  }

  /**
   * Brings the scores up to date: computes what the changes since the last run can reach; everything on another day, with
   * other editions or another method, and where too much changed to be listed.
   *
   * @returns null where nothing changed
   * @throws Problem reference-data-missing
   * @throws RangeError for an input out of its range, naming whose it is; the scores stay as they were
   */
  async refresh(asOf: string, progress = NO_PROGRESS): Promise<RunOutcome | null> {
    const finished = await this.inTurn(async (tx) => {
      const changes = await takeChanges(tx);
      const run = await this.begin(tx, asOf, new Date(), changes);
      if (run.cause === 'asked') return null;
      const before = await this.memory.take(tx);
      const { cause, head, method } = run;
      const listed =
        cause === 'inputs' &&
        before !== null &&
        changes !== 'everything' &&
        sameMethod(before.state.head, head);
      const found = listed
        ? await onlyReached(tx, head, method, before, changes)
        : await everything(tx, head, method, before);
      return this.complete(tx, run, found, progress);
    });
    return finished?.outcome ?? null;
  }

  private async inTurn<T extends Finished | null>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const companyId = currentCompanyId();
    const finished = await this.db.inCompany(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('risk ' || $1, 0))`, [companyId]);
      return work(tx);
    });
    if (finished) this.memory.keep(companyId, finished.chain);
    return finished;
  }

  private async begin(tx: EntityManager, asOf: string, at: Date, changes: Changes): Promise<Run> {
    const reference = await this.references.get();
    const method = { reference, context: reference.context, weights: DEFAULT_WEIGHTS };
    const contextHash = sha256(method.context.text);
    await keepContext(tx, contextHash, method.context.text);
    const before = await newestRun(tx);
    const { editions } = reference;
    const now = { methodVersion: DEFAULT_WEIGHTS.version, editions, asOf, contextHash };
    const weightsHash = sha256(canonicalJson(DEFAULT_WEIGHTS));
    const head = { version: newId(), asOf, contextHash, weightsHash };
    return { at, cause: runCause(before, now, changes.length > 0), before, head, method };
  }

  private async complete(
    tx: EntityManager,
    { at, cause, before, head, method }: Run,
    found: FoundScores,
    progress: Progress,
  ): Promise<Finished> {
    const { chain, computed } = found;
    const { version: id, asOf, contextHash } = head;
    const { version: methodVersion } = method.weights;
    await progress(1, 3);
    const moves = new MoveCount<Move>(LARGEST_MOVES);
    const scores = { runId: id, methodVersion, asOf, contextHash, computedAt: at };
    const stored = await storeFound(tx, scores, found, moves);
    const changed = stored.supplierIds.length;
    await progress(2, 3);
    chain.state.head = head;
    await this.memory.write(tx, chain, found.touched);
    const { editions } = method.context;
    const report = changed === 0 ? null : reportOf(moves, stored, before?.editions ?? {}, editions);
    const suppliers = chain.state.ids.size;
    const { weights } = method;
    const run = { id, cause, methodVersion, editions, weights, contextHash, asOf, computedAt: at };
    await tx.insert(RiskRunEntity, { ...run, suppliers, computed, changed, report });
    await settleWithDeletions(tx, id);
    const everyone = changed === suppliers;
    const supplierIds = everyone ? null : [...stored.supplierIds, ...found.gone];
    await supersede(tx, { runId: id, at, supplierIds });
    await clearLeftovers(tx);
    await this.headlines.of(tx, id, stored.supplierIds);
    await orderRanking(tx);
    return { outcome: { runId: id, cause, suppliers, computed, changed }, chain };
  }
}

async function keepContext(tx: EntityManager, hash: string, content: string): Promise<void> {
  const known = await tx.query<object[]>(`SELECT FROM risk_context WHERE hash = $1`, [hash]);
  if (known.length > 0) return;
  await tx.query(`INSERT INTO risk_context (hash, content) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
    hash,
    content,
  ]);
}

type Editions = Readonly<Record<string, string>>;

function reportOf(moves: MoveCount<Move>, { scoreId }: Stored, before: Editions, now: Editions): RunReport {
  const largest = moves.largest.map(({ added, ...move }) => ({ ...move, scoreId: scoreId(added) }));
  return { editions: editionChanges(before, now), ...moves.counts, largest };
}

function sameMethod(a: StateHead, b: StateHead): boolean {
  return a.asOf === b.asOf && a.contextHash === b.contextHash && a.weightsHash === b.weightsHash;
}
