import { CompanyDb } from '@firebreak/platform/server';
import type { SiteView, SupplierView } from '@firebreak/supply-chain/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';

let app: TestApp;
let person: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp();
});
afterAll(() => app.close());

const aSite = async (supplierId: string, name: string) =>
  (await person.post<SiteView>(`/api/suppliers/${supplierId}/sites`, { name, country: 'BD' })).body;

it('joins two sites while a job writes their scores, whoever of both PostgreSQL sends away', async () => {
  const { id } = (await person.post<SupplierView>('/api/suppliers', { name: 'Written', country: 'BD' })).body;
  const [kept, other] = [await aSite(id, 'North hall'), await aSite(id, 'South hall')];
  const db = app.get(CompanyDb);
  let reached = (): void => undefined;
  const halfway = new Promise<void>((resolve) => (reached = resolve));
  // The sites in another order than the merge takes them.
  const scoring = app.runAs(person.companyId, () =>
    db.inCompanyDespiteDeadlocks(async (tx) => {
      await tx.query('UPDATE site SET score = 50 WHERE id = $1', [other.id]);
      reached();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await tx.query('UPDATE site SET score = 50 WHERE id = $1', [kept.id]);
    }),
  );
  await halfway;
  const merge = await person.post('/api/site-merges', { keptId: kept.id, otherId: other.id });
  await scoring;
  expect(merge.status).toBe(201);
});
