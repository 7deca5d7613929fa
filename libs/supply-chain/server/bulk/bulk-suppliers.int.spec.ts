import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { FieldError } from '@firebreak/platform/model';
import { without } from './bulk-row';
import type { BulkResult, BulkRow, BulkSupplier, SupplierView } from '@firebreak/supply-chain/model';

let app: TestApp;
let person: TestClient;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  person = await app.signUp({ name: 'Ada Buyer' });
});
afterAll(() => app.close());

const send = (suppliers: unknown[], query = '') =>
  person.post<BulkResult>(`/api/suppliers/bulk${query}`, { suppliers });
const outcomes = ({ body }: { body: BulkResult }) => body.rows.map(({ outcome }) => outcome);
const read = async (id: string | null | undefined) =>
  (await person.get<SupplierView>(`/api/suppliers/${id}`)).body;

/** How many changes the audit trail holds about the register. */
async function trail(): Promise<number> {
  const rows = await app.inCompany(person.companyId, (tx) =>
    tx.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM audit_entry`),
  );
  return rows[0]?.count ?? 0;
}

const MILL: BulkSupplier = {
  externalId: 'V-1',
  name: 'Mill',
  country: 'BD',
  contactPhone: '01711 000000',
  spend: [{ year: 2025, currency: 'EUR', amount: 10 }],
  contacts: [{ name: 'HR', email: 'hr@mill.example' }],
  identifiers: [{ scheme: 'lei', value: '506700GE1G29325QX363' }],
  sites: [
    {
      name: 'Unit 1',
      city: 'Gazipur',
      latitude: 24,
      longitude: 90.4,
      processes: ['knitting', 'dyeing'],
      capacityPerMonth: 80,
      capacityUnit: 't',
      goods: [
        { hs: '6006', name: 'Fabric' },
        { hs: '5205', name: 'Yarn', role: 'uses' },
      ],
    },
  ],
};
const SPINNER: BulkSupplier = {
  externalId: 'V-2',
  name: 'Spinner',
  country: 'IN',
  suppliesTo: [
    { buyerExternalId: 'V-1', good: 'Yarn', hs: '5205', share: 0.4, volumePerMonth: 30, volumeUnit: 't' },
  ],
};

describe('bulk upsert', () => {
  it('creates suppliers with sites, goods, links, years, people and identifiers, in any order', async () => {
    const answer = await send([SPINNER, MILL]);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ created: 2, changed: 0, unchanged: 0, failed: 0 });
    const [spinner, mill] = answer.body.rows;
    expect(await read(mill?.supplierId)).toMatchObject({
      externalId: 'V-1',
      tier: 1,
      spendAmount: 10,
      spendYear: 2025,
      contacts: [{ name: 'HR' }],
      identifiers: [{ value: '506700GE1G29325QX363' }],
      sites: [
        {
          name: 'Unit 1',
          country: 'BD',
          locationPrecision: 'site',
          processes: ['knitting', 'dyeing'],
          goods: [{ name: 'Fabric' }, { name: 'Yarn' }],
        },
      ],
      suppliers: [{ supplierName: 'Spinner', hs: '5205', disclosedByName: 'Ada Buyer' }],
    });
    expect(await read(spinner?.supplierId)).toMatchObject({ tier: 2, sites: [] });
  });

  it('changes nothing, not even the audit trail, where the same body comes again', async () => {
    await send([SPINNER, MILL]);
    const before = await trail();
    const again = await send([SPINNER, MILL]);
    expect(outcomes(again)).toEqual(['unchanged', 'unchanged']);
    expect(await trail()).toBe(before);
  });

  it('keeps what a row leaves out, empties what it sends as null, and keeps replaced names', async () => {
    await send([MILL]);
    const { body } = await send([
      {
        externalId: 'V-1',
        name: 'Mill Composite',
        contactPhone: null,
        sites: [{ name: 'UNIT 1', headcount: 900 }],
      },
    ]);
    expect(body).toMatchObject({ changed: 1 });
    expect(await read(body.rows[0]?.supplierId)).toMatchObject({
      name: 'Mill Composite',
      country: 'BD',
      contactPhone: null,
      spendAmount: 10,
      variants: [{ value: 'Mill', saidBy: 'api', saidByName: 'Ada Buyer' }],
      sites: [
        {
          name: 'Unit 1',
          headcount: 900,
          city: 'Gazipur',
          latitude: 24,
          locationPrecision: 'site',
          goods: [{}, {}],
        },
      ],
      buyers: [{ buyerSupplierId: null }],
    });
  });

  it('leaves out faulty rows as wholes, naming field and remedy, and those whose buyer they are', async () => {
    const answer = await send([
      MILL,
      { ...SPINNER, identifiers: [{ scheme: 'lei', value: '506700GE1G29325QX364' }] },
      { externalId: 'V-3', name: 'Gin', country: 'IN', suppliesTo: [{ buyerExternalId: 'V-2' }] },
      { externalId: 'V-4', name: 'Nowhere' },
      { externalId: 'V-5', name: 'Self', country: 'IN', suppliesTo: [{ buyerExternalId: 'V-5' }] },
      { externalId: 'V-1', name: 'Mill again', country: 'BD' },
      { name: 'Without number', country: 'BD' },
      { externalId: 'V-6', name: 'Late', country: 'VN', status: 'left' },
      { externalId: 'V-7', name: 'Odd', country: 'VN', colour: 'red' },
      { externalId: 'V-8', name: 'Far', country: 'VN', sites: [{ name: 'A', latitude: 100, longitude: 1 }] },
      'V-9',
      {
        externalId: 'V-10',
        name: 'Twice',
        country: 'VN',
        suppliesTo: [
          { buyerExternalId: 'V-1', good: 'Yarn' },
          { buyerExternalId: ' V-1', good: 'Cloth' },
        ],
      },
    ]);
    expect(outcomes(answer)).toEqual(['created', ...Array<string>(11).fill('failed')]);
    expect(
      answer.body.rows
        .slice(1)
        .map(({ externalId, errors }) => [externalId, errors[0]?.field, errors[0]?.code]),
    ).toEqual([
      ['V-2', 'identifiers.0.value', 'lei-check'],
      ['V-3', 'suppliesTo.0.buyerExternalId', 'buyer-unknown'],
      ['V-4', 'country', 'country-missing'],
      ['V-5', 'suppliesTo.0.buyerExternalId', 'supplies-itself'],
      ['V-1', 'externalId', 'number-repeated'],
      [null, 'externalId', expect.any(String)],
      ['V-6', 'statusReason', 'reason-missing'],
      ['V-7', 'colour', 'unknown-field'],
      ['V-8', 'sites.0.latitude', 'max'],
      [null, '', 'is-object'],
      ['V-10', 'suppliesTo.1', 'link-repeated'],
    ]);
    expect((await person.get<{ items: unknown[] }>('/api/suppliers')).body.items).toHaveLength(1);
  });

  it('writes all rows or none with atomic=true', async () => {
    const refused = await person.post<{ code: string; errors: FieldError[] }>(
      '/api/suppliers/bulk?atomic=true',
      {
        suppliers: [MILL, { externalId: 'V-4', name: 'Nowhere' }],
      },
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'bulk-rejected']);
    expect(refused.body.errors).toMatchObject([{ field: 'suppliers.1.country' }]);
    expect((await person.get<{ items: unknown[] }>('/api/suppliers')).body.items).toEqual([]);
    expect((await send([MILL], '?atomic=true')).body.created).toBe(1);
  });

  it.each([[{ suppliers: [] }], [{}], [{ suppliers: Array(1001).fill(MILL) }]])(
    'refuses %#: none or too many',
    async (body) => {
      expect((await person.post('/api/suppliers/bulk', body)).status).toBe(422);
    },
  );

  it('never reaches another company’s supplier of the same number', async () => {
    await send([MILL]);
    const stranger = await app.signUp();
    const theirs = await stranger.post<BulkResult>('/api/suppliers/bulk', {
      suppliers: [
        { externalId: 'V-9', name: 'Thief', country: 'BD', suppliesTo: [{ buyerExternalId: 'V-1' }] },
        { ...MILL, name: 'Other mill' },
      ],
    });
    expect(outcomes(theirs)).toEqual(['created', 'created']);
    expect(
      (await person.get<{ items: { name: string }[] }>('/api/suppliers')).body.items.map(({ name }) => name),
    ).toEqual(['Mill']);
  });

  it('takes 1,000 suppliers with sites, goods and links, and again without a change', async () => {
    const suppliers = Array.from({ length: 1000 }, (_, at) => ({
      ...MILL,
      externalId: `B-${at}`,
      name: `Supplier ${at}`,
      suppliesTo: [{ buyerExternalId: at < 20 ? null : `B-${at % 20}`, good: 'Fabric', share: 0.1 }],
    }));
    expect((await send(suppliers)).body).toMatchObject({ created: 1000, failed: 0 });
    expect((await send(suppliers)).body).toMatchObject({ unchanged: 1000 });
  });
});

describe('PUT /api/suppliers/by-external-id', () => {
  it('creates, changes, and says when nothing changed', async () => {
    const url = `/api/suppliers/by-external-id/${encodeURIComponent('V/7')}`;
    const body = without(MILL, 'externalId');
    const put = (more: object = {}) => person.put<BulkRow>(url, { ...body, ...more });
    expect((await put()).body).toMatchObject({ outcome: 'created', externalId: 'V/7' });
    expect((await put()).body.outcome).toBe('unchanged');
    expect((await put({ notes: 'x' })).body.outcome).toBe('changed');
    const refused = await person.put<{ code: string; errors: FieldError[] }>(url, { status: 'leaving' });
    expect([refused.status, refused.body.code, refused.body.errors[0]?.field]).toEqual([
      422,
      'input-invalid',
      'statusReason',
    ]);
  });
});
