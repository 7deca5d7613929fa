import type { CampaignPreview, MailPreview } from '@firebreak/questionnaires/model/campaigns';
import { inDays } from '../asking-company.fixture';
import { CampaigningCompany, inCountry } from './campaigning-company.fixture';

describe('campaigns before they start', () => {
  let at: CampaigningCompany;

  beforeAll(async () => {
    at = await CampaigningCompany.start();
  });
  afterAll(() => at.company.close());

  const preview = async (content: object, query = '') =>
    (await at.buyer.post<CampaignPreview>(`/api/campaigns/preview${query}`, content)).body;

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

  it('are not overwritten unseen by the second of two who change them, nor started', async () => {
    await at.aSupplier({ name: 'Seen', country: 'UY' });
    const { id, version } = await at.aDraft(inCountry('UY'));
    const change = (name: string, seen: number) =>
      at.buyer.put<{ code: string }>(`/api/campaigns/${id}?version=${seen}`, inCountry('UY', { name }));
    expect((await change('First', version)).status).toBe(200);
    expect(await change('Second', version)).toMatchObject({
      status: 409,
      body: { code: 'campaign-changed-elsewhere' },
    });
    expect((await at.buyer.post(`/api/campaigns/${id}/start?version=${version}`, {})).status).toBe(409);
    expect((await at.view(id)).name).toBe('First');
    expect((await at.buyer.post(`/api/campaigns/${id}/start?version=${version + 1}`, {})).status).toBe(202);
  });
});
