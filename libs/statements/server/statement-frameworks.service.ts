import { ReferenceData } from '@firebreak/reference-data/server';
import {
  statementProblem,
  type StatementCriterion,
  type StatementFramework,
  type StatementFrameworkSummary,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';

/** A criterion as the reference data spells it. */
interface CriterionBody {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly requirement: string;
  readonly mandatory: boolean;
  readonly kind: StatementCriterion['kind'];
  readonly basis: string;
  readonly topic: string;
  readonly guidance?: string;
  readonly user_must_write?: string;
  readonly source: string;
}

interface FrameworkBody {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly legal_basis: string;
  readonly status: string;
  readonly as_of: string;
  readonly threshold: string;
  readonly reporting_deadline: string;
  readonly approval_requirements?: readonly string[];
}

/** Laws and guidelines as the reference data has them; nothing of them is written down here. */
@Injectable()
export class StatementFrameworks {
  constructor(private readonly reference: ReferenceData) {}

  /** All of them, by code. */
  async list(): Promise<StatementFrameworkSummary[]> {
    return (await this.all()).map((framework) => ({
      id: framework.id,
      name: framework.name,
      jurisdiction: framework.jurisdiction,
      legalBasis: framework.legalBasis,
      status: framework.status,
      asOf: framework.asOf,
      threshold: framework.threshold,
      reportingDeadline: framework.reportingDeadline,
      criteriaCount: framework.criteria.length,
      asksForStatement: asksForStatement(framework),
    }));
  }

  /**
   * Those with these codes, by code.
   * @throws Problem statement-framework-not-found
   */
  async get(ids: readonly string[]): Promise<StatementFramework[]> {
    const all = await this.all();
    const unknown = ids.find((id) => !all.some((framework) => framework.id === id));
    if (unknown !== undefined)
      throw statementProblem('statement-framework-not-found', { frameworkId: unknown });
    return all.filter(({ id }) => ids.includes(id));
  }

  /**
   * As `get`, for a statement that is to be written: forms and files alone make none.
   * @throws Problem statement-framework-not-found, statement-framework-unsupported
   */
  async forWriting(ids: readonly string[]): Promise<StatementFramework[]> {
    const frameworks = await this.get(ids);
    if (!frameworks.some(asksForStatement))
      throw statementProblem('statement-framework-unsupported', { frameworkIds: ids });
    return frameworks;
  }

  private async all(): Promise<StatementFramework[]> {
    const rows = await this.reference.statementFrameworks();
    // The shape of the shipped file is checked by tests of the reference data.
    return rows.map(({ body, criteria }) => toFramework(body as FrameworkBody, criteria as CriterionBody[]));
  }
}

/** The others ask for fields of a form, or for evidence in a file. */
function asksForStatement({ criteria }: StatementFramework): boolean {
  return criteria.some(({ kind }) => kind === 'content');
}

function toFramework(body: FrameworkBody, criteria: readonly CriterionBody[]): StatementFramework {
  return {
    id: body.id,
    name: body.name,
    jurisdiction: body.jurisdiction,
    legalBasis: body.legal_basis,
    status: body.status,
    asOf: body.as_of,
    threshold: body.threshold,
    reportingDeadline: body.reporting_deadline,
    approvalRequirements: body.approval_requirements ?? [],
    criteria: criteria.map(({ guidance = '', user_must_write: userMustWrite = '', ...criterion }) => ({
      id: criterion.id,
      ref: criterion.ref,
      title: criterion.title,
      requirement: criterion.requirement,
      mandatory: criterion.mandatory,
      kind: criterion.kind,
      basis: criterion.basis,
      topic: criterion.topic,
      guidance,
      userMustWrite,
      source: criterion.source,
    })),
  };
}
