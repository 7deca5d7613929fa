import type { QuestionnaireView } from '@firebreak/questionnaires/model';
import { careful } from './a-baseline-answer.fixture';
import { AskingCompany, inDays, who } from './asking-company.fixture';
import { RecordedAnswers, type AnswersOnRecord } from './recorded-answers';

describe('sending questionnaires', () => {
  let company: AskingCompany;

  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  describe('sending', () => {
    it('to several is all or none, and names who has no address', async () => {
      const [first, second] = [await company.aSupplier('Xi'), await company.aSupplier('Omicron', null)];
      const recipients = [{ supplierId: first }, { supplierId: second }];
      const refused = await company.buyer.post<{ errors: { field: string }[] }>('/api/questionnaires', {
        recipients,
        dueOn: inDays(9),
      });
      expect(refused).toMatchObject({ status: 422, body: { code: 'recipients-incomplete' } });
      expect(refused.body.errors.map(({ field }) => field)).toEqual(['recipients.1.email']);
      const none = await company.buyer.get<{ total: number }>(`/api/questionnaires?supplierId=${first}`);
      expect(none.body.total).toBe(0);
      const both = [
        { supplierId: first },
        { supplierId: second, email: 'boss@omicron.example', language: 'ar' },
      ];
      const sent = await company.buyer.post<{ ids: string[] }>('/api/questionnaires', {
        recipients: both,
        dueOn: inDays(9),
      });
      expect(sent.body.ids).toHaveLength(2);
      expect((await company.mailsTo('boss@omicron.example'))[0]?.subject).toBe(
        'تسألكم \u2068Kestrel Apparel\u2069 عن ظروف العمل',
      );
    });

    it('is prepared with contacts on record and what is already open', async () => {
      const { id, supplierId } = await company.aSending('Upsilon');
      const other = await company.aSupplier('Phi', null);
      const found = await company.buyer.get(
        `/api/questionnaires/recipients?supplierId=${supplierId},${other}`,
      );
      expect(found.body).toEqual({
        items: expect.arrayContaining([
          expect.objectContaining({
            supplierName: 'Upsilon',
            email: 'upsilon@example.org',
            open: { id, dueOn: inDays(20) },
          }),
          expect.objectContaining({ supplierName: 'Phi', email: null, language: 'en', open: null }),
        ]),
      });
    });

    it('waits for a draft to be sent', async () => {
      const supplierId = await company.aSupplier('Pi');
      const { body } = await company.buyer.post<{ ids: string[] }>('/api/questionnaires', {
        recipients: [{ supplierId }],
        dueOn: inDays(9),
        draft: true,
      });
      expect(await company.mailsTo('pi@example.org')).toEqual([]);
      expect((await company.view(body.ids[0] ?? '')).status).toBe('draft');
      expect(
        (await company.buyer.post<QuestionnaireView>(`/api/questionnaires/${body.ids[0]}/send`, {})).body
          .status,
      ).toBe('sent');
      expect(await company.mailsTo('pi@example.org')).toHaveLength(1);
    });

    it.each([
      [{ dueOn: '2020-01-01' }, 'dueOn'],
      [{ dueOn: 'soon' }, 'dueOn'],
      [{ recipients: [] }, 'recipients'],
      [{ surprise: 1 }, 'surprise'],
    ])('refuses %j', async (change, field) => {
      const supplierId = await company.aSupplier(`Rho${field}${JSON.stringify(change).length}`);
      const body = { recipients: [{ supplierId }], dueOn: inDays(9), ...change };
      const answer = await company.buyer.post<{ code: string; errors: { field: string }[] }>(
        '/api/questionnaires',
        body,
      );
      expect(answer).toMatchObject({ status: 422, body: { code: 'input-invalid' } });
      expect(answer.body.errors.map((error) => error.field)).toEqual([field]);
    });

    it('pages by key and filters by status', async () => {
      const { id } = await company.aSending('Rhodes');
      await company.buyer.post(`/api/questionnaires/${id}/close`, {});
      const first = await company.buyer.get<{ items: { id: string }[]; nextCursor: string; total: number }>(
        '/api/questionnaires?limit=2',
      );
      expect(first.body.items).toHaveLength(2);
      const second = await company.buyer.get<{ items: { id: string }[] }>(
        `/api/questionnaires?limit=2&cursor=${first.body.nextCursor}`,
      );
      expect(second.body.items[0]?.id).not.toBe(first.body.items[1]?.id);
      const closed = await company.buyer.get<{ items: { supplierName: string }[] }>(
        '/api/questionnaires?status=closed&q=rhod',
      );
      expect(closed.body.items.map(({ supplierName }) => supplierName)).toEqual(['Rhodes']);
      const counts = await company.buyer.get<Record<string, number>>('/api/questionnaires/counts');
      expect(counts.body).toMatchObject({ closed: 1, sent: expect.any(Number) });
    });
  });

  it('takes answers on record by the same rules: a whole questionnaire or nothing', async () => {
    const supplierId = await company.aSupplier('Omega');
    const { body } = await company.buyer.post<{ ids: string[] }>('/api/questionnaires', {
      recipients: [{ supplierId }],
      dueOn: inDays(9),
      draft: true,
    });
    const id = body.ids[0] ?? '';
    const { app, buyer } = company;
    const record = (given: AnswersOnRecord) =>
      app.runAs(buyer.companyId, () =>
        app.get(RecordedAnswers).record(id, given, new Date('2026-02-01T12:00:00Z')),
      );
    const documents = [{ question: 'A05', name: 'sites.csv', content: Buffer.from('site,workers') }];
    await expect(record({ answers: careful })).rejects.toThrow('questionnaire-not-sent');
    await buyer.post(`/api/questionnaires/${id}/send`, {});
    const incomplete = Object.fromEntries(Object.entries(careful).filter(([code]) => code !== 'A05'));
    await expect(record({ answers: incomplete, submit: who })).rejects.toThrow('answers-incomplete');
    expect((await company.view(id)).answers).toEqual([]);
    await expect(record({ answers: careful, documents, submit: who })).resolves.toMatchObject({
      documents: 1,
    });
    expect(await company.view(id)).toMatchObject({
      status: 'submitted',
      submittedAt: '2026-02-01T12:00:00.000Z',
    });
    await expect(record({ answers: careful })).rejects.toThrow('questionnaire-already-submitted');
  });

  it('exports what the list shows, and no formulas', async () => {
    await company.aSupplier('=cmd()', 'formula@example.org').then((supplierId) =>
      company.buyer.post('/api/questionnaires', {
        recipients: [{ supplierId }],
        dueOn: inDays(9),
        draft: true,
      }),
    );
    const csv = await company.buyer.get('/api/questionnaires/export?format=csv&q=formula');
    expect(csv.headers['content-disposition']).toContain('questionnaires.csv');
    expect(csv.text.split('\n')[0]).toContain('Supplier,Questionnaire,Status');
    expect(csv.text.split('\n')[1]).toMatch(/^'=cmd\(\),Forced labour risk questionnaire,draft,no,/);
    const xlsx = await company.buyer.get('/api/questionnaires/export?format=xlsx&status=draft');
    expect(xlsx.text.startsWith('PK')).toBe(true);
    expect((await company.buyer.get('/api/questionnaires/export?format=doc')).status).toBe(422);
  });

  describe('another company', () => {
    it('sees nothing: the same bytes as for what is not there', async () => {
      const { id } = await company.aSending('Sigma');
      const stranger = await company.app.signUp();
      const absent = '01990000-0000-7000-8000-00000000dead';
      const bytes = async (
        url: (one: string) => string,
        send: (at: string) => Promise<{ status: number; text: string }>,
      ) => {
        const [theirs, nobodys] = [await send(url(id)), await send(url(absent))];
        expect([theirs.status, theirs.text.replaceAll(id, absent)]).toEqual([404, nobodys.text]);
      };
      await bytes(
        (one) => `/api/questionnaires/${one}`,
        (at) => stranger.get(at),
      );
      await bytes(
        (one) => `/api/questionnaires/${one}/close`,
        (at) => stranger.post(at, {}),
      );
      await bytes(
        (one) => `/api/questionnaires/${one}/review`,
        (at) => stranger.post(at, {}),
      );
      expect((await stranger.get<{ items: unknown[] }>('/api/questionnaires')).body.items).toEqual([]);
    });

    it("can't send to a supplier that isn't its own", async () => {
      const supplierId = await company.aSupplier('Tau');
      const stranger = await company.app.signUp();
      const body = { recipients: [{ supplierId, email: 'a@b.example' }], dueOn: inDays(9) };
      expect((await stranger.post<{ code: string }>('/api/questionnaires', body)).body.code).toBe(
        'supplier-not-found',
      );
    });
  });
});
