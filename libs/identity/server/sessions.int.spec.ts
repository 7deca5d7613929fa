import type { SessionDeviceView } from '@firebreak/identity/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { Accounts } from './accounts.service';
import { RoutePermissions } from './route-permissions';

const PASSWORD = 'quiet river under glass';

describe('sessions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const devices = async (client: TestClient) =>
    (await client.get<{ items: SessionDeviceView[] }>('/api/sessions')).body.items;

  /** The notice of the database takes a moment to reach the process. @throws Error after half a minute */
  async function soon(isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 600; tries++) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('it did not come to that');
  }

  it('are asked for on every route that is not public', async () => {
    const { status, body } = await app.anonymous().get('/api/session');
    expect([status, body]).toEqual([401, expect.objectContaining({ code: 'not-signed-in' })]);
    expect((await app.anonymous().get('/api/people')).status).toBe(401);
  });

  it('are listed and can be revoked, at once and for everybody', async () => {
    const laptop = await app.signUp();
    const phone = await app.anonymous().signIn(laptop.email, laptop.password);
    expect((await phone.get('/api/session')).status).toBe(200); // now remembered
    const list = await devices(laptop);
    expect(list).toHaveLength(2);
    expect(list.filter(({ current }) => current)).toHaveLength(1);
    const other = list.find(({ current }) => !current);
    expect((await laptop.delete(`/api/sessions/${other?.id}`)).status).toBe(204);
    expect((await phone.get('/api/session')).status).toBe(401);
    expect((await laptop.get('/api/session')).status).toBe(200);
  });

  it('of others are not there', async () => {
    const ada = await app.signUp();
    const bo = await app.signUp();
    const [session] = await devices(bo);
    const { status, body } = await ada.delete<{ code: string }>(`/api/sessions/${session?.id}`);
    expect([status, body.code]).toEqual([404, 'session-not-found']);
    expect((await bo.get('/api/session')).status).toBe(200);
  });

  it('end when the database says so, in every process', async () => {
    const ada = await app.signUp();
    expect((await ada.get('/api/session')).status).toBe(200);
    await app.owner.query(`DELETE FROM session WHERE account_id = $1`, [ada.accountId]); // as another process would
    await soon(async () => (await ada.get('/api/session')).status === 401);
  });

  it('end with their time', async () => {
    const ada = await app.signUp();
    await app.owner.query(
      `UPDATE session SET expires_at = now(), current_company_id = current_company_id WHERE account_id = $1`,
      [ada.accountId],
    );
    await soon(async () => (await ada.get('/api/session')).status === 401);
  });

  it('last longer while they are used', async () => {
    const ada = await app.signUp();
    await app.owner.query(
      `UPDATE session SET last_used_at = now() - interval '1 day', expires_at = now() + interval '1 hour',
         current_company_id = current_company_id WHERE account_id = $1`,
      [ada.accountId],
    );
    await soon(async () => {
      await ada.get('/api/session');
      const { rows } = await app.owner.query<{ longer: boolean; fresh: boolean }>(
        `SELECT expires_at > now() + interval '13 days' AS longer, last_used_at > now() - interval '1 hour' AS fresh
         FROM session WHERE account_id = $1`,
        [ada.accountId],
      );
      return rows.length === 1 && rows.every(({ longer, fresh }) => longer && fresh);
    });
  });

  it('of other browsers end when the password changes', async () => {
    const laptop = await app.signUp();
    const phone = await app.anonymous().signIn(laptop.email, laptop.password);
    const change = (currentPassword: string, newPassword: string) =>
      laptop.put<{ code: string }>('/api/account/password', { currentPassword, newPassword });
    expect((await change('wrong', PASSWORD)).body.code).toBe('password-wrong');
    expect((await change(laptop.password, 'short')).status).toBe(422);
    expect((await change(laptop.password, PASSWORD)).status).toBe(204);
    expect((await laptop.get('/api/session')).status).toBe(200);
    expect((await phone.get('/api/session')).status).toBe(401);
    await app.anonymous().signIn(laptop.email, PASSWORD);
    const old = await app
      .anonymous()
      .post('/api/sign-in', { email: laptop.email, password: laptop.password });
    expect(old.status).toBe(401);
  });

  it('show a changed name and language', async () => {
    const ada = await app.signUp();
    expect((await ada.put('/api/account', { name: 'Ada L.', language: 'es' })).status).toBe(200);
    const { body } = await ada.get('/api/session');
    expect(body).toMatchObject({ account: { name: 'Ada L.', language: 'es' } });
  });

  it('switch to another company of the same person, and to no other', async () => {
    const ada = await app.signUp();
    const stranger = await app.signUp();
    const person = { name: 'Ada', email: ada.email, password: PASSWORD, role: 'viewer' } as const;
    const { companyId } = await app.get(Accounts).createCompany({ name: 'Second', people: [person] });
    const to = (id: string) => ada.put<{ code: string }>('/api/session/company', { companyId: id });
    const { status, body } = await to(companyId);
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ company: { id: companyId, name: 'Second', demo: false }, role: 'viewer' }),
    ]);
    expect((await ada.get('/api/people')).status).toBe(200);
    expect((await ada.get<{ code: string }>('/api/invitations')).body.code).toBe('not-allowed');
    for (const id of [stranger.companyId, app.aCompanyId()]) {
      const refused = await to(id);
      expect([refused.status, refused.body.code]).toEqual([404, 'company-not-found']);
    }
    // The password of the account that was there is the one that counts.
    await app.anonymous().signIn(ada.email, ada.password);
  });

  it('refuse changes without our header', async () => {
    const ada = await app.signUp();
    const cookie = `firebreak_session=${'x'.repeat(43)}`;
    const forged = await app.nest.inject({ method: 'POST', url: '/api/sign-out', headers: { cookie } });
    expect([forged.statusCode, forged.json().code]).toEqual([403, 'request-from-elsewhere']);
    expect(forged.headers['content-type']).toMatch('application/problem+json');
    const elsewhere = await app.nest.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { email: ada.email, password: ada.password },
    });
    expect(elsewhere.statusCode).toBe(403);
  });
});

describe('routes', () => {
  it('all name a permission that exists', async () => {
    const app = await startTestApp();
    const routes = app.get(RoutePermissions).list();
    expect(routes.length).toBeGreaterThan(20);
    expect(routes).toContainEqual({ route: 'PUT people/:id/role', permission: 'company:manage' });
    const open = routes.filter(({ permission }) => permission === 'public').map(({ route }) => route);
    expect(open).toEqual(
      expect.arrayContaining([
        'POST sign-in',
        'POST sign-up',
        'POST password-resets',
        'GET invitation-links/:token',
      ]),
    );
    await app.close();
  });
});
