import type { FeedbackView, GiveFeedback } from '@firebreak/questionnaires/model';
import { calm } from '../a-quick-check-answer.fixture';
import { AskingCompany, inDays, who } from '../asking-company.fixture';
import { RecordedAnswers } from '../recorded-answers';
import { GivenFeedback } from './given-feedback.service';
import { ReleasedFeedback } from './released-feedback.service';

const often = (comment?: string): GiveFeedback => ({
  answers: { 'late-orders': 'often' },
  ...(comment && { comment }),
});
const never: GiveFeedback = { answers: { 'late-orders': 'never' } };

describe('feedback on purchasing practices', () => {
  let company: AskingCompany;
  let suppliers = 0;

  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  const of = (supplierId: string) => `${supplierId}@example.org`;
  const aSupplier = () => company.aSupplier(`Feedback${++suppliers}`);
  const give = (supplierId: string, feedback: GiveFeedback) => giveAs(of(supplierId), supplierId, feedback);
  const giveAs = (author: string, supplierId: string, feedback: GiveFeedback) =>
    company.app.runAs(company.buyer.companyId, () =>
      company.app.get(GivenFeedback).record(supplierId, author, feedback),
    );
  const several = async (count: number, feedback: GiveFeedback) => {
    const ids = [];
    for (let at = 0; at < count; at++) ids.push(await aSupplier());
    for (const id of ids) await give(id, feedback);
    return ids;
  };
  const view = async () => (await company.buyer.get<FeedbackView>('/api/supplier-feedback')).body;
  const newest = async () => (await view()).years[0]?.releases[0]?.figures['late-orders'];
  const withdraw = (supplierId: string, author = of(supplierId)) =>
    company.app.inCompany(company.buyer.companyId, (tx) =>
      tx.query(`SELECT withdraw_supplier_feedback($1, $2)`, [supplierId, author]),
    );

  /** Lets the month turn: what was done so far was done a month ago. */
  async function turnMonth(): Promise<void> {
    const { owner } = company.app;
    await owner.query(`SELECT set_config('app.company_id', $1, false)`, [company.buyer.companyId]);
    const { rows } = await owner.query<{ month: string }>(
      `SELECT month::text AS month FROM feedback_release ORDER BY month`,
    );
    for (const { month } of rows) {
      await owner.query(`UPDATE feedback_release SET month = month - interval '1 month' WHERE month = $1`, [
        month,
      ]);
    }
    await owner.query(`UPDATE feedback_step SET month = month - interval '1 month'`);
    await company.app.get(ReleasedFeedback).releaseDue();
  }

  it('is asked by the link of a questionnaire that was submitted, not before', async () => {
    const { portal } = await company.aSending('Alpha', 'firebreak-quick-check');
    const early = await company.respondent.put(`${portal}/feedback`, often());
    expect(early).toMatchObject({ status: 409, body: { code: 'feedback-not-open', submitted: false } });
    for (const [code, value] of Object.entries(calm)) {
      await company.respondent.put(`${portal}/answers/${code}`, { value, version: 0 });
    }
    expect((await company.respondent.post(`${portal}/submit`, who)).status).toBe(200);
    const asked = await company.respondent.get(`${portal}/feedback`);
    expect(asked.body).toEqual({
      buyer: 'Kestrel Apparel',
      supplier: 'Alpha',
      year: new Date().getUTCFullYear(),
    });
    expect((await company.respondent.put(`${portal}/feedback`, { answers: {} })).body).toMatchObject({
      code: 'feedback-empty',
    });
    const given = await company.respondent.put(`${portal}/feedback`, often('Pebbles in the gearbox'));
    expect(given.status).toBe(204);
    // Whoever looks again learns nothing of it, not even that it is there.
    expect((await company.respondent.get(`${portal}/feedback`)).body).toEqual(asked.body);
    expect((await company.respondent.delete(`${portal}/feedback`)).status).toBe(204);
    expect((await company.respondent.delete(`${portal}/feedback`)).status).toBe(204);
    await company.respondent.put(`${portal}/feedback`, often('Pebbles in the gearbox'));
  });

  it.each([
    { answers: { 'late-orders': 'always' } },
    { answers: { 'free-lunch': 'often' } },
    { answers: [] },
    { answers: { 'late-orders': 'often' }, comment: 'x'.repeat(1001) },
    { answers: { 'late-orders': 'often' }, supplierId: 'mine' },
  ])('refuses %j', async (body) => {
    const answer = await company.respondent.put(
      `/api/portal/questionnaires/${'A'.repeat(54)}/feedback`,
      body,
    );
    expect(answer).toMatchObject({ status: 422, body: { code: 'input-invalid' } });
  });

  it('shows nothing of four, and of five nothing before the month turns', async () => {
    await several(3, often('Not enough of us yet'));
    await turnMonth();
    expect(await view()).toEqual({ years: [] });
    await several(1, often());
    await company.app.get(ReleasedFeedback).releaseDue();
    expect(await view()).toEqual({ years: [] });
  });

  it('lies where the company cannot read it: no table, no function, no export, no trail', async () => {
    const { rows: relations } = await company.app.owner.query<{ name: string; readable: boolean }>(
      `SELECT c.relname AS name, has_table_privilege('firebreak_app', c.oid, 'SELECT') AS readable
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v', 'm', 'p')`,
    );
    for (const { name } of relations.filter(({ readable }) => readable)) {
      const found = await company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query(
          `SELECT 1 FROM ${name} t WHERE t::text LIKE '%Pebbles in%' OR t::text LIKE '%Not enough of us%'`,
        ),
      );
      expect([name, found]).toEqual([name, []]);
    }
    const closed = relations.filter(({ readable }) => !readable).map(({ name }) => name);
    expect(closed).toEqual(expect.arrayContaining(['sealed_feedback', 'feedback_seal', 'feedback_step']));
  });

  it.each([
    `SELECT * FROM sealed_feedback`,
    `SELECT count(*) FROM sealed_feedback`,
    `UPDATE sealed_feedback SET pending = true`,
    `SELECT * FROM feedback_seal`,
    `UPDATE feedback_step SET month = '2020-01-01'`,
    `INSERT INTO feedback_release (year, month, figures) VALUES (2026, '2026-01-01', '{}')`,
    `DELETE FROM feedback_release`,
    `SELECT * FROM feedback_comment_taken_back`,
    `SELECT take_back_feedback_comment('x', 2026)`,
    `SELECT supplier_feedback_author(gen_random_uuid(), 2026, 'a@b.example')`,
    `SELECT supplier_feedback_key(gen_random_uuid(), 2026)`,
    `SELECT supplier_feedback_figures(2026, 50, NULL)`,
  ])('refuses the app: %s', async (sql) => {
    const tried = company.app.inCompany(company.buyer.companyId, (tx) => tx.query(sql));
    await expect(tried).rejects.toThrow('permission denied');
  });

  it('tells five apart from nobody, and all of them from none of them', async () => {
    await turnMonth();
    // All five said "often": nobody may conclude that each of them did.
    expect(await newest()).toEqual({ suppliers: 5, never: 0, sometimes: 0, often: 0 });
    // Texts wait for five of their own.
    expect((await view()).years[0]?.comments).toEqual([]);
  });

  it('does not move for one supplier, whatever it does and however often one looks', async () => {
    const one = await aSupplier();
    await give(one, never);
    await turnMonth();
    await give(one, often());
    await turnMonth();
    await withdraw(one);
    await turnMonth();
    expect((await view()).years[0]?.releases).toHaveLength(1);
  });

  it('moves in fives, and by no more than those who changed', async () => {
    // Five before, six after that also say "often": eleven. The true figure of ten would move by two steps at once.
    const six = await several(6, often());
    await turnMonth();
    expect(await newest()).toEqual({ suppliers: 10, never: 0, sometimes: 0, often: 5 });
    for (const id of six.slice(0, 4)) await withdraw(id);
    await turnMonth();
    expect((await view()).years[0]?.releases).toHaveLength(2);
    await withdraw(six[4] ?? '');
    await turnMonth();
    expect(await newest()).toEqual({ suppliers: 5, never: 0, sometimes: 0, often: 5 });
  });

  it('shows texts when five wait, detached from everything, and takes one back when the month turns', async () => {
    const texts = ['Pay on time', 'Plan ahead', 'Answer mails'];
    const authors = await several(texts.length, never);
    for (const [at, id] of authors.entries()) await give(id, { ...never, comment: texts[at] ?? '' });
    await turnMonth();
    const shown = (await view()).years[0]?.comments ?? [];
    expect(shown).toHaveLength(7); // with those of the first four suppliers
    expect(shown).toEqual(expect.arrayContaining(texts));
    const { rows } = await company.app.owner.query<{ version: string; columns: string[] }>(
      `SELECT DISTINCT uuid_extract_version(id) AS version, ARRAY(SELECT attname::text FROM pg_attribute
         WHERE attrelid = 'feedback_comment'::regclass AND attnum > 0 ORDER BY attnum) AS columns FROM feedback_comment`,
    );
    expect(rows).toEqual([{ version: 4, columns: ['company_id', 'id', 'year', 'text'] }]);
    // At once it would say who was at the computer just now.
    await withdraw(authors[0] ?? '');
    await give(authors[1] ?? '', { ...never, comment: 'Plan further ahead' });
    expect((await view()).years[0]?.comments).toHaveLength(7);
    await turnMonth();
    const left = (await view()).years[0]?.comments ?? [];
    expect(left).toHaveLength(5);
    expect(left).not.toContain('Pay on time');
    expect(left).not.toContain('Plan ahead');
    expect(left).not.toContain('Plan further ahead'); // waits for four others
  });

  it('belongs to who gave it: a buyer that answers for the supplier moves nothing', async () => {
    const victim = await aSupplier();
    const others = await several(4, often());
    await give(victim, often('The one that is looked for'));
    for (const [at, id] of others.entries()) await give(id, often(`Another ${at}`));
    await turnMonth();
    const before = await view();
    expect(before.years[0]?.comments).toContain('The one that is looked for');

    // A questionnaire about the same supplier, to an address of the buyer's own.
    const email = 'spy@kestrel.example';
    const sent = await company.buyer.post<{ ids: string[] }>('/api/questionnaires', {
      recipients: [{ supplierId: victim, email }],
      dueOn: inDays(20),
      template: 'firebreak-quick-check',
    });
    const portal = await company.portalOf(email);
    await company.app.runAs(company.buyer.companyId, () =>
      company.app.get(RecordedAnswers).record(sent.body.ids[0] ?? '', { answers: calm, submit: who }),
    );
    expect((await company.respondent.delete(`${portal}/feedback`)).status).toBe(204);
    expect((await company.respondent.put(`${portal}/feedback`, never)).status).toBe(204);
    for (const id of others) await withdraw(id, email);
    for (const id of others) await giveAs(email, id, never);
    await turnMonth();
    expect(await view()).toEqual({
      years: before.years.map((year) => ({
        ...year,
        releases: year.releases.map((one) => ({ ...one, month: expect.any(String) as string })),
      })),
    });
  });

  it('knows its author by the address of the code, whatever address the questionnaire has by then', async () => {
    const [email, spy] = ['turned@example.org', 'spy2@kestrel.example'];
    const supplierId = await company.aSupplier('Turned', email);
    const sent = await company.buyer.post<{ ids: string[] }>('/api/questionnaires', {
      recipients: [{ supplierId }],
      dueOn: inDays(20),
      template: 'firebreak-quick-check',
    });
    const id = sent.body.ids[0] ?? '';
    const portal = await company.portalOf(email);
    const readdress = (address: string) =>
      company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query(`UPDATE questionnaire SET recipient_email = $2 WHERE id = $1`, [id, address]),
      );
    const device = company.app.anonymous();
    await readdress(spy);
    await device.post(`${portal}/codes`, { language: 'en' });
    const code = await company.codeTo(spy);
    await readdress(email);
    expect((await device.post(`${portal}/session`, { code })).status).toBe(204);
    const opened = await company.app.inCompany(company.buyer.companyId, (tx) =>
      tx.query(`SELECT opened_by AS by FROM portal_session WHERE questionnaire_id = $1 ORDER BY id`, [id]),
    );
    expect(opened).toEqual([{ by: email }, { by: spy }]);
  });

  it('is not there for another company', async () => {
    const other = await company.app.signUp();
    expect((await other.get('/api/supplier-feedback')).body).toEqual({ years: [] });
  });

  it('makes a step once a month, whoever asks for more', async () => {
    await several(5, never);
    const before = await view();
    for (let times = 0; times < 3; times++) {
      await company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query(`SELECT release_supplier_feedback()`),
      );
    }
    expect(await view()).toEqual(before);
  });
});
