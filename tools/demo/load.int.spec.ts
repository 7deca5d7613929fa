import { ownerDataSource } from '@firebreak/assembly/server';
import { AuditFigures } from '@firebreak/audits/server';
import type { AuditFiguresView } from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import type {
  FeedbackView,
  HandOverView,
  InsightsView,
  KeptQuestionnaireView,
  QuestionInsight,
  QuestionnaireListItem,
  VaultCustomerView,
  VaultOverview,
} from '@firebreak/questionnaires/model';
import type { CampaignListItem, CampaignView } from '@firebreak/questionnaires/model/campaigns';
import {
  effectiveFacts,
  isOverdue,
  whichLawsApply,
  type DossierSummary,
  type DossierView,
  type BoardSummaryView,
  type CommentThread,
  type CommitmentView,
  type KpiView,
  type LawFactsView,
  type LawThreshold,
  type SectionHistoryPage,
  type StatementPublicationsView,
  type StatementSuggestions,
  type StatementSummary,
  type StatementTaskView,
  type StatementView,
} from '@firebreak/statements/model';
import type { CascadeView, SupplierListItem } from '@firebreak/supply-chain/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { DataSource } from 'typeorm';
import { DEMO_COLOUR } from './demo-logo';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people';
import { loadDemoCompany, removeDemoCompany } from './load';

const asOf = new Date().toISOString().slice(0, 10);

let app: TestApp;
let owner: DataSource;
let admin: TestClient;
let other: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  other = await app.signUp();
  await other.post('/api/suppliers', { name: 'A neighbour', country: 'PL' });
  owner = await ownerDataSource(app.database.ownerUrl).initialize();
  expect(await loadDemoCompany(app, owner, asOf)).toBe(true);
  admin = await app.anonymous().signIn(DEMO_PEOPLE[0]!.email, DEMO_PASSWORD);
}, 120_000);
afterAll(async () => {
  await owner.destroy();
  await app.close();
});

describe('the demo company', () => {
  it('is there, marked as demo, once', async () => {
    expect((await admin.get('/api/session')).body).toMatchObject({
      company: { name: 'Wrenmoor Outfitters', demo: true },
    });
    expect(await loadDemoCompany(app, owner, asOf)).toBe(false);
  });

  it('has its suppliers on four tiers, and every one gets a score', async () => {
    await app.drainJobs();
    const page = (await admin.get<Page<SupplierListItem>>('/api/suppliers?limit=200&count=true')).body;
    // Sixty of its own, and three that suppliers disclosed: one by name, two by place.
    expect(page.total ?? page.items.length).toBe(63);
    expect([1, 2, 3, 4].map((tier) => page.items.filter((item) => item.tier === tier).length)).toEqual([
      20, 22, 13, 8,
    ]);
    expect(page.items.filter(({ score }) => score === null)).toEqual([]);
    expect(new Set(page.items.map(({ band }) => band)).size).toBeGreaterThan(2);
  }, 120_000);

  it('has totals of what its suppliers say about it, and answers to look at', async () => {
    const { years } = (await admin.get<FeedbackView>('/api/supplier-feedback')).body;
    expect(years.map(({ releases, comments }) => [releases.length, comments.length])).toEqual([[2, 6]]);
    expect(years[0]?.releases[0]?.figures['late-changes'].suppliers).toBe(15);
    const insights = (await admin.get<InsightsView>('/api/questionnaire-insights')).body;
    expect(insights).toMatchObject({ template: 'firebreak-baseline', suppliers: 15, unread: 0 });
    const read = async (code: string) => {
      const url = `/api/questionnaire-insights/questions/${code}?template=what-a-job-costs`;
      return (await admin.get<QuestionInsight>(url)).body;
    };
    expect(await read('J1')).toMatchObject({ type: 'money', comparable: false, all: { asked: 7 } });
    expect(await read('J2')).toMatchObject({ type: 'site-table', all: { asked: 7 } });
  });

  it('has questionnaires in every state', async () => {
    const { items } = (await admin.get<Page<QuestionnaireListItem>>('/api/questionnaires?limit=100')).body;
    const count = (status: string) => items.filter((item) => item.status === status).length;
    expect(['draft', 'sent', 'opened', 'in-progress', 'submitted', 'reviewed', 'expired'].map(count)).toEqual(
      [3, 8, 5, 5, 15, 9, 4],
    );
    expect(items.filter(({ controlScore }) => controlScore !== null)).toHaveLength(24);
  });

  it('has a campaign under way: some answered, some have no address', async () => {
    const { items } = (await admin.get<Page<CampaignListItem>>('/api/campaigns')).body;
    expect(items).toMatchObject([{ state: 'running' }]);
    const { counts } = (await admin.get<CampaignView>(`/api/campaigns/${items[0]?.id}`)).body;
    expect(counts).toMatchObject({ sent: expect.any(Number), opened: expect.any(Number), 'in-progress': expect.any(Number), submitted: expect.any(Number) }); // prettier-ignore
    const [second] = await app.inCompany<{ n: number }[]>(admin.companyId, (tx) =>
      tx.query(`SELECT count(*)::int AS n FROM campaign_recipient r
                  JOIN questionnaire_contact c ON c.questionnaire_id = r.questionnaire_id AND c.email <> r.email`),
    );
    expect(second?.n).toBeGreaterThan(0); // somebody else was written to, too
  });

  it('has findings in every state, some overdue', async () => {
    const figures: AuditFiguresView = await app.inCompany(admin.companyId, (tx) =>
      app.get(AuditFigures).figures(tx, { from: '2000-01-01', to: asOf }),
    );
    expect(figures.auditCount).toBe(28);
    expect(Object.values(figures.findingsByState).every((count) => count > 0)).toBe(true);
    expect(figures.overdueCount).toBeGreaterThan(5);
  });

  it('has a cascade in five states, mapped well below tier 1', async () => {
    const { body } = await admin.get<CascadeView>('/api/disclosures/cascade');
    expect(body.byStatus).toEqual({ sent: 1, opened: 1, disclosed: 2, declined: 1 });
    expect(body.lost).toMatchObject([{ supplierName: 'Sierra Nopal Ensambles', how: 'declined' }]);
    const [first, second, third] = body.tiers.map(({ mappedRatio }) => mappedRatio);
    expect(first).toBe(1);
    expect(second).toBeGreaterThan(0.5);
    expect(third).toBeGreaterThan(0.2);
    expect(third).toBeLessThan(second ?? 0);
    expect(body.gaps.length).toBeGreaterThan(0);
  });

  it('has answers of its own, handed over in part to a customer, with one consent withdrawn', async () => {
    await app.drainJobs();
    const { items: log } = (await admin.get<Page<HandOverView>>('/api/vault/hand-overs')).body;
    expect(log).toMatchObject([{ customer: 'Northmere Stores', state: 'delivered' }]);
    const { items } = (await admin.get<{ items: VaultCustomerView[] }>('/api/vault/customers')).body;
    const ended = items[0]?.consents.filter(({ withdrawnAt }) => withdrawnAt !== null);
    expect(ended?.map(({ group }) => group)).toEqual(['firebreak-baseline/E']);
    const overview = (await admin.get<VaultOverview>('/api/vault')).body;
    expect(overview.answers).toBeGreaterThan(30);
    expect(overview.stale).toBeGreaterThan(0);
    expect(overview).toMatchObject({ documents: 1, copying: 0 });
    const { items: kept } = (await admin.get<{ items: KeptQuestionnaireView[] }>('/api/vault/kept')).body;
    expect(kept.map(({ answers }) => answers.map(({ wording }) => wording.type))).toEqual([
      ['money', 'site-table', 'yes-no'],
    ]);
  });

  it('has a statement in draft that quotes its figures', async () => {
    const { items } = (await admin.get<Page<StatementSummary>>('/api/statements')).body;
    expect(items).toMatchObject([
      { frameworks: [{ id: 'au-msa-2018' }, { id: 'ca-s211' }, { id: 'uk-msa-s54' }], approved: false },
      { frameworks: [{ id: 'uk-msa-s54' }], approved: true },
    ]);
    const statement = (await admin.get<StatementView>(`/api/statements/${items[0]!.id}`)).body;
    expect(statement.sections.length).toBeGreaterThan(4);
    expect(JSON.stringify(statement.figures)).toContain('60');
  });

  it('has a section that three people wrote: two of them its texts, one other words', async () => {
    const { items } = (await admin.get<Page<StatementSummary>>('/api/statements')).body;
    const url = `/api/statements/${items[0]!.id}`;
    const history = (await admin.get<SectionHistoryPage>(`${url}/sections/training/history`)).body;
    expect(history.items.map(({ version, cause, by }) => [version, cause, by])).toEqual([
      [3, 'saved', 'Ada Merrow'],
      [2, 'saved', 'Esther Quill'],
      [1, 'drafted', 'Esther Quill'],
    ]);
    const { open } = (await admin.get<StatementSuggestions>(`${url}/suggestions`)).body;
    expect(open).toMatchObject([{ section: 'training', proposedBy: 'Vera Lindqvist', fit: { fit: 'fits' } }]);
  });

  it('talks about that statement, and has tasks for it, one of them late', async () => {
    const { items } = (await admin.get<Page<StatementSummary>>('/api/statements')).body;
    expect(items.map(({ openComments }) => openComments)).toEqual([1, 0]);
    const threads = (await admin.get<CommentThread[]>(`/api/statements/${items[0]!.id}/comments`)).body;
    expect(threads[0]).toMatchObject({
      words: 'there',
      comments: [{ mentions: [{ name: 'Priyanka Holt' }] }, { author: 'Priyanka Holt' }],
    });
    const tasks = (await admin.get<StatementTaskView[]>('/api/statement-tasks')).body;
    expect(tasks.map((task) => isOverdue(task, asOf))).toEqual([true, false, false]);
  });

  it('has published the statement of the year before, and corrected it, in its own colours', async () => {
    const { items } = (await admin.get<Page<StatementSummary>>('/api/statements')).body;
    const url = `/api/statements/${items[1]!.id}/publications`;
    const { address, publications } = (await admin.get<StatementPublicationsView>(url)).body;
    expect(publications.map(({ state, formats }) => [state, formats.length])).toEqual([
      ['current', 3],
      ['corrected', 3],
    ]);
    const page = new URL(address ?? '').pathname;
    const reader = app.anonymous();
    const [now, before] = [await reader.get(page), await reader.get(`${page}/v1`)];
    expect(now.text).toContain('Fourteen buyers took the course');
    expect(before.text).toContain('had not been counted');
    expect(now.text).toContain('<img class="logo"');
    expect(now.text).toContain(`--accent:${DEMO_COLOUR}`);
    expect((await reader.get(page.replace(/\/[^/]+$/, ''))).text).toContain(page);
    const pdf = await reader.get(`${page}/v2/statement.pdf`);
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
  });

  it('follows six indicators and five commitments from the year before', async () => {
    const kpis = (await admin.get<KpiView[]>('/api/kpis')).body;
    expect(kpis).toHaveLength(6);
    for (const { points } of kpis) expect(points.length).toBeGreaterThan(1);
    const [answered] = kpis;
    expect(answered?.points.map(({ origin }) => origin)).toEqual(['typed', 'statement', 'draft']);
    expect(answered?.points[1]?.value).toBe(0.61);
    const { items } = (await admin.get<Page<StatementSummary>>('/api/statements')).body;
    const promised = (await admin.get<CommitmentView[]>(`/api/statements/${items[0]!.id}/promised`)).body;
    expect(promised.map(({ state }) => state).sort()).toEqual(['kept', 'not-kept', 'open', 'open', 'partly']);
    const [summary] = (await admin.get<BoardSummaryView[]>('/api/board-summaries')).body;
    expect(summary?.content.kpis).toHaveLength(6);
  });

  it('knows which laws apply to it', async () => {
    const { typed, known } = (await admin.get<LawFactsView>('/api/law-facts')).body;
    const thresholds = (await admin.get<LawThreshold[]>('/api/law-thresholds')).body;
    const verdicts = whichLawsApply(thresholds, effectiveFacts(typed, known), '2026-11-27');
    const applying = verdicts
      .filter(({ verdict }) => verdict === 'applies')
      .map(({ framework }) => framework);
    expect(applying).toEqual(expect.arrayContaining(['uk-msa-s54', 'au-msa-2018', 'ca-s211']));
    expect(verdicts.find(({ framework }) => framework === 'de-lksg')?.verdict).toBe('no');
  });

  it('has an answer to an authority whose quantities add up', async () => {
    const [summary] = (await admin.get<Page<DossierSummary>>('/api/dossiers')).body.items;
    const { body } = await admin.get<DossierView>(`/api/dossiers/${summary?.id}`);
    expect(body.check.faults.map(({ code }) => code)).toEqual(['no-document']);
    expect(body.diligence.suppliers).toHaveLength(4);
    expect(body.custody.parties.filter(({ siteName }) => siteName !== '')).toHaveLength(1);
    expect(body.clock).toMatchObject({ state: 'running' });
  });

  it('lets every colleague in', async () => {
    for (const { email, role } of DEMO_PEOPLE) {
      const person = await app.anonymous().signIn(email, DEMO_PASSWORD);
      expect((await person.get('/api/session')).body).toMatchObject({ role });
    }
  });
});

describe('removing it', () => {
  it('leaves nothing of it anywhere, and everything of others', async () => {
    const companyId = admin.companyId;
    const lists = await app.inCompany(companyId, (tx) =>
      tx.query<{ id: string }[]>(
        `SELECT list_company_id AS id FROM disclosure_request WHERE list_company_id IS NOT NULL`,
      ),
    );
    expect(lists).toHaveLength(2);
    const customers = await app.inCompany(companyId, (tx) =>
      tx.query<{ id: string }[]>(`SELECT buyer_company_id AS id FROM vault_customer`),
    );
    expect(customers).toHaveLength(1);
    expect(await removeDemoCompany(app, owner)).toBe(true);
    for (const { id } of [{ id: companyId }, ...lists, ...customers]) expect(await rowsOf(id)).toEqual([]);
    expect((await app.owner.query(`SELECT FROM disclosure_list_directory`)).rowCount).toBe(0);
    const accounts = await app.owner.query(`SELECT email FROM account WHERE email LIKE '%@wrenmoor.example'`);
    expect(accounts.rows).toEqual([]);
    expect(
      (await app.anonymous().post('/api/sign-in', { email: DEMO_PEOPLE[0]!.email, password: DEMO_PASSWORD }))
        .status,
    ).toBeGreaterThanOrEqual(400);
    const neighbours = (await other.get<Page<SupplierListItem>>('/api/suppliers')).body.items;
    expect(neighbours.map(({ name }) => name)).toEqual(['A neighbour']);
    expect(await removeDemoCompany(app, owner)).toBe(false);
  });

  it('makes room for a new one', async () => {
    expect(await loadDemoCompany(app, owner, asOf)).toBe(true);
  }, 120_000);
});

/** Tables that hold rows of the company, as the owner role working for that company. */
async function rowsOf(companyId: string): Promise<string[]> {
  return owner.transaction(async (tx) => {
    await tx.query(`SELECT set_config('app.company_id', $1, true)`, [companyId]);
    const tables = await tx.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'company_id' AND table_name IN
              (SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await tx.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM "${name}" WHERE company_id = $1`,
        [companyId],
      );
      if (row?.count) found.push(`${name}: ${row.count}`);
    }
    return found;
  });
}
