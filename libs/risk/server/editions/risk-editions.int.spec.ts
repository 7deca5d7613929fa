import ExcelJS from 'exceljs';
import fs from 'node:fs/promises';
import type { Page } from '@firebreak/platform/model';
import { startTestApp } from '@firebreak/testing';
import type { TestApp, TestClient } from '@firebreak/testing';
import { importPublisherFile } from '@firebreak/reference-data/server';
import type {
  CountryProfileView,
  EditionChoiceView,
  EditionEffect,
  ReproductionView,
  RiskRunReportView,
  RiskRunView,
} from '@firebreak/risk/model';
import { DataSource } from 'typeorm';
import { aSupplier, scoreOf } from '../risk-test-company.fixture';
import { RiskRefresh } from '../risk-refresh';

describe('editions that scores are made from', () => {
  let app: TestApp;
  let owner: DataSource;
  let follower: TestClient;
  let pinner: TestClient;
  let suppliers: { readonly follows: string; readonly pins: string };

  beforeAll(async () => {
    app = await startTestApp();
    owner = await new DataSource({ type: 'postgres', url: app.database.ownerUrl }).initialize();
    follower = await app.signUp();
    pinner = await app.signUp();
    suppliers = { follows: await aSupplier(follower), pins: await aSupplier(pinner) };
    await app.drainJobs();
  }, 120_000);

  afterAll(async () => {
    await owner?.destroy();
    await app?.close();
  });

  const choices = async (client: TestClient) =>
    (await client.get<EditionChoiceView[]>('/api/risk/editions')).body;
  const cpiOf = async (client: TestClient) => {
    const found = (await choices(client)).find(({ dataset }) => dataset === 'cpi');
    if (!found) throw new Error('there is no choice for the CPI');
    return found;
  };
  /** The shipped table as if of another year, with another score for Bangladesh; in use at once. */
  const loadCpi = async (year: number, bangladesh: number) => {
    const shipped = await fs.readFile('libs/reference-data/data/country-cpi-2025.csv', 'utf8');
    const text = shipped
      .replaceAll('CPI 2025', `CPI ${year}`)
      .replace('BD,Bangladesh,24,', `BD,Bangladesh,${bangladesh},`);
    const { id } = await importPublisherFile(owner, Buffer.from(text), { warningsSeen: true });
    return id;
  };

  it('are the newest until a company decides otherwise', async () => {
    const all = await choices(follower);
    expect(all.map(({ dataset }) => dataset)).toEqual([
      'tip', 'wgi', 'hdi', 'ilo', 'cpi', 'sector-risk', 'listed-goods', 'hs-risk-goods', 'country-sector-presence',
    ]); // prettier-ignore
    expect(all.every(({ pinned, used, newest }) => !pinned && used.id === newest.id)).toBe(true);
    expect(all.every(({ decision }) => decision === null)).toBe(true);
  });

  it('stay as they are for a company that pinned one, while others move on, and each run says which', async () => {
    const shipped = (await cpiOf(pinner)).used;
    const pin = await pinner.put<EditionChoiceView>('/api/risk/editions/cpi', {
      editionId: shipped.id,
      reason: 'Audited figures of 2025 stay until the year ends.',
    });
    expect(pin).toMatchObject({ status: 200, body: { pinned: true, decision: { by: 'Ada Buyer' } } });
    await app.drainJobs();
    const [pinnedBefore, followedBefore] = [
      await scoreOf(app, pinner, suppliers.pins),
      await scoreOf(app, follower, suppliers.follows),
    ];
    expect(pinnedBefore.value).toBe(followedBefore.value);

    const newer = await loadCpi(2026, 10);
    await app.get(RiskRefresh).orderDue();
    await app.drainJobs();
    const [pinned, followed] = [
      await scoreOf(app, pinner, suppliers.pins),
      await scoreOf(app, follower, suppliers.follows),
    ];
    expect(pinned.value).toBe(pinnedBefore.value);
    expect(followed.value).toBeGreaterThan(followedBefore.value);
    const cpiSource = ({ sources }: typeof pinned) => sources.find(({ source }) => source === 'cpi');
    expect(cpiSource(pinned)).toMatchObject({ edition: shipped.edition, citation: shipped.citation });
    expect(cpiSource(followed)?.edition).toContain('CPI 2026');
    expect(await cpiOf(pinner)).toMatchObject({ used: { id: shipped.id }, newest: { id: newer } });
    const cpiPart = async (client: TestClient) =>
      (await client.get<CountryProfileView>('/api/risk/countries/BD')).body.parts.find(
        ({ index }) => index === 'cpi',
      );
    expect(await cpiPart(pinner)).toMatchObject({ value: 24, year: 2025 });
    expect(await cpiPart(follower)).toMatchObject({ value: 10, year: 2026 });
    // Nobody is due twice, whatever they chose.
    expect(await app.get(RiskRefresh).orderDue()).toBe(0);

    const before = await follower.post<ReproductionView>(
      `/api/risk/scores/${followedBefore.scoreId}/recompute`,
    );
    expect(before.body).toMatchObject({ reproduced: true, recomputedValue: followedBefore.value });
  });

  it('are named in the exported register, with licence and citation, as scores were made from them', async () => {
    const sourcesIn = async (client: TestClient) => {
      const { bytes } = await client.get('/api/suppliers/export?format=xlsx');
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
      return (book.getWorksheet('Sources')?.getSheetValues() ?? [])
        .slice(2)
        .map((row) => (Array.isArray(row) ? row.slice(1, 8).map(String) : []));
    };
    const { used, newest } = await cpiOf(pinner);
    const cpi = ([title]: readonly string[]) => title === used.title;
    expect((await sourcesIn(pinner)).filter(cpi)).toEqual([
      [
        used.title,
        used.edition,
        used.publisher,
        used.licence,
        used.credit ?? '',
        used.citation,
        used.address,
      ],
    ]);
    expect((await sourcesIn(follower)).find(cpi)?.[1]).toBe(newest.edition);
  });

  it('tell what moved with them, from the stored scores', async () => {
    const url = '/api/risk/runs?otherEditions=true';
    const { body: runs } = await follower.get<Page<RiskRunView>>(url);
    expect(runs.items).toHaveLength(1);
    const [run] = runs.items;
    expect(run).toMatchObject({ cause: 'editions', changed: 1, firstScored: 0 });
    expect(run?.switches).toEqual([{ dataset: 'cpi', from: expect.any(String), to: expect.any(String) }]);
    const { body: report } = await follower.get<RiskRunReportView>(`/api/risk/runs/${run?.id}`);
    expect(report.movement?.summary).toMatchObject({ suppliers: 1 });
    expect(report.movement?.steps[0]).toMatchObject({ key: 'country/cpi', suppliers: 1 });
    expect(report.editions.map(({ dataset }) => dataset)).toEqual(['cpi', 'cpi']);
    const [mover] = report.movement?.movers ?? [];
    expect(mover).toMatchObject({ supplierId: suppliers.follows, name: 'Meghna Garments', country: 'BD' });
    expect(mover?.changes[0]).toMatchObject({ key: 'country/cpi' });
    const sum = mover?.changes.reduce((points, { change }) => points + change, 0);
    expect(sum).toBe((mover?.after.value ?? 0) - (mover?.before.value ?? 0));
    const { body: none } = await pinner.get<Page<RiskRunView>>(url);
    expect(none.items).toEqual([]);
    const other = await pinner.get(`/api/risk/runs/${run?.id}`);
    expect(other.status).toBe(404);
  });

  it('can be tried before they are used, without storing anything', async () => {
    const { used, newest } = await cpiOf(pinner);
    const before = await scoreOf(app, pinner, suppliers.pins);
    const { body } = await pinner.get<EditionEffect>(
      `/api/risk/editions/effect?from=${used.id}&to=${newest.id}`,
    );
    expect(body.countries).toEqual([{ country: 'BD', sites: 1, suppliers: 1, before: expect.any(Number), after: expect.any(Number) }]); // prettier-ignore
    expect(body.countries[0]?.after).toBeGreaterThan(body.countries[0]?.before ?? 100);
    expect(body.movement?.movers[0]).toMatchObject({
      supplierId: suppliers.pins,
      before: { value: before.value },
    });
    const followed = await scoreOf(app, follower, suppliers.follows);
    expect(body.movement?.movers[0]?.after.value).toBe(followed.value);
    expect((await scoreOf(app, pinner, suppliers.pins)).scoreId).toBe(before.scoreId);
    const tip = (await choices(pinner)).find(({ dataset }) => dataset === 'tip')?.used.id;
    expect((await pinner.get(`/api/risk/editions/effect?from=${used.id}&to=${tip}`)).status).toBe(422);
  });

  it('can be corrected after a look at what that does, which stores nothing', async () => {
    await owner.query(`INSERT INTO operator (account_id) VALUES ($1)`, [follower.accountId]);
    const { used } = await cpiOf(follower);
    const before = await scoreOf(app, follower, suppliers.follows);
    const correction = {
      reason: 'The publisher restated the score in May.',
      source: 'https://publisher.example/erratum',
      rows: [{ key: { figure: 'cpi', country: 'BD' }, values: { value: 80 } }],
    };
    const url = `/api/risk/editions/${used.id}/correction-effect`;
    expect((await pinner.post(url, correction)).status).toBe(403);
    const { status, body } = await follower.post<EditionEffect>(url, correction);
    expect(status).toBe(200);
    expect(body.to).toMatchObject({
      edition: `${used.edition}, correction 1`,
      correction: { corrects: used.id },
    });
    expect(body.countries[0]?.after).toBeLessThan(body.countries[0]?.before ?? 0);
    expect(body.movement?.movers[0]).toMatchObject({
      supplierId: suppliers.follows,
      before: { value: before.value },
      changes: expect.arrayContaining([expect.objectContaining({ key: 'country/cpi' })]),
    });
    const wrong = {
      ...correction,
      rows: [{ key: { figure: 'cpi', country: 'BD' }, values: { value: 180 } }],
    };
    expect((await follower.post(url, wrong)).status).toBe(422);
    expect((await cpiOf(follower)).newest.id).toBe(used.id);
    expect((await cpiOf(follower)).editions).toHaveLength(2);

    const answer = await follower.post<{ id: string }>(
      `/api/reference/editions/${used.id}/corrections`,
      correction,
    );
    expect(answer.status).toBe(201);
    await app.get(RiskRefresh).orderDue();
    await app.drainJobs();
    const after = await scoreOf(app, follower, suppliers.follows);
    expect(after.value).toBe(body.movement?.movers[0]?.after.value);
    expect((await scoreOf(app, pinner, suppliers.pins)).value).toBeLessThan(before.value);
  });

  it('follow the newest again, and the trail names who decided what', async () => {
    const answer = await pinner.put<EditionChoiceView>('/api/risk/editions/cpi', {
      editionId: null,
      reason: 'The audited year is over.',
    });
    expect(answer.body).toMatchObject({ pinned: false, decision: { reason: 'The audited year is over.' } });
    const moved = await scoreOf(app, pinner, suppliers.pins);
    const followed = await scoreOf(app, follower, suppliers.follows);
    expect(moved.value).toBe(followed.value);
    const trail = await pinner.get<{ items: { table: string; action: string }[] }>(
      '/api/audit-trail?table=risk_edition_choice',
    );
    expect(trail.text).toContain('The audited year is over.');
    expect(trail.text).toContain('Ada Buyer');
  });

  it('are refused where they are none of the dataset, or the reason is missing', async () => {
    const tip = (await choices(pinner)).find(({ dataset }) => dataset === 'tip')?.used.id;
    const refused = [
      await pinner.put('/api/risk/editions/cpi', { editionId: tip, reason: 'A mistake.' }),
      await pinner.put('/api/risk/editions/cpi', { editionId: null, reason: '' }),
      await pinner.put('/api/risk/editions/cpi', { editionId: null, reason: '         ' }),
      await pinner.put('/api/risk/editions/cpi', { reason: 'No edition at all.' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    expect(
      (await pinner.put('/api/risk/editions/taxonomy', { editionId: null, reason: 'Whatever.' })).status,
    ).toBe(404);
  });
});
