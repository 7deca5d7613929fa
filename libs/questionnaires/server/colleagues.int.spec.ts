import type { AnswerOutcomes, Colleagues, ColleagueView, PortalView } from '@firebreak/questionnaires/model';
import { AskingCompany, pdf, who } from './asking-company.fixture';

interface Refusal {
  readonly code: string;
}

describe('a part given to a colleague', () => {
  let company: AskingCompany;
  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  const give = (portal: string, email: string, sections: readonly string[]) =>
    company.respondent.post<ColleagueView & Refusal>(`${portal}/colleagues`, {
      name: 'Shirin Akter',
      email,
      sections,
      note: 'You know the wages.',
      language: 'en',
    });

  /** A questionnaire of which somebody has the sections A and F on a device of their own. */
  async function aPart(name: string) {
    const sending = await company.aSending(name);
    const email = `wages-${name.toLowerCase()}@example.org`;
    const given = await give(sending.portal, email, ['A', 'F']);
    if (given.status !== 201) throw new Error(given.text);
    const device = company.app.anonymous();
    return { ...sending, colleague: given.body, device, part: await company.portalOf(email, device), email };
  }

  it('shows these sections, their answers and their documents, and nothing else', async () => {
    const { portal, part, device } = await aPart('Sees');
    await company.respondent.put(`${portal}/answers/A04`, { value: 120, version: 0 });
    await company.respondent.put(`${portal}/answers/B01`, { value: 12, version: 0 });
    await company.respondent.upload(`${portal}/evidence`, pdf, { question: 'C01' });
    await company.respondent.upload(`${portal}/evidence`, { ...pdf, name: 'sites.pdf' }, { question: 'A05' });
    const { body } = await device.get<PortalView>(part);
    expect(body.part).toEqual({ name: 'Shirin Akter', from: 'Rina', note: 'You know the wages.' });
    expect(body.template.sections.map(({ code }) => code)).toEqual(['A', 'F']);
    expect(body.template.sections.every(({ why }) => why.length > 0)).toBe(true);
    expect(new Set(body.template.questions.map(({ section }) => section))).toEqual(new Set(['A', 'F']));
    expect(body.answers.map(({ question }) => question)).toEqual(['A04']);
    expect(body.evidence.map(({ name }) => name)).toEqual(['sites.pdf']);
    expect(JSON.stringify(body)).not.toContain('B01');
  });

  it('is answered in its own name, and no other section is', async () => {
    const { portal, part, device } = await aPart('Answers');
    const saved = await device.put<AnswerOutcomes>(`${part}/answers`, {
      answers: [
        { question: 'A04', value: 80, version: 0 },
        { question: 'B01', value: 12, version: 0 },
      ],
    });
    expect(saved.body.outcomes).toMatchObject([
      { outcome: 'saved', answer: { savedBy: 'Shirin Akter' } },
      { outcome: 'refused', question: 'B01', code: 'question-unknown' },
    ]);
    const conflict = await company.respondent.put<Refusal>(`${portal}/answers/A04`, {
      value: 90,
      version: 0,
    });
    expect(conflict).toMatchObject({ status: 409, body: { value: 80, savedBy: 'Shirin Akter' } });
    await company.respondent.put(`${portal}/answers/A04`, { value: 90, version: 1 });
    const { body } = await company.respondent.get<Colleagues>(`${portal}/colleagues`);
    expect(body.log.map(({ question, version, savedBy }) => [question, version, savedBy])).toEqual([
      ['A04', 2, 'Rina'],
      ['A04', 1, 'Shirin Akter'],
    ]);
  });

  it('does not submit, give away or look at who has what', async () => {
    const { part, device } = await aPart('Limits');
    const refused = [
      await device.post<Refusal>(`${part}/submit`, who),
      await device.get<Refusal>(`${part}/colleagues`),
      await device.post<Refusal>(`${part}/colleagues`, {
        name: 'Other',
        email: 'other@example.org',
        sections: ['A'],
        language: 'en',
      }),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      refused.map(() => [403, 'part-only']),
    );
  });

  it('attaches documents to questions of the part, and to no other', async () => {
    const { part, device } = await aPart('Documents');
    const attach = (question: string) => device.upload<Refusal>(`${part}/evidence`, pdf, { question });
    expect((await attach('A05')).status).toBe(201);
    expect(await attach('C01')).toMatchObject({
      status: 422,
      body: { code: 'answer-invalid', errors: [{ field: 'question', code: 'question-unknown' }] },
    });
  });

  it('needs its own code: neither device opens the other link', async () => {
    const { portal, part, device } = await aPart('Devices');
    expect((await company.respondent.get(part)).status).toBe(401);
    expect((await device.get(portal)).status).toBe(401);
    const [name, secret] = device.cookieHeader.split('=');
    const whole = company.respondent.cookieHeader.split('; ').map((one) => one.split('=')[0]);
    for (const other of whole) {
      const answer = await company.app.nest.inject({
        url: portal,
        headers: { cookie: `${other}=${secret}` },
      });
      expect([name === other, answer.statusCode]).toEqual([false, 401]);
    }
  });

  it('is seen by the respondent, and stops at once when it is taken back, with the answers kept', async () => {
    const { portal, part, device, colleague, email } = await aPart('Back');
    const seen = () => company.respondent.get<Colleagues>(`${portal}/colleagues`);
    expect((await seen()).body.items).toEqual([{ ...colleague, openedAt: null }]);
    await device.post(`${part}/start`, { language: 'en' });
    expect((await seen()).body.items[0]?.openedAt).not.toBeNull();
    await device.put(`${part}/answers/A04`, { value: 80, version: 0 });
    expect((await give(portal, email.toUpperCase(), ['B'])).body.code).toBe('colleague-has-part');
    const withdraw = () => company.respondent.delete<Refusal>(`${portal}/colleagues/${colleague.id}`);
    expect((await withdraw()).status).toBe(204);
    expect((await withdraw()).body.code).toBe('colleague-not-found');
    expect((await device.get<Refusal>(part)).body.code).toBe('part-withdrawn');
    const late = await device.put<Refusal>(`${part}/answers/A04`, { value: 81, version: 1 });
    expect([late.status, late.body.code]).toEqual([410, 'part-withdrawn']);
    const { body } = await company.respondent.get<PortalView>(portal);
    expect(body.answers).toMatchObject([{ question: 'A04', value: 80 }]);
  });

  it('asks what hangs on answers elsewhere as the whole questionnaire would', async () => {
    const { portal } = await company.aSending('Hangs');
    await company.respondent.put(`${portal}/answers/B07`, { value: 'yes', version: 0 });
    const device = company.app.anonymous();
    await give(portal, 'hangs@example.org', ['C']);
    const part = await company.portalOf('hangs@example.org', device);
    const { body } = await device.get<PortalView>(part);
    const named = JSON.stringify(body.template.questions.map(({ visibleIf }) => visibleIf ?? null));
    expect(named).not.toMatch(/"question":"[^C]/);
  });

  it('names a section that is not there, and sends nothing', async () => {
    const { portal } = await company.aSending('Nowhere');
    const refused = await give(portal, 'nobody@example.org', ['A', 'ZZ']);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'sections' }] } });
    await expect(company.linkTo('nobody@example.org')).rejects.toThrow('nothing like');
  });
});
