import { Accounts } from '@firebreak/identity/server';
import { addDays } from '@firebreak/audits/model';
import { CompanyDb, FileSweep, type Actor } from '@firebreak/platform/server';
import { RiskRuns } from '@firebreak/risk/server';
import type { DataSource } from 'typeorm';
import { noonOf, type DemoApp } from './demo-app';
import { demoCompany } from './demo-company';
import { DEMO_PASSWORD } from './demo-people';
import { loadAudits } from './load-audits';
import { loadBrand } from './load-brand';
import { loadCampaign } from './load-campaign';
import { loadCascade } from './load-cascade';
import { loadDossier } from './load-dossier';
import { loadFeedback } from './load-feedback';
import { loadJobCosts } from './load-job-costs';
import { loadLawFacts } from './load-law-facts';
import { loadOwnTemplates } from './load-own-templates';
import { loadProgramme } from './load-programme';
import { loadQuestionnaires } from './load-questionnaires';
import { loadSignals } from './load-signals';
import { loadStatement } from './load-statement';
import { loadTalk } from './load-talk';
import { publishYearBefore } from './load-publication';
import { loadBoardSummary, loadYearBefore } from './load-years';
import { loadSupplyChain } from './load-supply-chain';
import { loadVault } from './load-vault';
import { proposeTraining, writeTraining } from './load-wording';
import { findDemo } from './present-demo';
import { removeCompany } from './remove-company';

/**
 * Puts the demo company into the database, through the product's own services: triggers, mails, jobs and scores are
 * the real ones. Does nothing where it is there already; half of one, cut off earlier, is replaced.
 * @param owner connection of the owner role
 * @param asOf the day that the demo's dates lie back from
 * @returns whether it was loaded now
 */
export async function loadDemoCompany(app: DemoApp, owner: DataSource, asOf: string): Promise<boolean> {
  const present = await findDemo(owner);
  if (present?.complete) return false;
  if (present) await removeCompany(owner, present.companyId);

  const demo = demoCompany(asOf);
  const people = demo.people.map((person) => ({ ...person, password: DEMO_PASSWORD }));
  const company = { name: demo.name, country: demo.country, people };
  const { companyId, accountIds } = await app.get(Accounts).createCompany(company);
  const actorOf = (role: string): Actor => {
    const index = demo.people.findIndex((person) => person.role === role);
    return { kind: 'person', id: accountIds[index] ?? null, name: demo.people[index]?.name ?? '' };
  };

  const db = app.get(CompanyDb);
  const inCompany = <T>(role: string, fn: () => Promise<T>) =>
    db.runAs(companyId, () => db.inCompany(fn), actorOf(role));
  const ids = await inCompany('procurement', () => loadSupplyChain(app, demo));
  // Scores in between give every supplier a history: what the chain alone says, then the answers, then the audits.
  const score = (day: string, at?: Date) =>
    db.runAs(companyId, () => app.get(RiskRuns).recompute(day, undefined, at));
  const earlier = (days: number) => score(addDays(asOf, -days), noonOf(addDays(asOf, -days)));
  await earlier(180);
  await inCompany('procurement', () => loadQuestionnaires(app, demo, ids));
  await loadFeedback(app, owner, demo, ids, companyId);
  await inCompany('procurement', () => loadCampaign(app, demo, ids));
  await inCompany('procurement', () => loadOwnTemplates(app, addDays(asOf, -60)));
  await inCompany('procurement', () => loadJobCosts(app, demo, ids));
  await earlier(1);
  await loadAudits(app, demo, ids, companyId, actorOf);
  await loadSignals(app, ids, companyId, actorOf, asOf);
  await loadCascade(app, ids, companyId, actorOf, asOf);
  await loadVault(app, demo, companyId, actorOf('esg-officer'), asOf);
  await score(asOf);
  await inCompany('admin', () => loadBrand(app));
  const yearBefore = await inCompany('esg-officer', () => loadYearBefore(app, demo));
  await inCompany('esg-officer', () => loadProgramme(app, demo));
  await publishYearBefore(app, demo, yearBefore, inCompany);
  const statementId = await inCompany('esg-officer', async () => {
    const id = await loadStatement(app, demo);
    await writeTraining(app, id, 0);
    await loadBoardSummary(app, demo);
    await loadLawFacts(app);
    await loadDossier(app, demo, ids, asOf);
    return id;
  });
  await inCompany('admin', () => writeTraining(app, statementId, 1));
  await inCompany('viewer', () => proposeTraining(app, statementId));
  await loadTalk(app, { as: inCompany, actorOf }, asOf);
  await db.runAs(companyId, () =>
    db.inCompany((tx) => tx.query(`UPDATE company SET demo = true WHERE company_id = current_company_id()`)),
  );
  return true;
}

/**
 * Takes the demo company away with its files and accounts.
 * @returns whether there was one
 */
export async function removeDemoCompany(app: DemoApp, owner: DataSource): Promise<boolean> {
  const present = await findDemo(owner);
  if (!present) return false;
  await removeCompany(owner, present.companyId);
  await app.get(FileSweep).sweep();
  return true;
}
