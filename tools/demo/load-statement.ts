import { StatementsService } from '@firebreak/statements/server';
import type { DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';

/** A statement in draft: every section written from the figures, nothing approved. @returns its id */
export async function loadStatement(app: DemoApp, { statement }: DemoCompany): Promise<string> {
  return (await app.get(StatementsService).start(statement)).id;
}
