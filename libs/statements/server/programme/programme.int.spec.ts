import {
  numberOf,
  type ProgrammeOverview,
  type ProgrammeRowView,
  type StatementView,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { aStart } from '../writing-company.fixture';

let app: TestApp;
let officer: TestClient;

const url = (register: string, id = '') => `/api/programme/${register}${id && `/${id}`}`;

const aPolicy = {
  name: 'Supplier code',
  kind: 'supplier-code',
  edition: '2',
  inForceOn: '2024-01-01',
  endedOn: null,
  reviewedOn: '2025-06-01',
  owner: 'Director of people',
  approvedBy: 'board of directors',
  binds: ['suppliers'],
  protections: ['no-recruitment-fees'],
  address: 'https://harbour.example/code',
};
const aSession = {
  heldOn: '2025-05-01',
  topic: 'Recruitment fees',
  audience: 'procurement',
  format: 'in-person',
  hours: 1.5,
  participants: 30,
  invited: 40,
  mandatory: true,
  supplierCount: null,
  supplierId: null as string | null,
};
const aChannel = {
  name: 'Speak up line',
  kind: 'hotline',
  users: ['own-staff', 'supplier-workers'],
  languages: ['en', 'bn'],
  anonymous: true,
  runBy: '',
  openSince: '2023-01-01',
  closedOn: null,
};
const aRemedy = {
  givenOn: '2025-08-01',
  kind: 'fees-repaid',
  workers: 40,
  amount: 51_200.5,
  currency: 'USD',
  supplierId: null as string | null,
  note: '',
};
const rows = {
  roles: {
    name: 'Human rights committee',
    responsibleFor: 'remedy',
    reportsTo: 'the board',
    rhythm: 'quarterly',
  },
  training: aSession,
  engagements: { heldOn: '2025-07-01', partner: 'unions', withWhom: '', about: 'fees', outcome: '' },
  clauses: { clause: 'no-forced-labour', asOf: '2025-09-01', contracts: 30, inForce: 40 },
  remedies: aRemedy,
};

async function add(register: string, body: object): Promise<ProgrammeRowView> {
  const answer = await officer.post<ProgrammeRowView>(url(register), body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signUp();
});
afterAll(() => app.close());

describe('registers of own measures', () => {
  it('keep what was entered in every field of every register', async () => {
    const policy = await add('policies', aPolicy);
    const channel = await add('channels', aChannel);
    const acknowledged = { policyId: policy.id, audience: 'suppliers', asOf: '2025-12-01', acknowledged: 45, asked: 60 };
    const used = { channelId: channel.id, from: '2025-04-01', to: '2026-03-31', reports: 21, forcedLabour: 5, closed: 15, remedied: 6 };
    const all = { policies: aPolicy, channels: aChannel, acknowledgements: acknowledged, 'channel-use': used, ...rows };
    for (const [register, row] of Object.entries(all)) {
      if (register !== 'policies' && register !== 'channels') await add(register, row);
      const { body } = await officer.get<ProgrammeRowView[]>(url(register));
      expect([register, body.map((view) => view.row)]).toEqual([register, [row]]);
    }
    const [use] = (await officer.get<ProgrammeRowView[]>(url('channel-use'))).body;
    expect(use?.names).toEqual({ channelId: 'Speak up line' });
    const { body: overview } = await officer.get<ProgrammeOverview>('/api/programme');
    expect(Object.values(overview)).toEqual(Array(9).fill(1));
  }); // prettier-ignore

  it('give a statement its figures and its draft', async () => {
    const { body, status } = await officer.post<StatementView>('/api/statements', aStart());
    expect(status).toBe(201);
    const figure = (id: Parameters<typeof numberOf>[1]) => numberOf(body.figures, id);
    expect(figure('programme.acknowledged-ratio')).toBe(0.75);
    expect(figure('programme.procurement-ratio')).toBe(0.75);
    expect(figure('programme.training-hours')).toBe(45);
    expect(figure('programme.reports-remedied')).toBe(6);
    expect(figure('programme.workers-fees-repaid')).toBe(40);
    const text = body.sections.map((section) => section.text).join('\n');
    expect(text).toContain('- Supplier code, edition 2. It has been in force since 1 January 2024.');
    expect(text).toContain('{{programme.reports}} reports were received in the year');
  });

  it.each([
    ['training', { ...aSession, participants: 41 }, 'participants'],
    ['training', { ...aSession, heldOn: '2025-02-30' }, 'heldOn'],
    ['training', { ...aSession, hours: 1.234 }, 'hours'],
    ['training', { ...aSession, participants: 0 }, 'participants'],
    ['policies', { ...aPolicy, address: 'javascript:alert(1)' }, 'address'],
    ['policies', { ...aPolicy, binds: [] }, 'binds'],
    ['policies', { ...aPolicy, name: '   ' }, 'name'],
    ['policies', { ...aPolicy, workers: 'Ada' }, 'workers'],
    ['remedies', { ...aRemedy, currency: null }, 'currency'],
    ['clauses', { ...rows.clauses, contracts: 41 }, 'contracts'],
    ['acknowledgements', { policyId: '018f0000-0000-7000-8000-000000000000', audience: 'suppliers', asOf: '2025-01-01', acknowledged: 1, asked: 2 }, 'policyId'],
  ])('refuse of %s what cannot be, naming the field (%#)', async (register, row, field) => {
    const { status, body } = await officer.post<{ errors: { field: string }[] }>(url(register), row);
    expect([status, body.errors.map((error) => error.field)]).toEqual([422, [field]]);
  }); // prettier-ignore

  it('do not count reports of a channel twice', async () => {
    const [use] = (await officer.get<ProgrammeRowView[]>(url('channel-use'))).body;
    const half = { ...use!.row, from: '2026-03-31', to: '2026-06-30' };
    expect((await officer.post(url('channel-use'), half)).body).toMatchObject({
      code: 'programme-use-overlaps',
    });
    const same = await officer.put(url('channel-use', use!.id), { ...use!.row, reports: 22, version: 1 });
    expect(same.status).toBe(200);
  });

  it('lose nothing when two people change a row at once', async () => {
    const { id, row } = await add('roles', rows.roles);
    const [first, second] = await Promise.all(
      ['first', 'second'].map((name) => officer.put(url('roles', id), { ...row, name, version: 1 })),
    );
    expect([first?.status, second?.status].sort()).toEqual([200, 409]);
    const { body } = await officer.put(url('roles', id), { ...row, version: 1 });
    expect(body).toMatchObject({ code: 'programme-row-changed', current: { version: 2 } });
    expect((await officer.delete(url('roles', id))).status).toBe(204);
    expect((await officer.put(url('roles', id), { ...row, version: 2 })).status).toBe(404);
  });

  it('keep a policy while others count who acknowledged it', async () => {
    const [policy] = (await officer.get<ProgrammeRowView[]>(url('policies'))).body;
    expect((await officer.delete(url('policies', policy!.id))).body).toMatchObject({
      code: 'programme-row-held',
    });
  });

  it('follow a supplier that is found to be another one, and back', async () => {
    const named = async (name: string) =>
      (await officer.post<{ id: string }>('/api/suppliers', { name, country: 'BD' })).body.id;
    const [kept, other] = [await named('Padma Knits'), await named('Padma Knits Ltd')];
    const { id } = await add('remedies', { ...aRemedy, supplierId: other });
    const merge = await officer.post<{ id: string }>('/api/supplier-merges', {
      keptId: kept,
      otherId: other,
    });
    expect(merge.status).toBe(201);
    const remedy = async () =>
      (await officer.get<ProgrammeRowView[]>(url('remedies'))).body.find((each) => each.id === id)!;
    expect(await remedy()).toMatchObject({ row: { supplierId: kept }, names: { supplierId: 'Padma Knits' } });
    await officer.post(`/api/supplier-merges/${merge.body.id}/undo`, {});
    expect((await remedy()).names).toEqual({ supplierId: 'Padma Knits Ltd' });
  });

  it('are read and written only by who may, and only in the own company', async () => {
    const stranger = await app.signUp();
    const [policy] = (await officer.get<ProgrammeRowView[]>(url('policies'))).body;
    expect((await stranger.get(url('policies'))).body).toEqual([]);
    expect((await stranger.put(url('policies', policy!.id), { ...policy!.row, version: 1 })).status).toBe(
      404,
    );
    expect((await stranger.delete(url('policies', policy!.id))).status).toBe(404);
    expect((await app.anonymous().get(url('policies'))).status).toBe(401);
    expect((await officer.get(url('nothing'))).body).toMatchObject({ code: 'programme-register-not-found' });
  });
});
