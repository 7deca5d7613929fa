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
  VaultAnswers,
  VaultConsents,
  VaultLinks,
} from '@firebreak/questionnaires/server';
import { SuppliersService } from '@firebreak/supply-chain/server';
import { demoAnswers } from './demo-answers';
import { noonOf, type DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import { demoProfile } from './demo-profile';

/** Whom the demo company supplies: a company without people, there to ask and to receive. */
const CUSTOMER = { name: 'Northmere Stores', country: 'GB' };
/** Sections that the customer may have, one of which is taken back afterwards; and one whose answers have run out. */
const CONSENTED = ['A', 'C', 'E'];
const WITHDRAWN = 'E';
const OLD_SECTION = 'F';
const OLD_IN_DAYS = 400;

/** The demo company's own answers, a customer that asks for them, one hand-over, and one consent that was withdrawn. */
export async function loadVault(
  app: DemoApp,
  demo: DemoCompany,
  companyId: string,
  actor: Actor,
  asOf: string,
): Promise<void> {
  const db = app.get(CompanyDb);
  const customerId = newId();
  const linkable = await db.runAs(customerId, () =>
    db.inCompany(async () => {
      await app.get(Companies).open(CUSTOMER);
      const contact = { contactName: 'Compliance desk', contactEmail: 'compliance@wrenmoor.example' };
      const { id: supplierId } = await app
        .get(SuppliersService)
        .create({ name: demo.name, country: demo.country, isic: '14', ...contact });
      const sending = { recipients: [{ supplierId }], dueOn: addDays(asOf, 24) };
      const [id = ''] = await app.get(QuestionnairesService).send(sending, noonOf(addDays(asOf, -4)));
      return app.get(VaultLinks).linkable(id);
    }),
  );
  await db.runAs(
    companyId,
    () =>
      db.inCompany(async () => {
        await answer(app, demo, asOf);
        await app.get(VaultLinks).link(linkable, companyId);
      }),
    actor,
  );
  await db.runAs(companyId, () => db.inCompany(() => handOver(app, linkable.questionnaire.id)), actor);
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
