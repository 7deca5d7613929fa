import type { Page } from '@firebreak/platform/model';
import { newId } from '@firebreak/platform/server';
import type { RiskRunReportView, RiskRunView } from '@firebreak/risk/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { aFinding, aSupplier, scoreOf, today } from '../risk-test-company.fixture';
import { RiskRuns } from './risk-runs.service';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app?.close());

describe('the report of a run', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await app.signUp();
  });

  it('tells what moved and why, newest run first', async () => {
    const id = await aSupplier(client, { name: 'Reported Garments' });
    await aSupplier(client, { name: 'Calm Garments' });
    const before = await scoreOf(app, client, id);
    const findingId = await aFinding(client, id, 'DOC-01');
    const after = await scoreOf(app, client, id);
    const { body } = await client.get<Page<RiskRunView>>('/api/risk/runs');
    expect(body.items[0]).toMatchObject({ cause: 'inputs', suppliers: 2, computed: 1, changed: 1 });
    expect(body.items.at(-1)).toMatchObject({ cause: 'first' });
    const run = await client.get<RiskRunReportView>(`/api/risk/runs/${body.items[0]!.id}`);
    expect(run.body).toMatchObject({
      ...body.items[0],
      editions: [],
      switches: [],
      moved: { up: 1, down: 0 },
    });
    expect(run.body.movement?.summary).toMatchObject({
      suppliers: 1,
      moved: 1,
      bandUp: before.band === after.band ? 0 : 1,
      bandDown: 0,
    });
    expect(run.body.movement?.movers).toMatchObject([
      {
        supplierId: id,
        name: 'Reported Garments',
        before: { value: before.value },
        after: { value: after.value },
        changes: [{ key: `harm/${findingId}`, before: null }],
      },
    ]);
    const first = await client.get<RiskRunReportView>(`/api/risk/runs/${body.items.at(-1)!.id}`);
    expect(first.body).toMatchObject({ switches: [], movement: null });
    expect(body.items.reduce((sum, one) => sum + one.firstScored, 0)).toBe(2);
    const others = await client.get<Page<RiskRunView>>('/api/risk/runs?otherEditions=true');
    expect(others.body.items).toEqual([]);
    expect((await client.get('/api/risk/runs?otherEditions=perhaps')).status).toBe(422);
  });

  it('names the editions that are others than before', async () => {
    await app.inCompany(client.companyId, (tx) =>
      tx.query(`UPDATE risk_run SET editions = editions || '{"tip": "an older one"}'`),
    );
    const outcome = await app.runAs(client.companyId, () => app.get(RiskRuns).refresh(today()));
    expect(outcome).toMatchObject({ cause: 'editions', computed: 2, changed: 0 });
  });

  it("is nobody else's", async () => {
    const { body } = await client.get<Page<RiskRunView>>('/api/risk/runs');
    const other = await app.signUp();
    expect((await other.get<Page<RiskRunView>>('/api/risk/runs')).body.items).toEqual([]);
    const [ours, none] = [
      await other.get(`/api/risk/runs/${body.items[0]!.id}`),
      await other.get(`/api/risk/runs/${newId()}`),
    ];
    expect([ours.status, none.status]).toEqual([404, 404]);
    expect((await app.anonymous().get('/api/risk/runs')).status).toBe(401);
  });
});
