import type { PortalView } from '@firebreak/questionnaires/model';
import type { TestClient } from '@firebreak/testing';
import { AskingCompany, who, type Sending } from './asking-company.fixture';

interface Refusal {
  readonly code: string;
}

describe('the way into the portal', () => {
  let company: AskingCompany;
  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  const aDevice = () => company.app.anonymous();
  const ask = (portal: string, device: TestClient, language = 'en') =>
    device.post<Refusal>(`${portal}/codes`, { language });
  const enter = (portal: string, device: TestClient, code: string) =>
    device.post<Refusal>(`${portal}/session`, { code });
  const change = (sql: string, ...values: readonly unknown[]) =>
    company.app.inCompany(company.buyer.companyId, (tx) => tx.query(sql, [...values]));

  it('shows the link alone who asks whom, where a code would go, and nothing else', async () => {
    const { portal } = await company.aSending('Door');
    const stranger = aDevice();
    const seen = await stranger.get(portal);
    expect([seen.status, JSON.parse(seen.text)]).toEqual([
      401,
      {
        type: '/problems/portal-code-needed',
        code: 'portal-code-needed',
        status: 401,
        title: 'Prove first that you read the address that was invited',
        buyer: 'Kestrel Apparel',
        supplier: 'Door',
        sentTo: 'd•••@example.org',
        language: 'en',
      },
    ]);
    const refused = [
      await stranger.put<Refusal>(`${portal}/answers/A01`, { value: 'site', version: 0 }),
      await stranger.post<Refusal>(`${portal}/start`, { language: 'en' }),
      await stranger.post<Refusal>(`${portal}/submit`, who),
      await stranger.post<Refusal>(`${portal}/evidence`, {}),
    ];
    expect(refused.slice(0, 3).map(({ body }) => body.code)).toEqual(
      Array.from({ length: 3 }, () => 'portal-code-needed'),
    );
    expect(refused[3]?.status).toBeGreaterThanOrEqual(400);
  });

  it('still works after a hundred looks by mail scanners, which send no mail and change nothing', async () => {
    const { portal, id, email } = await company.aSending('Scanned');
    const before = await company.view(id);
    const scanner = aDevice();
    const looks = await Promise.all(Array.from({ length: 100 }, () => scanner.get(portal)));
    expect(new Set(looks.map(({ status }) => status))).toEqual(new Set([401]));
    expect(await company.view(id)).toEqual(before);
    const device = aDevice();
    await company.enter(portal, email, device);
    expect((await device.get<PortalView>(portal)).body.supplier).toBe('Scanned');
    expect(scanner.cookieHeader).toBe('');
  });

  it('lets exactly one of 1,000 uses of one code in', async () => {
    const { portal, email } = await company.aSending('Thousand');
    await ask(portal, aDevice());
    const code = await company.codeTo(email);
    const devices = Array.from({ length: 1000 }, aDevice);
    const answers = await Promise.all(devices.map((device) => enter(portal, device, code)));
    const inside = devices.filter((device) => device.cookieHeader !== '');
    expect(inside).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ body }) => body?.code === 'code-wrong')).toHaveLength(999);
    expect((await inside[0]?.get(portal))?.status).toBe(200);
  }, 60_000);

  it('answers a wrong, an old and a used code alike', async () => {
    const { portal, email } = await company.aSending('Alike');
    const device = aDevice();
    const none = await enter(portal, device, 'ABCD-2345');
    await ask(portal, device);
    const code = await company.codeTo(email);
    const wrong = await enter(portal, device, code === 'ABCD-2345' ? 'ABCD-2346' : 'ABCD-2345');
    await change(`UPDATE portal_code SET expires_at = now() - interval '1 second'`);
    const old = await enter(portal, device, code);
    await change(`UPDATE portal_code SET expires_at = now() + interval '15 minutes'`);
    expect((await enter(portal, device, code.toLowerCase().replace('-', ' '))).status).toBe(204);
    const used = await enter(portal, aDevice(), code);
    expect(none.status).toBe(422);
    expect(new Set([none, wrong, old, used].map(({ text }) => text)).size).toBe(1);
  });

  it('gives five tries, however many come at once', async () => {
    const { portal, email } = await company.aSending('Guesser');
    await ask(portal, aDevice());
    const code = await company.codeTo(email);
    const wrong = code.startsWith('A') ? 'BBBB-2222' : 'AAAA-2222';
    await Promise.all(Array.from({ length: 50 }, () => enter(portal, aDevice(), wrong)));
    expect(await change(`SELECT max(tries) AS tries FROM portal_code WHERE tries > 0`)).toEqual([
      { tries: 5 },
    ]);
    expect((await enter(portal, aDevice(), code)).body.code).toBe('code-wrong');
  });

  it('mails one code in half a minute, four by one link in a quarter of an hour', async () => {
    const { portal } = await company.aSending('Patience');
    const device = aDevice();
    const first = await device.post(`${portal}/codes`, { language: 'en' });
    expect([first.status, first.body]).toEqual([202, { sentTo: 'p•••@example.org', minutes: 15 }]);
    expect((await ask(portal, device)).body.code).toBe('code-too-soon');
    await change(`UPDATE portal_code SET sent_at = sent_at - interval '1 minute'`);
    expect((await ask(portal, device)).status).toBe(202);
    await change(`UPDATE portal_code SET sent_at = sent_at - interval '1 minute'`);
    await ask(portal, device);
    expect(await ask(portal, device)).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
  });

  it('keeps a device in for thirty days, with every link to the same questionnaire, until it is forgotten', async () => {
    const { id, portal, email } = await company.aSending('Device');
    await change(`UPDATE questionnaire SET sent_at = sent_at - interval '2 days' WHERE id = $1`, id);
    await company.buyer.post(`/api/questionnaires/${id}/reminders`, {});
    const reminded = await company.linkTo(email);
    expect(reminded).not.toBe(portal);
    expect((await company.respondent.get(reminded)).status).toBe(200);

    const other = await company.aSending('Neighbour');
    expect((await company.respondent.get(other.portal)).status).toBe(200);
    expect((await company.respondent.get(portal)).status).toBe(200);

    const forgotten = await company.respondent.delete(`${portal}/session`);
    expect([forgotten.status, forgotten.headers['set-cookie']]).toEqual([
      204,
      expect.stringContaining('Max-Age=0'),
    ]);
    expect((await company.respondent.get(reminded)).status).toBe(401);
    expect((await company.respondent.get(other.portal)).status).toBe(200);

    await change(`UPDATE portal_session SET expires_at = now() WHERE questionnaire_id = $1`, other.id);
    expect((await company.respondent.get(other.portal)).status).toBe(401);
  });

  it('opens one questionnaire only, and its cookie is for no script and no other site', async () => {
    const mine = await company.aSending('Mine');
    const theirs: Sending = await company.aSending('Theirs');
    const device = aDevice();
    await ask(mine.portal, device);
    const entered = await enter(mine.portal, device, await company.codeTo(mine.email));
    expect(entered.headers['set-cookie']).toMatch(
      /^firebreak_answer_[0-9a-f]{12}=[\w-]{43}; Max-Age=2592000; Path=\/api\/portal\/questionnaires; HttpOnly; SameSite=Strict$/,
    );
    expect((await device.get(theirs.portal)).status).toBe(401);
    const [name] = device.cookieHeader.split('=');
    const swapped = `${name?.slice(0, -12)}${theirs.id.slice(-12)}=${device.cookieHeader.split('=')[1]}`;
    const { statusCode } = await company.app.nest.inject({
      url: theirs.portal,
      headers: { cookie: swapped },
    });
    expect(statusCode).toBe(401);
  });

  it('keeps what was answered before there were codes', async () => {
    const { portal, email } = await company.aSending('Before');
    await company.respondent.put(`${portal}/answers/A01`, { value: 'site', version: 0 });
    await change(`DELETE FROM portal_session`);
    const device = aDevice();
    await company.enter(portal, email, device);
    expect((await device.get<PortalView>(portal)).body.answers).toMatchObject([
      { question: 'A01', value: 'site', version: 1 },
    ]);
  });

  it('writes the code in the language that is read, and keeps nothing that would open the door', async () => {
    const { portal, email } = await company.aSending('Lingua');
    await company.respondent.delete(`${portal}/session`);
    await ask(portal, company.respondent, 'ar');
    const code = await company.codeTo(email);
    await company.app.drainJobs();
    const reader = company.app.anonymous();
    const { body } = await reader.get<{ items: { to: string; subject: string }[] }>('/api/mailbox');
    const subjects = body.items.filter(({ to }) => to === email).map(({ subject }) => subject);
    expect(subjects).toContain('رمزكم للاستبيان');
    expect(subjects.join()).not.toContain(code);
    const kept = JSON.stringify(
      await change(`SELECT code_hash::text, s.secret_hash::text FROM portal_code, portal_session s`),
    );
    expect(kept).not.toContain(Buffer.from(code.replace('-', '')).toString('hex'));
  });
});
