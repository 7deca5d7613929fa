import { inDays, pdf } from '../asking-company.fixture';
import { ReviewingCompany } from './reviewing-company.fixture';

describe('what goes back to the supplier', () => {
  let company: ReviewingCompany;

  beforeAll(async () => {
    company = await ReviewingCompany.start();
  });
  afterAll(() => company.close());

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

    it('takes away what stood behind an answer that is another one now, and moves the score', async () => {
      const sending = await company.aSubmission('Behind');
      const { buyer } = company.asking;
      const at = `/api/questionnaires/${sending.id}`;
      const backing = async (code: string) => {
        const { score } = await company.view(sending);
        const {
          points,
          possible,
          backing: by,
        } = score?.questions.find(({ question }) => question === code) ?? {};
        return { by, ratio: Math.round((100 * (points ?? NaN)) / (possible ?? NaN)) };
      };
      // The method, section 3: declared .5, with an accepted document .8, confirmed by an audit 1.
      expect(await backing('E02')).toEqual({ by: 'declared', ratio: 50 });
      await buyer.put(`${at}/verifications/E02`, { verified: true, source: 'SMETA, May' });
      expect(await backing('E02')).toEqual({ by: 'audit', ratio: 100 });
      const before = await backing('A05');
      const [document] = (await company.view(sending)).evidence;
      const decision = `${at}/evidence/${document?.id}/decision`;
      await buyer.put(decision, { state: 'accepted' });
      expect(await backing('A05')).toMatchObject({ by: 'evidence' });
      await buyer.put(decision, { state: 'refused', reason: 'Old' });
      expect((await backing('A05')).by).not.toBe('evidence');
      await buyer.put(decision, { state: 'offered' });
      expect(await backing('A05')).toEqual(before);

      const pay = `/api/portal/questionnaires/${sending.portal.split('/').at(-1)}/evidence`;
      await company.decide(sending, 'E02', { state: 'ask-back', text: 'At night too?', version: 0 });
      await company.decide(sending, 'E03', { state: 'ask-back', text: 'Since when?', version: 0 });
      await buyer.put(`${at}/verifications/E03`, { verified: true, source: 'SMETA, May' });
      await company.askBack(sending);
      const proof = await company.asking.respondent.upload<{ id: string }>(pay, pdf, { question: 'E02' });
      await buyer.put(`${at}/evidence/${proof.body.id}/decision`, { state: 'accepted' });
      expect((await company.answer(sending, 'E02', 'partly')).status).toBe(200);
      await company.submit(sending);
      expect((await backing('E02')).by).toBe('declared');
      expect((await backing('E03')).by).toBe('audit'); // the same answer as before
      const { evidence } = await company.view(sending);
      expect(evidence.find(({ id }) => id === proof.body.id)?.state).toBe('offered');
    });

    it('refuses a decision that saw the answers of an earlier round', async () => {
      const sending = await company.aSubmission('Rounds');
      await company.decide(sending, 'B07', { state: 'ask-back', text: 'Apprentices too?', version: 0 });
      await company.askBack(sending);
      const { rounds } = await company.review(sending);
      await company.answer(sending, 'B07', 'yes');
      await company.answer(sending, 'B08', 'no', 0);
      const accept = { state: 'accepted', version: 0, rounds };
      // The supplier sends its answers while the reviewer accepts what the page still shows.
      await company.submit(sending);
      const late = await company.decide(sending, 'B08', accept);
      expect(late.body).toMatchObject({ code: 'review-changed-elsewhere', rounds: rounds + 1 });
      expect((await company.decide(sending, 'B08', { ...accept, rounds: rounds + 1 })).status).toBe(200);
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
});
