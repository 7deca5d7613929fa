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
