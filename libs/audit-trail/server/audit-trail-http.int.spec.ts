import 'reflect-metadata';
import type { AuditTrailPage, ChainVerification } from '@firebreak/audit-trail/model';
import { startTestApp, type TestApp } from '@firebreak/testing';

describe('the audit trail over HTTP', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });

  afterAll(() => app.close());

  it('tells a company from its first day on, by whom', async () => {
    const person = await app.signUp({ company: 'Nordlicht', name: 'Ada Buyer' });
    const { status, body } = await person.get<AuditTrailPage>('/api/audit-trail');
    expect(status).toBe(200);
    expect(body.nextCursor).toBeNull();
    expect(body.items.map(({ record }) => record.table).sort()).toEqual(['company', 'membership']);
    expect(body.items.find(({ record }) => record.table === 'company')).toMatchObject({
      action: 'created',
      actor: { kind: 'person', id: person.accountId, name: 'Ada Buyer' },
      record: { label: 'Nordlicht' },
    });
    const filtered = await person.get<AuditTrailPage>(
      '/api/audit-trail?table=membership,site&action=created,deleted',
    );
    expect(filtered.body.items).toHaveLength(1);
    const check = await person.get<ChainVerification>('/api/audit-trail/verification');
    expect(check.body).toMatchObject({ companyId: person.companyId, links: 2, firstFault: null });
  });

  it("never shows another company's", async () => {
    const [one, other] = [await app.signUp(), await app.signUp()];
    const { items } = (await one.get<AuditTrailPage>('/api/audit-trail')).body;
    const foreign = await other.get<AuditTrailPage>(`/api/audit-trail?recordId=${items[0]?.record.id}`);
    const absent = await other.get<AuditTrailPage>('/api/audit-trail?recordId=nothing');
    expect(foreign.text).toBe(absent.text);
  });

  it.each(['cursor=x', 'action=renamed', 'from=yesterday', 'from=2026-02-31', 'unknown=1'])(
    'refuses %s',
    async (query) => {
      const person = await app.signUp();
      const { status, body } = await person.get(`/api/audit-trail?${query}`);
      expect({ status, body }).toMatchObject({ status: 422, body: { code: 'input-invalid' } });
    },
  );

  it('asks who is there', async () => {
    expect((await app.anonymous().get('/api/audit-trail')).status).toBe(401);
    expect((await app.anonymous().get('/api/audit-trail/verification')).status).toBe(401);
  });
});
