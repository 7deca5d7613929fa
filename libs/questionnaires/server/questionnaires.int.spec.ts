import type {
  PortalView,
  QuestionnaireView,
  SavedAnswer,
  SubmissionReceipt,
} from '@firebreak/questionnaires/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { careful } from './a-baseline-answer.fixture';

interface MailboxMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const pdf = {
  name: 'policy.pdf',
  mediaType: 'application/pdf',
  content: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'),
};

describe('questionnaires', () => {
  let app: TestApp;
  let buyer: TestClient;
  let respondent: TestClient;

  beforeAll(async () => {
    app = await startTestApp();
    buyer = await app.signUp({ company: 'Kestrel Apparel' });
    respondent = app.anonymous();
  });
  afterAll(() => app.close());

  const inAYear = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  async function aSupplier(name: string, contactEmail: string | null = `${name.toLowerCase()}@example.org`) {
    const body = {
      name,
      country: 'BD',
      isic: '14',
      contactEmail,
      contactName: 'Rina',
      contactLanguage: 'en',
    };
    const answer = await buyer.post<{ id: string }>('/api/suppliers', body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  }

  async function mailsTo(to: string): Promise<MailboxMail[]> {
    await app.drainJobs();
    const { body } = await app.anonymous().get<{ items: MailboxMail[] }>('/api/mailbox');
    const mine = body.items.filter((mail) => mail.to === to);
    return Promise.all(
      mine.map(async ({ id }) => (await app.anonymous().get<MailboxMail>(`/api/mailbox/${id}`)).body),
    );
  }

  async function aSending(
    name: string,
  ): Promise<{ id: string; supplierId: string; portal: string; email: string }> {
    const supplierId = await aSupplier(name);
    const sent = await buyer.post<{ ids: string[] }>('/api/questionnaires', {
      recipients: [{ supplierId }],
      dueOn: inAYear(20),
      message: 'Please help us.',
    });
    if (sent.status !== 201) throw new Error(sent.text);
    const email = `${name.toLowerCase()}@example.org`;
    const [mail] = await mailsTo(email);
    const token = /\/answer\/([\w-]+)/.exec(mail?.text ?? '')?.[1];
    return { id: sent.body.ids[0] ?? '', supplierId, portal: `/api/portal/questionnaires/${token}`, email };
  }

  async function answerAll(
    portal: string,
    answers: Readonly<Record<string, unknown>> = careful,
  ): Promise<void> {
    for (const [code, value] of Object.entries(answers)) {
      const saved = await respondent.put(`${portal}/answers/${code}`, { value, version: 0 });
      if (saved.status !== 200) throw new Error(`${code}: ${saved.text}`);
    }
    const list = await respondent.upload(`${portal}/evidence`, pdf, { question: 'A05' });
    if (list.status !== 201) throw new Error(list.text);
  }

  const view = async (id: string) => (await buyer.get<QuestionnaireView>(`/api/questionnaires/${id}`)).body;
  const who = { name: 'Rina Begum', role: 'Compliance manager' };

  describe('from mail to score', () => {
    it('sends, is answered on the link, scores, and follows each decision on a document', async () => {
      const { id, supplierId, portal, email } = await aSending('Alpha');
      const [mail] = await mailsTo(email);
      expect(mail).toMatchObject({ subject: 'Kestrel Apparel asks you about working conditions' });
      expect(mail?.text).toContain('Please help us.');

      const first = await respondent.get<PortalView>(portal);
      expect(first.body).toMatchObject({
        buyer: 'Kestrel Apparel',
        supplier: 'Alpha',
        started: false,
        languages: ['en', 'es', 'ar'],
      });
      await respondent.get(portal);
      expect(await view(id)).toMatchObject({ status: 'sent', openedAt: null });

      const started = await respondent.post<PortalView>(`${portal}/start`, { language: 'es' });
      expect(started.body.template.questions[0]?.text).toContain('organización');
      expect(started.body.translationReview).toBe('machine-drafted, unreviewed');
      expect(await view(id)).toMatchObject({ status: 'opened', language: 'es' });

      await answerAll(portal);
      expect(await view(id)).toMatchObject({ status: 'in-progress', controlScore: null, score: null });
      const policy = await respondent.upload<{ id: string }>(`${portal}/evidence`, pdf, { question: 'C01' });
      expect(policy).toMatchObject({ status: 201, body: { mediaType: 'application/pdf', state: 'offered' } });

      const receipt = await respondent.post<SubmissionReceipt>(`${portal}/submit`, who);
      expect(receipt).toMatchObject({ status: 200, body: { documents: 2 } });
      const submitted = await view(id);
      expect(submitted).toMatchObject({ status: 'submitted', submittedBy: who, answeredRatio: 1 });
      const before = submitted.controlScore ?? 0;
      expect(before).toBeGreaterThan(30);
      expect(before).toBeLessThan(50);

      const decision = `/api/questionnaires/${id}/evidence/${policy.body.id}/decision`;
      const accepted = await buyer.put<QuestionnaireView>(decision, { state: 'accepted' });
      expect(accepted.body.controlScore).toBeGreaterThan(before);
      const refused = await buyer.put<QuestionnaireView>(decision, {
        state: 'refused',
        reason: 'Not signed',
      });
      expect(refused.body.controlScore).toBeLessThan(before);
      expect(refused.body.evidence.find((one) => one.question === 'C01')).toMatchObject({
        reason: 'Not signed',
      });
      const verified = await buyer.put<QuestionnaireView>(`/api/questionnaires/${id}/verifications/E01`, {
        verified: true,
        source: 'Site audit of March',
      });
      expect(verified.body.controlScore).toBeGreaterThan(refused.body.controlScore ?? 100);
      const reviewed = await buyer.post<QuestionnaireView>(`/api/questionnaires/${id}/review`, {
        note: 'Good',
      });
      expect(reviewed.body).toMatchObject({ status: 'reviewed', reviewNote: 'Good' });
      expect(reviewed.body.scoreHistory.map(({ reason, question }) => [reason, question])).toEqual([
        ['submitted', null],
        ['evidence', 'C01'],
        ['evidence', 'C01'],
        ['verified', 'E01'],
        ['reviewed', null],
      ]);

      const rows = await app.inCompany(buyer.companyId, (tx) =>
        tx.query(`SELECT control_score, state FROM risk_input_questionnaire WHERE supplier_id = $1`, [
          supplierId,
        ]),
      );
      expect(rows).toEqual([{ control_score: reviewed.body.controlScore, state: 'reviewed' }]);

      const file = await buyer.get(`/api/questionnaires/${id}/evidence/${policy.body.id}/file`);
      expect(file.headers).toMatchObject({
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
      });
      expect(file.text).toContain('%PDF');
      expect((await mailsTo(email)).map((one) => one.subject)).toContain(
        'Kestrel Apparel ha recibido sus respuestas',
      );
    });

    it("moves the supplier's risk score, and each decision moves it on", async () => {
      const { id, supplierId, portal } = await aSending('Psi');
      const scoreNow = async () => {
        await app.drainJobs();
        return (await buyer.get<{ score: number }>(`/api/suppliers/${supplierId}`)).body.score;
      };
      const before = await scoreNow();
      await answerAll(portal);
      const policy = await respondent.upload<{ id: string }>(`${portal}/evidence`, pdf, { question: 'C01' });
      expect(await scoreNow()).toBe(before);
      await respondent.post(`${portal}/submit`, who);
      const submitted = await scoreNow();
      expect(submitted).toBeLessThan(before);
      await buyer.put(`/api/questionnaires/${id}/evidence/${policy.body.id}/decision`, { state: 'accepted' });
      expect(await scoreNow()).toBeLessThan(submitted);
    });

    it('drops hidden answers and their documents, and keeps the submission as it was', async () => {
      const { id, portal } = await aSending('Beta');
      await answerAll(portal);
      await respondent.put(`${portal}/answers/B07`, { value: 'yes', version: 1 });
      await respondent.put(`${portal}/answers/B08`, { value: 'no', version: 0 });
      await respondent.upload(`${portal}/evidence`, pdf, { question: 'B08' });
      await respondent.put(`${portal}/answers/B07`, { value: 'no', version: 2 });
      expect((await respondent.post(`${portal}/submit`, who)).status).toBe(200);
      const { answers, evidence, score } = await view(id);
      expect(answers.map(({ question }) => question)).not.toContain('B08');
      expect(evidence.map(({ question }) => question)).toEqual(['A05']);
      expect(score?.questions.map(({ question }) => question)).not.toContain('B08');
    });

    it('keeps the parts of a capped score up to date', async () => {
      const { id, portal } = await aSending('Chi');
      await answerAll(portal, { ...careful, E01: 'employer', E07: 'yes' });
      const policy = await respondent.upload<{ id: string }>(`${portal}/evidence`, pdf, { question: 'C01' });
      await respondent.post(`${portal}/submit`, who);
      expect(await view(id)).toMatchObject({ controlScore: 15, score: { severe: ['E01', 'E07'] } });
      const accepted = await buyer.put<QuestionnaireView>(
        `/api/questionnaires/${id}/evidence/${policy.body.id}/decision`,
        { state: 'accepted' },
      );
      expect(accepted.body.controlScore).toBe(15);
      expect(accepted.body.score?.questions.find(({ question }) => question === 'C01')?.backing).toBe(
        'evidence',
      );
      expect(accepted.body.proposedActions.slice(0, 2).map(({ question }) => question)).toEqual([
        'E01',
        'E07',
      ]);
    });

    it('names every open question and leaves nothing half-done', async () => {
      const { id, portal } = await aSending('Gamma');
      await respondent.put(`${portal}/answers/A01`, { value: 'site', version: 0 });
      const refused = await respondent.post<{ code: string; errors: { question: string; code: string }[] }>(
        `${portal}/submit`,
        who,
      );
      expect(refused).toMatchObject({ status: 422, body: { code: 'answers-incomplete' } });
      expect(refused.body.errors[0]).toEqual({
        question: 'A02',
        code: 'answer-missing',
        message: 'A02: This question needs an answer.',
      });
      expect(await view(id)).toMatchObject({ status: 'in-progress', score: null });
    });

    it('takes a submission once, also of two at the same time', async () => {
      const { portal } = await aSending('Delta');
      await answerAll(portal);
      const both = await Promise.all([
        respondent.post(`${portal}/submit`, who),
        respondent.post(`${portal}/submit`, who),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const reused = await respondent.get<{ code: string; receipt: string; buyer: string }>(portal);
      expect(reused).toMatchObject({
        status: 409,
        body: { code: 'questionnaire-already-submitted', buyer: 'Kestrel Apparel' },
      });
      expect(reused.body.receipt).toMatch(/^[0-9A-F]{12}$/);
      const late = await respondent.put(`${portal}/answers/A01`, { value: 'group', version: 1 });
      expect(late.status).toBe(409);
    });
  });

  describe('answers', () => {
    it('never overwrite what another window saved, and may be sent twice', async () => {
      const { portal } = await aSending('Epsilon');
      const put = (value: unknown, version: number) =>
        respondent.put<SavedAnswer>(`${portal}/answers/A01`, { value, version });
      expect((await put('site', 0)).body).toMatchObject({ value: 'site', version: 1 });
      expect((await put('site', 0)).body).toMatchObject({ value: 'site', version: 1 });
      const conflict = await put('group', 0);
      expect(conflict).toMatchObject({
        status: 409,
        body: { code: 'answer-changed-elsewhere', value: 'site', version: 1 },
      });
      expect((await put(null, 1)).body).toMatchObject({ value: null, version: 2 });
      expect((await respondent.get<PortalView>(portal)).body.answers).toEqual([]);
    });

    it.each([
      ['A01', 'planet', 422, 'answer-invalid'],
      ['A04', 'many', 422, 'answer-invalid'],
      ['Z99', 'yes', 422, 'answer-invalid'],
      ['A01', { deep: 1 }, 422, 'input-invalid'],
    ])('%s as %j is refused with %s', async (code, value, status, problem) => {
      const { portal } = await aSending(`Zeta${code}${status}${typeof value}`);
      const answer = await respondent.put<{ code: string }>(`${portal}/answers/${code}`, {
        value,
        version: 0,
      });
      expect([answer.status, answer.body.code]).toEqual([status, problem]);
    });

    it('take documents of the right kind and size only', async () => {
      const { portal, id } = await aSending('Eta');
      const upload = (content: Buffer, name: string) =>
        respondent.upload<{ code: string }>(
          `${portal}/evidence`,
          { name, mediaType: 'application/pdf', content },
          { question: 'C01' },
        );
      expect((await upload(Buffer.alloc(0), 'empty.pdf')).body.code).toBe('file-empty');
      expect((await upload(Buffer.alloc(20 * 1024 * 1024 + 1, 97), 'large.txt')).body.code).toBe(
        'file-too-large',
      );
      expect((await upload(Buffer.from('MZ\u0000\u0001'), 'policy.pdf')).body.code).toBe('file-type-refused');
      const stray = await respondent.upload<{ code: string }>(`${portal}/evidence`, pdf, { question: 'Z99' });
      expect(stray.body.code).toBe('answer-invalid');
      expect((await respondent.post<{ code: string }>(`${portal}/evidence`, {})).body.code).toBe(
        'input-invalid',
      );
      expect((await view(id)).evidence).toEqual([]);
    });

    it('let go of a document again', async () => {
      const { portal, id } = await aSending('Theta');
      const { body } = await respondent.upload<{ id: string }>(`${portal}/evidence`, pdf, {
        question: 'C01',
      });
      expect((await respondent.delete(`${portal}/evidence/${body.id}`)).status).toBe(204);
      expect((await respondent.delete<{ code: string }>(`${portal}/evidence/${body.id}`)).body.code).toBe(
        'document-not-found',
      );
      expect((await view(id)).evidence).toEqual([]);
    });
  });

  describe('links', () => {
    it('that are wrong all get the same answer', async () => {
      const { portal } = await aSending('Iota');
      const wrong = [
        '/api/portal/questionnaires/nonsense',
        `${portal.slice(0, -2)}${portal.endsWith('AA') ? 'BB' : 'AA'}`,
        `/api/portal/questionnaires/${'A'.repeat(54)}`,
      ];
      const answers = await Promise.all(wrong.map((url) => respondent.get<{ code: string }>(url)));
      expect(answers.map(({ status, text }) => [status, text])).toEqual(
        answers.map(() => [
          404,
          '{"type":"/problems/link-unknown","code":"link-unknown","status":404,"title":"This link is not valid"}',
        ]),
      );
    });

    it('expire after the grace period, and work again when the buyer gives more time', async () => {
      const { id, portal } = await aSending('Kappa');
      await app.inCompany(buyer.companyId, (tx) =>
        tx.query(
          `UPDATE questionnaire SET due_on = due_on - 60, link_expires_at = link_expires_at - interval '60 days' WHERE id = $1`,
          [id],
        ),
      );
      expect(await respondent.get(portal)).toMatchObject({
        status: 410,
        body: { code: 'link-expired', buyer: 'Kestrel Apparel' },
      });
      expect((await respondent.put(`${portal}/answers/A01`, { value: 'site', version: 0 })).status).toBe(410);
      expect(await view(id)).toMatchObject({ status: 'expired' });
      expect((await buyer.post<{ code: string }>(`/api/questionnaires/${id}/reminders`, {})).body.code).toBe(
        'link-expired',
      );
      const extended = await buyer.put<QuestionnaireView>(`/api/questionnaires/${id}/due-date`, {
        dueOn: inAYear(5),
      });
      expect(extended.body.status).toBe('sent');
      expect((await respondent.get(portal)).status).toBe(200);
    });

    it('stop when the buyer withdraws the questionnaire', async () => {
      const { id, portal } = await aSending('Lambda');
      const closed = await buyer.post<QuestionnaireView>(`/api/questionnaires/${id}/close`, {
        reason: 'Wrong contact',
      });
      expect(closed.body).toMatchObject({ status: 'closed', closedReason: 'Wrong contact' });
      expect(await respondent.get(portal)).toMatchObject({ status: 410, body: { code: 'link-revoked' } });
      expect((await buyer.post<{ code: string }>(`/api/questionnaires/${id}/close`, {})).body.code).toBe(
        'questionnaire-closed',
      );
    });

    it('keep working beside the one in a reminder, which goes out once a day', async () => {
      const { id, portal, email } = await aSending('Mu');
      const soon = await buyer.post<{ code: string }>(`/api/questionnaires/${id}/reminders`, {});
      expect(soon).toMatchObject({ status: 409, body: { code: 'reminder-too-soon' } });
      await app.inCompany(buyer.companyId, (tx) =>
        tx.query(`UPDATE questionnaire SET sent_at = sent_at - interval '2 days' WHERE id = $1`, [id]),
      );
      expect((await buyer.post(`/api/questionnaires/${id}/reminders`, {})).status).toBe(200);
      const subjects = (await mailsTo(email)).map(({ subject }) => subject);
      expect(subjects).toContain('Reminder: Kestrel Apparel is waiting for your answers');
      expect((await respondent.get(portal)).status).toBe(200);
    });

    it('leave only a hash behind', async () => {
      const { portal } = await aSending('Nu');
      const token = portal.split('/').at(-1) ?? '';
      const secret = Buffer.from(token, 'base64url').subarray(16);
      const hashes = await app.inCompany(buyer.companyId, (tx) =>
        tx.query<{ secret_hash: Buffer }[]>(`SELECT secret_hash FROM questionnaire_link`),
      );
      expect(hashes.some(({ secret_hash }) => secret_hash.includes(secret))).toBe(false);
    });
  });

  describe('sending', () => {
    it('to several is all or none, and names who has no address', async () => {
      const [first, second] = [await aSupplier('Xi'), await aSupplier('Omicron', null)];
      const recipients = [{ supplierId: first }, { supplierId: second }];
      const refused = await buyer.post<{ errors: { field: string }[] }>('/api/questionnaires', {
        recipients,
        dueOn: inAYear(9),
      });
      expect(refused).toMatchObject({ status: 422, body: { code: 'recipients-incomplete' } });
      expect(refused.body.errors.map(({ field }) => field)).toEqual(['recipients.1.email']);
      const none = await buyer.get<{ total: number }>(`/api/questionnaires?supplierId=${first}`);
      expect(none.body.total).toBe(0);
      const both = [
        { supplierId: first },
        { supplierId: second, email: 'boss@omicron.example', language: 'ar' },
      ];
      const sent = await buyer.post<{ ids: string[] }>('/api/questionnaires', {
        recipients: both,
        dueOn: inAYear(9),
      });
      expect(sent.body.ids).toHaveLength(2);
      expect((await mailsTo('boss@omicron.example'))[0]?.subject).toBe(
        'تسألكم Kestrel Apparel عن ظروف العمل',
      );
    });

    it('is prepared with contacts on record and what is already open', async () => {
      const { id, supplierId } = await aSending('Upsilon');
      const other = await aSupplier('Phi', null);
      const found = await buyer.get(`/api/questionnaires/recipients?supplierId=${supplierId},${other}`);
      expect(found.body).toEqual({
        items: expect.arrayContaining([
          expect.objectContaining({
            supplierName: 'Upsilon',
            email: 'upsilon@example.org',
            open: { id, dueOn: inAYear(20) },
          }),
          expect.objectContaining({ supplierName: 'Phi', email: null, language: 'en', open: null }),
        ]),
      });
    });

    it('waits for a draft to be sent', async () => {
      const supplierId = await aSupplier('Pi');
      const { body } = await buyer.post<{ ids: string[] }>('/api/questionnaires', {
        recipients: [{ supplierId }],
        dueOn: inAYear(9),
        draft: true,
      });
      expect(await mailsTo('pi@example.org')).toEqual([]);
      expect((await view(body.ids[0] ?? '')).status).toBe('draft');
      expect(
        (await buyer.post<QuestionnaireView>(`/api/questionnaires/${body.ids[0]}/send`, {})).body.status,
      ).toBe('sent');
      expect(await mailsTo('pi@example.org')).toHaveLength(1);
    });

    it.each([
      [{ dueOn: '2020-01-01' }, 'dueOn'],
      [{ dueOn: 'soon' }, 'dueOn'],
      [{ recipients: [] }, 'recipients'],
      [{ surprise: 1 }, 'surprise'],
    ])('refuses %j', async (change, field) => {
      const supplierId = await aSupplier(`Rho${field}${JSON.stringify(change).length}`);
      const body = { recipients: [{ supplierId }], dueOn: inAYear(9), ...change };
      const answer = await buyer.post<{ code: string; errors: { field: string }[] }>(
        '/api/questionnaires',
        body,
      );
      expect(answer).toMatchObject({ status: 422, body: { code: 'input-invalid' } });
      expect(answer.body.errors.map((error) => error.field)).toEqual([field]);
    });

    it('pages by key and filters by status', async () => {
      const first = await buyer.get<{ items: { id: string }[]; nextCursor: string; total: number }>(
        '/api/questionnaires?limit=2',
      );
      expect(first.body.items).toHaveLength(2);
      const second = await buyer.get<{ items: { id: string }[] }>(
        `/api/questionnaires?limit=2&cursor=${first.body.nextCursor}`,
      );
      expect(second.body.items[0]?.id).not.toBe(first.body.items[1]?.id);
      const closed = await buyer.get<{ items: { supplierName: string }[] }>(
        '/api/questionnaires?status=closed&q=lamb',
      );
      expect(closed.body.items.map(({ supplierName }) => supplierName)).toEqual(['Lambda']);
      const counts = await buyer.get<Record<string, number>>('/api/questionnaires/counts');
      expect(counts.body).toMatchObject({ closed: 1, reviewed: 1 });
    });
  });

  it('exports what the list shows, and no formulas', async () => {
    await aSupplier('=cmd()', 'formula@example.org').then((supplierId) =>
      buyer.post('/api/questionnaires', { recipients: [{ supplierId }], dueOn: inAYear(9), draft: true }),
    );
    const csv = await buyer.get('/api/questionnaires/export?format=csv&q=formula');
    expect(csv.headers['content-disposition']).toContain('questionnaires.csv');
    expect(csv.text.split('\n')[0]).toContain('Supplier,Questionnaire,Status');
    expect(csv.text.split('\n')[1]).toMatch(/^'=cmd\(\),Forced labour risk questionnaire,draft,no,/);
    const xlsx = await buyer.get('/api/questionnaires/export?format=xlsx&status=draft');
    expect(xlsx.text.startsWith('PK')).toBe(true);
    expect((await buyer.get('/api/questionnaires/export?format=doc')).status).toBe(422);
  });

  describe('another company', () => {
    it('sees nothing: the same bytes as for what is not there', async () => {
      const { id } = await aSending('Sigma');
      const stranger = await app.signUp();
      const absent = '01990000-0000-7000-8000-00000000dead';
      const bytes = async (
        url: (one: string) => string,
        send: (at: string) => Promise<{ status: number; text: string }>,
      ) => {
        const [theirs, nobodys] = [await send(url(id)), await send(url(absent))];
        expect([theirs.status, theirs.text.replaceAll(id, absent)]).toEqual([404, nobodys.text]);
      };
      await bytes(
        (one) => `/api/questionnaires/${one}`,
        (at) => stranger.get(at),
      );
      await bytes(
        (one) => `/api/questionnaires/${one}/close`,
        (at) => stranger.post(at, {}),
      );
      await bytes(
        (one) => `/api/questionnaires/${one}/review`,
        (at) => stranger.post(at, {}),
      );
      expect((await stranger.get<{ items: unknown[] }>('/api/questionnaires')).body.items).toEqual([]);
    });

    it("can't send to a supplier that isn't its own", async () => {
      const supplierId = await aSupplier('Tau');
      const stranger = await app.signUp();
      const body = { recipients: [{ supplierId, email: 'a@b.example' }], dueOn: inAYear(9) };
      expect((await stranger.post<{ code: string }>('/api/questionnaires', body)).body.code).toBe(
        'supplier-not-found',
      );
    });
  });
});
