import type { Role } from '@firebreak/identity/model';
import { Accounts } from '@firebreak/identity/server';
import type {
  ProposeWording,
  SectionHistoryPage,
  SectionVersionView,
  StatementSectionView,
  StatementSuggestions,
  StatementView,
  SuggestionTaken,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { submitAnyway } from '../writing-company.fixture';
import { AnnounceSuggestionsProcessor } from './announce-suggestions.processor';
import { TellOfSuggestionsProcessor } from './tell-of-suggestions.processor';

let app: TestApp;
/** Two who write. */
let ada: TestClient;
let bo: TestClient;
/** Reads only. */
let viewer: TestClient;
let stranger: TestClient;

const PASSWORD = 'correct horse battery';

beforeAll(async () => {
  app = await startTestApp();
  const person = (name: string, role: Role) => {
    return { name, email: `${name.toLowerCase()}@wording.example`, password: PASSWORD, role };
  };
  const people = [person('Ada', 'esg-officer'), person('Bo', 'admin'), person('Vi', 'viewer')];
  await app.get(Accounts).createCompany({ name: 'Harbour', people });
  await app.get(Accounts).createCompany({ name: 'Others', people: [person('Eve', 'admin')] });
  const signIn = (name: string) => app.anonymous().signIn(`${name}@wording.example`, PASSWORD);
  ada = await signIn('ada');
  bo = await signIn('bo');
  viewer = await signIn('vi');
  stranger = await signIn('eve');
});
afterAll(() => app.close());

let year = 2010;
const FIRST = 'We train our buyers.';
const SECOND = 'We train 3 factories.';

/** A statement of a period of its own, with two paragraphs in its section on training, in version 2. */
async function start() {
  year++;
  const answer = await ada.post<StatementView>('/api/statements', {
    frameworkIds: ['uk-msa-s54'],
    language: 'en',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    organisation: {
      ...{ name: 'Harbour', legalForm: 'company', business: 'Clothing.', headquarters: 'Leeds' },
      employees: 640,
      entities: [],
    },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  const { id } = answer.body;
  const section = `/api/statements/${id}/sections/training`;
  const write = (by: TestClient, text: string, version: number) =>
    by.put<StatementSectionView>(section, { text, version });
  await write(ada, `${FIRST}\n\n${SECOND}`, 1);
  const text = async () => (await ada.get<StatementView>(`/api/statements/${id}`)).body.sections[6]?.text;
  const history = async () => (await viewer.get<SectionHistoryPage>(`${section}/history`)).body;
  const restore = (by: TestClient, restored: number, version: number) =>
    by.post<StatementSectionView>(`${section}/history/${restored}/restored`, { version });
  const propose = (by: TestClient, changes: Partial<ProposeWording> = {}) =>
    by.post<StatementSuggestions>(`${section}/suggestions`, {
      scope: 'paragraph',
      original: SECOND,
      proposed: 'We train 5 factories.',
      position: 1,
      reason: '',
      ...changes,
    });
  const suggestion = (by: TestClient, name: string, suggestionId: string, body: object = {}) =>
    by.post<SuggestionTaken>(`/api/statements/${id}/suggestions/${suggestionId}/${name}`, body);
  const take = (by: TestClient, suggestionId: string, onto = SECOND) =>
    suggestion(by, 'taken', suggestionId, { onto });
  const step = (name: string) => ada.post(`/api/statements/${id}/approval/${name}`, { note: '' });
  return { id, section, write, text, history, restore, propose, suggestion, take, step };
}

async function proposed(desk: Awaited<ReturnType<typeof start>>, changes: Partial<ProposeWording> = {}) {
  const { status, body, text } = await desk.propose(viewer, changes);
  if (status !== 201) throw new Error(text);
  return body.open.at(-1)?.id ?? '';
}

const codeOf = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { code?: string }).code,
];
const byStatus = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();

describe('history of a section', () => {
  it('keeps every text with who wrote it and why, and puts one back as a new version', async () => {
    const { section, write, history, restore, text } = await start();
    await write(bo, 'Third.', 2);
    expect((await restore(ada, 2, 3)).body).toMatchObject({ version: 4, text: `${FIRST}\n\n${SECOND}` });
    await ada.post(`${section}/draft`, { version: 4 });
    expect((await history()).items).toMatchObject([
      { version: 5, cause: 'drafted', by: 'Ada', restoredFrom: null },
      { version: 4, cause: 'restored', by: 'Ada', restoredFrom: 2 },
      { version: 3, cause: 'saved', by: 'Bo' },
      { version: 2, cause: 'saved', by: 'Ada' },
      { version: 1, cause: 'drafted', by: 'Ada' },
    ]);
    const third = await viewer.get<SectionVersionView>(`${section}/history/3`);
    expect(third.body).toMatchObject({ text: 'Third.', cause: 'saved' });
    const newest = await viewer.get<SectionVersionView>(`${section}/history/5`);
    expect(newest.body.text).toBe(await text());
  });

  it('hands out long histories page by page', async () => {
    const { section, write } = await start();
    for (let version = 2; version <= 103; version++) await write(ada, `Text ${version + 1}.`, version);
    const first = (await ada.get<SectionHistoryPage>(`${section}/history`)).body;
    expect([first.items.length, first.items[0]?.version, first.before]).toEqual([101, 104, 4]);
    const rest = (await ada.get<SectionHistoryPage>(`${section}/history?before=4`)).body;
    expect(rest.items.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(rest.before).toBeNull();
  });

  it('is nobody else’s, and names what is not there', async () => {
    const { id, section, restore } = await start();
    expect(codeOf(await stranger.get(`${section}/history`))).toEqual([404, 'statement-not-found']);
    expect(codeOf(await ada.get(`${section}/history/99999999999`))).toEqual([
      404,
      'section-version-not-found',
    ]);
    expect(codeOf(await ada.get(`/api/statements/${id}/sections/nothing/history`))).toEqual([
      404,
      'statement-section-not-found',
    ]);
    expect((await restore(viewer, 1, 2)).status).toBe(403);
    expect(codeOf(await restore(ada, 7, 2))).toEqual([404, 'section-version-not-found']);
  });

  it('cannot be changed, not even by the product', async () => {
    await start();
    const change = app.inCompany(ada.companyId, (tx) =>
      tx.query(`UPDATE statement_section_version SET text = ''`),
    );
    await expect(change).rejects.toThrow('permission denied');
  });
});

describe('two people at the same section', () => {
  it('one of two saves wins, the other gets the text that is there, and no text is lost', async () => {
    const { section, write, history } = await start();
    for (let version = 2; version < 12; version++) {
      const answers = await Promise.all([
        write(ada, `Ada ${version}`, version),
        write(bo, `Bo ${version}`, version),
      ]);
      expect(byStatus(answers)).toEqual([200, 409]);
      const [won, lost] = answers[0].status === 200 ? answers : [answers[1], answers[0]];
      expect(lost.body).toMatchObject({
        code: 'statement-changed',
        section: { version: version + 1, text: won.body.text, updatedBy: won.body.updatedBy },
      });
    }
    const { items } = await history();
    expect(items.map(({ version }) => version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    for (const { version, by } of items.slice(0, 10)) {
      const { body } = await ada.get<SectionVersionView>(`${section}/history/${version}`);
      expect(body.text).toBe(`${by} ${version - 1}`);
    }
  });

  it('one of a save, a restoration and a suggestion wins, and what it replaced is in the history', async () => {
    for (let round = 0; round < 4; round++) {
      const desk = await start();
      const id = await proposed(desk);
      const answers = await Promise.all([
        desk.write(ada, 'Typed.', 2),
        desk.restore(bo, 1, 2),
        desk.take(bo, id),
      ]);
      // Whichever was first: a suggestion replaces only what its reader saw, so the others then find another text.
      expect(byStatus(answers)).toEqual([200, 409, 409]);
      const { items } = await desk.history();
      expect(items.map(({ version }) => version)).toEqual([3, 2, 1]);
      expect(['saved', 'restored', 'suggested']).toContain(items[0]?.cause);
      const before = await ada.get<SectionVersionView>(`${desk.section}/history/2`);
      expect(before.body.text).toBe(`${FIRST}\n\n${SECOND}`);
    }
  });

  it('takes a suggestion once, and two for different paragraphs both', async () => {
    const desk = await start();
    const [first, second] = [
      await proposed(desk),
      await proposed(desk, { original: FIRST, proposed: 'We train all buyers.', position: 0 }),
    ];
    const answers = await Promise.all([
      desk.take(ada, first),
      desk.take(bo, first),
      desk.take(bo, second, FIRST),
    ]);
    expect(byStatus(answers)).toEqual([200, 200, 409]);
    expect(codeOf(answers.find(({ status }) => status === 409)!)).toEqual([409, 'suggestion-closed']);
    expect(await desk.text()).toBe('We train all buyers.\n\nWe train 5 factories.');
    expect((await desk.history()).items.map(({ cause }) => cause)).toEqual([
      'suggested',
      'suggested',
      'saved',
      'drafted',
    ]);
  });
});

describe('suggestions', () => {
  it('are made by somebody who may only read, and decided by those who write', async () => {
    const desk = await start();
    const made = await desk.propose(viewer, { reason: 'Five since May.' });
    expect(made.status).toBe(201);
    const [open] = made.body.open;
    expect(open).toMatchObject({
      ...{ section: 'training', state: 'open', onVersion: 2, proposedBy: 'Vi', isOwn: true },
      ...{ reason: 'Five since May.', fit: { fit: 'fits', now: SECOND, position: 1 } },
    });
    const id = open?.id ?? '';
    expect((await desk.take(viewer, id)).status).toBe(403);
    expect((await desk.suggestion(viewer, 'refused', id, { reason: 'No.' })).status).toBe(403);
    expect(codeOf(await desk.take(stranger, id))).toEqual([404, 'statement-not-found']);
    const taken = await desk.take(ada, id);
    expect(taken.body.section).toMatchObject({ version: 3, text: `${FIRST}\n\nWe train 5 factories.` });
    expect(taken.body.suggestions).toMatchObject({
      open: [],
      decided: [{ id, state: 'taken', decidedBy: 'Ada', becameVersion: 3, isOwn: false, fit: null }],
    });
  });

  it('show what their paragraph became, and replace that only when it was seen', async () => {
    const desk = await start();
    const id = await proposed(desk);
    const now = 'We train 4 factories.';
    await desk.write(bo, `${FIRST}\n\n${now}`, 2);
    const refused = await desk.take(ada, id);
    expect(codeOf(refused)).toEqual([409, 'suggestion-outdated']);
    expect(refused.body).toMatchObject({ now, section: { version: 3, updatedBy: 'Bo' } });
    expect((await desk.take(ada, id, now)).body.section.text).toBe(`${FIRST}\n\nWe train 5 factories.`);
  });

  it('say that their paragraph is gone', async () => {
    const desk = await start();
    const id = await proposed(desk);
    await desk.write(bo, FIRST, 2);
    const list = await viewer.get<StatementSuggestions>(`/api/statements/${desk.id}/suggestions`);
    expect(list.body.open).toMatchObject([{ id, fit: { fit: 'gone' } }]);
    expect((await desk.take(ada, id)).body).toMatchObject({ code: 'suggestion-outdated', now: null });
    expect(codeOf(await desk.propose(viewer))).toEqual([409, 'suggestion-outdated']);
  });

  it('are withdrawn by their author alone, and refused with a reason', async () => {
    const desk = await start();
    const id = await proposed(desk);
    expect(codeOf(await desk.suggestion(ada, 'withdrawn', id))).toEqual([403, 'suggestion-not-yours']);
    expect((await desk.suggestion(viewer, 'withdrawn', id)).status).toBe(200);
    expect(codeOf(await desk.take(ada, id))).toEqual([409, 'suggestion-closed']);
    const other = await proposed(desk);
    expect((await desk.suggestion(ada, 'refused', other, { reason: ' ' })).status).toBe(422);
    const answer = await desk.suggestion(ada, 'refused', other, { reason: 'We count by year.' });
    expect(answer.body).toMatchObject({
      decided: [{ state: 'refused', answer: 'We count by year.' }, { state: 'withdrawn' }],
    });
  });

  it('refuse what says nothing new, too much, or too many', async () => {
    const desk = await start();
    expect(codeOf(await desk.propose(viewer, { proposed: `${SECOND} ` }))).toEqual([422, 'suggestion-same']);
    expect((await desk.propose(viewer, { proposed: 'x'.repeat(40_001) })).status).toBe(422);
    // A list grows when it is tidied: 39,000 characters become 52,000.
    const long = 'a\n- b\n'.repeat(6500);
    expect(codeOf(await desk.propose(viewer, { proposed: long }))).toEqual([422, 'section-too-long']);
    const full = await proposed(desk, { proposed: 'y'.repeat(39_990) });
    expect(codeOf(await desk.take(ada, full))).toEqual([422, 'section-too-long']);
    let last = await desk.propose(viewer);
    for (let made = 0; made < 30 && last.status === 201; made++) last = await desk.propose(viewer);
    expect(codeOf(last)).toEqual([422, 'suggestions-used-up']);
    expect((await desk.propose(bo)).status).toBe(201);
  });

  it('wait while the statement is locked: nothing is taken or put back', async () => {
    const desk = await start();
    const id = await proposed(desk);
    expect((await submitAnyway(ada, desk.id)).status).toBe(200);
    expect(codeOf(await desk.take(bo, id))).toEqual([409, 'statement-locked']);
    expect(codeOf(await desk.restore(bo, 1, 2))).toEqual([409, 'statement-locked']);
    expect(codeOf(await desk.write(bo, 'Typed.', 2))).toEqual([409, 'statement-locked']);
    // Whoever has to approve it may say how it should read: it may come back.
    expect((await desk.propose(bo, { proposed: 'We train.' })).status).toBe(201);
    await desk.step('taken-back');
    expect((await desk.take(bo, id)).status).toBe(200);
  });

  it('go with their statement', async () => {
    const desk = await start();
    await proposed(desk);
    expect((await ada.delete(`/api/statements/${desk.id}`)).status).toBe(204);
    const left = await app.inCompany(ada.companyId, (tx) =>
      tx.query(
        `SELECT (SELECT count(*) FROM statement_suggestion s WHERE NOT EXISTS
                   (SELECT FROM statement_section WHERE id = s.section_id))
              + (SELECT count(*) FROM statement_section_version v WHERE NOT EXISTS
                   (SELECT FROM statement_section WHERE id = v.section_id)) AS count`,
      ),
    );
    expect(left).toEqual([{ count: '0' }]);
  });
});

const mailsOf = (email: string) =>
  app.inCompany(ada.companyId, (tx) =>
    tx.query<{ text: string }[]>(`SELECT text FROM outgoing_mail WHERE recipient = $1`, [email]),
  );

describe('the mail to those who decide', () => {
  it('is one for all of a while, without a word of them, and not about their own or what was decided', async () => {
    const desk = await start();
    const announce = () => app.runAs(ada.companyId, () => app.get(AnnounceSuggestionsProcessor).run());
    await announce();
    const decided = await proposed(desk, { original: FIRST, proposed: 'Never mind.', position: 0 });
    await desk.take(ada, decided, FIRST);
    await proposed(desk);
    expect((await desk.propose(viewer, { proposed: 'Secret words.' })).status).toBe(201);
    expect((await desk.propose(bo, { proposed: 'Of the officer.' })).status).toBe(201);
    const jobs = await app.inCompany(ada.companyId, (tx) =>
      tx.query(`SELECT delay_ms FROM job_run WHERE kind = 'announce-suggestions' AND status = 'queued'`),
    );
    expect(jobs).toEqual([{ delay_ms: 900_000 }]);
    expect(await announce()).toEqual({ mails: 2 });
    expect(await announce()).toEqual({ mails: 0 });
    const aboutThese = async (email: string) =>
      (await mailsOf(email)).filter(({ text }) => text.includes(desk.id));
    const [toAda, ...moreToAda] = await aboutThese('ada@wording.example');
    const [toBo, ...moreToBo] = await aboutThese('bo@wording.example');
    expect([moreToAda, moreToBo]).toEqual([[], []]);
    expect(toAda?.text).toContain('Vi and Bo made 3 suggestions');
    expect(toBo?.text).toContain('Vi made 2 suggestions');
    expect(toAda?.text).toContain(`/statements/${desk.id}?part=training&show=suggestions`);
    expect(toAda?.text).not.toContain('Secret');
  });
});

describe('the mail to whoever proposed', () => {
  it('is one for all that was decided, without a word of it, and not about their own decisions', async () => {
    const desk = await start();
    const taken = await proposed(desk);
    const refused = await proposed(desk, { original: FIRST, proposed: 'Secret words.', position: 0 });
    const withdrawn = await proposed(desk, { original: FIRST, proposed: 'Never mind.', position: 0 });
    await desk.take(ada, taken);
    await desk.suggestion(bo, 'refused', refused, { reason: 'Secret reason.' });
    await desk.suggestion(viewer, 'withdrawn', withdrawn);
    const jobs = await app.inCompany(ada.companyId, (tx) =>
      tx.query(
        `SELECT delay_ms FROM job_run WHERE kind = 'tell-of-suggestions' AND payload ->> 'statementId' = $1`,
        [desk.id],
      ),
    );
    expect(jobs).toEqual([{ delay_ms: 900_000 }]);
    const payload = { statementId: desk.id, accountId: viewer.accountId };
    const tell = () => app.runAs(ada.companyId, () => app.get(TellOfSuggestionsProcessor).run(payload));
    expect(await tell()).toEqual({ mailed: true });
    expect(await tell()).toEqual({ mailed: false });
    const [mail, ...others] = await mailsOf('vi@wording.example');
    expect(others).toEqual([]);
    expect(mail?.text).toContain('One suggestion was taken over. One suggestion was not taken over');
    expect(mail?.text).toContain(`/statements/${desk.id}?part=training&show=suggestions`);
    expect(mail?.text).not.toContain('Secret');
  });

  it('is not sent to somebody who turned it off', async () => {
    const off = { off: ['suggestions'] };
    expect((await viewer.put('/api/account/mails', off)).status).toBe(200);
    const desk = await start();
    await desk.take(ada, await proposed(desk));
    const payload = { statementId: desk.id, accountId: viewer.accountId };
    const result = await app.runAs(ada.companyId, () => app.get(TellOfSuggestionsProcessor).run(payload));
    expect(result).toEqual({ mailed: false });
  });
});
