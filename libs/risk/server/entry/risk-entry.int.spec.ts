import { newId } from '@firebreak/platform/server';
import { ENTRY_DIMENSIONS } from '@firebreak/risk/model';
import type { EntryDimension, RiskEntryView, RiskPathsView } from '@firebreak/risk/model';
import { startTestApp } from '@firebreak/testing';
import type { TestApp, TestClient } from '@firebreak/testing';
import { aSupplier, manySuppliers, scoreOf, today } from '../risk-test-company.fixture';
import { RiskEntryEntity } from './risk-entry.entity';
import { RiskEntry } from './risk-entry.service';
import { readChainState } from '../runs/chain-state.query';
import { RiskRuns } from '../runs/risk-runs.service';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app?.close());

const link = (client: TestClient, supplierId: string, buyerSupplierId: string, share?: number) =>
  client.post('/api/supply-links', { buyerSupplierId, supplierId, kind: 'supplier', share });

/** What the company is told, once all jobs are done. */
async function entryOf(client: TestClient) {
  await app.drainJobs();
  const { status, body } = await client.get<RiskEntryView>('/api/risk/entry');
  expect(status).toBe(200);
  if (!body.figures) throw new Error('there was no run');
  return body.figures;
}

async function pathsOf(client: TestClient, supplierId: string): Promise<RiskPathsView> {
  const { status, body } = await client.get<RiskPathsView>(`/api/risk/suppliers/${supplierId}/paths`);
  expect(status).toBe(200);
  return body;
}

/** A score is kept until a reader could see that it moved, and the chain is told as it is now. */
function expectWithinRounding(now: number, kept: number): void {
  expect(Math.abs(now - kept)).toBeLessThan(1);
}

/** E and R of a supplier in the chain as the last run left it. */
async function standingOf(companyId: string, supplierId: string) {
  const left = await app.inCompany(companyId, readChainState);
  const number = left?.state.ids.numberOf(supplierId) ?? -1;
  return { value: left?.state.exposures[number] ?? NaN, own: left?.state.own[number] ?? NaN };
}

const pointsBy = (figures: Awaited<ReturnType<typeof entryOf>>, dimension: EntryDimension) =>
  new Map(figures.breakdowns[dimension].parts.map(({ key, points }) => [key, points]));

/** Shirts from Bangladesh, cloth from India, cotton from China, and a supplier of pallets that nobody links below. */
async function aCompany() {
  const client = await app.signUp();
  const garments = await aSupplier(client, { name: 'Meghna Garments' });
  const mill = await aSupplier(client, {
    name: 'Kaveri Mill',
    country: 'IN',
    isic: '1312',
    suppliesOwnCompany: false,
  });
  const farm = await aSupplier(client, {
    name: 'Tarim Cotton',
    country: 'CN',
    isic: '0116',
    suppliesOwnCompany: false,
  });
  const pallets = await client.post<{ id: string }>('/api/suppliers', {
    name: 'Holz Palette',
    country: 'DE',
    spendAmount: 1000,
    spendCurrency: 'EUR',
  });
  await aSupplier(client, { name: 'Nobody’s Supplier', country: 'VN', suppliesOwnCompany: false });
  await link(client, mill, garments, 0.8);
  await link(client, farm, mill, 1);
  return { client, garments, mill, farm, pallets: pallets.body.id };
}

describe('where risk comes from below', () => {
  it('is told by the strongest paths, which add up to what the score takes from below', async () => {
    const { client, garments, mill, farm } = await aCompany();
    const score = await scoreOf(app, client, garments);
    const { below, paths, hasSuppliers } = await pathsOf(client, garments);
    expect(hasSuppliers).toBe(true);
    const top = paths[0]!.stops[0]!;
    expect(below).toBe(top.exposure - top.own);
    expectWithinRounding(top.exposure, score.value);
    expect(paths.map(({ stops }) => stops.map(({ supplierId }) => supplierId))).toEqual(
      expect.arrayContaining([
        [garments, mill],
        [garments, mill, farm],
      ]),
    );
    expect(paths.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(below, 5);
    const long = paths.find(({ stops }) => stops.length === 3);
    expect(long?.stops.map(({ name, country, tier, share }) => [name, country, tier, share])).toEqual([
      ['Meghna Garments', 'BD', 1, null],
      ['Kaveri Mill', 'IN', 2, 0.8],
      ['Tarim Cotton', 'CN', 3, 1],
    ]);
    expect((await pathsOf(client, farm)).hasSuppliers).toBe(false);
  });

  it('is told of suppliers in circles, and of shares that nobody declared', async () => {
    const client = await app.signUp();
    const [a, b, c] = [
      await aSupplier(client, { name: 'Circle A' }),
      await aSupplier(client, { name: 'Circle B' }),
      await aSupplier(client, { name: 'Circle C' }),
    ];
    for (const [buyer, supplier] of [[a, b], [b, c], [c, a], [b, a]] as const) await link(client, supplier, buyer); // prettier-ignore
    const score = await scoreOf(app, client, a);
    const { below, paths } = await pathsOf(client, a);
    expectWithinRounding(below, score.value - score.own);
    expect(paths.map(({ stops }) => stops.map(({ name }) => name))).toEqual([
      ['Circle A', 'Circle B'],
      ['Circle A', 'Circle B', 'Circle C'],
    ]);
    expect(paths[1]?.stops[2]?.share).toBe(0.5);
    const sum = paths.reduce((total, { points }) => total + points, 0);
    expect(sum).toBeLessThan(below); // the rest goes round once more
    expect(sum).toBeGreaterThan(below / 2);
  });

  it('is nobody else’s to read', async () => {
    const { client, garments } = await aCompany();
    const other = await app.signUp();
    expect((await other.get(`/api/risk/suppliers/${garments}/paths`)).status).toBe(404);
    expect((await client.get(`/api/risk/suppliers/${newId()}/paths`)).status).toBe(404);
  });
});

describe('where the risk of what a company buys enters', () => {
  it('is nothing before the first run', async () => {
    const client = await app.signUp();
    const { body } = await client.get<RiskEntryView>('/api/risk/entry');
    expect(body).toEqual({ figures: null, computedAt: null, methodVersion: null, pending: false });
  });

  it('adds up by tier, country, sector and good, weighs by spend, and names who stands apart', async () => {
    const { client, garments, farm, pallets } = await aCompany();
    const figures = await entryOf(client);
    const [shirts, wood] = await Promise.all(
      [garments, pallets].map((id) => standingOf(client.companyId, id)),
    );
    // One of two has a spend: the other counts like it.
    expect(figures.basis).toEqual({ of: 'spend', currency: 'EUR', amount: 1000, averaged: 1 });
    expect(figures.total).toBeCloseTo((shirts!.value + wood!.value) / 2, 5);
    expect(figures.ownOfDirect).toBeCloseTo((shirts!.own + wood!.own) / 2, 5);
    expect(figures).toMatchObject({ direct: 2, silent: { suppliers: 1, share: 0.5 }, apart: 1 });
    for (const dimension of ENTRY_DIMENSIONS) {
      const points = [...pointsBy(figures, dimension).values()];
      expect(points.reduce((sum, part) => sum + part, 0)).toBe(figures.total);
    }
    expect([...pointsBy(figures, 'tier').keys()].sort()).toEqual(['1', '2', '3']);
    expect([...pointsBy(figures, 'country').keys()].sort()).toEqual(['BD', 'CN', 'DE', 'IN']);
    expect(pointsBy(figures, 'sector').has(null)).toBe(true); // nobody said what makes the pallets
    expect([...pointsBy(figures, 'good').keys()]).toEqual(expect.arrayContaining(['6205', null]));
    expect(figures.largest.find(({ supplierId }) => supplierId === farm)).toMatchObject({
      name: 'Tarim Cotton',
      country: 'CN',
      tier: 3,
      points: expect.closeTo(pointsBy(figures, 'tier').get('3')!, 5),
    });
  });

  it('follows what is spent', async () => {
    const { client, garments, pallets } = await aCompany();
    const before = await entryOf(client);
    const spent = await client.put(`/api/suppliers/${garments}`, {
      ...{ name: 'Meghna Garments', country: 'BD', isic: '1410' },
      ...{ spendAmount: 99_000, spendCurrency: 'EUR' },
    });
    expect(spent.status).toBe(200);
    const after = await entryOf(client);
    expect(after.basis).toEqual({ of: 'spend', currency: 'EUR', amount: 100_000, averaged: 0 });
    const [shirts, wood] = await Promise.all(
      [garments, pallets].map((id) => standingOf(client.companyId, id)),
    );
    expect(after.total).toBeCloseTo(0.99 * shirts!.value + 0.01 * wood!.value, 5);
    expect(after.total).not.toBe(before.total);
  });

  it('has no parts where nobody is known to be bought from', async () => {
    const client = await app.signUp();
    await aSupplier(client, { suppliesOwnCompany: false });
    const figures = await entryOf(client);
    expect(figures).toMatchObject({ total: 0, direct: 0, apart: 1, largest: [] });
    expect(figures.breakdowns.tier).toEqual({ parts: [], rest: null });
  });

  it('is kept with the run', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 60);
    await app.inCompany(companyId, (tx) =>
      tx.query(
        `INSERT INTO supply_link (id, supplier_id, kind) SELECT $1, id, 'supplier' FROM supplier WHERE name = 'Supplier 1'`,
        [newId()],
      ),
    );
    const run = await app.runAs(companyId, () => app.get(RiskRuns).recompute(today()));
    await app.runAs(companyId, () => app.get(RiskEntry).bringUpToDate());
    const [kept] = await app.inCompany(companyId, (tx) => tx.find(RiskEntryEntity));
    expect(kept).toMatchObject({ runId: run.runId, figures: { direct: 1, apart: 0 } });
    expect(kept?.figures.breakdowns.tier.parts.length).toBeGreaterThan(5);
    expect(await app.runAs(companyId, () => app.get(RiskEntry).get())).toMatchObject({
      figures: { total: kept?.figures.total },
    });
  });
});
