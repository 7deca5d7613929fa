import { ActionRanks, isKnownMethod, riskProblem, unpackFacts } from '@firebreak/risk/model';
import type { FactsContext, Situation } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import type { ExplainedScores } from '../explained-scores';
import { RiskRunEntity } from '../risk-run.entity';
import { answeredQuestionnaires } from './control-details.query';
import type { StoredQuestionnaire } from './control-details.query';

interface ScoreRow {
  readonly supplierId: string;
  readonly scoreId: string;
  readonly runId: string;
  readonly facts: string;
  /** Null without a pull. */
  readonly again: boolean | null;
}

/** What all scores of a run have in common. */
interface RunBasis {
  readonly context: FactsContext | null;
  readonly ranks: ActionRanks;
}

/** A supplier as its newest score and its newest answers tell of it; the facts are still packed. */
export interface StoredSituation {
  readonly supplierId: string;
  readonly scoreId: string;
  readonly ranks: ActionRanks;
  readonly questionnaire: StoredQuestionnaire | null;
  /** Whether an earlier ranking found actions. */
  readonly again: boolean;
  facts(): Situation['facts'];
}

/** Reads what is known of suppliers for deciding what to do next. What scores have in common is read once. */
export class StoredSituations {
  private readonly runs = new Map<string, RunBasis>();

  constructor(
    private readonly tx: EntityManager,
    private readonly explained: ExplainedScores,
  ) {}

  /**
   * Of those suppliers that have a score and a pull; who was scored only a moment ago waits for the next ranking.
   * @throws Problem risk-method-unknown
   */
  async of(supplierIds: readonly string[]): Promise<StoredSituation[]> {
    const rows = await this.tx.query<ScoreRow[]>(
      `SELECT c.supplier_id AS "supplierId", r.id AS "scoreId", r.run_id AS "runId", r.facts,
              p.basis <> '' AS again
       FROM risk_current c
       JOIN risk_score r ON r.company_id = c.company_id AND r.id = c.score_id
       LEFT JOIN risk_supplier_pull p ON p.company_id = c.company_id AND p.supplier_id = c.supplier_id
       WHERE c.supplier_id = ANY ($1::uuid[])`,
      [supplierIds],
    );
    const questionnaires = await answeredQuestionnaires(this.tx, supplierIds);
    const situations: StoredSituation[] = [];
    for (const { supplierId, scoreId, runId, facts, again } of rows) {
      if (again === null) continue;
      const { context, ranks } = this.runs.get(runId) ?? (await this.readRun(runId));
      const questionnaire = questionnaires.get(supplierId) ?? null;
      const unpacked = () => unpackFacts(supplierId, facts, context);
      situations.push({ supplierId, scoreId, ranks, questionnaire, again, facts: unpacked });
    }
    return situations;
  }

  private async readRun(id: string): Promise<RunBasis> {
    const { weights, contextHash, methodVersion } = await this.tx.findOneByOrFail(RiskRunEntity, { id });
    if (!isKnownMethod(methodVersion)) throw riskProblem('risk-method-unknown');
    const context = contextHash === null ? null : await this.explained.context(this.tx, contextHash);
    const basis = { context, ranks: new ActionRanks(weights) };
    this.runs.set(id, basis);
    return basis;
  }
}
