import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { CompanyDb, newId, type Actor } from '@firebreak/platform/server';
import type { SavedView } from '@firebreak/supply-chain/model';
import { SavedViewsService } from './saved-views.service';

let app: TestApp;
let person: TestClient;
const view = {
  name: 'Worst first',
  params: { band: 'very-high', sort: '-score', view: 'map' },
  shared: false,
};

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  person = await app.signUp();
});

/** Somebody else of the same company. */
function asColleague<T>(fn: (views: SavedViewsService) => Promise<T>): Promise<T> {
  const colleague: Actor = { kind: 'person', id: newId(), name: 'Grace Colleague' };
  return app.get(CompanyDb).runAs(person.companyId, () => fn(app.get(SavedViewsService)), colleague);
}

it('are kept without what cannot be meant, renamed and removed', async () => {
  const added = await person.post<SavedView>('/api/saved-views', {
    ...view,
    params: { ...view.params, cursor: 'abc', country: 'Nowhere' },
  });
  expect(added.status).toBe(201);
  expect(added.body).toEqual({ id: expect.any(String), ...view, mine: true, savedBy: 'Ada Buyer' });
  const url = `/api/saved-views/${added.body.id}`;
  const renamed = await person.put<SavedView>(url, { ...view, name: ' Very high ', params: { tier: '1' } });
  expect(renamed.body).toMatchObject({ name: 'Very high', params: { tier: '1' } });
  expect((await person.get('/api/saved-views')).body).toEqual([renamed.body]);
  expect((await person.delete(url)).status).toBe(204);
  expect((await person.get('/api/saved-views')).body).toEqual([]);
  expect((await person.delete(url)).status).toBe(404);
});

it('are seen by colleagues once shared, who cannot change them', async () => {
  const { body } = await person.post<SavedView>('/api/saved-views', view);
  expect(await asColleague((views) => views.list())).toEqual([]);
  await person.put(`/api/saved-views/${body.id}`, { ...view, shared: true });
  expect(await asColleague((views) => views.list())).toMatchObject([
    { id: body.id, mine: false, shared: true, savedBy: 'Ada Buyer' },
  ]);
  await expect(asColleague((views) => views.replace(body.id, view))).rejects.toMatchObject({
    code: 'saved-view-not-found',
  });
  await expect(asColleague((views) => views.remove(body.id))).rejects.toMatchObject({
    code: 'saved-view-not-found',
  });
});

it('are never seen by another company', async () => {
  const { body } = await person.post<SavedView>('/api/saved-views', { ...view, shared: true });
  const stranger = await app.signUp();
  expect((await stranger.get('/api/saved-views')).body).toEqual([]);
  expect((await stranger.put(`/api/saved-views/${body.id}`, view)).status).toBe(404);
});

it('have one name each', async () => {
  await person.post('/api/saved-views', view);
  const again = await person.post('/api/saved-views', { ...view, name: 'WORST first' });
  expect([again.status, again.body]).toEqual([
    409,
    expect.objectContaining({ code: 'saved-view-name-taken' }),
  ]);
  expect(await asColleague((views) => views.add(view))).toMatchObject({ name: view.name });
});

it.each([
  [{ ...view, name: '  ' }, 'name'],
  [{ ...view, name: 'x'.repeat(81) }, 'name'],
  [{ ...view, params: 'band=high' }, 'params'],
  [{ ...view, shared: 'yes' }, 'shared'],
])('%j is refused for its %s', async (body, field) => {
  const refused = await person.post<{ errors: { field: string }[] }>('/api/saved-views', body);
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map((error) => error.field)).toContain(field);
});
