import { ReferenceData } from '@firebreak/reference-data/server';
import {
  outlineOf,
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

/** A written statement needs at least this many sections; below it the framework asks for a form or a file. */
const FEWEST_SECTIONS = 5;

/** Laws and guidelines as the reference data has them; nothing of them is written down here. */
@Injectable()
export class StatementFrameworks {
  constructor(private readonly reference: ReferenceData) {}

  /** Those that a written statement answers, by name. */
  async list(): Promise<StatementFrameworkSummary[]> {
    const frameworks = await this.all();
    return frameworks.filter(asksForStatement).map(({ criteria, approvalRequirements: _, ...facts }) => ({
      ...facts,
      criteriaCount: criteria.length,
    }));
  }

  /** @throws Problem statement-framework-not-found */
  async get(id: string): Promise<StatementFramework> {
    const framework = (await this.all()).find((each) => each.id === id);
    if (!framework) throw statementProblem('statement-framework-not-found', { frameworkId: id });
    return framework;
  }

  /** @throws Problem statement-framework-not-found, statement-framework-unsupported */
  async forWriting(id: string): Promise<StatementFramework> {
    const framework = await this.get(id);
    if (!asksForStatement(framework))
      throw statementProblem('statement-framework-unsupported', { frameworkId: id });
    return framework;
  }

  private async all(): Promise<StatementFramework[]> {
    const rows = await this.reference.statementFrameworks();
    // The shape of the shipped file is checked by tests of the reference data.
    return rows.map(({ body, criteria }) => toFramework(body as FrameworkBody, criteria as CriterionBody[]));
  }
}

function asksForStatement(framework: StatementFramework): boolean {
  const statementLike = framework.criteria.some(({ kind }) => kind === 'content');
  return statementLike && outlineOf(framework).length >= FEWEST_SECTIONS;
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
