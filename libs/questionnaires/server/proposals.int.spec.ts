import type { AnswerProposal, PortalView, RecipientView } from '@firebreak/questionnaires/model';
import {
  changeQuestion,
  duplicateQuestion,
  type OwnTemplateView,
} from '@firebreak/questionnaires/model/builder';
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

  it('carry answers to a newer version of the template, and tell the buyer before how many questions are new', async () => {
    const { buyer, respondent } = company;
    const own = await company.anOwnTemplate('Housing');
    const first = await company.aSending('Gamma', own.code);
    const recipients = async () => {
      const params = `supplierId=${first.supplierId}&template=${own.code}`;
      const { body } = await buyer.get<{ items: RecipientView[] }>(
        `/api/questionnaires/recipients?${params}`,
      );
      return body.items[0]?.before;
    };
    expect(await recipients()).toBeNull();
    const answers = { R1: 'no', H1: 40, H2: ['leave', 'visit'] };
    for (const [code, value] of Object.entries(answers)) {
      await respondent.put(`${first.portal}/answers/${code}`, { value, version: 0 });
    }
    expect(await recipients()).toBeNull(); // not sent back yet
    await respondent.post(`${first.portal}/submit`, who);

    // The next version asks one question more, offers one choice less and counts H1 in another unit.
    const url = `/api/custom-templates/${own.id}`;
    const begun = (await buyer.post<OwnTemplateView>(`${url}/draft`, {})).body.draft;
    if (!begun) throw new Error('no draft');
    const h2 = begun.template.questions.find(({ code }) => code === 'H2');
    const options = h2?.options?.filter(({ value }) => value !== 'visit') ?? [];
    const template = duplicateQuestion(
      changeQuestion(changeQuestion(begun.template, 'H2', { options }), 'H1', { unit: 'beds' }),
      'R1',
    );
    const saved = await buyer.put<OwnTemplateView>(`${url}/draft`, { template, version: begun.version });
    const version = saved.body.draft?.version;
    expect((await buyer.post(`${url}/versions`, { version })).status).toBe(201);

    expect(await recipients()).toEqual({
      answered: 3,
      toCheck: 2, // H1 and H2
      fresh: 1, // the copy of R1; R2 stays hidden
      answeredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    const body = { recipients: [{ supplierId: first.supplierId }], dueOn: inDays(20), template: own.code };
    expect((await buyer.post('/api/questionnaires', body)).status).toBe(201);
    const again = await company.portalOf(first.email);
    expect(
      (await proposals(again)).body.items.map(({ question, value, doubts }) => [question, value, doubts]),
    ).toEqual(
      expect.arrayContaining([
        ['R1', 'no', []],
        ['H1', 40, ['unit-changed']],
        ['H2', ['leave'], ['options-changed']],
      ]),
    );
    expect((await respondent.get<PortalView>(again)).body.answers).toEqual([]); // confirmed one by one
  });

  it('are not told to who has no link', async () => {
    expect(await proposals('/api/portal/questionnaires/none')).toMatchObject({ status: 404 });
  });
});
