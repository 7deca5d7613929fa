import { StatementForms, StatementsService } from '@firebreak/statements/server';
import type { DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import { demoFormAnswers } from './demo-form-answers';

/** A statement in draft: every section written from the figures, some fields of forms completed, nothing approved. @returns its id */
export async function loadStatement(app: DemoApp, { statement }: DemoCompany): Promise<string> {
  const { id } = await app.get(StatementsService).start(statement);
  for (const answer of demoFormAnswers()) await app.get(StatementForms).save(id, answer);
  return id;
}
