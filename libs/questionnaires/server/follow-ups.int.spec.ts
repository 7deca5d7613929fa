import type { Answers, FollowUpView, PortalView, QuestionnaireView } from '@firebreak/questionnaires/model';
import { calm } from './a-quick-check-answer.fixture';
import { careful } from './a-baseline-answer.fixture';
import { AskingCompany, inDays, TWELVE_LANGUAGES, who, type Sending } from './asking-company.fixture';

const QUICK = 'firebreak-quick-check';
const LABOUR = 'firebreak-labour-provider';

describe('the follow-up to a quick check', () => {
  let company: AskingCompany;

  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  async function answer(portal: string, answers: Answers): Promise<void> {
    for (const [code, value] of Object.entries(answers)) {
      const saved = await company.respondent.put(`${portal}/answers/${code}`, { value, version: 0 });
      if (saved.status !== 200) throw new Error(`${code}: ${saved.text}`);
    }
  }

  async function submitted(name: string, answers: Answers): Promise<Sending> {
    const sending = await company.aSending(name, QUICK);
    await answer(sending.portal, answers);
    const receipt = await company.respondent.post(`${sending.portal}/submit`, who);
    if (receipt.status !== 200) throw new Error(receipt.text);
    return sending;
  }

  const proposal = (id: string, band = 'low') =>
    company.buyer.get<FollowUpView>(`/api/questionnaires/${id}/follow-up?band=${band}`);
  const send = (id: string, body: object) =>
    company.buyer.post<{ id: string; code: string; questionnaireId: string }>(
      `/api/questionnaires/${id}/follow-up`,
      { dueOn: inDays(14), modules: [], ...body },
    );

  it('is proposed, sent by a person, and asks nothing twice', async () => {
    const { id, email } = await submitted('Alder', { ...calm, B03: 30, D01: ['onsite'] });
    const { body: proposed } = await proposal(id);
    expect(proposed.sections.map(({ code }) => code)).toEqual(['A', 'B', 'D', 'F']);
    expect(proposed.modules).toEqual([
      { code: LABOUR, title: 'Workers through labour providers', reasons: ['agency-workers'] },
    ]);
    expect(proposed.sent).toBeNull();
    const spanish = await company.buyer.get<FollowUpView>(
      `/api/questionnaires/${id}/follow-up?band=low&language=es`,
    );
    expect(spanish.body.sections[0]?.title).toBe('Acerca de estas respuestas');
    expect(spanish.body.modules[0]?.title).toBe('Trabajadores a través de proveedores de mano de obra');
    expect(await company.mailsTo(email)).toHaveLength(2); // the invitation and the receipt: nothing went by itself

    const sent = await send(id, { sections: ['A', 'B', 'D', 'F'], modules: [LABOUR] });
    expect(sent.status).toBe(201);
    const { body: portal } = await company.respondent.get<PortalView>(await company.portalOf(email));
    expect(portal.template.sections.map(({ code }) => code).join(' ')).toBe('A B D F LA LB LC LD LE');
    expect(portal.languages).toEqual(TWELVE_LANGUAGES);
    expect(portal.answers.map(({ question }) => question)).toEqual(['A02', 'A03', 'A04', 'B01', 'B03', 'D01', 'D04', 'F01']); // prettier-ignore
    const view = await company.view(sent.body.id);
    expect(view).toMatchObject({ status: 'sent', followsId: id, scope: 'whole' });
    expect(view.progress.asked - view.progress.answered).toBe(proposed.questions);

    const again = await send(id, { sections: ['A'] });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'follow-up-already-sent', questionnaireId: sent.body.id },
    });
    expect((await proposal(id)).body.sent).toEqual({ id: sent.body.id, dueOn: inDays(14) });
  });

  it('can be answered in part, scored by what was asked, and takes no answer to anything else', async () => {
    const { id, email } = await submitted('Birch', { ...calm, G01: 'employer' });
    const sent = await send(id, { sections: ['G'] });
    const portal = await company.portalOf(email);
    const refused = await company.respondent.put(`${portal}/answers/E01`, { value: 'worker', version: 0 });
    expect(refused).toMatchObject({ status: 422, body: { code: 'answer-invalid' } });
    await answer(portal, { G02: 'yes', G03: 'yes', G04: 'yes' });
    expect((await company.respondent.post(`${portal}/submit`, who)).status).toBe(200);
    const { score } = await company.view(sent.body.id);
    expect(score?.sections.map(({ section }) => section)).toEqual(['G']);
  });

  it('may be sent again when the first one was withdrawn', async () => {
    const { id } = await submitted('Cedar', { ...calm, G01: 'agent' });
    const first = await send(id, { sections: ['G'] });
    await company.buyer.post(`/api/questionnaires/${first.body.id}/close`, {});
    expect((await send(id, { sections: ['A', 'G'] })).status).toBe(201);
  });

  it('is sent once by two people at the same time', async () => {
    const { id } = await submitted('Elm', { ...calm, G01: 'agent' });
    const both = await Promise.all([send(id, { sections: ['G'] }), send(id, { sections: ['G'] })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('calls for nothing where risk and answers are calm, and for all where the risk is high', async () => {
    const { id } = await submitted('Fir', calm);
    expect((await proposal(id)).body).toMatchObject({ sections: [], modules: [], questions: 0 });
    expect((await proposal(id, 'high')).body.sections).toHaveLength(10);
  });

  it('needs a quick check with answers', async () => {
    const open = await company.aSending('Hazel', QUICK);
    expect((await proposal(open.id)).body).toMatchObject({ code: 'questionnaire-not-submitted' });
    const baseline = await company.aSending('Holly');
    expect((await proposal(baseline.id)).body).toMatchObject({ code: 'not-a-quick-check' });
    const other = await company.app.signUp({ company: 'Another buyer' });
    const foreign = await other.get(`/api/questionnaires/${open.id}/follow-up`);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'questionnaire-not-found' } });
  });

  it.each([
    [{ sections: [] }, 'sections'],
    [{ sections: ['A', 'ZZ'] }, 'sections.1'],
    [{ sections: ['A'], modules: ['firebreak-baseline'] }, 'modules'],
    [{ sections: ['A'], dueOn: '2020-01-01' }, 'dueOn'],
  ])('refuses %j', async (body, field) => {
    const { id } = await submitted(`Oak${JSON.stringify(body).length}`, calm);
    const refused = await company.buyer.post<{ errors: { field: string }[] }>(
      `/api/questionnaires/${id}/follow-up`,
      { dueOn: inDays(14), modules: [], ...body },
    );
    expect(refused).toMatchObject({ status: 422, body: { code: 'input-invalid' } });
    expect(refused.body.errors.map((error) => error.field)).toEqual([field]);
  });

  it('lets a quick check speak for the supplier only until a whole questionnaire does', async () => {
    const { supplierId } = await submitted('Pine', calm);
    const counted = async () => {
      const rows = await company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query<{ template_code: string }[]>(
          `SELECT template_code FROM risk_input_control_detail WHERE supplier_id = $1`,
          [supplierId],
        ),
      );
      return rows.map(({ template_code }) => template_code);
    };
    expect(await counted()).toEqual([QUICK]);
    const sendAnother = async (template: string) => {
      const recipients = [{ supplierId }];
      await company.buyer.post('/api/questionnaires', { recipients, dueOn: inDays(9), template });
      return company.portalOf('pine@example.org');
    };
    const portal = await sendAnother('firebreak-baseline');
    await company.answerAll(portal, careful);
    expect((await company.respondent.post(`${portal}/submit`, who)).status).toBe(200);
    expect(await counted()).toEqual(['firebreak-baseline']);

    const later = await sendAnother(QUICK);
    await answer(later, calm);
    expect((await company.respondent.post(`${later}/submit`, who)).status).toBe(200);
    expect(await counted()).toEqual(['firebreak-baseline']);
  });

  it('offers the templates with what they ask', async () => {
    const { body } = await company.buyer.get<{ items: object[] }>('/api/questionnaire-templates?language=es');
    expect(body.items).toHaveLength(5);
    expect(body.items[0]).toEqual({
      code: QUICK,
      version: '1.0.0',
      scope: 'quick-check',
      title: 'Revisión rápida sobre el riesgo de trabajo forzoso',
      description: expect.stringContaining('15'),
      questions: 15,
      sections: 5,
      minutes: 8,
      note: null,
      languages: TWELVE_LANGUAGES,
      own: false,
    });
  });

  it('tells the respondent how long it takes', async () => {
    const { email } = await company.aSending('Rowan', QUICK);
    expect((await company.mailsTo(email))[0]?.text).toContain('about 10 minutes');
    const whole = await company.aSending('Spruce');
    expect((await company.mailsTo(whole.email))[0]?.text).toContain('about 30 minutes');
    expect((await company.view(whole.id)) satisfies QuestionnaireView).toMatchObject({ followsId: null });
  });
});
