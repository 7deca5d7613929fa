import type { CampaignRecipientView } from '@firebreak/questionnaires/model/campaigns';
import { calm } from '../a-quick-check-answer.fixture';
import { inDays, who, type Sending } from '../asking-company.fixture';
import { inCountry, noonInDays } from '../campaigns/campaigning-company.fixture';
import { RecordedAnswers } from '../recorded-answers';
import { AskedBackClock } from './asked-back-clock';
import { AskedBackReminders } from './asked-back-reminders';
import { ReviewingCompany } from './reviewing-company.fixture';

describe('questions that were asked back', () => {
  let company: ReviewingCompany;

  beforeAll(async () => {
    company = await ReviewingCompany.start();
  });
  afterAll(() => company.close());
  // What one test leaves with a supplier is none of the next one's.
  afterEach(() =>
    company.asking.app.inCompany(company.asking.buyer.companyId, (tx) =>
      tx.query(`UPDATE questionnaire SET link_expires_at = now() WHERE asked_back_at IS NOT NULL`),
    ),
  );

  function remindAt(at: Date) {
    const { app, buyer } = company.asking;
    return app.runAs(buyer.companyId, () => app.get(AskedBackReminders).remindAll(at));
  }
  const subjects = async (email: string) =>
    (await company.asking.mailsTo(email)).map(({ subject }) => subject);
  const reminding = async (sending: Sending) => (await company.review(sending)).reminding;

  /** One answer asked back, due in ten days. */
  async function askedBack(name: string, contacts: readonly object[] = []): Promise<Sending> {
    const sending = await company.aSubmission(name);
    if (contacts.length > 0) {
      const supplier = { name, country: 'BD', contactEmail: sending.email, contacts };
      const path = `/api/suppliers/${sending.supplierId}`;
      const put = await company.asking.buyer.put(path, supplier);
      if (put.status !== 200) throw new Error(put.text);
    }
    await company.decide(sending, 'F05', { state: 'ask-back', text: 'In which weeks?', version: 0 });
    await company.askBack(sending, { dueOn: inDays(10) });
    return sending;
  }

  it('are reminded of before and after the day, once each, until they are answered', async () => {
    const sending = await askedBack('Slowly');
    const before = (await subjects(sending.email)).length;
    expect(await reminding(sending)).toEqual({
      remindedAt: null,
      nextOn: inDays(7),
      paused: false,
      bounced: false,
      escalatedAt: null,
      escalatedTo: null,
    });
    expect(await remindAt(noonInDays(6))).toEqual({ reminded: 0, escalated: 0 });
    const both = await Promise.all([remindAt(noonInDays(7)), remindAt(noonInDays(7))]);
    expect(both.map(({ reminded }) => reminded).sort()).toEqual([0, 1]);
    expect(await remindAt(noonInDays(8))).toEqual({ reminded: 0, escalated: 0 });
    expect((await remindAt(noonInDays(11))).reminded).toBe(1);
    const mails = await company.asking.mailsTo(sending.email);
    expect(mails).toHaveLength(before + 2);
    expect(mails[0]?.subject).toContain('Reminder');
    expect(mails[0]?.text).toContain('look at one of them again');
    expect((await reminding(sending))?.remindedAt).toBe(noonInDays(11).toISOString());

    await company.answer(sending, 'F05', 50);
    await company.submit(sending);
    expect(await reminding(sending)).toBeNull();
    expect(await remindAt(noonInDays(17))).toEqual({ reminded: 0, escalated: 0 });
  });

  it('are not reminded of once they were taken back; asked again, their days begin anew', async () => {
    const sending = await askedBack('Taken');
    await remindAt(noonInDays(7));
    await company.asking.buyer.post(`/api/questionnaires/${sending.id}/review/ask-back/withdraw`);
    expect(await remindAt(noonInDays(11))).toEqual({ reminded: 0, escalated: 0 });
    await company.decide(sending, 'F05', { state: 'ask-back', text: 'Once more', version: 3 });
    await company.askBack(sending, { dueOn: inDays(20) });
    expect(await reminding(sending)).toMatchObject({ remindedAt: null, nextOn: inDays(17) });
  });

  it('reach a second contact in its language, in sight of the reviewer', async () => {
    const ana = { name: 'Ana', email: 'ana@silent.example', language: 'es' };
    const sending = await askedBack('Silent', [ana]);
    const alone = await askedBack('Nobody');
    expect(await remindAt(noonInDays(14))).toEqual({ reminded: 0, escalated: 1 });
    const [mail] = await company.asking.mailsTo(ana.email);
    expect(mail?.text).toContain('Hola, Ana');
    expect(mail?.subject).toContain('tiene una pregunta');
    expect(await reminding(sending)).toMatchObject({
      escalatedAt: noonInDays(14).toISOString(),
      escalatedTo: ana.email,
    });
    expect(await reminding(alone)).toMatchObject({ remindedAt: null, escalatedTo: null });
    expect((await reminding(alone))?.escalatedAt).not.toBeNull();
    // Each answers by a link of their own, and the first one was told.
    const own = await company.asking.portalOf(ana.email);
    await company.asking.enter(own, ana.email, company.asking.app.anonymous());
    expect((await company.asking.mailsTo(sending.email))[0]?.text).toContain('Ana');
    expect(await remindAt(noonInDays(15))).toEqual({ reminded: 1, escalated: 0 }); // the one without a second contact
    await company.asking.buyer.post(`/api/questionnaires/${alone.id}/review/ask-back/withdraw`);
    expect(await remindAt(noonInDays(17))).toEqual({ reminded: 1, escalated: 0 });
    expect(await subjects(ana.email)).toHaveLength(2);
  });

  it('go to the second contact at once where the address refuses them', async () => {
    const sending = await askedBack('Refused', [{ name: 'Bo', email: 'bo@refused.example' }]);
    const { app, buyer } = company.asking;
    await app.inCompany(buyer.companyId, (tx) =>
      tx.query(`UPDATE questionnaire_mail SET bounced_at = now() WHERE questionnaire_id = $1`, [sending.id]),
    );
    expect(await reminding(sending)).toMatchObject({ bounced: true, nextOn: null });
    expect(await remindAt(noonInDays(1))).toEqual({ reminded: 0, escalated: 1 });
    expect(await reminding(sending)).toMatchObject({ bounced: false, nextOn: inDays(7) });
  });

  it('follow their campaign: its days, and none while it is paused', async () => {
    const { app, buyer } = company.asking;
    const contactEmail = 'round@example.org';
    const supplier = { name: 'Round', country: 'ZW', contactEmail };
    const supplierId = (await buyer.post<{ id: string }>('/api/suppliers', supplier)).body.id;
    const round = inCountry('ZW', { reminders: [-5] });
    const campaign = (await buyer.post<{ id: string }>('/api/campaigns', round)).body.id;
    await buyer.post(`/api/campaigns/${campaign}/start`, {});
    await app.drainJobs();
    const board = await buyer.get<{ items: CampaignRecipientView[] }>(
      `/api/campaigns/${campaign}/recipients?limit=5`,
    );
    const id = board.body.items[0]?.questionnaireId ?? '';
    await app.runAs(buyer.companyId, () =>
      app.get(RecordedAnswers).record(id, { answers: calm, submit: who }),
    );
    const sending = { id, supplierId, portal: '', email: contactEmail };
    await company.decide(sending, 'E02', { state: 'ask-back', text: 'At night too?', version: 0 });
    await company.askBack(sending, { dueOn: inDays(10) });
    expect(await reminding(sending)).toMatchObject({ nextOn: inDays(5), paused: false });

    await buyer.post(`/api/campaigns/${campaign}/pause`, {});
    expect(await reminding(sending)).toMatchObject({ nextOn: null, paused: true });
    expect(await remindAt(noonInDays(5))).toEqual({ reminded: 0, escalated: 0 });
    await buyer.post(`/api/campaigns/${campaign}/resume`, {});
    expect(await remindAt(noonInDays(5))).toEqual({ reminded: 1, escalated: 0 });
  });

  it('are looked after by a job for each company that has some', async () => {
    const { app } = company.asking;
    expect(await app.get(AskedBackClock).look()).toBe(0);
    await askedBack('Clocked');
    expect(await app.get(AskedBackClock).look()).toBe(1);
    await app.drainJobs();
  });
});
