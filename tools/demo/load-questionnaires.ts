import { addDays } from '@firebreak/audits/model';
import { CompanyDb } from '@firebreak/platform/server';
import { ASK_BACK_IN_DAYS, builtInTemplate, FIREBREAK_BASELINE } from '@firebreak/questionnaires/model';
import {
  AnswerReviewsService,
  AskingBackService,
  CommentsService,
  MeasuresService,
  QuestionnairesService,
  RecordedAnswers,
  ReviewsService,
} from '@firebreak/questionnaires/server';
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
/** Days for what was asked back, and for what was agreed. */
const PLAN_IN_DAYS = 90;

/** Those with whom an improvement plan was agreed. */
const WITH_PLAN = ['kaverani', 'tahsuei'];

/** The supplier that some answers went back to, and which. */
const ASKED_BACK = 'turagpar';
const TO_ASK_BACK = [
  ['F05', 'Is this the average of the season or the longest week? Please give the longest week.'],
  ['H02', 'Which channel is it, and how many complaints came in last year?'],
] as const;

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
  const { sites } = (await app.get(QuestionnairesService).get(id)).circumstances;
  const respondent = { key, quality, answeredOn, profile: demoProfile(supplier), sites };
  const share = state === 'in-progress' ? 0.45 : 1;
  const { answers, documents } = demoAnswers(builtInTemplate(FIREBREAK_BASELINE), respondent, share);
  const content = await demoDocument(`Record of ${supplier.name}`);
  const given = {
    answers,
    documents: documents.map((question) => ({ question, name: `${key}-${question}.pdf`, content })),
    ...(share === 1 ? { submit: { name: 'Compliance desk', role: 'Compliance' } } : {}),
  };
  await app.get(RecordedAnswers).record(id, given, noonOf(answeredOn));
  const reviewedAt = noonOf(addDays(sentOn, REVIEWED_AFTER));
  if (state === 'reviewed') await review(app, id, reviewedAt, WITH_PLAN.includes(key));
  if (key === ASKED_BACK) await askBack(app, demo, id, reviewedAt);
}

/** Accepts a few answers, leaves a question of the supplier's open, and hands the first doubtful ones back to the supplier. */
async function askBack(app: DemoApp, demo: DemoCompany, id: string, at: Date): Promise<void> {
  const reviews = app.get(AnswerReviewsService);
  const { answers } = await app.get(QuestionnairesService).get(id);
  for (const question of ['A04', 'B01', 'C01']) {
    if (!answers.some((answer) => answer.question === question)) continue;
    await reviews.decide(id, question, { state: 'accepted', version: 0 }, at);
  }
  for (const [question, text] of TO_ASK_BACK) {
    await reviews.decide(id, question, { state: 'ask-back', text, version: 0 }, at);
  }
  const asks = { question: 'F05', text: 'Our two lines differ by four hours. Which of them do you mean?' };
  await app.get(CommentsService).record(id, 'Compliance desk', asks, at);
  const note = 'Thank you for the careful answers. Two of them are not quite clear to us.';
  await app.get(AskingBackService).send(id, { dueOn: addDays(demo.asOf, ASK_BACK_IN_DAYS), note }, at);
}

/** Accepts the documents but the last, which is refused, agrees on the gravest finding of some, and ends the review. */
async function review(app: DemoApp, id: string, at: Date, withPlan: boolean): Promise<void> {
  const { evidence } = await app.get(QuestionnairesService).get(id);
  for (const [index, { id: evidenceId }] of evidence.entries()) {
    const refused = evidence.length > 2 && index === evidence.length - 1;
    const decision = refused
      ? ({ state: 'refused', reason: 'This is last year’s document. Please send the current one.' } as const)
      : ({ state: 'accepted' } as const);
    await app.get(ReviewsService).decide(id, evidenceId, decision, at);
  }
  const [proposal] = (await app.get(AnswerReviewsService).get(id)).proposals;
  if (withPlan && proposal?.code) {
    const { question, code, severity, action } = proposal;
    const description = 'The answers to the questionnaire show it.';
    const dueOn = addDays(at.toISOString().slice(0, 10), PLAN_IN_DAYS);
    const words = { action, description, language: 'en' };
    const finding = { question, code, severity, ...words, owner: 'Compliance desk', dueOn };
    await app.get(MeasuresService).agree(id, finding, at);
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
