import { addDays } from '@firebreak/audits/model';
import {
  OwnTemplatesService,
  QuestionnairesService,
  RecordedAnswers,
} from '@firebreak/questionnaires/server';
import { noonOf, type DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import { jobCostAnswers, jobCosts } from './demo-job-costs';
import { idOf, type LoadedIds } from './load-supply-chain';

/** Suppliers whose baseline was reviewed long ago: nothing of theirs is open. */
const ASKED = ['shonavar', 'lanhvan', 'yulinghe', 'kaverani', 'tirupanam', 'ruwanketha', 'riotorto'];
const PUBLISHED_BEFORE_DAYS = 45;
const SENT_BEFORE_DAYS = 30;
const ANSWERED_AFTER = 8;
const TIME_TO_ANSWER_IN_DAYS = 21;

/** A questionnaire of the company's own with an amount and a table, asked of suppliers that have all answered. */
export async function loadJobCosts(app: DemoApp, demo: DemoCompany, ids: LoadedIds): Promise<void> {
  const code = await publishJobCosts(
    app,
    'What a job costs',
    noonOf(addDays(demo.asOf, -PUBLISHED_BEFORE_DAYS)),
  );
  const sentOn = addDays(demo.asOf, -SENT_BEFORE_DAYS);
  const sending = {
    template: code,
    recipients: ASKED.map((key) => ({ supplierId: idOf(ids.suppliers, key) })),
    dueOn: addDays(sentOn, TIME_TO_ANSWER_IN_DAYS),
  };
  const sent = await app.get(QuestionnairesService).send(sending, noonOf(sentOn));
  for (const [index, id] of sent.entries()) {
    const answers = jobCostAnswers(ASKED[index] ?? '');
    const submit = { name: 'Compliance desk', role: 'Compliance' };
    await app.get(RecordedAnswers).record(id, { answers, submit }, noonOf(addDays(sentOn, ANSWERED_AFTER)));
  }
}

/** @returns the code of the published template */
export async function publishJobCosts(app: DemoApp, title: string, at: Date): Promise<string> {
  const templates = app.get(OwnTemplatesService);
  const { id, code, draft } = await templates.create({ title, template: jobCosts(title) });
  const note = 'First version, after talks with workers who had paid for their jobs.';
  await templates.publish(id, { version: draft?.version ?? 1, note }, at);
  return code;
}
