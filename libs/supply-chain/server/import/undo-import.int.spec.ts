import type { AuditTrailPage } from '@firebreak/audit-trail/model';
import { AuditTrail } from '@firebreak/audit-trail/server';
import type { SupplierView } from '@firebreak/supply-chain/model';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { Importer } from './importer.fixture';
import { SAMPLE_LIST } from './sample-list';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function anImporter(): Promise<Importer> {
  return new Importer(app, await app.signUp());
}

describe('an import that is undone', () => {
  const A_NUMBER = { scheme: 'lei', value: '506700GE1G29325QX363' };
  const undo = async (importer: Importer, id: string) => {
    const { status } = await importer.person.post(`/api/supplier-imports/${id}/undo`, {});
    expect(status).toBe(202);
    await app.drainJobs();
    return importer.get(id);
  };

  it('takes back all that it added', async () => {
    const importer = await anImporter();
    const { id } = await importer.check(SAMPLE_LIST);
    await importer.commit(id);
    const undone = await undo(importer, id);
    expect(undone).toMatchObject({
      state: 'undone',
      undoneByName: 'Ada Buyer',
      undo: { suppliersRemoved: 6, sitesRemoved: 6, linksRemoved: 6, left: 0 },
    });
    expect((await importer.suppliers()).total).toBe(0);
    expect(await undo(importer, id)).toEqual(undone);
    const again = await importer.check(SAMPLE_LIST);
    expect(again.counts).toMatchObject({ new: 6 });
  });

  it('restores what it changed', async () => {
    const importer = await anImporter();
    await importer.commit(
      (await importer.check('name,country,address,workers\nMata,GT,KM 16.5 Mixco,100')).id,
    );
    const { id } = await importer.check(
      'name,country,address,workers,email,product\nMATA LTD.,Guatemala,"KM 16.5, Mixco",250,a@mata.example,Shirts',
    );
    await importer.commit(id);
    const view = async () => {
      const [item] = (await importer.suppliers()).items;
      return (await importer.person.get<SupplierView>(`/api/suppliers/${item?.id}`)).body;
    };
    expect(await view()).toMatchObject({ contactEmail: 'a@mata.example', sites: [{ headcount: 250 }] });
    expect((await undo(importer, id)).undo).toMatchObject({
      suppliersRemoved: 0,
      recordsRestored: 2,
      left: 0,
    });
    expect(await view()).toMatchObject({ contactEmail: null, sites: [{ headcount: 100, goods: [] }] });
  });

  it('leaves what was changed or linked since, and says so', async () => {
    const importer = await anImporter();
    const { id } = await importer.check('name,country\nMata,GT\nSol,GT\nLuna,GT');
    await importer.commit(id);
    const [luna, mata] = (await importer.suppliers()).items;
    const change = { name: 'Mata', country: 'GT', notes: 'Visited' };
    expect((await importer.person.put(`/api/suppliers/${mata?.id}`, change)).status).toBe(200);
    await importer.person.post('/api/supply-links', {
      buyerSupplierId: luna?.id,
      supplierId: mata?.id,
      kind: 'supplier',
    });
    const { undo: came } = await undo(importer, id);
    expect(came).toMatchObject({ suppliersRemoved: 1, left: 2 });
    expect(came?.leftRecords.map(({ name, reason }) => [name, reason])).toEqual([
      ['Luna', 'linked-since'],
      ['Mata', 'changed-since'],
    ]);
    expect((await importer.suppliers()).items.map(({ name }) => name)).toEqual(['Luna', 'Mata']);
  });

  it.each<[string, (importer: Importer, id: string) => Promise<{ status: number }>]>([
    ['a number', ({ person }, id) => person.post(`/api/suppliers/${id}/identifiers`, A_NUMBER)],
    [
      'another address',
      ({ person }, id) => person.post(`/api/suppliers/${id}/variants`, { kind: 'address', value: 'Zona 4' }),
    ],
    [
      'a person',
      ({ person }, id) =>
        person.put(`/api/suppliers/${id}`, { name: 'Mata', country: 'GT', contacts: [{ name: 'Ana' }] }),
    ],
    [
      'a year of spend, by the API',
      ({ person }) =>
        person.put('/api/suppliers/by-external-id/M-1', {
          spend: [{ year: 2020, currency: 'EUR', amount: 1 }],
        }),
    ],
    [
      'what was merged into it',
      async ({ person }, id) => {
        const own = {
          name: 'Own record',
          country: 'GT',
          suppliesOwnCompany: false,
          contacts: [{ name: 'Ana' }],
        };
        const { body } = await person.post<{ id: string }>('/api/suppliers', own);
        return person.post('/api/supplier-merges', { keptId: id, otherId: body.id });
      },
    ],
    [
      'a link that somebody verified',
      async ({ person }, id) => {
        const { body } = await person.get<{ buyers: { id: string }[] }>(`/api/suppliers/${id}`);
        return person.post(`/api/supply-links/${body.buyers[0]?.id}/verify`, { reason: 'Seen there' });
      },
    ],
  ])('leaves a supplier that got %s since', async (_what, change) => {
    const importer = await anImporter();
    const { id } = await importer.check('name,country,supplier number\nMata,GT,M-1\nSol,GT,S-1');
    await importer.commit(id);
    const mata = (await importer.suppliers('&q=mata')).items[0];
    expect((await change(importer, mata?.id ?? '')).status).toBeLessThan(300);
    const { undo: came } = await undo(importer, id);
    expect(came).toMatchObject({ suppliersRemoved: 1, left: 1, leftRecords: [{ name: 'Mata' }] });
    expect((await importer.suppliers()).items.map(({ name }) => name)).toEqual(['Mata']);
  });

  it('leaves spend that somebody corrected since', async () => {
    const importer = await anImporter();
    const mata = { name: 'Mata', country: 'GT' };
    const spend = (amount: number) => [
      { year: 2024, currency: 'EUR', amount: 7 },
      { year: 2023, currency: 'EUR', amount },
    ];
    const made = await importer.person.post<SupplierView>('/api/suppliers', { ...mata, spend: spend(1) });
    const { id } = await importer.check('name,country,spend,currency,year\nMata,GT,100,EUR,2023');
    await importer.commit(id);
    const url = `/api/suppliers/${made.body.id}`;
    expect((await importer.person.get<SupplierView>(url)).body.spend).toEqual(spend(100));
    await importer.person.put(url, { ...mata, spend: spend(55) });
    const { undo: came } = await undo(importer, id);
    expect(came?.leftRecords).toEqual([{ supplierId: made.body.id, name: 'Mata', reason: 'changed-since' }]);
    expect((await importer.person.get<SupplierView>(url)).body.spend).toEqual(spend(55));
  });

  it('must have been written before', async () => {
    const importer = await anImporter();
    const { id } = await importer.check('name,country\nMata,GT');
    const answer = await importer.person.post<{ code: string }>(`/api/supplier-imports/${id}/undo`, {});
    expect([answer.status, answer.body.code]).toEqual([409, 'import-not-imported']);
  });
});

describe('an import of more than 1,000 rows', () => {
  it('leaves one sealed entry a table in the audit trail, and so does undoing it', async () => {
    const importer = await anImporter();
    const lines = Array.from(
      { length: 1200 },
      (_, at) => `Mill ${at},VN,"Plot ${at}, Road 7, Binh Duong Park"`,
    );
    const { id, counts } = await importer.check(['name,country,address', ...lines].join('\n'));
    expect((counts?.new ?? 0) + (counts?.doubtful ?? 0)).toBe(1200);
    await importer.person.put(`/api/supplier-imports/${id}/decisions`, {
      outcome: 'doubtful',
      decision: 'import',
    });
    await importer.commit(id);
    const trail = async () => {
      const url = '/api/audit-trail?table=supplier,site,supply_link';
      return (await importer.person.get<AuditTrailPage>(url)).body.items;
    };
    const added = await trail();
    expect(
      added.map(({ action, record, after }) => [action, record.table, record.id, after?.['records']]),
    ).toEqual(
      expect.arrayContaining(
        ['supplier', 'site', 'supply_link'].map((table) => ['created', table, `supplier-import/${id}`, 1200]),
      ),
    );
    expect(added).toHaveLength(3);
    await importer.person.post(`/api/supplier-imports/${id}/undo`, {});
    await app.drainJobs();
    expect((await importer.get(id)).undo).toMatchObject({ suppliersRemoved: 1200, left: 0 });
    const removed = (await trail()).filter(({ action }) => action === 'deleted');
    expect(removed.map(({ before }) => before?.['records'])).toEqual([1200, 1200, 1200]);
    const chain = await app.runAs(importer.person.companyId, () => app.get(AuditTrail).verification());
    expect(chain).toMatchObject({ firstFault: null });
  });
});
