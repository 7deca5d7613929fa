import type { TestApp, TestClient } from '@firebreak/testing';
import type { FieldError } from '@firebreak/platform/model';
import type { PublicSiteView, SupplierInput } from '@firebreak/supply-chain/model';
import { Registrar } from './registrar.fixture';

let app: TestApp;
let person: TestClient;
let registrar: Registrar;

beforeAll(async () => {
  registrar = await Registrar.start();
  ({ app, person } = registrar);
});
afterAll(() => app.close());

const aSupplier = (input: Partial<SupplierInput> = {}) => registrar.aSupplier(input);
const aSite = (supplierId: string, input: object = {}) => registrar.aSite(supplierId, input);
const read = (id: string) => registrar.read(id);

describe('sites', () => {
  it('tell processes, capacity, housing and which goods come in', async () => {
    const { id } = await aSupplier();
    const site = await aSite(id, {
      processes: ['cutting', 'sewing', 'sewing'],
      capacityPerMonth: 120_000,
      capacityUnit: 'pieces',
      housedWorkers: 40,
      goods: [
        { hs: '6109', name: 'T-shirts' },
        { hs: '6006', name: 'Knitted fabric', role: 'uses' },
      ],
    });
    expect(site).toMatchObject({
      processes: ['cutting', 'sewing'],
      capacityPerMonth: 120_000,
      capacityUnit: 'pieces',
      housedWorkers: 40,
      lastAuditedOn: null,
      goods: [{ role: 'makes' }, { role: 'uses', name: 'Knitted fabric' }],
    });
  });

  it.each([
    [{ processes: ['alchemy'] }, 'processes'],
    [{ capacityPerMonth: 5 }, 'capacityPerMonth'],
    [{ capacityPerMonth: 5, capacityUnit: 'stone' }, 'capacityUnit'],
    [{ goods: [{ name: 'x', role: 'eats' }] }, 'goods.0.role'],
  ])('%j is refused, naming %s', async (more, field) => {
    const { id } = await aSupplier();
    const body = { name: 'S', country: 'GT', ...more };
    const answer = await person.post<{ errors: FieldError[] }>(`/api/suppliers/${id}/sites`, body);
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([422, field]);
  });

  it('are found by their public id as people type it, and by nobody else', async () => {
    const supplier = await aSupplier({ name: 'Findable' });
    const { publicId, id } = await aSite(supplier.id);
    expect(publicId).toMatch(/^FS-[0-9A-Z]{5}-[0-9A-Z]{5}-.$/);
    const typed = encodeURIComponent(publicId.toLowerCase().replace(/-/g, ' '));
    const answer = await person.get<PublicSiteView>(`/api/sites/${typed}`);
    expect(answer.body).toMatchObject({ publicId, siteId: id, supplierName: 'Findable' });

    const stranger = await app.signUp();
    expect((await stranger.get(`/api/sites/${encodeURIComponent(publicId)}`)).status).toBe(404);
    expect((await person.get(`/api/sites/nonsense`)).status).toBe(404);
    const slip = publicId.replace(/.(?=-.$)/, (char) => (char === '7' ? '8' : '7'));
    expect((await person.get<{ code: string }>(`/api/sites/${encodeURIComponent(slip)}`)).body.code).toBe(
      'site-id-mistyped',
    );
  });
});

it('leads from the public id of a merged site to the site that stayed, until the merge is undone', async () => {
  const { id } = await aSupplier();
  const [kept, other] = [await aSite(id), await aSite(id, { name: 'Mixco plant' })];
  const find = async () =>
    (await person.get<PublicSiteView>(`/api/sites/${encodeURIComponent(other.publicId)}`)).body.siteId;
  const merge = await person.post<{ id: string }>('/api/site-merges', { keptId: kept.id, otherId: other.id });
  expect(merge.status).toBe(201);
  expect(await find()).toBe(kept.id);
  await person.post(`/api/supplier-merges/${merge.body.id}/undo`, {});
  expect(await find()).toBe(other.id);
});

it('knows when a site was last audited, and forgets it with the audit', async () => {
  const { id } = await aSupplier();
  const [one, two] = [await aSite(id), await aSite(id, { name: 'Second' })];
  const audit = (siteId: string | null, auditedOn: string) =>
    person.post<{ id: string }>('/api/audits', {
      supplierId: id,
      siteId,
      kind: 'announced',
      auditor: 'Bright Audits',
      scheme: 'own',
      auditedOn,
      findings: [],
    });
  const audited = async () =>
    Object.fromEntries((await read(id)).sites.map((site) => [site.id, site.lastAuditedOn]));
  await audit(one.id, '2025-03-01');
  const newest = await audit(one.id, '2026-02-01');
  await audit(null, '2026-04-01'); // of the supplier as a whole: nobody knows which of the two was seen
  expect(await audited()).toEqual({ [one.id]: '2026-02-01', [two.id]: null });
  await person.delete(`/api/audits/${newest.body.id}`);
  expect(await audited()).toEqual({ [one.id]: '2025-03-01', [two.id]: null });

  const { id: single } = await aSupplier();
  await aSite(single);
  await person.post('/api/audits', {
    supplierId: single,
    kind: 'announced',
    auditor: 'Bright Audits',
    scheme: 'own',
    auditedOn: '2026-04-01',
    findings: [],
  });
  expect((await read(single)).sites[0]?.lastAuditedOn).toBe('2026-04-01');
});
