import type { InvitationView, PersonView } from '@firebreak/identity/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { Accounts } from './accounts.service';

const PASSWORD = 'quiet river under glass';

interface Failure {
  readonly code: string;
}

describe('mailed links', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** The newest mail to an address, as the mailbox page shows it. */
  async function mailTo(address: string): Promise<{ subject: string; text: string; link: string }> {
    await app.drainJobs();
    const { body } = await app.anonymous().get<{ items: { id: string; to: string }[] }>('/api/mailbox');
    const item = body.items.find(({ to }) => to === address);
    if (!item) throw new Error(`no mail to ${address}`);
    const mail = (await app.anonymous().get<{ subject: string; text: string }>(`/api/mailbox/${item.id}`))
      .body;
    const link = /http:\/\/localhost:8080(\/\S+)/.exec(mail.text)?.[1] ?? '';
    return { ...mail, link };
  }

  const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

  describe('for a new password', () => {
    const ask = (email: string) => app.anonymous().post('/api/password-resets', { email });
    const reset = (token: string, password: string) =>
      app.anonymous().post<Failure>(`/api/password-resets/${token}`, { password });

    it('set one, once, and sign out everywhere', async () => {
      const ada = await app.signUp();
      expect((await ask(ada.email.toUpperCase())).status).toBe(202);
      const { link, subject } = await mailTo(ada.email);
      expect(subject).toBe('Choose a new Firebreak password');
      expect(link).toMatch(/^\/reset-password\//);
      const token = tokenOf(link);
      for (let i = 0; i < 3; i++) {
        const seen = await app.anonymous().get(`/api/password-resets/${token}`);
        expect([seen.status, seen.body]).toEqual([200, expect.objectContaining({ email: ada.email })]);
      }
      expect((await reset(token, 'short')).status).toBe(422);
      expect((await reset(token, PASSWORD)).status).toBe(204);
      expect((await ada.get('/api/session')).status).toBe(401);
      await app.anonymous().signIn(ada.email, PASSWORD);
      for (const answer of [
        await reset(token, 'another quiet river'),
        await app.anonymous().get<Failure>(`/api/password-resets/${token}`),
      ]) {
        expect([answer.status, answer.body.code]).toEqual([410, 'link-used']);
      }
    });

    it('are used up together', async () => {
      const ada = await app.signUp();
      await ask(ada.email);
      const first = tokenOf((await mailTo(ada.email)).link);
      await ask(ada.email);
      const second = tokenOf((await mailTo(ada.email)).link);
      expect(second).not.toBe(first);
      await reset(second, PASSWORD);
      expect((await reset(first, 'another quiet river')).body.code).toBe('link-used');
    });

    it('work for one of two at the same time', async () => {
      const ada = await app.signUp();
      await ask(ada.email);
      const token = tokenOf((await mailTo(ada.email)).link);
      const answers = await Promise.all([reset(token, PASSWORD), reset(token, 'another quiet river')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
    });

    it('go out of date', async () => {
      const ada = await app.signUp();
      await ask(ada.email);
      const token = tokenOf((await mailTo(ada.email)).link);
      await app.owner.query(`UPDATE password_reset SET expires_at = now() WHERE account_id = $1`, [
        ada.accountId,
      ]);
      const { status, body } = await reset(token, PASSWORD);
      expect([status, body.code]).toEqual([410, 'link-expired']);
    });

    it('are unknown when made up', async () => {
      const { status, body } = await reset('made-up', PASSWORD);
      expect([status, body.code]).toEqual([404, 'link-unknown']);
    });

    it('are asked for with the same answer whether the account exists', async () => {
      const ada = await app.signUp();
      const timed = async (email: string) => {
        const start = performance.now();
        const { status, text } = await ask(email);
        return { status, text, took: performance.now() - start };
      };
      const known = await timed(ada.email);
      const unknown = await timed('nobody-here@example.org');
      expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
      // Both wait for the same moment, long after the work for a known address is done.
      for (const { took } of [known, unknown]) expect(took).toBeGreaterThan(390);
      await app.drainJobs();
      const { body } = await app.anonymous().get<{ items: { to: string }[] }>('/api/mailbox');
      expect(body.items.some(({ to }) => to === 'nobody-here@example.org')).toBe(false);
    });

    it('can be asked for three times a quarter of an hour', async () => {
      const ada = await app.signUp();
      for (let i = 0; i < 3; i++) expect((await ask(ada.email)).status).toBe(202);
      expect((await ask(ada.email)).status).toBe(429);
    });
  });

  describe('to a company', () => {
    const invite = (by: TestClient, email: string, role = 'auditor') =>
      by.post<InvitationView & Failure>('/api/invitations', { email, role });
    const accept = (token: string, body: object, client = app.anonymous()) =>
      client.post<Failure>(`/api/invitation-links/${token}/acceptances`, body);

    it('make a new colleague', async () => {
      const ada = await app.signUp({ company: 'Kestrel', name: 'Ada' });
      expect((await invite(ada, 'Bo@Example.org')).body).toMatchObject({
        email: 'bo@example.org',
        role: 'auditor',
        invitedBy: 'Ada',
        expired: false,
      });
      const { link, subject, text } = await mailTo('bo@example.org');
      expect(subject).toBe('Kestrel invites you to Firebreak');
      expect(text).toContain('Ada invites you to work with Kestrel');
      const token = tokenOf(link);
      for (let i = 0; i < 2; i++) {
        expect((await app.anonymous().get(`/api/invitation-links/${token}`)).body).toMatchObject({
          companyName: 'Kestrel', email: 'bo@example.org', role: 'auditor', invitedBy: 'Ada', accountExists: false,
        }); // prettier-ignore
      }
      expect((await accept(token, { password: PASSWORD })).body).toMatchObject({
        errors: [{ field: 'name' }],
      });
      const bo = app.anonymous();
      expect((await accept(token, { name: 'Bo', password: PASSWORD, language: 'es' }, bo)).status).toBe(204);
      expect((await bo.get('/api/session')).body).toMatchObject({
        company: { name: 'Kestrel' },
        role: 'auditor',
        account: { language: 'es' },
      });
      expect((await accept(token, { name: 'Bo', password: PASSWORD })).body.code).toBe('link-used');
      const people = (await ada.get<{ items: PersonView[] }>('/api/people')).body.items;
      expect(people.map(({ name, role, you }) => [name, role, you])).toEqual([
        ['Ada', 'admin', true],
        ['Bo', 'auditor', false],
      ]);
      expect((await ada.get<{ items: unknown[] }>('/api/invitations')).body.items).toEqual([]);
    });

    it('ask somebody with an account for its password, unless they are signed in', async () => {
      const ada = await app.signUp({ company: 'Host' });
      const bo = await app.signUp({ company: 'Bo and Co' });
      await invite(ada, bo.email, 'viewer');
      const token = tokenOf((await mailTo(bo.email)).link);
      expect((await app.anonymous().get(`/api/invitation-links/${token}`)).body).toMatchObject({
        accountExists: true,
        yours: false,
      });
      expect((await bo.get(`/api/invitation-links/${token}`)).body).toMatchObject({ yours: true });
      expect((await accept(token, { name: 'X', password: 'not the password' })).body.code).toBe(
        'sign-in-failed',
      );
      expect((await accept(token, {}, bo)).status).toBe(204);
      expect((await bo.get('/api/session')).body).toMatchObject({
        company: { id: ada.companyId }, companies: [{ name: 'Bo and Co' }, { name: 'Host' }], role: 'viewer',
      }); // prettier-ignore
    });

    it('are replaced by a newer one, and end when taken back', async () => {
      const ada = await app.signUp();
      const email = 'cy@example.org';
      const first = await invite(ada, email);
      const old = tokenOf((await mailTo(email)).link);
      const second = await invite(ada, email, 'procurement');
      expect(second.body.id).toBe(first.body.id);
      const token = tokenOf((await mailTo(email)).link);
      expect((await app.anonymous().get<Failure>(`/api/invitation-links/${old}`)).body.code).toBe(
        'link-unknown',
      );
      expect((await app.anonymous().get(`/api/invitation-links/${token}`)).body).toMatchObject({
        role: 'procurement',
      });
      expect((await ada.delete(`/api/invitations/${first.body.id}`)).status).toBe(204);
      expect((await accept(token, { name: 'Cy', password: PASSWORD })).body.code).toBe('link-unknown');
      expect((await ada.delete<Failure>(`/api/invitations/${first.body.id}`)).body.code).toBe(
        'invitation-not-found',
      );
    });

    it('go out of date', async () => {
      const ada = await app.signUp();
      await invite(ada, 'late@example.org');
      const token = tokenOf((await mailTo('late@example.org')).link);
      await app.inCompany(ada.companyId, (tx) => tx.query(`UPDATE invitation SET expires_at = now()`));
      expect((await accept(token, { name: 'Late', password: PASSWORD })).body.code).toBe('link-expired');
      const { body } = await ada.get<{ items: InvitationView[] }>('/api/invitations');
      expect(body.items).toMatchObject([{ email: 'late@example.org', expired: true }]);
    });

    it('are refused for colleagues, and to those who may not manage', async () => {
      const ada = await app.signUp();
      expect((await invite(ada, ada.email)).body.code).toBe('already-member');
      expect((await invite(ada, 'x@example.org', 'owner')).status).toBe(422);
      const person = { name: 'V', email: 'viewer@example.org', password: PASSWORD, role: 'viewer' } as const;
      await app.get(Accounts).createCompany({ name: 'Viewed', people: [person] });
      const viewer = await app.anonymous().signIn(person.email, PASSWORD);
      const { status, body } = await invite(viewer, 'x@example.org');
      expect([status, body.code]).toEqual([403, 'not-allowed']);
    });

    it('of one company mean nothing with the id of another', async () => {
      const ada = await app.signUp();
      const bo = await app.signUp();
      const { body } = await invite(ada, 'dee@example.org');
      const elsewhere = await bo.delete(`/api/invitations/${body.id}`);
      const absent = await bo.delete(`/api/invitations/${app.aCompanyId()}`);
      expect([elsewhere.status, elsewhere.text]).toEqual([absent.status, absent.text]);
    });
  });
});
