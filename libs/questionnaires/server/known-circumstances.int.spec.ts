import type { PortalView } from '@firebreak/questionnaires/model';
import { SupplierScores } from '@firebreak/supply-chain/server';
import { careful } from './a-baseline-answer.fixture';
import { AskingCompany, who } from './asking-company.fixture';
import { KnownCircumstances } from './known-circumstances';

describe('what a questionnaire may look at', () => {
  let company: AskingCompany;

  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  async function aSite(supplierId: string, body: object): Promise<string> {
    const answer = await company.buyer.post<{ id: string }>(`/api/suppliers/${supplierId}/sites`, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  }

  it('is what is on record of sites, goods and risk', async () => {
    const { app, buyer } = company;
    const supplierId = await company.aSupplier('Padma');
    const other = await company.aSupplier('Other');
    const workforce = { migrantShare: 0.25, agencyShare: 0, labourProvider: true, employerHousing: false };
    const mill = await aSite(supplierId, {
      name: 'Mill',
      country: 'TM',
      isic: '1311',
      headcount: 300,
      ...workforce,
      goods: [{ name: 'Cotton', hs: '520100' }],
    });
    const store = await aSite(supplierId, { name: 'Store', country: 'DE' });
    await app.inCompany(buyer.companyId, (tx) =>
      app.get(SupplierScores).record(tx, {
        suppliers: [{ id: supplierId, score: 71.5, band: 'high', confidence: 40, scoredAt: new Date() }],
      }),
    );
    const known = await app.inCompany(buyer.companyId, (tx) =>
      app.get(KnownCircumstances).of(tx, [supplierId, other]),
    );
    expect(known.get(other)).toEqual({ sites: [], risk: { score: null, band: null, facts: [] } });
    const of = known.get(supplierId);
    expect(of?.sites).toEqual([
      {
        id: mill,
        name: 'Mill',
        country: 'TM',
        sector: '1311',
        headcount: 300,
        pieceRate: null,
        ...workforce,
      },
      expect.objectContaining({
        id: store,
        name: 'Store',
        country: 'DE',
        headcount: null,
        labourProvider: null,
      }),
    ]);
    expect(of?.risk).toMatchObject({ score: 71.5, band: 'high' });
    expect(of?.risk.facts).toContain('listed-good');
  });

  it('is not taken down for a template that looks at answers only, and tells the respondent nothing', async () => {
    const { portal } = await company.aSending('Meghna');
    const view = await company.respondent.get<PortalView>(portal);
    expect(view.body.circumstances).toEqual({ sites: [], risk: { score: null, band: null, facts: [] } });
  });

  it('refuses answers of another shape, of another type, and far too long ones', async () => {
    const { portal } = await company.aSending('Jamuna');
    const save = (code: string, value: unknown) =>
      company.respondent.put<{ code: string; errors: object[] }>(`${portal}/answers/${code}`, {
        value,
        version: 0,
      });
    expect(await save('A04', { amount: 3, currency: 'USD' })).toMatchObject({
      status: 422,
      body: { code: 'answer-invalid', errors: [{ field: 'A04', code: 'not-a-number' }] },
    });
    expect(await save('A04', { rows: [{ site: null, cells: {}, more: 1 }] })).toMatchObject({
      status: 422,
      body: { code: 'input-invalid', errors: [{ field: 'value' }] },
    });
    expect((await save('J08', 'x'.repeat(10_000_000))).status).toBe(413);
    expect((await save('J08', 'x'.repeat(5_000))).status).toBe(422);
    expect((await save('__proto__', 'yes')).status).toBe(422);
    expect((await save('A04@somewhere', 4)).status).toBe(422);
  });

  it('reads each of the eleven indicators from what was submitted', async () => {
    const { id, portal } = await company.aSending('Karnaphuli');
    await company.answerAll(portal, { ...careful, E01: 'employer' });
    expect((await company.view(id)).indicators).toEqual([]);
    await company.respondent.post(`${portal}/submit`, who);
    const { indicators } = await company.view(id);
    expect(indicators).toHaveLength(11);
    const documents = indicators.find(({ indicator }) => indicator === 'ILO-07');
    expect(documents?.parts[0]?.question).toBe('E01');
    expect(documents?.risk).toBeGreaterThan(0);
    const sum = documents?.parts.reduce((total, { points }) => total + points, 0);
    expect(sum).toBeCloseTo(documents?.risk ?? -1, 9);
  });
});
