import type { RiskOverviewView } from '@firebreak/risk/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { aFinding, aSupplier, scoreOf } from '../risk-test-company.fixture';

let app: TestApp;
let client: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  client = await app.signUp();
}, 120_000);
afterAll(() => app?.close());

it('tells the months since the first score, tiers, spend, and who moved by what', async () => {
  const id = await aSupplier(client);
  await app.inCompany(client.companyId, (tx) =>
    tx.query(`UPDATE supplier SET spend_amount = 1000, spend_currency = 'EUR'`),
  );
  const before = await scoreOf(app, client, id);
  await app.inCompany(client.companyId, (tx) =>
    tx.query(
      `UPDATE risk_score_page SET computed_at = computed_at - interval '70 days', closed_at = closed_at - interval '70 days',
         until = ARRAY(SELECT u - interval '70 days' FROM unnest(until) u)`,
    ),
  );
  const findingId = await aFinding(client, id, 'DOC-01');
  const after = await scoreOf(app, client, id);
  await aSupplier(client, { name: 'Young Garments' });
  await app.drainJobs();

  const { status, body } = await client.get<RiskOverviewView>('/api/risk/overview');
  expect(status).toBe(200);
  const counts = body.months.map(({ byBand }) => byBand.reduce((sum, { suppliers }) => sum + suppliers, 0));
  // 70 days hold two or three ends of months; the second supplier is there today only.
  expect([3, 4]).toContain(counts.length);
  expect(counts.slice(0, -1).every((count) => count === 1)).toBe(true);
  expect(counts.at(-1)).toBe(2);
  expect(body.months[0]?.byBand).toContainEqual({ band: before.band, suppliers: 1 });
  expect(body.tiers.reduce((sum, { suppliers }) => sum + suppliers, 0)).toBe(2);
  expect(body.spend).toEqual([{ band: after.band, currency: 'EUR', amount: 1000, suppliers: 1 }]);
  expect(body.movers).toEqual([
    expect.objectContaining({ supplierId: id, from: before.value, to: after.value, band: after.band }),
  ]);
  expect(body.movers[0]?.main).toMatchObject({ key: `harm/${findingId}`, before: null });

  const stranger = await app.signUp();
  expect((await stranger.get<RiskOverviewView>('/api/risk/overview')).body).toEqual({
    months: [],
    tiers: [],
    spend: [],
    movers: [],
    names: {},
  });
});
