import { inDays } from '../asking-company.fixture';
import { TellBuyerProcessor } from '../comments/tell-buyer.processor';
import { passportFinding, ReviewingCompany } from './reviewing-company.fixture';

/** Answers in which the employer keeps the passports: the gravest there is. */
const KEPT = { E01: 'employer' };

describe('what comes of a review', () => {
  let company: ReviewingCompany;

  beforeAll(async () => {
    company = await ReviewingCompany.start();
  });
  afterAll(() => company.close());

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

      // The buyer's people are told of replies and comments of these minutes by one mail, each once.
      const { app, buyer, respondent } = company.asking;
      await company.reply(sending, { point, text: 'And the lockers are gone.' });
      const written = { question: 'A04', text: 'See there.', audience: 'buyer' };
      expect((await respondent.post(`${sending.portal}/comments`, written)).status).toBe(201);
      const waiting = await app.inCompany(buyer.companyId, (tx) =>
        tx.query<object[]>(
          `SELECT status, delay_ms FROM job_run WHERE kind = 'tell-buyer-of-comments' AND dedupe_key = $1`,
          [sending.id],
        ),
      );
      expect(waiting).toEqual([{ status: 'queued', delay_ms: 900_000 }]);
      const job = app.get(TellBuyerProcessor);
      const tell = () => app.runAs(buyer.companyId, () => job.run({ questionnaireId: sending.id }));
      expect([await tell(), await tell()]).toEqual([{ mailed: 1 }, { mailed: 0 }]);
      const [told] = (await company.asking.mailsTo(buyer.email)).filter(({ text }) =>
        text.includes(sending.id),
      );
      expect(told?.subject).toBe('Result wrote to you about a questionnaire');
      expect(told?.text).toContain('Result replied 2 times to the result of');
      expect(told?.text).toContain('Result wrote a comment on one question');
      expect(told?.text).toContain(`/questionnaires/${sending.id}/review`);
      expect(told?.text).not.toMatch(/lockers|See there/);
    });

    it('says of each step in which language it was written, and adds the recommendation in the reader’s', async () => {
      const sending = await company.aSubmission('Words', { ...KEPT, E02: 'no' });
      const [proposal] = (await company.review(sending)).proposals;
      const action = proposal?.action ?? '';
      await company.agree(sending, passportFinding({ action, language: 'en' }));
      const edited = { question: 'E02', code: 'FCE-04', action: 'Abran las puertas.', language: 'es' };
      await company.agree(sending, passportFinding({ ...edited, dueOn: inDays(20) }));
      const klingon = await company.agree(sending, passportFinding({ language: 'tlh' }));
      expect(klingon.body).toMatchObject({ code: 'input-invalid', errors: [{ field: 'language' }] });
      // The reviewer sees what this supplier reads, which is English.
      expect((await company.review(sending)).measures.map(({ finding }) => finding)).toMatchObject([
        { action, language: 'en', recommended: null },
        { language: 'es', recommended: { language: 'en', origin: 'source', same: false } },
      ]);
      await company.finish(sending);
      const { reviewed } = await company.result(sending, 'bn');
      expect(reviewed?.plan).toMatchObject([
        { action, language: 'en', recommended: { language: 'bn', origin: 'unreviewed', same: true } },
        { action: 'Abran las puertas.', language: 'es', recommended: { language: 'bn', same: false } },
      ]);
      expect(reviewed?.plan[0]?.recommended?.text).not.toBe(action);
    });

    it('is nobody else’s: a wrong link learns nothing', async () => {
      const { respondent } = company.asking;
      const answer = await respondent.get('/api/portal/questionnaires/not-a-link/result');
      expect(answer.body).toMatchObject({ code: 'link-unknown' });
    });
  });
});
