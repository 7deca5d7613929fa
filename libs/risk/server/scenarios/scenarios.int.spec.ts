import { Accounts } from '@firebreak/identity/server';
import { newId } from '@firebreak/platform/server';
import { NO_CHANGES, outcomeOf, Portfolio } from '@firebreak/risk/model';
import type {
  ScenarioView,
  SupplierVariantView,
  VariantFigures,
  VariantListView,
  VariantView,
  WhatIfChanges,
  WhatIfInputs,
} from '@firebreak/risk/model';
import { startTestApp } from '@firebreak/testing';
import type { TestApp, TestClient } from '@firebreak/testing';
import { aFinding, aSupplier, manySuppliers, scoreOf } from '../risk-test-company.fixture';

let app: TestApp;
let client: TestClient;
let colleague: TestClient;
let viewer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  const people = [
    { name: 'Ada', email: 'ada@wren.example', password: PASSWORD, role: 'admin' },
    { name: 'Bo', email: 'bo@wren.example', password: PASSWORD, role: 'esg-officer' },
    { name: 'Cy', email: 'cy@wren.example', password: PASSWORD, role: 'viewer' },
  ] as const;
  await app.get(Accounts).createCompany({ name: 'Wren', people });
  client = await app.anonymous().signIn('ada@wren.example', PASSWORD);
  colleague = await app.anonymous().signIn('bo@wren.example', PASSWORD);
  viewer = await app.anonymous().signIn('cy@wren.example', PASSWORD);
}, 120_000);
afterAll(() => app?.close());

const PASSWORD = 'correct horse battery';

const inputs = async (of = client) => (await of.get<WhatIfInputs>('/api/risk/what-if/inputs')).body;
const TIP: WhatIfChanges = { ...NO_CHANGES, weights: { country: { tip: 0.24 }, base: { sector: 0.55 } } };

const save = (name: string, changes = TIP) =>
  client.post<ScenarioView>('/api/risk/scenarios', { name, changes });

async function proposal(name: string): Promise<VariantView> {
  const { body: scenario } = await save(name);
  const reason = 'Our suppliers are in few countries, so the sector tells more.';
  const { body } = await client.post<VariantView>('/api/risk/variants', { scenarioId: scenario.id, reason });
  return body;
}

const decide = (by: TestClient, { id }: VariantView, decision = 'approve') =>
  by.post<VariantView>(`/api/risk/variants/${id}/decision`, { decision, note: 'Seen and discussed.' });

describe('what a what-if starts from', () => {
  it('is not there before the first score', async () => {
    const stranger = await app.signUp();
    expect((await stranger.get('/api/risk/what-if/inputs')).body).toMatchObject({
      code: 'what-if-not-scored',
    });
  });

  it('gives the scores that are stored, to the last bit', async () => {
    const id = await aSupplier(client, { name: 'Portfolio Garments' });
    await aFinding(client, id, 'DOC-02');
    const score = await scoreOf(app, client, id);
    const portfolio = new Portfolio(await inputs());
    const number = portfolio.numberOf(id) ?? -1;
    const figures = portfolio.figures(NO_CHANGES);
    expect(figures.exposures[number]).toBe(score.value);
    expect(portfolio.explain(figures, number).steps).toEqual(score.steps);
  });

  it('holds the chain, and nothing of another company', async () => {
    const other = await app.signUp();
    await manySuppliers(app, other.companyId, 30);
    const id = await aSupplier(other, { name: 'Above all' });
    await scoreOf(app, other, id);
    const theirs = await inputs(other);
    expect(theirs.ids).toHaveLength(31);
    expect(theirs.suppliers).toHaveLength(29);
    expect(Object.keys(theirs.siteNames)).toHaveLength(60);
    expect((await inputs()).ids.some((ours) => theirs.ids.includes(ours))).toBe(false);
  });
});

describe('a scenario', () => {
  it('keeps what the changes come to, is listed, and is stale once scores move', async () => {
    const { status, body } = await save('More weight on the report');
    expect(status).toBe(201);
    const portfolio = new Portfolio(await inputs());
    const outcome = outcomeOf(portfolio, portfolio.figures(NO_CHANGES), portfolio.figures(TIP));
    expect(body).toMatchObject({ name: 'More weight on the report', changes: TIP, stale: false, outcome });
    expect(body.outcome.moved).toBeGreaterThan(0);
    await scoreOf(app, client, await aSupplier(client, { name: 'Newcomer' }));
    const { body: listed } = await client.get<ScenarioView[]>('/api/risk/scenarios');
    expect(listed.find(({ id }) => id === body.id)).toMatchObject({ stale: true, savedBy: body.savedBy });
  });

  it('has a name of its own, is deleted for good, and is no business of other companies', async () => {
    const { body } = await save('Once');
    expect((await save('once')).body).toMatchObject({ code: 'scenario-name-taken' });
    const stranger = await app.signUp();
    expect((await stranger.get<ScenarioView[]>('/api/risk/scenarios')).body).toEqual([]);
    expect((await stranger.delete(`/api/risk/scenarios/${body.id}`)).status).toBe(404);
    expect((await client.delete(`/api/risk/scenarios/${body.id}`)).status).toBe(204);
    expect((await client.delete(`/api/risk/scenarios/${body.id}`)).status).toBe(404);
  });

  it.each([
    [{ ...NO_CHANGES, weights: { country: { tip: 0.9 } } }, 'weights-out-of-bounds'],
    [{ ...NO_CHANGES, weights: { harm: { 'list-hit': 0.1 } } as never }, 'weights-out-of-bounds'],
    [{ ...NO_CHANGES, weights: { country: { tip: '0.17' } } as never }, 'weights-out-of-bounds'],
    [{ ...NO_CHANGES, weights: { country: null } as never }, 'weights-out-of-bounds'],
    [{ ...NO_CHANGES, closedFindings: [newId()] }, 'what-if-not-possible'],
    [
      { ...NO_CHANGES, moves: [{ buyerId: null, fromId: newId(), toId: newId(), share: 2 }] },
      'input-invalid',
    ],
  ])('is refused for %j', async (changes, code) => {
    const answer = await save('Refused', changes);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code });
  });

  it('is not saved by whoever may only read', async () => {
    const body = { name: 'By a viewer', changes: TIP };
    expect((await viewer.post('/api/risk/scenarios', body)).status).toBe(403);
    expect((await viewer.get('/api/risk/what-if/inputs')).status).toBe(200);
  });
});

describe('a variant', () => {
  it('is approved by another person, counts from the next run on, and stands beside the default', async () => {
    const id = await aSupplier(client, { name: 'Variant Garments' });
    const { value } = await scoreOf(app, client, id);
    const variant = await proposal('For approval');
    expect(variant).toMatchObject({ state: 'proposed', mayDecide: false });
    expect((await decide(client, variant)).body).toMatchObject({ code: 'variant-needs-another-person' });

    const approved = await decide(colleague, variant);
    expect(approved.body).toMatchObject({ state: 'in-force', version: variant.version });
    expect((await decide(colleague, variant, 'refuse')).body).toMatchObject({
      code: 'variant-decided-already',
    });

    expect((await scoreOf(app, client, id)).value).toBe(value);
    const beside = await client.get<SupplierVariantView>(`/api/risk/variants/current/suppliers/${id}`);
    const portfolio = new Portfolio(await inputs());
    const expected = portfolio.figures(TIP).exposures[portfolio.numberOf(id) ?? -1];
    expect(beside.body.score).toMatchObject({
      version: variant.version,
      value: expected,
      defaultValue: value,
    });
    const [point, ...earlier] = beside.body.history;
    expect(point).toEqual({
      asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      version: variant.version,
      value: expected,
      defaultValue: value,
    });
    expect(earlier).toEqual([]);
    const url = '/api/risk/variants/current/suppliers';
    const listed = await client.get<VariantListView>(`${url}?ids=${id},${newId()}`);
    expect(listed.body).toEqual({ version: variant.version, scores: [beside.body.score] });
    expect((await client.get<VariantListView>(`${url}?ids=`)).body).toEqual({
      version: variant.version,
      scores: [],
    });
    expect((await client.get(`${url}?ids=nobody`)).status).toBe(422);
    const { body } = await client.get<{ current: VariantFigures }>('/api/risk/variants/current');
    expect(body.current.outcome?.suppliers).toBe((await inputs()).ids.length);

    const { body: newcomer } = await client.get<SupplierVariantView>(
      `/api/risk/variants/current/suppliers/${await scoredNewcomer()}`,
    );
    expect(newcomer.score?.version).toBe(variant.version);
  });

  it('is replaced by the next one, and withdrawn: then only the default score counts', async () => {
    const first = await proposal('First');
    await decide(colleague, first);
    const second = await proposal('Second');
    await decide(colleague, second);
    await app.drainJobs();
    const { body: all } = await client.get<VariantView[]>('/api/risk/variants');
    expect(all.find(({ id }) => id === first.id)?.state).toBe('replaced');
    const withdrawn = await client.post<VariantView>(`/api/risk/variants/${second.id}/withdrawal`);
    expect(withdrawn.body.state).toBe('withdrawn');
    expect((await client.get('/api/risk/variants/current')).body).toEqual({ current: null });
    const rows = await app.inCompany(client.companyId, (tx) => tx.query(`SELECT FROM risk_variant_score`));
    expect(rows).toEqual([]);
    // What was shown at the time stays on record, and is shown beside a variant only.
    const kept = await app.inCompany(client.companyId, (tx) =>
      tx.query<{ version: string }[]>(`SELECT DISTINCT version FROM risk_variant_history`),
    );
    expect(kept.map(({ version }) => version)).toContain(second.version);
    const list = await client.get<VariantListView>('/api/risk/variants/current/suppliers?ids=');
    expect(list.body).toEqual({ version: null, scores: [] });
    expect((await client.post(`/api/risk/variants/${second.id}/withdrawal`)).status).toBe(409);
  });

  it('needs changed weights, and the trail tells who did what', async () => {
    const { body: scenario } = await save('Nothing', NO_CHANGES);
    const asked = { scenarioId: scenario.id, reason: 'A reason long enough.' };
    expect((await client.post('/api/risk/variants', asked)).body).toMatchObject({
      code: 'variant-changes-nothing',
    });
    const variant = await proposal('Trailed');
    await decide(colleague, variant, 'refuse');
    const trail = await app.inCompany(client.companyId, (tx) =>
      tx.query<{ actor_id: string }[]>(
        `SELECT * FROM audit_entry WHERE row_to_json(audit_entry)::text LIKE $1`,
        [`%${variant.id}%`],
      ),
    );
    expect(trail.map(({ actor_id: actorId }) => actorId)).toEqual(
      expect.arrayContaining([client.accountId, colleague.accountId]),
    );
  });

  it('is not approved under another method than the one that it was proposed for, but can be refused', async () => {
    const variant = await proposal('Older');
    await app.inCompany(client.companyId, (tx) =>
      tx.query(`UPDATE risk_variant SET version = 'fb-2~00000000' WHERE id = $1`, [variant.id]),
    );
    const approved = await decide(colleague, variant);
    expect([approved.status, approved.body]).toMatchObject([409, { code: 'variant-of-older-method' }]);
    expect((await decide(colleague, variant, 'refuse')).body).toMatchObject({ state: 'refused' });
  });

  it('has no scores where no supplier is left, and the job that would make them is done', async () => {
    const people = [
      { name: 'Di', email: 'di@gone.example', password: PASSWORD, role: 'admin' },
      { name: 'Ed', email: 'ed@gone.example', password: PASSWORD, role: 'admin' },
    ] as const;
    await app.get(Accounts).createCompany({ name: 'Gone', people });
    const [di, ed] = [
      await app.anonymous().signIn('di@gone.example', PASSWORD),
      await app.anonymous().signIn('ed@gone.example', PASSWORD),
    ];
    const id = await aSupplier(di, { name: 'Only one' });
    await scoreOf(app, di, id);
    const scenario = await di.post<ScenarioView>('/api/risk/scenarios', { name: 'One', changes: TIP });
    const asked = { scenarioId: scenario.body.id, reason: 'A reason long enough.' };
    await decide(ed, (await di.post<VariantView>('/api/risk/variants', asked)).body);
    await app.drainJobs();
    expect((await di.delete(`/api/suppliers/${id}`)).status).toBe(204);
    await app.drainJobs();
    const failed = await app.inCompany(di.companyId, (tx) =>
      tx.query(`SELECT kind, error FROM job_run WHERE status <> 'done'`),
    );
    expect(failed).toEqual([]);
    expect((await di.get('/api/risk/what-if/inputs')).body).toMatchObject({ code: 'what-if-not-scored' });
    const { body } = await di.get<{ current: VariantFigures }>('/api/risk/variants/current');
    expect(body.current.outcome).toMatchObject({ suppliers: 0, mean: null, movers: [] });
  });

  it('of another company is not there', async () => {
    const variant = await proposal('Private');
    const stranger = await app.signUp();
    expect((await decide(stranger, variant)).status).toBe(404);
    expect((await stranger.get('/api/risk/variants')).body).toEqual([]);
  });
});

async function scoredNewcomer(): Promise<string> {
  const id = await aSupplier(client, { name: 'Later Garments' });
  await scoreOf(app, client, id);
  return id;
}
