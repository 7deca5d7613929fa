import { addDays } from '@firebreak/audits/model';
import { CompanyDb } from '@firebreak/platform/server';
import { builtInTemplate, FIREBREAK_BASELINE } from '@firebreak/questionnaires/model';
import { QuestionnairesService, RecordedAnswers, ReviewsService } from '@firebreak/questionnaires/server';
import { demoAnswers } from './demo-answers';
import { noonOf, type DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import { demoDocument } from './demo-document';
import { demoProfile } from './demo-profile';
import type { DemoQuestionnaire } from './demo-questionnaires';
import { idOf, type LoadedIds } from './load-supply-chain';

/** Days from sending to what comes next. */
const OPENED_AFTER = 2;
const ANSWERED_AFTER = 6;
const REVIEWED_AFTER = 11;

/** Questionnaires as far as each has come, answered by the same rules as in the portal. */
export async function loadQuestionnaires(app: DemoApp, demo: DemoCompany, ids: LoadedIds): Promise<void> {
  for (const questionnaire of demo.questionnaires) {
    const id = await send(app, demo, questionnaire, ids);
    await bringOn(app, demo, questionnaire, id);
  }
}

async function send(
  app: DemoApp,
  demo: DemoCompany,
  questionnaire: DemoQuestionnaire,
  ids: LoadedIds,
): Promise<string> {
  const { supplier, dueOn, sentOn } = questionnaire;
  const sending = {
    recipients: [{ supplierId: idOf(ids.suppliers, supplier) }],
    dueOn,
    message: `${demo.name} asks its suppliers once a year how they protect the people who work for them. Thank you for your time.`,
    draft: sentOn === null,
  };
  const [id] = await app.get(QuestionnairesService).send(sending, noonOf(sentOn ?? demo.asOf));
  if (!id) throw new Error(`no questionnaire for ${supplier}`);
  return id;
}

async function bringOn(
  app: DemoApp,
  demo: DemoCompany,
  questionnaire: DemoQuestionnaire,
  id: string,
): Promise<void> {
  const { state, sentOn, supplier: key, quality } = questionnaire;
  if (sentOn === null || state === 'sent') return;
  if (state === 'opened' || state === 'expired') {
    await markOpened(app, id, noonOf(addDays(sentOn, OPENED_AFTER)));
    return;
  }
  const supplier = demo.suppliers.find((one) => one.key === key);
  if (!supplier) throw new RangeError(`the demo has no ${key}`);
  const answeredOn = addDays(sentOn, ANSWERED_AFTER);
  const respondent = { key, quality, answeredOn, profile: demoProfile(supplier) };
  const share = state === 'in-progress' ? 0.45 : 1;
  const { answers, documents } = demoAnswers(builtInTemplate(FIREBREAK_BASELINE), respondent, share);
  const content = await demoDocument(`Record of ${supplier.name}`);
  const given = {
    answers,
    documents: documents.map((question) => ({ question, name: `${key}-${question}.pdf`, content })),
    ...(share === 1 ? { submit: { name: 'Compliance desk', role: 'Compliance' } } : {}),
  };
  await app.get(RecordedAnswers).record(id, given, noonOf(answeredOn));
  if (state === 'reviewed') await review(app, id, noonOf(addDays(sentOn, REVIEWED_AFTER)));
}

/** Accepts the documents but the last, which is refused, and ends the review. */
async function review(app: DemoApp, id: string, at: Date): Promise<void> {
  const { evidence } = await app.get(QuestionnairesService).get(id);
  for (const [index, { id: evidenceId }] of evidence.entries()) {
    const refused = evidence.length > 2 && index === evidence.length - 1;
    const decision = refused
      ? ({ state: 'refused', reason: 'This is last year’s document. Please send the current one.' } as const)
      : ({ state: 'accepted' } as const);
    await app.get(ReviewsService).decide(id, evidenceId, decision, at);
  }
  await app.get(ReviewsService).review(id, 'Read by the procurement team; thank you.', at);
}

/** Only the respondent's link can open a questionnaire, and its secret is in the mail: the demo notes the visit itself. */
async function markOpened(app: DemoApp, id: string, at: Date): Promise<void> {
  await app
    .get(CompanyDb)
    .inCompany((tx) =>
      tx.query(`UPDATE questionnaire SET stage = 'opened', opened_at = $2 WHERE id = $1 AND stage = 'sent'`, [
        id,
        at,
      ]),
    );
}
