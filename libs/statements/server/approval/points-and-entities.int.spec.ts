import type { Role } from '@firebreak/identity/model';
import { Accounts } from '@firebreak/identity/server';
import { CompanyDb } from '@firebreak/platform/server';
import type {
  ApprovalPoint,
  ApproveStatement,
  StatementApprovalView,
  StatementVersionView,
  StatementView,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { aStart, submitAnyway } from '../writing-company.fixture';
import { StatementVersionEntity } from '../statement-version.entity';

let app: TestApp;
/** Writes and submits. */
let ada: TestClient;
/** Approve. */
let bo: TestClient;
let cy: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  const person = (name: string, role: Role) => ({
    ...{ name, role, password: 'correct horse battery' },
    email: `${name.toLowerCase()}@points.example`,
  });
  const people = [person('Ada', 'esg-officer'), person('Bo', 'esg-officer'), person('Cy', 'admin')];
  await app.get(Accounts).createCompany({ name: 'Points', people });
  const signIn = (name: string) => app.anonymous().signIn(`${name}@points.example`, 'correct horse battery');
  [ada, bo, cy] = [await signIn('ada'), await signIn('bo'), await signIn('cy')];
});
afterAll(() => app.close());

let year = 2010;

async function start(changes: Parameters<typeof aStart>[0] = {}): Promise<string> {
  year++;
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const { status, body, text } = await ada.post<StatementView>(
    '/api/statements',
    aStart({ period, ...changes }),
  );
  if (status !== 201) throw new Error(text);
  return body.id;
}
const approvalOf = async (id: string, by = ada) =>
  (await by.get<StatementApprovalView>(`/api/statements/${id}/approval`)).body;
const step = (by: TestClient, id: string, name: string, body: object = {}) =>
  by.post<StatementApprovalView & { points: readonly ApprovalPoint[] }>(
    `/api/statements/${id}/approval/${name}`,
    body,
  );
const anApproval = (changes: Partial<ApproveStatement> = {}): ApproveStatement => ({
  approvedBy: 'board of directors',
  approvedOn: '2026-05-12',
  signatoryName: 'Bo Okafor',
  signatoryPosition: 'Managing director',
  pointsRead: true,
  mark: { kind: 'typed', name: 'Bo Okafor' },
  ...changes,
});
const approve = (by: TestClient, id: string, changes: Partial<ApproveStatement> = {}) =>
  step(by, id, 'approved', anApproval(changes));

describe('what is open when a statement is submitted', () => {
  const CLAIM = 'There is no forced labour anywhere in our supply chain.';

  async function withClaim(): Promise<string> {
    const id = await start({ frameworkIds: ['uk-msa-s54', 'au-msa-2018'] });
    const written = await ada.put(`/api/statements/${id}/sections/training`, { text: CLAIM, version: 1 });
    expect(written.status).toBe(200);
    return id;
  }

  it('is decided or goes along with a reason, and the answer names what is left', async () => {
    const id = await withClaim();
    const { points } = await approvalOf(id);
    const claim = points.find((each) => each.kind === 'warning' && each.code === 'absolute-claim')!;
    expect(claim).toMatchObject({ section: 'training', sentence: CLAIM, answer: null });
    expect(points.some((each) => each.kind === 'criterion')).toBe(true);

    const refused = await step(ada, id, 'submitted', { note: '' });
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'statement-points-open' }]);
    expect(refused.body.points.map(({ subject }) => subject)).toEqual(points.map(({ subject }) => subject));
    expect((await approvalOf(id)).state).toBe('draft');

    const others = points.filter(({ subject }) => subject !== claim.subject);
    const takenAlong = others.map(({ subject }) => ({ subject, reason: 'We are not there yet.' }));
    const blank = [...takenAlong, { subject: claim.subject, reason: '  ' }];
    expect((await step(ada, id, 'submitted', { note: '', takenAlong: blank })).status).toBe(422);
    const one = await step(ada, id, 'submitted', { note: '', takenAlong });
    expect(one.body.points).toMatchObject([{ subject: claim.subject, sentence: CLAIM }]);

    const decision = { subject: claim.subject, verdict: 'kept', reason: 'Audited.', evidence: CLAIM };
    expect((await ada.put(`/api/statements/${id}/decisions`, decision)).status).toBeLessThan(300);
    const submitted = await step(ada, id, 'submitted', { note: '', takenAlong });
    expect([submitted.status, submitted.body.state]).toEqual([200, 'submitted']);
  });

  it('is read by the approver with its reasons, and frozen in the version', async () => {
    const id = await withClaim();
    await submitAnyway(ada, id);
    const [round] = (await approvalOf(id, bo)).rounds;
    const shown = round!.points;
    expect(shown.length).toBeGreaterThan(1);
    for (const { answer } of shown)
      expect(answer).toMatchObject({ how: 'taken-along', reason: 'It is written for a test.', by: 'Ada' });

    const unread = await approve(bo, id, { pointsRead: false });
    expect([unread.status, unread.body]).toMatchObject([422, { code: 'statement-points-unread' }]);
    const approved = await approve(bo, id);
    expect(approved.body).toMatchObject({ state: 'approved', points: [], rounds: [{ points: shown }] });
    const [version] = (await ada.get<StatementVersionView[]>(`/api/statements/${id}/versions`)).body;
    const frozen = await app
      .get(CompanyDb)
      .runAs(ada.companyId, () =>
        app.get(CompanyDb).inCompany((tx) => tx.findOneByOrFail(StatementVersionEntity, { id: version!.id })),
      );
    expect(frozen.points).toEqual(shown);
  });
});

describe('a joint statement that each entity approves', () => {
  const organisation = {
    ...aStart().organisation,
    name: 'Harbour Limited',
    entities: [
      { name: 'Hill Pty Ltd', country: 'AU', reports: true },
      { name: 'Shop Ltd', country: 'GB', reports: false },
    ],
  };
  const joint = { route: 'each-entity', explanation: '' } as const;
  const begin = async () => {
    const id = await start({ frameworkIds: ['au-msa-2018', 'ca-s211'], organisation });
    expect((await submitAnyway(ada, id)).status).toBe(200);
    return id;
  };

  it('is locked as a version when all have approved, by several people', async () => {
    const id = await begin();
    const words = 'I attest that this is true.';
    const hills = { joint, entity: 1, mayBind: true, attestation: words, signatoryName: 'Cy Hill' };
    const mark = { kind: 'drawn', strokes: [[0, 0, 10, 20, 20, 0, 600, 200]] } as const;
    const first = await approve(cy, id, { ...hills, mark });
    expect([first.status, first.body]).toMatchObject([
      200,
      { state: 'submitted', rounds: [{ given: [{ key: 1, name: 'Hill Pty Ltd', by: 'Cy' }] }] },
    ]);
    expect(first.text).not.toContain('strokes');
    expect((await ada.get<unknown[]>(`/api/statements/${id}/versions`)).body).toEqual([]);

    const second = await approve(bo, id, { joint, entity: 0, mayBind: true });
    expect(second.body).toMatchObject({
      state: 'approved',
      rounds: [{ state: 'approved', decidedBy: 'Bo' }],
    });
    const { approval } = (await ada.get<StatementView>(`/api/statements/${id}`)).body;
    expect(approval).toMatchObject({
      signatoryName: 'Bo Okafor',
      signature: { accountId: bo.accountId },
      joint: {
        route: 'each-entity',
        entities: [
          {
            name: 'Hill Pty Ltd',
            signatoryName: 'Cy Hill',
            attestation: words,
            signature: { account: 'Cy' },
          },
        ],
      },
    });
    expect(approval.joint?.entities).toHaveLength(1);
  });

  it('takes no approval twice, of nobody, from the submitter, or by another way once it has begun', async () => {
    const id = await begin();
    const own = await approve(ada, id, { joint, entity: 0, mayBind: true });
    expect([own.status, own.body]).toMatchObject([403, { code: 'statement-same-person' }]);
    for (const entity of [undefined, 2, 7]) {
      const { status, body } = await approve(bo, id, { joint, mayBind: true, ...(entity && { entity }) });
      expect([status, body]).toMatchObject([422, { code: 'statement-approval-incomplete', open: ['joint'] }]);
    }
    const weak = await approve(bo, id, { joint, entity: 1, mayBind: true, signatoryPosition: 'Manager' });
    expect(weak.body).toMatchObject({ code: 'statement-approval-incomplete', open: ['signature'] });
    expect((await approve(bo, id, { joint, entity: 1, mayBind: true })).status).toBe(200);
    const twice = await approve(cy, id, { joint, entity: 1, mayBind: true });
    expect([twice.status, twice.body]).toMatchObject([409, { code: 'statement-entity-signed' }]);
    const other = { route: 'controlling-entity', explanation: '' } as const;
    const turned = await approve(bo, id, { joint: other, mayBind: true });
    expect([turned.status, turned.body]).toMatchObject([409, { code: 'statement-entities-begun' }]);

    await step(ada, id, 'taken-back');
    await submitAnyway(ada, id);
    expect((await approvalOf(id)).rounds.map(({ given }) => given.length)).toEqual([0, 1]);
  });

  it('lets the last of two who approve for their entities at once finish it', async () => {
    const id = await begin();
    const both = await Promise.all([
      approve(bo, id, { joint, entity: 0, mayBind: true }),
      approve(cy, id, { joint, entity: 1, mayBind: true }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await approvalOf(id)).toMatchObject({ state: 'approved' });
    expect((await ada.get<unknown[]>(`/api/statements/${id}/versions`)).body).toHaveLength(1);
  });
});
