import {
  MAX_COMMENTS_PER_HOUR,
  type Colleagues,
  type ColleagueView,
  type QuestionComments,
  type QuestionnaireView,
} from '@firebreak/questionnaires/model';
import { randomUUID } from 'node:crypto';
import { AskingCompany, type Sending } from '../asking-company.fixture';
import { CommentsService } from './comments.service';
import { TellBuyerProcessor } from './tell-buyer.processor';
import { TellOfCommentsProcessor } from './tell-of-comments.processor';

interface Refusal {
  readonly code: string;
}
type Answer = QuestionComments & Refusal;

describe('comments on questions', () => {
  let company: AskingCompany;
  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  const say = (portal: string, question: string, text: string, audience = 'buyer', by = company.respondent) =>
    by.post<Answer>(`${portal}/comments`, { question, text, audience });
  const reply = (id: string, question: string, text: string) =>
    company.buyer.post<Answer>(`/api/questionnaires/${id}/comments`, { question, text });
  const seenByBuyer = ({ id }: Sending) => company.buyer.get<Answer>(`/api/questionnaires/${id}/comments`);
  const unanswered = async ({ id }: Sending) =>
    (await company.buyer.get<QuestionnaireView>(`/api/questionnaires/${id}`)).body.unansweredComments;

  it('go back and forth, and wait for the buyer while the supplier had the last word', async () => {
    const sending = await company.aSending('Asks');
    const asked = await say(sending.portal, 'A04', '  Do you mean <b>all</b> sites? ');
    expect(asked.status).toBe(201);
    expect(asked.body.items).toMatchObject([
      { question: 'A04', side: 'supplier', author: 'Rina', text: 'Do you mean <b>all</b> sites?' },
    ]);
    expect(await unanswered(sending)).toBe(1);
    const list = await company.buyer.get<{ items: QuestionnaireView[] }>('/api/questionnaires');
    expect(list.body.items.find(({ id }) => id === sending.id)?.unansweredComments).toBe(1);
    const answered = await reply(sending.id, 'A04', 'Yes, all of them.');
    expect(answered.status).toBe(201);
    expect(answered.body.items.map(({ side }) => side)).toEqual(['supplier', 'buyer']);
    expect(await unanswered(sending)).toBe(0);
    const { body } = await company.respondent.get<Answer>(`${sending.portal}/comments`);
    expect(body.items.at(-1)).toMatchObject({ side: 'buyer', text: 'Yes, all of them.' });
  });

  it('for colleagues are nowhere for the buyer, the audit trail included', async () => {
    const sending = await company.aSending('Whispers');
    await say(sending.portal, 'A04', 'secret-among-us', 'colleagues');
    expect((await seenByBuyer(sending)).body.items).toEqual([]);
    expect(await unanswered(sending)).toBe(0);
    const trail = await company.app.inCompany(company.buyer.companyId, (tx) =>
      tx.query<{ entry: string }[]>(`SELECT e::text AS entry FROM audit_entry e`),
    );
    expect(trail.some(({ entry }) => entry.includes('question_comment'))).toBe(true);
    expect(trail.some(({ entry }) => entry.includes('secret-among-us'))).toBe(false);
  });

  it('of a colleague are on the own part only', async () => {
    const { portal, id } = await company.aSending('Parts');
    const email = 'comments-part@example.org';
    const part = { name: 'Shirin Akter', email, sections: ['A'], note: '', language: 'en' };
    const given = await company.respondent.post<ColleagueView & Colleagues>(`${portal}/colleagues`, part);
    expect(given.status).toBe(201);
    const device = company.app.anonymous();
    const own = await company.portalOf(email, device);
    await say(portal, 'B01', 'Not for the colleague', 'colleagues');
    await say(portal, 'A04', 'For both', 'colleagues');
    expect(await say(own, 'B01', 'Let me in', 'buyer', device)).toMatchObject({
      status: 404,
      body: { code: 'question-unknown' },
    });
    const { body } = await say(own, 'A04', 'I know this', 'colleagues', device);
    expect(body.items.map(({ text, author }) => [text, author])).toEqual([
      ['For both', 'Rina'],
      ['I know this', 'Shirin Akter'],
    ]);
    expect((await seenByBuyer({ id, portal, email, supplierId: '' })).body.items).toEqual([]);
  });

  it('are refused where they are too long, empty, about nothing, or somebody else’s', async () => {
    const { portal, id } = await company.aSending('Refused');
    const statuses = [
      await say(portal, 'A04', 'x'.repeat(2001)),
      await say(portal, 'A04', '   '),
      await say(portal, 'A04', 'To whom?', 'everybody'),
      await say(portal, 'ZZ99', 'About what?'),
      await say(portal, 'A04', 'Not opened here', 'buyer', company.app.anonymous()),
    ].map(({ status }) => status);
    expect(statuses).toEqual([422, 422, 422, 404, 401]);
    const other = await company.app.signUp({ company: 'Other Buyer' });
    expect((await other.get(`/api/questionnaires/${id}/comments`)).status).toBe(404);
    expect((await company.respondent.get<Answer>(`${portal}/comments`)).body.items).toEqual([]);
  });

  it('stop at so many an hour, and at the whole for everybody', async () => {
    const { portal, id } = await company.aSending('Floods');
    const fill = (count: number, ago: string) =>
      company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query(
          `INSERT INTO question_comment (id, questionnaire_id, question, audience, side, text, written_at)
           SELECT gen_random_uuid(), $1, 'A04', 'colleagues', 'supplier', 'x', now() - $2::interval
             FROM generate_series(1, $3::int)`,
          [id, ago, count],
        ),
      );
    await fill(MAX_COMMENTS_PER_HOUR, '1 minute');
    expect(await say(portal, 'A04', 'One more')).toMatchObject({
      status: 429,
      body: { code: 'comments-too-fast' },
    });
    await fill(200 - MAX_COMMENTS_PER_HOUR, '2 hours');
    expect(await reply(id, 'A04', 'Too late')).toMatchObject({
      status: 409,
      body: { code: 'comments-used-up' },
    });
  });

  it('are written once, however often they are sent', async () => {
    const { portal } = await company.aSending('Repeats');
    const written = { id: randomUUID(), question: 'A04', text: 'Did this arrive?', audience: 'buyer' };
    const send = (body: object) => company.respondent.post<Answer>(`${portal}/comments`, body);
    await send(written);
    const again = await Promise.all([send(written), send(written)]);
    expect(again.map(({ status, body }) => [status, body.items.length])).toEqual([
      [201, 1],
      [201, 1],
    ]);
    expect((await send({ ...written, id: randomUUID() })).body.items).toHaveLength(2);
    expect((await send({ ...written, id: 'mine' })).status).toBe(422);
  });

  it('of the buyer are told by one mail an hour, unless they were answered meanwhile', async () => {
    const sending = await company.aSending('Mailed');
    await reply(sending.id, 'A04', 'A question of ours');
    await reply(sending.id, 'A05', 'And another');
    const waiting = await company.app.inCompany(company.buyer.companyId, (tx) =>
      tx.query<{ kind: string }[]>(
        `SELECT kind, delay_ms FROM job_run WHERE kind = 'tell-of-comments' AND dedupe_key = $1`,
        [sending.id],
      ),
    );
    expect(waiting).toEqual([{ kind: 'tell-of-comments', delay_ms: 3_600_000 }]);
    const job = company.app.get(TellOfCommentsProcessor);
    const tell = () =>
      company.app.runAs(company.buyer.companyId, () => job.run({ questionnaireId: sending.id }));
    expect(await tell()).toEqual({ mailed: true });
    await say(sending.portal, 'A04', 'Read it');
    expect(await tell()).toEqual({ mailed: false });
  });

  describe('of the supplier', () => {
    const untold = async (id: string) => {
      const job = company.app.get(TellBuyerProcessor);
      const run = () => company.app.runAs(company.buyer.companyId, () => job.run({ questionnaireId: id }));
      return (await run()).mailed;
    };
    const aColleague = async (language: string) => {
      const email = `colleague-${language}@example.org`;
      await company.buyer.post('/api/invitations', { email, role: 'procurement', language });
      const [mail] = await company.mailsTo(email);
      const token = /\/invitations\/([\w-]+)/.exec(mail?.text ?? '')?.[1];
      const password = 'a correct horse battery';
      const body = { name: 'Carmen', password, language };
      const joined = await company.app.anonymous().post(`/api/invitation-links/${token}/acceptances`, body);
      expect(joined.status).toBeLessThan(300);
      return company.app.anonymous().signIn(email, password);
    };
    const mailsFor = async (sending: Sending, to: string) =>
      (await company.mailsTo(to)).filter(({ text }) => text.includes(sending.id));

    it('are told to the sender by one mail a quarter of an hour, each once', async () => {
      const sending = await company.aSending('Bundles');
      await say(sending.portal, 'A04', 'First');
      await say(sending.portal, 'A04', 'Second');
      await say(sending.portal, 'B01', 'Third');
      await say(sending.portal, 'B01', 'among us', 'colleagues');
      const waiting = await company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query<object[]>(
          `SELECT status, delay_ms FROM job_run WHERE kind = 'tell-buyer-of-comments' AND dedupe_key = $1`,
          [sending.id],
        ),
      );
      expect(waiting).toEqual([{ status: 'queued', delay_ms: 900_000 }]);
      expect(await untold(sending.id)).toBe(1);
      expect(await untold(sending.id)).toBe(0);
      const [mail, ...others] = await mailsFor(sending, company.buyer.email);
      expect(others).toEqual([]);
      expect(mail?.subject).toBe('Bundles wrote to you about a questionnaire');
      expect(mail?.text).toContain('Bundles wrote 3 comments on 2 questions');
      expect(mail?.text).not.toMatch(/First|among us/);
      await say(sending.portal, 'A05', 'Later');
      expect(await untold(sending.id)).toBe(1);
      expect(await mailsFor(sending, company.buyer.email)).toHaveLength(2);
    });

    it('are not told once they were answered, or put on record by the buyer', async () => {
      const sending = await company.aSending('Answered');
      await say(sending.portal, 'A04', 'Is this urgent?');
      await reply(sending.id, 'A04', 'No.');
      await company.app.runAs(company.buyer.companyId, () =>
        company.app
          .get(CommentsService)
          .record(sending.id, 'Rina', { question: 'A05', text: 'By telephone' }),
      );
      expect(await untold(sending.id)).toBe(0);
    });

    it('reach whoever works on it too, in their language, unless they turned these mails off', async () => {
      const colleague = await aColleague('es');
      const sending = await company.aSending('Worked');
      const url = `/api/questionnaires/${sending.id}/comments`;
      await colleague.post(url, { question: 'A04', text: 'May I ask something?' });
      await say(sending.portal, 'A04', 'Please do');
      expect(await untold(sending.id)).toBe(2);
      const [mail] = await mailsFor(sending, colleague.email);
      expect(mail?.subject).toContain('le ha escrito');
      expect(mail?.text).toMatch(/un comentario sobre una pregunta.*\/settings\/account/s);
      expect((await colleague.put('/api/account/mails', { off: ['comments'] })).body).toEqual({
        off: ['comments'],
      });
      expect((await colleague.put('/api/account/mails', { off: ['everything'] })).status).toBe(422);
      await say(sending.portal, 'A04', 'Are you there?');
      expect(await untold(sending.id)).toBe(1);
      expect(await mailsFor(sending, colleague.email)).toHaveLength(1);
    });
  });
});
