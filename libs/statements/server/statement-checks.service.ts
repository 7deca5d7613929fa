import { CompanyDb, currentActor } from '@firebreak/platform/server';
import { ReferenceData } from '@firebreak/reference-data/server';
import {
  approvalPoints,
  checkStatement,
  statementProblem,
  verdictsFor,
  withDecisions,
  type ApprovalPoint,
  type Decide,
  type Decision,
  type DecidedCheck,
  type QualityMetric,
  type StatementContent,
} from '@firebreak/statements/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ensureChangeable } from './approval/ensure-changeable';
import { findStatement, previousStatement } from './find-statements.query';
import { StatementDecisionEntity } from './statement-decision.entity';
import { StatementFrameworks } from './statement-frameworks.service';
import { toContent } from './statement-views';
import { today } from './today';

/** A metric as the reference data spells it. */
interface MetricBody {
  readonly id: string;
  readonly category: string;
  readonly question: string;
  readonly evidence_satisfied: string;
  readonly evidence_unsatisfied: string;
  readonly source: string;
  readonly tier: QualityMetric['tier'];
}

/** Holds statements against laws and quality questions, and keeps what people decide about the results. */
@Injectable()
export class StatementChecks {
  constructor(
    private readonly db: CompanyDb,
    private readonly frameworks: StatementFrameworks,
    private readonly reference: ReferenceData,
    private readonly suppliers: SupplierDirectory,
  ) {}

  /** @throws Problem statement-not-found */
  check(id: string): Promise<DecidedCheck> {
    return this.db.inCompany((tx) => this.decided(tx, id));
  }

  /** What somebody has to answer for before the statement is submitted. @throws Problem statement-not-found */
  points(id: string): Promise<ApprovalPoint[]> {
    return this.db.inCompany(async (tx) => approvalPoints(await this.decided(tx, id)));
  }

  /**
   * Keeps a decision about a result that the checker shows now; a second one about the same replaces it.
   * @throws Problem statement-not-found, statement-locked, statement-result-gone, statement-verdict-unfit
   */
  decide(id: string, { subject, verdict, reason, evidence }: Decide): Promise<DecidedCheck> {
    return this.db.inCompany(async (tx) => {
      if (!verdictsFor(subject).includes(verdict))
        throw statementProblem('statement-verdict-unfit', { verdict });
      const check = await this.decided(tx, id);
      const shown =
        check.warnings.some((each) => each.subject === subject && each.sentence === evidence) ||
        [...check.criteria, ...check.quality].some(
          (each) => each.subject === subject && (each.evidence?.sentence ?? '') === evidence,
        );
      if (!shown) throw statementProblem('statement-result-gone', { subject });
      await this.forget(tx, id, subject);
      await tx.insert(StatementDecisionEntity, {
        ...new StatementDecisionEntity(),
        statementId: id,
        subject,
        verdict,
        reason,
        evidence,
        decidedBy: currentActor().name,
        decidedAt: new Date(),
      });
      return this.decided(tx, id);
    });
  }

  /** Takes a decision back; without one it does nothing. @throws Problem statement-not-found, statement-locked */
  undecide(id: string, subject: string): Promise<DecidedCheck> {
    return this.db.inCompany(async (tx) => {
      await this.forget(tx, id, subject);
      return this.decided(tx, id);
    });
  }

  private async forget(tx: EntityManager, statementId: string, subject: string): Promise<void> {
    // Of two who decide at once the second waits for the first.
    await ensureChangeable(tx, statementId);
    await tx.query(
      `DELETE FROM statement_decision WHERE statement_id = $1 AND md5(subject) = md5($2) AND subject = $2`,
      [statementId, subject],
    );
  }

  private async decided(tx: EntityManager, id: string): Promise<DecidedCheck> {
    const content = toContent(await findStatement(tx, id));
    const check = checkStatement(content, await this.frameworks.get(content.frameworkIds), {
      today: today(),
      previous: await previousStatement(tx, content),
      people: await this.suppliers.contactsNamedIn(tx, textsOf(content)),
      metrics: await this.metrics(),
    });
    return withDecisions(check, await this.decisions(id));
  }

  /** Every decision about the statement, the oldest first, those whose sentence is another one by now too. */
  decisions(statementId: string): Promise<Decision[]> {
    return this.db.inCompany(async (tx) => {
      const order = { decidedAt: 'ASC', id: 'ASC' } as const;
      return (await tx.find(StatementDecisionEntity, { where: { statementId }, order })).map(toDecision);
    });
  }

  /** Questions that readers of statements ask. */
  async metrics(): Promise<QualityMetric[]> {
    const rows = await this.reference.statementMetrics();
    // The shape of the shipped file is checked by tests of the reference data.
    return rows.map(({ body }) => toMetric(body as MetricBody));
  }
}

function textsOf({ sections }: StatementContent): string {
  return sections.map(({ text }) => text).join('\n');
}

function toDecision({
  subject,
  verdict,
  reason,
  evidence,
  decidedBy,
  decidedAt,
}: StatementDecisionEntity): Decision {
  return { subject, verdict, reason, evidence, decidedBy, decidedAt: decidedAt.toISOString() };
}

function toMetric(body: MetricBody): QualityMetric {
  return {
    id: body.id,
    category: body.category,
    question: body.question,
    evidenceSatisfied: body.evidence_satisfied,
    evidenceUnsatisfied: body.evidence_unsatisfied,
    source: body.source,
    tier: body.tier,
  };
}
