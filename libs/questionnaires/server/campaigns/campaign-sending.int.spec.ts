import { createHash } from 'node:crypto';
import type { CampaignPreview } from '@firebreak/questionnaires/model/campaigns';
import { inDays } from '../asking-company.fixture';
import { CampaigningCompany, inCountry, noonInDays } from './campaigning-company.fixture';

describe('campaigns that are sent', () => {
  let at: CampaigningCompany;

  beforeAll(async () => {
    at = await CampaigningCompany.start();
  });
  afterAll(() => at.company.close());

  const preview = async (content: object, query = '') =>
    (await at.buyer.post<CampaignPreview>(`/api/campaigns/preview${query}`, content)).body;

  it('send each supplier one mail, with progress, and skip who was asked elsewhere meanwhile', async () => {
    for (const name of ['Una', 'Dua', 'Tria']) await at.aSupplier({ name, country: 'KE' });
    const round = inCountry('KE', { messages: { en: 'Hello {{supplier}}' } });
    const [first, second] = [await at.aDraft(round), await at.aDraft(round)];
    expect((await preview(round)).asked).toBe(3);
    await Promise.all([
      at.buyer.post(`/api/campaigns/${first.id}/start`, {}),
      at.buyer.post(`/api/campaigns/${second.id}/start`, {}),
    ]);
    await at.app.drainJobs();
    const both = [...(await at.board(first.id)), ...(await at.board(second.id))];
    expect(both.map(({ status, leftOut }) => leftOut ?? status).toSorted()).toEqual([
      ...Array(3).fill('already-asked'),
      ...Array(3).fill('sent'),
    ]);
    const mails = await at.mailsTo('una@example.org');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('“Hello Una”');
    expect((await preview(round)).leftOut).toEqual([{ reason: 'already-asked', count: 3 }]);
    const { state, counts } = await at.view(first.id);
    expect([state, counts.total]).toEqual(['running', 3]);
  });

  it('go on after the process was killed: nobody is left out, nobody gets two mails', async () => {
    for (let n = 0; n < 5; n++) await at.aSupplier({ name: `Torn ${n}`, country: 'UG' });
    const { id } = await at.aDraft(inCountry('UG'));
    await at.buyer.post(`/api/campaigns/${id}/start`, {});
    await at.app.drainJobs();
    // As if the last two had not been committed before the end: the rows of the first three stay.
    await at.app.inCompany(at.buyer.companyId, async (tx) => {
      await tx.query(`DELETE FROM questionnaire q USING campaign_recipient r
        WHERE r.questionnaire_id = q.id AND r.campaign_id = $1 AND r.position > 3`, [id]); // prettier-ignore
      await tx.query(
        `UPDATE campaign_recipient SET state = 'queued' WHERE campaign_id = $1 AND position > 3`,
        [id],
      );
      await tx.query(`UPDATE campaign SET state = 'sending' WHERE id = $1`, [id]);
    });
    await Promise.all([at.run(id, new Date()), at.run(id, new Date())]);
    await at.app.drainJobs();
    expect((await at.board(id)).map(({ status }) => status)).toEqual(Array(5).fill('sent'));
    expect(await at.mailsTo('torn-0@example.org')).toHaveLength(1);
    expect((await at.view(id)).state).toBe('running');
  });

  it('ask a supplier once whose second record is merged into it before its mail is out', async () => {
    const [kept, twin] = [
      await at.aSupplier({ name: 'Kept', country: 'RW' }),
      await at.aSupplier({ name: 'Twin', country: 'RW' }),
    ];
    const { id } = await at.aDraft(inCountry('RW'));
    await at.buyer.post(`/api/campaigns/${id}/start`, {});
    await at.app.drainJobs();
    // As if nothing had been sent when somebody merged the two.
    await at.app.inCompany(at.buyer.companyId, async (tx) => {
      await tx.query(`DELETE FROM questionnaire q USING campaign_recipient r
        WHERE r.questionnaire_id = q.id AND r.campaign_id = $1`, [id]); // prettier-ignore
      await tx.query(
        `UPDATE campaign_recipient SET state = 'queued', supplier_id = $2 WHERE campaign_id = $1`,
        [id, kept],
      );
      await tx.query(`UPDATE campaign SET state = 'sending' WHERE id = $1`, [id]);
    });
    expect(twin).not.toBe(kept);
    expect((await at.run(id, new Date())).sent).toBe(1);
    expect((await at.board(id)).map(({ leftOut }) => leftOut)).toEqual([null, 'already-asked']);
  });

  it('remind others though one address has had as many mails as it may get in a day', async () => {
    const contactEmail = 'agent@example.org';
    for (const name of ['Agent one', 'Plain']) {
      await at.aSupplier({ name, country: 'ET', ...(name !== 'Plain' && { contactEmail }) });
    }
    const id = await at.aStarted(inCountry('ET', { reminders: [-7] }));
    const hash = createHash('sha256').update(contactEmail).digest();
    await at.app.inCompany(at.buyer.companyId, (tx) =>
      tx.query(`SELECT note_link_mail($1, 100000, 100000, true) FROM generate_series(1, 100)`, [hash]),
    );
    expect(await at.run(id, noonInDays(13))).toMatchObject({ reminded: 1, waiting: false });
    expect(await at.mailsTo('plain@example.org')).toHaveLength(2);
  });

  it('remind around the due date, once each, and not after the answer', async () => {
    const [, asked] = [
      await at.aSupplier({ name: 'Late', country: 'GH' }),
      await at.aSupplier({ name: 'Quick', country: 'GH' }),
    ];
    const id = await at.aStarted(inCountry('GH', { reminders: [-7, 2] }));
    await at.app.inCompany(at.buyer.companyId, (tx) =>
      tx.query(`UPDATE questionnaire SET stage = 'submitted', submitted_at = now() WHERE supplier_id = $1`, [
        asked,
      ]),
    );
    expect((await at.run(id, noonInDays(12))).reminded).toBe(0);
    expect((await at.run(id, noonInDays(13))).reminded).toBe(1);
    expect((await at.run(id, noonInDays(13))).reminded).toBe(0);
    expect((await at.run(id, noonInDays(22))).reminded).toBe(1);
    expect(await at.mailsTo('late@example.org')).toHaveLength(3);
    expect(await at.mailsTo('quick@example.org')).toHaveLength(1);
  });

  describe('under way', () => {
    it('stop while paused, and go on', async () => {
      await at.aSupplier({ name: 'Waits', country: 'ZM' });
      const id = await at.aStarted(inCountry('ZM', { reminders: [-7] }));
      expect((await at.buyer.post(`/api/campaigns/${id}/resume`, {})).body).toMatchObject({
        code: 'campaign-not-paused',
      });
      await at.buyer.post(`/api/campaigns/${id}/pause`, {});
      expect((await at.run(id, noonInDays(13))).reminded).toBe(0);
      const resumed = await at.buyer.post(`/api/campaigns/${id}/resume`, {});
      expect(resumed).toMatchObject({ status: 202, body: { state: 'running' } });
      expect((await at.run(id, noonInDays(13))).reminded).toBe(1);
    });

    it('are extended: every open one gets the date, and a mail if wanted', async () => {
      await at.aSupplier({ name: 'Slow', country: 'TZ' });
      const id = await at.aStarted(inCountry('TZ'));
      await at.buyer.put(`/api/campaigns/${id}/due-date`, { dueOn: inDays(40), tell: false });
      await at.app.drainJobs();
      expect((await at.board(id))[0]?.dueOn).toBe(inDays(40));
      expect(await at.mailsTo('slow@example.org')).toHaveLength(1);
      await at.buyer.put(`/api/campaigns/${id}/due-date`, { dueOn: inDays(50), tell: true });
      await at.app.drainJobs();
      expect((await at.board(id))[0]?.dueOn).toBe(inDays(50));
      expect(await at.mailsTo('slow@example.org')).toHaveLength(2);
      const past = await at.buyer.put(`/api/campaigns/${id}/due-date`, { dueOn: '2020-01-01', tell: true });
      expect(past.status).toBe(422);
    });

    it('are cancelled: what is open is withdrawn, with the reason', async () => {
      await at.aSupplier({ name: 'Gone', country: 'MW' });
      const id = await at.aStarted(inCountry('MW'));
      const portal = await at.company.portalOf('gone@example.org');
      await at.buyer.post(`/api/campaigns/${id}/cancel`, { reason: 'Wrong list' });
      await at.app.drainJobs();
      expect((await at.view(id)).state).toBe('cancelled');
      const [row] = await at.board(id);
      expect(row?.status).toBe('closed');
      expect((await at.company.view(row?.questionnaireId ?? '')).closedReason).toBe('Wrong list');
      expect((await at.company.respondent.get(portal)).status).toBe(410);
    });
  });
});
