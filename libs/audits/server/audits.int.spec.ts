import type { AuditView, FindingCounts, FindingView, RecordAudit } from '@firebreak/audits/model';
import { addDays } from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import { CompanyDb, newId, on } from '@firebreak/platform/server';
import { RiskInputChanged } from '@firebreak/supply-chain/server';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { FindingsService } from './index';

const today = new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) => addDays(today, -days);
const pdf = { name: 'receipts.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n') };

let app: TestApp;
let person: TestClient;
let stranger: TestClient;
let supplierId: string;
let siteId: string;

beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp();
  stranger = await app.signUp();
  supplierId = (
    await person.post<{ id: string }>('/api/suppliers', { name: 'Nodirpar Fashions', country: 'BD' })
  ).body.id;
  const site = { name: 'Gazipur sewing', country: 'BD' };
  siteId = (await person.post<{ id: string }>(`/api/suppliers/${supplierId}/sites`, site)).body.id;
});
afterAll(() => app.close());

const anAudit = (audit: Partial<RecordAudit> = {}): RecordAudit => ({
  supplierId,
  siteId,
  kind: 'unannounced',
  auditor: 'Lantern Field Assurance',
  scheme: 'Own visit',
  auditedOn: daysAgo(10),
  findings: [],
  ...audit,
});

async function record(audit: Partial<RecordAudit> = {}): Promise<AuditView> {
  const answer = await person.post<AuditView>('/api/audits', anAudit(audit));
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

async function aFinding(code = 'DOC-01', audit: Partial<RecordAudit> = {}): Promise<FindingView> {
  const { findings } = await record({
    ...audit,
    findings: [{ code, description: 'Seen in the office safe' }],
  });
  return findings[0]!;
}

const move = (id: string, body: object, by: TestClient = person) =>
  by.post<FindingView>(`/api/findings/${id}/moves`, body);

async function evidenceFor(id: string): Promise<string> {
  const answer = await person.upload<{ id: string }>(`/api/findings/${id}/evidence`, pdf);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
}

describe('recording an audit', () => {
  it('stores findings with severity, deadline and indicators of the taxonomy, plan and history in one go', async () => {
    const action = { owner: 'Plant manager', dueOn: daysAgo(4), description: 'Return the passports' };
    const audit = await record({
      reference: 'LFA-1',
      findings: [
        { code: 'DOC-01', description: '  Eleven passports in the safe ', action },
        { code: 'WAG-08', description: 'Net pay only', severity: 'major' },
      ],
    });
    expect(audit).toMatchObject({
      supplierName: 'Nodirpar Fashions',
      siteName: 'Gazipur sewing',
      reference: 'LFA-1',
      findingCount: 2,
      openFindingCount: 2,
    });
    const [passports, payslips] = audit.findings;
    expect(passports).toMatchObject({
      title: 'Identity documents kept',
      severity: 'critical',
      iloIndicators: ['ILO-07'],
      provesIndicator: true,
      foundOn: daysAgo(10),
      dueOn: daysAgo(3), // 7 days
      overdue: true,
      state: 'open',
      description: 'Eleven passports in the safe',
      actionOwner: 'Plant manager',
      moves: ['start-action', 'claim-closure', 'dispute'],
    });
    expect(passports!.actions).toMatchObject([{ ...action, state: 'planned', evidenceFile: null }]);
    expect(passports!.history).toMatchObject([{ kind: 'recorded', state: 'open', actorName: 'Ada Buyer' }]);
    expect(payslips).toMatchObject({
      severity: 'major',
      dueOn: addDays(daysAgo(10), 60),
      provesIndicator: false,
    });
    expect((await person.get<AuditView>(`/api/audits/${audit.id}`)).body).toEqual(audit);
  });

  it('refuses what is wrong by field, and stores nothing', async () => {
    const before = (await person.get<FindingCounts>('/api/findings/counts')).body.total;
    const findings = [
      { code: 'DOC-01', description: 'Fine' },
      { code: 'DOC-99', description: 'No such code' },
      { code: 'DOC-01', description: 'Too late', dueOn: addDays(today, 400) },
    ];
    const answer = await person.post('/api/audits', anAudit({ findings }));
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'input-invalid',
      errors: [
        { field: 'findings.1.code', code: 'finding-code-unknown' },
        { field: 'findings.2.dueOn', code: 'deadline-out-of-range' },
      ],
    });
    expect((await person.get<FindingCounts>('/api/findings/counts')).body.total).toBe(before);
  });

  it.each([
    ['a day that has not come', { auditedOn: addDays(today, 3) }, 'auditedOn'],
    ['no day', { auditedOn: 'yesterday' }, 'auditedOn'],
    ['no auditor', { auditor: ' ' }, 'auditor'],
    ['an unknown kind', { kind: 'secret' }, 'kind'],
    ['an unknown field', { score: 3 }, 'score'],
  ])('refuses %s', async (_what, wrong, field) => {
    const answer = await person.post('/api/audits', { ...anAudit(), ...wrong });
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'input-invalid', errors: [{ field }] }]);
  });

  it('knows only suppliers and sites of the company, and sites of that supplier', async () => {
    const other = await person.post<{ id: string }>('/api/suppliers', { name: 'Jolmira', country: 'BD' });
    const notThere = await person.post('/api/audits', anAudit({ supplierId: newId(), siteId: null }));
    const notTheirs = await person.post('/api/audits', anAudit({ supplierId: other.body.id }));
    const notMine = await stranger.post('/api/audits', anAudit({ siteId: null }));
    expect([notThere.status, notTheirs.status, notMine.status]).toEqual([404, 404, 404]);
    expect(notTheirs.body).toMatchObject({ code: 'site-not-found' });
  });
});

describe('a finding', () => {
  it('goes from open to verified with four eyes, and back; each step is told to the risk run', async () => {
    const told: string[] = [];
    const stop = on(RiskInputChanged, async (_tx, { supplierIds }) => void told.push(...(supplierIds ?? [])));
    const { id } = await aFinding();
    const action = {
      owner: 'Head of human resources',
      dueOn: daysAgo(3),
      description: 'Return the passports',
    };
    expect((await move(id, { move: 'start-action', action })).body).toMatchObject({
      state: 'action-under-way',
    });

    const evidenceFileId = await evidenceFor(id);
    const claim = { move: 'claim-closure', note: 'All returned against receipt', evidenceFileId };
    const claimed = await move(id, claim);
    expect(claimed.body).toMatchObject({
      state: 'closure-claimed',
      overdue: false,
      needsOtherVerifier: true,
      moves: ['reopen'],
      actions: [{ state: 'claimed', evidenceFile: { name: 'receipts.pdf' } }],
    });
    const mine = await move(id, { move: 'verify', note: 'Looks good to me' });
    expect([mine.status, mine.body]).toMatchObject([409, { code: 'verifier-is-claimant' }]);

    const colleague = { kind: 'person', id: newId(), name: 'Bruno Verifier' } as const;
    const verified = await app
      .get(CompanyDb)
      .runAs(
        person.companyId,
        () => app.get(FindingsService).move(id, 'verify', { note: 'Seen on site' }),
        colleague,
      );
    expect(verified).toMatchObject({ state: 'closed-verified', actions: [{ state: 'done' }] });

    const reopened = await move(id, { move: 'reopen', note: 'Seen again' });
    expect(reopened.body.state).toBe('open');
    expect(reopened.body.history.map(({ kind }) => kind)).toEqual([
      'recorded',
      'start-action',
      'claim-closure',
      'verify',
      'reopen',
    ]);
    stop();
    // Recorded, started, claimed, verified, reopened.
    expect(told).toEqual(Array(5).fill(supplierId));
    // The old plan failed: action starts with a new one.
    expect((await move(id, { move: 'start-action' })).body).toMatchObject({ code: 'action-missing' });
  });

  it.each([
    ['starts no action without a plan', { move: 'start-action' }, 422, 'action-missing'],
    [
      'is not verified before somebody claims it closed',
      { move: 'verify', note: 'x' },
      409,
      'finding-state-forbids',
    ],
    ['is not closed without words', { move: 'claim-closure' }, 422, 'note-missing'],
    [
      'is not closed without a file when critical',
      { move: 'claim-closure', note: 'x' },
      422,
      'evidence-missing',
    ],
    ['is not disputed without words', { move: 'dispute', note: ' ' }, 422, 'note-missing'],
    ['is not reopened while open', { move: 'reopen', note: 'x' }, 409, 'finding-state-forbids'],
    ['knows no other moves', { move: 'forget' }, 422, 'input-invalid'],
    [
      'takes no evidence from elsewhere',
      { move: 'claim-closure', note: 'x', evidenceFileId: newId() },
      404,
      'evidence-not-found',
    ],
  ])('%s', async (_what, body, status, code) => {
    const { id } = await aFinding();
    const answer = await move(id, body);
    expect([answer.status, answer.body]).toMatchObject([status, { code }]);
    expect((await person.get<FindingView>(`/api/findings/${id}`)).body).toMatchObject({
      state: 'open',
      actions: [],
    });
  });

  it('has no plan that ends after its deadline, or that comes with another move', async () => {
    const { id } = await aFinding();
    const action = { owner: 'Plant manager', dueOn: addDays(today, 30), description: 'Some day' };
    const late = await move(id, { move: 'start-action', action });
    expect(late.body).toMatchObject({ errors: [{ field: 'action.dueOn', code: 'due-after-deadline' }] });
    const misplaced = await move(id, { move: 'dispute', note: 'No', action });
    expect(misplaced.body).toMatchObject({ errors: [{ field: 'action', code: 'action-not-here' }] });
  });

  it('is moved once when two people do it at the same time', async () => {
    const { id } = await aFinding('WAG-08');
    const both = await Promise.all([1, 2].map(() => move(id, { move: 'dispute', note: 'Not so' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('takes documents and pictures as evidence and gives them back, nothing else', async () => {
    const { id } = await aFinding();
    const fileId = await evidenceFor(id);
    const back = await person.get(`/api/findings/${id}/evidence/${fileId}`);
    expect([back.status, back.text]).toEqual([200, pdf.content.toString()]);
    expect(back.headers['content-disposition']).toMatch(/^attachment/);
    const program = { name: 'a.pdf', mediaType: 'application/pdf', content: Buffer.from('MZ\u0000\u0001') };
    const refused = await person.upload(`/api/findings/${id}/evidence`, program);
    expect(refused.body).toMatchObject({ code: 'file-type-refused' });
    const other = await aFinding();
    expect((await person.get(`/api/findings/${other.id}/evidence/${fileId}`)).status).toBe(404);
  });
});

describe("another company's audits", () => {
  it('look like none: the same bytes as for an id that is nowhere', async () => {
    const audit = await record({ findings: [{ code: 'DOC-01', description: 'Safe' }] });
    const finding = audit.findings[0]!;
    const fileId = await evidenceFor(finding.id);
    const nowhere = newId();
    const pairs = [
      [`/api/audits/${audit.id}`, `/api/audits/${nowhere}`],
      [`/api/findings/${finding.id}`, `/api/findings/${nowhere}`],
    ] as const;
    for (const [theirs, none] of pairs) {
      const [one, two] = [await stranger.get(theirs), await stranger.get(none)];
      expect(one.status).toBe(404);
      expect(one.text.replaceAll(/[0-9a-f-]{36}/g, 'id')).toBe(two.text.replaceAll(/[0-9a-f-]{36}/g, 'id'));
    }
    expect((await stranger.get(`/api/findings/${finding.id}/evidence/${fileId}`)).status).toBe(404);
    expect((await stranger.delete(`/api/audits/${audit.id}`)).status).toBe(404);
    expect((await move(finding.id, { move: 'dispute', note: 'x' }, stranger)).status).toBe(404);
    expect((await stranger.upload(`/api/findings/${finding.id}/evidence`, pdf)).status).toBe(404);
    expect((await stranger.get<Page<unknown>>('/api/findings')).body.items).toEqual([]);
    expect((await person.get(`/api/audits/${audit.id}`)).status).toBe(200);
  });
});

describe('an audit recorded by mistake', () => {
  it('goes with its findings and evidence', async () => {
    const audit = await record({ findings: [{ code: 'DOC-01', description: 'Wrong supplier' }] });
    const { id } = audit.findings[0]!;
    await evidenceFor(id);
    expect((await person.delete(`/api/audits/${audit.id}`)).status).toBe(204);
    expect((await person.get(`/api/audits/${audit.id}`)).status).toBe(404);
    expect((await person.get(`/api/findings/${id}`)).status).toBe(404);
  });
});

describe('what the risk run reads', () => {
  it('counts an unverified claim as action under way', async () => {
    const { id } = await aFinding('WAG-08');
    await move(id, { move: 'claim-closure', note: 'New payslips' });
    const [row] = await app.inCompany(person.companyId, (tx) =>
      tx.query<Record<string, unknown>[]>(
        `SELECT code, severity, ilo_indicator, state, supplier_id, site_id FROM risk_input_finding WHERE finding_id = $1`,
        [id],
      ),
    );
    expect(row).toEqual({
      code: 'WAG-08',
      severity: 'minor',
      ilo_indicator: false,
      state: 'action-under-way',
      supplier_id: supplierId,
      site_id: siteId,
    });
  });
});
