import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';

let app: TestApp;
let person: TestClient;
let kept: string;
/** Merged into one that was itself merged since. */
let merged: string;

beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp();
  const supplier = async (name: string) => {
    const facts = { name, country: 'BD', contactEmail: 'office@example.org' };
    return (await person.post<{ id: string }>('/api/suppliers', facts)).body.id;
  };
  const between = await supplier('Heron Mill Ltd');
  [kept, merged] = [await supplier('Heron Mill'), await supplier('HERON MILL')];
  for (const [keptId, otherId] of [
    [between, merged],
    [kept, between],
  ])
    await person.post('/api/supplier-merges', { keptId, otherId });
});
afterAll(() => app.close());

const dueOn = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
const audit = {
  kind: 'announced',
  auditor: 'Own visit',
  scheme: 'Own visit',
  auditedOn: '2026-01-05',
  findings: [],
};

describe('the id of a record that was merged away', () => {
  it.each([
    ['an audit', '/api/audits', () => ({ ...audit, supplierId: merged })],
    ['a questionnaire', '/api/questionnaires', () => ({ recipients: [{ supplierId: merged }], dueOn })],
    [
      'a draft of a questionnaire',
      '/api/questionnaires',
      () => ({ recipients: [{ supplierId: merged }], dueOn, draft: true }),
    ],
    [
      'a request to disclose',
      '/api/disclosures',
      () => ({ recipients: [{ supplierId: merged, email: 'a@example.org' }], dueOn }),
    ],
    [
      'a link',
      '/api/supply-links',
      () => ({ supplierId: merged, buyerSupplierId: null, kind: 'subcontractor' }),
    ],
  ])('is refused for %s, naming the record that is left', async (_what, path, body) => {
    const answer = await person.post(path, body());
    expect(answer.body).toMatchObject({ code: 'supplier-merged', supplierId: merged, keptId: kept });
    expect(answer.status).toBe(409);
  });

  it('leaves nothing behind of what was refused', async () => {
    for (const path of ['audits', 'questionnaires', 'disclosures'])
      expect((await person.get<{ items: unknown[] }>(`/api/${path}`)).body.items).toEqual([]);
  });

  it.each(['questionnaires', 'disclosures'])(
    'stands for the record that is left among recipients of %s',
    async (path) => {
      const url = `/api/${path}/recipients?supplierId=${merged},${kept}`;
      const { body } = await person.get<{ items: { supplierId: string }[] }>(url);
      expect(body.items.map(({ supplierId }) => supplierId)).toEqual([kept]);
    },
  );
});
