import { addDays } from '@firebreak/audits/model';
import { Companies } from '@firebreak/identity/server';
import { CompanyDb, newId, type Actor } from '@firebreak/platform/server';
import {
  builtInTemplate,
  DOCUMENTS_GROUP,
  FIREBREAK_BASELINE,
  groupCode,
} from '@firebreak/questionnaires/model';
import {
  HandOvers,
  QuestionnairesService,
  RecordedAnswers,
  VaultAnswers,
  VaultConsents,
  VaultDocuments,
  VaultLinks,
  type Linkable,
} from '@firebreak/questionnaires/server';
import { SuppliersService } from '@firebreak/supply-chain/server';
import { demoAnswers } from './demo-answers';
import { noonOf, type DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import { demoDocument } from './demo-document';
import { jobCostAnswers } from './demo-job-costs';
import { demoProfile } from './demo-profile';
import { publishJobCosts } from './load-job-costs';

/** Whom the demo company supplies: a company without people, there to ask and to receive. */
const CUSTOMER = { name: 'Northmere Stores', country: 'GB' };
/** Sections that the customer may have, one of which is taken back afterwards; and one whose answers have run out. */
const CONSENTED = ['A', 'C', 'E'];
const WITHDRAWN = 'E';
const OLD_SECTION = 'F';
const OLD_IN_DAYS = 400;
const OWN_QUESTIONS_BEFORE_DAYS = 70;

/** The question that the vault has a document to. */
const PROVEN = 'C01';

/**
 * The demo company's own answers, a customer that asks for them, one hand-over, and one consent that was withdrawn; and
 * what it answered to that customer's own questions.
 */
export async function loadVault(
  app: DemoApp,
  demo: DemoCompany,
  companyId: string,
  actor: Actor,
  asOf: string,
): Promise<void> {
  const db = app.get(CompanyDb);
  const customerId = newId();
  const { linkable, kept } = await db.runAs(customerId, () =>
    db.inCompany(async () => {
      await app.get(Companies).open(CUSTOMER);
      const contact = { contactName: 'Compliance desk', contactEmail: 'compliance@wrenmoor.example' };
      const { id: supplierId } = await app
        .get(SuppliersService)
        .create({ name: demo.name, country: demo.country, isic: '14', ...contact });
      const sending = { recipients: [{ supplierId }], dueOn: addDays(asOf, 24) };
      const [id = ''] = await app.get(QuestionnairesService).send(sending, noonOf(addDays(asOf, -4)));
      return {
        linkable: await app.get(VaultLinks).linkable(id),
        kept: await answerOwnQuestions(app, supplierId, asOf),
      };
    }),
  );
  await db.runAs(
    companyId,
    () =>
      db.inCompany(async () => {
        await answer(app, demo, asOf);
        await app.get(VaultLinks).link(kept, companyId);
        await app.get(VaultLinks).link(linkable, companyId);
      }),
    actor,
  );
  await db.runAs(companyId, () => db.inCompany(() => handOver(app, linkable.questionnaire.id)), actor);
}

/** The customer asks in words of its own, and the demo company has answered: the vault keeps that for the record. */
async function answerOwnQuestions(app: DemoApp, supplierId: string, asOf: string): Promise<Linkable> {
  const sentOn = addDays(asOf, -OWN_QUESTIONS_BEFORE_DAYS);
  const template = await publishJobCosts(app, 'Northmere: what a job costs', noonOf(addDays(sentOn, -1)));
  const sending = { template, recipients: [{ supplierId }], dueOn: addDays(sentOn, 21) };
  const [id = ''] = await app.get(QuestionnairesService).send(sending, noonOf(sentOn));
  const given = {
    answers: jobCostAnswers('northmere'),
    submit: { name: 'Compliance desk', role: 'Compliance' },
  };
  await app.get(RecordedAnswers).record(id, given, noonOf(addDays(sentOn, 5)));
  return app.get(VaultLinks).linkable(id);
}

async function answer(app: DemoApp, demo: DemoCompany, asOf: string): Promise<void> {
  const template = builtInTemplate(FIREBREAK_BASELINE);
  const [first] = demo.suppliers;
  if (!first) throw new RangeError('the demo has no suppliers');
  const respondent = { key: 'own', quality: 0.8, answeredOn: asOf, profile: demoProfile(first) };
  const { answers } = demoAnswers(template, respondent, 0.8);
  for (const [question, value] of Object.entries(answers)) {
    const section = template.questions.find(({ code }) => code === question)?.section;
    const day = section === OLD_SECTION ? addDays(asOf, -OLD_IN_DAYS) : asOf;
    await app.get(VaultAnswers).save(template.code, question, { value, version: 0 }, noonOf(day));
  }
  const content = await demoDocument('Policy against forced labour');
  await app.get(VaultDocuments).add(template.code, PROVEN, 'policy against forced labour.pdf', content);
}

async function handOver(app: DemoApp, questionnaireId: string): Promise<void> {
  const [customer] = await app.get(VaultConsents).customers();
  if (!customer) throw new RangeError('the demo was asked by nobody');
  const groups = CONSENTED.map((section) => groupCode(FIREBREAK_BASELINE, section));
  await app.get(VaultConsents).give(customer.id, [...groups, DOCUMENTS_GROUP]);
  await app.get(VaultConsents).withdraw(customer.id, [groupCode(FIREBREAK_BASELINE, WITHDRAWN)]);
  const { fingerprint } = await app.get(HandOvers).preview(customer.id, questionnaireId);
  await app.get(HandOvers).handOver(customer.id, questionnaireId, fingerprint);
}
