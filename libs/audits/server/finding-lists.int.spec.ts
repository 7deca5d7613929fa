import type { AuditView, FindingCounts, FindingSummary } from '@firebreak/audits/model';
import { addDays } from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { AuditFigures } from './index';

const today = new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) => addDays(today, -days);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('lists', () => {
  let reader: TestClient;
  beforeAll(async () => {
    reader = await app.signUp();
    const supplier = await reader.post<{ id: string }>('/api/suppliers', { name: 'Angsrey', country: 'KH' });
    for (const [code, days] of [
      ['DOC-01', 30],
      ['WAG-08', 5],
      ['HRS-04', 200],
      ['CON-04', 20],
    ] as const) {
      const findings = [{ code, description: `${code} at the plant` }];
      const audit = {
        ...{ supplierId: supplier.body.id, siteId: null, auditedOn: daysAgo(days), findings },
        ...{ kind: 'unannounced', auditor: 'Lantern Field Assurance', scheme: 'Own visit' },
      };
      await reader.post('/api/audits', audit);
    }
  });
  const list = async (query = '') => (await reader.get<Page<FindingSummary>>(`/api/findings${query}`)).body;

  it('put what is overdue first, page by page', async () => {
    const all = await list();
    expect(all.items.map(({ code }) => code)).toEqual(['HRS-04', 'DOC-01', 'WAG-08', 'CON-04']);
    expect(all.nextCursor).toBeNull();
    const first = await list('?limit=3');
    expect(first.items).toHaveLength(3);
    const second = await list(`?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(all.items);
  });

  it('are narrowed by severity, state, deadline and words', async () => {
    const codes = async (query: string) => (await list(query)).items.map(({ code }) => code);
    expect(await codes('?overdue=true')).toEqual(['HRS-04', 'DOC-01']);
    expect(await codes('?overdue=false')).toEqual(['WAG-08', 'CON-04']);
    expect(await codes('?severity=critical,major')).toEqual(['DOC-01']);
    expect(await codes('?state=disputed')).toEqual([]);
    expect(await codes('?q=angs%20payslips')).toEqual(['WAG-08']);
    expect(await codes('?q=100%25')).toEqual([]);
  });

  it('count what each choice has', async () => {
    expect((await reader.get<FindingCounts>('/api/findings/counts')).body).toMatchObject({
      total: 4,
      overdue: 2,
      byState: { open: 4, disputed: 0 },
      bySeverity: { critical: 1, minor: 3, observation: 0 },
    });
  });

  it('refuse what is no filter, limit or cursor', async () => {
    for (const query of [
      '?state=asleep',
      '?limit=0',
      '?limit=201',
      '?cursor=abc',
      '?cursor=WzEsMl0',
      '?colour=red',
    ]) {
      expect([query, (await reader.get(`/api/findings${query}`)).status]).toEqual([query, 422]);
    }
    for (const cursor of ['WyJ4IiwieSIsInoiXQ', 'WzAsIngiLCJ5Il0']) {
      expect((await reader.get(`/api/findings?cursor=${cursor}`)).status).toBe(422);
    }
  });

  it('show audits newest first', async () => {
    const page = (await reader.get<Page<AuditView>>('/api/audits?limit=2')).body;
    expect(page.items.map(({ auditedOn }) => auditedOn)).toEqual([daysAgo(5), daysAgo(20)]);
    const next = (await reader.get<Page<AuditView>>(`/api/audits?limit=2&cursor=${page.nextCursor}`)).body;
    expect(next.items.map(({ auditedOn }) => auditedOn)).toEqual([daysAgo(30), daysAgo(200)]);
  });

  it('come as a file with the same filters; no name becomes a formula', async () => {
    const csv = await reader.get('/api/findings/export?format=csv&severity=critical');
    const [header, row, ...rest] = csv.text.trim().split('\n');
    expect(csv.headers['content-disposition']).toBe('attachment; filename="findings.csv"');
    expect(csv.text.startsWith('\uFEFF')).toBe(true);
    expect(header).toMatch(/^Code,Finding,Severity/);
    expect(row).toMatch(/^DOC-01,Identity documents kept,critical,yes,ILO-07,Angsrey,/);
    expect(rest).toEqual([]);
    const workbook = await reader.get('/api/findings/export?format=xlsx');
    expect([workbook.status, workbook.text.slice(0, 2)]).toEqual([200, 'PK']);
    expect((await reader.get('/api/findings/export?format=doc')).status).toBe(422);
  });

  it('give statements their figures', async () => {
    const figures = await app.inCompany(reader.companyId, (tx) =>
      app.get(AuditFigures).figures(tx, { from: daysAgo(60), to: today }),
    );
    expect(figures).toMatchObject({
      auditCount: 3,
      unannouncedCount: 3,
      auditedSupplierCount: 1,
      auditedSiteCount: 0,
      findingCount: 3,
      findingsBySeverity: { critical: 1, minor: 2 },
      byIndicator: [{ indicator: 'ILO-07', label: 'Retention of identity documents', count: 1 }],
      overdueCount: 1,
      verifiedRatio: 0,
    });
  });
});
