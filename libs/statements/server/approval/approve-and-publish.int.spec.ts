import type { Role } from '@firebreak/identity/model';
import { Accounts } from '@firebreak/identity/server';
import type {
  ApproveStatement,
  HomepageChecksView,
  StatementApprovalView,
  StatementPublicationsView,
  StatementVersionView,
  StatementView,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { submitAnyway } from '../writing-company.fixture';

let app: TestApp;
/** Writes and submits. */
let officer: TestClient;
/** Approves. */
let second: TestClient;
/** Approves too. */
let third: TestClient;
/** Reads only. */
let viewer: TestClient;
let stranger: TestClient;
let strangersSecond: TestClient;
let nobody: TestClient;

const PASSWORD = 'correct horse battery';

beforeAll(async () => {
  app = await startTestApp();
  const person = (name: string, role: Role) => {
    return { name, email: `${name.toLowerCase()}@harbour.example`, password: PASSWORD, role };
  };
  const people = [
    person('Ada', 'esg-officer'),
    person('Bo', 'esg-officer'),
    person('Cy', 'admin'),
    person('Di', 'viewer'),
  ];
  await app.get(Accounts).createCompany({ name: 'Harbour', people });
  const others = [person('Eve', 'admin'), person('Flo', 'esg-officer')];
  await app.get(Accounts).createCompany({ name: 'Others', people: others });
  const signIn = (name: string) => app.anonymous().signIn(`${name}@harbour.example`, PASSWORD);
  officer = await signIn('ada');
  second = await signIn('bo');
  third = await signIn('cy');
  viewer = await signIn('di');
  stranger = await signIn('eve');
  strangersSecond = await signIn('flo');
  nobody = app.anonymous();
});
afterAll(() => app.close());

let year = 2010;
const hostile = `<script>alert("x")</script> & 'Sons'`;

async function start(by = officer): Promise<StatementView> {
  year++;
  const answer = await by.post<StatementView>('/api/statements', {
    frameworkIds: ['uk-msa-s54'],
    language: 'en',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    organisation: {
      name: `Harbour ${hostile}`,
      legalForm: 'company',
      business: 'It sells clothing.',
      headquarters: 'Leeds',
      employees: 640,
      entities: [],
    },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

const anApproval = (changes: Partial<ApproveStatement> = {}): ApproveStatement => ({
  approvedBy: 'board of directors',
  approvedOn: '2026-05-12',
  signatoryName: 'Bo Okafor',
  signatoryPosition: 'Managing director',
  pointsRead: true,
  mark: { kind: 'typed', name: 'Bo Okafor' },
  ...changes,
});

const step = <T = StatementApprovalView>(by: TestClient, id: string, name: string, body: object = {}) =>
  by.post<T>(`/api/statements/${id}/approval/${name}`, body);
const submit = (id: string, by = officer) => submitAnyway(by, id);
const approve = (id: string, by = second, changes = {}) => step(by, id, 'approved', anApproval(changes));
const rewrite = (id: string, text: string, version: number) =>
  officer.put(`/api/statements/${id}/sections/training`, { text, version });
const publish = (id: string, body: object, by = second) =>
  by.post<StatementPublicationsView>(`/api/statements/${id}/publications`, {
    withWorkbook: false,
    reason: '',
    ...body,
  });

async function approvedVersion(id: string): Promise<string> {
  await submit(id);
  const { status, text } = await approve(id);
  if (status !== 200) throw new Error(text);
  await app.drainJobs();
  const [newest] = (await officer.get<StatementVersionView[]>(`/api/statements/${id}/versions`)).body;
  return newest!.id;
}

describe('approval by two persons', () => {
  it('is refused to the one who submitted, and to those whose role does not bring it', async () => {
    const { id } = await start();
    expect((await submit(id)).body).toMatchObject({ state: 'submitted', mayDecide: false });
    const own = await approve(id, officer);
    expect([own.status, own.body]).toMatchObject([403, { code: 'statement-same-person' }]);
    expect((await approve(id, viewer)).status).toBe(403);
    expect((await officer.get(`/api/statements/${id}/approval`)).body).toMatchObject({ state: 'submitted' });
  });

  it('locks what was submitted until it is taken back', async () => {
    const { id } = await start();
    await submit(id);
    const changes = [
      await rewrite(id, 'Changed', 1),
      await officer.post(`/api/statements/${id}/sections/training/draft`, { version: 1 }),
      await officer.patch(`/api/statements/${id}`, { version: 1, frameworkIds: ['au-msa-2018'] }),
      await officer.post(`/api/statements/${id}/figures`),
      await officer.post(`/api/statements/${id}/decisions/taken-back`, { subject: 'criterion/uk-54-4' }),
      await officer.delete(`/api/statements/${id}`),
    ];
    for (const { status, body } of changes)
      expect([status, body]).toMatchObject([409, { code: 'statement-locked', state: 'submitted' }]);
    expect((await step(officer, id, 'taken-back')).body).toMatchObject({ state: 'draft' });
    expect((await rewrite(id, 'Changed', 1)).status).toBe(200);
  });

  it('says what the laws still ask, and approves what satisfies them', async () => {
    const { id } = await start();
    await submit(id);
    const wrong = await approve(id, second, { approvedBy: 'a committee', signatoryPosition: 'Manager' });
    expect([wrong.status, wrong.body]).toMatchObject([
      422,
      { code: 'statement-approval-incomplete', open: ['body', 'signature'] },
    ]);
    const ahead = await approve(id, second, { approvedOn: '2999-01-01' });
    expect([ahead.status, ahead.body]).toMatchObject([422, { code: 'statement-approved-in-future' }]);
    for (const mark of [
      { kind: 'drawn', strokes: [[0, 0, 900, 0, 1, 1, 2, 2]] },
      { kind: 'drawn', strokes: hostile },
      { kind: 'typed', name: ' ' },
    ])
      expect((await approve(id, second, { mark })).status).toBe(422);
    const mark = { kind: 'drawn', strokes: [[0, 0, 10, 20, 20, 0, 600, 200]] };
    const { body } = await approve(id, second, { mark });
    expect(body).toMatchObject({
      state: 'approved',
      rounds: [{ state: 'approved', decidedBy: 'Bo', versionNumber: 1 }],
    });
    const statement = (await officer.get<StatementView>(`/api/statements/${id}`)).body;
    expect(statement).toMatchObject({ approved: true, state: 'approved' });
    expect(statement.approval.signature).toMatchObject({ ...mark, accountId: second.accountId });
  });

  it('lets one of two approvers at once through', async () => {
    const { id } = await start();
    await submit(id);
    const answers = await Promise.all([approve(id, second), approve(id, third)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const versions = await officer.get<StatementVersionView[]>(`/api/statements/${id}/versions`);
    expect(versions.body).toHaveLength(1);
  });

  it('gives back what is refused, with the reason', async () => {
    const { id } = await start();
    await submit(id);
    expect((await step(second, id, 'refused', { reason: ' ' })).status).toBe(422);
    expect((await step(second, id, 'refused', { reason: 'The audit figure is wrong.' })).body).toMatchObject({
      state: 'draft',
      rounds: [{ state: 'refused', reason: 'The audit figure is wrong.' }],
    });
    const again = await step(second, id, 'refused', { reason: 'Again' });
    expect([again.status, again.body]).toMatchObject([409, { code: 'statement-step-impossible' }]);
  });

  it('keeps the approved version when the draft goes on', async () => {
    const { id } = await start();
    await approvedVersion(id);
    expect((await rewrite(id, 'Not now', 1)).status).toBe(409);
    expect((await step(officer, id, 'reopened')).body).toMatchObject({ state: 'draft' });
    await rewrite(id, 'Goes on', 1);
    expect((await officer.get(`/api/statements/${id}`)).body).toMatchObject({ approved: false });
    await officer.post(`/api/statements/${id}/exports`);
    const { body } = await officer.get<StatementVersionView[]>(`/api/statements/${id}/versions`);
    expect(body.map(({ number, approved }) => [number, approved])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(body[0]!.contentHash).not.toBe(body[1]!.contentHash);
  });

  it('does not exist for another company', async () => {
    const { id } = await start();
    await submit(id);
    for (const name of ['taken-back', 'reopened']) expect((await step(stranger, id, name)).status).toBe(404);
    expect((await approve(id, stranger)).status).toBe(404);
    expect((await stranger.get(`/api/statements/${id}/publications`)).status).toBe(404);
  });
});

describe('publication', () => {
  const page = (path: string) => nobody.get(path);

  it('publishes, corrects and withdraws at one address', async () => {
    const { id } = await start();
    const text = `We trained 14 buyers. ${hostile}`;
    await rewrite(id, text, 1);
    const draft = await officer.post<{ versionId: string }>(`/api/statements/${id}/exports`);
    const nothing = await officer.post(`/api/statements/${id}/homepage-checks`, { homepage: 'https://harbour.example' }); // prettier-ignore
    expect([nothing.status, nothing.body]).toMatchObject([409, { code: 'homepage-nothing-public' }]);
    const early = await publish(id, { versionId: draft.body.versionId, slug: 'harbour' });
    expect([early.status, early.body]).toMatchObject([409, { code: 'publication-not-approved' }]);
    const first = await approvedVersion(id);
    expect((await publish(id, { versionId: first })).body).toMatchObject({ code: 'public-slug-missing' });
    const out = (await publish(id, { versionId: first, slug: 'harbour' })).body;
    expect(out).toMatchObject({ slug: 'harbour', publications: [{ state: 'current', withWorkbook: false }] });
    const address = new URL(out.address!).pathname;
    expect(address).toBe(`/public/statements/harbour/${year}`);

    const shown = await page(address);
    expect(shown.status).toBe(200);
    expect(shown.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' });
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    expect(shown.headers['set-cookie']).toBeUndefined();
    expect(shown.text).toContain('We trained 14 buyers. &lt;script&gt;alert(&quot;x&quot;)');
    expect(shown.text).not.toContain('<script>');
    expect(shown.text).toContain(`<link rel="canonical" href="${out.address}">`);
    const version = out.publications[0]!.versionNumber;
    const file = `${address}/v${version}/statement.pdf`;
    expect((await page(file)).headers['content-type']).toBe('application/pdf');
    expect((await page(`${address}/v${version}/statement.xlsx`)).status).toBe(404);
    expect((await page('/public/sitemap.xml')).text).toContain(`<loc>${out.address}</loc>`);
    expect((await page('/robots.txt')).text).toMatch(/^Sitemap: http.*\/public\/sitemap\.xml$/m);
    expect((await publish(id, { versionId: first })).body).toMatchObject({ code: 'publication-exists' });

    const look = (homepage: string, by = officer) =>
      by.post<HomepageChecksView>(`/api/statements/${id}/homepage-checks`, { homepage });
    for (const wrong of [
      'http://harbour.example',
      'https://',
      'harbour',
      `https://${'a'.repeat(600)}.example`,
    ])
      expect((await look(wrong)).status).toBe(422);
    expect((await look('https://127.0.0.1/', viewer)).status).toBe(403);
    expect((await look('https://127.0.0.1/', stranger)).status).toBe(404);
    // The network of the installation is not reached through it.
    const inside = await look('https://127.0.0.1/');
    expect(inside.body).toMatchObject({
      homepage: 'https://127.0.0.1/',
      address: out.address,
      checks: [{ result: 'unreachable', reason: 'not-public', checkedBy: 'Ada' }],
    });
    expect((await look('https://127.0.0.1/')).body).toMatchObject({ code: 'homepage-checked-just-now' });

    await step(officer, id, 'reopened');
    const deleted = await officer.delete(`/api/statements/${id}`);
    expect([deleted.status, deleted.body]).toMatchObject([409, { code: 'statement-published' }]);
    await rewrite(id, 'We trained 15 buyers.', 2);
    const next = await approvedVersion(id);
    expect((await publish(id, { versionId: next })).body).toMatchObject({
      code: 'publication-reason-missing',
    });
    const formats = ['html', 'json'] as const;
    const odd = await publish(id, { versionId: next, reason: '15, not 14.', formats: ['exe'] });
    expect(odd.status).toBe(422);
    const corrected = (await publish(id, { versionId: next, reason: '15, not 14.', formats })).body;
    expect(corrected.publications[0]).toMatchObject({ formats, withWorkbook: false });
    const files = `${address}/v${corrected.publications[0]!.versionNumber}/statement`;
    expect((await page(address)).text).toContain(`href="${files}.html"`);
    const record = await page(`${files}.json`);
    expect(record.headers['link']).toBe('</public/schemas/statement-v1.json>; rel="describedby"');
    expect(record.body).toMatchObject({ approval: { state: 'approved', signatoryName: 'Bo Okafor' } });
    const schema = await page('/public/schemas/statement-v1.json');
    expect(schema.body).toMatchObject({ $id: (record.body as { $schema: string }).$schema });
    expect((await page(`${files}.docx`)).status).toBe(404);
    expect(corrected.publications.map(({ state }) => state)).toEqual(['current', 'corrected']);
    expect((await page(address)).text).toContain('We trained 15 buyers.');
    const earlier = (await page(`${address}/v${version}`)).text;
    expect(earlier).toContain('We trained 14 buyers.');
    expect(earlier).toMatch(/Corrected on .* by version \d+: 15, not 14\./);
    expect(earlier).toContain('<meta name="robots" content="noindex, follow">');

    const current = corrected.publications[0]!.id;
    const withdrawn = await second.post<StatementPublicationsView>(
      `/api/statements/${id}/publications/${current}/withdrawn`,
      { reason: 'An entity was left out.' },
    );
    expect(withdrawn.body.publications.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    const notice = await page(address);
    expect(notice.status).toBe(200);
    expect(notice.text).toContain('Reason: An entity was left out.');
    expect(notice.text).not.toContain('buyers');
    expect((await page(file)).status).toBe(404);
    expect((await page(`${files}.html`)).status).toBe(404);
    expect((await page('/public/sitemap.xml')).text).not.toContain(out.address!);
    expect((await page('/public/statements/harbour')).text).toContain('This statement was withdrawn');
  });

  it('keeps an address with the company that has it', async () => {
    const { id } = await start();
    const own = (await publish(id, { versionId: await approvedVersion(id), slug: 'something-else' })).body;
    expect(own.slug).toBe('harbour');
    const other = strangersSecond;
    const theirs = await start(stranger);
    await submit(theirs.id, stranger);
    expect((await approve(theirs.id, other)).status).toBe(200);
    await app.drainJobs();
    const url = `/api/statements/${theirs.id}/versions`;
    const [version] = (await stranger.get<StatementVersionView[]>(url)).body;
    const taken = await publish(theirs.id, { versionId: version!.id, slug: 'harbour' }, other);
    expect([taken.status, taken.body]).toMatchObject([409, { code: 'public-slug-taken' }]);
    expect((await publish(theirs.id, { versionId: version!.id, slug: 'Harbour/..' }, other)).status).toBe(
      422,
    );
    expect((await publish(id, { versionId: version!.id }, other)).status).toBe(404);
    expect((await publish(theirs.id, { versionId: version!.id, slug: 'harbour-2' }, other)).status).toBe(200);
  });

  it.each([
    '/public/statements/no-such-company',
    '/public/statements/harbour/1999',
    '/public/statements/harbour/2020/v0',
    '/public/statements/harbour/2020/v1/statement.exe',
  ])('answers 404 at %s', async (path) => {
    expect((await page(path)).status).toBe(404);
  });
});
