import { startTestApp, type TestApp } from '@firebreak/testing';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app?.close());

it('counts days in UTC, whatever the server is configured to', async () => {
  const [zone] = await app.inCompany(app.aCompanyId(), (tx) =>
    tx.query<{ setting: string; source: string }[]>(
      `SELECT setting, source FROM pg_settings WHERE name = 'TimeZone'`,
    ),
  );
  expect(zone).toEqual({ setting: 'UTC', source: 'client' });
});
