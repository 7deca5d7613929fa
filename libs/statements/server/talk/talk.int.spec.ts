import type { Role } from '@firebreak/identity/model';
import { Accounts, People } from '@firebreak/identity/server';
import type {
  CommentThread,
  OpenWork,
  StatementPublicationsView,
  StatementSummary,
  StatementTaskView,
  StatementVersionView,
  StatementView,
} from '@firebreak/statements/model';
import type { Page } from '@firebreak/platform/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { submitAnyway } from '../writing-company.fixture';
import { pagesOf } from '@firebreak/testing/pdf-text';
import { RemindTaskOwnersProcessor, TellTaskOwnerProcessor } from './task-mails.processors';
import { TasksClock } from './tasks-clock';
import { TellMentionedProcessor } from './tell-mentioned.processor';

let app: TestApp;
let officer: TestClient;
let buyer: TestClient;
let viewer: TestClient;
let stranger: TestClient;

const PASSWORD = 'correct horse battery';
/** Stands in every comment and task: nothing that leaves the company may hold it. */
const INSIDE = 'Zwischenruf';

beforeAll(async () => {
  app = await startTestApp();
  const person = (name: string, role: Role, language: 'en' | 'es' = 'en') => {
    const email = `${name.split(' ')[0]!.toLowerCase()}@harbour.example`;
    return { name, email, password: PASSWORD, role, language };
  };
  const people = [
    person('Ada Lund', 'admin'),
    person('Esther Quill', 'esg-officer'),
    person('Bo Ruiz', 'procurement', 'es'),
    person('Di Ray', 'viewer'),
    person('Cy Moss', 'auditor'),
  ];
  await app.get(Accounts).createCompany({ name: 'Harbour', people });
  await app.get(Accounts).createCompany({ name: 'Others', people: [person('Eve Stone', 'admin')] });
  const signIn = (name: string) => app.anonymous().signIn(`${name}@harbour.example`, PASSWORD);
  officer = await signIn('esther');
  buyer = await signIn('bo');
  viewer = await signIn('di');
  stranger = await signIn('eve');
});
afterAll(() => app.close());

let year = 2010;
async function aStatement(text = 'We train buyers. We will audit twenty sites, and train buyers again.') {
  year++;
  const { body, status, text: answer } = await officer.post<StatementView>('/api/statements', {
    frameworkIds: ['uk-msa-s54'],
    language: 'en',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    organisation: {
      name: 'Harbour', legalForm: 'company', business: 'It sells clothing.', headquarters: 'Leeds', employees: 640, entities: [],
    },
  }); // prettier-ignore
  if (status !== 201) throw new Error(answer);
  await write(body.id, text, 1);
  return body.id;
}

const write = (id: string, text: string, version: number) =>
  officer.put(`/api/statements/${id}/sections/training`, { text, version });
const quote = { text: 'twenty sites', before: 'We will audit ', after: ', and train' };
const say = (id: string, changes: object = {}, by = officer) =>
  by.post<CommentThread>(`/api/statements/${id}/comments`, {
    section: 'training', quote: null, text: `${INSIDE}: which ones?`, mentions: [], ...changes,
  }); // prettier-ignore
const reply = (id: string, thread: string, text: string, by = buyer, mentions: string[] = []) =>
  by.post<CommentThread>(`/api/statements/${id}/comments/${thread}/replies`, { text, mentions });
const threads = async (id: string, by = officer) =>
  (await by.get<CommentThread[]>(`/api/statements/${id}/comments`)).body;
const aTask = (statementId: string, changes: object = {}, by = officer) =>
  by.post<StatementTaskView>('/api/statement-tasks', {
    statementId, title: `${INSIDE} task`, ownerId: buyer.accountId, section: 'training', criterionId: null, dueOn: '2099-05-01', ...changes,
  }); // prettier-ignore

interface ArrivedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
}

/** The mails to an address, the oldest first. */
async function mailsTo(address: string): Promise<ArrivedMail[]> {
  await app.drainJobs();
  const { items } = (await officer.get<{ items: ArrivedMail[] }>('/api/mailbox')).body;
  const found = items.filter(({ to }) => to === address).reverse();
  return Promise.all(
    found.map(async ({ id }) => (await officer.get<ArrivedMail>(`/api/mailbox/${id}`)).body),
  );
}
const run = <T>(fn: () => Promise<T>) => app.runAs(officer.companyId, fn);
const tell = (client: TestClient) =>
  run(() => app.get(TellMentionedProcessor).run({ accountId: client.accountId }));

describe('comments', () => {
  it('keep to their words while the text changes around them, and say when these are gone', async () => {
    const id = await aStatement();
    const { body, status } = await say(id, { quote });
    expect([status, body.anchor?.text, body.words]).toEqual([201, 'twenty sites', 'there']);
    const words = async () => (await threads(id))[0]!.words;
    await write(id, 'New first words.\n\n- Next year: twenty sites are audited.', 2);
    expect(await words()).toBe('there');
    await write(id, 'Nothing of it is left.', 3);
    expect(await words()).toBe('gone');
    const refused = await say(id, { quote });
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'statement-words-not-found' }]);
  });

  it('are answered, resolved and opened again by an answer, and counted while they are open', async () => {
    const id = await aStatement();
    const { body: thread } = await say(id);
    const counted = async () => {
      const { items } = (await officer.get<Page<StatementSummary>>('/api/statements')).body;
      return items.find((each) => each.id === id)!.openComments;
    };
    expect((await reply(id, thread.id, 'Those in Dhaka.')).body.comments.map(({ author }) => author)).toEqual(
      ['Esther Quill', 'Bo Ruiz'],
    );
    expect(await counted()).toBe(1);
    const url = `/api/statements/${id}/comments/${thread.id}`;
    const resolved = await buyer.put<CommentThread>(`${url}/resolved`, { resolved: true });
    expect(resolved.body.resolved).toMatchObject({ by: 'Bo Ruiz' });
    expect(await counted()).toBe(0);
    expect((await reply(id, thread.id, 'One more thing.')).body.resolved).toBeNull();
    expect(await counted()).toBe(1);
  });

  it('are changed and deleted by their authors alone; a deleted one leaves its place, not its words', async () => {
    const id = await aStatement();
    const { body: thread } = await say(id);
    await reply(id, thread.id, 'An answer.');
    const url = `/api/statements/${id}/comments/${thread.id}`;
    const edit = (by: TestClient, version: number) =>
      by.put<CommentThread>(url, { text: 'Said better.', mentions: [], version });
    expect((await edit(buyer, 1)).status).toBe(403);
    expect((await edit(officer, 1)).body.comments[0]).toMatchObject({ text: 'Said better.', version: 2 });
    const late = await edit(officer, 1);
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'statement-comment-changed', text: 'Said better.' },
    ]);
    expect((await buyer.delete(url)).status).toBe(403);
    const gone = (await officer.delete<CommentThread>(url)).body;
    expect(gone.comments.map(({ text, deleted }) => [text, deleted])).toEqual([['', true], ['An answer.', false]]); // prettier-ignore
    expect((await edit(officer, 3)).status).toBe(409);
    const trail = await app.inCompany(officer.companyId, (tx) =>
      tx.query<{ entry: string }[]>(
        `SELECT coalesce(before::text, '') || coalesce(after::text, '') AS entry FROM audit_entry
          WHERE record_table = 'statement_comment' AND record_id = $1`,
        [thread.id],
      ),
    );
    expect(trail.length).toBeGreaterThan(1);
    expect(trail.map(({ entry }) => entry).join()).not.toMatch(/Said better|Zwischenruf/);
  });

  it('are read by viewers and written by others, never by another company', async () => {
    const id = await aStatement();
    const { body: thread } = await say(id, {}, buyer);
    expect((await say(id, {}, viewer)).status).toBe(403);
    expect((await threads(id, viewer)).map((each) => each.comments[0]!.yours)).toEqual([false]);
    expect((await stranger.get(`/api/statements/${id}/comments`)).status).toBe(404);
    expect((await say(id, {}, stranger)).status).toBe(404);
    expect((await reply(id, thread.id, 'Hello', stranger)).status).toBe(404);
    // A comment belongs to its statement: another one's address does not lead to it.
    expect((await reply(await aStatement(), thread.id, 'Hello')).status).toBe(404);
  });

  it.each([
    ['nothing in them', { text: ' ' }],
    ['more than can be kept', { text: 'x'.repeat(4001) }],
    ['a section that no statement has', { section: 'weather' }],
    ['a quote without words', { quote: { text: '', before: '', after: '' } }],
    ['a mention that is no account', { mentions: ['nobody'] }],
  ])('are refused with %s', async (_, changes) => {
    const id = await aStatement();
    expect((await say(id, changes)).status).toBe(422);
    expect(await threads(id)).toEqual([]);
  });
});

describe('mentions', () => {
  it('tell a colleague once, in their language, without the words of the comments', async () => {
    const id = await aStatement();
    const mentions = [buyer.accountId, buyer.accountId];
    const { body: thread } = await say(id, { text: `${INSIDE}, @Bo Ruiz?`, mentions });
    await say(id, { text: `And here, @Bo Ruiz. ${INSIDE}`, mentions });
    // Who is chosen and then taken out of the text again is not called.
    await say(id, { text: `${INSIDE} for nobody`, mentions });
    expect(thread.comments[0]!.mentions).toEqual([{ id: buyer.accountId, name: 'Bo Ruiz' }]);
    expect(await tell(buyer)).toEqual({ comments: 2 });
    expect(await tell(buyer)).toEqual({ comments: 0 });
    const mails = await mailsTo(buyer.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ language: 'es', subject: 'Esther Quill: mención en un comentario' });
    expect(mails[0]!.text).toContain(`/statements/${id}?part=training`);
    expect(mails[0]!.text).toContain('2 comentarios');
    expect(mails[0]!.text).not.toContain(INSIDE);
  });

  it('need no mail when they were answered, deleted, are of oneself, or are not wanted', async () => {
    const id = await aStatement();
    const called = { text: 'See here, @Di Ray and @Bo Ruiz.', mentions: [viewer.accountId, buyer.accountId] };
    const { body: thread } = await say(id, called);
    await reply(id, thread.id, 'I saw it.');
    expect(await tell(buyer)).toEqual({ comments: 0 });
    expect(await tell(viewer)).toEqual({ comments: 1 });
    const { body: second } = await say(id, called);
    await officer.delete(`/api/statements/${id}/comments/${second.id}`);
    expect(await tell(viewer)).toEqual({ comments: 0 });
    await say(id, { text: 'Note to @Esther Quill', mentions: [officer.accountId] });
    expect(await tell(officer)).toEqual({ comments: 0 });
    await viewer.put('/api/account/mails', { off: ['mentions'] });
    await say(id, called);
    expect(await tell(viewer)).toEqual({ comments: 0 });
  });

  it('of somebody who may not see statements are refused with the reason', async () => {
    const id = await aStatement();
    const refused = await say(id, { text: '@Eve Stone', mentions: [stranger.accountId] });
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { code: 'mention-without-access', people: [stranger.accountId] },
    ]);
    expect(await threads(id)).toEqual([]);
  });
});

describe('after the statement is handed in', () => {
  it('comments go on, and neither lock, version nor hash takes notice; no file and no page holds one', async () => {
    const id = await aStatement();
    await say(id, { quote });
    await aTask(id);
    const work = await officer.get<OpenWork>(`/api/statements/${id}/open-work?today=2099-05-02`);
    expect(work.body).toEqual({ tasks: 1, overdue: 1, comments: 1 });
    const step = (by: TestClient, name: string, body: object = {}) =>
      by.post(`/api/statements/${id}/approval/${name}`, body);
    expect((await submitAnyway(officer, id)).status).toBe(200);
    expect((await say(id, { text: `${INSIDE} while it waits` })).status).toBe(201);
    const admin = await app.anonymous().signIn('ada@harbour.example', PASSWORD);
    const approval = { approvedBy: 'board of directors', approvedOn: '2026-05-12', signatoryName: 'Ada Lund',
      signatoryPosition: 'Director', pointsRead: true, mark: { kind: 'typed', name: 'Ada Lund' } }; // prettier-ignore
    expect((await step(admin, 'approved', approval)).status).toBe(200);
    const versions = async () =>
      (await officer.get<StatementVersionView[]>(`/api/statements/${id}/versions`)).body;
    await app.drainJobs();
    const [before] = await versions();
    expect((await say(id, { text: `${INSIDE} for next year` })).status).toBe(201);
    await officer.post(`/api/statements/${id}/exports`, {});
    await app.drainJobs();
    const now = await versions();
    expect(now).toHaveLength(1);
    expect(now[0]!.contentHash).toBe(before!.contentHash);
    expect(await threads(id)).toHaveLength(3);

    const published = await admin.post<StatementPublicationsView>(`/api/statements/${id}/publications`, {
      versionId: before!.id, slug: 'harbour', withWorkbook: true, reason: '',
    }); // prettier-ignore
    expect([published.status, published.text]).toMatchObject([200, expect.stringContaining('harbour')]);
    const content = await app.inCompany(officer.companyId, (tx) =>
      tx.query<{ content: string }[]>(
        `SELECT content::text || checks::text AS content FROM statement_version`,
      ),
    );
    const files = await Promise.all(now[0]!.files.map(({ href }) => officer.get(href)));
    const pdf = files.find(({ bytes }) => bytes.subarray(0, 4).toString() === '%PDF')!;
    const page = await app.anonymous().get(`/public/statements/harbour/${year}`);
    expect(page.status).toBe(200);
    for (const text of [
      content.map((row) => row.content).join(),
      pagesOf(pdf.bytes).join(),
      page.text,
      published.text,
    ])
      expect(text).not.toContain(INSIDE);
  });
});

describe('tasks', () => {
  const edit = (task: StatementTaskView, changes: object = {}, by = officer) =>
    by.put<StatementTaskView>(`/api/statement-tasks/${task.id}`, {
      title: task.title, ownerId: task.owner.id, section: task.section, criterionId: task.criterion?.id ?? null,
      dueOn: task.dueOn, version: task.version, ...changes,
    }); // prettier-ignore
  const tellOwner = (client: TestClient) =>
    run(() => app.get(TellTaskOwnerProcessor).run({ accountId: client.accountId }));

  it('are listed by their day, of one statement or over all, done and open again', async () => {
    const [first, second] = [await aStatement(), await aStatement()];
    const late = (await aTask(first, { dueOn: '2099-06-01' })).body;
    const soon = (await aTask(second, { dueOn: '2099-05-01' })).body;
    await aTask(second, { ownerId: officer.accountId });
    const list = async (query: string, by = buyer) =>
      (await by.get<StatementTaskView[]>(`/api/statement-tasks?${query}`)).body.map(({ id }) => id);
    const mine = (await list('mine=true')).filter((id) => [late.id, soon.id].includes(id));
    expect(mine).toEqual([soon.id, late.id]);
    expect(await list(`statementId=${first}`, viewer)).toEqual([late.id]);
    const state = (value: string, version: number) =>
      buyer.put<StatementTaskView>(`/api/statement-tasks/${late.id}/state`, { state: value, version });
    expect((await state('done', 1)).body).toMatchObject({ state: 'done', doneBy: 'Bo Ruiz', version: 2 });
    expect(await list(`statementId=${first}`)).toEqual([]);
    expect(await list(`statementId=${first}&state=done`)).toEqual([late.id]);
    expect((await state('open', 1)).status).toBe(409);
    expect((await state('open', 2)).body).toMatchObject({ state: 'open', doneBy: null });
  });

  it('belong to a section, or to a criterion and the section that answers it', async () => {
    const id = await aStatement();
    const { body } = await aTask(id, { section: null, criterionId: 'uk-msa-s54-5-f' });
    const { body: view } = await officer.get<{
      criteria: { criterionId: string; section: string; ref: string }[];
    }>(`/api/statements/${id}/check`);
    const criterion = view.criteria.find(({ section }) => section === 'risk')!;
    expect(body).toMatchObject({ code: 'statement-criterion-unknown' });
    const fit = await aTask(id, { section: 'training', criterionId: criterion.criterionId });
    expect(fit.body).toMatchObject({
      section: 'risk',
      criterion: { id: criterion.criterionId, ref: criterion.ref },
    });
  });

  it('go to people who may do them, and say when those have left', async () => {
    const id = await aStatement();
    for (const ownerId of [viewer.accountId, stranger.accountId]) {
      const refused = await aTask(id, { ownerId });
      expect([refused.status, refused.body]).toMatchObject([422, { code: 'statement-task-owner-unfit' }]);
    }
    const { body: task } = await aTask(id);
    await run(() => app.get(People).changeRole(buyer.accountId, 'viewer'));
    const [found] = (await officer.get<StatementTaskView[]>(`/api/statement-tasks?statementId=${id}`)).body;
    expect(found!.owner).toMatchObject({ name: 'Bo Ruiz', able: false });
    // Other changes are possible meanwhile.
    const renamed = (await edit(task, { title: 'Another title' })).body;
    const given = await edit(renamed, { ownerId: officer.accountId });
    expect(given.body.owner).toMatchObject({ name: 'Esther Quill', able: true, you: true });
    await run(() => app.get(People).changeRole(buyer.accountId, 'procurement'));
    const stale = await edit(task, { title: 'Lost?' });
    expect([stale.status, stale.body]).toMatchObject([
      409,
      { code: 'statement-task-changed', current: { title: 'Another title' } },
    ]);
  });

  it('keep the name of an owner who was taken out of the company', async () => {
    const id = await aStatement();
    const leaver = await app.anonymous().signIn('cy@harbour.example', PASSWORD);
    const { body: task } = await aTask(id, { ownerId: leaver.accountId });
    await run(() => app.get(People).remove(leaver.accountId));
    const [found] = (await officer.get<StatementTaskView[]>(`/api/statement-tasks?statementId=${id}`)).body;
    expect(found!.owner).toEqual({ id: leaver.accountId, name: 'Cy Moss', able: false, you: false });
    expect(await tellOwner(leaver)).toEqual({ mailed: false });
    expect((await edit(task, { ownerId: buyer.accountId })).body.owner).toMatchObject({ able: true });
  });

  it('tell their owners in one mail, and remind them once before the day', async () => {
    const id = await aStatement();
    await tellOwner(buyer);
    const before = (await mailsTo(buyer.email)).length;
    const { body: task } = await aTask(id, { dueOn: '2098-03-10' });
    await aTask(id, { dueOn: '2098-03-01' });
    const remind = (day: string) => run(() => app.get(RemindTaskOwnersProcessor).remindAll(day));
    // Nobody is reminded of what they have not been told of.
    expect(await remind('2098-02-27')).toEqual({ mailed: 0 });
    expect(await tellOwner(buyer)).toEqual({ mailed: true });
    expect(await tellOwner(buyer)).toEqual({ mailed: false });
    await remind('2098-02-26');
    expect(await remind('2098-02-27')).toEqual({ mailed: 1 });
    expect(await remind('2098-02-28')).toEqual({ mailed: 0 });
    // Another day is another reminder, and what is done needs none.
    const moved = (await edit(task, { dueOn: '2098-02-27' })).body;
    expect(await remind('2098-02-28')).toEqual({ mailed: 1 });
    await edit(moved, { dueOn: '2098-02-28' });
    await officer.put(`/api/statement-tasks/${task.id}/state`, { state: 'done', version: 3 });
    expect(await remind('2098-02-28')).toEqual({ mailed: 0 });
    const mails = (await mailsTo(buyer.email)).slice(before);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Tiene 2 tareas nuevas',
      'Vence una tarea suya',
      'Vence una tarea suya',
    ]);
    expect(mails[0]!.text).toContain('1 de marzo de 2098');
    expect(mails.map(({ text }) => text).join()).not.toContain(INSIDE);
  });

  it('are found by the clock over all companies', async () => {
    const id = await aStatement();
    await aTask(id, { dueOn: '2020-01-01', ownerId: officer.accountId });
    expect(await app.get(TasksClock).look()).toBe(1);
    await app.drainJobs();
    expect(await app.get(TasksClock).look()).toBe(0);
    expect((await mailsTo(officer.email)).at(-1)?.subject).toBe('A task of yours falls due');
  });

  it('are no business of another company', async () => {
    const { body: task } = await aTask(await aStatement());
    expect((await edit(task, {}, stranger)).status).toBe(404);
    expect((await stranger.delete(`/api/statement-tasks/${task.id}`)).status).toBe(404);
    expect((await stranger.get('/api/statement-tasks')).body).toEqual([]);
    expect((await aTask(task.statement.id, { ownerId: stranger.accountId }, stranger)).status).toBe(404);
    expect((await aTask(task.statement.id, {}, viewer)).status).toBe(403);
    expect((await officer.delete(`/api/statement-tasks/${task.id}`)).status).toBe(204);
  });
});
