import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { Page } from '@firebreak/platform/model';
import type { DuplicatesSummary, PairView, SupplierView } from '@firebreak/supply-chain/model';

let app: TestApp;
let person: TestClient;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  person = await app.signUp();
});

async function supplier(name: string, more: object = {}): Promise<SupplierView> {
  const answer = await person.post<SupplierView>('/api/suppliers', { name, country: 'BD', ...more });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

async function search(): Promise<void> {
  expect((await person.post('/api/duplicates/search', {})).status).toBe(202);
  await app.drainJobs();
}

const pairs = async (query = '') => (await person.get<Page<PairView>>(`/api/duplicates${query}`)).body.items;
const summary = async () => (await person.get<DuplicatesSummary>('/api/duplicates/summary')).body;

/** Two spellings of one mill, its other plant, and somebody else in the same street. */
async function aRegister() {
  return {
    mill: await supplier('Ananta Apparels Ltd.', { address: 'Plot 240, Baipail, Savar, Dhaka' }),
    again: await supplier('ANANTA APPARELS LIMITED', { address: '240 Baipail, Ashulia, Savar, Dhaka-1349' }),
    unit: await supplier('Ananta Apparels Ltd. Unit-2', { address: 'Kaliakoir, Gazipur' }),
    other: await supplier('Delta Accessories', { address: 'Plot 12, Baipail, Savar, Dhaka' }),
  };
}

describe('the search for duplicates', () => {
  it('finds spellings of one supplier with the reasons, and nothing else', async () => {
    const { mill, again } = await aRegister();
    expect(await summary()).toEqual({ open: 0, proposed: 0, searchedAt: null, jobRunId: null });
    await search();
    const [pair, ...more] = (await pairs()).filter(({ score }) => score >= 0.8);
    expect(more).toEqual([]);
    expect([pair?.left.id, pair?.right.id].sort()).toEqual([mill.id, again.id].sort());
    expect(pair?.parts.map(({ sentence }) => sentence)).toContain('name-same');
    expect(await summary()).toMatchObject({ proposed: 1, searchedAt: expect.any(String) });
  });

  it('asks once: a pair kept apart stays apart with its reason, until somebody asks again', async () => {
    await aRegister();
    await search();
    const [pair] = await pairs();
    const decided = await person.post<PairView>(`/api/duplicates/${pair?.id}/decision`, {
      decision: 'different',
      reason: 'Two owners',
    });
    expect(decided.body).toMatchObject({ state: 'different', reason: 'Two owners' });
    await search();
    expect((await pairs()).map(({ id }) => id)).not.toContain(pair?.id);
    expect(await pairs('?state=different')).toMatchObject([{ id: pair?.id, reason: 'Two owners' }]);
    const again = await person.post(`/api/duplicates/${pair?.id}/decision`, { decision: 'same' });
    expect(again.status).toBe(409);
    await person.post(`/api/duplicates/${pair?.id}/reopen`, {});
    expect((await pairs()).map(({ id }) => id)).toContain(pair?.id);
  });

  it('merges what is the same into the record that was there first', async () => {
    const { mill, again } = await aRegister();
    await search();
    const [pair] = await pairs();
    await person.post(`/api/duplicates/${pair?.id}/decision`, { decision: 'same' });
    const kept = await person.get<SupplierView>(`/api/suppliers/${mill.id}`);
    expect(kept.body.variants).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ value: 'ANANTA APPARELS LIMITED' })]),
    );
    expect((await person.get<SupplierView>(`/api/suppliers/${again.id}`)).body.mergedIntoId).toBe(mill.id);
    await search();
    expect((await pairs()).filter(({ score }) => score >= 0.8)).toEqual([]);
  });

  it("shows and decides nothing of another company's", async () => {
    await aRegister();
    await search();
    const [pair] = await pairs();
    const other = await app.signUp();
    expect((await other.get<Page<PairView>>('/api/duplicates')).body.items).toEqual([]);
    const answer = await other.post(`/api/duplicates/${pair?.id}/decision`, { decision: 'same' });
    expect(answer.status).toBe(404);
  });

  it('pages through pairs, most alike first', async () => {
    await aRegister();
    await supplier('Ananta Apparel', { address: 'Baipail, Savar' });
    await search();
    const all = await pairs('?limit=100');
    const first = (await person.get<Page<PairView>>('/api/duplicates?limit=1')).body;
    const second = (await person.get<Page<PairView>>(`/api/duplicates?limit=1&cursor=${first.nextCursor}`))
      .body;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      all.slice(0, 2).map(({ id }) => id),
    );
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
    expect((await person.get('/api/duplicates?cursor=nonsense')).status).toBe(422);
  });
});
