import type { AnswerProposal, PortalView } from '@firebreak/questionnaires/model';
import { careful } from './a-baseline-answer.fixture';
import { AskingCompany, inDays, who } from './asking-company.fixture';

describe('proposed answers', () => {
  let company: AskingCompany;
  let supplierId: string;
  let second: string;

  beforeAll(async () => {
    company = await AskingCompany.start();
    const first = await company.aSending('Alpha');
    supplierId = first.supplierId;
    await company.answerAll(first.portal);
    await company.respondent.post(`${first.portal}/submit`, who);
    await company.buyer.post('/api/questionnaires', { recipients: [{ supplierId }], dueOn: inDays(20) });
    second = await company.portalOf(first.email);
  });
  afterAll(() => company.close());

  const proposals = (portal: string, language = 'en') =>
    company.respondent.get<{ items: readonly AnswerProposal[] }>(`${portal}/proposals?language=${language}`);

  it('are the earlier ones of this supplier, with date and source, and fill in nothing', async () => {
    const { body } = await proposals(second, 'es');
    expect(Object.fromEntries(body.items.map(({ question, value }) => [question, value]))).toEqual(careful);
    expect(body.items[0]).toMatchObject({
      expired: false,
      source: {
        kind: 'earlier-answers',
        name: 'Cuestionario sobre riesgo de trabajo forzoso',
        answeredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    });
    expect((await company.respondent.get<PortalView>(second)).body.answers).toEqual([]);
  });

  it('are confirmed by saving them', async () => {
    const [first] = (await proposals(second)).body.items;
    const answer = { value: first?.value, version: 0 };
    expect(await company.respondent.put(`${second}/answers/${first?.question}`, answer)).toMatchObject({
      status: 200,
    });
  });

  it("are nobody else's: not another supplier's, nor of answers that were not sent", async () => {
    const other = await company.aSending('Beta');
    await company.respondent.put(`${other.portal}/answers/C01`, { value: 'none', version: 0 });
    expect((await proposals(other.portal)).body.items).toEqual([]);
    await company.buyer.post('/api/questionnaires', {
      recipients: [{ supplierId: other.supplierId }],
      dueOn: inDays(20),
    });
    expect((await proposals(await company.portalOf(other.email))).body.items).toEqual([]);
  });

  it('are not told to who has no link', async () => {
    expect(await proposals('/api/portal/questionnaires/none')).toMatchObject({ status: 404 });
  });
});
