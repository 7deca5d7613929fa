import { ActionRanks, isKnownMethod, riskProblem, unpackFacts } from '@firebreak/risk/model';
import type { FactsContext, Situation } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import type { ExplainedScores } from '../explained-scores';
import { RiskRunEntity } from '../risk-run.entity';
import { newestScores } from '../scores/stored-scores.query';
import { answeredQuestionnaires } from './control-details.query';
import type { StoredQuestionnaire } from './control-details.query';

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
    const scores = await newestScores(this.tx, supplierIds);
    const pulls = await this.tx.query<{ id: string; again: boolean }[]>(
      `SELECT supplier_id AS id, basis <> '' AS again FROM risk_supplier_pull WHERE supplier_id = ANY ($1::uuid[])`,
      [supplierIds],
    );
    const ranked = new Map(pulls.map(({ id, again }) => [id, again]));
    const questionnaires = await answeredQuestionnaires(this.tx, supplierIds);
    const situations: StoredSituation[] = [];
    for (const { supplierId, id: scoreId, runId, facts } of scores) {
      const again = ranked.get(supplierId);
      if (again === undefined) continue;
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
