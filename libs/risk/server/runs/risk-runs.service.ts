import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CompanyDb, currentCompanyId, newId } from '@firebreak/platform/server';
import {
  canonicalJson,
  DEFAULT_WEIGHTS,
  editionChanges,
  MoveCount,
  runCause,
  SupplierScales,
  unpackFacts,
} from '@firebreak/risk/model';
import type { RunCause, RunReport, SupplierMove } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { CurrentReference } from '../current-reference';
import { newestRun } from '../newest-run.query';
import { RiskRunEntity } from '../risk-run.entity';
import { changedChain } from './changed-chain';
import type { ChangedChain } from './changed-chain';
import { takeChanges } from './changes.query';
import { readChainState, writeChainState } from './chain-state.query';
import type { ChainState, StateHead, StatePart } from './chain-state.query';
import { fullChain } from './full-chain';
import type { Method } from './full-chain';
import { Headlines } from './headlines';
import { ownRow } from './own-risks';
import type { OwnRow } from './own-risks';
import { belowOf, ScoreNews } from './score-news';
import { retire, ScoreWriter, sha256 } from './store-scores.query';

/** Suppliers gone through before requests and other jobs of the process get their turn. */
const AT_ONCE = 2000;
const LARGEST_MOVES = 20;
const ALL_PARTS: readonly StatePart[] = [
  'head', 'ids', 'graph', 'own', 'exposures', 'confidences', 'storedValues', 'storedConfidences', 'bases',
]; // prettier-ignore

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
  readonly id: string;
  readonly at: Date;
  readonly cause: RunCause;
  readonly before: RiskRunEntity | null;
  readonly head: StateHead;
  readonly method: Method;
}

/** Suppliers of which news is stored, by number, with what their scores are made of. */
interface Found {
  readonly state: ChainState;
  readonly parts: Iterable<StatePart>;
  readonly computed: number;
  readonly gone: readonly string[];
  /** Numbers and rows of the scores that are news, ascending. */
  readonly news: Iterable<readonly [number, OwnRow]>;
  readonly scoreNews: ScoreNews;
}

/** Runs the scoring method over the suppliers of the current company. Two runs of a company wait for each other. */
@Injectable()
export class RiskRuns {
  constructor(
    private readonly db: CompanyDb,
    private readonly references: CurrentReference,
    private readonly headlines: Headlines,
  ) {}

  /**
   * Scores every supplier as of a day and keeps the scores that are news. A second run finds nothing to do unless
   * something changed in between.
   *
   * @param asOf calendar date
   * @param at when it is computed; now, unless somebody tells of earlier days
   * @throws Problem reference-data-missing
   */
  recompute(asOf: string, progress = NO_PROGRESS, at = new Date()): Promise<RunOutcome> {
    return this.inTurn(async (tx) => {
      const changed = await takeChanges(tx);
      const run = await this.begin(tx, asOf, at, changed.length > 0);
      return this.complete(tx, run, await this.everything(tx, run), progress);
    });
  }

  /**
   * Brings the scores up to date: computes what the changes since the last run can reach; everything on another day, with
   * other editions or another method, and where too much changed to be listed.
   *
   * @returns null where nothing changed
   * @throws Problem reference-data-missing
   */
  refresh(asOf: string, progress = NO_PROGRESS): Promise<RunOutcome | null> {
    return this.inTurn(async (tx) => {
      const changed = await takeChanges(tx);
      const run = await this.begin(tx, asOf, new Date(), changed.length > 0);
      if (run.cause === 'asked') return null;
      const state = run.cause === 'inputs' && changed !== 'everything' ? await readChainState(tx) : null;
      const found =
        state !== null && changed !== 'everything' && sameHead(state.head, run.head)
          ? await this.reached(tx, run, state, changed)
          : await this.everything(tx, run);
      return this.complete(tx, run, found, progress);
    });
  }

  private inTurn<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.db.inCompany(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('risk ' || $1, 0))`, [
        currentCompanyId(),
      ]);
      return work(tx);
    });
  }

  private async begin(tx: EntityManager, asOf: string, at: Date, inputsChanged: boolean): Promise<Run> {
    const reference = await this.references.get();
    const method = { reference, context: reference.context, weights: DEFAULT_WEIGHTS };
    const contextHash = sha256(method.context.text);
    await tx.query(
      `INSERT INTO risk_context (hash, content) VALUES ($1, $2) ON CONFLICT (company_id, hash) DO NOTHING`,
      [contextHash, method.context.text],
    );
    const before = await newestRun(tx);
    const now = { methodVersion: DEFAULT_WEIGHTS.version, editions: reference.editions, asOf };
    return {
      id: newId(),
      at,
      cause: runCause(before, now, inputsChanged),
      before,
      head: { asOf, contextHash, weightsHash: sha256(canonicalJson(DEFAULT_WEIGHTS)) },
      method,
    };
  }

  private async everything(tx: EntityManager, run: Run): Promise<Found> {
    const before = await readChainState(tx);
    const { state, rows, gone } = await fullChain(tx, run.head, run.method, before);
    const fresh =
      before === null ||
      before.head.contextHash !== run.head.contextHash ||
      before.head.weightsHash !== run.head.weightsHash;
    const scoreNews = new ScoreNews(state, run.method.weights.version, fresh);
    const news = newsAmong(rows, scoreNews);
    return { state, parts: ALL_PARTS, computed: rows.length, gone, news, scoreNews };
  }

  private async reached(
    tx: EntityManager,
    run: Run,
    before: ChainState,
    changed: readonly string[],
  ): Promise<Found> {
    const chain = await changedChain(tx, before, run.method, changed);
    const scoreNews = new ScoreNews(chain.state, run.method.weights.version, false);
    const numbers = chain.reached.filter((number) => isNewsOf(chain, scoreNews, number));
    const stored = await storedRows(
      tx,
      numbers.filter((number) => !chain.rows.has(number)).map((number) => chain.state.ids.id(number)),
      run,
    );
    const news = numbers.flatMap((number) => {
      const row = chain.rows.get(number) ?? stored.get(chain.state.ids.id(number));
      return row ? [[number, row] as const] : [];
    });
    const parts = new Set(chain.parts);
    if (news.length > 0) for (const part of STORED_PARTS) parts.add(part);
    return { ...chain, parts, computed: chain.reached.length, news, scoreNews };
  }

  private async complete(tx: EntityManager, run: Run, found: Found, progress: Progress): Promise<RunOutcome> {
    const { state } = found;
    await progress(1, 3);
    const moves = new MoveCount<SupplierMove>(LARGEST_MOVES);
    const changed = await this.store(tx, run, found, moves);
    await progress(2, 3);
    await retire(tx, found.gone);
    await writeChainState(tx, state, found.parts);
    const { methodVersion, editions } = basisOf(run);
    await tx.insert(RiskRunEntity, {
      id: run.id,
      cause: run.cause,
      methodVersion,
      editions,
      weights: run.method.weights,
      contextHash: run.head.contextHash,
      asOf: run.head.asOf,
      computedAt: run.at,
      suppliers: state.ids.size,
      computed: found.computed,
      changed,
      report: changed === 0 ? null : reportOf(moves, run.before?.editions ?? {}, editions),
    });
    await this.headlines.of(tx, run.id, changed);
    return { runId: run.id, cause: run.cause, suppliers: state.ids.size, computed: found.computed, changed };
  }

  /** @returns how many scores are new */
  private async store(
    tx: EntityManager,
    run: Run,
    { state, news, scoreNews }: Found,
    moves: MoveCount<SupplierMove>,
  ): Promise<number> {
    const writer = await ScoreWriter.open(tx, {
      runId: run.id,
      methodVersion: run.method.weights.version,
      asOf: run.head.asOf,
      contextHash: run.head.contextHash,
      computedAt: run.at,
    });
    try {
      for (const [number, own] of news) {
        const from = state.storedValues[number] ?? NaN;
        const value = state.exposures[number] ?? 0;
        const basis = scoreNews.stored(number, own.facts);
        const { id, wait } = writer.add({ own, value, below: belowOf(state, number), basis });
        const first = Number.isNaN(from);
        moves.add(first ? null : from, value, { supplierId: own.supplierId, scoreId: id, from, to: value });
        if (wait) await wait;
        else if (writer.count % AT_ONCE === 0) await others();
      }
    } catch (error) {
      await writer.abandon();
      throw error;
    }
    await writer.end();
    return writer.count;
  }
}

const STORED_PARTS: readonly StatePart[] = ['storedValues', 'storedConfidences', 'bases'];

function* newsAmong(rows: readonly OwnRow[], scoreNews: ScoreNews): Generator<readonly [number, OwnRow]> {
  for (const [number, row] of rows.entries()) {
    if (scoreNews.ofFacts(number, row.facts)) yield [number, row];
  }
}

function isNewsOf({ rows }: ChangedChain, scoreNews: ScoreNews, number: number): boolean {
  const row = rows.get(number);
  return row ? scoreNews.ofFacts(number, row.facts) : scoreNews.ofMove(number);
}

/** Own rows of suppliers that nobody changed, from their newest scores: their own facts are as they were. */
async function storedRows(
  tx: EntityManager,
  supplierIds: readonly string[],
  { head, method: { context, weights } }: Run,
): Promise<Map<string, OwnRow>> {
  if (supplierIds.length === 0) return new Map();
  const rows = await tx.query<{ id: string; facts: string }[]>(
    `SELECT supplier_id AS id, facts FROM risk_latest_score WHERE supplier_id = ANY ($1::uuid[])`,
    [supplierIds],
  );
  const scales = new SupplierScales(context.loaded, weights);
  return new Map(
    rows.map(({ id, facts }) => {
      const own = { ...unpackFacts(id, facts, context), asOf: head.asOf };
      return [id, ownRow(own, scales, context)];
    }),
  );
}

type Editions = Readonly<Record<string, string>>;

function reportOf(moves: MoveCount<SupplierMove>, before: Editions, now: Editions): RunReport {
  return { editions: editionChanges(before, now), ...moves.counts, largest: moves.largest };
}

function sameHead(a: StateHead, b: StateHead): boolean {
  return a.asOf === b.asOf && a.contextHash === b.contextHash && a.weightsHash === b.weightsHash;
}

function basisOf({ method: { reference, weights } }: Run) {
  return { methodVersion: weights.version, editions: reference.editions };
}
