import { inDays } from '../asking-company.fixture';
import { passportFinding, ReviewingCompany } from './reviewing-company.fixture';

describe('deciding on answers', () => {
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

    it('are asked about beside what is asked already, and unmark the answer when that is taken back', async () => {
      const sending = await company.aSubmission('Beside', { A01: 'entity' });
      await company.asking.buyer.post(`/api/suppliers/${sending.supplierId}/sites`, {
        name: 'Hostel',
        country: 'BD',
        headcount: 240,
        employerHousing: true,
      });
      const ask = { decision: 'asked-back', note: 'Who runs the hostel?', version: 0 };
      await company.decideContradiction(sending, 'housing', ask);
      const undone = await company.decideContradiction(sending, 'housing', { decision: 'open', version: 1 });
      expect(undone.body.answers).toMatchObject([{ question: 'G01', state: 'open' }]);
      await company.decide(sending, 'G01', { state: 'ask-back', text: 'Since when?', version: 2 });
      const both = await company.decideContradiction(sending, 'housing', { ...ask, version: 2 });
      expect(both.body.answers).toMatchObject([
        { state: 'ask-back', text: 'Since when?\nWho runs the hostel?' },
      ]);
      const kept = await company.decideContradiction(sending, 'housing', { decision: 'open', version: 3 });
      expect(kept.body.answers).toMatchObject([{ state: 'ask-back' }]);
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
});
