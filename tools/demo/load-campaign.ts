import { addDays } from '@firebreak/audits/model';
import { CompanyDb } from '@firebreak/platform/server';
import { builtInTemplate, FIREBREAK_BASELINE, FIREBREAK_QUICK_CHECK } from '@firebreak/questionnaires/model';
import type { CampaignRecipientView } from '@firebreak/questionnaires/model/campaigns';
import { CampaignRunner, CampaignsService, RecordedAnswers } from '@firebreak/questionnaires/server';
import { demoAnswers } from './demo-answers';
import { noonOf, type DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import { demoDocument } from './demo-document';
import { demoProfile } from './demo-profile';
import { idOf, type LoadedIds } from './load-supply-chain';

const SENT_BEFORE_DAYS = 9;
const TIME_TO_ANSWER_IN_DAYS = 28;
const ANSWERED_AFTER = 4;
/** Of every so many suppliers one has submitted, one has begun, one has looked. */
const CYCLE = 5;
/** Then somebody else at the supplier is written to, and when that was last looked at. */
const SECOND_CONTACT_AFTER_DAYS = 7;

/** A quick check to near suppliers that nobody had asked: some have answered, some have no address. */
export async function loadCampaign(app: DemoApp, demo: DemoCompany, ids: LoadedIds): Promise<void> {
  const sentOn = addDays(demo.asOf, -SENT_BEFORE_DAYS);
  const campaigns = app.get(CampaignsService);
  const { id } = await campaigns.create({
    name: 'First look at suppliers never asked',
    audience: {
      filter: { tier: '1,2,3', status: 'active' },
      spend: null,
      asked: 'never-asked',
      answeredBefore: null,
    },
    rules: [
      { when: { country: ['MM', 'CN'] }, template: FIREBREAK_BASELINE },
      { when: {}, template: FIREBREAK_QUICK_CHECK },
    ],
    additions: [],
    dueOn: addDays(sentOn, TIME_TO_ANSWER_IN_DAYS),
    messages: {
      en: `Dear {{contact|partner}}, ${demo.name} would like to know {{supplier}} better. It takes {{minutes}} minutes. Thank you!`,
      es: `Estimada {{contact|persona colaboradora}}: ${demo.name} quisiera conocer mejor a {{supplier}}. Son {{minutes}} minutos. ¡Gracias!`,
    },
    messageLanguage: 'en',
    reminders: [-7, -1, 3],
    escalateAfterDays: SECOND_CONTACT_AFTER_DAYS,
  });
  await campaigns.start(id, noonOf(sentOn));
  await app.get(CampaignRunner).run(id, noonOf(sentOn));
  const { items } = await campaigns.board(id, { status: ['sent'], limit: 200 });
  for (const [index, recipient] of items.entries()) {
    if (index % CYCLE === 0) await answer(app, demo, ids, recipient, 1);
    if (index % CYCLE === 2) await answer(app, demo, ids, recipient, 0.5);
    if (index % CYCLE === 3) await markOpened(app, recipient.questionnaireId, noonOf(addDays(sentOn, 1)));
  }
  await app.get(CampaignRunner).run(id, noonOf(addDays(sentOn, SECOND_CONTACT_AFTER_DAYS)));
}

async function answer(
  app: DemoApp,
  demo: DemoCompany,
  ids: LoadedIds,
  { supplierId, supplierName, questionnaireId, templateTitle }: CampaignRecipientView,
  share: number,
): Promise<void> {
  const supplier = demo.suppliers.find(({ key }) => idOf(ids.suppliers, key) === supplierId);
  const quick = builtInTemplate(FIREBREAK_QUICK_CHECK);
  if (!supplier || !questionnaireId || templateTitle !== quick.title) return;
  const answeredOn = addDays(demo.asOf, ANSWERED_AFTER - SENT_BEFORE_DAYS);
  const respondent = { key: supplier.key, quality: 0.7, answeredOn, profile: demoProfile(supplier) };
  const { answers, documents } = demoAnswers(quick, respondent, share);
  const content = await demoDocument(`Record of ${supplierName}`);
  await app.get(RecordedAnswers).record(
    questionnaireId,
    {
      answers,
      documents: documents.map((question) => ({
        question,
        name: `${supplier.key}-${question}.pdf`,
        content,
      })),
      ...(share === 1 ? { submit: { name: 'Compliance desk', role: 'Compliance' } } : {}),
    },
    noonOf(answeredOn),
  );
}

/** Only the respondent's link can open a questionnaire, and its secret is in the mail: the demo notes the visit itself. */
async function markOpened(app: DemoApp, id: string | null, at: Date): Promise<void> {
  await app
    .get(CompanyDb)
    .inCompany((tx) =>
      tx.query(`UPDATE questionnaire SET stage = 'opened', opened_at = $2 WHERE id = $1 AND stage = 'sent'`, [
        id,
        at,
      ]),
    );
}
