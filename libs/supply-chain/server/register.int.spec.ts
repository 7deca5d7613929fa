import type { TestApp, TestClient } from '@firebreak/testing';
import type { FieldError } from '@firebreak/platform/model';
import type { IdentifierView, SupplierInput, SupplierView, VariantView } from '@firebreak/supply-chain/model';
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
const found = async (words: string) =>
  (await person.get<{ items: { name: string }[] }>(`/api/suppliers?q=${words}`)).body.items.map(
    ({ name }) => name,
  );

describe('names and addresses', () => {
  it('that are replaced stay beside the new ones, with who and when, and can still be searched', async () => {
    const before = Date.now();
    const { id } = await aSupplier({ name: 'Quetzal Hilados', address: 'Zona 12, Guatemala' });
    await person.put(`/api/suppliers/${id}`, {
      name: 'Hilados Nuevos',
      country: 'GT',
      address: 'Zona 9, Mixco',
    });
    const changed = await read(id);
    expect(changed.variants).toMatchObject([
      {
        kind: 'name',
        value: 'Quetzal Hilados',
        saidBy: 'own-company',
        saidByName: 'Ada Buyer',
        siteId: null,
      },
      { kind: 'address', value: 'Zona 12, Guatemala' },
    ]);
    expect(Date.parse(changed.variants[0]!.saidAt)).toBeGreaterThanOrEqual(before);
    expect(await found('quetzal')).toEqual(['Hilados Nuevos']);

    await person.put(`/api/suppliers/${id}`, {
      name: 'QUETZAL HILADOS',
      country: 'GT',
      address: 'zona 9, Mixco.',
    });
    expect((await read(id)).variants.map(({ value }) => value)).toEqual([
      'Hilados Nuevos',
      'Zona 12, Guatemala',
    ]);
  });

  it('are added, made the main one and removed, of a supplier and of a site', async () => {
    const { id } = await aSupplier({ name: 'Ceiba SA' });
    const site = await aSite(id, { address: 'Calle 1' });
    const url = `/api/suppliers/${id}/variants`;
    const trade = await person.post<VariantView>(url, {
      kind: 'name',
      value: 'Ceiba Denim',
      saidByName: 'their website',
    });
    expect(trade.body).toMatchObject({ value: 'Ceiba Denim', saidByName: 'their website', siteId: null });
    const gate = await person.post<VariantView>(url, { kind: 'address', value: 'Km 14.5', siteId: site.id });
    expect((await person.post<{ code: string }>(url, { kind: 'name', value: 'ceiba denim' })).body.code).toBe(
      'variant-exists',
    );
    expect((await person.post<{ code: string }>(url, { kind: 'name', value: 'CEIBA  sa.' })).status).toBe(
      409,
    );

    expect((await person.post(`${url}/${trade.body.id}/main`)).status).toBe(204);
    expect((await person.post(`${url}/${gate.body.id}/main`)).status).toBe(204);
    const after = await read(id);
    expect(after.name).toBe('Ceiba Denim');
    expect(after.variants.map(({ value }) => value)).toEqual(['Ceiba SA']);
    expect(after.sites[0]).toMatchObject({
      address: 'Km 14.5',
      variants: [{ kind: 'address', value: 'Calle 1' }],
    });

    expect((await person.delete(`${url}/${after.variants[0]!.id}`)).status).toBe(204);
    expect((await read(id)).variants).toEqual([]);
    expect(await found('ceiba')).toEqual(['Ceiba Denim']);
  });
});

describe('identifiers', () => {
  it('are checked, spelled as their register does, changed and removed', async () => {
    const { id } = await aSupplier();
    const url = `/api/suppliers/${id}/identifiers`;
    const lei = await person.post<IdentifierView>(url, { scheme: 'lei', value: '506700 ge1g29325qx363' });
    expect(lei.body).toMatchObject({ value: '506700GE1G29325QX363', assurance: 'check-digit', siteId: null });
    expect(
      (await person.post<{ code: string }>(url, { scheme: 'lei', value: '506700GE1G29325QX363' })).body.code,
    ).toBe('identifier-exists');

    const site = await aSite(id);
    const os = { scheme: 'os-id', value: 'US2020052GKF19F', siteId: site.id };
    expect((await person.post(url, os)).status).toBe(201);
    const changed = await person.put(`${url}/${lei.body.id}`, { scheme: 'vat', value: 'DE136695976' });
    expect(changed.body).toMatchObject({ scheme: 'vat', value: 'DE136695976', country: 'DE' });
    const after = await read(id);
    expect(after.identifiers.map(({ scheme }) => scheme)).toEqual(['vat']);
    expect(after.sites[0]?.identifiers).toMatchObject([
      { scheme: 'os-id', country: 'US', assurance: 'check-digit' },
    ]);
    expect((await person.delete(`${url}/${lei.body.id}`)).status).toBe(204);
    expect((await read(id)).identifiers).toEqual([]);
  });

  it.each([
    [{ scheme: 'lei', value: '506700GE1G29325QX364' }, 'value', 'lei-check'],
    [{ scheme: 'registration', value: '123' }, 'country', 'registration-country'],
    [{ scheme: 'passport', value: '123' }, 'scheme', 'is-in'],
  ])('%j is refused, naming %s', async (body, field, code) => {
    const { id } = await aSupplier();
    const answer = await person.post<{ errors: FieldError[] }>(`/api/suppliers/${id}/identifiers`, body);
    expect([answer.status, answer.body.errors[0]]).toEqual([422, expect.objectContaining({ field, code })]);
  });

  it('of bank accounts are never shown or stored as they are, yet the same account is recognised', async () => {
    const [one, two] = [await aSupplier(), await aSupplier()];
    const iban = { scheme: 'bank-account', value: 'GB82 WEST 1234 5698 7654 32' };
    const answers = await Promise.all(
      [one, two].map(({ id }) => person.post(`/api/suppliers/${id}/identifiers`, iban)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body).toMatchObject({ value: 'GB •••• 5432', assurance: null });
    const rows = await app.inCompany(person.companyId, (tx) =>
      tx.query<{ value: string; identifier_key: string }[]>(
        `SELECT * FROM supplier_identifier WHERE scheme = 'bank-account'`,
      ),
    );
    expect(new Set(rows.map((row) => row.identifier_key)).size).toBe(1);
    expect(JSON.stringify(rows)).not.toContain('WEST');

    const stranger = await app.signUp();
    const theirs = await stranger.post<SupplierView>('/api/suppliers', {
      name: 'X',
      country: 'GB',
      identifiers: [iban],
    });
    const [other] = await app.inCompany(stranger.companyId, (tx) =>
      tx.query<{ identifier_key: string }[]>(`SELECT * FROM supplier_identifier WHERE supplier_id = $1`, [
        theirs.body.id,
      ]),
    );
    expect(other?.identifier_key).not.toBe(rows[0]?.identifier_key);
  });
});

describe('spend, contacts and status', () => {
  it('keeps spend by year; the newest year stands on the list', async () => {
    const { id } = await aSupplier({
      spend: [
        { year: 2024, currency: 'EUR', amount: 100 },
        { year: 2025, currency: 'EUR', amount: 80 },
      ],
    });
    expect(await read(id)).toMatchObject({
      spendAmount: 80,
      spendCurrency: 'EUR',
      spendYear: 2025,
      spend: [{ year: 2025 }, { year: 2024 }],
    });
    await person.put(`/api/suppliers/${id}`, {
      name: 'A',
      country: 'GT',
      spendAmount: 7,
      spendCurrency: 'USD',
      spendYear: 2026,
    });
    expect(await read(id)).toMatchObject({
      spendAmount: 7,
      spendYear: 2026,
      spend: [{ year: 2026 }, { year: 2025 }, { year: 2024 }],
    });
    await person.put(`/api/suppliers/${id}`, { name: 'A', country: 'GT', spend: [] });
    expect(await read(id)).toMatchObject({ spendAmount: null, spendYear: null, spend: [] });
  });

  it('replaces the list of contacts where one is given, and keeps it where none is', async () => {
    const contacts = [
      { name: 'Night shift lead', phone: '+502 2345 6789' },
      { email: 'hr@mata.example', role: 'HR' },
    ];
    const { id } = await aSupplier({ contacts, contactPhone: '2345 0000' });
    expect((await read(id)).contacts).toMatchObject([{ name: 'Night shift lead' }, { role: 'HR' }]);
    await person.put(`/api/suppliers/${id}`, { name: 'A', country: 'GT' });
    expect((await read(id)).contacts).toHaveLength(2);
    await person.put(`/api/suppliers/${id}`, { name: 'A', country: 'GT', contacts: [contacts[1]] });
    expect((await read(id)).contacts).toMatchObject([{ email: 'hr@mata.example' }]);
  });

  it('compares phones by country code and digits', async () => {
    const [one, two] = [
      await aSupplier({ contactPhone: '2345 6789' }),
      await aSupplier({ contactPhone: '+502 23456789' }),
    ];
    const rows = await app.inCompany(person.companyId, (tx) =>
      tx.query<{ phone_key: string }[]>(`SELECT phone_key FROM supplier WHERE id = ANY ($1::uuid[])`, [
        [one.id, two.id],
      ]),
    );
    expect(rows.map((row) => row.phone_key)).toEqual(['50223456789', '50223456789']);
  });

  it('asks why a supplier is suspended, leaving or left, one by one and in bulk', async () => {
    const { id } = await aSupplier();
    const put = await person.put<{ errors: FieldError[] }>(`/api/suppliers/${id}`, {
      name: 'A',
      country: 'GT',
      status: 'left',
    });
    expect([put.status, put.body.errors[0]?.field]).toEqual([422, 'statusReason']);
    const bulk = await person.post<{ errors: FieldError[] }>('/api/suppliers/status', {
      supplierIds: [id],
      status: 'suspended',
      reason: ' ',
    });
    expect([bulk.status, bulk.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ field: 'reason', code: 'reason-missing' }),
    ]);
    expect((await read(id)).status).toBe('active');
    expect((await person.post('/api/suppliers/status', { supplierIds: [id], status: 'active' })).status).toBe(
      200,
    );
  });

  it.each([
    [
      {
        spend: [
          { year: 2024, currency: 'EUR', amount: 1 },
          { year: 2024, currency: 'EUR', amount: 2 },
        ],
      },
      'spend.1.year',
    ],
    [{ spend: [{ year: 24, currency: 'EUR', amount: 1 }] }, 'spend.0.year'],
    [{ contactPhone: 'ask Rosa' }, 'contactPhone'],
    [{ contacts: [{ email: 'nobody' }] }, 'contacts.0.email'],
    [{ identifiers: [{ scheme: 'duns', value: '1' }] }, 'identifiers.0.value'],
  ])('%j is refused, naming %s', async (more, field) => {
    const answer = await person.post<{ errors: FieldError[] }>('/api/suppliers', {
      name: 'A',
      country: 'GT',
      ...more,
    });
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([422, field]);
  });
});

it('answers for another company’s records as for those that do not exist', async () => {
  const { id } = await aSupplier();
  const { body: variant } = await person.post<VariantView>(`/api/suppliers/${id}/variants`, {
    kind: 'name',
    value: 'Other',
  });
  const { body: lei } = await person.post<IdentifierView>(`/api/suppliers/${id}/identifiers`, {
    scheme: 'duns',
    value: '150483782',
  });
  const stranger = await app.signUp();
  const url = `/api/suppliers/${id}`;
  const answers = [
    await stranger.post(`${url}/variants`, { kind: 'name', value: 'Mine' }),
    await stranger.post(`${url}/variants/${variant.id}/main`),
    await stranger.delete(`${url}/variants/${variant.id}`),
    await stranger.post(`${url}/identifiers`, { scheme: 'duns', value: '150483782' }),
    await stranger.put(`${url}/identifiers/${lei.id}`, { scheme: 'duns', value: '150483782' }),
    await stranger.delete(`${url}/identifiers/${lei.id}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(await read(id)).toMatchObject({ variants: [{ id: variant.id }], identifiers: [{ id: lei.id }] });
});
