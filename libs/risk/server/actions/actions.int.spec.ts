import type { PortfolioAction, PortfolioActionsView, SupplierActionsView } from '@firebreak/risk/model';
import { startTestApp } from '@firebreak/testing';
import type { TestApp, TestClient } from '@firebreak/testing';
import { aFinding, aSupplier, manySuppliers, scoreOf, today } from '../risk-test-company.fixture';
import { RiskRuns } from '../runs/risk-runs.service';
import { ActionRanking } from './action-ranking.service';
import { anAnsweredQuestionnaire } from './answered-questionnaire.fixture';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app?.close());

const actionsOf = async (client: TestClient, id: string) =>
  (await client.get<SupplierActionsView>(`/api/risk/suppliers/${id}/actions`)).body;
const listOf = async (client: TestClient, query = '') =>
  (await client.get<PortfolioActionsView>(`/api/risk/actions?${query}`)).body;
/** Every page of the list. */
const allOf = async (client: TestClient, query: string) => {
  const seen: PortfolioAction[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: PortfolioActionsView = await listOf(
      client,
      cursor === '' ? query : `${query}&cursor=${cursor}`,
    );
    seen.push(...page.items);
    cursor = page.nextCursor;
  }
  return seen;
};
const recompute = async (client: TestClient) => {
  await app.runAs(client.companyId, () => app.get(RiskRuns).recompute(today()));
  await app.drainJobs();
};
const spend = (client: TestClient, id: string, amount: number) =>
  app.inCompany(client.companyId, (tx) =>
    tx.query(
      `UPDATE supplier SET spend_amount = $2, spend_currency = 'EUR', spend_year = 2026 WHERE id = $1`,
      [id, amount],
    ),
  );

describe('the next best actions of a supplier', () => {
  it('put an open indicator of forced labour first, and never tell to leave the supplier', async () => {
    const client = await app.signUp();
    const id = await aSupplier(client);
    const findingId = await aFinding(client, id, 'DOC-01');
    const score = await scoreOf(app, client, id);
    const view = await actionsOf(client, id);
    expect(view.actions[0]).toMatchObject({ kind: 'remedy', subject: findingId, urgent: true });
    expect(view.actions.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['send-questionnaire', 'improve-data']),
    );
    for (const { effect } of view.actions) expect(effect.change).toBeLessThanOrEqual(0);
    expect(view.value).toBe(score.value);
    expect(view.together?.change).toBeLessThan(0);
    // The finding is of today: there is nothing yet that has been left standing.
    expect(view.exit?.cause ?? 'none').not.toBe('left-standing');
  });

  it('expect of who has not answered what the others did, once five have', async () => {
    const client = await app.signUp();
    const silent = await aSupplier(client, { name: 'Silent Garments' });
    const scores: number[] = [];
    for (const name of ['A', 'B', 'C', 'D', 'E']) {
      const id = await aSupplier(client, { name: `Answering ${name}` });
      scores.push(await anAnsweredQuestionnaire(app, client.companyId, id));
    }
    await recompute(client);
    const { expected, actions } = await actionsOf(client, silent);
    expect(expected).toMatchObject({ answered: scores[0], suppliers: 5 });
    expect(expected.verified).toBeGreaterThan(scores[0] ?? 0);
    const asked = actions.find(({ kind }) => kind === 'send-questionnaire');
    expect(asked?.effect.change).toBeLessThan(0);
    expect(actions.find(({ kind }) => kind === 'audit')?.effect.change).toBeLessThan(
      asked?.effect.change ?? 0,
    );
  });
});

describe('the actions over all suppliers', () => {
  it('begin with what takes most off the spend-weighted risk for each day', async () => {
    const client = await app.signUp();
    const [large, small] = [
      await aSupplier(client, { name: 'Large Garments' }),
      await aSupplier(client, { name: 'Small Garments' }),
    ];
    await spend(client, large, 900);
    await spend(client, small, 100);
    await aFinding(client, large, 'DOC-01');
    await aFinding(client, small, 'DOC-01');
    await recompute(client);
    const { items, portfolio, firstTen } = await listOf(client, 'kind=remedy');
    expect(items.map(({ name }) => name)).toEqual(['Large Garments', 'Small Garments']);
    expect(items[0]?.reduction).toBeCloseTo(-0.9 * (items[0]?.scoreChange ?? 0), 9);
    expect(portfolio).toMatchObject({ suppliers: 2, counted: 2, assumed: 0, currency: 'EUR' });
    expect(firstTen.reduction).toBeCloseTo((items[0]?.reduction ?? 0) + (items[1]?.reduction ?? 0), 9);
    expect(firstTen).toMatchObject({ actions: 2, effortInDays: 20 });
    const mine = await actionsOf(client, large);
    expect(mine.actions[0]?.companyChange).toBeCloseTo(-(items[0]?.reduction ?? 0), 9);
  });

  it('count a supplier below by what of its risk reaches the company', async () => {
    const client = await app.signUp();
    const [top, below] = [
      await aSupplier(client, { name: 'Top Garments' }),
      await aSupplier(client, { name: 'Below Spinning' }),
    ];
    await client.post('/api/supply-links', {
      buyerSupplierId: top,
      supplierId: below,
      kind: 'supplier',
      share: 0.5,
    });
    // Whoever is entered supplies the company itself until somebody says otherwise.
    const direct = await app.inCompany(client.companyId, (tx) =>
      tx.query<{ id: string }[]>(
        `SELECT id FROM supply_link WHERE supplier_id = $1 AND buyer_supplier_id IS NULL`,
        [below],
      ),
    );
    for (const { id } of direct) await client.delete(`/api/supply-links/${id}`);
    await aFinding(client, below, 'DOC-01');
    await recompute(client);
    const { items } = await listOf(client, 'kind=remedy');
    const { own } = await scoreOf(app, client, top);
    // (100 − R of the buyer)·.5 a tier·.5 dependency
    expect(items[0]?.reduction).toBeCloseTo((-(items[0]?.scoreChange ?? 0) * (100 - own) * 0.25) / 100, 6);
    expect((await listOf(client, 'kind=remedy&tier=1')).items).toEqual([]);
    expect((await listOf(client, 'kind=remedy&tier=2')).items).toHaveLength(1);
  });

  it('are narrowed, paged without a gap, and refuse what they cannot be narrowed by', async () => {
    const client = await app.signUp();
    await manySuppliers(app, client.companyId, 60);
    await app.inCompany(client.companyId, (tx) => tx.query(`DELETE FROM supply_link`));
    const answered = await app.inCompany(client.companyId, (tx) =>
      tx.query<{ id: string }[]>(`SELECT id FROM supplier ORDER BY id LIMIT 40`),
    );
    for (const { id } of answered) await anAnsweredQuestionnaire(app, client.companyId, id);
    await recompute(client);
    const seen = await allOf(client, 'kind=audit');
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen).toHaveLength(60);
    const rates = seen.map(({ reduction, effortInDays }) => reduction / effortInDays);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));

    // The whole list, of which a page looks at the best suppliers only.
    const everything = (where: string) =>
      app.inCompany(client.companyId, (tx) =>
        tx.query<{ id: string }[]>(
          `SELECT a.supplier_id || '/' || a.place AS id FROM risk_next_action a
           JOIN risk_supplier_pull p ON p.company_id = a.company_id AND p.supplier_id = a.supplier_id
           WHERE a.score_change < 0 AND p.pull > 0 AND ${where}
           ORDER BY -a.score_change * p.pull / a.effort_days DESC, a.supplier_id, a.place`,
        ),
      );
    const ids = (actions: readonly { id: string }[]) => actions.map(({ id }) => id);
    expect(ids(await allOf(client, ''))).toEqual(ids(await everything('true')));
    const southern = await allOf(client, 'country=BD&country=IN&tier=0');
    expect(southern.length).toBeGreaterThan(26);
    expect(ids(southern)).toEqual(ids(await everything(`p.country IN ('BD', 'IN')`)));

    const { items, countries, firstTen } = await listOf(client, 'kind=audit&country=BD&sector=14');
    expect(items.map(({ country }) => country)).toEqual(items.map(() => 'BD'));
    expect(countries).toEqual(['BD', 'CN', 'IN', 'PT', 'TR', 'VN']);
    expect(firstTen.actions).toBe(10);
    for (const query of ['country=bd', 'kind=leave', 'tier=x', 'tier=', 'cursor=x']) {
      expect((await client.get(`/api/risk/actions?${query}`)).status).toBe(422);
    }
  });

  it('are worked out again only where something is new', async () => {
    const client = await app.signUp();
    const id = await aSupplier(client);
    await aSupplier(client, { name: 'Other Garments' });
    await app.drainJobs();
    const rank = () => app.runAs(client.companyId, () => app.get(ActionRanking).rank());
    expect(await rank()).toEqual({ suppliers: 2, ranked: 0 });
    await aFinding(client, id, 'DOC-02');
    await app.runAs(client.companyId, () => app.get(RiskRuns).recompute(today()));
    expect(await rank()).toEqual({ suppliers: 2, ranked: 1 });
  });

  it('are nobody else’s', async () => {
    const client = await app.signUp();
    await aFinding(client, await aSupplier(client), 'DOC-01');
    await app.drainJobs();
    expect((await listOf(client)).items.length).toBeGreaterThan(0);
    const other = await app.signUp();
    expect(await listOf(other)).toMatchObject({ items: [], portfolio: null, countries: [] });
  });
});
