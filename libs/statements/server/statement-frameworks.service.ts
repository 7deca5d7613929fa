import { ReferenceData } from '@firebreak/reference-data/server';
import {
  statementProblem,
  type StatementFramework,
  type StatementFrameworkSummary,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { toLaw } from './laws/law-data';

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
    return (await this.reference.statementFrameworks()).map(toLaw);
  }
}

/** The others ask for fields of a form, or for evidence in a file. */
function asksForStatement({ criteria }: StatementFramework): boolean {
  return criteria.some(({ kind }) => kind === 'content');
}
