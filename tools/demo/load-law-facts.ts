import { LawFactsService } from '@firebreak/statements/server';
import type { DemoApp } from './demo-app';
import { demoLawFacts } from './demo-law-facts';

/** What decides which laws apply to the demo company. */
export async function loadLawFacts(app: DemoApp): Promise<void> {
  await app.get(LawFactsService).save({ facts: demoLawFacts(), version: 0 });
}
