import { startTestApp, type TestApp } from '@firebreak/testing';

describe('signing in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('opens a company and shows who is signed in', async () => {
    const ada = await app.signUp({ company: 'Kestrel', name: 'Ada', email: 'Ada@Example.org' });
    const { status, body } = await ada.get('/api/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      account: { name: 'Ada', email: 'ada@example.org', language: 'en' },
      company: { name: 'Kestrel', demo: false },
      companies: [{ name: 'Kestrel' }],
      role: 'admin',
    });
  });
});
