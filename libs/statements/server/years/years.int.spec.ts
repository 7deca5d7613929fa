import type {
  BoardSummaryOrdered,
  BoardSummaryView,
  CommitmentView,
  KpiView,
  PromiseFound,
  SaveKpi,
  StatementView,
  YearComparison,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { pagesOf } from '@firebreak/testing/pdf-text';

let app: TestApp;
let person: TestClient;
let stranger: TestClient;
let first: StatementView;
let second: StatementView;

const year = (y: number) => ({ from: `${y}-01-01`, to: `${y}-12-31` });

async function made<T>(url: string, body: object): Promise<T> {
  const answer = await person.post<T>(url, body);
  if (answer.status >= 300) throw new Error(answer.text);
  return answer.body;
}

const start = (y: number) =>
  made<StatementView>('/api/statements', {
    frameworkIds: ['uk-msa-s54'],
    language: 'en',
    period: year(y),
    organisation: {
      name: 'Harbour & Hill Limited', legalForm: 'company', business: '', headquarters: 'Leeds', employees: 640, entities: [],
    },
  }); // prettier-ignore

const aSupplier = (name: string) =>
  made('/api/suppliers', { name, country: 'BD', isic: '14', suppliesOwnCompany: true });

const aKpi = (changes: Partial<SaveKpi> = {}): SaveKpi => ({
  name: 'Suppliers',
  definition: { kind: 'figure', figure: 'supply-chain.suppliers' },
  meaning: 'Active ones.',
  direction: 'up',
  targets: [{ value: 3, by: '2032-12-31' }],
  ...changes,
});

/** Two years: one supplier when the first statement is frozen, two when the second begins. */
beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp();
  stranger = await app.signUp();
  await aSupplier('Dhaka Garments');
  await app.drainJobs();
  first = await start(2030);
  const section = first.sections.find(({ kind }) => kind === 'effectiveness')!;
  const text = 'We visited one site. We will audit twenty sites in 2031.';
  const edited = await person.put(`/api/statements/${first.id}/sections/effectiveness`, {
    text,
    version: section.version,
  });
  if (edited.status !== 200) throw new Error(edited.text);
  await made(`/api/statements/${first.id}/exports`, {});
  await aSupplier('Tirupur Knits');
  second = await start(2031);
});
afterAll(() => app.close());

const BOTH = '2030-01-01..2030-12-31,2031-01-01..2031-12-31';

const last = <T>(items: readonly T[]) => items.at(-1);

describe('indicators', () => {
  it('take the frozen figure of each year, and that of the draft as a draft', async () => {
    // Refreshing the first statement changes its draft, not what was frozen.
    await made(`/api/statements/${first.id}/figures`, {});
    const kpi = await made<KpiView>('/api/kpis', aKpi());
    expect(kpi.points.map(({ value, origin, change }) => [value, origin, change])).toEqual([
      [1, 'statement', null],
      [2, 'draft', 1],
    ]);
    expect(kpi).toMatchObject({ trend: 'better', targets: [{ value: 3, state: 'open', edition: 1 }] });
    expect((await person.get<KpiView[]>('/api/kpis')).body).toContainEqual(kpi);
  });

  it('take typed values with their source, but never over a frozen figure', async () => {
    const kpi = await made<KpiView>('/api/kpis', aKpi());
    const type = (y: number, source = 'Annual report, page 4') =>
      person.put<KpiView>(`/api/kpis/${kpi.id}/values`, { period: year(y), value: 7, source });
    expect((await type(2029)).body.points[0]).toMatchObject({
      value: 7,
      origin: 'typed',
      source: 'Annual report, page 4',
    });
    const refused = await type(2030);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'kpi-value-frozen', statementId: first.id },
    ]);
    expect((await type(2028, ' ')).status).toBe(422);
    // Somebody who saw nothing typed for the year does not put another value over what a colleague typed meanwhile.
    const another = { period: year(2029), value: 9, source: 'Minutes of the board' };
    const late = await person.put(`/api/kpis/${kpi.id}/values`, { ...another, replaces: null });
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'kpi-changed', current: { points: [{ value: 7 }, {}, {}] } },
    ]);
    const seen = await person.put<KpiView>(`/api/kpis/${kpi.id}/values`, { ...another, replaces: 7 });
    expect(seen.body.points[0]).toMatchObject({ value: 9, source: 'Minutes of the board' });
    const gone = await person.delete<KpiView>(`/api/kpis/${kpi.id}/values?from=2029-01-01&to=2029-12-31`);
    expect(gone.body.points).toHaveLength(2);
  });

  it('begin an edition with another meaning: typed values and targets of the old one are not compared', async () => {
    const kpi = await made<KpiView>('/api/kpis', aKpi());
    await person.put(`/api/kpis/${kpi.id}/values`, { period: year(2029), value: 7, source: 'Report' });
    const edit = { ...aKpi({ meaning: 'Active ones, without agents.' }), version: kpi.version };
    const { body } = await person.put<KpiView>(`/api/kpis/${kpi.id}`, edit);
    expect(body).toMatchObject({ edition: 2, version: 2, targets: [{ state: 'not-comparable' }] });
    expect(body.points[1]).toMatchObject({ breaks: ['definition'], change: null });
    const late = await person.put(`/api/kpis/${kpi.id}`, edit);
    expect([late.status, late.body]).toMatchObject([409, { code: 'kpi-changed' }]);
    // The same definition again, its fields in another order, is no new edition.
    const same = {
      ...edit,
      name: 'All suppliers',
      definition: { figure: 'supply-chain.suppliers', kind: 'figure' },
      version: 2,
    };
    expect((await person.put<KpiView>(`/api/kpis/${kpi.id}`, same)).body).toMatchObject({
      edition: 2,
      name: 'All suppliers',
    });
  });

  it.each([
    [{ kind: 'figure', figure: 'risk.method' }, 422],
    [{ kind: 'figure', figure: 'no.such' }, 422],
    [{ kind: 'ratio', part: 'risk.mean', whole: 'audits.audits' }, 422],
    [{ kind: 'typed', unit: 'count', figure: 'risk.mean' }, 422],
    [null, 422],
  ])('refuse %j with %i', async (definition, status) => {
    expect((await person.post('/api/kpis', { ...aKpi(), definition })).status).toBe(status);
  });
});

describe('commitments', () => {
  it('are taken from the text of a statement and carried into the next one until they are judged', async () => {
    const [promise] = (await person.get<PromiseFound[]>(`/api/statements/${first.id}/promises`)).body;
    expect(promise).toEqual({ section: 'effectiveness', text: 'We will audit twenty sites in 2031.' });
    const input = { ...promise!, statementId: first.id, dueOn: '2030-06-30', owner: 'A. Okafor' };
    const kept = await made<CommitmentView>('/api/commitments', input);
    expect((await person.get(`/api/statements/${first.id}/promises`)).body).toEqual([]);
    const promised = async (id: string) =>
      (await person.get<CommitmentView[]>(`/api/statements/${id}/promised`)).body;
    expect(await promised(second.id)).toEqual([kept]);
    expect(await promised(first.id)).toEqual([]);

    const judge = (body: object) => person.put<CommitmentView>(`/api/commitments/${kept.id}/outcome`, body);
    const silent = await judge({ state: 'kept', explanation: ' ', evidenceUrl: '', version: 1 });
    expect([silent.status, silent.body]).toMatchObject([422, { code: 'commitment-explanation-missing' }]);
    expect(
      (await judge({ state: 'kept', explanation: 'Done', evidenceUrl: 'javascript:alert(1)', version: 1 }))
        .status,
    ).toBe(422);
    const outcome = {
      state: 'partly',
      explanation: 'Twelve of twenty.',
      evidenceUrl: 'https://example.org/audits',
      version: 1,
    };
    expect((await judge(outcome)).body).toMatchObject({
      ...outcome,
      version: 2,
      overdue: false,
      judgedBy: expect.any(String),
    });
    expect((await judge(outcome)).status).toBe(409);
    // Due before the second year and settled: nothing is left to report.
    expect(await promised(second.id)).toEqual([]);
  });

  it('stay when their statement is deleted', async () => {
    const third = await start(2033);
    const input = {
      text: 'We will train all buyers.',
      statementId: third.id,
      section: null,
      dueOn: '2034-01-31',
      owner: 'HR',
    };
    const { id } = await made<CommitmentView>('/api/commitments', input);
    await person.delete(`/api/statements/${third.id}`);
    const { body } = await person.get<CommitmentView[]>('/api/commitments');
    expect(body.find((each) => each.id === id)).toMatchObject({ origin: null, state: 'open' });
    expect((await person.delete(`/api/commitments/${id}`)).status).toBe(204);
  });
});

describe('the years', () => {
  it('stand side by side, as a page and as files', async () => {
    const { body } = await person.get<YearComparison>(`/api/years?periods=${BOTH}`);
    expect(body.years.map(({ period, versionNumber }) => [period.to, versionNumber])).toEqual([
      ['2030-12-31', 1],
      ['2031-12-31', null],
    ]);
    const row = body.rows.find(({ id }) => id === 'supply-chain.suppliers');
    expect(row?.cells.map(({ value, change }) => [value, change])).toEqual([[1, null], [2, 1]]); // prettier-ignore
    const one = await person.get<YearComparison>('/api/years?periods=2030-01-01..2030-12-31');
    expect(one.body.years).toHaveLength(1);
    expect((await person.get('/api/years?periods=nonsense')).status).toBe(422);
    const csv = await person.get(`/api/years/export?format=csv&periods=${BOTH}`);
    expect(csv.text).toContain('Suppliers recorded,supply-chain.suppliers,count,1,2,1,');
    const xlsx = await person.get('/api/years/export?format=xlsx');
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('give the draft of the next statement its comparison', () => {
    const { text } = second.sections.find(({ kind }) => kind === 'effectiveness')!;
    expect(text).toContain('- Suppliers recorded: {{supply-chain.suppliers}}, up from 1 in 2030.');
  });
});

describe('the board summary', () => {
  it('freezes two pages and makes their file once', async () => {
    const order = { period: year(2031), language: 'en', decisions: ['Approve thirty audits.'] };
    const { id } = await made<BoardSummaryOrdered>('/api/board-summaries', order);
    await app.drainJobs();
    const { body } = await person.get<BoardSummaryView>(`/api/board-summaries/${id}`);
    expect(body.content).toMatchObject({
      period: year(2031),
      earlier: year(2030),
      decisions: order.decisions,
    });
    expect(body.content.risks[0]).toMatchObject({ country: 'BD' });
    const file = await person.get(body.file!.href);
    const pages = pagesOf(file.bytes);
    expect(pages).toHaveLength(2);
    expect(last(pages)).toContain('Approve thirty audits.');
    expect((await stranger.get(body.file!.href)).status).toBe(404);
    expect((await person.delete(`/api/board-summaries/${id}`)).status).toBe(204);
    expect((await person.get(body.file!.href)).status).toBe(404);
  });

  it('needs a statement for its year', async () => {
    const order = { period: year(2040), language: 'en', decisions: [] };
    const refused = await person.post('/api/board-summaries', order);
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'board-summary-no-figures' }]);
  });
});

it('takes no version for approved because somebody typed a day of approval', async () => {
  const third = await start(2035);
  const approval = { approvedBy: 'board', signatoryName: '', signatoryPosition: '', signedOn: null };
  const date = (version: number, approvedOn: string | null) =>
    person.patch(`/api/statements/${third.id}`, { version, approval: { ...approval, approvedOn } });
  await date(1, '2036-02-01');
  await made(`/api/statements/${third.id}/exports`, {});
  await date(2, null);
  await made(`/api/statements/${third.id}/exports`, {});
  const { body } = await person.get<YearComparison>('/api/years?periods=2035-01-01..2035-12-31');
  expect(body.years).toMatchObject([{ statementId: third.id, versionNumber: 2 }]);
});

it('shows nothing of it to another company', async () => {
  const kpi = await made<KpiView>('/api/kpis', aKpi());
  expect((await stranger.get('/api/kpis')).body).toEqual([]);
  expect((await stranger.get('/api/commitments')).body).toEqual([]);
  expect((await stranger.put(`/api/kpis/${kpi.id}`, { ...aKpi(), version: 1 })).status).toBe(404);
  expect((await stranger.get(`/api/statements/${first.id}/promised`)).status).toBe(404);
});
