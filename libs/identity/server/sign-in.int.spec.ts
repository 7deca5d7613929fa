import { startTestApp, type TestApp } from '@firebreak/testing';

const PASSWORD = 'quiet river under glass';

describe('signing up, in and out', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const signUp = (change: Record<string, unknown> = {}) =>
    app.anonymous().post<{ code: string; errors: { field: string; code: string }[] }>('/api/sign-up', {
      companyName: 'Kestrel Outfitters',
      country: 'GB',
      name: 'Amina Diallo',
      email: 'amina@kestrel.example',
      password: PASSWORD,
      ...change,
    });

  it('opens a company whose first person is admin and signed in', async () => {
    const ada = await app.signUp({ company: 'Ada Trading', name: 'Ada', email: ' Ada@Example.org ' });
    const { status, body } = await ada.get('/api/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      account: { name: 'Ada', email: 'ada@example.org', language: 'en' },
      company: { id: ada.companyId, name: 'Ada Trading', demo: false },
      companies: [{ id: ada.companyId, name: 'Ada Trading' }],
      role: 'admin',
      permissions: expect.arrayContaining(['company:manage', 'supplier:write']),
    });
  });

  it('keeps the session in a cookie that no script and no other site gets', async () => {
    const { headers, text } = await signUp();
    expect(text).toBe('');
    expect(headers['set-cookie']).toMatch(
      /^firebreak_session=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('keeps neither password nor token readable', async () => {
    const ada = await app.signUp();
    const { rows } = await app.owner.query(
      `SELECT a.password_hash, s.token_hash, s.device FROM account a JOIN session s ON s.account_id = a.id WHERE a.id = $1`,
      [ada.accountId],
    );
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(rows[0].token_hash).toHaveLength(32);
  });

  it.each([
    [{ email: 'nobody' }, 'email', 'is-email'],
    [{ name: '  ' }, 'name', 'is-length'],
    [{ companyName: 'x'.repeat(121) }, 'companyName', 'is-length'],
    [{ country: 'Bangladesh' }, 'country', 'is-in'],
    [{ language: 'xx' }, 'language', 'is-in'],
    [{ role: 'admin' }, 'role', 'unknown-field'],
    [{ password: 'short' }, 'password', 'password-too-short'],
    [{ password: 'password1234' }, 'password', 'password-common'],
    [{ password: 'kestreloutfitters' }, 'password', 'password-personal'],
    [{ password: 12 }, 'password', 'is-string'],
  ])('refuses %j', async (change, field, code) => {
    const { status, body, headers } = await signUp({ email: 'new@kestrel.example', ...change });
    expect(status).toBe(422);
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(body.errors).toContainEqual(expect.objectContaining({ field, code }));
  });

  it('refuses a second account for an address, whatever its case, and leaves nothing behind', async () => {
    const ada = await app.signUp({ email: 'twice@example.org' });
    const { status, body } = await signUp({ email: 'TWICE@example.org', companyName: 'Never made' });
    expect([status, body.code]).toEqual([409, 'account-exists']);
    const { rows } = await app.inCompany(ada.companyId, async (tx) => ({
      rows: await tx.query(`SELECT name FROM company`),
    }));
    expect(rows).toHaveLength(1);
  });

  it('lets one of two sign-ups at the same time win', async () => {
    const answers = await Promise.all([1, 2].map(() => signUp({ email: 'race@example.org' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('signs in again, and ends the session for good on signing out', async () => {
    const ada = await app.signUp();
    const phone = await app.anonymous().signIn(ada.email.toUpperCase(), ada.password);
    expect(phone.companyId).toBe(ada.companyId);
    const out = await phone.post('/api/sign-out');
    expect([out.status, out.headers['set-cookie']]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await phone.get('/api/session')).status).toBe(401);
    expect((await ada.get('/api/session')).status).toBe(200);
  });

  it('answers an unknown address and a wrong password alike, to the byte', async () => {
    const ada = await app.signUp();
    const wrong = await app
      .anonymous()
      .post('/api/sign-in', { email: ada.email, password: 'wrong wrong wrong' });
    const unknown = await app
      .anonymous()
      .post('/api/sign-in', { email: 'none@example.org', password: 'wrong wrong wrong' });
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    expect(wrong.body).toMatchObject({ code: 'sign-in-failed' });
    expect(Object.keys(wrong.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const ada = await app.signUp();
    const timed = async (email: string) => {
      const start = performance.now();
      await app.anonymous().post('/api/sign-in', { email, password: 'wrong wrong wrong' });
      return performance.now() - start;
    };
    const wrong: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 5; i++) {
      wrong.push(await timed(ada.email));
      unknown.push(await timed(`none${i}@example.org`));
    }
    // The fastest of each: whatever else the machine is busy with only ever adds.
    const ratio = Math.min(...unknown) / Math.min(...wrong);
    expect(ratio).toBeGreaterThan(0.33); // without the dummy hash it is below 0.2
    expect(ratio).toBeLessThan(3);
  });

  it('makes a guesser wait, without saying whether the account exists, and nobody else', async () => {
    const ada = await app.signUp();
    for (const email of [ada.email, 'never-was@example.org']) {
      for (let i = 0; i < 5; i++) {
        expect((await app.anonymous().post('/api/sign-in', { email, password: 'guess' })).status).toBe(401);
      }
      // The right password no longer helps.
      const { status, body, headers } = await app
        .anonymous()
        .post('/api/sign-in', { email, password: ada.password });
      expect([status, body]).toEqual([429, expect.objectContaining({ code: 'too-many-attempts' })]);
      expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    }
    const bo = await app.signUp();
    await expect(app.anonymous().signIn(bo.email, bo.password)).resolves.toBeDefined();
  });

  it('counts guesses made at the same time', async () => {
    const ada = await app.signUp();
    const guesses = Array.from({ length: 20 }, () =>
      app.anonymous().post('/api/sign-in', { email: ada.email, password: 'guess' }),
    );
    const passed = (await Promise.all(guesses)).filter(({ status }) => status === 401);
    expect(passed).toHaveLength(5);
  });

  it('forgets failures once the right password comes', async () => {
    const ada = await app.signUp();
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++)
        await app.anonymous().post('/api/sign-in', { email: ada.email, password: 'typo' });
      await app.anonymous().signIn(ada.email, ada.password);
    }
  });

  it('lets a whole office in behind one address', async () => {
    const ada = await app.signUp();
    for (let i = 0; i < 110; i++) await app.anonymous().signIn(ada.email, ada.password);
  });

  it('keeps no address and no e-mail of those who tried', async () => {
    await app.anonymous().post('/api/sign-in', { email: 'seen@example.org', password: 'guess' });
    const { rows } = await app.owner.query(`SELECT row_to_json(attempt)::text AS row FROM attempt`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }: { row: string }) => /127\.0\.0\.1|seen@/.test(row))).toEqual([]);
  });
});

describe('the cookie behind TLS', () => {
  it('is Secure and bound to the host', async () => {
    const app = await startTestApp({ environment: { PUBLIC_URL: 'https://firebreak.example' } });
    const { headers } = await app
      .anonymous()
      .post('/api/sign-up', { companyName: 'K', name: 'A', email: 'a@b.example', password: PASSWORD });
    expect(headers['set-cookie']).toMatch(
      /^__Host-firebreak_session=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(headers['strict-transport-security']).toContain('max-age=');
    await app.close();
  });
});
