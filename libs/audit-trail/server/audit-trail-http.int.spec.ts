import 'reflect-metadata';
import type { AuditTrailPage, TrailCheckView } from '@firebreak/audit-trail/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';

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
  });

  describe('checking the chain', () => {
    const checks = async (person: TestClient) =>
      (await person.get<{ items: TrailCheckView[] }>('/api/audit-trail/checks')).body.items;

    it('is a job, and what came of it is kept', async () => {
      const person = await app.signUp({ name: 'Ada Buyer' });
      expect(await checks(person)).toEqual([]);
      const started = await person.post<TrailCheckView>('/api/audit-trail/checks');
      expect(started.status).toBe(202);
      expect(started.body).toMatchObject({ status: 'running', askedByName: 'Ada Buyer', result: null });
      await app.drainJobs();
      const [done, ...others] = await checks(person);
      expect(done).toMatchObject({
        ...{ id: started.body.id, status: 'done', askedByName: 'Ada Buyer', endedAt: expect.any(String) },
        result: { links: 2, erased: 0, head: { seq: 2 }, firstFault: null },
      });
      expect(others).toEqual([]);
      const run = await person.get(`/api/jobs/${started.body.jobRunId}`);
      expect(run.body).toMatchObject({
        status: 'done',
        progressRatio: 1,
        result: { links: 2, intact: true },
      });
      expect(await checks(await app.signUp())).toEqual([]);
    });

    it('is not begun twice at once, and says where the chain is broken', async () => {
      const person = await app.signUp();
      await app.owner.query(
        `UPDATE audit_entry SET after = '{"name": "Forged"}' WHERE company_id = $1 AND record_table = 'company'`,
        [person.companyId],
      );
      const [one, other] = await Promise.all([
        person.post<TrailCheckView>('/api/audit-trail/checks'),
        person.post<TrailCheckView>('/api/audit-trail/checks'),
      ]);
      await app.drainJobs();
      const kept = await checks(person);
      expect(new Set([one.body.id, other.body.id])).toEqual(new Set(kept.map(({ id }) => id)));
      expect(kept[0]?.result?.firstFault).toEqual({ seq: expect.any(Number), fault: 'content-changed' });
    });

    it('says so when it did not come to an end, and is done when its job is ordered again', async () => {
      const person = await app.signUp();
      await app.owner.query(`REVOKE SELECT ON audit_link FROM firebreak_app`);
      const { body } = await person.post<TrailCheckView>('/api/audit-trail/checks');
      await app.drainJobs();
      await app.owner.query(`GRANT SELECT ON audit_link TO firebreak_app`);
      expect(await checks(person)).toMatchObject([{ status: 'broke-off', result: null }]);
      await person.post(`/api/jobs/${body.jobRunId}/retry`, {});
      await app.drainJobs();
      expect(await checks(person)).toMatchObject([{ status: 'done', result: { firstFault: null } }]);
    });
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
    expect((await app.anonymous().post('/api/audit-trail/checks')).status).toBe(401);
  });
});
