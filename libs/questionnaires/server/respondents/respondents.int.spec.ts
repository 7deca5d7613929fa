import type { PortalDoor, PortalVaultView, PortalView, WrittenToList } from '@firebreak/questionnaires/model';
import type { TestClient } from '@firebreak/testing';
import { calm } from '../a-quick-check-answer.fixture';
import { who } from '../asking-company.fixture';
import { CampaigningCompany, inCountry, noonInDays } from '../campaigns/campaigning-company.fixture';

describe('several people of one supplier', () => {
  let at: CampaigningCompany;
  beforeAll(async () => {
    at = await CampaigningCompany.start();
  });
  afterAll(() => at.company.close());

  /** A supplier asked by a campaign, with a second contact who was written to after ten days. */
  const escalated = async (
    name: string,
    country: string,
    second = `ana@${country.toLowerCase()}.example`,
  ) => {
    const contacts = [{ name: 'Ana', email: second, language: 'es' }];
    await at.aSupplier({ name, country, contactName: 'Tom', contacts });
    await at.aSupplier({ name: `${name} alone`, country });
    const campaign = await at.aStarted(inCountry(country, { escalateAfterDays: 10, reminders: [-3] }));
    expect((await at.run(campaign, noonInDays(9))).escalated).toBe(0);
    expect((await at.run(campaign, noonInDays(10))).escalated).toBe(1);
    expect((await at.run(campaign, noonInDays(11))).escalated).toBe(0);
    const [row] = await at.board(campaign);
    const id = row?.questionnaireId ?? '';
    return {
      campaign,
      id,
      contacts: `/api/questionnaires/${id}/contacts`,
      first: `${name.toLowerCase()}@example.org`,
      second,
    };
  };
  const open = async (email: string): Promise<{ device: TestClient; portal: string }> => {
    const device = at.app.anonymous();
    return { device, portal: await at.company.portalOf(email, device) };
  };

  it('are written to beside the first one, who is told, each in the own language', async () => {
    const { campaign, first, second } = await escalated('Deaf', 'NG');
    const [invited] = await at.mailsTo(second);
    expect(invited?.text).toContain('Hola, Ana');
    expect(invited?.text).toContain('Ya se había preguntado a Tom');
    const [told, before] = await at.mailsTo(first);
    expect(told?.subject).toContain('has asked a colleague of yours as well');
    expect(told?.text).toContain('has now written to Ana too');
    expect(before?.subject).toContain('asks you about');
    const rows = await at.board(campaign);
    expect(
      rows.map(({ writtenTo }) => writtenTo.map(({ email, first: isFirst }) => [email, isFirst])),
    ).toEqual([
      [
        [first, true],
        [second, false],
      ],
      [['deaf-alone@example.org', true]],
    ]);
    expect(rows[0]?.writtenTo.map(({ since, lastAt }) => [since !== null, lastAt !== null])).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(await at.board(campaign, '&q=ana@ng')).toHaveLength(1);
    expect((await at.run(campaign, noonInDays(17))).reminded).toBe(2);
    expect(await at.mailsTo(second)).toHaveLength(2);
    expect(await at.mailsTo(first)).toHaveLength(3);
  });

  it('work on the same answers by links of their own; once one has sent them it is done for both', async () => {
    const { id, first, second } = await escalated('Two', 'GH');
    const [one, other] = [await open(first), await open(second)];
    expect((await one.device.get(other.portal)).status).toBe(401);
    const save = (by: typeof one, code: string) =>
      by.device.put<{ savedBy: string }>(`${by.portal}/answers/${code}`, { value: calm[code], version: 0 });
    expect((await save(one, 'A02')).status).toBe(200);
    expect((await save(other, 'A04')).status).toBe(200);
    const log = await at.app.inCompany(at.buyer.companyId, (tx) =>
      tx.query<object[]>(
        `SELECT question, saved_by FROM questionnaire_answer WHERE questionnaire_id = $1 ORDER BY question`,
        [id],
      ),
    );
    expect(log).toEqual([
      { question: 'A02', saved_by: 'Tom' },
      { question: 'A04', saved_by: 'Ana' },
    ]);
    const view = await other.device.post<PortalView>(`${other.portal}/start`, { language: 'fr' });
    expect([view.body.recipientName, view.body.template.language, view.body.answers.length]).toEqual([
      'Ana',
      'fr',
      2,
    ]);
    expect((await one.device.get<PortalView>(one.portal)).body.template.language).toBe('en');
    const vault = await other.device.get<PortalVaultView>(`${other.portal}/vault`);
    expect(vault.body).toMatchObject({
      recipientName: 'Ana',
      maskedEmail: expect.stringContaining('gh.example'),
    });
    for (const code of Object.keys(calm)) await save(other, code);
    expect((await other.device.post(`${other.portal}/submit`, who)).status).toBe(200);
    expect((await one.device.get<{ code: string }>(one.portal)).body.code).toBe(
      'questionnaire-already-submitted',
    );
    expect((await at.mailsTo(first))[0]?.subject).toContain('has received your answers');
    expect((await at.mailsTo(second))[0]?.subject).toContain('a reçu vos réponses');
  });

  it('are taken out when they leave: link and device stop working, and nothing names them', async () => {
    const { id, contacts, first, second } = await escalated('Leaves', 'ZM');
    const [one, other] = [await open(first), await open(second)];
    const { body } = await at.buyer.get<WrittenToList>(contacts);
    const contactId = body.items.find(({ email }) => email === second)?.contactId ?? '';
    expect((await at.buyer.delete(`${contacts}/01990000-0000-7000-8000-00000000dead`)).status).toBe(404);
    expect((await (await at.app.signUp()).delete(`${contacts}/${contactId}`)).status).toBe(404);
    const left = await at.buyer.delete<WrittenToList>(`${contacts}/${contactId}`);
    expect(left.body.items.map(({ email }) => email)).toEqual([first]);
    expect((await other.device.get(other.portal)).status).toBe(404);
    expect((await one.device.get(one.portal)).status).toBe(200);
    const named = await at.app.inCompany(at.buyer.companyId, (tx) =>
      tx.query<object[]>(
        `SELECT 1 FROM questionnaire_contact WHERE email = $1 UNION ALL
         SELECT 1 FROM questionnaire_mail WHERE recipient_email = $1 UNION ALL
         SELECT 1 FROM audit_entry WHERE record_table LIKE 'questionnaire%' AND to_jsonb(audit_entry)::text LIKE '%' || $1 || '%'`,
        [second],
      ),
    );
    expect(named).toEqual([]);
    const only = await at.buyer.delete<{ code: string }>(`${contacts}/${id}`);
    expect([only.status, only.body.code]).toEqual([409, 'contact-only-one']);
  });

  it('go on when the first one leaves: the second takes the place, by the same link', async () => {
    const { campaign, id, contacts, first, second } = await escalated('Hands over', 'MW', 'ana@mw.example');
    const [one, other] = [await open('hands-over@example.org'), await open(second)];
    const left = await at.buyer.delete<WrittenToList>(`${contacts}/${id}`);
    expect(left.body.items.map(({ email, first: isFirst }) => [email, isFirst])).toEqual([[second, true]]);
    expect((await one.device.get(one.portal)).status).toBe(404);
    const door = await other.device.get<PortalDoor>(other.portal);
    expect([door.status, door.body.sentTo]).toEqual([401, expect.stringContaining('mw.example')]);
    await at.company.enter(other.portal, second, other.device);
    expect((await other.device.get<PortalView>(other.portal)).body.recipientName).toBe('Ana');
    expect((await at.board(campaign))[0]).toMatchObject({ email: second });
    expect(first).not.toBe(second);
  });

  it('are added by hand, once each; another address instead locks the earlier one out', async () => {
    await at.aSupplier({ name: 'Hand', country: 'UG', contactName: 'Tom' });
    const campaign = await at.aStarted(inCountry('UG'));
    const [row] = await at.board(campaign);
    const url = `/api/campaigns/${campaign}/recipients/${row?.id}/address`;
    const beside = { email: 'two@ug.example', name: 'Two', beside: true };
    expect((await at.buyer.put(url, beside)).status).toBe(204);
    expect((await at.buyer.put<{ code: string }>(url, beside)).body.code).toBe('contact-known');
    const again = { email: 'Hand@Example.org', beside: true };
    expect((await at.buyer.put<{ code: string }>(url, again)).body.code).toBe('contact-known');
    expect((await at.mailsTo('two@ug.example'))[0]?.text).toContain('Tom was asked before');
    const [one, two] = [await open('hand@example.org'), await open('two@ug.example')];
    expect((await at.buyer.put(url, { email: 'three@ug.example' })).status).toBe(204);
    expect((await one.device.get(one.portal)).status).toBe(404);
    expect((await two.device.get(two.portal)).status).toBe(200);
    const [after] = await at.board(campaign);
    expect(after?.writtenTo.map(({ email, contactId }) => [email, contactId !== null])).toEqual([
      ['three@ug.example', true],
      ['two@ug.example', true],
      ['hand@example.org', false],
    ]);
  });
});
