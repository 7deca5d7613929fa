import type {
  CampaignFigures,
  CampaignPreview,
  MailPreview,
} from '@firebreak/questionnaires/model/campaigns';
import { inDays, who } from '../asking-company.fixture';
import { CampaigningCompany, inCountry, noonInDays } from './campaigning-company.fixture';

describe('campaigns', () => {
  let at: CampaigningCompany;

  beforeAll(async () => {
    at = await CampaigningCompany.start();
  });
  afterAll(() => at.company.close());

  const preview = async (content: object, query = '') =>
    (await at.buyer.post<CampaignPreview>(`/api/campaigns/preview${query}`, content)).body;

  describe('before they start', () => {
    it('say who gets what, who is left out, and why', async () => {
      await at.aSupplier({ name: 'Kept', country: 'IN', isic: '41', contactLanguage: 'hi' });
      await at.aSupplier({ name: 'Silent', country: 'IN', contactEmail: null });
      await at.aSupplier({ name: 'Cheap', country: 'IN', spendAmount: 10, spendCurrency: 'EUR' });
      const round = inCountry('IN', {
        rules: [
          { when: { sector: ['F'] }, template: 'firebreak-baseline' },
          { when: {}, template: 'firebreak-quick-check' },
        ],
        additions: [{ when: { sector: ['41'] }, module: 'firebreak-construction-site' }],
      });
      expect(await preview(round)).toEqual({
        matched: 3,
        asked: 2,
        parts: [
          { template: 'firebreak-quick-check', modules: [], count: 1 },
          { template: 'firebreak-baseline', modules: ['firebreak-construction-site'], count: 1 },
        ],
        languages: expect.arrayContaining([
          { language: 'en', count: 1 },
          { language: 'hi', count: 1 },
        ]),
        leftOut: [{ reason: 'no-address', count: 1 }],
        leftOutItems: [expect.objectContaining({ supplierName: 'Silent', reason: 'no-address' })],
        nextLeftOut: null,
      });
      const dear = {
        ...round,
        audience: { ...round.audience, spend: { from: 5, to: null, currency: 'EUR' } },
      };
      const narrowed = await preview(dear);
      expect([narrowed.asked, narrowed.leftOut]).toEqual([1, [{ reason: 'spend-unknown', count: 2 }]]);
      expect((await preview(dear, '?reason=no-address')).leftOutItems).toEqual([]);
    });

    it('show the mail in the supplier’s language, the note filled in', async () => {
      await at.aSupplier({ name: 'Hilo', country: 'PE', contactLanguage: 'es', contactName: 'Marta' });
      const round = inCountry('PE', {
        messages: {
          en: 'Dear {{contact|partner}} of {{supplier}}',
          es: 'Estimada {{contact|persona}}: {{due}}',
        },
        dueOn: inDays(30),
      });
      const mail = async (language: string) =>
        (await at.buyer.post<MailPreview>(`/api/campaigns/mail-preview?language=${language}`, round)).body;
      const spanish = await mail('es');
      expect([spanish.supplierName, spanish.language]).toEqual(['Hilo', 'es']);
      expect(spanish.text).toMatch(/Estimada Marta: \d+ de [a-z]+ de 20\d\d/);
      expect(spanish.html).toContain('<html lang="es"');
      const french = await mail('fr');
      expect([french.supplierName, french.language]).toEqual([null, 'fr']);
      expect(french.text).toContain('Dear partner of Example Mills');
    });

    it.each([
      [{ rules: [] }, 'rules'],
      [{ rules: [{ when: {}, template: 'none' }] }, 'rules.0.template'],
      [{ messages: { en: '{{price}}' } }, 'messages.en'],
      [{ messages: { en: 5 } }, 'messages'],
      [{ reminders: [99] }, 'reminders'],
      [{ dueOn: '2026-02-31' }, 'dueOn'],
      [{ surprise: 1 }, 'surprise'],
    ])('are refused with %j', async (change, field) => {
      const answer = await at.buyer.post<{ errors: { field: string }[] }>('/api/campaigns', {
        ...inCountry('IN'),
        ...change,
      });
      expect(answer.status).toBe(422);
      expect(answer.body.errors.map((error) => error.field)).toEqual([field]);
    });

    it('are changed and thrown away as drafts only', async () => {
      const { id } = await at.aDraft(inCountry('XK', { name: ' Autumn ' }));
      const changed = await at.buyer.put(`/api/campaigns/${id}`, inCountry('XK', { reminders: [3, -7] }));
      expect(changed.body).toMatchObject({ name: 'Spring round', reminders: [-7, 3], state: 'draft' });
      const nobody = await at.buyer.post(`/api/campaigns/${id}/start`, {});
      expect(nobody).toMatchObject({ status: 422, body: { code: 'campaign-asks-nobody' } });
      expect((await at.buyer.post(`/api/campaigns/${id}/pause`, {})).status).toBe(409);
      expect((await at.buyer.delete(`/api/campaigns/${id}`)).status).toBe(204);
      expect((await at.buyer.get(`/api/campaigns/${id}`)).status).toBe(404);
    });
  });

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

  it('write to a second contact when the first does not answer', async () => {
    await at.aSupplier({
      name: 'Deaf',
      country: 'NG',
      contacts: [{ name: 'Ana', email: 'ana@deaf.example', language: 'es' }],
    });
    await at.aSupplier({ name: 'Alone', country: 'NG' });
    const id = await at.aStarted(inCountry('NG', { escalateAfterDays: 10 }));
    expect((await at.run(id, noonInDays(9))).escalated).toBe(0);
    expect((await at.run(id, noonInDays(10))).escalated).toBe(1);
    expect((await at.run(id, noonInDays(11))).escalated).toBe(0);
    const [mail] = await at.mailsTo('ana@deaf.example');
    expect(mail?.text).toContain('Hola, Ana');
    expect(await at.board(id)).toEqual([
      expect.objectContaining({ supplierName: 'Alone', escalatedTo: null }),
      expect.objectContaining({
        supplierName: 'Deaf',
        escalatedTo: 'ana@deaf.example',
        email: 'ana@deaf.example',
      }),
    ]);
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

  describe('the board', () => {
    let id: string;
    beforeAll(async () => {
      for (const name of ['Beta', 'Alpha', 'Gamma']) await at.aSupplier({ name, country: 'LK' });
      await at.aSupplier({ name: 'Delta', country: 'LK', contactEmail: null });
      id = await at.aStarted(inCountry('LK'));
    });

    it('pages by key in the order of names, and filters', async () => {
      const page = await at.buyer.get<{
        items: { supplierName: string }[];
        nextCursor: string;
        total: number;
      }>(`/api/campaigns/${id}/recipients?limit=2`);
      expect([page.body.items.map((row) => row.supplierName), page.body.total]).toEqual([
        ['Alpha', 'Beta'],
        4,
      ]);
      const rest = await at.board(id, `&cursor=${page.body.nextCursor}`);
      expect(rest.map(({ supplierName }) => supplierName)).toEqual(['Delta', 'Gamma']);
      expect((await at.board(id, '&status=left-out')).map(({ leftOut }) => leftOut)).toEqual(['no-address']);
      expect((await at.board(id, '&q=gam')).map(({ supplierName }) => supplierName)).toEqual(['Gamma']);
      expect(await at.board(id, '&overdue=true')).toEqual([]);
    });

    it('reminds and extends the chosen ones, and says of the others why not', async () => {
      const rows = await at.board(id);
      const ids = rows.map((row) => row.id);
      const soon = await at.buyer.post(`/api/campaigns/${id}/recipients/reminders`, { ids });
      expect(soon.body).toEqual({ done: 0, passedOver: { 'too-soon': 3, 'not-sent': 1 } });
      const more = await at.buyer.post(`/api/campaigns/${id}/recipients/due-date`, {
        ids: ids.slice(0, 2),
        dueOn: inDays(33),
        tell: true,
      });
      expect(more.body).toEqual({ done: 2, passedOver: {} });
      expect((await at.board(id)).map(({ dueOn }) => dueOn)).toEqual([
        inDays(33),
        inDays(33),
        null,
        inDays(20),
      ]);
      expect(await at.mailsTo('alpha@example.org')).toHaveLength(2);
    });

    it('sends to whoever had no address once somebody gives one', async () => {
      const delta = (await at.board(id, '&q=delta'))[0];
      const given = await at.buyer.put(`/api/campaigns/${id}/recipients/${delta?.id}/address`, {
        email: 'desk@delta.example',
        name: 'Desk',
      });
      expect(given.status).toBe(204);
      expect(await at.mailsTo('desk@delta.example')).toHaveLength(1);
      expect((await at.board(id, '&q=delta'))[0]).toMatchObject({
        status: 'sent',
        email: 'desk@delta.example',
      });
      const beta = (await at.board(id, '&q=beta'))[0];
      await at.buyer.put(`/api/campaigns/${id}/recipients/${beta?.id}/address`, {
        email: 'new@beta.example',
      });
      expect((await at.mailsTo('new@beta.example'))[0]?.subject).toContain('asks you');
    });

    it('is exported, and no formulas', async () => {
      await at.aSupplier({ name: '=cmd()', country: 'LA', contactEmail: 'cmd@example.org' });
      const other = await at.aStarted(inCountry('LA'));
      const csv = await at.buyer.get(`/api/campaigns/${other}/recipients/export?format=csv`);
      expect(csv.text.split('\n')[1]).toMatch(/^'=cmd\(\),.*,sent,,no,/);
      const xlsx = await at.buyer.get(`/api/campaigns/${other}/recipients/export?format=xlsx`);
      expect(xlsx.text.startsWith('PK')).toBe(true);
    });
  });

  it('ask a template of the company’s own, and go on when it is retired', async () => {
    const own = await at.company.anOwnTemplate('Beds', { scope: 'whole' });
    await at.aSupplier({ name: 'Bunk', country: 'NP', isic: '41' });
    const contacts = [{ name: 'Ana', email: 'ana@cot.example', language: 'es' }];
    await at.aSupplier({ name: 'Cot', country: 'NP', contacts });
    const round = inCountry('NP', {
      rules: [{ when: {}, template: own.code }],
      additions: [{ when: { sector: ['41'] }, module: 'firebreak-construction-site' }],
      messages: { en: 'It takes {{minutes}} minutes' },
      escalateAfterDays: 10,
    });
    expect((await preview(round)).parts).toEqual(
      expect.arrayContaining([
        { template: own.code, modules: [], count: 1 },
        { template: own.code, modules: ['firebreak-construction-site'], count: 1 },
      ]),
    );
    const mail = await at.buyer.post<MailPreview>('/api/campaigns/mail-preview?language=en', round);
    expect(mail.body.text).toMatch(/It takes \d+ minutes/);
    const later = await at.aDraft(round);
    const id = await at.aStarted(round);
    expect(
      (await at.board(id)).map(({ supplierName, templateTitle }) => [supplierName, templateTitle]),
    ).toEqual([
      ['Bunk', 'Beds + Construction sites'],
      ['Cot', 'Beds'],
    ]);
    const portal = await at.company.portalOf('cot@example.org');
    for (const [code, value] of Object.entries({ R1: 'no', H1: 12 }))
      await at.company.respondent.put(`${portal}/answers/${code}`, { value, version: 0 });

    await at.company.retire(own.id);
    const refused = await at.buyer.post(`/api/campaigns/${later.id}/start`, {});
    expect(refused).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            field: 'rules.0.template',
            code: 'template-retired',
            message: expect.stringContaining('Rule 1 asks beds'),
          },
        ],
      },
    });
    expect((await at.run(id, noonInDays(10))).escalated).toBe(1);
    expect(await at.mailsTo('ana@cot.example')).toHaveLength(1);
    expect((await at.company.respondent.post(`${portal}/submit`, who)).status).toBe(200);
    const { body: figures } = await at.buyer.get<CampaignFigures>(`/api/campaigns/${id}/figures`);
    expect(figures.mostSkipped).toEqual([expect.objectContaining({ code: 'H2', count: 1, ratio: 1 })]);
  });

  it('tell how they go: response, time to answer, languages, and what people leave open', async () => {
    await at.aSupplier({ name: 'Done', country: 'SN', contactLanguage: 'fr' });
    await at.aSupplier({ name: 'Idle', country: 'SN' });
    const rules = [{ when: {}, template: 'firebreak-baseline' }];
    const id = await at.aStarted(inCountry('SN', { rules }));
    const portal = await at.company.portalOf('done@example.org');
    await at.company.answerAll(portal);
    const { respondent } = at.company;
    expect((await respondent.post(`${portal}/submit`, who)).status).toBe(200);
    await at.app.inCompany(
      at.buyer.companyId,
      (tx) =>
      tx.query(`UPDATE questionnaire SET sent_at = submitted_at - interval '36 hours' WHERE submitted_at IS NOT NULL
        AND id IN (SELECT questionnaire_id FROM campaign_recipient WHERE campaign_id = $1)`, [id]), // prettier-ignore
    );
    const { body } = await at.buyer.get<CampaignFigures>(`/api/campaigns/${id}/figures`);
    expect(body).toMatchObject({
      sent: 2,
      submitted: 1,
      responseRatio: 0.5,
      medianDaysToAnswer: 1.5,
      languages: [
        { language: 'en', sent: 1, submitted: 0 },
        { language: 'fr', sent: 1, submitted: 1 },
      ],
    });
    // Of the three that need no answer one is asked only after an audit.
    expect(body.mostSkipped.map(({ code, count, ratio }) => [code, count, ratio])).toEqual([
      ['J01', 1, 1],
      ['J08', 1, 1],
    ]);
    expect((await at.view(id)).counts).toEqual({ overdue: 0, total: 2, sent: 1, submitted: 1 });
  });

  it('are nobody else’s', async () => {
    await at.aSupplier({ name: 'Ours', country: 'PH' });
    const id = await at.aStarted(inCountry('PH'));
    const stranger = await at.app.signUp();
    const absent = '01990000-0000-7000-8000-00000000dead';
    for (const path of ['', '/figures', '/recipients', '/recipients/export?format=csv']) {
      const [theirs, nobodys] = await Promise.all(
        [id, absent].map((one) => stranger.get(`/api/campaigns/${one}${path}`)),
      );
      expect([theirs?.status, theirs?.text.replaceAll(id, absent)]).toEqual([404, nobodys?.text]);
    }
    for (const path of ['/pause', '/cancel'])
      expect((await stranger.post(`/api/campaigns/${id}${path}`, {})).status).toBe(404);
    expect((await stranger.get<{ items: unknown[] }>('/api/campaigns')).body.items).toEqual([]);
    expect((await at.app.anonymous().get(`/api/campaigns/${id}`)).status).toBe(401);
  });
});
