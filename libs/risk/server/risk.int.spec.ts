import { startTestApp } from '@firebreak/testing';
import type { TestApp, TestClient } from '@firebreak/testing';
import { FindingsService } from '@firebreak/audits/server';
import type { Page } from '@firebreak/platform/model';
import { CompanyDb, newId } from '@firebreak/platform/server';
import { sumOfSteps } from '@firebreak/risk/model';
import type {
  ReproductionView,
  RiskDashboardView,
  ScoreDifferenceView,
  ScoreHistoryItem,
} from '@firebreak/risk/model';
import { RiskFigures } from './risk-figures';
import { RiskRefresh } from './risk-refresh';
import { alterFacts, aFinding, aSupplier, manySuppliers, scoreOf, today } from './risk-test-company.fixture';
import { RiskRuns } from './runs/risk-runs.service';

let app: TestApp;
let client: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  client = await app.signUp();
}, 120_000);
afterAll(() => app?.close());

const recompute = (companyId: string) => app.runAs(companyId, () => app.get(RiskRuns).recompute(today()));

describe('a supplier', () => {
  it('is scored by a job once it is entered, with an explanation that adds up and its sources', async () => {
    const id = await aSupplier(client);
    const score = await scoreOf(app, client, id);
    expect(score.value).toBeGreaterThan(25);
    expect(sumOfSteps(score.steps)).toBe(score.value);
    expect(score.methodVersion).toBe('fb-3');
    expect(score.steps.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['country/tip', 'country/wgi-rule-of-law', 'sector', 'goods', 'workforce']),
    );
    expect(score.sources[0]).toMatchObject({ source: 'tip', publisher: 'US Department of State' });
    expect(score.sites).toEqual([expect.objectContaining({ name: 'Meghna Garments, unit 1', share: 1 })]);
    expect(score.confidence.parts.find(({ part }) => part === 'questionnaire-fresh')?.points).toBe(0);
    expect(score.move).toBeNull();
  });

  it('shows the score in the supplier list too', async () => {
    const id = await aSupplier(client, { name: 'Listed Garments' });
    const score = await scoreOf(app, client, id);
    const { body } = await client.get<{ score: number; band: string; sites: { score: number }[] }>(
      `/api/suppliers/${id}`,
    );
    expect(body).toMatchObject({ score: score.value, band: score.band });
    expect(body.sites[0]?.score).toBe(score.sites[0]?.value);
  });

  it('rises with a finding and says so, and falls when the finding is remedied and verified', async () => {
    const id = await aSupplier(client, { name: 'Audited Garments' });
    const before = await scoreOf(app, client, id);
    const findingId = await aFinding(client, id, 'DOC-02');
    const after = await scoreOf(app, client, id);
    expect(after.value).toBeGreaterThan(before.value + 2);
    expect(after.move?.from).toMatchObject({ scoreId: before.scoreId, value: before.value });
    expect(after.move?.changes[0]).toMatchObject({ key: `harm/${findingId}`, before: null });
    expect(after.move?.changes.reduce((sum, { change }) => sum + change, 0)).toBe(after.value - before.value);

    const closed = await client.post(`/api/findings/${findingId}/moves`, {
      move: 'claim-closure',
      note: 'Papers returned.',
    });
    expect(closed.status).toBe(200);
    await verifiedBySomebodyElse(findingId);
    const remedied = await scoreOf(app, client, id);
    expect(remedied.value).toBeLessThan(after.value);
    expect(remedied.move?.changes[0]).toMatchObject({ key: `harm/${findingId}` });
  });

  it('takes risk from the suppliers below it, in circles too', async () => {
    const [a, b] = [
      await aSupplier(client, { name: 'Circle A' }),
      await aSupplier(client, { name: 'Circle B' }),
    ];
    await client.post('/api/supply-links', {
      buyerSupplierId: a,
      supplierId: b,
      kind: 'supplier',
      share: 0.5,
    });
    await client.post('/api/supply-links', { buyerSupplierId: b, supplierId: a, kind: 'supplier' });
    const score = await scoreOf(app, client, a);
    expect(score.value).toBeGreaterThan(score.own);
    expect(sumOfSteps(score.steps)).toBe(score.value);
    expect(score.steps.at(-1)).toMatchObject({ key: `below/${b}`, facts: { share: 0.5 } });
    expect(score.names[b]).toBe('Circle B');
  });

  /** Nobody verifies their own claim. */
  function verifiedBySomebodyElse(findingId: string): Promise<unknown> {
    const colleague = { kind: 'person', id: newId(), name: 'Grace Auditor' } as const;
    const verify = () => app.get(FindingsService).move(findingId, 'verify', { note: 'Seen on site.' });
    return app.get(CompanyDb).runAs(client.companyId, verify, colleague);
  }
});

describe('runs', () => {
  it('keep nothing when nothing changed, and two at once have one effect', async () => {
    const other = await app.signUp();
    await aSupplier(other);
    await aSupplier(other, { name: 'Second Garments' });
    await app.drainJobs();
    const countScores = () =>
      app.inCompany(other.companyId, (tx) => tx.query(`SELECT count(*)::int AS n FROM risk_score`));
    const before = await countScores();
    const runs = await Promise.all([recompute(other.companyId), recompute(other.companyId)]);
    expect(runs.map(({ suppliers, changed }) => ({ suppliers, changed }))).toEqual([
      { suppliers: 2, changed: 0 },
      { suppliers: 2, changed: 0 },
    ]);
    expect(await countScores()).toEqual(before);
  });

  it('score 351 suppliers in a chain, and do so alike again', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 351);
    expect(await recompute(companyId)).toMatchObject({ suppliers: 351, changed: 351 });
    expect(await recompute(companyId)).toMatchObject({ suppliers: 351, changed: 0 });
  });

  it('are ordered for companies whose last one was on another day or with other editions', async () => {
    const due = await app.signUp();
    await aSupplier(due);
    await app.drainJobs();
    expect(await app.get(RiskRefresh).orderDue()).toBe(0);
    await app.inCompany(due.companyId, (tx) => tx.query(`UPDATE risk_run SET as_of = as_of - 1`));
    expect(await app.get(RiskRefresh).orderDue()).toBe(1);
    await app.drainJobs();
    expect(await app.get(RiskRefresh).orderDue()).toBe(0);
    await app.inCompany(due.companyId, (tx) => tx.query(`UPDATE risk_run SET editions = '{}'`));
    expect(await app.get(RiskRefresh).orderDue()).toBe(1);
    await app.drainJobs();
  });
});

describe('a stored score', () => {
  it('comes out of its stored inputs again, bit for bit', async () => {
    const id = await aSupplier(client, { name: 'Reproduced Garments' });
    await aFinding(client, id, 'DOC-01');
    const score = await scoreOf(app, client, id);
    const { status, body } = await client.post<ReproductionView>(
      `/api/risk/scores/${score.scoreId}/recompute`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ reproduced: true, storedValue: score.value, recomputedValue: score.value });
    expect(body.inputHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is told from one that somebody altered', async () => {
    const id = await aSupplier(client, { name: 'Altered Garments' });
    const score = await scoreOf(app, client, id);
    await alterFacts(app, client.companyId, score.scoreId, [',400,', ',401,']);
    const { body } = await client.post<ReproductionView>(`/api/risk/scores/${score.scoreId}/recompute`);
    expect(body.reproduced).toBe(false);
  });

  it('stays in the history, with what changed to the next', async () => {
    const id = await aSupplier(client, { name: 'Historic Garments' });
    const first = await scoreOf(app, client, id);
    const findingId = await aFinding(client, id, 'DOC-01');
    const second = await scoreOf(app, client, id);
    const history = await client.get<Page<ScoreHistoryItem>>(`/api/risk/suppliers/${id}/history`);
    expect(history.body.items[0]).toMatchObject({
      scoreId: second.scoreId,
      mainChange: { key: `harm/${findingId}` },
    });
    expect(history.body.items.map(({ scoreId }) => scoreId)).toContain(first.scoreId);
    const older = await client.get<Page<ScoreHistoryItem>>(
      `/api/risk/suppliers/${id}/history?cursor=${second.scoreId}`,
    );
    expect(older.body.items.map(({ scoreId }) => scoreId)).not.toContain(second.scoreId);
    const difference = await client.get<ScoreDifferenceView>(
      `/api/risk/suppliers/${id}/difference?from=${first.scoreId}&to=${second.scoreId}`,
    );
    expect(difference.body.changes.reduce((sum, { change }) => sum + change, 0)).toBe(
      second.value - first.value,
    );
  });

  it('goes with its supplier', async () => {
    const id = await aSupplier(client, { name: 'Gone Garments' });
    await scoreOf(app, client, id);
    const kept = () =>
      app.inCompany(client.companyId, (tx) =>
        tx.query(`SELECT id FROM risk_score WHERE supplier_id = $1`, [id]),
      );
    expect(await kept()).not.toEqual([]);
    expect((await client.delete(`/api/suppliers/${id}`)).status).toBe(204);
    expect(await kept()).toEqual([]);
  });
});

describe('the dashboard', () => {
  it('counts every supplier once, and ranks pairs of country and sector', async () => {
    const other = await app.signUp();
    const empty = await other.get<RiskDashboardView>('/api/risk/dashboard');
    expect(empty.body).toMatchObject({ suppliers: 0, scored: 0, mean: null, worst: [], countrySectors: [] });
    await aSupplier(other);
    const worse = await aSupplier(other, { name: 'Worse Garments' });
    await aSupplier(other, { name: 'Confecções do Porto', country: 'PT' });
    await aFinding(other, worse, 'DOC-01');
    await app.drainJobs();
    const { body } = await other.get<RiskDashboardView>('/api/risk/dashboard');
    expect(body).toMatchObject({ suppliers: 3, scored: 3, methodVersion: 'fb-3' });
    expect(body.byBand.reduce((sum, { suppliers }) => sum + suppliers, 0)).toBe(3);
    expect(body.distribution.reduce((sum, { suppliers }) => sum + suppliers, 0)).toBe(3);
    expect(body.worst[0]).toMatchObject({ supplierId: worse, mainStep: { kind: 'goods' } });
    expect(body.countrySectors).toEqual([
      expect.objectContaining({ country: 'BD', sector: '14', sites: 2, suppliers: 2 }),
      expect.objectContaining({ country: 'PT', sector: '14', sites: 1, suppliers: 1 }),
    ]);
    expect(body.confidence.missing[0]).toMatchObject({ part: 'questionnaire-fresh', suppliers: 3 });
  });
});

describe('figures for a statement', () => {
  it('are the scores that stood at the end of the period', async () => {
    const other = await app.signUp();
    const id = await aSupplier(other);
    await app.drainJobs();
    const figures = (from: string, to: string) =>
      app.inCompany(other.companyId, (tx) => app.get(RiskFigures).figures(tx, { from, to }));
    expect(await figures('2020-01-01', '2020-12-31')).toMatchObject({ scored: 0, mean: null, asOf: null });
    expect(await figures('2020-01-01', today())).toMatchObject({
      scored: 1,
      methodVersion: 'fb-3',
      asOf: today(),
      highestSuppliers: [{ supplierId: id, name: 'Meghna Garments', country: 'BD' }],
      highestCountrySectors: [{ country: 'BD', sector: '14', sites: 1 }],
    });
  });
});

describe('another company', () => {
  it('gets for a supplier or a score of ours the very bytes it gets for none', async () => {
    const id = await aSupplier(client, { name: 'Secret Garments' });
    const { scoreId } = await scoreOf(app, client, id);
    const other = await app.signUp();
    const nobody = newId();
    const paths = (supplier: string, score: string) => [
      `/api/risk/suppliers/${supplier}`,
      `/api/risk/suppliers/${supplier}/history`,
      `/api/risk/suppliers/${supplier}/difference?from=${score}&to=${score}`,
    ];
    for (const [index, path] of paths(id, scoreId).entries()) {
      const ours = await other.get(path);
      const none = await other.get(paths(nobody, nobody)[index] ?? '');
      expect(ours.status).toBe(404);
      expect(ours.text.replaceAll(id, '').replaceAll(scoreId, '')).toBe(none.text.replaceAll(nobody, ''));
    }
    const ours = await other.post(`/api/risk/scores/${scoreId}/recompute`);
    const none = await other.post(`/api/risk/scores/${nobody}/recompute`);
    expect(ours.status).toBe(404);
    expect(ours.text.replaceAll(scoreId, '')).toBe(none.text.replaceAll(nobody, ''));
  });

  it('needs to be signed in at all', async () => {
    expect((await app.anonymous().get('/api/risk/dashboard')).status).toBe(401);
  });

  it('hears what is wrong with an id', async () => {
    expect((await client.get('/api/risk/suppliers/nonsense')).status).toBe(404);
    const { status, body } = await client.get<{ errors: { field: string }[] }>(
      `/api/risk/suppliers/${newId()}/difference?from=x`,
    );
    expect(status).toBe(422);
    expect(body.errors.map(({ field }) => field)).toEqual(expect.arrayContaining(['from', 'to']));
  });
});
