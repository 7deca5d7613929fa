import { OPEN_FORMATS } from '@firebreak/statements/model';
import {
  RenderStatementProcessor,
  StatementApprovals,
  StatementPublications,
  StatementSections,
  StatementsService,
} from '@firebreak/statements/server';
import type { DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import { LAST_YEARS_TEXTS } from './demo-years';
import { approveYearBefore } from './load-years';

/** Runs `fn` in one transaction as the colleague of a role. */
type AsColleague = <T>(role: string, fn: () => Promise<T>) => Promise<T>;

const COURSE = 'Twelve buyers took the course on recruitment fees.';
const CORRECTED = 'Fourteen buyers took the course on recruitment fees.';
const REASON = 'Two buyers who took the course on recruitment fees abroad had not been counted.';

/**
 * Puts the statement of the year before before the public, as it was approved first and as it was corrected later, so
 * that the pages anybody can read are there from the first moment on.
 */
export async function publishYearBefore(
  app: DemoApp,
  demo: DemoCompany,
  statementId: string,
  as: AsColleague,
): Promise<void> {
  const approveAndPublish = (reason: string) =>
    as('admin', async () => {
      await approveYearBefore(app, demo, statementId);
      await publish(app, statementId, reason);
    });
  await approveAndPublish('');
  await as('admin', () => app.get(StatementApprovals).reopen(statementId));
  await as('esg-officer', () => correct(app, statementId));
  await approveAndPublish(REASON);
}

/** With its files, which no worker makes while a demo is loaded. */
async function publish(app: DemoApp, statementId: string, reason: string): Promise<void> {
  const publications = app.get(StatementPublications);
  const { publishable, proposedSlug } = await publications.get(statementId);
  if (!publishable) throw new Error('the demo has no approved statement to publish');
  const { versionId } = publishable;
  const unseen = { jobRunId: '', attempt: 1, progress: () => Promise.resolve() };
  await app.get(RenderStatementProcessor).run({ versionId }, unseen);
  await publications.publish(statementId, {
    versionId,
    // A company of that name that is no demo would have the address without the ending.
    slug: `${proposedSlug}-demo`,
    formats: OPEN_FORMATS,
    withWorkbook: false,
    reason,
  });
}

async function correct(app: DemoApp, statementId: string): Promise<void> {
  const { sections } = await app.get(StatementsService).get(statementId);
  const version = sections.find(({ kind }) => kind === 'training')?.version ?? 0;
  const text = LAST_YEARS_TEXTS.training.replace(COURSE, CORRECTED);
  await app.get(StatementSections).edit(statementId, 'training', { text, version });
  await app.get(StatementApprovals).submit(statementId, 'Corrected by the list of attendance.');
}
