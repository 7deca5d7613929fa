import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { Page } from '@firebreak/platform/model';
import type { LinkView, SupplierInput, SupplierListItem, SupplierView } from '@firebreak/supply-chain/model';
import { on } from '@firebreak/platform/server';
import { RiskInputChanged } from './index';

let app: TestApp;
let person: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp();
});
afterAll(() => app.close());

async function aSupplier(
  input: Partial<SupplierInput> & { suppliesOwnCompany?: boolean } = {},
): Promise<SupplierView> {
  const answer = await person.post<SupplierView>('/api/suppliers', {
    name: 'Mata Textiles',
    country: 'GT',
    ...input,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

async function link(
  buyerSupplierId: string | null,
  supplierId: string,
  more: object = {},
): Promise<LinkView> {
  const answer = await person.post<LinkView>('/api/supply-links', {
    buyerSupplierId,
    supplierId,
    kind: 'supplier',
    ...more,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

describe('suppliers', () => {
  it('are recorded, read, changed and removed', async () => {
    const made = await aSupplier({
      name: '  Łódź Mills ',
      country: 'PL',
      isic: '13',
      spendAmount: 1200.5,
      spendCurrency: 'EUR',
    });
    expect(made).toMatchObject({
      name: 'Łódź Mills',
      tier: 1,
      kinds: ['supplier'],
      status: 'active',
      score: null,
    });
    expect(made.buyers).toMatchObject([{ buyerSupplierId: null, kind: 'supplier', otherTier: null }]);

    const changed = await person.put<SupplierView>(`/api/suppliers/${made.id}`, {
      name: 'Lodz Mills',
      country: 'PL',
    });
    expect(changed.body).toMatchObject({ name: 'Lodz Mills', isic: null, spendAmount: null, tier: 1 });

    expect((await person.delete(`/api/suppliers/${made.id}`)).status).toBe(204);
    expect((await person.get(`/api/suppliers/${made.id}`)).status).toBe(404);
  });

  it.each([
    [{ name: '', country: 'VN' }, 'name'],
    [{ name: '  ', country: 'VN' }, 'name'],
    [{ name: 'A', country: 'Atlantis' }, 'country'],
    [{ name: 'A', country: 'ZZ' }, 'country'],
    [{ name: 'A', country: 'VN', isic: '34' }, 'isic'],
    [{ name: 'A', country: 'VN', spendAmount: 5 }, 'spendAmount'],
    [{ name: 'A', country: 'VN', spendCurrency: 'EUR' }, 'spendCurrency'],
    [{ name: 'A', country: 'VN', spendAmount: -1, spendCurrency: 'EUR' }, 'spendAmount'],
    [{ name: 'A', country: 'VN', contactEmail: 'nobody' }, 'contactEmail'],
    [{ name: 'A', country: 'VN', tier: 1 }, 'tier'],
  ])('%j is refused, naming %s', async (body, field) => {
    const answer = await person.post<{ code: string; errors: { field: string }[] }>('/api/suppliers', body);
    expect([answer.status, answer.body.code]).toEqual([422, 'input-invalid']);
    expect(answer.body.errors[0]?.field).toBe(field);
  });

  it('keep the buyer’s own number unique', async () => {
    await aSupplier({ externalId: 'V-1' });
    const again = await person.post<{ code: string }>('/api/suppliers', {
      name: 'B',
      country: 'VN',
      externalId: 'V-1',
    });
    expect([again.status, again.body.code]).toEqual([409, 'external-id-taken']);
  });

  it('set one status for several', async () => {
    const [one, two] = [await aSupplier(), await aSupplier()];
    const answer = await person.post<{ changed: number }>('/api/suppliers/status', {
      supplierIds: [one.id, two.id],
      status: 'leaving',
      reason: 'contract ends',
    });
    expect(answer.body).toEqual({ changed: 2 });
    expect((await person.get<SupplierView>(`/api/suppliers/${two.id}`)).body.statusReason).toBe(
      'contract ends',
    );
  });

  it('of another company are answered like those that do not exist, byte for byte', async () => {
    const made = await aSupplier();
    const stranger = await app.signUp();
    const absent = '01890000-0000-7000-8000-000000000000';
    const body = { name: 'X', country: 'VN' };
    const asked = async (id: string) => [
      await stranger.get(`/api/suppliers/${id}`),
      await stranger.put(`/api/suppliers/${id}`, body),
      await stranger.delete(`/api/suppliers/${id}`),
      await stranger.post(`/api/suppliers/${id}/sites`, body),
      await stranger.post('/api/supply-links', { buyerSupplierId: null, supplierId: id, kind: 'supplier' }),
    ];
    const [theirs, none] = [await asked(made.id), await asked(absent)];
    expect(theirs.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404]);
    expect(theirs.map((answer) => answer.text)).toEqual(none.map((answer) => answer.text));
    expect((await stranger.get<Page<SupplierListItem>>('/api/suppliers')).body.items).toEqual([]);
  });
});

describe('sites', () => {
  it('stand at their own place, or at their country’s middle and say so', async () => {
    const { id } = await aSupplier();
    const known = await person.post(`/api/suppliers/${id}/sites`, {
      name: 'Mixco',
      country: 'GT',
      latitude: 14.63,
      longitude: -90.6,
      headcount: 350,
      migrantShare: 0.2,
      goods: [{ hs: '6109', name: 'T-shirts' }],
    });
    expect(known.body).toMatchObject({
      latitude: 14.63,
      locationPrecision: 'site',
      goods: [{ hs: '6109', name: 'T-shirts' }],
    });
    const unknown = await person.post<{ id: string }>(`/api/suppliers/${id}/sites`, {
      name: 'Second',
      country: 'GT',
    });
    expect(unknown.body).toMatchObject({
      locationPrecision: 'country',
      latitude: expect.any(Number),
      headcount: null,
    });
    const url = `/api/suppliers/${id}/sites/${unknown.body.id}`;
    expect((await person.put(url, { name: 'Third', country: 'GT', goods: [] })).body).toMatchObject({
      name: 'Third',
      goods: [],
    });
    expect((await person.delete(url)).status).toBe(204);
    expect((await person.delete(url)).status).toBe(404);
  });

  it.each([
    [{ latitude: 5 }, 'latitude'],
    [{ longitude: 5 }, 'longitude'],
    [{ latitude: 95, longitude: 5 }, 'latitude'],
    [{ migrantShare: 20 }, 'migrantShare'],
    [{ headcount: 1.5 }, 'headcount'],
    [{ goods: [{ hs: '6109.10', name: 'x' }] }, 'goods.0.hs'],
  ])('%j is refused, naming %s', async (more, field) => {
    const { id } = await aSupplier();
    const answer = await person.post<{ errors: { field: string }[] }>(`/api/suppliers/${id}/sites`, {
      name: 'S',
      country: 'GT',
      ...more,
    });
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([422, field]);
  });
});

describe('links', () => {
  it('derive tiers, circles included', async () => {
    const names = ['Garment', 'Fabric', 'Yarn'];
    const [garment, fabric, yarn] = (await Promise.all(
      names.map((name, at) => aSupplier({ name, suppliesOwnCompany: at === 0 })),
    )) as [SupplierView, SupplierView, SupplierView];
    await link(garment.id, fabric.id, { share: 0.5 });
    await link(fabric.id, yarn.id, { kind: 'subcontractor' });
    const back = await link(yarn.id, garment.id);
    const read = async (id: string) => (await person.get<SupplierView>(`/api/suppliers/${id}`)).body;
    expect([(await read(garment.id)).tier, (await read(fabric.id)).tier, (await read(yarn.id)).tier]).toEqual(
      [1, 2, 3],
    );
    expect(await read(yarn.id)).toMatchObject({
      kinds: ['subcontractor'],
      circle: ['Yarn', 'Garment', 'Fabric'],
    });

    await person.delete(`/api/supply-links/${back.id}`);
    expect((await read(yarn.id)).circle).toEqual([]);
    await person.delete(`/api/suppliers/${fabric.id}`);
    expect((await read(yarn.id)).tier).toBeNull();
  });

  it('to itself and doubles are refused', async () => {
    const { id } = await aSupplier();
    const self = await person.post<{ code: string }>('/api/supply-links', {
      buyerSupplierId: id,
      supplierId: id,
      kind: 'supplier',
    });
    expect([self.status, self.body.code]).toEqual([422, 'supplier-supplies-itself']);
    const twice = await person.post<{ code: string }>('/api/supply-links', {
      buyerSupplierId: null,
      supplierId: id,
      kind: 'supplier',
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'supply-link-exists']);
  });
});

it('asks people to sign in first', async () => {
  expect((await app.anonymous().get('/api/suppliers')).status).toBe(401);
});

it('tells the risk run which suppliers changed, in the same transaction', async () => {
  const told: string[][] = [];
  const stop = on(RiskInputChanged, async (_tx, { supplierIds }) => void told.push([...(supplierIds ?? [])]));
  const made = await aSupplier();
  await person.delete(`/api/suppliers/${made.id}`);
  stop();
  // Removed, it tells so itself: nobody buys from it who would.
  expect(told).toEqual([[made.id], [made.id]]);
});

it('publishes what risk reads', async () => {
  const made = await aSupplier({ name: 'Bare', isic: '14' });
  const read = (view: string) =>
    app.inCompany(person.companyId, (tx) =>
      tx.query(`SELECT * FROM ${view} WHERE supplier_id = $1`, [made.id]),
    );
  expect(await read('risk_input_site')).toMatchObject([
    { site_id: made.id, country: 'GT', isic: '14', location_precision: 'country', headcount: null },
  ]);
  expect(await read('risk_input_supplier')).toMatchObject([{ name: 'Bare', spend_amount: null }]);
  expect(await read('risk_input_link')).toMatchObject([
    { buyer_supplier_id: null, kind: 'supplier', certainty: 'declared' },
  ]);
  expect(await read('risk_input_good')).toEqual([]);
});

it.each([
  ['tier', [99_999, '0190a5b0-0000-7000-8000-000000000001']],
  ['name', ['a\0', '0190a5b0-0000-7000-8000-000000000001']],
  ['name', ['a', '-'.repeat(36)]],
])('refuses a cursor by %s that is none of ours: %j', async (sort, cursor) => {
  const text = Buffer.from(JSON.stringify(cursor)).toString('base64url');
  const answer = await person.get<{ errors: object[] }>(`/api/suppliers?sort=${sort}&cursor=${text}`);
  expect([answer.status, answer.body.errors[0]]).toMatchObject([422, { field: 'cursor' }]);
});
