import { People } from '@firebreak/identity/server';
import type { StatementTaskView } from '@firebreak/statements/model';
import type { TestApp, TestClient } from '@firebreak/testing';
import { INSIDE, TalkingCompany } from './talking-company.fixture';
import { RemindTaskOwnersProcessor, TellTaskOwnerProcessor } from './task-mails.processors';
import { TasksClock } from './tasks-clock';

let company: TalkingCompany;
let app: TestApp;
let officer: TestClient;
let buyer: TestClient;
let viewer: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  company = await TalkingCompany.start();
  ({ app, officer, buyer, viewer, stranger } = company);
});
afterAll(() => app.close());

describe('tasks', () => {
  const edit = (task: StatementTaskView, changes: object = {}, by = officer) =>
    by.put<StatementTaskView>(`/api/statement-tasks/${task.id}`, {
      title: task.title, ownerId: task.owner.id, section: task.section, criterionId: task.criterion?.id ?? null,
      dueOn: task.dueOn, version: task.version, ...changes,
    }); // prettier-ignore
  const tellOwner = (client: TestClient) =>
    company.run(() => app.get(TellTaskOwnerProcessor).run({ accountId: client.accountId }));

  it('are listed by their day, of one statement or over all, done and open again', async () => {
    const [first, second] = [await company.aStatement(), await company.aStatement()];
    const late = (await company.aTask(first, { dueOn: '2099-06-01' })).body;
    const soon = (await company.aTask(second, { dueOn: '2099-05-01' })).body;
    await company.aTask(second, { ownerId: officer.accountId });
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
    const id = await company.aStatement();
    const { body } = await company.aTask(id, { section: null, criterionId: 'uk-msa-s54-5-f' });
    const { body: view } = await officer.get<{
      criteria: { criterionId: string; section: string; ref: string }[];
    }>(`/api/statements/${id}/check`);
    const criterion = view.criteria.find(({ section }) => section === 'risk')!;
    expect(body).toMatchObject({ code: 'statement-criterion-unknown' });
    const fit = await company.aTask(id, { section: 'training', criterionId: criterion.criterionId });
    expect(fit.body).toMatchObject({
      section: 'risk',
      criterion: { id: criterion.criterionId, ref: criterion.ref },
    });
  });

  it('go to people who may do them, and say when those have left', async () => {
    const id = await company.aStatement();
    for (const ownerId of [viewer.accountId, stranger.accountId]) {
      const refused = await company.aTask(id, { ownerId });
      expect([refused.status, refused.body]).toMatchObject([422, { code: 'statement-task-owner-unfit' }]);
    }
    const { body: task } = await company.aTask(id);
    await company.run(() => app.get(People).changeRole(buyer.accountId, 'viewer'));
    const [found] = (await officer.get<StatementTaskView[]>(`/api/statement-tasks?statementId=${id}`)).body;
    expect(found!.owner).toMatchObject({ name: 'Bo Ruiz', able: false });
    // Other changes are possible meanwhile.
    const renamed = (await edit(task, { title: 'Another title' })).body;
    const given = await edit(renamed, { ownerId: officer.accountId });
    expect(given.body.owner).toMatchObject({ name: 'Esther Quill', able: true, you: true });
    await company.run(() => app.get(People).changeRole(buyer.accountId, 'procurement'));
    const stale = await edit(task, { title: 'Lost?' });
    expect([stale.status, stale.body]).toMatchObject([
      409,
      { code: 'statement-task-changed', current: { title: 'Another title' } },
    ]);
  });

  it('keep the name of an owner who was taken out of the company', async () => {
    const id = await company.aStatement();
    const leaver = await company.signIn('cy');
    const { body: task } = await company.aTask(id, { ownerId: leaver.accountId });
    await company.run(() => app.get(People).remove(leaver.accountId));
    const [found] = (await officer.get<StatementTaskView[]>(`/api/statement-tasks?statementId=${id}`)).body;
    expect(found!.owner).toEqual({ id: leaver.accountId, name: 'Cy Moss', able: false, you: false });
    expect(await tellOwner(leaver)).toEqual({ mailed: false });
    expect((await edit(task, { ownerId: buyer.accountId })).body.owner).toMatchObject({ able: true });
  });

  it('tell their owners in one mail, and remind them once before the day', async () => {
    const id = await company.aStatement();
    await tellOwner(buyer);
    const before = (await company.mailsTo(buyer)).length;
    const { body: task } = await company.aTask(id, { dueOn: '2098-03-10' });
    await company.aTask(id, { dueOn: '2098-03-01' });
    const remind = (day: string) => company.run(() => app.get(RemindTaskOwnersProcessor).remindAll(day));
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
    const mails = (await company.mailsTo(buyer)).slice(before);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Tiene 2 tareas nuevas',
      'Vence una tarea suya',
      'Vence una tarea suya',
    ]);
    expect(mails[0]!.text).toContain('1 de marzo de 2098');
    expect(mails.map(({ text }) => text).join()).not.toContain(INSIDE);
  });

  it('are found by the clock over all companies', async () => {
    const id = await company.aStatement();
    await company.aTask(id, { dueOn: '2020-01-01', ownerId: officer.accountId });
    expect(await app.get(TasksClock).look()).toBe(1);
    await app.drainJobs();
    expect(await app.get(TasksClock).look()).toBe(0);
    expect((await company.mailsTo(officer)).at(-1)?.subject).toBe('A task of yours falls due');
  });

  it('are no business of another company', async () => {
    const { body: task } = await company.aTask(await company.aStatement());
    expect((await edit(task, {}, stranger)).status).toBe(404);
    expect((await stranger.delete(`/api/statement-tasks/${task.id}`)).status).toBe(404);
    expect((await stranger.get('/api/statement-tasks')).body).toEqual([]);
    expect((await company.aTask(task.statement.id, { ownerId: stranger.accountId }, stranger)).status).toBe(
      404,
    );
    expect((await company.aTask(task.statement.id, {}, viewer)).status).toBe(403);
    expect((await officer.delete(`/api/statement-tasks/${task.id}`)).status).toBe(204);
  });
});
