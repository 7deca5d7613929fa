import { newId } from '@firebreak/platform/server';
import type {
  AnswerOutcomes,
  PortalView,
  QuestionnaireListItem,
  SavedAnswer,
} from '@firebreak/questionnaires/model';
import { AskingCompany, who } from './asking-company.fixture';
import { ProgressKeeper } from './progress-keeper';

type Refusal = SavedAnswer & { readonly code: string };

describe('autosave', () => {
  let company: AskingCompany;
  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  const put = (portal: string, question: string, body: object) =>
    company.respondent.put<Refusal>(`${portal}/answers/${question}`, body);
  const putAll = (portal: string, answers: readonly object[]) =>
    company.respondent.put<AnswerOutcomes>(`${portal}/answers`, { answers });

  it('takes the same save twice, also after somebody saved something else in between', async () => {
    const { portal } = await company.aSending('Twice');
    const first = { value: 'site', version: 0, id: newId() };
    const saved = await put(portal, 'A01', first);
    expect(saved.body).toMatchObject({ value: 'site', version: 1, savedBy: 'Rina' });
    expect((await put(portal, 'A01', first)).body).toEqual(saved.body);
    await put(portal, 'A01', { value: 'group', version: 1, id: newId() });
    // Its reply was lost, and the other answer is newer: that is a conflict, and nothing is overwritten.
    const late = await put(portal, 'A01', first);
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'answer-changed-elsewhere', value: 'group', version: 2, savedBy: 'Rina' },
    });
  });

  it('lets a new answer take the place of a save whose reply was lost', async () => {
    const { portal } = await company.aSending('Lost');
    const [lost, next, other] = [newId(), newId(), newId()];
    await put(portal, 'A01', { value: 'site', version: 0, id: lost });
    const replaced = await put(portal, 'A01', { value: 'group', version: 0, id: next, replaces: [lost] });
    expect([replaced.status, replaced.body.version]).toEqual([200, 2]);
    const stranger = await put(portal, 'A01', { value: 'entity', version: 0, id: other, replaces: [lost] });
    expect(stranger.status).toBe(409);
  });

  it('tells of each of several answers what became of it', async () => {
    const { portal } = await company.aSending('Several');
    await put(portal, 'A01', { value: 'group', version: 0 });
    const { body } = await putAll(portal, [
      { question: 'A04', value: 120, version: 0, id: newId() },
      { question: 'A01', value: 'site', version: 0, id: newId() },
      { question: 'B01', value: 'many', version: 0, id: newId() },
      { question: 'F03', value: 12, version: 0, id: newId() },
    ]);
    expect(body.outcomes).toMatchObject([
      { outcome: 'saved', answer: { question: 'A04', value: 120, version: 1 } },
      { outcome: 'conflict', answer: { question: 'A01', value: 'group', version: 1 } },
      { outcome: 'refused', question: 'B01', code: 'not-a-number' },
      { outcome: 'saved', answer: { question: 'F03', value: 12, version: 1 } },
    ]);
  });

  it('counts two answers to one question in one list one after the other', async () => {
    const { portal } = await company.aSending('Order');
    const [first, second] = [newId(), newId()];
    const { body } = await putAll(portal, [
      { question: 'A04', value: 1, version: 0, id: first },
      { question: 'A04', value: 2, version: 0, id: second, replaces: [first] },
    ]);
    expect(body.outcomes).toMatchObject([
      { outcome: 'saved', answer: { value: 1, version: 1 } },
      { outcome: 'saved', answer: { value: 2, version: 2 } },
    ]);
  });

  it('lets one of many windows win, and shows the others what it said', async () => {
    const { portal } = await company.aSending('Windows');
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        put(portal, 'A04', { value: index + 1, version: 0, id: newId() }),
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    const lost = answers.filter(({ status }) => status === 409);
    expect(lost).toHaveLength(29);
    expect(new Set(lost.map(({ body }) => body.value))).toEqual(new Set([won[0]?.body.value]));
  });

  it('keeps answers of many suppliers apart that are saved together', async () => {
    const sendings = [];
    for (const name of ['One', 'Two', 'Three', 'Four']) sendings.push(await company.aSending(`Apart${name}`));
    await Promise.all(
      sendings.flatMap(({ portal }, index) =>
        ['A04', 'F05'].map((question) =>
          put(portal, question, { value: index + 1, version: 0, id: newId() }),
        ),
      ),
    );
    for (const [index, { portal }] of sendings.entries()) {
      const { body } = await company.respondent.get<PortalView>(portal);
      expect(body.answers.map(({ question, value }) => [question, value])).toEqual([
        ['A04', index + 1],
        ['F05', index + 1],
      ]);
    }
  });

  it('saves nothing for a device that was forgotten, a link that ended and answers that were sent', async () => {
    const { portal, id } = await company.aSending('Closed');
    const save = (value: number) => put(portal, 'A04', { value, version: 0, id: newId() });
    await company.answerAll(portal);
    const late = company.app.inCompany(company.buyer.companyId, (tx) =>
      tx.query(`UPDATE questionnaire SET link_expires_at = now() - interval '1 day' WHERE id = $1`, [id]),
    );
    await late;
    expect((await save(1)).body.code).toBe('link-expired');
    await company.app.inCompany(company.buyer.companyId, (tx) =>
      tx.query(`UPDATE questionnaire SET link_expires_at = now() + interval '9 days' WHERE id = $1`, [id]),
    );
    expect((await company.respondent.post(`${portal}/submit`, who)).status).toBe(200);
    expect((await save(2)).body.code).toBe('questionnaire-already-submitted');
    await company.respondent.delete(`${portal}/session`);
    expect((await save(3)).body.code).toBe('portal-code-needed');
    expect((await put(portal, 'A04', { value: 'many', version: 0 })).body.code).toBe('portal-code-needed');
  });

  it('shows the buyer how far somebody is once they pause', async () => {
    const { portal, id } = await company.aSending('Pause');
    await put(portal, 'A01', { value: 'site', version: 0 });
    expect(await company.view(id)).toMatchObject({ status: 'in-progress' });
    await company.app.get(ProgressKeeper).settle();
    const { body } = await company.buyer.get<{ items: QuestionnaireListItem[] }>(
      '/api/questionnaires?limit=100',
    );
    expect(body.items.find((item) => item.id === id)?.answeredRatio).toBeGreaterThan(0);
  });

  it('is told in the trail by whom, with the link it came by', async () => {
    const { portal, id } = await company.aSending('Trail');
    await put(portal, 'A04', { value: 7, version: 0, id: newId() });
    const rows = await company.app.inCompany(company.buyer.companyId, (tx) =>
      tx.query<{ actor_kind: string; actor_id: string; after: Record<string, unknown> }[]>(
        `SELECT actor_kind, actor_id, after FROM audit_entry
          WHERE record_table = 'questionnaire_answer' AND record_id = $1`,
        [`${id}/A04`],
      ),
    );
    expect(rows).toMatchObject([{ actor_kind: 'link', after: { value: 7, saved_by: 'Rina' } }]);
    expect(rows[0]?.actor_id).toBe(rows[0]?.after['saved_link_id']);
    expect(rows[0]?.after).not.toHaveProperty('save_id');
  });
});
