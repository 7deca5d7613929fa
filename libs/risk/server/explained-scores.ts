import { Injectable } from '@nestjs/common';
import {
  canonicalJson,
  FactsContext,
  isKnownMethod,
  riskProblem,
  scoreSupplier,
  unpackFacts,
} from '@firebreak/risk/model';
import type { SupplierFacts, SupplierScore, Weights } from '@firebreak/risk/model';
import { In, type EntityManager } from 'typeorm';
import { RiskRunEntity } from './risk-run.entity';
import { RiskContextEntity } from './runs/risk-run-tables.entity';
import { inputHash, sha256 } from './scores/page-content';
import { newestScores, scoresById } from './scores/stored-scores.query';
import type { StoredScore } from './scores/stored-scores.query';

/** As many contexts as companies and editions are in use at once; each is a hundred kilobytes. */
const MOST_CONTEXTS = 8;

/** A stored score with everything that explains it: what it followed from, by the method it was made with. */
export interface ExplainedScore {
  readonly stored: StoredScore;
  readonly facts: SupplierFacts;
  readonly weights: Weights;
  readonly contextHash: string | null;
  readonly editions: SupplierFacts['editions'];
  /** Steps, sites and confidence as the method gives them from the stored facts: the same bits as when it was made. */
  readonly score: SupplierScore;
  /**
   * SHA-256 of the canonical JSON of the facts, for whoever checks them outside of the product. Where the stored facts are
   * no longer those that were hashed, the hash that was stored: it fits nothing, and so tells.
   */
  readonly factsHash: string;
}

/** Gives the explanations of stored scores. Only facts and points are kept: the rest follows from the method. */
@Injectable()
export class ExplainedScores {
  private readonly contexts = new Map<string, FactsContext>();

  /**
   * In the order of the scores given.
   * @throws Problem risk-method-unknown
   */
  async explain(tx: EntityManager, scores: readonly StoredScore[]): Promise<ExplainedScore[]> {
    const runIds = [...new Set(scores.map(({ runId }) => runId))];
    const runs = new Map((await tx.findBy(RiskRunEntity, { id: In(runIds) })).map((run) => [run.id, run]));
    const explained: ExplainedScore[] = [];
    for (const stored of scores) {
      const run = runs.get(stored.runId);
      if (!run || !isKnownMethod(stored.methodVersion)) throw riskProblem('risk-method-unknown');
      const { weights, contextHash, editions } = run;
      const context = contextHash === null ? null : await this.context(tx, contextHash);
      const facts = unpackFacts(stored.supplierId, stored.facts, context);
      const intact = inputHash(stored.facts, contextHash) === stored.inputHash;
      const factsHash = intact ? sha256(canonicalJson(facts)) : stored.inputHash;
      const score = scoreSupplier(facts, weights);
      explained.push({ stored, facts, weights, contextHash, editions, score, factsHash });
    }
    return explained;
  }

  /** The newest score of a supplier; null until the first run has scored it. */
  async newest(tx: EntityManager, supplierId: string): Promise<ExplainedScore | null> {
    const [newest] = await this.newestOf(tx, [supplierId]);
    return newest ?? null;
  }

  /** The newest scores of those suppliers that have one. */
  async newestOf(tx: EntityManager, supplierIds: readonly string[]): Promise<ExplainedScore[]> {
    return this.explain(tx, await newestScores(tx, supplierIds));
  }

  /** @throws Problem risk-score-not-found, risk-method-unknown */
  async byId(tx: EntityManager, scoreId: string): Promise<ExplainedScore> {
    const [score] = await this.explain(tx, await scoresById(tx, [scoreId]));
    if (!score) throw riskProblem('risk-score-not-found', { scoreId });
    return score;
  }

  /** The same context for the same hash: it never changes. */
  async context(tx: EntityManager, hash: string): Promise<FactsContext> {
    const known = this.contexts.get(hash);
    if (known) return known;
    const { content } = await tx.findOneByOrFail(RiskContextEntity, { hash });
    const context = FactsContext.read(content);
    if (this.contexts.size >= MOST_CONTEXTS) this.contexts.clear();
    this.contexts.set(hash, context);
    return context;
  }
}
