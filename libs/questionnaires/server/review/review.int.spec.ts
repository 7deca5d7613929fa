import { inDays, pdf } from '../asking-company.fixture';
import { passportFinding, ReviewingCompany } from './reviewing-company.fixture';

/** Answers in which the employer keeps the passports: the gravest there is. */
const KEPT = { E01: 'employer' };

describe('reviewing answers', () => {
  let company: ReviewingCompany;

  beforeAll(async () => {
    company = await ReviewingCompany.start();
  });
  afterAll(() => company.close());

  describe('one by one', () => {
    it('keeps who accepted what, and refuses a decision that did not see the one before', async () => {
      const sending = await company.aSubmission('Onebyone');
      const first = await company.decide(sending, 'E02', { state: 'accepted', version: 0 });
      expect(first.body.answers).toMatchObject([{ question: 'E02', state: 'accepted', version: 1 }]);
      expect(first.body.answers[0]?.decidedBy).not.toBe('');

      const blind = { state: 'ask-back', text: 'Really?', version: 0 };
      const second = await company.decide(sending, 'E02', blind);
      expect(second.status).toBe(409);
      expect(second.body).toMatchObject({ code: 'review-changed-elsewhere', state: 'accepted', version: 1 });
      expect((await company.review(sending)).answers[0]?.state).toBe('accepted');
      expect((await company.decide(sending, 'E02', { ...blind, version: 1 })).status).toBe(200);
    });

    it('lets one of two reviewers through who decide at once', async () => {
      const sending = await company.aSubmission('Atonce');
      const answers = await Promise.all([
        company.decide(sending, 'F01', { state: 'accepted', version: 0 }),
        company.decide(sending, 'F01', { state: 'ask-back', text: 'How do you know?', version: 0 }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('names what is wrong: no text, a question that was not asked, a document decided on meanwhile', async () => {
      const sending = await company.aSubmission('Wrong');
      const mute = await company.decide(sending, 'E02', { state: 'ask-back', text: ' ', version: 0 });
      expect(mute.body).toMatchObject({ code: 'input-invalid', errors: [{ field: 'text' }] });
      // B08 is asked only where workers are under 18.
      expect((await company.decide(sending, 'B08', { state: 'accepted', version: 0 })).status).toBe(404);

      const [document] = (await company.view(sending)).evidence;
      const path = `/api/questionnaires/${sending.id}/evidence/${document?.id}/decision`;
      const { buyer } = company.asking;
      expect((await buyer.put(path, { state: 'accepted', seen: 'offered' })).status).toBe(200);
      const late = await buyer.put(path, { state: 'refused', reason: 'Old', seen: 'offered' });
      expect(late.body).toMatchObject({ code: 'review-changed-elsewhere', state: 'accepted' });

      const verification = `/api/questionnaires/${sending.id}/verifications/E02`;
      expect((await buyer.put(verification, { verified: true, source: 'SMETA, May' })).status).toBe(200);
      const other = await buyer.put(verification, { verified: true, source: 'Own visit' });
      expect(other.body).toMatchObject({ code: 'review-changed-elsewhere', source: 'SMETA, May' });
      expect((await company.finish(sending, { note: 'Mine' })).status).toBe(200);
      const second = await company.finish(sending, { note: 'Yours' });
      expect(second.body).toMatchObject({ code: 'review-changed-elsewhere' });
      expect((await company.view(sending)).reviewNote).toBe('Mine');
    });
  });

  describe('asking back', () => {
    it('opens only what was asked and what hangs on it, by one mail and the same link', async () => {
      const sending = await company.aSubmission('Askback');
      await company.decide(sending, 'B07', { state: 'ask-back', text: 'Apprentices too?', version: 0 });
      await company.decide(sending, 'F05', { state: 'ask-back', text: 'In which weeks?', version: 0 });
      await company.decide(sending, 'E02', { state: 'accepted', version: 0 });
      const before = (await company.asking.mailsTo(sending.email)).length;
      const sent = await company.askBack(sending, { dueOn: inDays(10), note: 'Two things.' });
      expect(sent.body.askedBack).toMatchObject({ dueOn: inDays(10), note: 'Two things.' });

      const mails = await company.asking.mailsTo(sending.email);
      expect(mails).toHaveLength(before + 1);
      expect(mails[0]?.text).toContain('look at 2 of them again');

      const { body: portal } = await company.portal(sending);
      expect(portal.askedBack?.questions).toEqual([
        { question: 'B07', text: 'Apprentices too?' },
        { question: 'F05', text: 'In which weeks?' },
      ]);
      expect([...(portal.askedBack?.open ?? [])].sort()).toEqual(['B07', 'B08', 'F05']);
      expect(portal.dueOn).toBe(inDays(10));

      const shut = await company.answer(sending, 'E01', 'employer');
      expect(shut.body).toMatchObject({ code: 'question-not-open', question: 'E01' });
      const upload = await company.asking.respondent.upload(`${sending.portal}/evidence`, pdf, {
        question: 'C01',
      });
      expect(upload.body).toMatchObject({ code: 'question-not-open' });
    });

    it('puts the new answers in place of the old, shows both, and scores at once', async () => {
      const sending = await company.aSubmission('Again');
      const { controlScore, submittedAt } = await company.view(sending);
      await company.decide(sending, 'B07', { state: 'ask-back', text: 'Apprentices too?', version: 0 });
      await company.askBack(sending);
      expect((await company.answer(sending, 'B07', 'yes')).status).toBe(200);

      // Until it is sent again, what was submitted counts.
      const during = await company.view(sending);
      expect(during.answers.find(({ question }) => question === 'B07')?.value).toBe('no');
      expect(during).toMatchObject({ status: 'submitted', withSupplier: true });
      const early = await company.asking.respondent.post(`${sending.portal}/submit`, {
        name: 'R',
        role: 'HR',
      });
      expect(early.body).toMatchObject({ code: 'answers-incomplete', errors: [{ question: 'B08' }] });

      expect((await company.answer(sending, 'B08', 'no', 0)).status).toBe(200);
      await company.submit(sending);
      const after = await company.view(sending);
      expect(after.answers.find(({ question }) => question === 'B07')?.value).toBe('yes');
      expect(after.askedBack).toBeNull();
      expect(after.submittedAt).toBe(submittedAt);
      expect(after.controlScore).toBeLessThan(controlScore ?? 0);
      expect(after.scoreHistory.map(({ reason }) => reason)).toEqual(['submitted', 'submitted']);

      const review = await company.review(sending);
      expect(review.answers).toMatchObject([
        { question: 'B07', state: 'answered', text: 'Apprentices too?' },
      ]);
      expect(review.round?.differences).toEqual([
        { question: 'B07', before: 'no', now: 'yes', doubts: [] },
        { question: 'B08', before: null, now: 'no', doubts: [] },
      ]);
      expect((await company.answer(sending, 'B07', 'no', 2)).body).toMatchObject({
        code: 'questionnaire-already-submitted',
      });
    });

    it('is taken back with everything that the supplier changed meanwhile', async () => {
      const sending = await company.aSubmission('Withdraw');
      await company.decide(sending, 'B07', { state: 'ask-back', text: 'Apprentices too?', version: 0 });
      await company.askBack(sending);
      await company.answer(sending, 'B07', 'yes');
      await company.answer(sending, 'B08', 'no', 0);
      const path = `/api/questionnaires/${sending.id}/review/ask-back/withdraw`;
      expect((await company.asking.buyer.post(path)).status).toBe(200);
      expect((await company.asking.buyer.post(path)).body).toMatchObject({
        code: 'questions-not-asked-back',
      });
      expect((await company.portal(sending)).body).toMatchObject({ code: 'questionnaire-already-submitted' });
      const { answers, proposedActions } = await company.view(sending);
      expect(answers.find(({ question }) => question === 'B07')?.value).toBe('no');
      expect(answers.some(({ question }) => question === 'B08')).toBe(false);
      expect(proposedActions.some(({ question }) => question === 'B08')).toBe(false);
      // A second time, with what the withdrawn round had left behind.
      await company.decide(sending, 'B07', { state: 'ask-back', text: 'Once more', version: 3 });
      expect((await company.askBack(sending)).status).toBe(200);
      const { body } = await company.portal(sending);
      expect(body.answers.find(({ question }) => question === 'B07')).toMatchObject({
        value: 'no',
        version: 3,
      });
    });

    it('needs something to ask, a day to come, and nothing that is already out', async () => {
      const sending = await company.aSubmission('Needs');
      expect((await company.askBack(sending)).body).toMatchObject({ code: 'nothing-to-ask-back' });
      await company.decide(sending, 'E02', { state: 'ask-back', text: 'At night too?', version: 0 });
      const past = await company.askBack(sending, { dueOn: inDays(-1) });
      expect(past.body).toMatchObject({ code: 'input-invalid', errors: [{ field: 'dueOn' }] });
      await company.askBack(sending);
      expect((await company.askBack(sending)).body).toMatchObject({ code: 'questions-asked-back' });
      expect((await company.finish(sending)).body).toMatchObject({ code: 'questions-asked-back' });
      const late = await company.decide(sending, 'E02', { state: 'accepted', version: 2 });
      expect(late.body).toMatchObject({ code: 'questions-asked-back' });
    });
  });

  describe('findings', () => {
    it('become real ones in the audits, once, with action and risk', async () => {
      const sending = await company.aSubmission('Finding', KEPT);
      const [proposal] = (await company.review(sending)).proposals;
      expect(proposal).toMatchObject({
        question: 'E01',
        code: 'DOC-01',
        severity: 'critical',
        dueOn: inDays(7),
      });

      const answers = await Promise.all([
        company.agree(sending, passportFinding()),
        company.agree(sending, passportFinding()),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const { measures, proposals } = await company.review(sending);
      expect(measures).toMatchObject([{ state: 'agreed', finding: { code: 'DOC-01', state: 'open' } }]);
      expect(proposals.some(({ question }) => question === 'E01')).toBe(false);

      const auditId = measures[0]?.finding?.auditId;
      const audit = await company.asking.buyer.get<{ findings: object[] }>(`/api/audits/${auditId}`);
      expect(audit.body).toMatchObject({
        kind: 'desk-review',
        supplierId: sending.supplierId,
        findings: [
          {
            code: 'DOC-01',
            severity: 'critical',
            provesIndicator: true,
            dueOn: inDays(14),
            actions: [{ owner: 'Plant manager', description: 'Return all documents at once.' }],
          },
        ],
      });
      // A second finding of the same answers joins the same desk review.
      await company.agree(sending, passportFinding({ question: 'C05', code: 'MGT-03', severity: 'minor' }));
      const both = await company.asking.buyer.get<{ findings: object[] }>(`/api/audits/${auditId}`);
      expect(both.body.findings).toHaveLength(2);
      const risk = await company.asking.app.inCompany(company.asking.buyer.companyId, (tx) =>
        tx.query(
          `SELECT (SELECT count(*)::int FROM risk_input_finding WHERE supplier_id = $1) AS findings,
                         (SELECT count(*)::int FROM risk_input_audit WHERE supplier_id = $1) AS audits`,
          [sending.supplierId],
        ),
      );
      expect(risk).toEqual([{ findings: 2, audits: 0 }]);
    });

    it('leaves nothing half done where the finding is not valid', async () => {
      const sending = await company.aSubmission('Halfdone', KEPT);
      const unknown = await company.agree(sending, passportFinding({ code: 'XXX-99' }));
      expect(unknown.body).toMatchObject({ code: 'input-invalid', errors: [{ field: 'code' }] });
      const past = await company.agree(sending, passportFinding({ dueOn: inDays(-3) }));
      expect(past.body).toMatchObject({ code: 'input-invalid', errors: [{ field: 'dueOn' }] });
      expect((await company.review(sending)).measures).toEqual([]);
      const audits = await company.asking.buyer.get<{ items: object[] }>(
        `/api/audits?supplierId=${sending.supplierId}`,
      );
      expect(audits.body.items).toEqual([]);
    });

    it('are turned down with a reason, and can be agreed on later all the same', async () => {
      const sending = await company.aSubmission('Dismiss', KEPT);
      const path = `/api/questionnaires/${sending.id}/review/dismissals`;
      const { buyer } = company.asking;
      expect((await buyer.post(path, { question: 'E01', reason: ' ' })).status).toBe(422);
      expect((await buyer.post(path, { question: 'E01', reason: 'A slip of the pen.' })).status).toBe(201);
      expect((await buyer.post(path, { question: 'E01', reason: 'Again' })).body).toMatchObject({
        code: 'finding-already-decided',
      });
      expect((await company.review(sending)).measures).toMatchObject([{ state: 'dismissed', finding: null }]);
      expect((await company.agree(sending, passportFinding())).status).toBe(201);
      expect((await company.review(sending)).measures).toMatchObject([{ state: 'agreed' }]);
    });
  });

  describe('contradictions', () => {
    it('hold answers against sites, chain and findings, and lapse when a side changes', async () => {
      const sending = await company.aSubmission('Contradict', {
        A01: 'entity',
        A04: 240,
        G01: 'no',
        I05: 'no',
      });
      expect((await company.review(sending)).contradictions).toEqual([]);
      const { buyer } = company.asking;
      const site = { name: 'Main plant', country: 'BD', headcount: 900, employerHousing: true };
      const created = await buyer.post<{ id: string }>(`/api/suppliers/${sending.supplierId}/sites`, site);
      expect(created.status).toBe(201);
      expect((await company.review(sending)).contradictions).toMatchObject([
        {
          key: 'headcount',
          said: [{ question: 'A04', value: 240 }],
          against: { source: 'sites', total: 900 },
        },
        { key: 'housing', against: { sites: [{ name: 'Main plant', value: true }] } },
      ]);

      const mute = await company.decideContradiction(sending, 'headcount', {
        decision: 'explained',
        version: 0,
      });
      expect(mute.body).toMatchObject({ code: 'input-invalid', errors: [{ field: 'note' }] });
      const note = 'The site counts seasonal workers.';
      const said = await company.decideContradiction(sending, 'headcount', {
        decision: 'explained',
        note,
        version: 0,
      });
      expect(said.body.contradictions[0]).toMatchObject({ decision: 'explained', note, version: 1 });
      const blind = await company.decideContradiction(sending, 'headcount', { decision: 'open', version: 0 });
      expect(blind.body).toMatchObject({ code: 'review-changed-elsewhere' });

      const path = `/api/suppliers/${sending.supplierId}/sites/${created.body.id}`;
      expect((await buyer.put(path, { ...site, headcount: 1200 })).status).toBe(200);
      expect(await company.contradiction(sending, 'headcount')).toMatchObject({
        decision: null,
        version: 1,
        against: { total: 1200 },
      });
    });

    it('mark the answer to be asked back, or become a finding', async () => {
      const sending = await company.aSubmission('Decide', { A01: 'entity' });
      await company.asking.buyer.post(`/api/suppliers/${sending.supplierId}/sites`, {
        name: 'Hostel plant',
        country: 'BD',
        headcount: 240,
        employerHousing: true,
        labourProvider: true,
      });
      const note = 'Who runs the hostel?';
      const asked = await company.decideContradiction(sending, 'housing', {
        decision: 'asked-back',
        note,
        version: 0,
      });
      expect(asked.body.answers).toMatchObject([{ question: 'G01', state: 'ask-back', text: note }]);

      const finding = passportFinding({
        question: 'B03',
        contradiction: 'labour-provider-on-site',
        code: 'SUB-02',
        severity: 'major',
      });
      expect((await company.agree(sending, finding)).status).toBe(201);
      expect(await company.contradiction(sending, 'labour-provider-on-site')).toMatchObject({
        decision: 'finding',
      });
      const gone = await company.agree(sending, { ...finding, contradiction: 'subcontractors' });
      expect(gone.body).toMatchObject({ code: 'contradiction-gone' });
    });

    it('know findings of audits, but not those that the same answers led to', async () => {
      const sending = await company.aSubmission('Audited');
      const audit = {
        supplierId: sending.supplierId,
        kind: 'unannounced',
        auditor: 'Firm',
        scheme: 'SMETA',
        auditedOn: inDays(-2),
        findings: [{ code: 'REC-01', description: 'Eleven workers paid an agent.' }],
      };
      expect((await company.asking.buyer.post('/api/audits', audit)).status).toBe(201);
      expect(await company.contradiction(sending, 'finding:D04')).toMatchObject({
        said: [{ question: 'D04', value: 'no_verified' }],
        against: { source: 'findings', findings: [{ code: 'REC-01', state: 'open' }] },
      });
      await company.agree(sending, passportFinding({ question: 'E02', code: 'FCE-04' }));
      expect(await company.contradiction(sending, 'finding:E02')).toBeUndefined();
    });
  });

  it('shows what the supplier said last time', async () => {
    const first = await company.aSubmission('Lasttime', { F05: 44 });
    const { buyer } = company.asking;
    const again = await buyer.post<{ ids: string[] }>('/api/questionnaires', {
      recipients: [{ supplierId: first.supplierId }],
      dueOn: inDays(20),
    });
    const second = {
      ...first,
      id: again.body.ids[0] ?? '',
      portal: await company.asking.portalOf(first.email),
    };
    await company.asking.answerAll(second.portal);
    await company.submit(second);
    expect((await company.review(second)).earlier).toMatchObject({
      questionnaireId: first.id,
      differences: [{ question: 'F05', before: 44, now: 48, doubts: [] }],
    });
    expect((await company.review(first)).earlier).toBeNull();
  });

  describe('the result', () => {
    it('tells the supplier by the same link how it stands, what was refused and the plan, and takes replies', async () => {
      const sending = await company.aSubmission('Result', KEPT);
      expect(await company.result(sending)).toMatchObject({ buyer: 'Kestrel Apparel', reviewed: null });
      expect((await company.reply(sending, { point: 'measure:x', text: 'Yes' })).body).toMatchObject({
        code: 'result-not-ready',
      });
      const [document] = (await company.view(sending)).evidence;
      await company.asking.buyer.put(`/api/questionnaires/${sending.id}/evidence/${document?.id}/decision`, {
        state: 'refused',
        reason: 'Last year’s list.',
      });
      await company.agree(sending, passportFinding());
      const before = (await company.asking.mailsTo(sending.email)).length;
      expect((await company.finish(sending, { tell: true })).body.status).toBe('reviewed');
      const mails = await company.asking.mailsTo(sending.email);
      expect(mails).toHaveLength(before + 1);
      expect(mails[0]?.text).toMatch(/\/answer\/[\w-]+\/result/);

      const { reviewed } = await company.result(sending);
      const score = (await company.view(sending)).score;
      expect(reviewed?.score).toBe(score?.score);
      expect(reviewed?.refused).toMatchObject([
        { question: 'A05', name: 'policy.pdf', reason: 'Last year’s list.' },
      ]);
      expect(reviewed?.plan).toMatchObject([
        { question: 'E01', action: 'Return all documents at once.', state: 'open' },
      ]);
      const freedom = reviewed?.sections.find(({ title }) => title === 'Freedom and documents');
      const part = score?.sections.find(({ section }) => section === 'E');
      expect(freedom?.of100).toBeCloseTo((100 * (part?.points ?? 0)) / (part?.possible ?? 1), 9);

      const point = reviewed?.plan[0]?.point ?? '';
      const replied = await company.reply(sending, { point, text: ' Done last week. ' });
      expect(replied.body.reviewed?.replies).toMatchObject([{ point, text: 'Done last week.' }]);
      expect((await company.review(sending)).replies).toMatchObject([{ point, text: 'Done last week.' }]);
      expect((await company.reply(sending, { point: 'measure:none', text: 'x' })).body).toMatchObject({
        code: 'point-unknown',
      });
      expect((await company.reply(sending, { point, text: 'x'.repeat(2001) })).status).toBe(422);
    });

    it('is nobody else’s: a wrong link learns nothing', async () => {
      const { respondent } = company.asking;
      const answer = await respondent.get('/api/portal/questionnaires/not-a-link/result');
      expect(answer.body).toMatchObject({ code: 'link-unknown' });
    });
  });
});
