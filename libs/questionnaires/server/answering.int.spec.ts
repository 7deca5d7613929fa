import type {
  PortalView,
  QuestionnaireView,
  SavedAnswer,
  SubmissionReceipt,
} from '@firebreak/questionnaires/model';
import { careful } from './a-baseline-answer.fixture';
import { AskingCompany, inDays, pdf, TWELVE_LANGUAGES, who } from './asking-company.fixture';

describe('answering a questionnaire', () => {
  let company: AskingCompany;

  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  describe('from mail to score', () => {
    it('sends, is answered on the link, scores, and follows each decision on a document', async () => {
      const { id, supplierId, portal, email } = await company.aSending('Alpha');
      const [mail] = await company.mailsTo(email);
      expect(mail).toMatchObject({ subject: 'Kestrel Apparel asks you about working conditions' });
      expect(mail?.text).toContain('Please help us.');

      const first = await company.respondent.get<PortalView>(portal);
      expect(first.body).toMatchObject({
        buyer: 'Kestrel Apparel',
        supplier: 'Alpha',
        started: false,
        languages: TWELVE_LANGUAGES,
      });
      await company.respondent.get(portal);
      expect(await company.view(id)).toMatchObject({ status: 'sent', openedAt: null });

      const started = await company.respondent.post<PortalView>(`${portal}/start`, { language: 'es' });
      expect(started.body.template.questions[0]?.text).toContain('organización');
      expect(started.body.translationReview).toBe('machine-drafted, unreviewed');
      expect(await company.view(id)).toMatchObject({ status: 'opened', language: 'es' });

      await company.answerAll(portal);
      expect(await company.view(id)).toMatchObject({
        status: 'in-progress',
        controlScore: null,
        score: null,
      });
      const policy = await company.respondent.upload<{ id: string }>(`${portal}/evidence`, pdf, {
        question: 'C01',
      });
      expect(policy).toMatchObject({ status: 201, body: { mediaType: 'application/pdf', state: 'offered' } });

      const receipt = await company.respondent.post<SubmissionReceipt>(`${portal}/submit`, who);
      expect(receipt).toMatchObject({ status: 200, body: { documents: 2 } });
      const submitted = await company.view(id);
      expect(submitted).toMatchObject({ status: 'submitted', submittedBy: who, answeredRatio: 1 });
      const before = submitted.controlScore ?? 0;
      expect(before).toBeGreaterThan(30);
      expect(before).toBeLessThan(50);

      const decision = `/api/questionnaires/${id}/evidence/${policy.body.id}/decision`;
      const accepted = await company.buyer.put<QuestionnaireView>(decision, { state: 'accepted' });
      expect(accepted.body.controlScore).toBeGreaterThan(before);
      const refused = await company.buyer.put<QuestionnaireView>(decision, {
        state: 'refused',
        reason: 'Not signed',
      });
      expect(refused.body.controlScore).toBeLessThan(before);
      expect(refused.body.evidence.find((one) => one.question === 'C01')).toMatchObject({
        reason: 'Not signed',
      });
      const verified = await company.buyer.put<QuestionnaireView>(
        `/api/questionnaires/${id}/verifications/E01`,
        {
          verified: true,
          source: 'Site audit of March',
        },
      );
      expect(verified.body.controlScore).toBeGreaterThan(refused.body.controlScore ?? 100);
      const reviewed = await company.buyer.post<QuestionnaireView>(`/api/questionnaires/${id}/review`, {
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

      const rows = await company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query(`SELECT control_score, state FROM risk_input_questionnaire WHERE supplier_id = $1`, [
          supplierId,
        ]),
      );
      expect(rows).toEqual([{ control_score: reviewed.body.controlScore, state: 'reviewed' }]);

      const file = await company.buyer.get(`/api/questionnaires/${id}/evidence/${policy.body.id}/file`);
      expect(file.headers).toMatchObject({
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
      });
      expect(file.text).toContain('%PDF');
      expect((await company.mailsTo(email)).map((one) => one.subject)).toContain(
        'Kestrel Apparel ha recibido sus respuestas',
      );
    });

    it("moves the supplier's risk score, and each decision moves it on", async () => {
      const { id, supplierId, portal } = await company.aSending('Psi');
      const scoreNow = async () => {
        await company.app.drainJobs();
        return (await company.buyer.get<{ score: number }>(`/api/suppliers/${supplierId}`)).body.score;
      };
      const before = await scoreNow();
      await company.answerAll(portal);
      const policy = await company.respondent.upload<{ id: string }>(`${portal}/evidence`, pdf, {
        question: 'C01',
      });
      expect(await scoreNow()).toBe(before);
      await company.respondent.post(`${portal}/submit`, who);
      const submitted = await scoreNow();
      expect(submitted).toBeLessThan(before);
      await company.buyer.put(`/api/questionnaires/${id}/evidence/${policy.body.id}/decision`, {
        state: 'accepted',
      });
      expect(await scoreNow()).toBeLessThan(submitted);
    });

    it('drops hidden answers and their documents, and keeps the submission as it was', async () => {
      const { id, portal } = await company.aSending('Beta');
      await company.answerAll(portal);
      await company.respondent.put(`${portal}/answers/B07`, { value: 'yes', version: 1 });
      await company.respondent.put(`${portal}/answers/B08`, { value: 'no', version: 0 });
      await company.respondent.upload(`${portal}/evidence`, pdf, { question: 'B08' });
      await company.respondent.put(`${portal}/answers/B07`, { value: 'no', version: 2 });
      expect((await company.respondent.post(`${portal}/submit`, who)).status).toBe(200);
      const { answers, evidence, score } = await company.view(id);
      expect(answers.map(({ question }) => question)).not.toContain('B08');
      expect(evidence.map(({ question }) => question)).toEqual(['A05']);
      expect(score?.questions.map(({ question }) => question)).not.toContain('B08');
    });

    it('keeps the parts of a capped score up to date', async () => {
      const { id, portal } = await company.aSending('Chi');
      await company.answerAll(portal, { ...careful, E01: 'employer', E07: 'yes' });
      const policy = await company.respondent.upload<{ id: string }>(`${portal}/evidence`, pdf, {
        question: 'C01',
      });
      await company.respondent.post(`${portal}/submit`, who);
      expect(await company.view(id)).toMatchObject({ controlScore: 15, score: { severe: ['E01', 'E07'] } });
      const accepted = await company.buyer.put<QuestionnaireView>(
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

    it('holds what was said about subcontractors and agency work against what is known', async () => {
      const { supplierId, portal } = await company.aSending('Omicron');
      const helper = await company.aSupplier('OmicronHelper', null);
      const link = { buyerSupplierId: supplierId, supplierId: helper, kind: 'subcontractor' };
      expect((await company.buyer.post('/api/supply-links', link)).status).toBe(201);
      await company.answerAll(portal); // no subcontractors, no agency workers
      expect((await company.respondent.post(`${portal}/submit`, who)).status).toBe(200);
      await company.app.drainJobs();
      const signals = await company.buyer.get<{ items: { rule: string; facts: object }[] }>(
        `/api/signals?supplierId=${supplierId}`,
      );
      expect(signals.body.items).toMatchObject([
        {
          rule: 'claim-contradicts-links',
          facts: { claim: 'uses-subcontractors', value: false, source: 'questionnaire', others: [helper] },
        },
      ]);
    });

    it('names every open question and leaves nothing half-done', async () => {
      const { id, portal } = await company.aSending('Gamma');
      await company.respondent.put(`${portal}/answers/A01`, { value: 'site', version: 0 });
      const refused = await company.respondent.post<{
        code: string;
        errors: { question: string; code: string }[];
      }>(`${portal}/submit`, who);
      expect(refused).toMatchObject({ status: 422, body: { code: 'answers-incomplete' } });
      expect(refused.body.errors[0]).toEqual({
        question: 'A02',
        code: 'answer-missing',
        message: 'A02: This question needs an answer.',
      });
      expect(await company.view(id)).toMatchObject({ status: 'in-progress', score: null });
    });

    it('takes a submission once, also of two at the same time', async () => {
      const { portal } = await company.aSending('Delta');
      await company.answerAll(portal);
      const both = await Promise.all([
        company.respondent.post(`${portal}/submit`, who),
        company.respondent.post(`${portal}/submit`, who),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const reused = await company.respondent.get<{ code: string; receipt: string; buyer: string }>(portal);
      expect(reused).toMatchObject({
        status: 409,
        body: { code: 'questionnaire-already-submitted', buyer: 'Kestrel Apparel' },
      });
      expect(reused.body.receipt).toMatch(/^[0-9A-F]{12}$/);
      const late = await company.respondent.put(`${portal}/answers/A01`, { value: 'group', version: 1 });
      expect(late.status).toBe(409);
    });
  });

  describe('answers', () => {
    it('never overwrite what another window saved, and may be sent twice', async () => {
      const { portal } = await company.aSending('Epsilon');
      const put = (value: unknown, version: number) =>
        company.respondent.put<SavedAnswer>(`${portal}/answers/A01`, { value, version });
      expect((await put('site', 0)).body).toMatchObject({ value: 'site', version: 1 });
      expect((await put('site', 0)).body).toMatchObject({ value: 'site', version: 1 });
      const conflict = await put('group', 0);
      expect(conflict).toMatchObject({
        status: 409,
        body: { code: 'answer-changed-elsewhere', value: 'site', version: 1 },
      });
      expect((await put(null, 1)).body).toMatchObject({ value: null, version: 2 });
      expect((await company.respondent.get<PortalView>(portal)).body.answers).toEqual([]);
    });

    it.each([
      ['A01', 'planet', 422, 'answer-invalid'],
      ['A04', 'many', 422, 'answer-invalid'],
      ['Z99', 'yes', 422, 'answer-invalid'],
      ['A01', { deep: 1 }, 422, 'input-invalid'],
    ])('%s as %j is refused with %s', async (code, value, status, problem) => {
      const { portal } = await company.aSending(`Zeta${code}${status}${typeof value}`);
      const answer = await company.respondent.put<{ code: string }>(`${portal}/answers/${code}`, {
        value,
        version: 0,
      });
      expect([answer.status, answer.body.code]).toEqual([status, problem]);
    });

    it('take documents of the right kind and size only', async () => {
      const { portal, id } = await company.aSending('Eta');
      const upload = (content: Buffer, name: string) =>
        company.respondent.upload<{ code: string }>(
          `${portal}/evidence`,
          { name, mediaType: 'application/pdf', content },
          { question: 'C01' },
        );
      expect((await upload(Buffer.alloc(0), 'empty.pdf')).body.code).toBe('file-empty');
      expect((await upload(Buffer.alloc(20 * 1024 * 1024 + 1, 97), 'large.txt')).body.code).toBe(
        'file-too-large',
      );
      expect((await upload(Buffer.from('MZ\u0000\u0001'), 'policy.pdf')).body.code).toBe('file-type-refused');
      const stray = await company.respondent.upload<{ code: string }>(`${portal}/evidence`, pdf, {
        question: 'Z99',
      });
      expect(stray.body.code).toBe('answer-invalid');
      expect((await company.respondent.post<{ code: string }>(`${portal}/evidence`, {})).body.code).toBe(
        'input-invalid',
      );
      expect((await company.view(id)).evidence).toEqual([]);
    });

    it('let go of a document again', async () => {
      const { portal, id } = await company.aSending('Theta');
      const { body } = await company.respondent.upload<{ id: string }>(`${portal}/evidence`, pdf, {
        question: 'C01',
      });
      expect((await company.respondent.delete(`${portal}/evidence/${body.id}`)).status).toBe(204);
      expect(
        (await company.respondent.delete<{ code: string }>(`${portal}/evidence/${body.id}`)).body.code,
      ).toBe('document-not-found');
      expect((await company.view(id)).evidence).toEqual([]);
    });
  });

  describe('links', () => {
    it('that are wrong all get the same answer', async () => {
      const { portal } = await company.aSending('Iota');
      const wrong = [
        '/api/portal/questionnaires/nonsense',
        `${portal.slice(0, -2)}${portal.endsWith('AA') ? 'BB' : 'AA'}`,
        `/api/portal/questionnaires/${'A'.repeat(54)}`,
      ];
      const answers = await Promise.all(wrong.map((url) => company.respondent.get<{ code: string }>(url)));
      expect(answers.map(({ status, text }) => [status, text])).toEqual(
        answers.map(() => [
          404,
          '{"type":"/problems/link-unknown","code":"link-unknown","status":404,"title":"This link is not valid"}',
        ]),
      );
    });

    it('expire after the grace period, and work again when the buyer gives more time', async () => {
      const { id, portal } = await company.aSending('Kappa');
      await company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query(
          `UPDATE questionnaire SET due_on = due_on - 60, link_expires_at = link_expires_at - interval '60 days' WHERE id = $1`,
          [id],
        ),
      );
      expect(await company.respondent.get(portal)).toMatchObject({
        status: 410,
        body: { code: 'link-expired', buyer: 'Kestrel Apparel' },
      });
      expect(
        (await company.respondent.put(`${portal}/answers/A01`, { value: 'site', version: 0 })).status,
      ).toBe(410);
      expect(await company.view(id)).toMatchObject({ status: 'expired' });
      expect(
        (await company.buyer.post<{ code: string }>(`/api/questionnaires/${id}/reminders`, {})).body.code,
      ).toBe('link-expired');
      const extended = await company.buyer.put<QuestionnaireView>(`/api/questionnaires/${id}/due-date`, {
        dueOn: inDays(5),
      });
      expect(extended.body.status).toBe('sent');
      expect((await company.respondent.get(portal)).status).toBe(200);
    });

    it('stop when the buyer withdraws the questionnaire', async () => {
      const { id, portal } = await company.aSending('Lambda');
      const closed = await company.buyer.post<QuestionnaireView>(`/api/questionnaires/${id}/close`, {
        reason: 'Wrong contact',
      });
      expect(closed.body).toMatchObject({ status: 'closed', closedReason: 'Wrong contact' });
      expect(await company.respondent.get(portal)).toMatchObject({
        status: 410,
        body: { code: 'link-revoked' },
      });
      expect(
        (await company.buyer.post<{ code: string }>(`/api/questionnaires/${id}/close`, {})).body.code,
      ).toBe('questionnaire-closed');
    });

    it('keep working beside the one in a reminder, which goes out once a day', async () => {
      const { id, portal, email } = await company.aSending('Mu');
      const soon = await company.buyer.post<{ code: string }>(`/api/questionnaires/${id}/reminders`, {});
      expect(soon).toMatchObject({ status: 409, body: { code: 'reminder-too-soon' } });
      await company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query(`UPDATE questionnaire SET sent_at = sent_at - interval '2 days' WHERE id = $1`, [id]),
      );
      expect((await company.buyer.post(`/api/questionnaires/${id}/reminders`, {})).status).toBe(200);
      const subjects = (await company.mailsTo(email)).map(({ subject }) => subject);
      expect(subjects).toContain('Reminder: Kestrel Apparel is waiting for your answers');
      expect((await company.respondent.get(portal)).status).toBe(200);
    });

    it('leave only a hash behind', async () => {
      const { portal } = await company.aSending('Nu');
      const token = portal.split('/').at(-1) ?? '';
      const secret = Buffer.from(token, 'base64url').subarray(16);
      const hashes = await company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query<{ secret_hash: Buffer }[]>(`SELECT secret_hash FROM questionnaire_link`),
      );
      expect(hashes.some(({ secret_hash }) => secret_hash.includes(secret))).toBe(false);
    });
  });
});
