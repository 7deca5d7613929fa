import type {
  CampaignFigures,
  CampaignPreview,
  MailPreview,
} from '@firebreak/questionnaires/model/campaigns';
import { who } from '../asking-company.fixture';
import { CampaigningCompany, inCountry, noonInDays } from './campaigning-company.fixture';

describe('figures of campaigns', () => {
  let at: CampaigningCompany;

  beforeAll(async () => {
    at = await CampaigningCompany.start();
  });
  afterAll(() => at.company.close());

  const preview = async (content: object, query = '') =>
    (await at.buyer.post<CampaignPreview>(`/api/campaigns/preview${query}`, content)).body;

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

  it('tell what suppliers ask about, each once, in the reader’s language', async () => {
    for (const name of ['Curious', 'Wondering', 'Quiet']) await at.aSupplier({ name, country: 'BO' });
    const id = await at.aStarted(inCountry('BO'));
    const ask = async (name: string, question: string, audience = 'buyer') => {
      const portal = await at.company.portalOf(`${name}@example.org`);
      const said = await at.company.respondent.post(`${portal}/comments`, { question, text: '?', audience });
      expect(said.status).toBe(201);
    };
    await ask('curious', 'A04');
    await ask('curious', 'A04');
    await ask('wondering', 'A04');
    await ask('wondering', 'B01');
    await ask('quiet', 'E01', 'colleagues');
    const figures = async (language: string) =>
      (await at.buyer.get<CampaignFigures>(`/api/campaigns/${id}/figures?language=${language}`)).body;
    const { mostAskedAbout, mostSkipped } = await figures('en');
    expect(mostAskedAbout.map(({ code, count, ratio }) => [code, count, ratio])).toEqual([
      ['A04', 2, 2 / 3],
      ['B01', 1, 1 / 3],
    ]);
    expect(mostSkipped).toEqual([]);
    const spanish = (await figures('es')).mostAskedAbout[0]?.text;
    expect(spanish).toBeTruthy();
    expect(spanish).not.toBe(mostAskedAbout[0]?.text);
    expect((await at.board(id, '&language=es'))[0]?.templateTitle).toContain('trabajo forzoso');
  });
});
