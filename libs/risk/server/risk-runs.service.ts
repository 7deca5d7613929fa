import { createHash } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CompanyDb, currentCompanyId, newId } from '@firebreak/platform/server';
import { basisOf, canonicalJson, DEFAULT_WEIGHTS, isNews, ownRisks, scoreChain } from '@firebreak/risk/model';
import type { RiskReference, ScoredSupplier } from '@firebreak/risk/model';
import { SupplierScores } from '@firebreak/supply-chain/server';
import type { EntityManager } from 'typeorm';
import { orderRanking } from './actions/rank-actions.job';
import { CurrentReference } from './current-reference';
import { gatherRiskInputs } from './gather-risk-inputs.query';
import { RiskRunEntity } from './risk-run.entity';
import { latestMarks, storeRiskScores } from './store-risk-scores.query';
import type { NewRiskScore } from './store-risk-scores.query';
import { dependenciesOf, supplierFacts } from './supplier-facts';

/** Suppliers scored before requests and other jobs of the process get their turn. */
const AT_ONCE = 200;

/** What a run came to. */
export interface RunOutcome {
  readonly runId: string;
  readonly suppliers: number;
  /** Suppliers that got a new score. */
  readonly changed: number;
}

type Progress = (done: number, total: number) => Promise<void>;

/** Runs the scoring method over all suppliers of the current company. */
@Injectable()
export class RiskRuns {
  constructor(
    private readonly db: CompanyDb,
    private readonly references: CurrentReference,
    private readonly headlines: SupplierScores,
  ) {}

  /**
   * Scores every supplier as of a day and keeps the scores that are news. Two runs of a company wait for each
   * other, and the second finds nothing to do unless something changed in between.
   *
   * @param asOf calendar date
   * @param at when it is computed; now, unless somebody tells of earlier days
   * @throws Problem reference-data-missing
   */
  recompute(asOf: string, progress: Progress = async () => undefined, at = new Date()): Promise<RunOutcome> {
    return this.db.inCompany(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('risk ' || $1, 0))`, [
        currentCompanyId(),
      ]);
      const reference = await this.references.get();
      const scored = await this.score(tx, reference, asOf);
      await progress(scored.length, 2 * scored.length);
      const run = { id: newId(), asOf, editions: reference.editions, computedAt: at };
      const news = await this.news(tx, scored, run);
      await tx.insert(RiskRunEntity, {
        ...run,
        methodVersion: DEFAULT_WEIGHTS.version,
        weights: DEFAULT_WEIGHTS,
        suppliers: scored.length,
        changed: news.length,
      });
      await storeRiskScores(tx, news, (stored) => progress(news.length + stored, 2 * news.length));
      await this.recordHeadlines(tx, news);
      await orderRanking(tx);
      return { runId: run.id, suppliers: scored.length, changed: news.length };
    });
  }

  private async score(tx: EntityManager, reference: RiskReference, asOf: string): Promise<ScoredSupplier[]> {
    const rows = await gatherRiskInputs(tx);
    const owns = [];
    for (const own of ownRisks(supplierFacts(rows, reference, asOf), DEFAULT_WEIGHTS)) {
      owns.push(own);
      if (owns.length % AT_ONCE === 0) await others();
    }
    return scoreChain(owns, dependenciesOf(rows.links), DEFAULT_WEIGHTS);
  }

  private async news(
    tx: EntityManager,
    scored: readonly ScoredSupplier[],
    run: Pick<RiskRunEntity, 'id' | 'asOf' | 'editions' | 'computedAt'>,
  ): Promise<NewRiskScore[]> {
    const before = await latestMarks(tx);
    const news: NewRiskScore[] = [];
    for (const [index, { facts, score }] of scored.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) await others();
      const { methodVersion, value, band, confidence } = score;
      const basisHash = sha256(canonicalJson(basisOf(facts)));
      const mark = { basisHash, methodVersion, value, band, confidence: confidence.value };
      if (!isNews(before.get(facts.supplierId) ?? null, mark)) continue;
      const inputs = canonicalJson(facts);
      news.push({
        id: newId(),
        runId: run.id,
        score,
        asOf: run.asOf,
        editions: run.editions,
        inputs,
        inputHash: sha256(inputs),
        basisHash,
        computedAt: run.computedAt,
        places: new Map(
          facts.sites.map(({ siteId, country, sector, presence }) => [
            siteId,
            { country: country.iso2, sector: sector.code, presence },
          ]),
        ),
      });
    }
    return news;
  }

  private recordHeadlines(tx: EntityManager, news: readonly NewRiskScore[]): Promise<void> {
    const headline = (id: string, scoredAt: Date, { value, band, confidence }: HeadlineFigures) => ({
      id,
      score: value,
      band,
      confidence: confidence.value,
      scoredAt,
    });
    return this.headlines.record(tx, {
      suppliers: news.map(({ score, computedAt }) => headline(score.supplierId, computedAt, score)),
      sites: news.flatMap(({ score, computedAt }) =>
        score.sites.map((site) => headline(site.siteId, computedAt, site)),
      ),
    });
  }
}

type HeadlineFigures = Pick<ScoredSupplier['score'], 'value' | 'band' | 'confidence'>;

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
