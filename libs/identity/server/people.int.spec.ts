import type { PersonView } from '@firebreak/identity/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { Accounts } from './accounts.service';

const PASSWORD = 'quiet river under glass';

interface Failure {
  readonly code: string;
}

describe("a company's people", () => {
  let app: TestApp;
  let admin: TestClient;
  let viewer: TestClient;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    const mark = app.aCompanyId().slice(-8);
    const person = (role: 'admin' | 'viewer') =>
      ({ name: role, email: `${role}-${mark}@example.org`, password: PASSWORD, role }) as const;
    await app
      .get(Accounts)
      .createCompany({ name: 'Kestrel', country: 'GB', people: [person('admin'), person('viewer')] });
    admin = await app.anonymous().signIn(`admin-${mark}@example.org`, PASSWORD);
    viewer = await app.anonymous().signIn(`viewer-${mark}@example.org`, PASSWORD);
  });

  const changeRole = (by: TestClient, of: TestClient, role: string) =>
    by.put<Failure>(`/api/people/${of.accountId}/role`, { role });

  it('are seen by all of them', async () => {
    const { body } = await viewer.get<{ items: PersonView[] }>('/api/people');
    expect(body.items.map(({ name, role, you }) => [name, role, you])).toEqual([
      ['admin', 'admin', false],
      ['viewer', 'viewer', true],
    ]);
  });

  it('get another role, which counts from the next request on', async () => {
    expect((await viewer.get('/api/invitations')).status).toBe(403);
    expect((await changeRole(admin, viewer, 'admin')).status).toBe(200);
    expect((await viewer.get('/api/invitations')).status).toBe(200);
    expect((await changeRole(viewer, admin, 'auditor')).status).toBe(200);
    expect((await admin.get('/api/invitations')).status).toBe(403);
  });

  it('always include an admin', async () => {
    expect((await changeRole(admin, admin, 'viewer')).body.code).toBe('last-admin');
    expect((await admin.delete<Failure>(`/api/people/${admin.accountId}`)).body.code).toBe('last-admin');
    await changeRole(admin, viewer, 'admin');
    const answers = await Promise.all([
      changeRole(admin, admin, 'viewer'),
      changeRole(viewer, viewer, 'viewer'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('leave when removed, at once, and keep their account', async () => {
    expect((await viewer.get('/api/company')).status).toBe(200);
    expect((await admin.delete(`/api/people/${viewer.accountId}`)).status).toBe(204);
    const { status, body } = await viewer.get<Failure>('/api/company');
    expect([status, body.code]).toEqual([403, 'company-missing']);
    expect((await viewer.get('/api/session')).body).toMatchObject({
      company: null,
      companies: [],
      role: null,
      permissions: [],
    });
  });

  it('of another company are not there, with the same answer as for nobody', async () => {
    const stranger = await app.signUp();
    const elsewhere = await changeRole(admin, stranger, 'viewer');
    const nobody = await admin.put(`/api/people/${app.aCompanyId()}/role`, { role: 'viewer' });
    expect([elsewhere.status, elsewhere.text]).toEqual([404, nobody.text]);
    expect((await admin.delete(`/api/people/${stranger.accountId}`)).status).toBe(404);
    expect((await stranger.get('/api/session')).status).toBe(200);
  });

  it('and their company can be renamed by an admin alone', async () => {
    const update = (by: TestClient) => by.put('/api/company', { name: 'Kestrel Group', country: 'IE' });
    expect((await update(viewer)).status).toBe(403);
    expect((await update(admin)).body).toMatchObject({ name: 'Kestrel Group', country: 'IE', demo: false });
    expect((await viewer.get('/api/session')).body).toMatchObject({ company: { name: 'Kestrel Group' } });
  });

  it('leave a trail when they change, without secrets', async () => {
    await changeRole(admin, viewer, 'auditor');
    await admin.post('/api/invitations', { email: 'trail@example.org', role: 'viewer' });
    const entries = await app.inCompany(admin.companyId, (tx) =>
      tx.query(`SELECT actor_id, record_table, action, before, after FROM audit_entry ORDER BY id`),
    );
    expect(entries).toContainEqual({
      actor_id: admin.accountId, record_table: 'membership', action: 'changed', before: { role: 'viewer' }, after: { role: 'auditor' },
    }); // prettier-ignore
    expect(entries).toContainEqual(
      expect.objectContaining({ record_table: 'invitation', action: 'created' }),
    );
    expect(JSON.stringify(entries)).not.toContain('token');
  });
});

describe('row-level security of identity', () => {
  it('shows a company and its people from within, and to each person their own', async () => {
    const app = await startTestApp();
    const [ada, bo] = [await app.signUp({ company: 'A' }), await app.signUp({ company: 'B' })];
    const names = await app.inCompany(ada.companyId, (tx) => tx.query(`SELECT name FROM company`));
    expect(names).toEqual([{ name: 'A' }]);
    const changed = await app.inCompany<[unknown[], number]>(ada.companyId, (tx) =>
      tx.query(`UPDATE company SET name = 'mine' WHERE company_id = $1`, [bo.companyId]),
    );
    expect(changed[1]).toBe(0);
    await expect(
      app.inCompany(ada.companyId, (tx) =>
        tx.query(`INSERT INTO membership (company_id, account_id, role) VALUES ($1, $2, 'admin')`, [
          bo.companyId,
          ada.accountId,
        ]),
      ),
    ).rejects.toThrow(/row-level security/);
    await app.close();
  });
});
